using System.Runtime.CompilerServices;

namespace Counterpart.Doors.Tests;

/// <summary>Compares a text with the one that a person looked at and approved, kept beside the test.</summary>
internal static class Approved
{
    /// <summary>Fails with the first line that differs; the text received is left beside the approved one as <c>.received.txt</c>, to be renamed when it is right.</summary>
    public static void Text(string name, string received, [CallerFilePath] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(test)!, "Approved");
        var approvedFile = Path.Combine(folder, name + ".txt");
        var receivedFile = Path.Combine(folder, name + ".received.txt");
        received = received.ReplaceLineEndings("\n");
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n") : "";
        if (approved == received)
        {
            File.Delete(receivedFile);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(receivedFile, received);
        var (was, now) = (approved.Split('\n'), received.Split('\n'));
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"{name} differs from what was approved, first in line {line + 1}:\n  approved: {was.ElementAtOrDefault(line)}\n  received: {now.ElementAtOrDefault(line)}\nIf it is right, rename {receivedFile}.");
    }
}
