namespace Counterpart.Trade.Exhibits;

/// <summary>The trade of a group with a country, member by member in both books, and added up as far as it may be.</summary>
/// <remarks>
/// The members are those of one day. Only what is alike in meaning is added up: one currency, one valuation, one system. A sum lacks nobody silently: it says how many
/// members it is of, and the others are named with the reason. A group's own publication stands beside it and is never mixed in.
/// </remarks>
public static class GroupAnalysis
{
    /// <summary>Tells a group's trade with a country.</summary>
    /// <param name="trade">The statistics.</param>
    /// <param name="pair">The group, and the country.</param>
    /// <param name="period">Whole months.</param>
    /// <param name="on">The day whose members are meant; the last of the period when null.</param>
    /// <param name="product">Code of the goods.</param>
    /// <param name="asOf">Only what was published by that day.</param>
    /// <param name="currency">Told in this currency; null for dollars.</param>
    /// <exception cref="ArgumentException">The first of the pair is no group whose members are known.</exception>
    public static Analysis Of(ITradeStatistics trade, TradePair pair, Period period, DateOnly? on = null, string product = Observation.AllProducts, DateOnly? asOf = null, string? currency = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(pair);
        var (bloc, other) = (pair.Reporter, pair.Counterpart);
        if (!Blocs.IsBloc(bloc))
        {
            throw new ArgumentException($"The members of {bloc} are not known.", nameof(pair));
        }

        var day = on ?? period.Last;
        var told = currency ?? CurrencyConversion.Dollar;
        var members = Blocs.MembersOn(bloc, day).Where(m => m != other).ToList();
        var theirs = Alike([.. members.Select(m => (m, Side(m, other)))]);
        var ours = Alike([.. members.Select(m => (m, Side(other, m)))]);
        var rows = members.Select(m => (IReadOnlyList<ExhibitCell>)[m.Code, Countries.NameOf(m), .. Cells(theirs[m], mirrored: false), .. Cells(ours[m], mirrored: true)]).ToList();
        rows.Add([
            "", $"Sum of members: {Count(theirs)} of {members.Count} in their own books, {Count(ours)} in {Wording.Owner(other)}",
            .. Sums(theirs, mirrored: false), .. Sums(ours, mirrored: true)]);
        if (Side(bloc, other) is { IsKnown: true } own)
        {
            rows.Add([bloc.Code, $"{Countries.NameOf(bloc)}, as it publishes itself", .. Cells(own, mirrored: false), ExhibitCell.Empty, ExhibitCell.Empty, ExhibitCell.Empty]);
        }

        var vintages = theirs.Values.Concat(ours.Values).Where(s => s.IsKnown).SelectMany(s => s.Value!.Sources).DistinctBy(v => v.Id).ToList();
        return new("group", pair, asOf, vintages.Count == 0 ? [] : [Table()], vintages, Notes());

        Exhibit Table() => new(
            "group",
            $"{Countries.NameOf(bloc)}, {members.Count} members on {Wording.Day(day)}, with {Wording.Name(other)}, {Wording.InWords(period)}",
            [
                new("member", "", ExhibitUnit.Text), new("name", "Member", ExhibitUnit.Text),
                .. Columns("members", "members", ExhibitSide.First), .. Columns(other.Code.ToLowerInvariant(), other.Code, ExhibitSide.Second),
            ],
            rows,
            told)
        {
            Notes = [$"Exports and imports are those of the members, in their own books and in {Wording.Owner(other)}; only what is alike in currency, valuation and system is added up."],
        };

        static ExhibitColumn[] Columns(string key, string head, ExhibitSide side) =>
        [
            new($"exports_{key}", $"Exports, {head}", ExhibitUnit.Amount, side), new($"imports_{key}", "Imports", ExhibitUnit.Amount, side), new($"turnover_{key}", "Turnover", ExhibitUnit.Amount, side),
        ];

        IReadOnlyList<string> Notes()
        {
            var notes = new List<string>();
            foreach (var (books, whose) in new[] { (theirs, "in their own books"), (ours, $"in {Wording.Owner(other)} books") })
            {
                if (members.Where(m => !books[m].IsKnown).ToList() is { Count: > 0 } missing)
                {
                    notes.Add($"Not in the sum {whose}: {string.Join(", ", missing.Select(m => m.Code))}. {string.Join(' ', missing.Select(m => books[m].Reason!).Distinct(StringComparer.Ordinal).Take(3))}");
                }
            }

            notes.AddRange(Blocs.ChangesWithin(bloc, period).Select(change => change.First > period.First
                ? $"{Countries.NameOf(change.Member)} joined on {Wording.Day(change.First)}, within the period."
                : $"{Countries.NameOf(change.Member)} left after {Wording.Day(change.Last!.Value)}, within the period."));
            notes.Add($"Members by {Blocs.SourceOf(bloc)}.");
            return notes;
        }

        Answer<Books> Side(Country reporter, Country counterpart)
        {
            var reason = $"No table of {Wording.Owner(reporter)} trade with {Wording.Name(counterpart)} is held.";
            foreach (var series in PairSeries.Find(trade, new TradeQuery(reporter, counterpart, product, asOf)))
            {
                var converted = CurrencyConversion.Convert(series, trade, told, asOf);
                if (!converted.IsKnown)
                {
                    reason = converted.Reason;
                    continue;
                }

                var (exports, imports) = (converted.Value.Total(TradeMeasure.Exports, period), converted.Value.Total(TradeMeasure.Imports, period));
                if (exports.IsKnown && imports.IsKnown)
                {
                    var rates = series.Currency == told ? [] : RateTable.Of(trade, series.Currency, told, asOf).Value?.Vintages ?? [];
                    return new Books(exports.Value.Value, imports.Value.Value, series.Vintage, rates);
                }

                reason = exports.Reason ?? imports.Reason!;
            }

            return Answer.Unknown<Books>(reason);
        }
    }

