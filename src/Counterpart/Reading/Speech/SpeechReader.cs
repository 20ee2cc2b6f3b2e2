using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <summary>Reads who said what: quotations, turns of a transcript, and speech in the reporter's words.</summary>
internal sealed partial class SpeechReader
{
    private readonly Passage _p;
    private readonly PersonRecognizer _people;
    private readonly TurnReader _turns;
    private readonly SpeechVerbs _verbs;
    private readonly Organisations _offices;
    private readonly LetterReader _letters;
    private readonly List<TokenRange> _quotations;
    private readonly List<Remark> _remarks = [];
    private readonly List<Notice> _notices = [];
    private readonly List<string> _organisations = [];
    private readonly List<TokenRange> _sources = [];
    private readonly HashSet<int> _opens = [];
    private readonly HashSet<int> _closes = [];
    private Speaker? _current;
    private static readonly List<TokenRange> None = [];

    /// <summary>What a sentence that reports speech holds, beside the words that open it.</summary>
    private const ulong Saying = (1UL << (int)Category.SpeechVerb) | (1UL << (int)Category.SpeechLead);

    /// <summary>Prepares for one text.</summary>
    public SpeechReader(Passage passage, PersonRecognizer people)
    {
        _p = passage;
        _people = people;
        _turns = new TurnReader(passage, people);
        _offices = new Organisations(passage);
        _verbs = new SpeechVerbs(passage, people, _offices);
        _letters = new LetterReader(passage, people, _offices);
        _quotations = Quotations.Find(passage);
    }

    /// <summary>Offices that the opening names as the source of the report: "…, the Government Office reported".</summary>
    public IReadOnlyList<TokenRange> Sources => _sources;

    /// <summary>What was left open.</summary>
    public IReadOnlyList<Notice> Notices => _notices;

    /// <summary>All remarks in text order.</summary>
    public List<Remark> Read()
    {
        var turns = _turns.Read();
        if (turns.Count > 0)
        {
            _remarks.AddRange(turns);
        }

        Speaker? last = null;
        var quotation = 0;
        var turn = 0;
        foreach (var paragraph in _p.Paragraphs)
        {
            while (turn < turns.Count && turns[turn].Range.End <= paragraph.Start)
            {
                turn++;
            }

            if (turn < turns.Count && turns[turn].Range.Overlaps(paragraph))
            {
                while (quotation < _quotations.Count && _quotations[quotation].Start < paragraph.End)
                {
                    quotation++;
                }

                last = new Speaker(turns[turn].Speaker, turns[turn].Name, turns[turn].Range);
                continue;
            }

            var first = quotation;
            while (quotation < _quotations.Count && _quotations[quotation].Start < paragraph.End)
            {
                quotation++;
            }

            last = ReadParagraph(paragraph, first == quotation ? None : _quotations[first..quotation], last);
        }

        if (turns.Count == 0)
        {
            _remarks.AddRange(_letters.Read());
        }

        _remarks.Sort((a, b) => a.Range.Start != b.Range.Start ? a.Range.Start.CompareTo(b.Range.Start) : b.Range.End.CompareTo(a.Range.End));
        return _remarks;
    }

    private Speaker? ReadParagraph(TokenRange paragraph, List<TokenRange> quotations, Speaker? last)
    {
        // The parts outside quotation marks, sentence by sentence, say who speaks.
        var speaker = last;
        _current = null;
        var heard = new List<(int At, Speaker Who)>();
        Speaker? paragraphSpeaker = null;
        var direct = quotations.Count == 0 ? quotations : quotations.FindAll(IsSpeech);
        foreach (var quotation in direct)
        {
            _opens.Add(quotation.Start);
            _closes.Add(quotation.End);
        }

        var ahead = 0;
        for (var s = _p.SentenceOf(paragraph.Start); s < _p.Sentences.Length && _p.Sentences[s].Start < paragraph.End; s++)
        {
            var sentence = _p.Sentences[s];
            while (ahead < direct.Count && direct[ahead].End < sentence.Start)
            {
                ahead++;
            }

            var says = _p.Held(s).HasAny(Saying) || _p.OpensIn(s, Opener.Saying);
            if (ahead == direct.Count)
            {
                Hear(sentence, sentence, says);
                continue;
            }

            foreach (var part in Outside(sentence, direct, ahead))
            {
                var read = _remarks.Count;
                Hear(part, sentence, says);
                // "Montt said her country was "ready to sign" a contract and that the goal was …": the report goes on after the quotation.
                if (part.Start > sentence.Start && _remarks.Count == read && heard.Count > 0 && heard[^1].At >= sentence.Start && AndThat(part) is { } more)
                {
                    AddRemark(new(more, part.End), heard[^1].Who);
                }
            }
        }

        if (heard.Count == 0 && _letters.Headline(paragraph) is { } headline)
        {
            _remarks.Add(headline);
        }

        var before = last;
        var voices = 0;
        foreach (var quotation in direct)
        {
            for (; voices < heard.Count && heard[voices].At < quotation.Start; voices++)
            {
                before = heard[voices].Who;
            }

            var who = TagOf(quotation, paragraph, before) ?? (heard.Count > 0 && heard[0].At < quotation.Start ? before : paragraphSpeaker ?? before);
            if (who is null && quotation.Count < 6)
            {
                continue;
            }

            if (who is { IsAmbiguous: true })
            {
                _notices.Add(new Notice("CP2003", Severity.Warning, "More than one person could have said this; the speaker is left open.", _p.Quote(quotation)));
            }

            _remarks.Add(new Remark(Remark.Trim(_p, quotation), who?.Person, who?.Name, SpeechKind.Direct));
            speaker = who ?? speaker;
        }

        return speaker;

        void Hear(TokenRange part, TokenRange sentence, bool says)
        {
            // "Serbian Prime Minister Ana Brnabić preferred to speak of investment": later pronouns mean her.
            if (part.Start == sentence.Start && SubjectAtHead(part) is { } head)
            {
                _current = speaker = head;
                heard.Add((part.Start, head));
            }

            if (says && ReadReported(part, speaker) is { } found)
            {
                _current = speaker = found;
                paragraphSpeaker ??= found;
                heard.Add((part.Start, found));
            }
        }
    }

