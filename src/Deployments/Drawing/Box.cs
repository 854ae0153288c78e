namespace Deployments.Drawing;

/// <summary>A box of a picture. Its number is its place in the list of boxes.</summary>
/// <param name="Width">The width.</param>
/// <param name="Frame">The number of the frame that holds it.</param>
/// <param name="IsGround">True when it stands on the lowest level of its frame.</param>
internal sealed record Box(double Width, int Frame, bool IsGround);
