using System.Globalization;
using FluentValidation;

namespace Deployments.Hardware;

/// <summary>Checks the amounts of the processors of a machine.</summary>
internal sealed class ProcessorShapeValidator : AbstractValidator<Processor>
{
    public ProcessorShapeValidator()
    {
        RuleFor(c => c.Sockets).Must(IsPositive).WithMessage(c => Say($"the sockets are {c.Sockets}, but must be 1 or more"));
        RuleFor(c => c.Cores).Must(IsPositive).WithMessage(c => Say($"the cores are {c.Cores}, but must be 1 or more"));
        RuleFor(c => c.Threads).Must(IsPositive).WithMessage(c => Say($"the threads are {c.Threads}, but must be 1 or more"));
        RuleFor(c => c.Cores).Must((c, cores) => !(cores < c.Sockets))
            .WithMessage(c => Say($"the cores of the machine are {c.Cores}, fewer than its {c.Sockets} sockets"));
        RuleFor(c => c.Threads).Must((c, threads) => !(threads < c.Cores))
            .WithMessage(c => Say($"the threads of the machine are {c.Threads}, fewer than its {c.Cores} cores"));
        RuleFor(c => c.Threads).Must((c, threads) => !(threads < c.Sockets) || c.Cores is not null)
            .WithMessage(c => Say($"the threads of the machine are {c.Threads}, fewer than its {c.Sockets} sockets"));
    }

    private static bool IsPositive(int? amount) => amount is null or >= 1;

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
