using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Texts;

namespace Counterpart.Tests.Reading.Figures;

/// <summary>Measures figures and periods on two public collections of phrases, where they stand in a folder <c>shared</c> beside the repository.</summary>
/// <remarks>
/// The collections are quantulum3's sentences and duckling's phrases. They hold much that no report of trade says; what is left out is
/// named beside the reason, so that the share is of what is our field. Nothing of the collections is part of the project.
/// </remarks>
public partial class QuantityCorpusTests(ITestOutputHelper output)
{
    private const double Bar = 0.95;

    /// <summary>Units of quantulum3 that trade is told in; lengths, times, temperatures, recipes and physics are left out.</summary>
    private static readonly HashSet<string> Units = ["dimensionless", "dollar", "cent", "euro", "pound sterling", "percentage", "tonne", "kilogram", "milligram", "megawatt hour"];

    /// <summary>Powers of ten of physics (2.48×10−5), a negative amount told by brackets alone, and the names of processors.</summary>
    [GeneratedRegex(@"×|\(\$99|Core i7", RegexOptions.None, 1000)]
    private static partial Regex LeftOutSentences { get; }

    /// <summary>
    /// Bytes escaped in the collection, words run together (egyptianpound), other languages' words (geneh), and the letters l, G and Kr, which stand
    /// for lakh, a thousand million and ten million there, and for litres, grams and kroner elsewhere.
    /// </summary>
    [GeneratedRegex(@"\\|egyptianpound|Saudiriyal|gen[ei]h|\d+ l$|\dG$|\bKr$", RegexOptions.None, 1000)]
    private static partial Regex LeftOutPhrases { get; }

    /// <summary>
    /// Eras before our own; slang (BOY, EOY); units counted from now that reports do not use ("March in a year", "upcoming two quarters");
    /// bare months, next there and latest here; and words that both resolve, but by other conventions: "the end of 2012" is four months there and the
    /// stock of December or the whole year here, "the last two years" two calendar years there and a base two years back here, "since 2014" open there
    /// and up to the publication here, "two years ago" a month there and a year here.
    /// </summary>
    [GeneratedRegex(@"B\.?C|14 a\.d|BOY|EOY|hence|in a year|in 1 year|upcoming|after next|18q4|since 2014|anytime|sometimes|through|\bbeginning|end of|^May$|^March$|in March|during March|years ago|next (3|three)|last (2|two) years", RegexOptions.None, 1000)]
    private static partial Regex LeftOutPeriods { get; }

    [Fact]
    public void Sentences_of_quantulum3_give_their_quantities()
    {
        using var file = Open("quantulum3.json");
        if (file is null)
        {
            return;
        }

        var score = new Share(output, "quantulum3");
        foreach (var sentence in file.RootElement.EnumerateArray())
        {
            var text = sentence.GetProperty("req").GetString()!;
            if (LeftOutSentences.IsMatch(text))
            {
                continue;
            }

            var passage = Texts.Passage(text);
            var (figures, periods) = (Every(passage), Texts.Periods(passage));
            foreach (var quantity in sentence.GetProperty("res").EnumerateArray().Where(q => Units.Contains(q.GetProperty("unit").GetString()!)))
            {
                var value = quantity.GetProperty("value").GetDecimal();
                var words = quantity.GetProperty("surface").GetString()!;
                score.Add(
                    figures.Any(f => Same(f, value)) || periods.Any(p => p.Period is { } period && (period.First.Year == value)),
                    $"{words} in «{text}»: {string.Join(", ", figures.Select(f => $"{passage.TextOf(f.Range)} = {f.Figure.Value}"))}");
            }
        }

        score.Hold();
    }

