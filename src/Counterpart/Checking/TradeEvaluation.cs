using System.Globalization;
using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Holds a claim on trade against one side's books, whichever of its tables can decide.</summary>
/// <remarks>
/// The order of preference is explicit: the rank that whoever described the table gave it, then the table that needs fewer rows, then
/// the one published later, then its name. For a record the table that reaches furthest back comes first, whatever its rank. Where the
/// other tables find otherwise the reason says so.
/// </remarks>
internal static class TradeEvaluation
{
    /// <summary>What the side's books say, in one state.</summary>
    public static Outcome Of(Question question, Side side, Books books, AsOf state)
    {
        var found = books.Series(side, state);
        if (found.Count == 0)
        {
            return Outcome.Unknown(NoTable(question.Claim, side));
        }

        if (state == AsOf.Said && question.Period.Last >= books.Published)
        {
            return Outcome.Unknown($"{Wording.InWords(question.Period)} was not over when it was said", found[0]);
        }

        var outcomes = new List<Outcome>(found.Count);
        foreach (var series in found)
        {
            outcomes.Add(Ask(question, side, series, books));
        }

        outcomes.Sort(question.Measure == Measure.Record ? ByReach : ByPreference);
        foreach (var outcome in outcomes)
        {
            if (outcome.Finding != Finding.CannotVerify)
            {
                return outcome with { Why = Phrase.Join(question.Remark, outcome.Why, Others(outcome, outcomes)) };
            }
        }

        // The latest vintage of each table lacks some months: those before it are asked, the youngest first.
        if (question.Measure != Measure.Record)
        {
            foreach (var series in books.Earlier(side, state))
            {
                var outcome = Ask(question, side, series, books);
                if (outcome.Finding != Finding.CannotVerify)
                {
                    return outcome with { IsOfEarlier = true, Why = Phrase.Join(question.Remark, outcome.Why, $"by the vintage of {Wording.MonthOf(series.Vintage.Origin.Published)}, the latest that holds these months") };
                }
            }
        }

        return Undecided(question, outcomes);
    }

    /// <summary>What they said as they stood on the day of the report; null where no table that old is held and either the latest cannot tell, or the day is not known or not after the months told of.</summary>
    public static Outcome? AsSaid(Question question, Side side, Books books, Outcome latest)
    {
        if (books.Series(side, AsOf.Said).Count > 0)
        {
            return Of(question, side, books, AsOf.Said);
        }

        return latest.Finding != Finding.CannotVerify && question.Period.Last < books.Published && books.Oldest(side) is { } oldest
            ? Outcome.Unknown($"no table of {Trade(question.Claim, side)} published by {Wording.Day(books.Published.Value)} is held; the oldest is of {Wording.MonthOf(oldest)}")
            : null;
    }

    private static Outcome Ask(Question question, Side side, PairSeries series, Books books) => question.Measure switch
    {
        Measure.Record => RecordEvaluation.Of(question, side, series),
        Measure.Share => FlowShareEvaluation.Of(question, side, series),
        _ => ValueEvaluation.Of(question, side, series, books),
    };

    /// <summary>The command that shows the rows of a verdict, or what is held where there are none.</summary>
    public static string Reproduce(Question? question, Side side, Outcome outcome, DateOnly? asOf)
    {
        if (outcome.Series is null)
        {
            return "counterpart trade list";
        }

        // The table is named, since another one held or loaded later might come first.
        var command = $"counterpart trade show {side.Books} {side.Counterpart}";
        var (annual, monthly) = (outcome.Rows.Count > 0, outcome.Rows.Count > 0);
        foreach (var row in outcome.Rows)
        {
            annual &= row.Period.IsYear;
            monthly &= row.Period.MonthCount == 1;
        }

        if (outcome.Rows.Count > 0)
        {
            command += $" --table {outcome.Series.Vintage.Table}";
        }

        if (side.Series != Observation.AllProducts)
        {
            command += $" --product {side.Series}";
        }

        if (annual || monthly)
        {
            command += annual ? " --freq A" : " --freq M";
        }

        var (first, last) = Span(question, outcome);
        if (first is { } from && last is { } to)
        {
            var form = annual ? "yyyy" : "yyyy-MM";
            command += $" --from {from.ToString(form, CultureInfo.InvariantCulture)} --to {to.ToString(form, CultureInfo.InvariantCulture)}";
        }

        if (outcome.Converted && question?.Claim.Figure is { } figure)
        {
            command += $" --currency {figure.Unit.Code}";
        }

        asOf = outcome.IsOfEarlier ? outcome.Vintage!.Origin.Published : asOf;
        return asOf is { } day ? $"{command} --as-of {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : command;
    }

