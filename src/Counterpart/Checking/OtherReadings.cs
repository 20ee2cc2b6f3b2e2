using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Looks for readings of a claim, each differing in one thing, under which some books would agree with it.</summary>
/// <remarks>
/// Offered, no more: the verdicts stay as they are. The order is that of plausibility: the other side's books, an earlier state of the
/// same books, another table of the same side, another base, one flow for the other, a neighbouring period, the trade with all countries, the two exporters' or importers'
/// turnover, another currency, services counted in, "by" for "to" in a multiple, a slip of a thousand.
/// Nothing is offered where the words allow so much that any table would agree, and no reading uses a period that was not over
/// when the claim was made.
/// </remarks>
internal sealed class OtherReadings(Books books)
{
    private const int AtMost = 5;
    private const int AtMostOfOneKind = 2;

    // An open end is drawn in to a tenth of the bound, as a speaker who says "more than a third" has some number near a third in mind.
    private const decimal NearBound = 0.1m;
    private const decimal WidestShare = 0.5m;

    private static readonly decimal[] Slips = [0.001m, 1000m];

    private readonly List<OtherReading> _found = [];

    /// <summary>The readings, nearest first.</summary>
    /// <param name="question">The claim as it was asked.</param>
    /// <param name="sides">The sides asked.</param>
    /// <param name="latest">What their latest books found, in the order of <paramref name="sides"/>.</param>
    public IReadOnlyList<OtherReading> Find(Question question, IReadOnlyList<Side> sides, IReadOnlyList<Outcome> latest)
    {
        var (fails, holding) = (false, -1);
        for (var i = 0; i < latest.Count; i++)
        {
            fails |= latest[i].Finding == Finding.Fails;
            holding = latest[i].Finding == Finding.Holds ? i : holding;
        }

        if (!fails)
        {
            return [];
        }

        if (holding >= 0)
        {
            return [ByBooks(question, sides[holding], latest[holding])];
        }

        if (question.Accepted is not { } words || Narrow(words) is not { } accepted || question.Measure is Measure.Rank or Measure.Share)
        {
            return [];
        }

        ByVintage(question, sides, accepted);
        ByTable(question, sides, latest, accepted);
        foreach (var candidate in Neighbours.Of(question, sides))
        {
            if (candidate.Period.Last < (books.Published ?? DateOnly.MaxValue))
            {
                Ask(question, candidate, accepted);
            }
        }

        foreach (var sum in new[] { true, false })
        {
            ByExportersOrImporters(question, sides, latest, accepted, sum);
        }

        ByCurrency(question, sides, latest, accepted);
        ByServices(question, sides, latest, accepted);
        ByMultiple(question, sides, accepted);
        ByScale(question, sides, accepted);
        return _found;
    }

    /// <summary>The other side's books alone, where they agree and the first do not.</summary>
    public static IReadOnlyList<OtherReading> OfTheOtherSide(Question question, IReadOnlyList<Side> sides, IReadOnlyList<Outcome> latest)
    {
        for (var i = 0; i < latest.Count; i++)
        {
            if (latest[i].Finding == Finding.Holds && latest.Any(o => o.Finding == Finding.Fails))
            {
                return [ByBooks(question, sides[i], latest[i])];
            }
        }

        return [];
    }

    private static OtherReading ByBooks(Question question, Side side, Outcome outcome) => new(
        "books",
        Phrase.Sentence(question.Measure == Measure.Record
            ? $"by {Wording.Owner(side.Books)} figures {outcome.Gives}"
            : $"{Wording.Owner(side.Books)} figures give {outcome.Gives}"),
        side.Books,
        outcome.Computed!.Value,
        outcome.Unit!.Value,
        outcome.Rows)
    {
        Vintages = outcome.Vintage is { } vintage ? [vintage] : [],
    };

