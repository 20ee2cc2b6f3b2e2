using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>When something was signed, opened or said, and not when goods moved.</content>
internal sealed partial class Adverbials
{
    /// <summary>Whether a period tells when something was signed, opened, said or agreed, and not when goods moved.</summary>
    public bool IsOfEvent(PeriodMention mention)
    {
        if (mention.Range.Count <= 2 && (p.Is(mention.Range.End, Category.AgreementNoun) || p.Is(mention.Range.End, Category.EventNoun)))
        {
            return true;
        }

        for (var i = mention.Range.Start - 1; i >= Math.Max(sentence.Start, mention.Range.Start - Reach); i--)
        {
            if (p.Tokens[i].Kind == TokenKind.Mark && !p.IsDash(i) || figures.Any(f => f.Range.Contains(i) && f.Kind != FigureKind.Idle))
            {
                return false;
            }

            // "said that in 2020 …": the period is that of what is said.
            if (p.Is(i, "that"))
            {
                return false;
            }

            if (IsEventWord(i))
            {
                return true;
            }

            if (p.Is(i, Category.Metric) || p.Is(i, Category.Up) || p.Is(i, Category.Down) || p.Is(i, Category.Exceed) || p.Is(i, Category.Share))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"In December 2012 a venture was created, with investments of …": whether an event stands between two tokens.</summary>
    public bool HasEvent(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsEventWord(i) && !p.Is(i, Category.SpeechVerb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In October we reached an agreement on increasing supplies to …": the date is that of the agreement.</summary>
    public bool IsOfPurpose(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!IsEventWord(i))
            {
                continue;
            }

            for (var at = i + 1; at < Math.Min(to, i + 6); at++)
            {
                if ((p.Lower(at) is "on" or "for" or "of" && p.Word(at + 1).EndsWith("ing", StringComparison.OrdinalIgnoreCase)) || (p.Is(at, "to") && (p.Is(at + 1, Category.Up) || p.Lower(at + 1) is "bring" or "build" or "supply" or "deliver" or "buy" or "sell" or "invest" or "take")))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the sentence tells of an event: "in 2019 the two sides signed a trade agreement".</summary>
    public bool TellsOfEvent() => HasEvent(sentence.Start, sentence.End);

    private bool IsEventWord(int i) =>
        p.Lower(i) is "launched" or "launch" or "established" or "establishment" or "founded" or "created" or "began" or "begun" or "started" or "resumed" or "opened" or "pledged" or "pledge" or "agreed" or "undertook"
            or "imposed" or "lifted" or "commissioned" or "approved" or "submitted" or "submit" or "proposed" or "announced" or "entered" or "force" or "effect" or "accession" or "acceded" or "joined" or "elected" or "appointed"
            or "introduced" or "initialled" or "ratified" or "concluded" or "signed" or "adopted" or "unveiled" or "invaded" or "visited" or "met"
        || (p.Is(i, Category.EventNoun) && !p.Is(i, "call"))
        || p.Is(i, Category.SpeechVerb)
        || (p.Is(i, Category.AgreementNoun) && !(p.Lower(i) is "documents" or "partners" or "contracts" or "deal" or "contract"));
}