    private static string NoTable(Claim claim, Side side) => $"no table of {Trade(claim, side)} is held";

    private static string Trade(Claim claim, Side side) =>
        side.Series != Observation.AllProducts ? Needs.Series(claim.Metric)
        : side.Counterpart == Country.World ? $"{Wording.Owner(side.Books)} whole trade"
        : $"{Wording.Owner(side.Books)} trade with {Wording.Name(side.Counterpart)}";

    private static Outcome Undecided(Question question, List<Outcome> outcomes)
    {
        // Missing months say more than "only annual": the table could have decided.
        var told = outcomes[0];
        foreach (var outcome in outcomes)
        {
            if (!outcome.Why!.StartsWith("only annual", StringComparison.Ordinal))
            {
                told = outcome;
                break;
            }
        }

        var awaited = question.Claim.Modality != Modality.Fact && told.Why!.Contains("are held", StringComparison.Ordinal) && !told.Why.StartsWith("only", StringComparison.Ordinal);
        return awaited ? told with { Why = $"{told.Why} yet; what was {(question.Claim.Modality == Modality.Target ? "aimed at" : "expected")} gets its outcome when they are" } : told;
    }

    private static string? Others(Outcome chosen, List<Outcome> outcomes)
    {
        string? others = null;
        foreach (var outcome in outcomes)
        {
            if (ReferenceEquals(outcome, chosen) || outcome.Finding == chosen.Finding)
            {
                continue;
            }

            var table = $"by the table “{outcome.Series!.Vintage.Origin.Title}”";
            if (outcome.Finding != Finding.CannotVerify)
            {
                others = Phrase.Join(others, $"{table} it {(outcome.Finding == Finding.Holds ? "holds" : "fails")}: {outcome.Arithmetic}");
            }
            else if (outcome.Why!.Contains("too short a history", StringComparison.Ordinal))
            {
                others = Phrase.Join(others, $"{table} it cannot be told: {outcome.Why}");
            }
        }

        return others;
    }

    private static int ByPreference(Outcome a, Outcome b)
    {
        // The claim's own currency goes before any rank.
        var order = a.Converted.CompareTo(b.Converted);
        order = order != 0 ? order : a.Series!.Vintage.Rank.CompareTo(b.Series!.Vintage.Rank);
        order = order != 0 ? order : a.Rows.Count.CompareTo(b.Rows.Count);
        return order != 0 ? order : ByAge(a, b);
    }

    private static int ByReach(Outcome a, Outcome b)
    {
        var order = RecordEvaluation.FirstYear(a.Series!).CompareTo(RecordEvaluation.FirstYear(b.Series!));
        order = order != 0 ? order : a.Series!.Vintage.Rank.CompareTo(b.Series!.Vintage.Rank);
        return order != 0 ? order : ByAge(a, b);
    }

    private static int ByAge(Outcome a, Outcome b)
    {
        var (x, y) = (a.Series!.Vintage, b.Series!.Vintage);
        var order = y.Origin.Published.CompareTo(x.Origin.Published);
        order = order != 0 ? order : string.CompareOrdinal(x.Table, y.Table);
        return order != 0 ? order : string.CompareOrdinal(x.Id + a.Series.Currency, y.Id + b.Series!.Currency);
    }

    private static (DateOnly? First, DateOnly? Last) Span(Question? question, Outcome outcome)
    {
        DateOnly? first = null, last = null;
        foreach (var row in outcome.Rows)
        {
            Widen(row.Period);
        }

        if (outcome.Rows.Count == 0 && question is not null)
        {
            Widen(question.Period);
            Widen(question.Base ?? question.Period);
        }

        return (first, last);

        void Widen(Period period)
        {
            first = first is { } f && f < period.First ? f : period.First;
            last = last is { } l && l > period.Last ? l : period.Last;
        }
    }
}
