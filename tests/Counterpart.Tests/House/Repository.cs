namespace Counterpart.Tests.House;

/// <summary>The files of the repository that these tests stand in.</summary>
internal static class Repository
{
    private static readonly string[] Passed = ["artifacts", ".git", ".vs", ".idea", "node_modules"];

    /// <summary>Its root: the folder above the tests that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>All files by their path from the root, parted by slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Below(Root).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Source files below a folder.</summary>
    public static IEnumerable<string> Sources(string folder) => Files.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>The text of a file.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(d => !Passed.Contains(Path.GetFileName(d))).SelectMany(Below));

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