    [Theory]
    [InlineData("Numeral.json")]
    [InlineData("AmountOfMoney.json")]
    [InlineData("Quantity.json")]
    public void Phrases_of_duckling_give_their_numbers_and_money(string name)
    {
        using var file = Open(name);
        if (file is null)
        {
            return;
        }

        var score = new Share(output, name);
        foreach (var (expected, phrase) in Phrases(file))
        {
            var cells = expected.Split(' ', 3);
            if (LeftOutPhrases.IsMatch(phrase))
            {
                continue;
            }

            var passage = Texts.Passage(phrase);
            var figures = Every(passage);
            var (kind, unit, numbers) = name == "Numeral.json" ? ("simple", "Unnamed", cells[1]) : (cells[0], cells[1], cells[2].Split(" Nothing")[0].Split(" (Just")[0]);
            var values = numbers.Trim('(', ')').Split(',', StringSplitOptions.TrimEntries).Select(n => decimal.Parse(n.Trim('(', ')'), NumberStyles.Float, CultureInfo.InvariantCulture)).ToList();

            // The collection turns every mass into grams.
            var grams = unit != "Gram" ? 1 : phrase.Contains('k', StringComparison.Ordinal) ? 1000 : phrase.Contains("mg", StringComparison.Ordinal) || phrase.Contains("milli", StringComparison.Ordinal) ? 0.001m : 1;
            score.Add(
                figures.Any(f => (name == "Quantity.json" || IsUnit(f.Figure.Unit, unit)) && Same(f, values[0] / grams)
                    && (kind switch
                    {
                        "between" => f.Figure.Comparison == Comparison.Range && f.Figure.Upper == values[1] / grams,
                        "under" => f.Figure.Comparison is Comparison.Less or Comparison.LessOrEqual,
                        "above" => f.Figure.Comparison is Comparison.Greater or Comparison.GreaterOrEqual,
                        _ => f.Figure.Comparison is Comparison.Equal or Comparison.About,
                    })),
                $"{phrase} ⇒ {expected}: {string.Join(", ", figures.Select(f => $"{passage.TextOf(f.Range)} = {f.Figure}"))}");
        }

        score.Hold();
    }

    [Fact]
    public void Phrases_of_duckling_give_their_ordinals_in_digits()
    {
        using var file = Open("Ordinal.json");
        if (file is null)
        {
            return;
        }

        // Ordinals in words are ranks only in a sentence that ranks; its reader takes them from the vocabulary.
        var score = new Share(output, "Ordinal.json");
        foreach (var (expected, phrase) in Phrases(file).Where(p => char.IsAsciiDigit(p.Phrase[0])))
        {
            var value = decimal.Parse(expected.Split(' ')[1], CultureInfo.InvariantCulture);
            score.Add(Texts.Figures(Texts.Passage(phrase)).Any(f => f.Kind == FigureKind.Rank && f.Figure.Value == value), phrase);
        }

        score.Hold();
    }

    [Fact]
    public void Phrases_of_duckling_give_their_spans_of_time_as_numbers_that_are_no_claims()
    {
        using var file = Open("Duration.json");
        if (file is null)
        {
            return;
        }

        // Only whole days, weeks, months and years; clock times, sums of units and halves of hours are no matter of trade.
        var score = new Share(output, "Duration.json");
        foreach (var (expected, phrase) in Phrases(file).Where(p => Regex.IsMatch(p.Expected, @"^DurationData \d+ (Day|Week|Month|Year)$", RegexOptions.None, TimeSpan.FromSeconds(1))))
        {
            if (Regex.IsMatch(phrase, "half|and|,|[0-9]+ years [0-9]|^a ", RegexOptions.None, TimeSpan.FromSeconds(1)))
            {
                continue;
            }

            var value = decimal.Parse(expected.Split(' ')[1], CultureInfo.InvariantCulture);
            score.Add(value == 1 || Texts.Figures(Texts.Passage(phrase)).Any(f => f.Kind == FigureKind.Idle && f.Figure.Value == value), phrase);
        }

        score.Hold();
    }

