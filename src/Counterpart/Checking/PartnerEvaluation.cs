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

        var told = First(question, whole, books.Partners(whole.Owner, whole.Measure, period, state));
        if (told is { Finding: not Finding.CannotVerify })
        {
            return told;
        }

        // The latest vintage of a table may lack the period: those before it are asked, the youngest first.
        foreach (var day in books.EarlierDays(period, state))
        {
            if (First(question, whole, books.Partners(whole.Owner, whole.Measure, period, day)) is { } earlier)
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

    // Of the tables the first that decides, else what the fullest says.
    private static Outcome? First(Question question, Whole whole, IReadOnlyList<PartnerTotals> tables)
    {
        Outcome? told = null;
        foreach (var table in tables)
        {
            if (table.With(whole.Partner) is not { } with)
            {
                continue;
            }

            var outcome = question.Measure == Measure.Rank ? Rank(question, whole, table, with) : Share(question, whole, table, with);
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
        return $"counterpart trade structure {whole.Owner} {whole.Partner} --period {question.Period}{(asOf is { } day ? $" --as-of {day:yyyy-MM-dd}" : "")}";
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
        if (table.World is null && table.Countries.Count < AllOfThem)
        {
            return OnlySome(table);
        }

        if (table.Whole <= 0m)
        {
            return Outcome.Unknown($"the table holds no {Flow(whole.Measure)} for {Wording.InWords(question.Period)}");
        }

        var rows = new List<Observation>(with.Observations);
        if (table.World is { } world)
        {
            rows.AddRange(world.Observations);
        }
        else
        {
            foreach (var (country, total) in table.Countries)
            {
                if (country != whole.Partner)
                {
                    rows.AddRange(total.Observations);
                }
            }
        }

        var share = with.Value / table.Whole * 100m;
        return Made(
            question,
            table,
            share,
            Unit.Percent,
            $"{Wording.Number(share, 1)}{Wording.NoBreakSpace}% of {Wording.Owner(whole.Owner)} {Flow(whole.Measure)} for {Wording.InWords(question.Period)}",
            $"{Amount(with)} / {Measured.Number(table.Whole, with.Currency)} = {Wording.Number(share, 1)}{Wording.NoBreakSpace}% ({Measured.Unit(with.Currency)}, {Wording.InWords(question.Period)})",
            rows,
            table.World is null ? "of the countries that the table lists, which has no total for the world" : null);
    }

    private static Outcome Made(Question question, PartnerTotals table, decimal value, Unit unit, string gives, string arithmetic, List<Observation> rows, string? remark)
    {
        var holds = question.Accepted!.Contains(value);
        return new(holds ? Finding.Holds : Finding.Fails, Phrase.Join(question.Remark, remark))
        {
            Vintage = table.Vintage,
            Computed = value,
            Unit = unit,
            Gives = gives,
            Against = holds ? $"which agrees with {Said(question.Claim)}" : $"where {Said(question.Claim)} was said",
            Arithmetic = arithmetic,
            Rows = rows,
        };
    }

    private static string Said(Claim claim) => claim.Measure == Measure.Rank ? $"place {FigureWords.Of(claim)}" : FigureWords.Of(claim);

    private static string Amount(Total total) => Measured.Number(total.Value, total.Currency);

    private static string Flow(TradeMeasure measure) => measure switch
    {
        TradeMeasure.Exports => "exports",
        TradeMeasure.Imports => "imports",
        _ => "turnover",
    };
}
