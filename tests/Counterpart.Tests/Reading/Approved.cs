namespace Counterpart.Tests.Reading;

/// <summary>Compares a text with the one that a person looked at and approved.</summary>
internal static class Approved
{
    /// <summary>Fails with the lines that differ; the text received is left beside the approved one as <c>.received.txt</c>, to be renamed when it is right.</summary>
    /// <param name="file">Path of the approved file without <c>.approved.txt</c>.</param>
    /// <param name="received">The text.</param>
    public static void Text(string file, string received)
    {
        received = received.ReplaceLineEndings("\n");
        var approved = File.Exists(file + ".approved.txt") ? File.ReadAllText(file + ".approved.txt").ReplaceLineEndings("\n") : "";
        if (approved == received)
        {
            File.Delete(file + ".received.txt");
            return;
        }

        File.WriteAllText(file + ".received.txt", received);
        Assert.Fail($"{Path.GetFileName(file)} differs from what was approved; if it is right, rename the .received.txt beside it.\n{Difference(approved.Split('\n'), received.Split('\n'))}");
    }

    /// <summary>Lines that only one of the two has: <c>-</c> of the approved, <c>+</c> of the received, in order.</summary>
    private static string Difference(string[] approved, string[] received)
    {
        // Longest common run of lines, from the end: approvals are short.
        var common = new int[approved.Length + 1, received.Length + 1];
        for (var i = approved.Length - 1; i >= 0; i--)
        {
            for (var j = received.Length - 1; j >= 0; j--)
            {
                common[i, j] = approved[i] == received[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var lines = new List<string>();
        for (var (i, j) = (0, 0); i < approved.Length || j < received.Length;)
        {
            if (i < approved.Length && j < received.Length && approved[i] == received[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == received.Length || (i < approved.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add("- " + approved[i++]);
            }
            else
            {
                lines.Add("+ " + received[j++]);
            }
        }

        return string.Join('\n', lines);
    }
}
