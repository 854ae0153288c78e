using Deployments.Contracts;

namespace Deployments.Tests.Contracts;

/// <summary>The dates of a life cycle.</summary>
[TestFixture]
internal sealed class LifecycleTests
{
    [TestCase("2025", "2025-12-31")]
    [TestCase("2024-02", "2024-02-29")]
    [TestCase("2026-08-15", "2026-08-15")]
    public void LastDay_OfAYearOrMonth_IsItsLast(string endOfLife, string expected) => Assert.That(
        (Lifecycle.Active with { EndOfLife = endOfLife }).LastDay,
        Is.EqualTo(DateOnly.ParseExact(expected, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Test]
    public void LastDay_OfAnUnknownEnd_IsUnknown() => Assert.That(Lifecycle.Active.LastDay, Is.Null);
}
