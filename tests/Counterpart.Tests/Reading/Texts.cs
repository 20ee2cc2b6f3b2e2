using System.Globalization;
using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Tests.Reading;

/// <summary>Texts written in the tests, and what single parts of the reader find in them.</summary>
internal static class Texts
{
    /// <summary>The day on which most texts of the tests are published, a Thursday.</summary>
    public const string Day = "2021-08-19";

    /// <summary>A document of a text; an empty day is not known.</summary>
    public static Document Document(string text, string published = Day) =>
        new(text, new DocumentOrigin(Name: "report", Published: published.Length == 0 || published == "open" ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>Its reading.</summary>
    public static Transcript Read(string text, string published = Day) => Reader.English.Read(Document(text, published));

    /// <summary>Its passage.</summary>
    public static Passage Passage(string text) => new(Document(text), Vocabulary.English);

    /// <summary>The periods of a text.</summary>
    public static List<PeriodMention> Periods(Passage passage, string published = Day, int fiscalMonth = 1, bool southern = false, bool namedByStart = false)
    {
        var dates = new PeriodRecognizer(passage, Document("", published).Origin.Published, fiscalMonth, southern, namedByStart);
        List<PeriodMention> found = [.. passage.Sentences.SelectMany(dates.Find)];

        // No quick look before the rules may pass over what they would find.
        Assert.Equal(passage.Sentences.SelectMany(sentence => dates.Find(sentence, everywhere: true)), found);
        return found;
    }

    /// <summary>The figures of a text, without those that belong to its dates.</summary>
    public static List<FigureMention> Figures(Passage passage, string published = Day)
    {
        var periods = Periods(passage, published);
        List<FigureMention> found = [.. passage.Sentences.SelectMany(s => FigureRecognizer.Find(passage, s, periods))];
        Assert.Equal(passage.Sentences.SelectMany(s => FigureRecognizer.Find(passage, s, periods, everywhere: true)), found);
        for (var s = 0; s < passage.Sentences.Length; s++)
        {
            Assert.True(passage.Held(s).HasAny(FigureRecognizer.Needed) || !found.Exists(f => passage.Sentences[s].Contains(f.Range)));
        }

        return found;
    }

    /// <summary>The lines of its marked text that are of a kind, without their spans: fields and words.</summary>
    public static IEnumerable<string> Lines(Transcript transcript, string kind)
    {
        using var writer = new StringWriter();
        ProofText.Write(writer, transcript);
        return writer.ToString().ReplaceLineEndings("\n").Split('\n')
            .Select(line => line.TrimStart().Split(' ', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2 && parts[1].StartsWith(kind + " ", StringComparison.Ordinal))
            .Select(parts => parts[1][kind.Length..].TrimStart())
            .ToList();
    }

    /// <summary>A number without digits that say nothing.</summary>
    public static string Digits(decimal value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>How a figure bounds its value.</summary>
    public static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.About => "~",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Range => "range",
    };
}
