using System.Globalization;
using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Holds a claim against the two sides' books brought together.</summary>
internal static class ReconciledEvaluation
{
    /// <summary>What both books say together; null where a claim is of one country's whole trade, of a record, a rank or a share, or of no goods.</summary>
    /// <param name="question">The claim.</param>
    /// <param name="sides">Both sides.</param>
    /// <param name="found">What each side's books found, in one state.</param>
    /// <param name="books">The books.</param>
    /// <param name="asOf">The day of the report where they are as they stood then; null for the latest.</param>
    public static ReconciledVerdict? Of(Question question, IReadOnlyList<Side> sides, IReadOnlyList<Outcome> found, Books books, DateOnly? asOf)
    {
        if (sides.Count != 2 || sides[0].Series != Observation.AllProducts || question.Measure is not (Measure.Level or Measure.Growth or Measure.Multiple or Measure.Change))
        {
            return null;
        }

        for (var i = 0; i < 2; i++)
        {
            if (found[i].Finding == Finding.CannotVerify || found[i].Series is null)
            {
                return Unknown($"a reconciled figure needs both sides' books, and {Wording.Owner(sides[i].Books)} cannot tell");
            }
        }

        var (a, b) = (found[0].Series!, found[1].Series!);
        var currency = question.Claim.Figure!.Unit.IsCurrency ? question.Claim.Figure.Unit.Code : a.Currency == b.Currency ? a.Currency : CurrencyConversion.Dollar;
        var (first, second) = (books.In(a, currency), books.In(b, currency));
        if (!first.IsKnown || !second.IsKnown)
        {
            return Unknown(Phrase.Clause(first.Reason ?? second.Reason!));
        }

        var both = new BothBooks(new(sides[0].Books, sides[1].Books), first, second, currency, CifMargin.Usual, []);
        var now = both.Reconcile(sides[0].Measure, question.Period);
        var then = question.Base is { } basePeriod ? both.Reconcile(sides[0].Measure, basePeriod) : null;
        if (!now.IsKnown || then is { IsKnown: false })
        {
            return Unknown(Phrase.Clause(now.Reason ?? then!.Reason!));
        }

        if (then is { Value.Value: var before } && question.Measure != Measure.Change && before * now.Value.Value <= 0m)
        {
            return Unknown("the balance changed its sign between the two periods, and a percentage of it says nothing");
        }

        var four = new FourTurnovers(first.Value, second.Value);
        var value = Value(question.Measure, now.Value.Value, then?.Value?.Value ?? 0m);
        var (low, high) = question.Measure == Measure.Level ? (now.Value.Low, now.Value.High) : Band(question, sides[0].Measure, four, both.Margin, value);
        return Told(question, sides, (first.Value, second.Value), (a, b), now.Value.Value, then?.Value?.Value, value, low, high, currency, DayOf(found, asOf));
    }

    // One day tells both sides' vintages, or no command gives the same figures: a side may have been told by a vintage that has been replaced since.
    private static (bool One, DateOnly? Day) DayOf(IReadOnlyList<Outcome> found, DateOnly? asOf)
    {
        foreach (var outcome in found)
        {
            var day = outcome.Vintage!.Origin.Published;
            asOf = outcome.IsOfEarlier && !(asOf < day) ? day : asOf;
        }

        foreach (var outcome in found)
        {
            if (outcome.Vintage!.Origin.Published > asOf)
            {
                return (false, null);
            }
        }

        return (true, asOf);
    }

    private static decimal Value(Measure measure, decimal now, decimal then) => measure switch
    {
        Measure.Growth => (now - then) / then * 100m,
        Measure.Multiple => now / then,
        Measure.Change => now - then,
        _ => now,
    };

    // Growth does not hang on the margin but on whose figures are taken.
    private static (decimal Low, decimal High) Band(Question question, TradeMeasure measure, FourTurnovers four, CifMargin margin, decimal value)
    {
        var (now, then) = (four.Fob(measure, question.Period, margin), four.Fob(measure, question.Base!.Value, margin));
        var (low, high) = (value, value);
        for (var i = 0; i < Math.Min(now.Count, then.Count); i++)
        {
            if (question.Measure == Measure.Change || now[i] * then[i] > 0m)
            {
                var one = Value(question.Measure, now[i], then[i]);
                (low, high) = (Math.Min(low, one), Math.Max(high, one));
            }
        }

        return (low, high);
    }

