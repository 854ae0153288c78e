namespace Deployments.NRules.Evaluation;

/// <summary>How everything that is not known of the hardware turns out.</summary>
internal enum Outlook
{
    /// <summary>As the stack would like it: what fails all the same cannot work.</summary>
    Best,

    /// <summary>Against the stack: what works all the same works for certain.</summary>
    Worst,
}
