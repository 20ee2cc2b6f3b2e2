using Counterpart.Trade.DuckDb.Tables;

namespace Counterpart.Stores.Tests.Trade;

/// <summary>Periods as tables write them.</summary>
public sealed class PeriodWordsTests
{
    [Theory]
    [InlineData("2021", "2021")]
    [InlineData("2021 г.", "2021")]
    [InlineData("за 2021 год", "2021")]
    [InlineData("2021-05", "2021-05")]
    [InlineData("202105", "2021-05")]
    [InlineData("2021M05", "2021-05")]
    [InlineData("2021-M5", "2021-05")]
    [InlineData("2021M5", "2021-05")]
    [InlineData("2021.05", "2021-05")]
    [InlineData("05.2021", "2021-05")]
    [InlineData("12_2021", "2021-12")]
    [InlineData("2021-05-01", "2021-05")]
    [InlineData("2021-Q2", "2021-04/2021-06")]
    [InlineData("2021-S1", "2021-01/2021-06")]
    [InlineData("2021-A1", "2021")]
    [InlineData("2021-04-01/P3M", "2021-04/2021-06")]
    [InlineData("May 2021", "2021-05")]
    [InlineData("май 2021 г.", "2021-05")]
    [InlineData("Қаңтар 2021", "2021-01")]
    [InlineData("январь-май 2021 года", "2021-01/2021-05")]
    [InlineData("Jan–May 2021", "2021-01/2021-05")]
    [InlineData("за январь - декабрь 2021 года", "2021")]
    [InlineData("2021年5月", "2021-05")]
    [InlineData("I квартал 2021", "2021-01/2021-03")]
    [InlineData("3rd quarter 2021", "2021-07/2021-09")]
    [InlineData("II полугодие 2021 г.", "2021-07/2021-12")]
    public void A_period_in_words_is_read(string text, string period)
    {
        Assert.True(PeriodWords.TryRead(text, PeriodForm.Words, null, false, out var read), text);
        Assert.Equal(period, read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("май")]
    [InlineData("2021-13")]
    [InlineData("202113")]
    [InlineData("2021M13")]
    [InlineData("2021-Q5")]
    [InlineData("V квартал 2021")]
    [InlineData("май июнь июль 2021")]
    [InlineData("май-январь 2021")]
    [InlineData("2020-2021 в % к 2019")]
    [InlineData("2021-05-15")]
    [InlineData("Казахстан 2021")]
    [InlineData("0001")]
    [InlineData("9999-12")]
    public void What_is_no_certain_period_is_not(string text) => Assert.False(PeriodWords.TryRead(text, PeriodForm.Words, null, false, out _), text);

    [Theory]
    [InlineData("  январь", false, "2021-01")]
    [InlineData("Май", true, "2021-01/2021-05")]
    [InlineData("Январь-май", true, "2021-01/2021-05")]
    [InlineData("I квартал", false, "2021-01/2021-03")]
    public void A_year_that_stands_apart_is_added(string text, bool cumulative, string period)
    {
        Assert.True(PeriodWords.TryRead(text, PeriodForm.Words, 2021, cumulative, out var read));
        Assert.Equal(period, read.ToString());
    }

    [Theory]
    [InlineData("2020 год", 2020)]
    [InlineData("   2021 год", 2021)]
    [InlineData("2021 г. в % к 2020 г.", null)]
    [InlineData("Экспорт", null)]
    public void A_year_is_found_in_a_head(string text, int? year) => Assert.Equal(year, PeriodWords.YearOf(text));
}
