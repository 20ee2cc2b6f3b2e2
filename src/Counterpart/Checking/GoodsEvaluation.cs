using System.Globalization;
using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Holds a claim on the exports or imports of some goods against a table by goods.</summary>
/// <remarks>
/// The rows of all codes that belong to the goods are added up, month by month where the table has months. Where the table lists nothing under them the
/// claim is refused, and likewise where the table lists less than 95 % of the side's trade in all goods: a table may hold some goods only, and nothing is not the same as not held.
/// </remarks>
internal static class GoodsEvaluation
{
    private const decimal LeastListed = 0.95m;

    /// <summary>The goods a claim on one flow is about, or why not one sum of codes can be asked; null where the claim is not of some goods, or no word for them is known.</summary>
    public static Answer<Goods>? Of(Claim claim)
    {
        if (claim.Metric is not (Metric.Exports or Metric.Imports) || claim.Measure is not (Measure.Level or Measure.Growth or Measure.Multiple or Measure.Change)
            || claim.Product is not { Length: > 0 } product || Needs.IsAllGoods(product) || Needs.IsServices(product))
        {
            return null;
        }

        return Goods.Meanings(product) switch
        {
            [] => null,
            [var one] => one,
            var several => Answer.Unknown<Goods>($"“{product}” may mean {Either([.. several.Select(g => g.InWords)])}, and the report does not tell which"),
        };
    }

    /// <summary>What one side's books say, in one state.</summary>
    public static Outcome Of(Question question, Goods goods, Side side, Books books, AsOf state)
    {
        var trade = $"{Wording.Owner(side.Books)} {(side.Measure == TradeMeasure.Exports ? "exports" : "imports")} {(side.Measure == TradeMeasure.Exports ? "to" : "from")} {(side.Counterpart == Country.World ? "the world" : Wording.Name(side.Counterpart))}";
        if (!books.MayHoldGoods(side))
        {
            return Outcome.Unknown($"no table of {trade} by goods is held");
        }

        var byMonth = question.Claim.Figure is { Unit: { IsCurrency: true } unit } && question.Measure is Measure.Level or Measure.Change ? unit.Code : null;
        var found = Ask(question, goods, side, books, state, byMonth);
        if (!found.IsKnown)
        {
            return Outcome.Unknown(Phrase.Clause(found.Reason));
        }

        var outcome = ValueEvaluation.Of(question, side, found.Value, books);
        return outcome.Finding == Finding.CannotVerify ? outcome : outcome with
        {
            Gives = $"{outcome.Gives} under {goods.InWords}",
            Why = Phrase.Join(question.Remark, outcome.Why, $"“{question.Claim.Product}” is taken as {goods.InWords}"),
        };
    }

    /// <summary>The command that shows the goods.</summary>
    public static string? Reproduce(Question question, Goods goods, Side side, Outcome outcome, DateOnly? asOf)
    {
        if (outcome.Finding == Finding.CannotVerify)
        {
            return "counterpart trade list";
        }

        var basePeriod = question.Base is { } before ? $" --base {before}" : "";
        var currency = outcome.Converted ? $" --currency {question.Claim.Figure!.Unit.Code}" : "";
        var command = $"counterpart trade structure {side.Books} {side.Counterpart}{(side.Measure == TradeMeasure.Imports ? " --imports" : "")} --period {question.Period}{basePeriod} --level {Level(goods).Digits()}{currency}";
        return asOf is { } day ? $"{command} --as-of {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : command;
    }

    private static GoodsLevel Level(Goods goods) => goods.Digits switch { 2 => GoodsLevel.Chapter, 4 => GoodsLevel.Heading, _ => GoodsLevel.Subheading };

    private static string Either(IReadOnlyList<string> meanings) => $"{string.Join(", ", meanings.Take(meanings.Count - 1))} or {meanings[^1]}";

    // Another currency is told month by month at each month's rate, where the table has months.
    private static Answer<PairSeries> Ask(Question question, Goods goods, Side side, Books books, AsOf state, string? currency)
    {
        var whole = question.Base is { } basePeriod ? new[] { question.Period, basePeriod } : [question.Period];
        var found = books.ByGoods(side, Level(goods), whole, state);
        if (!found.IsKnown)
        {
            return Answer.Unknown<PairSeries>(found.Reason);
        }

        if (currency is not null && found.Value[0].Currency != currency && books.ByGoods(side, Level(goods), [.. whole.SelectMany(p => p.EachMonth())], state) is { IsKnown: true } monthly)
        {
            found = monthly;
        }

        var rows = new List<Observation>(found.Value.Count);
        foreach (var breakdown in found.Value)
        {
            var value = 0m;
            foreach (var (code, amount) in breakdown.Values)
            {
                value += goods.Codes.Any(c => code.StartsWith(c, StringComparison.Ordinal)) ? amount : 0m;
            }

            rows.Add(new(side.Books, side.Counterpart, breakdown.Flow, goods.Name, breakdown.Period, value, breakdown.Currency, breakdown.Vintage.Id));
        }

        foreach (var period in whole)
        {
            if (WhyNotAll(found.Value, side, period, books, state) is { } partial)
            {
                return Answer.Unknown<PairSeries>(partial);
            }

            if (rows.Where(r => period.Contains(r.Period)).Sum(r => r.Value) <= 0m)
            {
                return Answer.Unknown<PairSeries>($"The table “{found.Value[0].Vintage.Origin.Title}” lists nothing under {goods.InWords} for {Wording.InWords(period)}.");
            }
        }

        return new PairSeries(found.Value[0].Vintage, rows);
    }

    // A table of some goods does not say that it is one: what it lists must add up to the side's trade in all goods.
    private static string? WhyNotAll(IReadOnlyList<GoodsBreakdown> found, Side side, Period period, Books books, AsOf state)
    {
        var (listed, title, currency) = (0m, found[0].Vintage.Origin.Title, found[0].Currency);
        foreach (var breakdown in found)
        {
            listed += period.Contains(breakdown.Period) ? breakdown.Total - breakdown.Values.GetValueOrDefault("") : 0m;
        }

        foreach (var total in books.Series(side, state))
        {
            var told = total.Currency == currency ? total : books.In(total, currency).Value;
            if (told?.TryTotal(side.Measure, period) is { Value: > 0m } all)
            {
                return listed >= LeastListed * all.Value ? null
                    : $"The table “{title}” lists goods worth {Wording.Number(listed / all.Value * 100m)}{Wording.NoBreakSpace}% of all for {Wording.InWords(period)}, and of the rest it is not known what it holds.";
            }
        }

        return $"No total for {Wording.InWords(period)} is held beside the table “{title}”, so that it cannot be told whether it lists all goods.";
    }
}
