using Counterpart.Trade;

namespace Counterpart.Tests.Trade;

/// <summary>Countries and areas by whatever tables call them.</summary>
public sealed class AreaCodesTests
{
    [Theory]
    [InlineData("KAZ", "KAZ")]
    [InlineData("KZ", "KAZ")]
    [InlineData("398", "KAZ")]
    [InlineData("004", "AFG")]
    [InlineData("4", "AFG")]
    [InlineData("842", "USA")]
    [InlineData("840", "USA")]
    [InlineData("699", "IND")]
    [InlineData("0", "WLD")]
    [InlineData("W00", "WLD")]
    [InlineData("S19", "NESASIA")]
    [InlineData("899", "NES")]
    [InlineData("837", "BUNKERS")]
    [InlineData("Russian Federation", "RUS")]
    [InlineData("  РОССИЯ ", "RUS")]
    [InlineData("Китaй", "CHN")]
    [InlineData("Республикa \nКорея", "KOR")]
    [InlineData("Корея, народно-Демократическая Республика", "PRK")]
    [InlineData("Демократическая Республика Конго", "COD")]
    [InlineData("Конго", "COG")]
    [InlineData("Кот-Д'Ивуар", "CIV")]
    [InlineData("Қазақстан", "KAZ")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("St Lucia", "LCA")]
    [InlineData("Cook Isds", "COK")]
    [InlineData("Total EU27 [note 2]", "EU")]
    [InlineData("Казахстан*", "KAZ")]
    public void A_word_means_one_area(string word, string code) =>
        Assert.Equal(code, AreaCodes.TryFind(word, out var country) ? country.Code : null);

    [Theory]
    [InlineData("")]
    [InlineData("Атлантида")]
    [InlineData("Европа")]
    [InlineData("Africa")]
    [InlineData("KZX")]
    [InlineData("99999")]
    [InlineData("Korea, Kingdom of")]
    public void A_word_that_is_none_is_not_guessed_at(string word) => Assert.False(AreaCodes.TryFind(word, out _));

    [Fact]
    public void Every_country_is_found_by_each_of_its_codes()
    {
        foreach (var facts in Countries.All)
        {
            foreach (var word in new[] { facts.Country.Code, facts.Alpha2, facts.M49 }.Where(w => w.Length > 0 && (w != "AU" || facts.Alpha2 == w)))
            {
                Assert.True(AreaCodes.TryFind(word, out var found), $"{word} of {facts.Country} is not found");
                Assert.Equal(facts.Country, found);
            }
        }
    }
}
