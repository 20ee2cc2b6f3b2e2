using System.Runtime.InteropServices;
using System.Text;

namespace Counterpart.Cli;

/// <summary>The surroundings of a real process: its streams in UTF-8, its variables, its terminal and Ctrl+C.</summary>
internal sealed class ProcessSurroundings : IDisposable
{
    private const int PipeBuffer = 16 * 1024;
    private readonly CancellationTokenSource _cancel = new();
    private readonly PosixSignalRegistration[] _signals;

    public ProcessSurroundings()
    {
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        ];

        // Own writers, not Console.Out: it flushes every write and takes the encoding of the locale.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Surroundings = new Surroundings
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8, PipeBuffer),
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            In = Console.OpenStandardInput(),
            Variable = Environment.GetEnvironmentVariable,
            TerminalWidth = Console.IsOutputRedirected ? null : Console.WindowWidth,
            ErrorIsTerminal = !Console.IsErrorRedirected,
        };
    }

    /// <summary>What the commands get.</summary>
    public Surroundings Surroundings { get; }

    /// <summary>Cancelled by Ctrl+C or a request to end.</summary>
    public CancellationToken Cancelled => _cancel.Token;

    public void Dispose()
    {
        Surroundings.Out.Flush();
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _cancel.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        // The second Ctrl+C ends the process the hard way.
        context.Cancel = !_cancel.IsCancellationRequested;
        _cancel.Cancel();
    }
}
