using System.IO.Compression;
using System.Text.Json;
using Counterpart.Reading;
using Counterpart.Tests.House;

namespace Counterpart.Tests.Reading.Speech;

/// <summary>Who has the floor in a transcript: heads of turns in many manners, and heads that are none.</summary>
public class TurnTests
{
    /// <summary>Paragraphs parted by <c>¶</c>; the speakers of the remarks read in them, parted by <c>||</c>.</summary>
    public static TheoryData<string, string> Turns { get; } = Rows.Pairs(
        """
        # offices, interpreters, voices from the floor
        President of Russia Vladimir Putin: I am glad to see you. ¶ Prime Minister of Kazakhstan Askar Mamin: Thank you. ⇒ Vladimir Putin || Askar Mamin
        Talks in Beijing ¶ Li Qiang (via interpreter): Mr Prime Minister, I remember well our meeting. ¶ Mikhail Mishustin: I want to thank you. ⇒ Li Qiang || Mikhail Mishustin
        President of Russia Vladimir Putin: Your questions, please. ¶ Question (Interfax): What of the pipeline? ¶ Vladimir Putin: We go on. ⇒ Vladimir Putin || Interfax || Vladimir Putin
        President of Russia Vladimir Putin: Do you like it? ¶ Reply: Yes, we do. ¶ Remark: We liked the question. ¶ Vladimir Putin: Good. ⇒ Vladimir Putin || Reply || Remark || Vladimir Putin
        President of Russia Vladimir Putin: Your questions, please. ¶ MODERATOR: One question each. ¶ Vladimir Putin: Good. ⇒ Vladimir Putin || MODERATOR || Vladimir Putin
        # people who are named in the heads only, some of the same given name
        President of Russia Vladimir Putin: Please. ¶ Chairman of the Duma of the Tomsk Region Oksana Kozlovskaya: Thank you. ¶ Vladimir Putin: Go on. ⇒ Vladimir Putin || Oksana Kozlovskaya || Vladimir Putin
        President of Russia Vladimir Putin: Please. ¶ Human Rights Commissioner Vladimir Lukin: Thank you. ¶ Vladimir Lukin: I add a word. ¶ Vladimir Putin: Go on. ⇒ Vladimir Putin || Vladimir Lukin || Vladimir Lukin || Vladimir Putin
        # what brackets add to a name
        President of Russia Vladimir Putin: Please. ¶ Prime Minister of Kazakhstan Askar Mamin (as translated): Thank you. ¶ Vladimir Putin: Go on. ⇒ Vladimir Putin || Askar Mamin || Vladimir Putin
        # an office of small letters before the name; an answer of digits alone
        President of Russia Vladimir Putin: Please. ¶ History teacher Anton Molev: Thank you. ¶ Vladimir Putin: Go on. ⇒ Vladimir Putin || Anton Molev || Vladimir Putin
        President of Russia Vladimir Putin: How many are there? ¶ Reply: 11.2. ¶ Vladimir Putin: Good. ⇒ Vladimir Putin || Reply || Vladimir Putin
        President of Russia Vladimir Putin: Please. ¶ About a Disability Ombudsman: we have one. ¶ Vladimir Putin: Go on. ⇒ Vladimir Putin || Vladimir Putin || Vladimir Putin
        # the record of a parliament: a name on a line of its own
        Dame Ann Lee (North Wessex) (Con) ¶ Will the Minister say what trade with Kenya is worth? ¶ The Minister for Trade (Mr Owen Price) ¶ It is worth ten million, and it is growing. ¶ Dame Ann Lee ¶ That is not much for a country like ours. ⇒ Ann Lee || Owen Price || Ann Lee
        # the record of a parliament: offices with the name in brackets, names with the office in brackets, styles of the country
        Minister of Finance [Datuk Ahmad Salleh]: Mr Speaker, our trade is worth ten million. ¶ Puan Siti binti Yusof: Supplementary question. Is that all? ¶ Datuk Ahmad Salleh: It is. ⇒ Ahmad Salleh || Siti binti Yusof || Ahmad Salleh
        DR TAN WEI MING (Minister of State for Trade): Mr Speaker, our trade is worth ten million. ¶ MS RAJA AZIZ: Is that all? ¶ DR TAN WEI MING: It is. ⇒ TAN WEI MING || RAJA AZIZ || TAN WEI MING
        The Hon. Peter Okello (Minister of Trade): Our trade is worth ten million. ¶ Hon. Mary Achieng: Is that all? ¶ Hon. Peter Okello: It is. ⇒ Peter Okello || Mary Achieng || Peter Okello
        # an interview: who answers is the one it is with
        Ann Lee, Minister of Trade of Kenya, spoke to us in Nairobi. ¶ Q: What is trade with China worth? ¶ A: Ten million, and it is growing. ¶ Q: And next year? ¶ A: Twelve, I hope. ⇒ Q || Ann Lee || Q || Ann Lee
        Ann Lee, Minister of Trade of Kenya, spoke to us in Nairobi. ¶ INTERVIEWER: What is trade with China worth? ¶ AL: Ten million, and it is growing. ⇒ INTERVIEWER || Ann Lee
        # who asks for an outlet
        President of Russia Vladimir Putin: Your questions, please. ¶ QUESTION (Kazan Daily): What of the pipeline? ¶ Vladimir Putin: We go on. ⇒ Vladimir Putin || Kazan Daily || Vladimir Putin
        # one turn alone: an address that is in the first person
        The President met with officers. ¶ President of Russia Vladimir Putin: Good afternoon, colleagues, ¶ I congratulate you on your promotion. ⇒ Vladimir Putin || Vladimir Putin
        # heads that are none
        Prime Minister Askar Mamin: trade is to double ¶ The Prime Minister received the guests in Astana. ⇒
        Mr Owen Price ¶ Ms Ann Lee ¶ The two countries opened a centre in Minsk. ⇒
        Three things the guests from Ann Lee: trade and more ¶ The two countries opened a centre in Minsk. ⇒
        FACT SHEET: The Partnership ¶ The two countries opened a centre in Minsk. ⇒
        """);