    private void ByVintage(Question question, IReadOnlyList<Side> sides, Interval accepted)
    {
        foreach (var side in sides)
        {
            foreach (var series in books.Replaced(side))
            {
                var when = $"as published in {Wording.MonthOf(series.Vintage.Origin.Published)}";
                Compute("vintage", question, side, question.Period, question.Base, series, accepted, c => $"{Wording.Owner(side.Books)} figures {when} gave {Told(c, question.Measure)}");
            }
        }
    }

    private void ByTable(Question question, IReadOnlyList<Side> sides, IReadOnlyList<Outcome> latest, Interval accepted)
    {
        for (var i = 0; i < sides.Count; i++)
        {
            foreach (var series in books.Series(sides[i], AsOf.Latest))
            {
                if (!ReferenceEquals(series, latest[i].Series))
                {
                    var table = $"by the table “{series.Vintage.Origin.Title}”";
                    var owner = Wording.Owner(sides[i].Books);
                    Compute("table", question, sides[i], question.Period, question.Base, series, accepted, c => $"{table} {owner} figures give {Told(c, question.Measure)}");
                }
            }
        }
    }

    // Of a side's tables the first that can tell a candidate settles it.
    private void Ask(Question question, Neighbour candidate, Interval accepted)
    {
        foreach (var series in books.Series(candidate.Side, AsOf.Latest))
        {
            if (Compute(candidate.Change, question, candidate.Side, candidate.Period, candidate.Base, series, accepted, c => candidate.Words(Give(candidate.Side, c, question.Measure))))
            {
                return;
            }
        }
    }

    private void ByExportersOrImporters(Question question, IReadOnlyList<Side> sides, IReadOnlyList<Outcome> latest, Interval accepted, bool exporters)
    {
        if (sides.Count != 2 || sides[0].Measure != TradeMeasure.Turnover || latest[0].Series is not { } first || latest[1].Series is not { } second || first.Currency != second.Currency)
        {
            return;
        }

        var four = new FourTurnovers(first, second);
        var now = exporters ? four.Exporters(question.Period) : four.Importers(question.Period);
        var then = question.Base is not { } basePeriod ? null : exporters ? four.Exporters(basePeriod) : four.Importers(basePeriod);
        if (!now.IsKnown || then is { IsKnown: false } || (then is { Value.Value: 0m } && question.Measure != Measure.Change))
        {
            return;
        }

        var unit = Unit.Currency(first.Currency);
        var computed = question.Measure switch
        {
            Measure.Growth => new Computation((now.Value.Value - then!.Value!.Value) / then.Value.Value * 100m, Unit.Percent, now.Value, then.Value, 1),
            Measure.Multiple => new Computation(now.Value.Value / then!.Value!.Value, Unit.Times, now.Value, then.Value, 1),
            Measure.Change => new Computation(now.Value.Value - then!.Value!.Value, unit, now.Value, then.Value, 1),
            _ => new Computation(now.Value.Value, unit, now.Value, null, 1),
        };
        var who = exporters ? "what both sell by their own books" : "what both buy by their own books";
        Offer("turnover", question, accepted, computed.Value, computed.Unit, sides[0].Books, computed.Rows, [first.Vintage, second.Vintage], () => $"added up from {who}, the turnover is {Told(computed, question.Measure)}");
    }

    // A growth depends on the currency that it is counted in, an amount may bear the name of another.
    private void ByCurrency(Question question, IReadOnlyList<Side> sides, IReadOnlyList<Outcome> latest, Interval accepted)
    {
        for (var i = 0; i < sides.Count; i++)
        {
            foreach (var series in books.Series(sides[i], AsOf.Latest))
            {
                if (!new Unit(series.Currency).IsCurrency)
                {
                    continue;
                }

                if (question.Measure is Measure.Level or Measure.Change)
                {
                    if (series.Currency != question.Claim.Figure!.Unit.Code && Computation.Try(question.Measure, series, sides[i], question.Period, question.Base) is { } named)
                    {
                        var side = sides[i];
                        Offer("currency", question, accepted, named.Value, named.Unit, side.Books, named.Rows, [series.Vintage], () => $"taken as an amount in {series.Currency}, {Give(side, named, question.Measure)} for {Wording.InWords(question.Period)}", anyCurrency: true);
                    }

                    continue;
                }

                foreach (var currency in OtherCurrencies(series, sides))
                {
                    if (books.In(series, currency) is { IsKnown: true, Value: var told } && Computation.Try(question.Measure, told, sides[i], question.Period, question.Base) is { } counted)
                    {
                        var side = sides[i];
                        Offer("currency", question, accepted, counted.Value, counted.Unit, side.Books, counted.RowsIn(series), [series.Vintage], () => $"counted in {currency}, {Give(side, counted, question.Measure)} for {Wording.InWords(question.Period)}");
                    }
                }
            }
        }
    }

