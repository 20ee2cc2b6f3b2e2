using System.Text;
using Counterpart.Reading;
using CsCheck;

namespace Counterpart.Tests.Reading;

/// <summary>What is true of every reading.</summary>
public class Laws
{
    private static readonly Gen<string> Scrap = Gen.OneOf(
        Gen.OneOf(
            "Kazakhstan", "Russia", "the Kazakh President", "Prime Minister Askar Mamin", "Mamin", "he", "said", "noted", "added that", "according to", "trade", "exports", "imports", "turnover", "investment",
            "grew", "fell", "by", "to", "from", "of", "in", "the first", "months", "of the present year", "last year", "this fall", "January–May", "May", "March", "Q", "H", "fiscal", "billion", "million", "thousand",
            "percent", "%", "per cent", "percentage points", "times", "fold", "doubled", "a third", "half", "one in", "dollars", "tenge", "more than", "nearly", "between", "and", "agreed", "will be signed", "forum", "the", "a", "Article", "G"),
        Gen.OneOf("«", "»", "“", "”", "„", "‟", "\"", "'", "‘", "’", "‚", "‹", "›", "「", "」", "『", "』", "–", "—", "-", ",", ".", ":", ";", "(", ")", "[", "]", "…", "!", "?", "/", "~", "≈", "$", "€", "£", "¥", "₹", "US$", "<…>"),
        Gen.OneOf("0", "1", "2", "5", "12", "26", "2021", "1,224.5", "24,5", "1 224 500", "1.2.3,4", "99999999999999999999999999", "0.0000000000000000000000000000001", "٣", "²", "½", "Ⅻ", "1e9", "2022-23", "31", "00"),
        Gen.OneOf("😀", "👩\u200D👧", "\U0001D7D9", "\U00010330", "e\u0301", "\u0301", "\uFEFF", "\u200B", "\u00AD", "\u202E", "ﬁ", "ß", "İ", "ı", "ʻ", "Ǆ", "\uD83D", "\uDE00", "Ж", "中", "ع", "\0", "\u0007"),
        Gen.OneOf(" ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u202F", "\u2009", "\u2028", "\u2029", "\u0085"),
        Gen.String[0, 6]);