    [Theory]
    [MemberData(nameof(Turns))]
    public void Each_turn_is_said_by_the_one_whom_its_head_names(string text, string expected) =>
        Assert.Equal(expected, string.Join(" || ", Texts.Read(text.Replace(" ¶ ", "\n\n", StringComparison.Ordinal)).Remarks.Select(r => r.Speaker)));

    [Fact]
    public void A_question_from_the_floor_and_a_tabled_question_are_no_statements()
    {
        var transcript = Texts.Read(
            """
            Dame Ann Lee (North Wessex): To ask the Minister how many students from Kenya came last year.

            Answered on 4 May 2024

            Mr Owen Price, Minister of State: Some 300 came last year.

            MODERATOR: We have time for one more. Please be brief.

            Mr Owen Price: I have said all there is to say.
            """.ReplaceLineEndings("\n"));

        Assert.Equal([true, false, true, false], transcript.Remarks.Select(r => r.IsFromFloor));
    }

    [Fact]
    public void The_turns_of_a_corpus_of_transcripts_are_read_as_its_own_marks_have_them()
    {
        var folder = new DirectoryInfo(Repository.Root).Parent;
        var file = folder is null ? null : Path.Combine(folder.FullName, "shared", "corpora", "kremlin", "before-2016.jsonl.gz");
        if (file is null || !File.Exists(file))
        {
            Assert.Skip("The corpus does not stand beside the repository.");
        }

        var (turns, exact, others) = (0, 0, new List<string>());
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var entry = JsonDocument.Parse(line);
            if (!entry.RootElement.TryGetProperty("speaker_turns", out var marks) || marks.ValueKind != JsonValueKind.Array || marks.GetArrayLength() == 0)
            {
                continue;
            }

            var text = entry.RootElement.GetProperty("text").GetString()!;
            var transcript = Texts.Read(text, "open");
            foreach (var mark in marks.EnumerateArray())
            {
                turns++;
                var speaker = mark.GetProperty("speaker").GetString()!;
                var disagreement = Disagreement(text, transcript, speaker, mark.GetProperty("name_end").GetInt32(), mark.GetProperty("turn_end").GetInt32());
                exact += disagreement is null ? 1 : 0;
                if (disagreement is not null)
                {
                    others.Add($"{entry.RootElement.GetProperty("id")} {speaker}: {disagreement}");
                }
            }
        }

        var drawn = others.Where((_, i) => i % (1 + (others.Count / 50)) == 0).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{exact} of {turns} turns are exact\n{string.Join('\n', drawn)}");
        Assert.True(exact >= 0.95 * turns, $"{exact} of {turns} turns are exact:\n{string.Join('\n', drawn)}");
    }

    /// <summary>What differs in a turn: every paragraph of it must be a remark of its speaker from its first word.</summary>
    private static string? Disagreement(string text, Transcript transcript, string speaker, int start, int end)
    {
        foreach (var (from, to) in Paragraphs(text, start, end))
        {
            var body = text[from..to];
            if (!body.Any(char.IsLetterOrDigit) || (body[0], body[^1]) is ('(', ')') or ('[', ']') or ('<', '>') or ('*', '*'))
            {
                continue;
            }

            var remark = transcript.Remarks.Where(r => r.Quote.Span.Start < to && r.Quote.Span.End > from).MaxBy(r => Math.Min(r.Quote.Span.End, to) - Math.Max(r.Quote.Span.Start, from));
            if (remark is null || Math.Abs(remark.Quote.Span.Start - from) > 2)
            {
                return $"not read from «{body[..Math.Min(40, body.Length)]}»";
            }

            if (remark.Speaker is not { } name || !speaker.Contains(name.Split(' ')[^1], StringComparison.OrdinalIgnoreCase))
            {
                return $"read as said by {remark.Speaker ?? "nobody"}";
            }
        }

        return null;
    }

    private static IEnumerable<(int From, int To)> Paragraphs(string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            while (at < end && (char.IsWhiteSpace(text[at]) || text[at] == ':'))
            {
                at++;
            }

            var close = text.IndexOf("\n\n", at, StringComparison.Ordinal);
            close = close < 0 || close > end ? end : close;
            if (close > at)
            {
                yield return (at, at + text[at..close].TrimEnd().Length);
            }

            at = close;
        }
    }
}
