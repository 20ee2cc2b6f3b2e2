using System.Text;

namespace Counterpart.Documents;

/// <summary>Collects clean text together with where each character stood in the source.</summary>
/// <param name="source">The decoded source.</param>
internal sealed class CleanText(string source)
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Clean, TextSpan Source)> _runs = [];
    private int _end;
    private bool _advancing;

    /// <summary>Nothing has been collected.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds a paragraph, parted by a blank line from the one before; two line breaks together part paragraphs too.</summary>
    public void Add(IEnumerable<Piece> pieces)
    {
        var between = IsEmpty ? "" : "\n\n";
        TextSpan? space = null;
        var breaks = 0;
        var started = false;
        foreach (var piece in pieces)
        {
            if (piece.IsBreak)
            {
                breaks++;
                continue;
            }

            for (var i = piece.Source.Start; i < piece.Source.End;)
            {
                var reference = CharacterReference.At(source.AsSpan(i, piece.Source.End - i));
                var stretch = new TextSpan(i, reference?.Length ?? 1);
                i = stretch.End;
                var value = reference is { } found ? found.Value : source.AsSpan(stretch.Start, 1);
                if (piece.Element.IsPreformatted && value is "\n")
                {
                    breaks++;
                }
                else if (value is " " or "\t" or "\n" or "\r" or "\f")
                {
                    space = space is { } begun && begun.End == stretch.Start ? begun.Union(stretch) : space ?? stretch;
                }
                else if (value is not ("\u00AD" or "\u200B" or "\u2060" or "\uFEFF") && (started || value is not "\u00A0"))
                {
                    // Soft hyphens and zero-width marks are not seen and would cut words for the reader; a no-break space at the start is an indent.
                    if (started && breaks > 0)
                    {
                        between = breaks > 1 ? "\n\n" : "\n";
                    }

                    if (between.Length > 0)
                    {
                        Append(between, TextSpan.Between(Math.Min(_end, stretch.Start), stretch.Start));
                    }
                    else if (space is { } gap && started)
                    {
                        Append(" ", gap);
                    }

                    Append(value, stretch);
                    started = true;
                    (between, space, breaks) = ("", null, 0);
                }
            }
        }
    }

    /// <summary>The text and its map.</summary>
    public (string Text, OffsetMap Map) Finish()
    {
        _runs.Add((_text.Length, new TextSpan(_end, 0)));
        return (_text.ToString(), new OffsetMap(_runs));
    }

    private void Append(ReadOnlySpan<char> value, TextSpan stretch)
    {
        var advances = value.Length == stretch.Length;
        if (_runs.Count == 0 || !advances || !_advancing || stretch.Start != _end)
        {
            _runs.Add((_text.Length, stretch));
        }
        else
        {
            var (clean, begun) = _runs[^1];
            _runs[^1] = (clean, begun.Union(stretch));
        }

        _advancing = advances;
        _text.Append(value);
        _end = stretch.End;
    }
}
