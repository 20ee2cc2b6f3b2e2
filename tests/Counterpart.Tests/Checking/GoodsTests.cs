using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Trade;
using static Counterpart.Tests.Checking.Reports;

namespace Counterpart.Tests.Checking;

/// <summary>Claims on the exports or imports of some goods, held against a table by codes of the Harmonized System.</summary>
public class GoodsTests
{
    private static readonly Country Kaz = SeedTables.Kaz;
    private static readonly Country Rus = SeedTables.Rus;

    // Kazakhstan's exports to Russia by heading, million USD, made up: wheat and barley, iron ores, flat steel and other metal, and the rest.
    private static readonly (string Code, decimal Before, decimal Now)[] Goods =
        [("1001", 300m, 400m), ("1003", 50m, 60m), ("2601", 900m, 1500m), ("7208", 800m, 1000m), ("7601", 200m, 240m), ("8703", 30m, 90m), ("2709", 20m, 10m)];

    private static readonly MemoryTradeStatistics Trade = Table.Hold(ByGoods("kaz-goods", new(2022, 7, 1), Goods), Totals(2300m, 3300m));

    [Theory]
    [InlineData("wheat", Measure.Level, "holds", "400.0 (million USD, 2021)", "HS 1001 (wheat and meslin)")]
    [InlineData("Kazakh wheat", Measure.Level, "holds", "400.0 (million USD, 2021)", "HS 1001 (wheat and meslin)")]
    [InlineData("grain", Measure.Level, "fails", "460.0 (million USD, 2021)", "HS 10 (cereals)")]
    [InlineData("iron and steel", Measure.Growth, "holds", "1 000.0 / 800.0 − 1 = +25.0 % (million USD, 2021 over 2020)", "HS 72 (iron and steel)")]
    [InlineData("iron ore", Measure.Growth, "fails", "1 500.0 / 900.0 − 1 = +66.7 % (million USD, 2021 over 2020)", "HS 2601 (iron ores)")]
    [InlineData("cars", Measure.Multiple, "holds", "90.0 / 30.0 = 3.00 (million USD, 2021 over 2020)", "HS 8703 (motor cars)")]
    [InlineData("grain and iron ore", Measure.Level, "fails", "1 960.0 (million USD, 2021)", "HS 10 and 2601 (cereals; iron ores)")]
    public void A_claim_on_goods_is_judged_by_their_codes(string product, Measure measure, string finding, string arithmetic, string codes)
    {
        var figure = measure switch { Measure.Level => Billion(0.4m), Measure.Growth => Percent(25m), _ => Times(3m) };
        var verdict = Check(Trade, Of(product, measure, figure)).On("KAZ");

        Assert.Equal((finding, arithmetic), (GoodsFinding(verdict), Typed(verdict.Arithmetic)));
        Assert.Contains($"“{product}” is taken as {codes}.", Typed(verdict.Reason), StringComparison.Ordinal);
        Assert.Equal($"counterpart trade structure KAZ RUS --period 2021{(measure == Measure.Level ? "" : " --base 2020")} --level {(product == "grain" || product == "iron and steel" ? 2 : 4)}", verdict.Reproduce);
    }

    [Theory]
    [InlineData("machinery", "“machinery” may mean HS 84 (machinery and mechanical appliances), HS 84–85 (machinery and electrical equipment (section XVI)) or HS 84–90 (machinery, equipment and vehicles, as Russia's customs group them), and the report does not tell which.")]
    [InlineData("oil", "“oil” may mean HS 2709 (crude petroleum oils) or HS 2709–2710 (petroleum oils, crude and not crude), and the report does not tell which.")]
    [InlineData("steel", "“steel” may mean HS 72 (iron and steel) or HS 72–73 (iron and steel and articles of them), and the report does not tell which.")]
    [InlineData("fruit", "“fruit” may mean HS 08 (fruit and nuts) or HS 0803–0810 (fresh fruit), and the report does not tell which.")]
    public void A_word_with_two_meanings_is_not_judged_and_both_are_told(string product, string reason) =>
        Assert.All(Check(Trade, Of(product, Measure.Level, Billion(0.4m))).Verdicts, v => Assert.Equal((Finding.CannotVerify, reason), (v.Finding, Typed(v.Reason))));

    [Theory]
    [InlineData("spare parts")]
    [InlineData("wheat and spare parts")]
    [InlineData("wheat and grain")]
    [InlineData("non-oil")]
    public void A_word_for_no_certain_codes_is_refused(string product) => Assert.Equal(
        $"Totals of all goods cannot tell: a table for “{product}” is needed.", Check(Trade, Of(product, Measure.Level, Billion(0.4m))).On("KAZ").Reason);

