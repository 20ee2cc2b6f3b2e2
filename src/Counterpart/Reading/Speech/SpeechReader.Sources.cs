using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Speech;

/// <content>What is told after a source that stands in a phrase of its own: "according to X", "citing X".</content>
internal sealed partial class SpeechReader
{
    /// <summary>Reads a part that names its source in a phrase; gives who speaks from here on.</summary>
    private bool ReadSourced(TokenRange part, Speaker? last, out Speaker? speaker)
    {
        speaker = null;
        for (var i = part.Start; i < part.End; i++)
        {
            if (!_p.TryAt(i, Category.SpeechLead, out var lead))
            {
                continue;
            }

            // "Mishustin told reporters that, according to customs data, …": the speaker is Mishustin, the data are whom he cites.
            if (SaysBefore(i, part, last))
            {
                return false;
            }

            if (lead.Sense.Value == "own")
            {
                // "By its calculations, …": of whom the sentence before tells.
                var owner = OfficeAtHead(_p.SentenceOf(i) - 1) ?? last;
                Report(part, owner);
                speaker = owner;
                return true;
            }

            if (_p.Lower(lead.End) is "him" or "her")
            {
                Report(part, last);
                speaker = last;
                return true;
            }

            var at = AfterData(_p.Is(lead.End, "the") ? lead.End + 1 : lead.End);
            if ((_people.At(lead.End) ?? _people.At(at)) is { } person && !OwnsOffice(person))
            {
                var who = ToSpeaker(person);
                Report(part, who);
                speaker = who;
                return true;
            }

            for (var end = Math.Min(part.End, at + 9) - 1; end >= at; end--)
            {
                if (_offices.Ending(end, at) is not { } organisation || organisation.Start != at)
                {
                    continue;
                }

                var seat = _p.Is(organisation.End, "of") && (_people.At(organisation.End + 1) ?? (_p.Is(organisation.End + 1, "the") ? _people.At(organisation.End + 2) : null)) is { } holder ? new TokenRange(organisation.Start, holder.Range.End)
                    : new TokenRange(organisation.Start, _offices.Whole(organisation));
                if (lead.Sense.Value == "cites" && IsSourceOfReport(seat, part))
                {
                    _sources.Add(seat);
                    return false;
                }

                speaker = ReportOfSource(part, seat, last);
                return true;
            }
        }

        return false;
    }

    private bool SaysBefore(int lead, TokenRange part, Speaker? last)
    {
        for (var at = part.Start; at < lead; at++)
        {
            if (_verbs.Is(at) && SubjectOf(at, part, last) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"according to Pashinyan's office": the office rather than its holder.</summary>
    private bool OwnsOffice(PersonMention mention) =>
        (_p.IsMark(mention.Range.End, '\'') || _p.IsMark(mention.Range.End, '’')) && _p.Lower(mention.Range.End + 2) is "office" or "press" or "administration";

    /// <summary>Whom the head of a report cites for a meeting, and a press service, speak no words of it.</summary>
    private bool IsSourceOfReport(TokenRange source, TokenRange part) =>
        _p.SentenceOf(part.Start) < 3 && (TellsOfMeeting(new(part.Start, source.Start)) || _p.TextOf(source).Contains("press", StringComparison.OrdinalIgnoreCase));

    /// <summary>The organisation with which a sentence starts.</summary>
    private Speaker? OfficeAtHead(int sentence)
    {
        if (sentence < 0)
        {
            return null;
        }

        var range = _p.Sentences[sentence];
        for (var i = Math.Min(range.End, range.Start + 8) - 1; i >= range.Start; i--)
        {
            if (_offices.Ending(i, range.Start) is { } office && office.Start - range.Start <= 1)
            {
                return new Speaker(null, NameOf(office), office);
            }
        }

        return null;
    }

    /// <summary>"data of the", "preliminary figures from", "data compiled by the": the source stands behind them.</summary>
    private int AfterData(int i)
    {
        var at = i;
        while (at < i + 3 && _p.Lower(at) is "latest" or "official" or "preliminary" or "new" or "recent" or "updated" or "final" or "provisional" or "customs" or "trade")
        {
            at++;
        }

        if (!(_p.Lower(at) is "data" or "figures" or "statistics" or "information" or "estimates"))
        {
            return i;
        }

        at = _p.Lower(at + 1) is "compiled" or "released" or "provided" or "published" or "issued" or "collected" or "supplied" or "cited" or "shared" ? at + 1 : at;
        return !(_p.Lower(at + 1) is "of" or "from" or "by") ? i : _p.Is(at + 2, "the") ? at + 3 : at + 2;
    }

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
}
