namespace Counterpart.Doors.Tests;

/// <summary>The repository that these tests stand in.</summary>
internal static class Repository
{
    /// <summary>Its root: the folder above the tests that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The program as people run it, built in the configuration of these tests.</summary>
    public static string Program { get; } = Path.Combine(
        Root, "artifacts", "bin", "Counterpart.Cli", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)),
        OperatingSystem.IsWindows() ? "Counterpart.Cli.exe" : "Counterpart.Cli");

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
