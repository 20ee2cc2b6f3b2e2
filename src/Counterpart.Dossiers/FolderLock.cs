namespace Counterpart.Dossiers;

/// <summary>One writer at a time in a folder, across threads and programs.</summary>
/// <remarks>Held by the operating system, so a program that is killed leaves no lock behind; the file <c>.lock</c> itself stays and means nothing.</remarks>
internal static class FolderLock
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits for the turn; disposing ends it.</summary>
    /// <exception cref="IOException">Another program has held the folder for half a minute.</exception>
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
            catch (IOException) when (waited < Longest)
            {
                Thread.Sleep(pause);
                waited += pause;
            }
        }
    }
}