    [Fact]
    public void A_table_that_lists_less_than_all_goods_tells_nothing_of_any() => Assert.Equal(
        "The table “Kazakhstan's exports by goods” lists goods worth 66 % of all for 2021, and of the rest it is not known what it holds.",
        Typed(Check(Table.Hold(ByGoods("kaz-goods", new(2022, 7, 1), Goods), Totals(2300m, 5000m)), Of("wheat", Measure.Level, Billion(0.4m))).On("KAZ").Reason));

    [Fact]
    public void Nor_does_one_beside_which_no_total_is_held() => Assert.Equal(
        "No total for 2021 is held beside the table “Kazakhstan's exports by goods”, so that it cannot be told whether it lists all goods.",
        Typed(Check(Table.Hold(ByGoods("kaz-goods", new(2022, 7, 1), Goods)), Of("wheat", Measure.Level, Billion(0.4m))).On("KAZ").Reason));

    [Fact]
    public void What_the_table_does_not_list_is_not_taken_for_nothing() => Assert.Equal(
        "The table “Kazakhstan's exports by goods” lists nothing under HS 31 (fertilizers) for 2021.",
        Typed(Check(Trade, Of("fertilizers", Measure.Level, Billion(0.4m))).On("KAZ").Reason));

    [Fact]
    public void Of_the_other_side_and_of_what_was_said_it_is_told_what_is_not_held()
    {
        var claim = Check(Trade, Of("wheat", Measure.Level, Billion(0.4m)), "2022-05-10");

        Assert.Equal("No table of Russia's trade with Kazakhstan by goods is held for 2021.", claim.On("RUS").Reason);
        Assert.Equal(Finding.CannotVerify, claim.On("KAZ", AsOf.Said).Finding);
        Assert.Equal("A table of Russia's exports and imports of “wheat”, HS 1001 (wheat and meslin), with Kazakhstan in USD (or in another currency, with exchange rates), for 2021.", Typed(claim.On("RUS").Needed));
    }

    [Theory]
    [InlineData("Kazakhstan exported wheat worth $0.4 billion to Russia in 2021.", "holds")]
    [InlineData("Kazakhstan exported machinery and equipment worth $3.3 billion to Russia in 2021.", "cannot-verify")]
    [InlineData("Kazakhstan exported spare parts worth $3.3 billion to Russia in 2021.", "cannot-verify")]
    [InlineData("Kazakhstan exported goods worth $3.3 billion to Russia in 2021.", "holds")]
    public void Goods_between_the_verb_and_their_worth_are_not_taken_for_all(string sentence, string finding)
    {
        var report = new Checker(Trade, []).Check(Reader.English.Read(new Document(
            "The Prime Ministers of Kazakhstan and Russia met in Astana.\n\n" + sentence, new DocumentOrigin(Published: new DateOnly(2022, 8, 19)))));

        Assert.Equal(finding, GoodsFinding(Assert.Single(report.Claims).On("KAZ")));
    }

    private static string GoodsFinding(Verdict verdict) => GoldForm.Word(verdict.Finding);

    private static Claim Of(string product, Measure measure, Figure figure) => Claim(
        $"exports of {product}", measure, figure, "2021", measure == Measure.Level ? null : "2020", metric: Metric.Exports, product: product);

    private static Table ByGoods(string name, DateOnly published, (string Code, decimal Before, decimal Now)[] goods)
    {
        var origin = new Origin("Bureau", "Kazakhstan's exports by goods", "https://example.org/goods", published, null, "open", Valuation.Fob, Valuation.Cif, "million USD", new string('0', 64)) { Classification = "HS 2017" };
        return new(
            new Vintage(name, name, origin, goods.Length * 2, new Period(new(2020, 1, 1), new(2021, 12, 31)), 2),
            [.. goods.SelectMany(g => new[] { (2020, g.Before), (2021, g.Now) }.Select(y => new Observation(Kaz, Rus, TradeFlow.Export, g.Code, Period.Year(y.Item1), y.Item2 * 1_000_000m, "USD", name)))]);
    }

    private static Table Totals(decimal before, decimal now) => Table.Annual("kaz-totals", "Totals", "Bureau", new(2022, 6, 1), Kaz, Rus, [(2020, before, 1m), (2021, now, 1m)]);
}
