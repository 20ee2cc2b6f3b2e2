using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <content>Speech in the reporter's own words: how far it reaches and whose it is.</content>
internal sealed partial class SpeechReader
{
    /// <summary>Reads speech in the reporter's own words in a part of a sentence; gives the speaker it names.</summary>
    private Speaker? ReadReported(TokenRange part, Speaker? last)
    {
        if (OwnClauses(part) is { } semicolon)
        {
            var first = ReadReported(new(part.Start, semicolon), last);
            return ReadReported(new(semicolon + 1, part.End), first ?? last) ?? first;
        }

        if (ReadSourced(part, last, out var source))
        {
            return source;
        }

        Speaker? named = null;
        var reported = false;
        for (var i = part.Start; i < part.End; i++)
        {
            if (_verbs.EndOf(i) is not { } verbEnd)
            {
                continue;
            }

            if (reported && named is { } same && IsCoordinate(i, verbEnd) && part.End - verbEnd >= 3)
            {
                ShortenLast(_p.Is(i - 1, "and") ? i - 1 : i - 2);
                AddRemark(new TokenRange(i, part.End), same);
                continue;
            }

            var participle = i > part.Start && _p.IsMark(i - 1, ',') && _p.Word(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
            var who = participle ? named ?? last : SubjectOf(i, part, last);
            if (who is null || IsSourceTag(i, verbEnd, part, who))
            {
                continue;
            }

            named ??= who;
            if (participle)
            {
                if (part.End - verbEnd >= 4)
                {
                    AddRemark(new TokenRange(i, part.End), who);
                    reported = true;
                }
            }
            else if (!reported && Reported(i, verbEnd, part, who) is { } range)
            {
                AddRemark(range, who, !(who.Person is null && _verbs.IsOfFigures(i)));
                reported = true;
            }
        }

        return named;
    }

    /// <summary>"X said trade had grown; the plant is not ready": the semicolon after which what is said has ended; null where there is none.</summary>
    private int? OwnClauses(TokenRange part)
    {
        for (var i = part.Start + 4; i < part.End - 3; i++)
        {
            if (_p.IsMark(i, ';') && !_p.Is(i + 1, "that") && !(_p.Is(i + 1, "and") && _p.Is(i + 2, "that")))
            {
                // "…; this year, however, it was below": what refers back goes on with what was said.
                for (var at = i + 1; at < Math.Min(part.End, i + 14); at++)
                {
                    if (_p.Lower(at) is "it" or "they" or "these" or "this" && !_p.Is(at + 1, Category.TimeUnit))
                    {
                        return null;
                    }

                    if (_verbs.Is(at))
                    {
                        break;
                    }
                }

                for (var at = part.Start; at < i - 3; at++)
                {
                    if (_verbs.Is(at))
                    {
                        return i;
                    }
                }

                return null;
            }
        }

        return null;
    }

    /// <summary>What a verb of saying reports, with its subject; null where it only tags a quotation or reports nothing.</summary>
    private TokenRange? Reported(int verb, int verbEnd, TokenRange part, Speaker who)
    {
        // "Liang made the remarks when meeting …" tells of no words.
        if (_p.Is(verb, "made"))
        {
            return null;
        }

        // "…," he said at a joint press conference: of the quotation it tells where, and nothing more.
        if (_closes.Contains(part.Start - 1) && verb - part.Start < 12 && _p.Lower(verbEnd) is "at" or "in" or "on" or "during" or "after" or "following" or "when" or "while" or "ahead" or "before" && !SaysThat(verbEnd, part.End))
        {
            return null;
        }

        var trailing = IsTrailing(verb, verbEnd, part, who);
        var to = ParticipleAfter(verbEnd, part) ?? part.End;
        var content = trailing ? verb - part.Start : to - verbEnd;
        if (content < (_p.Is(verbEnd, "that") ? 3 : 4) || (!trailing && content < (_p.Is(verb, "told") && !SaysThat(verbEnd, to) ? 24 : 7) && StandsByQuotation(part, to)))
        {
            return null;
        }

        if (!trailing)
        {
            // "said the Russian PM": nothing is reported here.
            var from = Math.Min(verb, Math.Max(part.Start, who.Range.Start >= part.Start && who.Range.End <= verb ? who.Range.Start : part.Start));
            var inset = from > part.Start && who.Range.End <= verb && _p.IsMark(from - 1, ',') && _p.IsMark(verbEnd, ',') && to - verbEnd > 5;
            return to - Math.Max(verbEnd, who.Range.End) < 3 ? null : new TokenRange(inset ? part.Start : from, to);
        }

        // "Over the years, the President said, trade has grown": the tag stands inside what is said.
        var tag = Math.Max(verbEnd, who.Range.Start >= verbEnd && who.Range.End <= part.End ? who.Range.End : verbEnd);
        return new TokenRange(part.Start, _p.IsMark(tag, ',') && to - tag > 5 ? to : tag);
    }

    private bool SaysThat(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_p.Is(i, "that"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"… and asked that", "… and called on": a second verb of the same speaker.</summary>
    private bool IsCoordinate(int verb, int verbEnd) =>
        (_p.Is(verb - 1, "and") || (_p.Is(verb - 2, "and") && _p.Lower(verb - 1) is "also" or "then" or "he" or "she" or "they")) && (_p.Is(verb - 1, Category.Pronoun) || verbEnd > verb + 1 || _p.Lower(verbEnd) is "that" or "to" || _p.Lower(verb) is "expressed" or "voiced" or "thanked" or "urged" or "reaffirmed" or "reiterated" or "welcomed" or "praised" or "invited" or "announced" or "proposed" or "confirmed");

    private void ShortenLast(int end)
    {
        if (_remarks[^1] is { Kind: SpeechKind.Indirect } remark && remark.Range.Contains(end) && end - remark.Range.Start > 2)
        {
            _remarks[^1] = remark with { Range = Remark.Trim(_p, new(remark.Range.Start, end)) };
        }
    }

    /// <summary>", adding that …" after reported speech is a remark of its own.</summary>
    private int? ParticipleAfter(int from, TokenRange part)
    {
        for (var i = from + 1; i < part.End; i++)
        {
            if (_p.IsMark(i - 1, ',') && _verbs.Is(i) && _p.Word(i).EndsWith("ing", StringComparison.OrdinalIgnoreCase))
            {
                return i - 1;
            }
        }

        return null;
    }

    /// <summary>"…, Kazinform reports", "…, the press service informed": the source, not a speaker of the report.</summary>
    private bool IsSourceTag(int verb, int verbEnd, TokenRange part, Speaker who)
    {
        if (who.Person is not null)
        {
            return false;
        }

        for (var i = who.Range.Start >= part.Start && who.Range.End <= verb ? who.Range.Start : Math.Max(part.Start, verb - 8); i < verb; i++)
        {
            if (_p.Is(i, Category.Outlet))
            {
                return true;
            }
        }

        // Who tells of a meeting in the first sentence is the source of the report.
        if (who.Name is not { } name || _p.SentenceOf(verb) >= 2)
        {
            return false;
        }

        if (!name.Contains("press service", StringComparison.OrdinalIgnoreCase) && !(part.End - verbEnd < 8 && who.Range.Start > part.Start && TellsOfMeeting(new(part.Start, who.Range.Start))))
        {
            return false;
        }

        _sources.Add(who.Range);
        return true;
    }

    private bool TellsOfMeeting(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_p.Is(i, Category.HeldVerb) || _p.Lower(i) is "hosted" or "spoke")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the verb closes the part: "…, Prime Minister Smailov said".</summary>
    private bool IsTrailing(int verb, int verbEnd, TokenRange part, Speaker who)
    {
        for (var i = verbEnd; i < part.End; i++)
        {
            if (_p.Is(i, "that"))
            {
                return false;
            }

            if (_p.IsMark(i, ',') || _p.IsMark(i, '.') || _p.IsMark(i, ';'))
            {
                break;
            }

            if (i - verbEnd > 22)
            {
                return false;
            }
        }

        // Before the subject stands a comma, and before that more than an opening phrase.
        var subject = who.Range.Start >= part.Start && who.Range.End <= verb ? who.Range.Start : verb;
        // "Dr Ann Lee, Minister of State, said": the name before the comma is the subject too.
        if (subject < verb && who.Person is { } named && _p.IsMark(subject - 1, ',') && subject - 2 >= part.Start && _people.Covering(subject - 2, part.Start) is { } apposed && apposed.Person == named)
        {
            subject = apposed.Range.Start;
        }

        // "…, the sum that Tokayev said would be paid": the clause belongs to the noun before it.
        if (subject > part.Start && _p.Lower(subject - 1) is "that" or "which" && subject < verb)
        {
            return false;
        }

        if (subject < verb && _p.IsMark(subject - 1, ',') && _p.IsMark(who.Range.End, ',') && who.Range.End + 1 == verb && part.End - verbEnd > 4)
        {
            // "The head of the council, Bandar Al-Amri, put …": the subject is the whole.
            return false;
        }

        for (var i = subject; i > part.Start + 5; i--)
        {
            if (_p.IsMark(i, ',') && verb - i < 20)
            {
                return !_p.Word(part.Start).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && (i - part.Start > 8 || !(_p.Lower(part.Start) is "in" or "for" or "at" or "during" or "after" or "on" or "following"));
            }
        }

        return false;
    }

    /// <summary>Whether a quotation stands right before or after a part.</summary>
    private bool StandsByQuotation(TokenRange part, int end) =>
        _closes.Contains(part.Start - 1) || (end == part.End && (_opens.Contains(part.End + 1) || _opens.Contains(part.End + 2)));

    private void AddRemark(TokenRange range, Speaker who, bool isWords = true)
    {
        if (who.IsAmbiguous)
        {
            _notices.Add(new Notice("CP2003", Severity.Warning, "More than one person could have said this; the speaker is left open.", _p.Quote(Remark.Trim(_p, range))));
        }

        _remarks.Add(new Remark(Remark.Trim(_p, range), who.Person, who.Name, SpeechKind.Indirect, isWords));
    }
}
