using System.Globalization;
using Counterpart.Reading;
using Counterpart.Reading.Languages;

namespace Counterpart.Tests.Reading.Languages;

/// <summary>The vocabulary files are well made.</summary>
public class VocabularyTests
{
    [Fact]
    public void Every_category_has_a_bit_of_its_own() => Assert.True(Enum.GetValues<Category>().Length < 64, "A set of categories has 64 bits, the last for digits: see Categories.");

    private static readonly (string Category, string Value, string[] Phrases)[] English = [.. Table("en.tsv").Select(cells => (cells[0], cells[1], Phrases(cells[2])))];

    [Fact]
    public void Every_row_has_three_columns_and_a_category_that_is_known()
    {
        var known = Enum.GetValues<Category>().Select(c => GoldForm.Word(c)).ToHashSet(StringComparer.Ordinal);
        Assert.All(Table("en.tsv"), cells => Assert.Equal(3, cells.Length));
        Assert.All(English, row => Assert.Contains(row.Category, known));
        Assert.All(English, row => Assert.NotEmpty(row.Phrases));
    }

    [Fact]
    public void Every_category_has_words()
    {
        string[] elsewhere = ["country", "adjective", "people", "city", "currency-sign", "currency-name"];
        Assert.Empty(Enum.GetValues<Category>().Select(c => GoldForm.Word(c)).Except(elsewhere).Except(English.Select(row => row.Category)));
    }

    [Fact]
    public void No_phrase_stands_in_one_category_with_two_values_unless_listed()
    {
        // Both meanings are wanted: the reader takes what the sentence asks for.
        string[] listed = ["event-noun: dialogue", "topic: checkpoints", "topic: remittances"];
        var twice = English
            .SelectMany(row => row.Phrases.Select(phrase => (row.Category, row.Value, Phrase: phrase)))
            .GroupBy(row => $"{row.Category}: {row.Phrase}", StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Select(row => row.Value).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(group => group.Key);
        Assert.Equal(listed, twice.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Values_that_are_numbers_are_numbers()
    {
        string[] numbers = ["number", "scale", "fraction", "ordinal", "multiple", "month", "weekday", "season"];
        Assert.All(English.Where(row => numbers.Contains(row.Category)), row => Assert.True(decimal.TryParse(row.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out _), $"{row.Category} {row.Value}"));
    }

    [Fact]
    public void Values_that_are_metrics_are_metrics()
    {
        string[] metrics = ["metric", "count-noun", "ranked", "invest"];
        var known = Enum.GetValues<Metric>().Select(m => GoldForm.Word(m)).ToHashSet(StringComparer.Ordinal);
        Assert.All(English.Where(row => metrics.Contains(row.Category)), row => Assert.Contains(row.Value, known));
    }

    [Fact]
    public void Every_country_named_is_known_and_no_form_names_two()
    {
        var rows = Table("en-parties.tsv").ToList();
        Assert.All(rows, cells => Assert.True(Countries.TryGet(cells[0], out _), $"{cells[0]} is not a country known."));
        for (var column = 1; column <= 4; column++)
        {
            var twice = rows
                .SelectMany(cells => Phrases(cells[column]).Select(form => (Code: cells[0], Form: form)))
                .GroupBy(form => form.Form, StringComparer.Ordinal)
                .Where(group => group.Select(form => form.Code).Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(group => $"{group.Key}: {string.Join(' ', group.Select(form => form.Code))}");
            Assert.Empty(twice);
        }
    }

    [Fact]
    public void Fiscal_years_begin_in_a_month() =>
        Assert.All(Vocabulary.English.FiscalYears, pair => Assert.InRange(pair.Value, 1, 12));

    [Fact]
    public void No_sign_and_no_name_is_of_two_currencies()
    {
        var rows = Table("en-money.tsv").ToList();
        Assert.All(rows, cells => Assert.Matches("^[A-Z]{3}$", cells[0]));
        foreach (var column in (int[])[1, 2])
        {
            var twice = rows
                .SelectMany(cells => Phrases(cells[column]).Select(form => (Code: cells[0], Form: form)))
                .GroupBy(form => form.Form, StringComparer.Ordinal)
                .Where(group => group.Select(form => form.Code).Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(group => $"{group.Key}: {string.Join(' ', group.Select(form => form.Code))}");
            Assert.Empty(twice);
        }
    }

    private static string[] Phrases(string cell) => cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string[]> Table(string name)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream($"Counterpart.Reading.Languages.{name}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'))];
    }
}