    private IEnumerable<string> OtherCurrencies(PairSeries series, IReadOnlyList<Side> sides)
    {
        var told = new HashSet<string>(StringComparer.Ordinal) { series.Currency };
        foreach (var code in new[] { CurrencyConversion.Dollar, CurrencyOf(sides[0].Books), sides.Count > 1 ? CurrencyOf(sides[1].Books) : "" })
        {
            if (code.Length == 3 && told.Add(code) && books.HoldRates(code))
            {
                yield return code;
            }
        }

        static string CurrencyOf(Country country) => Countries.TryGet(country.Code, out var facts) ? facts.Currency : "";
    }

    private void ByServices(Question question, IReadOnlyList<Side> sides, IReadOnlyList<Outcome> latest, Interval accepted)
    {
        if (sides[0].Series is not (Observation.AllProducts or OtherSeries.Services) || !books.Hold(OtherSeries.Services))
        {
            return;
        }

        for (var i = 0; i < sides.Count; i++)
        {
            var goods = sides[i] with { Series = Observation.AllProducts };
            var services = sides[i] with { Series = OtherSeries.Services };
            var askedGoods = sides[i].Series == Observation.AllProducts;
            foreach (var series in books.Series(askedGoods ? services : goods, AsOf.Latest))
            {
                var side = sides[i];
                var kind = askedGoods ? "services" : "goods";
                Compute("services", question, side, question.Period, question.Base, series, accepted, c => $"taken as {kind} alone, {Give(side, c, question.Measure)} for {Wording.InWords(question.Period)}");
                foreach (var other in books.Series(askedGoods ? goods : services, AsOf.Latest))
                {
                    if (other.Currency == series.Currency && Together(question, side, series, other) is { } both)
                    {
                        Offer("services", question, accepted, both.Value, both.Unit, side.Books, both.Rows, [other.Vintage, series.Vintage], () => $"with goods and services together, {Give(side, both, question.Measure)} for {Wording.InWords(question.Period)}");
                    }
                }
            }
        }
    }

    private static Computation? Together(Question question, Side side, PairSeries one, PairSeries other)
    {
        if (Joined(question.Period) is not { } now)
        {
            return null;
        }

        if (question.Base is not { } basePeriod)
        {
            return new(side.Sign * now.Value, Unit.Currency(one.Currency), now, null, side.Sign);
        }

        return Joined(basePeriod) is not { Value: > 0m } then ? null
            : question.Measure == Measure.Growth ? new((now.Value - then.Value) / then.Value * 100m, Unit.Percent, now, then, side.Sign)
            : question.Measure == Measure.Multiple ? new(now.Value / then.Value, Unit.Times, now, then, side.Sign)
            : new(side.Sign * (now.Value - then.Value), Unit.Currency(one.Currency), now, then, side.Sign);

        Total? Joined(Period period) => one.Total(side.Measure, period).Value is { } a && other.Total(side.Measure, period).Value is { } b
            ? new Total(side.Measure, period, a.Value + b.Value, a.Currency, [.. a.Observations, .. b.Observations])
            : null;
    }