    private static ReconciledVerdict Told(
        Question question, IReadOnlyList<Side> sides, (PairSeries First, PairSeries Second) told, (PairSeries First, PairSeries Second) published,
        decimal now, decimal? then, decimal value, decimal low, decimal high, string currency, (bool One, DateOnly? Day) asOf)
    {
        var measure = question.Measure;
        var unit = measure == Measure.Growth ? Unit.Percent : measure == Measure.Multiple ? Unit.Times : Unit.Currency(currency);
        var accepted = question.Accepted!;
        var finding = accepted.Contains(value) ? Finding.Holds
            : (accepted.Max is { } max && low > max) || (accepted.Min is { } min && high < min) ? Finding.Fails
            : Finding.CannotVerify;
        var open = $"{InWords.Value(measure, low, unit)} to {InWords.Value(measure, high, unit)}";
        var money = $"{Measured.Unit(currency)} FOB, {Wording.InWords(question.Period)}";
        var rows = new List<Observation>();
        foreach (var series in new[] { published.First, published.Second })
        {
            foreach (var flow in Flows(sides[0].Measure, ReferenceEquals(series, published.First)))
            {
                rows.AddRange(series.Total(flow, question.Period).Value?.Observations ?? []);
                rows.AddRange(question.Base is { } basePeriod ? series.Total(flow, basePeriod).Value?.Observations ?? [] : []);
            }
        }

        var arithmetic = then is not { } before
            ? $"the middle of exports and of imports as FOB: {Measured.Number(now, currency)} ({money})"
            : measure == Measure.Growth ? $"{Measured.Number(now, currency)} / {Measured.Number(before, currency)} {Wording.Minus} 1 = {Wording.Change(value)} ({money} over {Wording.InWords(question.Base!.Value)})"
            : measure == Measure.Multiple ? $"{Measured.Number(now, currency)} / {Measured.Number(before, currency)} = {Wording.Number(value, 2)} ({money} over {Wording.InWords(question.Base!.Value)})"
            : $"{Measured.Number(now, currency)} {Wording.Minus} {Measured.Number(before, currency)} = {Measured.Signed(value, currency)} ({money} over {Wording.InWords(question.Base!.Value)})";
        return new(
            finding,
            value,
            low,
            high,
            unit,
            Phrase.Sentence(finding == Finding.CannotVerify
                ? $"the reconciled {InWords.Value(measure, value, unit)} does not agree with {FigureWords.Of(question.Claim)}, but the two books leave {open} open"
                : $"the two books leave {open} open"),
            arithmetic,
            rows,
            [published.First.Vintage, published.Second.Vintage],
            asOf.One ? Reproduce(sides, published, rows, currency, asOf.Day) : null);
    }

    private static TradeMeasure[] Flows(TradeMeasure measure, bool first) => measure switch
    {
        TradeMeasure.Exports => [first ? TradeMeasure.Exports : TradeMeasure.Imports],
        TradeMeasure.Imports => [first ? TradeMeasure.Imports : TradeMeasure.Exports],
        _ => [TradeMeasure.Exports, TradeMeasure.Imports],
    };

    private static string Reproduce(IReadOnlyList<Side> sides, (PairSeries First, PairSeries Second) published, List<Observation> rows, string currency, DateOnly? asOf)
    {
        // Where one side has years and the other months, the months are added up to years.
        var annual = rows.Exists(r => r.Period.IsYear);
        var form = annual ? "yyyy" : "yyyy-MM";
        var (first, last) = (rows.Min(r => r.Period.First), rows.Max(r => r.Period.Last));
        return $"counterpart trade compare {sides[0].Books} {sides[1].Books} --table {published.First.Vintage.Table} --table {published.Second.Vintage.Table} --freq {(annual ? 'A' : 'M')}"
            + $" --from {first.ToString(form, CultureInfo.InvariantCulture)} --to {last.ToString(form, CultureInfo.InvariantCulture)} --currency {currency}{(asOf is { } day ? $" --as-of {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}";
    }

    private static ReconciledVerdict Unknown(string why) => new(Finding.CannotVerify, null, null, null, null, Phrase.Sentence(why), null, [], [], null);
}