    private static readonly Gen<string> Text = Gen.Select(Scrap, Gen.OneOf("", " ", " ", " ")).Select((scrap, space) => scrap + space).Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> Published = Gen.OneOf(Gen.Const("open"), Gen.Date.Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Any_text_can_be_read_and_each_quote_is_the_text_at_its_span() => Gen.Select(Text, Published).Sample(
        (text, published) =>
        {
            var transcript = Texts.Read(text, published);
            Assert.All(Quotes(transcript), q => Assert.Equal(text.Substring(q.Span.Start, q.Span.Length), q.Text));
            Assert.All(Quotes(transcript), q => Assert.NotEmpty(q.Text));
            Assert.All(Quotes(transcript), q => Assert.Equal(transcript.Document.Id, q.DocumentId));
        },
        iter: 4000);

    [Fact]
    public void The_quick_looks_before_the_rules_pass_over_nothing() => Text.Sample(text => Assert.NotNull(Texts.Figures(Texts.Passage(text))), iter: 4000);

    [Fact]
    public void Any_text_can_be_measured_and_each_quote_is_the_text_at_its_span() => Gen.Select(Text, Published).Sample(
        (text, published) =>
        {
            var measured = Reader.English.Measure(Texts.Document(text, published));
            Assert.All([.. measured.Figures.Select(f => f.Quote), .. measured.Periods.Select(p => p.Quote)], q => Assert.Equal(text.Substring(q.Span.Start, q.Span.Length), q.Text));
        },
        iter: 2000);

    [Fact]
    public void Reading_twice_gives_the_same() => Gen.Select(Text, Published).Sample(
        (text, published) => Assert.Equal(Proof(Texts.Read(text, published)), Proof(Texts.Read(text, published))),
        iter: 500);

    [Fact]
    public void Every_number_is_in_the_words_of_a_fact_or_listed_as_unread() => Gen.Select(Text, Published).Sample(
        (text, published) =>
        {
            var transcript = Texts.Read(text, published);
            TextSpan[] held = [.. transcript.Statements.Select(s => s.Quote.Span), .. transcript.UnreadNumbers.Select(q => q.Span)];
            for (var i = 0; i < text.Length; i++)
            {
                if (char.IsAsciiDigit(text[i]))
                {
                    Assert.Contains(held, span => span.Contains(new TextSpan(i, 1)));
                }
            }
        },
        iter: 1000);

    /// <summary>Paragraphs whose figures and periods are known by themselves.</summary>
    private static readonly Gen<string> Paragraph = Gen.OneOf(
        "Trade grew by 26% to $9.4 billion in the first five months of the present year.",
        "Exports rose from 217 to 300 thousand tonnes between January and May 2021, more than a third more than a year before.",
        "Trade could double by 2030, the sides noted, and reach 30 billion dollars in five years.",
        "The two signed 15 documents on Tuesday; 32 projects worth €4.5bn are under way.",
        "Last year one in five containers went by rail, nearly 1 224 500 in all.",
        "In fiscal 2020-21 trade fell by 4.6 percent, or 2.5 percentage points less than expected.");

    private static readonly Gen<string> Unrelated = Gen.OneOf(
        "The weather was fine.",
        "“We like the theatre,” an old man said, “and we go there whenever we can.”",
        "The museum was closed for repairs.",
        "«Songs were sung by a choir of children",
        "A 👩‍🌾 waved; the café’s door stood open.",
        "Nobody came");

    [Fact]
    public void A_paragraph_before_and_one_after_change_neither_figures_nor_periods() => Gen.Select(Unrelated, Paragraph, Unrelated).Sample(
        (before, paragraph, after) =>
        {
            Assert.Equal(FiguresAndPeriods(paragraph, 0, int.MaxValue), FiguresAndPeriods($"{before}\n\n{paragraph}\n\n{after}", before.Length + 2, before.Length + 2 + paragraph.Length));
        },
        iter: 200);

    [Fact]
    public void Odd_digits_in_odd_places_do_not_break_the_numbers() =>
        Gen.OneOf("1", "9", ",", ".", " ", "\u202F", "\u00A0", "-", "–", "%", "$", "bn", "m", " million", " trillion", " crore", "/", "0").Array[1, 24].Select(parts => string.Concat(parts)).Sample(
        text => Assert.NotNull(Texts.Read($"Trade grew to {text} in 2021.")),
        iter: 4000);

    private static List<string> FiguresAndPeriods(string text, int from, int to)
    {
        var passage = Texts.Passage(text);
        return
        [
            .. Texts.Figures(passage).Select(f => (f.Range, Words: $"{f.Kind} {f.Figure}")).Where(Inside).Select(f => $"{passage.TextOf(f.Range)}: {f.Words}"),
            .. Texts.Periods(passage).Select(p => (p.Range, Words: $"{p.Period} {p.Role} {p.Years}")).Where(Inside).Select(p => $"{passage.TextOf(p.Range)}: {p.Words}"),
        ];

        bool Inside((Counterpart.Reading.Texts.TokenRange Range, string Words) found) =>
            passage.Tokens[found.Range.Start].Start >= from && passage.Tokens[found.Range.End - 1].End <= to;
    }

    private static IEnumerable<Quote> Quotes(Transcript transcript) =>
    [
        .. transcript.Statements.Select(s => s.Quote),
        .. transcript.People.Select(p => p.Quote),
        .. transcript.Topics.Select(t => t.Quote),
        .. transcript.UnreadNumbers,
        .. transcript.Notices.Where(n => n.Quote is not null).Select(n => n.Quote!),
        .. transcript.Event is { } held ? [held.Quote] : Array.Empty<Quote>(),
        .. transcript.Source.Quote is { } source ? [source] : Array.Empty<Quote>(),
    ];

    private static string Proof(Transcript transcript)
    {
        using var writer = new StringWriter(new StringBuilder(), System.Globalization.CultureInfo.InvariantCulture);
        ProofText.Write(writer, transcript);
        return writer.ToString();
    }
}
