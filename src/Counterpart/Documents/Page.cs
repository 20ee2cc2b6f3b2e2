namespace Counterpart.Documents;

/// <summary>A web page, and the report in it.</summary>
internal static class Page
{
    // Text outside links counts as prose from a short sentence on; menus and captions are shorter.
    private const int ShortestProse = 40;

    /// <summary>Takes the report out of a page: headline, paragraphs, lists, tables, quotes, and nothing that surrounds them.</summary>
    /// <param name="source">The page.</param>
    /// <param name="known">What is known of it from outside the page.</param>
    /// <param name="name">The name by which a person knows it, for the message.</param>
    /// <param name="given">What the caller alone said; null when that is <paramref name="known"/>.</param>
    /// <exception cref="CounterpartException"><c>CP1003</c>: there is no text in it.</exception>
    public static Document Open(string source, DocumentOrigin known, string name, DocumentOrigin? given = null)
    {
        var markup = Markup.Parse(source);
        var links = markup.Blocks.ToDictionary(b => b, b => LinkShare(source, b));
        Weigh(source, markup);
        Drop(markup);
        var clean = new CleanText(source);
        foreach (var block in Report(source, markup, links))
        {
            clean.Add(block.Pieces.Where(p => !p.Element.IsDropped));
        }

        if (clean.IsEmpty)
        {
            throw new CounterpartException("CP1003", $"No text of a report was found in the page {name}. If the report is there when a browser shows it, save its text as a plain text file.");
        }

        var (text, map) = clean.Finish();
        return new Document(text, TextFacts.Fill(text, markup.Facts.Fill(known), given ?? known), map);
    }

    private static void Weigh(string source, Markup markup)
    {
        foreach (var block in markup.Blocks)
        {
            var plain = block.Pieces.Where(p => !p.Element.IsLink).Sum(p => source.AsSpan(p.Source.Start, p.Source.Length).Trim().Length);
            if (plain >= ShortestProse)
            {
                block.Container.Prose += plain;
                block.Container.HasOwnProse = true;
            }
        }

        // Each element stands after the one around it, so going backwards every sum is whole before it is passed on.
        for (var i = markup.Elements.Count - 1; i > 0; i--)
        {
            markup.Elements[i].Parent!.Prose += markup.Elements[i].Prose;
        }
    }

    // A page wrapped in one form, or in a "with-sidebar" box, is no surroundings: what holds most of the prose stays, unless an article stands elsewhere.
    private static void Drop(Markup markup)
    {
        var all = markup.Elements[0].Prose;
        var articleElsewhere = markup.Elements.Any(e => e.IsArticle && !e.IsInAside && e.Prose >= ShortestProse);
        foreach (var element in markup.Elements)
        {
            element.IsDropped = element.Parent is { IsDropped: true }
                || (element.IsAside && (articleElsewhere || element.Prose <= all / 2));
        }
    }

    private static List<Block> Report(string source, Markup markup, Dictionary<Block, double> links)
    {
        var kept = markup.Blocks.Where(b => !b.Container.IsDropped).ToList();
        var body = Body(markup);
        var inside = Within(markup, body);
        var first = kept.FindIndex(b => inside.Contains(b.Container));
        var last = kept.FindLastIndex(b => inside.Contains(b.Container));
        if (first < 0)
        {
            return kept;
        }

        // A headline above the body, and what stands between the two, such as the lead, belong to the report.
        if (!kept[first..(last + 1)].Any(b => b.Container.Tag == "h1") && kept.FindLastIndex(first, b => b.Container.Tag == "h1") is >= 0 and var headline)
        {
            first = headline;
        }

        var report = new List<Block>();
        var leading = false;
        foreach (var block in kept[first..(last + 1)])
        {
            var isLinks = links[block] > 0.8;
            leading = (leading && isLinks) || (IsLead(source, block) && (block.IsHeading || links[block] > 0.3 || Length(block) < ShortestProse));
            if (!leading && (body.IsArticle || !isLinks || block.IsHeading))
            {
                report.Add(block);
            }
        }

        return report;
    }

    private static Element Body(Markup markup)
    {
        var all = markup.Elements.Where(e => !e.IsDropped).ToList();
        var total = all[0].Prose;
        Element? best = null;
        foreach (var element in all.Where(e => e.IsArticle && e.Prose > 0))
        {
            // The outermost with the most prose; one within it when it has most of that.
            if (best is null || element.Prose > best.Prose || (element.Prose >= best.Prose * 0.6 && IsWithin(element, best)))
            {
                best = element;
            }
        }

        if (best is not null && best.Prose >= total / 2)
        {
            return best;
        }

        // Without an article to go by: the smallest box with nearly all of the prose. A paragraph is no box: short ones beside it belong to it.
        best = all[0];
        foreach (var element in all)
        {
            if (element.Parent == best && !element.HasOwnProse && element.Prose > 0 && element.Prose >= total * 0.9)
            {
                best = element;
            }
        }

        return best;
    }

    private static HashSet<Element> Within(Markup markup, Element body)
    {
        var inside = new HashSet<Element> { body };
        foreach (var element in markup.Elements)
        {
            if (element.Parent is { } parent && inside.Contains(parent))
            {
                inside.Add(element);
            }
        }

        return inside;
    }

    private static bool IsWithin(Element? element, Element outer)
    {
        while (element is not null && element != outer)
        {
            element = element.Parent;
        }

        return element is not null;
    }

    private static double LinkShare(string source, Block block)
    {
        var (linked, all) = (0, 0);
        foreach (var piece in block.Pieces)
        {
            var length = source.AsSpan(piece.Source.Start, piece.Source.Length).Trim().Length;
            all += length;
            linked += piece.Element.IsLink ? length : 0;
        }

        return all == 0 ? 0 : (double)linked / all;
    }

    private static int Length(Block block) => block.Pieces.Sum(p => p.Source.Length);

    private static bool IsLead(string source, Block block)
    {
        var first = block.Pieces.Find(p => !p.IsBreak && !source.AsSpan(p.Source.Start, p.Source.Length).IsWhiteSpace());
        return first.Element is not null && Surroundings.IsLead(source.AsSpan(first.Source.Start, first.Source.Length).TrimStart());
    }
}
