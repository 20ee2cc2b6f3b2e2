using System.Text;
using System.Text.RegularExpressions;

namespace Counterpart.Documents.Pdf;

/// <summary>Lines at the head and foot of pages that come back on others: running titles and page numbers.</summary>
internal static partial class RunningHeads
{
    // So many lines from the top and from the bottom of a page can be running ones.
    private const int Depth = 2;

    // They stand at one height, give or take a few points.
    private const double Height = 8;

    /// <summary>Takes the running lines out of all pages.</summary>
    public static void Drop(IReadOnlyList<List<TypesetRow>> pages)
    {
        var places = pages.SelectMany((rows, page) => Edge(rows).Select(row => (Page: page, Row: row, Form: Form(row)))).ToList();
        var needed = Math.Max(2, (int)Math.Ceiling(0.4 * pages.Count(p => p.Count > 0)));
        var running = places
            .GroupBy(p => p.Form)
            .Where(g => g.Select(p => p.Page).Distinct().Count() >= needed)
            .SelectMany(g => AtOneHeight([.. g.OrderBy(p => p.Row.Baseline)]));
        var numbered = places.Where(p => PageOfPages().IsMatch(p.Row.ToLine().Text));
        foreach (var (page, row, _) in running.Concat(numbered).ToList())
        {
            pages[page].Remove(row);
        }
    }

    private static IEnumerable<TypesetRow> Edge(List<TypesetRow> rows) => rows.Take(Depth).Union(rows.TakeLast(Depth));

    private static IEnumerable<(int Page, TypesetRow Row, string Form)> AtOneHeight(List<(int Page, TypesetRow Row, string Form)> rows) =>
        rows.Where((row, i) => (i > 0 && row.Row.Baseline - rows[i - 1].Row.Baseline < Height) || (i + 1 < rows.Count && rows[i + 1].Row.Baseline - row.Row.Baseline < Height));

    // Numbers differ from page to page, the rest does not.
    private static string Form(TypesetRow row)
    {
        var form = new StringBuilder();
        foreach (var c in row.Words.SelectMany(w => w.Text))
        {
            if (!char.IsAsciiDigit(c))
            {
                form.Append(char.ToLowerInvariant(c));
            }
            else if (form.Length == 0 || form[^1] != '#')
            {
                form.Append('#');
            }
        }

        return form.ToString();
    }

    [GeneratedRegex(@"\A[\s\-–—|]*(?:page\s+)\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[\s\-–—|]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageOfPages();
}
