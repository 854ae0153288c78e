using System.Text;

namespace Deployments.Inventories.Text;

/// <summary>Decodes bytes that are not UTF-8 as ISO 8859-1, and counts them.</summary>
internal sealed class ByteFallback : DecoderFallback
{
    /// <summary>The number of bytes that were not UTF-8.</summary>
    public int Count { get; private set; }

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(ByteFallback owner) : DecoderFallbackBuffer
    {
        private byte[] bytes = [];
        private int position;

        public override int Remaining => bytes.Length - position;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (bytes, position) = (bytesUnknown, 0);
            owner.Count += bytesUnknown.Length;
            return bytesUnknown.Length > 0;
        }

        public override char GetNextChar() => position < bytes.Length ? (char)bytes[position++] : '\0';

        public override bool MovePrevious()
        {
            if (position == 0)
            {
                return false;
            }

            position--;
            return true;
        }

        public override void Reset() => (bytes, position) = ([], 0);
    }
}
