using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Holds a rank among partners, or a partner's share, against the table of the owner's trade with all of them.</summary>
/// <remarks>Only the books of the country whose partners they are can tell; the other side's know nothing of its other partners.</remarks>
internal static class PartnerEvaluation
{
    private const int MostAbove = 12;

    // A table without a total for the world that lists so many countries lists all that matter.
    private const int AllOfThem = 150;

    private const string NoWorld = "of the countries that the table lists, which has no total for the world";

    /// <summary>What one side's books say.</summary>
    public static Outcome Of(Question question, Whole whole, Country side, Books books, AsOf state)
    {
        if (side != whole.Owner)
        {
            return Outcome.Unknown($"of {Wording.Owner(whole.Owner)} trade with all its partners only {Wording.Owner(whole.Owner)} own books tell");
        }

        var period = question.Period;
        if (state == AsOf.Said && period.Last >= books.Published)
        {
            return Outcome.Unknown($"{Wording.InWords(period)} was not over when it was said");
        }

        var told = First(question, whole, p => books.Partners(whole.Owner, whole.Measure, p, state));
        if (told is { Finding: not Finding.CannotVerify })
        {
            return told;
        }

        // The latest vintage of a table may lack the period: those before it are asked, the youngest first. A table that holds it has had its say.
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in books.Partners(whole.Owner, whole.Measure, period, state))
        {
            asked.Add(table.Vintage.Table);
        }

        foreach (var day in books.EarlierDays(period, state))
        {
            if (First(question, whole, p => [.. books.Partners(whole.Owner, whole.Measure, p, day).Where(t => !asked.Contains(t.Vintage.Table))]) is { } earlier)
            {
                if (earlier.Finding != Finding.CannotVerify)
                {
                    return earlier with
                    {
                        IsOfEarlier = true,
                        Why = Phrase.Join(earlier.Why, $"by the vintage of {Wording.MonthOf(earlier.Vintage!.Origin.Published)}, the latest that holds {(period.IsYear ? "this year" : "these months")}"),
                    };
                }

                told ??= earlier;
            }
        }

