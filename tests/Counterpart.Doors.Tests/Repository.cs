namespace Counterpart.Doors.Tests;

/// <summary>The repository that these tests stand in.</summary>
internal static class Repository
{
    /// <summary>Its root: the folder above the tests that holds the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Counterpart.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not stand in the repository: no folder above them holds Counterpart.slnx.");
    }
}
