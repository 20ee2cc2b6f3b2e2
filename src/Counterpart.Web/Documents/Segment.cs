namespace Counterpart.Web.Documents;

/// <summary>A stretch of a report under which the same marks run from end to end.</summary>
/// <param name="Span">The stretch.</param>
/// <param name="Marks">The marks that run under it, the widest first; empty for plain text.</param>
/// <param name="Ending">Those of them that end with it, in the order in which their labels are set.</param>
public sealed record Segment(TextSpan Span, IReadOnlyList<Mark> Marks, IReadOnlyList<Mark> Ending)
{
    /// <summary>Cuts a stretch of text at every start and end of a mark.</summary>
    /// <remarks>
    /// Marks may nest and overlap in any way. The segments, set one after another, are the stretch again:
    /// nothing is lost or said twice. A mark that reaches past the stretch is cut to it and gets its label only where it really ends.
    /// </remarks>
    public static IReadOnlyList<Segment> Cut(TextSpan stretch, IReadOnlyList<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var touching = marks.Where(m => m.Span.Length > 0 && m.Span.Overlaps(stretch)).OrderBy(m => m.Span).ThenBy(m => m.Kind).ToList();
        int[] cuts = [.. touching.SelectMany(m => new[] { m.Span.Start, m.Span.End })
            .Where(at => at > stretch.Start && at < stretch.End)
            .Append(stretch.Start)
            .Append(stretch.End)
            .Distinct()
            .Order()];
        var segments = new List<Segment>(cuts.Length);
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var span = TextSpan.Between(cuts[i], cuts[i + 1]);
            IReadOnlyList<Mark> under = [.. touching.Where(m => m.Span.Contains(span))];
            segments.Add(new(span, under, [.. under.Where(m => m.Span.End == span.End).Reverse()]));
        }

        return segments;
    }

    /// <summary>The paragraphs of a text: runs of lines that are not blank.</summary>
    public static IReadOnlyList<TextSpan> Paragraphs(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = new List<TextSpan>();
        var (first, last, line) = (-1, 0, 0);
        while (line < text.Length)
        {
            var end = text.IndexOf('\n', line);
            end = end < 0 ? text.Length : end;
            var words = text.AsSpan(line, end - line).TrimEnd();
            if (words.Trim().Length == 0)
            {
                if (first >= 0)
                {
                    paragraphs.Add(TextSpan.Between(first, last));
                }

                first = -1;
            }
            else
            {
                first = first < 0 ? line : first;
                last = line + words.Length;
            }

            line = end + 1;
        }

        if (first >= 0)
        {
            paragraphs.Add(TextSpan.Between(first, last));
        }

        return paragraphs;
    }
}
