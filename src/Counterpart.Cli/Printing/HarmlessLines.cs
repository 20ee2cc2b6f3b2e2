using System.Text;

namespace Counterpart.Cli.Printing;

/// <summary>Passes lines on without anything that a terminal would obey, one at a time, so that no long text is held.</summary>
internal sealed class HarmlessLines(TextWriter inner) : TextWriter
{
    private readonly StringBuilder _begun = new();

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => _begun.Append(value);

    /// <inheritdoc/>
    public override void Write(string? value) => _begun.Append(value);

    /// <inheritdoc/>
    public override void WriteLine() => WriteLine("");

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        inner.WriteLine(Cells.Harmless(_begun.Length == 0 ? value ?? "" : _begun.Append(value).ToString()));
        _begun.Clear();
    }
}
