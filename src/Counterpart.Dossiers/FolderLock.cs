namespace Counterpart.Dossiers;

/// <summary>One writer at a time in a folder, across threads and programs.</summary>
/// <remarks>Held by the operating system, so a program that is killed leaves no lock behind; the file <c>.lock</c> itself stays and means nothing.</remarks>
internal static class FolderLock
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits for the turn; disposing ends it.</summary>
    /// <exception cref="CounterpartException"><c>CP1106</c>: another program has held the folder for half a minute.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static IDisposable Wait(string folder)
    {
        var path = Path.Combine(folder, ".lock");
        var waited = TimeSpan.Zero;
        for (var pause = TimeSpan.FromMilliseconds(2); ; pause = TimeSpan.FromMilliseconds(Math.Min(50, pause.TotalMilliseconds * 2)))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (failure is not DirectoryNotFoundException)
            {
                if (waited >= Longest)
                {
                    throw new CounterpartException("CP1106", $"Another program is writing to {folder} and did not end in time; nothing was kept. Try again.", failure);
                }

                Thread.Sleep(pause);
                waited += pause;
            }
        }
    }
}