    private int? AndThat(TokenRange part)
    {
        for (var i = part.Start; i < part.End - 5; i++)
        {
            if (_p.Is(i, "and") && _p.Is(i + 1, "that"))
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>The person with whom a sentence starts.</summary>
    private Speaker? SubjectAtHead(TokenRange part)
    {
        for (var i = part.Start; i < Math.Min(part.End, part.Start + 3); i++)
        {
            if (_people.At(i) is { IsAmbiguous: false, Person: not null } mention && mention.Range.End < part.End && !_p.IsMark(mention.Range.End, '\'') && !_p.IsMark(mention.Range.End, '’'))
            {
                return ToSpeaker(mention);
            }
        }

        return null;
    }

    /// <summary>A quotation is speech when it holds a clause; a name or a term in marks is none.</summary>
    private bool IsSpeech(TokenRange quotation)
    {
        var words = 0;
        for (var i = quotation.Start; i < quotation.End; i++)
        {
            words += _p.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        }

        if (words >= 6)
        {
            return true;
        }

        var last = quotation.End - 1;
        var closed = _p.IsMark(last, ',') || _p.IsMark(last, '.') || _p.IsMark(last, '!') || _p.IsMark(last, '?') || _p.IsMark(quotation.End + 1, ',');
        var asked = _p.IsMark(last, '?') || _p.IsMark(last, '!');
        return (words >= 3 || asked || _p.IsMark(last, ',') || _p.IsMark(quotation.End + 1, ',')) && closed && HasVerbNear(quotation);
    }

    /// <summary>Whether a verb of saying stands right before or after a quotation.</summary>
    private bool HasVerbNear(TokenRange quotation)
    {
        for (var i = 1; i <= 4; i++)
        {
            if (_verbs.Is(quotation.End + i) || (i > 1 && quotation.Start - i >= 0 && _verbs.Is(quotation.Start - i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parts of a sentence that lie outside the quotations.</summary>
    private static IEnumerable<TokenRange> Outside(TokenRange sentence, List<TokenRange> quotations, int from)
    {
        var start = sentence.Start;
        for (var q = from; q < quotations.Count && quotations[q].Start < sentence.End; q++)
        {
            var quotation = quotations[q];
            if (quotation.End <= start)
            {
                continue;
            }

            if (quotation.Start - 1 > start)
            {
                yield return new TokenRange(start, Math.Min(quotation.Start - 1, sentence.End));
            }

            start = Math.Max(start, quotation.End + 1);
        }

        if (start < sentence.End)
        {
            yield return new TokenRange(start, sentence.End);
        }
    }

    /// <summary>The speaker named right before or after a quotation.</summary>
    private Speaker? TagOf(TokenRange quotation, TokenRange paragraph, Speaker? last)
    {
        // After: «…,» the Kazakh Prime Minister noted.
        var end = Math.Min(paragraph.End, quotation.End + 1);
        var stop = end;
        while (stop < paragraph.End && !_p.IsMark(stop, '.') && !_opens.Contains(stop + 1))
        {
            stop++;
        }

        var after = new TokenRange(end, Math.Min(stop + 1, paragraph.End));
        var closedByStop = quotation.End > quotation.Start && _p.IsMark(quotation.End - 1, '.');
        if (!closedByStop && after.Count > 0 && _verbs.In(after, tagOnly: true) is { } verb && SubjectOf(verb, after, last) is { } who)
        {
            return who;
        }

        // Before: Vollmer said: "…"; According to X, "…"
        var start = quotation.Start - 1;
        var begin = start;
        while (begin > paragraph.Start && !_p.IsMark(begin - 1, '.') && !_closes.Contains(begin - 1))
        {
            begin--;
        }

        var before = new TokenRange(begin, Math.Max(begin, start));
        if (before.Count > 0)
        {
            if (_p.IsMark(before.End - 1, ':') && _turns.PersonIn(before) is { } named && _verbs.In(before, false) is null)
            {
                return named;
            }

            if (_verbs.In(before, false) is { } lead && SubjectOf(lead, before, last) is { } speaker)
            {
                return speaker;
            }
        }

        // "… said:" in the paragraph before.
        if (before.Count == 0 && quotation.Start - 1 == paragraph.Start)
        {
            var previous = _p.ParagraphOf[_p.SentenceOf(paragraph.Start)] - 1;
            if (previous >= 0 && _p.IsMark(_p.Paragraphs[previous].End - 1, ':'))
            {
                var opening = _p.Sentences[_p.SentenceOf(_p.Paragraphs[previous].End - 1)];
                return _verbs.In(opening, false) is { } heading ? SubjectOf(heading, opening, last) : _turns.PersonIn(opening);
            }
        }

        return null;
    }
}
