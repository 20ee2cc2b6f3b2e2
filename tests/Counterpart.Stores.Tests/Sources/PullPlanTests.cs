using Counterpart.Trade;
using Counterpart.Trade.Sources;
using CsCheck;

namespace Counterpart.Stores.Tests.Sources;

public class PullPlanTests
{
    private static readonly Country[] Some = [new("KAZ"), new("RUS"), new("USA"), new("IND"), new("DEU"), new("FRA"), new("CHN"), new("UZB")];

    [Fact]
    public void The_parts_of_a_plan_ask_for_everything_once_and_each_stays_under_the_cap() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[0, 8], Gen.Int[1, 90], Gen.Int[0, 3], Gen.Bool).Sample((reporters, partners, periods, level, monthly) =>
        {
            var question = new PullQuestion
            {
                Reporters = Some[..reporters],
                Partners = Some[..partners],
                Digits = level * 2,
                Products = level == 0 ? ["TOTAL", "27"] : [],
                Periods = [.. PullQuestion.Each(new(2010, 1, 1), new(2030, 12, 31), monthly).Take(periods)],
            };
            var plan = PullPlan.Of(TradeSource.Find("comtrade")!, question);

            var cells = plan.Requests.SelectMany(r => Cells(r.Question)).ToList();
            Assert.Equal(cells.Count, cells.Distinct().Count());
            Assert.Equal(Cells(question).ToHashSet(), cells.ToHashSet());
            Assert.All(plan.Requests, r => Assert.InRange(r.Question.Periods.Count, 1, 12));
            Assert.All(plan.Requests, r => Assert.InRange(r.Address.AbsoluteUri.Length, 1, 4000));

            // Where every counterpart is asked for at six digits nothing can be cut any more: then the plan says so.
            Assert.True(plan.MayBeCut || plan.Requests.All(r => r.RowsAtMost < 100_000));
            Assert.True(!plan.MayBeCut || (partners == 0 && level >= 2) || plan.Requests.All(r => r.Question.Halves() is null));
        }, iter: 60);

    [Theory]
    [InlineData("KAZ", 2021, 398)]
    [InlineData("USA", 2021, 842)]
    [InlineData("USA", 1979, 841)]
    [InlineData("IND", 2021, 699)]
    [InlineData("DEU", 1989, 280)]
    [InlineData("DEU", 2021, 276)]
    [InlineData("CHE", 2021, 757)]
    [InlineData("WLD", 2021, 0)]
    public void Countries_are_asked_for_by_the_numbers_that_Comtrade_has(string country, int year, int number) =>
        Assert.Equal(number, AreaNumbers.Comtrade(new(country), year));

    [Theory]
    [InlineData("comtrade", "WLD", 0, "The world keeps no books")]
    [InlineData("imf", "KAZ", 2, "all goods together")]
    [InlineData("eurostat", "KAZ", 6, "all levels of goods at once")]
    [InlineData("worldbank", "KAZ", 0, "--series rates")]
    public void What_a_service_cannot_be_asked_is_told_before_anybody_is_asked(string source, string reporter, int digits, string said)
    {
        var question = new PullQuestion { Reporters = [new(reporter)], Digits = digits, Products = digits == 0 ? ["TOTAL"] : [], Periods = [Period.Year(2020)] };

        var failure = Assert.Throws<CounterpartException>(() => PullPlan.Of(TradeSource.Find(source)!, question));

        Assert.Equal("CP5028", failure.Code);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("0123456789 0123456789")]
    [InlineData("ключключключ")]
    public void What_can_be_no_key_is_refused_without_repeating_it(string text)
    {
        var failure = Assert.Throws<CounterpartException>(() => ServiceKey.Locate(TradeSource.Find("comtrade")!, null, _ => text, "/dossier"));

        Assert.Equal("CP5029", failure.Code);
        Assert.DoesNotContain(text, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_lies_in_the_dossier_is_refused()
    {
        var dossier = Directory.CreateTempSubdirectory("counterpart-key-");
        try
        {
            var file = Path.Combine(dossier.FullName, "key.txt");
            File.WriteAllText(file, "0123456789abcdef\n");

            Assert.Contains("lies in the dossier", Assert.Throws<CounterpartException>(() => ServiceKey.Locate(TradeSource.Find("comtrade")!, file, _ => null, dossier.FullName)).Message, StringComparison.Ordinal);
            Assert.Equal("(key)", $"{ServiceKey.Locate(TradeSource.Find("comtrade")!, file, _ => null, Path.Combine(dossier.FullName, "other"))}");
        }
        finally
        {
            dossier.Delete(recursive: true);
        }
    }

    private static IEnumerable<(Country, string, TradeFlow, string, Period)> Cells(PullQuestion q) =>
        from reporter in q.Reporters
        from partner in q.Partners.Count == 0 ? ["*"] : q.Partners.Select(p => p.Code)
        from flow in q.Flows
        from product in q.Digits > 0 ? ["*"] : q.Products
        from period in q.Periods
        select (reporter, partner, flow, product, period);
}