    [Fact]
    public void Phrases_of_duckling_give_their_months_quarters_and_years()
    {
        using var file = Open("Time.json");
        if (file is null)
        {
            return;
        }

        // The collection's day is Tuesday 12 February 2013. Left out besides: seasons (astronomical there), and a month or a quarter without a year,
        // which is the next one there and the latest one in a report.
        var score = new Share(output, "Time.json");
        foreach (var (expected, phrase) in Phrases(file))
        {
            var match = Regex.Match(expected, @"^datetime(Interval)? \(?\((\d+), (\d+), .*?\)(?:, \((\d+), (\d+), .*\)\))? (Month|Quarter|Year)", RegexOptions.None, TimeSpan.FromSeconds(1));
            if (!match.Success || LeftOutPeriods.IsMatch(phrase))
            {
                continue;
            }

            int Group(int i) => int.Parse(match.Groups[i].Value, CultureInfo.InvariantCulture);
            var months = match.Groups[6].Value switch { "Month" => 1, "Quarter" => 3, _ => 12 };
            var first = new DateOnly(Group(2), Group(3), 1);
            var last = match.Groups[4].Success ? new DateOnly(Group(4), Group(5), 1).AddDays(-1) : first.AddMonths(months).AddDays(-1);

            // A quarter without a year is the latest that had ended.
            var period = !match.Groups[1].Success && months == 3 && first > new DateOnly(2013, 6, 1) && first.Year == 2013 ? new Period(first, last).AddYears(-1) : new Period(first, last);
            var found = Texts.Periods(Texts.Passage(phrase), "2013-02-12");
            score.Add(found.Any(m => m.Period == period), $"{phrase} ⇒ {period}: {string.Join(", ", found.Select(m => m.Period?.ToString() ?? "open"))}");
        }

        score.Hold();
    }

    /// <summary>Every figure of a passage, as <c>counterpart read --figures</c> lists them.</summary>
    private static List<FigureMention> Every(Passage passage)
    {
        var periods = Texts.Periods(passage);
        bool Taken(int token) => periods.Any(m => m.Range.Contains(token));
        return [.. passage.Sentences.SelectMany(s => EveryFigure.Of(passage, s, FigureRecognizer.Find(passage, s, periods), Taken))];
    }

    /// <summary>A figure is the value, or a range around it, or a part told in percent.</summary>
    private static bool Same(FigureMention mention, decimal value)
    {
        var figure = mention.Figure;
        return figure.Value == value || (figure.Upper is { } upper && (figure.Value + upper) / 2 == value)
            || (figure.Unit == Unit.Percent && Math.Abs((figure.Value / 100) - value) < 0.0001m);
    }

    private static bool IsUnit(Unit unit, string name) => name switch
    {
        "Unnamed" or "Dinar" => true,
        "Cent" => unit == Unit.Other,
        "Dollar" => unit == Unit.Currency("USD"),
        "Pound" => unit == Unit.Currency("GBP"),
        "Riyal" => unit == Unit.Currency("SAR"),
        "Rial" => unit == Unit.Currency("IRR"),
        _ => unit == Unit.Currency(name),
    };

    private static IEnumerable<(string Expected, string Phrase)> Phrases(JsonDocument file) =>
        from row in file.RootElement.EnumerateArray()
        from phrase in row.GetProperty("inputs").EnumerateArray()
        select (row.GetProperty("expected").GetString()!, phrase.GetString()!);

    private static JsonDocument? Open(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "corpora", "quantities", name);
            if (File.Exists(file))
            {
                return JsonDocument.Parse(File.ReadAllText(file));
            }
        }

        return null;
    }

    /// <summary>How much of a collection was read, with what was not.</summary>
    private sealed class Share(ITestOutputHelper output, string name)
    {
        private readonly List<string> _missed = [];
        private int _all;

        public void Add(bool read, string words)
        {
            _all++;
            if (!read)
            {
                _missed.Add(words);
            }
        }

        public void Hold()
        {
            var share = _all == 0 ? 1 : 1 - (_missed.Count / (double)_all);
            var report = string.Create(CultureInfo.InvariantCulture, $"{name}: {_all - _missed.Count} of {_all} read, {share:P1}\n  missed: {string.Join("\n  missed: ", _missed)}");
            output.WriteLine(report);
            Assert.True(share >= Bar, report);
        }
    }
}
