namespace Counterpart.Trade;

/// <summary>Two sides' books on their trade with each other in one currency, and what they come to together.</summary>
/// <param name="Pair">The side whose books come first, and the other.</param>
/// <param name="First">The first side's books as compared.</param>
/// <param name="Second">The other side's.</param>
/// <param name="Currency">ISO 4217 code of both as compared.</param>
/// <param name="Margin">What CIF is taken to add to FOB.</param>
/// <param name="Notes">What a careful reader must know: conversions, valuations that are not stated.</param>
public sealed record BothBooks(
    TradePair Pair, Answer<PairSeries> First, Answer<PairSeries> Second, string Currency, CifMargin Margin, IReadOnlyList<string> Notes)
{
    /// <summary>The first side's books in the currency it publishes in; null when it has none.</summary>
    public PairSeries? FirstOwn { get; init; }

    /// <summary>The other side's.</summary>
    public PairSeries? SecondOwn { get; init; }

    /// <summary>All tables of the first side that can be told in the currency compared in, the preferred first.</summary>
    public IReadOnlyList<PairSeries> FirstAll { get; init; } = [];

    /// <summary>All tables of the other side that can.</summary>
    public IReadOnlyList<PairSeries> SecondAll { get; init; } = [];

    /// <summary>The vintages of the rates with which books were told in another currency.</summary>
    public IReadOnlyList<Vintage> Rates { get; init; } = [];

    /// <summary>Takes of each side's tables the two that answer the most of the same periods, the preferred first.</summary>
    /// <param name="trade">The statistics.</param>
    /// <param name="query">The first side's question; the other's is its mirror.</param>
    /// <param name="frequency">Months or years; null for months where both sides have them, else years.</param>
    /// <param name="currency">Compare in this currency; null for the one both publish in, else dollars.</param>
    /// <param name="margin">What CIF adds; the usual margin when null.</param>
    /// <param name="tables">Only these tables; empty for all.</param>
    public static BothBooks Of(
        ITradeStatistics trade, TradeQuery query, Frequency? frequency = null, string? currency = null, CifMargin? margin = null, IReadOnlyCollection<string>? tables = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(query);
        var pair = new TradePair(query.Reporter, query.Counterpart);
        var first = Candidates(trade, query, tables);
        var second = Candidates(trade, query with { Reporter = query.Counterpart, Counterpart = query.Reporter }, tables);
        var best = Choose(first, second, frequency);
        var to = currency ?? (best.First?.Currency is { } one && (best.Second is null || best.Second.Currency == one) ? one : best.First is null ? best.Second?.Currency : CurrencyConversion.Dollar) ?? CurrencyConversion.Dollar;
        var notes = new List<string>();
        var rateVintages = new List<Vintage>();
        var (a, b) = (Chosen(best.First, pair), Chosen(best.Second, pair.Mirrored()));
        var used = margin ?? CifMargin.Usual;
        return new(pair, a, b, to, used, notes)
        {
            FirstOwn = best.First,
            SecondOwn = best.Second,
            FirstAll = Told(first),
            SecondAll = Told(second),
            Rates = [.. rateVintages.DistinctBy(v => v.Id)],
        };

        IReadOnlyList<PairSeries> Told(List<PairSeries> all) => [.. all.Select(s => CurrencyConversion.Convert(s, trade, to, query.AsOf).Value).OfType<PairSeries>()];

        Answer<PairSeries> Chosen(PairSeries? series, TradePair whose)
        {
            if (series is null)
            {
                return Answer.Unknown<PairSeries>(PairTable.Of(trade, query with { Reporter = whose.Reporter, Counterpart = whose.Counterpart }).Reason
                    ?? $"{Wording.Capital(Wording.Owner(whose.Reporter))} books hold none of the periods asked for.");
            }

            if (series.Currency != to)
            {
                var rates = RateTable.Of(trade, series.Currency, to, query.AsOf).Value;
                notes.Add($"{Wording.Capital(Wording.Owner(whose.Reporter))} books are in {series.Currency} and were converted to {to} row by row at the average rate of each.{(rates?.Source is { } source ? $" {source}" : "")}");
                rateVintages.AddRange(rates?.Vintages ?? []);
            }

            if (series.Vintage.Origin.ImportValuation == Valuation.Unknown)
            {
                notes.Add($"{series.Vintage.Table} does not state how imports are valued; CIF is assumed.");
            }

            return CurrencyConversion.Convert(series, trade, to, query.AsOf);
        }
    }

    /// <summary>The whole months or years that either side holds, oldest first.</summary>
    public IReadOnlyList<Period> Periods(Frequency frequency)
    {
        var found = new SortedSet<DateOnly>();
        foreach (var side in new[] { First.Value, Second.Value })
        {
            if (side is not null)
            {
                found.UnionWith(PeriodsOf(side, frequency).Select(p => p.First));
            }
        }

        return [.. found.Select(day => frequency == Frequency.Annual ? Period.Year(day.Year) : Period.Month(day.Year, day.Month))];
    }

    /// <summary>The flow that leaves one side for the other, in both books.</summary>
    /// <param name="exporter">Either side.</param>
    /// <param name="period">Whole months.</param>
    /// <exception cref="ArgumentException">The exporter is neither side.</exception>
    public Answer<MirrorGap> Gap(Country exporter, Period period)
    {
        var (from, to) = exporter == Pair.Reporter ? (First, Second)
            : exporter == Pair.Counterpart ? (Second, First)
            : throw new ArgumentException($"{exporter} is not one of {Pair}.", nameof(exporter));
        if (!from.IsKnown || !to.IsKnown)
        {
            return Answer.Unknown<MirrorGap>(from.Reason ?? to.Reason!);
        }

        var (exports, imports) = (from.Value.Total(TradeMeasure.Exports, period), to.Value.Total(TradeMeasure.Imports, period));
        return exports.IsKnown && imports.IsKnown
            ? new MirrorGap(from.Value.Pair.Reporter, to.Value.Pair.Reporter, period, exports.Value.Value, imports.Value.Value, Currency, Margin.Between(from.Value.Vintage.Origin, to.Value.Vintage.Origin))
            : Answer.Unknown<MirrorGap>(exports.Reason ?? imports.Reason!);
    }

    /// <summary>A measure as reconciled, seen from the first side; unknown unless both books give every flow in it.</summary>
    public Answer<Reconciled> Reconcile(TradeMeasure measure, Period period)
    {
        var (exports, imports) = (Gap(Pair.Reporter, period), Gap(Pair.Counterpart, period));
        return measure switch
        {
            TradeMeasure.Exports => One(exports),
            TradeMeasure.Imports => One(imports),
            TradeMeasure.Turnover => Two(exports, imports, (a, b) => a + b),
            TradeMeasure.Balance => Two(exports, imports, (a, b) => a - b),
        };

        static Answer<Reconciled> One(Answer<MirrorGap> gap) => gap.IsKnown ? gap.Value.Reconciled : Answer.Unknown<Reconciled>(gap.Reason);

        static Answer<Reconciled> Two(Answer<MirrorGap> one, Answer<MirrorGap> other, Func<Reconciled, Reconciled, Reconciled> join) =>
            one.IsKnown && other.IsKnown ? join(one.Value.Reconciled, other.Value.Reconciled) : Answer.Unknown<Reconciled>(one.Reason ?? other.Reason!);
    }

    /// <summary>A measure in one side's books, seen from the first side: the other side's imports are the first side's exports.</summary>
    /// <param name="second">False for the first side's books, true for the other's.</param>
    /// <param name="measure">Seen from the first side.</param>
    /// <param name="period">Whole months.</param>
    public Answer<Total> Of(bool second, TradeMeasure measure, Period period)
    {
        var side = second ? Second : First;
        return side.IsKnown ? side.Value.Total(second ? Mirrored(measure) : measure, period) : Answer.Unknown<Total>(side.Reason);
    }

    /// <summary>The vintages compared, and those of the rates used.</summary>
    public IReadOnlyList<Vintage> Vintages => [.. new[] { First.Value?.Vintage, Second.Value?.Vintage }.OfType<Vintage>(), .. Rates];

    /// <summary>The measure as the other side books it.</summary>
    public static TradeMeasure Mirrored(TradeMeasure measure) => measure switch
    {
        TradeMeasure.Exports => TradeMeasure.Imports,
        TradeMeasure.Imports => TradeMeasure.Exports,
        TradeMeasure.Turnover => TradeMeasure.Turnover,
        TradeMeasure.Balance => TradeMeasure.Balance,
    };

    internal static IReadOnlyList<Period> PeriodsOf(PairSeries series, Frequency frequency)
    {
        var found = new SortedSet<DateOnly>();
        foreach (var row in series.Observations)
        {
            if (frequency == Frequency.Annual)
            {
                for (var year = row.Period.First.Year; year <= row.Period.Last.Year; year++)
                {
                    found.Add(new DateOnly(year, 1, 1));
                }
            }
            else if (row.Period.IsWholeMonths && row.Period.MonthCount == 1)
            {
                found.Add(row.Period.First);
            }
        }

        return [.. found
            .Select(day => frequency == Frequency.Annual ? Period.Year(day.Year) : Period.Month(day.Year, day.Month))
            .Where(p => series.Total(TradeMeasure.Exports, p).IsKnown || series.Total(TradeMeasure.Imports, p).IsKnown)];
    }

    private static List<PairSeries> Candidates(ITradeStatistics trade, TradeQuery query, IReadOnlyCollection<string>? tables) =>
        [.. PairSeries.Find(trade, query).Where(s => tables is not { Count: > 0 } || !tables.Any(t => trade.Vintages.Any(v => v.Table == t && v.Pairs.Contains(s.Pair))) || tables.Contains(s.Vintage.Table))];

    // Rank orders the candidates already; more periods in common outweigh it, since a comparison lives on them.
    private static (PairSeries? First, PairSeries? Second) Choose(List<PairSeries> first, List<PairSeries> second, Frequency? frequency)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return (first.FirstOrDefault(), second.FirstOrDefault());
        }

        foreach (var asked in frequency is { } one ? [one] : new[] { Frequency.Monthly, Frequency.Annual })
        {
            var held = first.Concat(second).ToDictionary(s => s, s => PeriodsOf(s, asked).ToHashSet());
            var best = (from a in first from b in second let common = held[a].Count(held[b].Contains) where common > 0 orderby common descending select (a, b)).FirstOrDefault();
            if (best.a is not null)
            {
                return best;
            }

            if (frequency is not null)
            {
                // Nothing in common: each side tells what it can.
                return (first.MaxBy(s => held[s].Count), second.MaxBy(s => held[s].Count));
            }
        }

        return (first[0], second[0]);
    }
}
