using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <content>Speech in the reporter's own words: how far it reaches and whose it is.</content>
internal sealed partial class SpeechReader
{
    /// <summary>Reads speech in the reporter's own words in a part of a sentence; gives the speaker it names.</summary>
    private Speaker? ReadReported(TokenRange part, Speaker? last)
    {
        // According to X, …
        for (var i = part.Start; i < part.End; i++)
        {
            if (!_p.TryAt(i, Category.SpeechLead, out var lead))
            {
                continue;
            }

            // "Mishustin told reporters that, according to customs data, …": the speaker is Mishustin, the data are whom he cites.
            if (Enumerable.Range(part.Start, i - part.Start).Any(at => _verbs.Is(at) && SubjectOf(at, part, last) is not null))
            {
                break;
            }

            if ((_p.Lower(lead.End) is "him" or "her"))
            {
                Report(part, last);
                return last;
            }

            var at = AfterData(_p.Is(lead.End, "the") ? lead.End + 1 : lead.End);
            if ((_people.At(lead.End) ?? _people.At(at)) is { } person)
            {
                var who = ToSpeaker(person);
                Report(part, who);
                return who;
            }

            for (var end = Math.Min(part.End, at + 9) - 1; end >= at; end--)
            {
                if (OrganisationEnding(end, at) is { } organisation && organisation.Start == at)
                {
                    var seat = _p.Is(organisation.End, "in") && PartyRecognizer.At(_p, organisation.End + 1) is { Form: PartyForm.City } city ? new TokenRange(organisation.Start, city.Range.End)
                        : _p.Is(organisation.End, "of") && (_people.At(organisation.End + 1) ?? (_p.Is(organisation.End + 1, "the") ? _people.At(organisation.End + 2) : null)) is { } holder ? new TokenRange(organisation.Start, holder.Range.End)
                        : organisation;
                    return ReportOfSource(part, seat, last);
                }
            }
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
                ShortenLast(i - 1);
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
                AddRemark(range, who);
                reported = true;
            }
        }

        return named;
    }

    /// <summary>"data of the", "preliminary figures from": the source stands behind them.</summary>
    private int AfterData(int i)
    {
        var at = _p.Lower(i) is "latest" or "official" or "preliminary" or "new" or "recent" ? i + 1 : i;
        if (!(_p.Lower(at) is "data" or "figures" or "statistics" or "information" or "estimates") || !(_p.Lower(at + 1) is "of" or "from" or "by"))
        {
            return i;
        }

        return _p.Is(at + 2, "the") ? at + 3 : at + 2;
    }

    /// <summary>What a verb of saying reports, with its subject; null where it only tags a quotation or reports nothing.</summary>
    private TokenRange? Reported(int verb, int verbEnd, TokenRange part, Speaker who)
    {
        // "Liang made the remarks when meeting …" tells of no words.
        if (_p.Is(verb, "made"))
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
        (_p.Is(verb - 1, "and") || (_p.Is(verb - 2, "and") && _p.Lower(verb - 1) is "also" or "then")) && (verbEnd > verb + 1 || _p.Lower(verbEnd) is "that" or "to" || _p.Lower(verb) is "expressed" or "voiced" or "thanked" or "urged" or "reaffirmed" or "reiterated" or "welcomed" or "praised" or "invited");

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

        for (var i = Math.Max(part.Start, verb - 8); i < verb; i++)
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

    /// <summary>"…, according to the Bank; the authorities put it at …": the source speaks up to the semicolon.</summary>
    private Speaker? ReportOfSource(TokenRange part, TokenRange source, Speaker? last)
    {
        var who = new Speaker(null, NameOf(source), source);
        for (var i = source.End; i < part.End - 3; i++)
        {
            if (_p.IsMark(i, ';'))
            {
                Report(new(part.Start, i), who);
                return ReadReported(new(i + 1, part.End), last);
            }
        }

        Report(part, who);
        return last;
    }

    private void Report(TokenRange part, Speaker? who)
    {
        if (who is { } speaker)
        {
            AddRemark(part, speaker);
        }
    }

    private void AddRemark(TokenRange range, Speaker who)
    {
        if (who.IsAmbiguous)
        {
            _notices.Add(new Notice("CP2003", Severity.Warning, "More than one person could have said this; the speaker is left open.", _p.Quote(Remark.Trim(_p, range))));
        }

        _remarks.Add(new Remark(Remark.Trim(_p, range), who.Person, who.Name, SpeechKind.Indirect));
    }
}