        return told ?? Outcome.Unknown($"no table of {Wording.Owner(whole.Owner)} {Flow(whole.Measure)} with all partners for {Wording.InWords(period)} is held");
    }

    /// <summary>What they said as they stood on the day of the report; null where they cannot tell at all, or the day is not known or not after the months told of.</summary>
    public static Outcome? AsSaid(Question question, Whole whole, Country side, Books books, Outcome latest)
    {
        if (side != whole.Owner || !(question.Period.Last < books.Published))
        {
            return null;
        }

        var said = Of(question, whole, side, books, AsOf.Said);
        return said.Vintage is not null ? said
            : latest.Finding == Finding.CannotVerify ? null
            : Outcome.Unknown($"no table of {Wording.Owner(side)} {Flow(whole.Measure)} with all partners for {Wording.InWords(question.Period)} published by {Wording.Day(books.Published.Value)} is held");
    }

    /// <summary>What the owner's books said as they stood on a day; null where no table held the partner.</summary>
    public static Outcome? First(Question question, Whole whole, Books books, DateOnly day) => First(question, whole, p => books.Partners(whole.Owner, whole.Measure, p, day));

    // Of the tables the first that decides, else what the fullest says.
    private static Outcome? First(Question question, Whole whole, Func<Period, IReadOnlyList<PartnerTotals>> tables)
    {
        Outcome? told = null;
        foreach (var table in tables(question.Period))
        {
            if (table.With(whole.Partner) is not { } with)
            {
                continue;
            }

            var outcome = question.Measure switch
            {
                Measure.Rank => Rank(question, whole, table, with),
                Measure.Change => ShareChange(question, whole, table, with, tables(question.Base!.Value)),
                _ => Share(question, whole, table, with),
            };
            if (outcome.Finding != Finding.CannotVerify)
            {
                return outcome;
            }

            told ??= outcome;
        }

        return told;
    }

    // Whether no country that the table leaves out can have as much: what is left of the world's total is less.
    private static bool ListsAllThatMatter(PartnerTotals table, Total with)
    {
        if (table.World is not { } world)
        {
            return table.Countries.Count >= AllOfThem;
        }

        var left = world.Value;
        foreach (var (_, total) in table.Countries)
        {
            left -= total.Value;
        }

        return left < with.Value;
    }

    private static Outcome OnlySome(PartnerTotals table) => new(
        Finding.CannotVerify, $"the table lists {(table.Countries.Count == 1 ? "one country" : $"{Wording.Number(table.Countries.Count)} countries")} only, and others may have more: a table of all partners is needed") { Vintage = table.Vintage };

    /// <summary>The command that shows the rank and the share.</summary>
    public static string Reproduce(Question question, Whole whole, Outcome outcome, DateOnly? asOf)
    {
        asOf = outcome.IsOfEarlier ? outcome.Vintage!.Origin.Published : asOf;
        var command = Command(question.Period);
        return question.Measure == Measure.Change ? $"{command} && {Command(question.Base!.Value)}" : command;

        string Command(Period period) => $"counterpart trade structure {whole.Owner} {whole.Partner} --period {period}{(asOf is { } day ? $" --as-of {day:yyyy-MM-dd}" : "")}";
    }

    private static Outcome Rank(Question question, Whole whole, PartnerTotals table, Total with)
    {
        var rank = table.RankOf(with);
        // Countries that have more refute a place however few the table lists; to bear one out it must leave out none that matters.
        if (!ListsAllThatMatter(table, with) && !(question.Accepted!.Max is { } last && rank > last))
        {
            return OnlySome(table);
        }

        var rows = new List<Observation>(with.Observations);
        var compared = new List<string>();
        var place = 0;
        foreach (var (country, total) in table.Countries)
        {
            place++;
            // All that have more, and the one behind: what bears a place out.
            if (country != whole.Partner && place <= Math.Min(rank + 1, MostAbove))
            {
                rows.AddRange(total.Observations);
                if (place == rank - 1 || place == rank + 1 || (rank == 1 && place == 2))
                {
                    compared.Add($"{Wording.Name(country)} {Amount(total)}");
                }
            }
        }

        var money = Measured.Unit(with.Currency);
        return Made(
            question,
            table,
            rank,
            Unit.Rank,
            $"place {Wording.Number(rank)} of {Wording.Number(table.Countries.Count)} in {Wording.Owner(whole.Owner)} {Flow(whole.Measure)} for {Wording.InWords(question.Period)}",
            $"{Wording.Name(whole.Partner)} {Amount(with)}{(compared.Count == 0 ? "" : $", beside {Wording.List(compared)}")}: place {Wording.Number(rank)} of {Wording.Number(table.Countries.Count)} ({money}, {Wording.InWords(question.Period)})",
            rows,
            null);
    }

    private static Outcome Share(Question question, Whole whole, PartnerTotals table, Total with)
    {
        if (WhyNoShare(whole, table, question.Period) is { } why)
        {
            return why;
        }

        var share = with.Value / table.Whole * 100m;
        return Made(
            question,
            table,
            share,
            Unit.Percent,
            $"{Percent(share)} of {Wording.Owner(whole.Owner)} {Flow(whole.Measure)} for {Wording.InWords(question.Period)}",
            $"{Amount(with)} / {Measured.Number(table.Whole, with.Currency)} = {Percent(share)} ({Measured.Unit(with.Currency)}, {Wording.InWords(question.Period)})",
            RowsOfShare(whole, table, with),
            table.World is null ? NoWorld : null);
    }

    // Both shares by one vintage: a share of another state of the books is no base.
    private static Outcome ShareChange(Question question, Whole whole, PartnerTotals table, Total with, IReadOnlyList<PartnerTotals> before)
    {
        var basePeriod = question.Base!.Value;
        foreach (var then in before)
        {
            if (then.Vintage.Id != table.Vintage.Id || then.With(whole.Partner) is not { } was || was.Currency != with.Currency)
            {
                continue;
            }

            if ((WhyNoShare(whole, table, question.Period) ?? WhyNoShare(whole, then, basePeriod)) is { } why)
            {
                return why;
            }

            var (now, earlier) = (with.Value / table.Whole * 100m, was.Value / then.Whole * 100m);
            var change = now - earlier;
            var over = $"{Wording.InWords(question.Period)} over {Wording.InWords(basePeriod)}";
            return Made(
                question,
                table,
                change,
                Unit.PercentagePoints,
                $"{Wording.Signed(change, 1)} points, from {Percent(earlier)} to {Percent(now)} of {Wording.Owner(whole.Owner)} {Flow(whole.Measure)}, for {over}",
                $"{Amount(with)} / {Measured.Number(table.Whole, with.Currency)} {Wording.Minus} {Amount(was)} / {Measured.Number(then.Whole, was.Currency)} = {Percent(now)} {Wording.Minus} {Percent(earlier)} = {Wording.Signed(change, 1)} points ({Measured.Unit(with.Currency)}, {over})",
                [.. RowsOfShare(whole, table, with), .. RowsOfShare(whole, then, was)],
                table.World is null ? NoWorld : null);
        }

        return Outcome.Unknown($"no table of {Wording.Owner(whole.Owner)} {Flow(whole.Measure)} with all partners holds both {Wording.InWords(question.Period)} and {Wording.InWords(basePeriod)}");
    }

    private static Outcome? WhyNoShare(Whole whole, PartnerTotals table, Period period) =>
        table.World is null && table.Countries.Count < AllOfThem ? OnlySome(table)
        : table.Whole <= 0m ? Outcome.Unknown($"the table holds no {Flow(whole.Measure)} for {Wording.InWords(period)}")
        : null;

    private static List<Observation> RowsOfShare(Whole whole, PartnerTotals table, Total with)
    {
        var rows = new List<Observation>(with.Observations);
        if (table.World is { } world)
        {
            rows.AddRange(world.Observations);
            return rows;
        }

        foreach (var (country, total) in table.Countries)
        {
            if (country != whole.Partner)
            {
                rows.AddRange(total.Observations);
            }
        }

        return rows;
    }

    private static string Percent(decimal share) => $"{Wording.Number(share, 1)}{Wording.NoBreakSpace}%";

    private static Outcome Made(Question question, PartnerTotals table, decimal value, Unit unit, string gives, string arithmetic, List<Observation> rows, string? remark)
    {
        var holds = question.Accepted!.Contains(value);
        return new(holds ? Finding.Holds : Finding.Fails, Phrase.Join(question.Remark, remark))
        {
            Vintage = table.Vintage,
            Computed = value,
            Unit = unit,
            Gives = gives,
            Against = holds ? $"which agrees with {FigureWords.Of(question.Claim)}" : $"where {FigureWords.Of(question.Claim)} was said",
            Arithmetic = arithmetic,
            Rows = rows,
        };
    }

    private static string Amount(Total total) => Measured.Number(total.Value, total.Currency);

    private static string Flow(TradeMeasure measure) => measure switch
    {
        TradeMeasure.Exports => "exports",
        TradeMeasure.Imports => "imports",
        _ => "turnover",
    };
}