    private void ByMultiple(Question question, IReadOnlyList<Side> sides, Interval accepted)
    {
        if (question.Measure != Measure.Multiple && !(question.Measure == Measure.Growth && accepted.Min >= 100m))
        {
            return;
        }

        var multiple = question.Measure == Measure.Multiple;
        var shifted = Shift(accepted, multiple ? 1m : -100m);
        foreach (var side in sides)
        {
            foreach (var series in books.Series(side, AsOf.Latest))
            {
                if (Compute("multiple", question, side, question.Period, question.Base, series, shifted, c => $"read as a growth {(multiple ? "by" : "to")} that much, {Give(side, c, question.Measure)} for {Wording.InWords(question.Period)}"))
                {
                    break;
                }
            }
        }
    }

    private void ByScale(Question question, IReadOnlyList<Side> sides, Interval accepted)
    {
        if (question.Measure is not (Measure.Level or Measure.Change))
        {
            return;
        }

        foreach (var factor in Slips)
        {
            foreach (var side in sides)
            {
                foreach (var series in books.Series(side, AsOf.Latest))
                {
                    if (Compute("unit", question, side, question.Period, question.Base, series, Scale(accepted, factor), c => $"with an amount a thousand times {(factor < 1m ? "smaller" : "larger")}, {Give(side, c, question.Measure)} for {Wording.InWords(question.Period)}"))
                    {
                        break;
                    }
                }
            }
        }
    }

    private static string Give(Side side, Computation computed, Measure measure) =>
        $"{Wording.Owner(side.Books)} figures give {ValueEvaluation.Value(computed, precise: false, measure)}";

    private static string Told(Computation computed, Measure measure) =>
        $"{ValueEvaluation.Value(computed, precise: false, measure)} for {Wording.InWords(computed.Current.Period)}";

    private bool Compute(string change, Question question, Side side, Period period, Period? basePeriod, PairSeries series, Interval accepted, Func<Computation, string> words)
    {
        var told = question.Claim.Figure!.Unit is { IsCurrency: true } unit && unit.Code != series.Currency ? books.In(series, unit.Code).Value : series;
        if (told is null || Computation.Try(question.Measure, told, side, period, basePeriod) is not { } computed)
        {
            return false;
        }

        var rows = ReferenceEquals(told, series) ? computed.Rows : computed.RowsIn(series);
        return Offer(change, question, accepted, computed.Value, computed.Unit, side.Books, rows, [series.Vintage], () => words(computed));
    }

    private bool Offer(
        string change, Question question, Interval accepted, decimal value, Unit unit, Country owner, IReadOnlyList<Observation> rows, IReadOnlyList<Vintage> vintages, Func<string> words, bool anyCurrency = false)
    {
        if (!accepted.Contains(value) || (!anyCurrency && unit.IsCurrency && unit != question.Claim.Figure!.Unit))
        {
            return false;
        }

        var sameKind = 0;
        foreach (var reading in _found)
        {
            sameKind += reading.Change == change ? 1 : 0;
        }

        if (_found.Count < AtMost && sameKind < AtMostOfOneKind)
        {
            _found.Add(new(change, Phrase.Sentence(words()), owner, value, unit, rows) { Vintages = vintages });
        }

        return true;
    }

    /// <summary>What the words allow with an open end drawn in; null where they allow so much that any books would agree.</summary>
    public static Interval? Narrow(Interval words)
    {
        var narrowed = words switch
        {
            { Min: { } min, Max: null } => words with { Max = min + (NearBound * Math.Abs(min)), MaxInclusive = true },
            { Min: null, Max: { } max } => words with { Min = max - (NearBound * Math.Abs(max)), MinInclusive = true },
            { Min: 0m, Max: { } max } => words with { Min = max - (NearBound * Math.Abs(max)) },
            { Min: { } min, Max: 0m } => words with { Max = min + (NearBound * Math.Abs(min)) },
            _ => words,
        };
        return narrowed is { Min: { } low, Max: { } high } && high - low <= WidestShare * Math.Max(Math.Abs(low), Math.Abs(high)) ? narrowed : null;
    }

    private static Interval Shift(Interval interval, decimal by) => interval with { Min = interval.Min + by, Max = interval.Max + by };

    private static Interval Scale(Interval interval, decimal factor) => interval with { Min = interval.Min * factor, Max = interval.Max * factor };
}
