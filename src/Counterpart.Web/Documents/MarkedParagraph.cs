using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Counterpart.Web.Documents;

/// <summary>A paragraph of a report with lines under what was read in it.</summary>
/// <remarks>Written by hand rather than in Razor, because not one blank may be added between the pieces of a word.</remarks>
public sealed class MarkedParagraph : ComponentBase
{
    /// <summary>The text of the whole report.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>Language of the report, as an ISO 639-1 code.</summary>
    [Parameter, EditorRequired]
    public required string Language { get; set; }

    /// <summary>The paragraph.</summary>
    [Parameter, EditorRequired]
    public required TextSpan Span { get; set; }

    /// <summary>The marks of the report.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Mark> Marks { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "lang", Language);
        foreach (var segment in Segment.Cut(Span, Marks))
        {
            // One element a mark, each inside the wider one, so that every line keeps its own style and depth.
            foreach (var mark in segment.Marks)
            {
                builder.OpenElement(2, "span");
                builder.AddAttribute(3, "class", $"m {MarkWords.Of(mark.Kind).Style}");
            }

            builder.AddContent(4, Text.Substring(segment.Span.Start, segment.Span.Length));
            foreach (var _ in segment.Marks)
            {
                builder.CloseElement();
            }

            foreach (var mark in segment.Ending)
            {
                AddLabel(builder, mark);
            }
        }

        builder.CloseElement();
    }

    private static void AddLabel(RenderTreeBuilder builder, Mark mark)
    {
        if (mark.Label is null)
        {
            return;
        }

        builder.OpenElement(5, "sup");
        builder.AddAttribute(6, "class", mark.Kind == MarkKind.Claim ? "ref ref-claim" : "ref");
        if (mark.Anchor is null)
        {
            builder.AddContent(7, mark.Label);
        }
        else
        {
            builder.OpenElement(8, "a");
            builder.AddAttribute(9, "id", mark.Kind == MarkKind.Unread ? null : $"mark-{mark.Anchor}");
            builder.AddAttribute(10, "href", $"#{mark.Anchor}");
            builder.AddAttribute(11, "aria-label", mark.Hint);
            builder.AddContent(12, mark.Label);
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}
