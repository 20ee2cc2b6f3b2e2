namespace Counterpart.Tests.House;

/// <summary>Fails a test with every culprit named.</summary>
internal static class Culprits
{
    /// <summary>There must be none.</summary>
    public static void None(IEnumerable<string> culprits)
    {
        var found = culprits.Distinct().ToList();
        if (found.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, found));
        }
    }
}
