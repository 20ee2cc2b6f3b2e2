using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>Reads who wrote a letter or an article in the first person, and whose figures a headline gives.</summary>
internal sealed class LetterReader(Passage passage, PersonRecognizer people, Organisations offices)
{
    /// <summary>Paragraphs that an official wrote under his name: what they state is his.</summary>
    public List<Remark> Read()
    {
        var written = new List<Remark>();
        if ((Letter() ?? Article()) is not { } text)
        {
            return written;
        }

        for (var i = text.First; i < text.Last; i++)
        {
            if (passage.Paragraphs[i].Count > 6)
            {
                written.Add(new Remark(passage.Paragraphs[i], text.Writer, text.Writer.Name, SpeechKind.Direct, IsWords: false));
            }
        }

        return written;
    }

    /// <summary>"TRADE UP 32% IN 2023 - TRADE MINISTRY": a headline that names its source behind a dash.</summary>
    public Remark? Headline(TokenRange paragraph)
    {
        if (paragraph.Count is < 6 or > 40 || passage.IsMark(paragraph.End - 1, '.'))
        {
            return null;
        }

        for (var dash = paragraph.End - 2; dash > Math.Max(paragraph.Start + 3, paragraph.End - 14); dash--)
        {
            if (!passage.IsDash(dash) || !passage.Tokens[dash].SpaceBefore || !passage.Tokens[dash + 1].SpaceBefore)
            {
                continue;
            }

            var end = dash + 1;
            while (end < paragraph.End && passage.Tokens[end].Kind == TokenKind.Word)
            {
                end++;
            }

            var source = new TokenRange(passage.Is(dash + 1, "the") ? dash + 2 : dash + 1, end);
            if (source.Count is < 1 or > 7 || (end < paragraph.End && !passage.IsMark(end, '(')) || !HasNumber(new(paragraph.Start, dash)))
            {
                return null;
            }

            if (people.At(dash + 1) is { IsAmbiguous: false } person && person.Range.End == end)
            {
                return new Remark(new(paragraph.Start, dash), person.Person, person.Person?.Name ?? passage.TextOf(source), SpeechKind.Indirect, IsWords: false);
            }

            return offices.Ending(end - 1, source.Start) is { } office && office.Start == source.Start
                ? new Remark(new(paragraph.Start, dash), null, passage.TextOf(source), SpeechKind.Indirect, IsWords: false) : null;
        }

        return null;
    }

    private bool HasNumber(TokenRange range)
    {
        // The first tokens of a dispatch are its hour.
        for (var i = range.Start + 3; i < range.End; i++)
        {
            if (passage.Tokens[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Dear friends, …" with a name on a line of its own under it.</summary>
    private (Figurehead Writer, int First, int Last)? Letter()
    {
        for (var i = 0; i < Math.Min(8, passage.Paragraphs.Length - 1); i++)
        {
            var greeting = passage.Paragraphs[i];
            if (!passage.Is(greeting.Start, "dear") || greeting.Count > 10 || !(passage.IsMark(greeting.End - 1, ',') || passage.IsMark(greeting.End - 1, '!')))
            {
                continue;
            }

            for (var last = passage.Paragraphs.Length - 1; last > i + 1; last--)
            {
                var signature = passage.Paragraphs[last];
                if (signature.Count <= 14 && people.At(signature.Start) is { Person: { } writer })
                {
                    return (writer, i + 1, last);
                }
            }
        }

        return null;
    }

    /// <summary>"By Ann Lee, Ambassador of …" over a text that says "our" and "we": the office-holder writes.</summary>
    private (Figurehead Writer, int First, int Last)? Article()
    {
        for (var i = 0; i < Math.Min(5, passage.Paragraphs.Length - 1); i++)
        {
            var line = passage.Paragraphs[i];
            if (passage.Is(line.Start, "by") && line.Count <= 20 && people.At(line.Start + 1) is { Person: { RoleClass: not (null or "chair" or "spokesman") } writer } && SaysWe(i + 1))
            {
                return (writer, i + 1, passage.Paragraphs.Length);
            }
        }

        return null;
    }

    private bool SaysWe(int paragraph)
    {
        for (var i = passage.Paragraphs[paragraph].Start; i < passage.Tokens.Length; i++)
        {
            if (passage.Lower(i) is "our" or "we" or "i" or "my")
            {
                return true;
            }
        }

        return false;
    }
}
