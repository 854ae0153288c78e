namespace Deployments.Inference;

/// <summary>Keeps evaluations for use again, as many as there are processors. Thread-safe; it lives and dies with its catalogue.</summary>
internal sealed class EvaluationPool(CompiledCatalog catalog)
{
    private readonly Evaluation?[] spares = new Evaluation?[Environment.ProcessorCount];
    private Evaluation? spare;

    /// <summary>An evaluation that nobody else uses, until it is given back.</summary>
    public Evaluation Rent()
    {
        Evaluation? rented = Interlocked.Exchange(ref spare, null);
        for (int i = 0; rented is null && i < spares.Length; i++)
        {
            rented = Interlocked.Exchange(ref spares[i], null);
        }

        return rented ?? new Evaluation(catalog);
    }

    /// <summary>Gives an evaluation back.</summary>
    public void Return(Evaluation evaluation)
    {
        if (Interlocked.CompareExchange(ref spare, evaluation, null) is null)
        {
            return;
        }

        for (int i = 0; i < spares.Length; i++)
        {
            if (Interlocked.CompareExchange(ref spares[i], evaluation, null) is null)
            {
                return;
            }
        }
    }
}