    private sealed record Books(decimal Exports, decimal Imports, Vintage Vintage, IReadOnlyList<Vintage> Rates)
    {
        public IEnumerable<Vintage> Sources => Rates.Prepend(Vintage);

        public (Valuation, Valuation, TradeSystem, Adjustment) Meaning => (Vintage.Origin.ExportValuation, Vintage.Origin.ImportValuation, Vintage.Origin.System, Vintage.Origin.Adjustment);
    }

    // What differs in meaning from most of the others is told apart, and not added up.
    private static Dictionary<Country, Answer<Books>> Alike(List<(Country Member, Answer<Books> Books)> sides)
    {
        var most = sides.Where(s => s.Books.IsKnown).GroupBy(s => s.Books.Value!.Meaning).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
        return sides.ToDictionary(
            s => s.Member,
            s => !s.Books.IsKnown || s.Books.Value.Meaning == most ? s.Books
                : Answer.Unknown<Books>($"{s.Books.Value.Vintage.Table} differs in meaning from the others ({OriginWords.InWords(s.Books.Value.Vintage.Origin)})."));
    }

    private static int Count(Dictionary<Country, Answer<Books>> sides) => sides.Values.Count(s => s.IsKnown);

    // Seen from the members: what the other side imports, they export.
    private static ExhibitCell[] Cells(Answer<Books> side, bool mirrored) =>
    [
        ExhibitCell.Of(side, b => mirrored ? b.Imports : b.Exports), ExhibitCell.Of(side, b => mirrored ? b.Exports : b.Imports), ExhibitCell.Of(side, b => b.Exports + b.Imports),
    ];

    private static ExhibitCell[] Sums(Dictionary<Country, Answer<Books>> sides, bool mirrored)
    {
        var known = sides.Values.Where(s => s.IsKnown).Select(s => s.Value!).ToList();
        return known.Count == 0 ? [ExhibitCell.Empty, ExhibitCell.Empty, ExhibitCell.Empty]
            : [known.Sum(b => mirrored ? b.Imports : b.Exports), known.Sum(b => mirrored ? b.Exports : b.Imports), known.Sum(b => b.Exports + b.Imports)];
    }
}
