namespace Counterpart.Trade;

/// <summary>Gathers what the statistics held know of the causes of a gap.</summary>
public static class GapStudy
{
    /// <summary>Takes the gap of one flow apart with what both sides' books tell.</summary>
    /// <param name="trade">The statistics, for goods.</param>
    /// <param name="books">Both books.</param>
    /// <param name="exporter">Either side.</param>
    /// <param name="period">Whole months.</param>
    /// <param name="known">What is known besides: the margin, trade through hubs.</param>
    /// <param name="product">Code of the goods.</param>
    /// <param name="asOf">Only what was published by that day.</param>
    public static Answer<GapWaterfall> Of(
        ITradeStatistics trade, BothBooks books, Country exporter, Period period, GapEvidence? known = null, string product = Observation.AllProducts, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(books);
        var gap = books.Gap(exporter, period);
        if (!gap.IsKnown)
        {
            return Answer.Unknown<GapWaterfall>(gap.Reason);
        }

        var evidence = (known ?? new GapEvidence(gap.Value.Margin)) with { Margin = gap.Value.Margin };
        evidence = WithTiming(evidence, books, gap.Value, period);
        evidence = product == Observation.AllProducts
            ? WithCoverage(evidence, trade, gap.Value, books.Currency, period, asOf)
            : WithClassification(evidence, trade, gap.Value, books.Currency, period, product, asOf);
        return GapWaterfall.Of(gap.Value, evidence);
    }

    private static GapEvidence WithTiming(GapEvidence evidence, BothBooks books, MirrorGap gap, Period period)
    {
        if (evidence.ArrivedOverShipped != 1m)
        {
            return evidence;
        }

        var (from, to) = gap.Exporter == books.Pair.Reporter ? (books.First.Value!, books.Second.Value!) : (books.Second.Value!, books.First.Value!);
        var months = BothBooks.PeriodsOf(from, Frequency.Monthly)
            .Select(m => (Month: m, X: from.Total(TradeMeasure.Exports, m).Value?.Value, M: to.Total(TradeMeasure.Imports, m).Value?.Value))
            .Where(m => m.X is not null && m.M is not null)
            .ToList();

        // The last run without a gap that holds the period and the two months before it.
        var start = months.Count;
        while (start > 0 && (start == months.Count || months[start - 1].Month.Last.AddDays(1) == months[start].Month.First))
        {
            start--;
        }

        var run = months[start..];
        var lag = ShipmentLag.Estimate([.. run.Select(m => m.X!.Value)], [.. run.Select(m => m.M!.Value)]);
        if (!lag.IsKnown)
        {
            return evidence with { TimingSource = lag.Reason };
        }

        var exports = run.Select(m => m.X!.Value).ToList();
        var first = run.FindIndex(m => m.Month.First == period.First);
        var last = run.FindIndex(m => m.Month.Last == period.Last);
        if (first < 2 || last < first)
        {
            return evidence with { TimingSource = $"a lag of {Wording.Plain(lag.Value.Months)} months, but the months before {Wording.InWords(period)} are not held" };
        }

        var (shipped, arrived) = (0m, 0m);
        for (var i = first; i <= last; i++)
        {
            shipped += exports[i];
            arrived += ShipmentLag.Arrived(exports, i, lag.Value.Months);
        }

        return evidence with
        {
            ArrivedOverShipped = arrived / shipped,
            TimingSource = $"a lag of {Wording.Plain(lag.Value.Months)} months, which lowers the variance between the months of both sides by {Wording.Number(lag.Value.FitPercent)}{Wording.NoBreakSpace}%",
        };
    }

    private static GapEvidence WithCoverage(GapEvidence evidence, ITradeStatistics trade, MirrorGap gap, string currency, Period period, DateOnly? asOf)
    {
        if (evidence.MissingAtExporter != 0m || evidence.MissingAtImporter != 0m)
        {
            return evidence;
        }

        var (sent, taken) = Goods(trade, gap, GoodsLevel.Chapter, currency, period, asOf);
        if (!sent.IsKnown || !taken.IsKnown)
        {
            return evidence with { CoverageSource = sent.Reason ?? taken.Reason! };
        }

        // A chapter that one side leaves out of the codes but keeps in its total is confidential, and no gap.
        var (atExporter, atImporter) = (0m, 0m);
        var chapters = new List<string>();
        foreach (var chapter in sent.Value.Values.Keys.Union(taken.Value.Values.Keys).Where(c => c.Length > 0).Order(StringComparer.Ordinal))
        {
            var (x, m) = (sent.Value.Values.GetValueOrDefault(chapter), taken.Value.Values.GetValueOrDefault(chapter));
            if (x == 0m && m > 0m)
            {
                atExporter += m;
                chapters.Add(chapter);
            }
            else if (m == 0m && x > 0m)
            {
                atImporter += x;
                chapters.Add(chapter);
            }
        }

        atExporter = Math.Max(0m, atExporter - Math.Max(0m, sent.Value.Values.GetValueOrDefault("") * (1m + (evidence.Margin.Percent / 100m))));
        atImporter = Math.Max(0m, atImporter - Math.Max(0m, evidence.Margin.Fob(taken.Value.Values.GetValueOrDefault(""))));
        return evidence with
        {
            MissingAtExporter = atExporter,
            MissingAtImporter = atImporter,
            CoverageSource = chapters.Count == 0 ? "both sides publish the same chapters" : $"chapters that one side alone publishes: {Wording.List(chapters)}",
        };
    }

    private static GapEvidence WithClassification(GapEvidence evidence, ITradeStatistics trade, MirrorGap gap, string currency, Period period, string product, DateOnly? asOf)
    {
        if (evidence.UnderOtherCodes != 0m || HsSection.Of(product) is null || product.Length <= 2)
        {
            return evidence with { ClassificationSource = product.Length <= 2 ? "a whole chapter: goods moved within it stay in it" : evidence.ClassificationSource };
        }

        var (sent, taken) = Goods(trade, gap, GoodsLevel.Chapter, currency, period, asOf);
        if (!sent.IsKnown || !taken.IsKnown)
        {
            return evidence with { ClassificationSource = sent.Reason ?? taken.Reason! };
        }

        var chapter = product[..2];
        var here = gap.ImportsFob - gap.Exports;
        var around = gap.Margin.Fob(taken.Value.Values.GetValueOrDefault(chapter)) - sent.Value.Values.GetValueOrDefault(chapter) - here;
        var moved = Math.Sign(here) * Math.Sign(around) < 0 ? Math.Sign(here) * Math.Min(Math.Abs(here), Math.Abs(around)) : 0m;
        return evidence with
        {
            UnderOtherCodes = moved,
            ClassificationSource = moved == 0m ? $"the rest of chapter {chapter} has no gap the other way" : $"the rest of chapter {chapter} has a gap the other way",
        };
    }

    private static (Answer<GoodsBreakdown> Sent, Answer<GoodsBreakdown> Taken) Goods(ITradeStatistics trade, MirrorGap gap, GoodsLevel level, string currency, Period period, DateOnly? asOf)
    {
        return (One(new(gap.Exporter, gap.Importer), TradeFlow.Export), One(new(gap.Importer, gap.Exporter), TradeFlow.Import));

        Answer<GoodsBreakdown> One(TradePair pair, TradeFlow flow)
        {
            var found = GoodsBreakdown.Of(trade, pair, flow, level, [period], asOf, currency);
            return found.IsKnown ? found.Value[0] : Answer.Unknown<GoodsBreakdown>(found.Reason);
        }
    }
}
