using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Counterpart.Documents;

/// <summary>The elements and paragraphs of a page, each with its place in the source.</summary>
/// <remarks>
/// Built from AngleSharp's tokens and not from its tree, since the nodes of the tree do not tell where their text stood. Nothing here calls
/// itself, so that no depth of nesting can exhaust the stack, and no script is run.
/// </remarks>
internal sealed class Markup
{
    // An end tag that HTML lets out is looked for among so many open elements; pages do not nest lists in paragraphs deeper.
    private const int Reach = 64;

    private readonly string _source;
    private readonly List<Element> _open = [];
    private readonly Dictionary<string, int> _openByTag = new(StringComparer.Ordinal);
    private Block? _block;
    private (string Tag, HtmlTagToken Token, StringBuilder Text)? _captured;

    private Markup(string source) => _source = source;

    /// <summary>All elements; each stands after the one around it.</summary>
    public List<Element> Elements { get; } = [];

    /// <summary>All paragraphs, in the order of the source.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>What the page says of itself.</summary>
    public PageFacts Facts { get; } = new();

    /// <summary>Takes a page apart.</summary>
    public static Markup Parse(string source)
    {
        var markup = new Markup(source);
        markup.Parse();
        return markup;
    }

    private void Parse()
    {
        // A carriage return would be dropped and shift what follows; as a space it counts the same.
        using var text = new TextSource(_source.Replace('\r', ' '));
        using var tokenizer = new HtmlTokenizer(text, (IEntityProvider)HtmlEntityProvider.Resolver)
        {
            // References stay as written, so that a token is the very stretch of the source and can be mapped back.
            IsNotConsumingCharacterReferences = true,
            SkipComments = true,
        };
        Push("html", static _ => null);
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    Start((HtmlTagToken)token, tokenizer);
                    break;
                case HtmlTokenType.EndTag:
                    End(token.Name, token.Position.Position - 1);
                    break;
                case HtmlTokenType.Character:
                    Characters(new TextSpan(token.Position.Position - 1, token.Data.Length));
                    break;
            }
        }

        EndCapture();
    }

    private void Start(HtmlTagToken token, HtmlTokenizer tokenizer)
    {
        var tag = token.Name;
        string? Attribute(string name)
        {
            foreach (var attribute in token.Attributes)
            {
                if (attribute.Name == name)
                {
                    return CharacterReference.Decode(attribute.Value ?? "");
                }
            }

            return null;
        }

        Facts.Element(tag, Attribute);
        if (tag == "br")
        {
            Break(token.Position.Position - 1);
            return;
        }

        if (Tags.Block.Contains(tag))
        {
            _block = null;
        }

        var (ends, within) = Tags.Implied(tag);
        EndImplied(ends, within);
        if (Tags.Void.Contains(tag))
        {
            return;
        }

        Push(tag, Attribute);
        tokenizer.State = tag switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => tokenizer.State,
        };
        if (tag == "title" || (tag == "script" && Attribute("type") is "application/ld+json"))
        {
            _captured = (tag, token, new StringBuilder());
        }
    }

    private void End(string tag, int position)
    {
        if (_captured?.Tag == tag)
        {
            EndCapture();
        }

        if (tag == "br")
        {
            Break(position);
            return;
        }

        if (Tags.Block.Contains(tag))
        {
            // Of a stray end tag too: better a paragraph too many than two words grown together.
            _block = null;
        }

        // What follows the end of the body still stands in it, as in a browser.
        if (_openByTag.GetValueOrDefault(tag) > 0 && tag is not ("html" or "body"))
        {
            while (Pop() != tag)
            {
            }
        }
    }

    private void EndImplied(string[] ends, string[] within)
    {
        if (!ends.Any(e => _openByTag.GetValueOrDefault(e) > 0))
        {
            return;
        }

        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - Reach) && !within.Contains(_open[i].Tag); i--)
        {
            if (ends.Contains(_open[i].Tag))
            {
                while (_open.Count > i)
                {
                    Pop();
                }

                return;
            }
        }
    }

    private void Characters(TextSpan span)
    {
        if (_captured is { } captured)
        {
            captured.Text.Append(_source, span.Start, span.Length);
        }

        var element = _open[^1];
        if (element.IsSilent || element.Tag == "title")
        {
            return;
        }

        if (_block is null)
        {
            if (_source.AsSpan(span.Start, span.Length).IsWhiteSpace())
            {
                return;
            }

            Begin();
        }

        _block!.Pieces.Add(new Piece(span, element, IsBreak: false));
    }

    private void Break(int position)
    {
        var element = _open[^1];
        if (_block is not null && !element.IsSilent)
        {
            _block.Pieces.Add(new Piece(new TextSpan(position, 0), element, IsBreak: true));
        }
    }

    private void Begin()
    {
        var container = _open.FindLast(e => Tags.Block.Contains(e.Tag))!;
        _block = new Block(container);
        Blocks.Add(_block);
    }

    private void Push(string tag, Func<string, string?> attributes)
    {
        var element = new Element(tag, _open.Count > 0 ? _open[^1] : null, attributes);
        Elements.Add(element);
        _open.Add(element);
        _openByTag[tag] = _openByTag.GetValueOrDefault(tag) + 1;
    }

    private string Pop()
    {
        var tag = _open[^1].Tag;
        _open.RemoveAt(_open.Count - 1);
        _openByTag[tag]--;
        return tag;
    }

    private void EndCapture()
    {
        if (_captured is { } captured)
        {
            Facts.Captured(captured.Tag, captured.Text.ToString());
            _captured = null;
        }
    }
}
