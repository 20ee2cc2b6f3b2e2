using Counterpart.Reading.Dates;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Meetings;

/// <summary>Reads the event a report is of: what, when, where.</summary>
internal sealed partial class EventReader(Passage passage, PersonRecognizer people, DateOnly? published, Func<TokenRange, List<PeriodMention>> periods)
{
    /// <summary>Sentences at the head in which a bare meeting still counts.</summary>
    public const int Reach = 24;

    /// <summary>Sentences at the head among which the event is looked for.</summary>
    private const int Head = 6;

    /// <summary>An event told of in a sentence, with how well it is told.</summary>
    private sealed record Told(string Kind, TokenRange Sentence, int At);

    /// <summary>The event; null when the report is of none.</summary>
    public MeetingHeld? Find()
    {
        if ((InHead() ?? InPassing() ?? MetLater() ?? TwoTogether()) is not { } told)
        {
            return null;
        }

        return new MeetingHeld(
            told.Kind switch
            {
                "talks" => EventKind.Talks,
                "call" => EventKind.Call,
                "visit" => EventKind.Visit,
                "forum" => EventKind.Forum,
                "commission" => EventKind.Commission,
                "signing" => EventKind.Signing,
                "statement" => EventKind.Statement,
                _ => EventKind.Meeting,
            },
            DateOf(told),
            told.Kind == "call" ? null : PlaceOf(told),
            passage.Quote(told.Sentence));
    }

    /// <summary>The first event that a sentence of the head tells of as its own matter.</summary>
    private Told? InHead()
    {
        for (var s = 0; s < Math.Min(Head, passage.Sentences.Length); s++)
        {
            if (Own(passage.Sentences[s]) is { } told)
            {
                return told;
            }
        }

        return null;
    }

    private Told? Own(TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (passage.TryAt(i, Category.EventNoun, out var noun))
            {
                if ((noun.Sense.Value == "session" && !IsHeldHere(noun, sentence)) || IsIncidental(noun, sentence) || IsInClauseOfWho(noun, sentence))
                {
                    continue;
                }

                return new(KindOf(noun, sentence), sentence, i);
            }

            if (!passage.Opens(i, Opener.Held))
            {
                continue;
            }

            if (HeldAt(i) is { } kind && !InClauseOfWho(i, sentence))
            {
                return new(kind, sentence, i);
            }

            // "The two presidents today signed …" where nothing else is told of.
            if (passage.Lower(i) is "signed" or "sign" or "inked" && i - sentence.Start < 26 && SignsAgreement(i, sentence) && !passage.IsMark(i - 1, ',') && !(passage.Lower(i - 1) is "will" or "to" or "would" or "be" or "which" or "had"))
            {
                return new("signing", sentence, i);
            }
        }

        return null;
    }

    /// <summary>"met", "received", "spoke with", "travelled to": an event told by its verb.</summary>
    private string? HeldAt(int i) => passage.Lower(i) switch
    {
        "received" when passage.Lower(i + 2) is "phone" or "telephone" or "call" || passage.Lower(i + 3) is "call" => "call",
        "met" or "received" or "meets" or "receives" when !passage.Tokens[i].IsCapital && (passage.Is(i, Category.HeldVerb)) && !IsGoods(i + 1) => passage.Is(i + 1, "virtually") ? "call" : "meeting",
        "spoke" when passage.Lower(i + 1) is "with" or "by" or "on" => "call",
        "travelled" or "traveled" when passage.Is(i + 1, "to") => "visit",
        "visited" or "visits" when PartyRecognizer.At(passage, i + 1) is not null => "visit",
        _ => null,
    };

    /// <summary>"received 210 buses", "met a quarter of demand".</summary>
    private bool IsGoods(int i) => i < passage.Tokens.Length && (passage.Tokens[i].Kind == TokenKind.Number || passage.Is(i, Category.CurrencySign) || passage.Lower(i) is "a" or "little" && !HasPersonSoon(i));

    private bool HasPersonSoon(int from)
    {
        for (var i = from; i < Math.Min(passage.Tokens.Length, from + 10); i++)
        {
            if (passage.Is(i, Category.Role) || passage.Lower(i) is "delegation" or "group" or "phone" or "telephone" || people.At(i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private bool SignsAgreement(int verb, TokenRange sentence)
    {
        for (var i = verb + 1; i < Math.Min(sentence.End, verb + 14); i++)
        {
            if (passage.Is(i, Category.AgreementNoun))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHeldHere(Match noun, TokenRange sentence)
    {
        for (var i = noun.End; i < Math.Min(sentence.End, noun.End + 14); i++)
        {
            if (passage.Lower(i) is "held" or "convened" or "concluded" or "opened" or "chaired" || (passage.Is(i, "place") && passage.Lower(i - 1) is "took" or "takes"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"…, who is paying an official visit to Hungary, …": the event only where no other is told of.</summary>
    private Told? InPassing()
    {
        for (var s = 0; s < Math.Min(Head, passage.Sentences.Length); s++)
        {
            var sentence = passage.Sentences[s];
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (passage.TryAt(i, Category.EventNoun, out var noun) && noun.Sense.Value != "session" && !IsIncidental(noun, sentence))
                {
                    return new(KindOf(noun, sentence), sentence, i);
                }
            }
        }

        return null;
    }

    /// <summary>"The ministers, who met in Nadi, also discussed …", further down.</summary>
    private Told? MetLater()
    {
        for (var s = 0; s < Math.Min(Reach, passage.Sentences.Length); s++)
        {
            var sentence = passage.Sentences[s];
            for (var i = sentence.Start; i < sentence.End && passage.OpensIn(s, Opener.Held); i++)
            {
                if (passage.Is(i, "met") && passage.Lower(i + 1) is "in" or "at" or "with" or "on" or "today" && passage.Lower(i - 1) is "who" or "have" or "had" or "sides" or "ministers" or "leaders" or "officials")
                {
                    return new("meeting", sentence, i);
                }
            }
        }

        return null;
    }

    /// <summary>Two named people of two countries in one sentence of the opening did something together.</summary>
    private Told? TwoTogether()
    {
        for (var s = 0; s < Math.Min(4, passage.Sentences.Length); s++)
        {
            var sentence = passage.Sentences[s];
            Figurehead? first = null;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (people.At(i) is not { Person: { Country: not null } person } mention)
                {
                    continue;
                }

                if (first is not null && first.Country != person.Country && passage.Is(i - 1, "and") && NextVerbJoins(mention.Range.End, sentence))
                {
                    return new("meeting", sentence, i);
                }

                first ??= person;
                i = mention.Range.End - 1;
            }
        }

        return null;
    }

    private bool NextVerbJoins(int from, TokenRange sentence)
    {
        for (var i = from; i < Math.Min(sentence.End, from + 14); i++)
        {
            if (passage.Lower(i) is "discussed" or "announced" or "agreed" or "reviewed" or "discuss" or "exchanged" or "confirmed" or "reaffirmed" or "launched" or "opened" or "inaugurated" or "chaired")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The 12th meeting of the Intergovernmental Commission" is a session of it; "told a briefing after talks" is of the talks.</summary>
    private string KindOf(Match noun, TokenRange sentence)
    {
        var kind = noun.Sense.Value;
        if (kind == "statement")
        {
            for (var i = noun.End; i < sentence.End - 1; i++)
            {
                var leads = passage.Lower(i) is "after" or "following" && passage.Lower(i - 1) is not "day" || (passage.Is(i, "end") && passage.Is(i + 1, "of")) || (passage.Is(i, "work") && passage.Is(i + 1, "of")) || (passage.Is(i, "results") && passage.Is(i + 1, "of"));
                if (!leads)
                {
                    continue;
                }

                for (var at = i + 1; at < Math.Min(sentence.End, i + 14); at++)
                {
                    if (passage.TryAt(at, Category.EventNoun, out var other) && other.Sense.Value is not "statement")
                    {
                        return KindOf(other, sentence) is "session" ? "talks" : KindOf(other, sentence);
                    }

                    if (passage.Is(at, "meeting"))
                    {
                        return "meeting";
                    }
                }
            }

            return kind;
        }

        if (kind == "session")
        {
            return "meeting";
        }

        if (kind != "meeting")
        {
            return kind;
        }

        for (var i = noun.Start; i < Math.Min(sentence.End, noun.End + 12) && !passage.IsMark(i, '.'); i++)
        {
            if (passage.Lower(i) is "telephone" or "phone" && i < noun.End + 4)
            {
                return "call";
            }

            if (passage.Is(noun.End, "of") && passage.TryAt(i, Category.EventNoun, out var other) && other.Sense.Value == "commission")
            {
                return "commission";
            }
        }

        return kind;
    }

    /// <summary>"talks of yesterday", "discussed preparations for the committee", "the African Union Commission": mentioned, but not the event of the report.</summary>
    private bool IsIncidental(Match noun, TokenRange sentence)
    {
        for (var i = Math.Max(sentence.Start, noun.Start - 5); i < noun.Start; i++)
        {
            if (i >= noun.Start - 3 && passage.Lower(i) is "recent" or "previous" or "last" or "before" or "next" or "upcoming" or "forthcoming" or "future")
            {
                return true;
            }

            if (passage.Lower(i) is "preparations" or "preparation" or "preparing" or "ahead" or "eve" && noun.Sense.Value is not "visit")
            {
                return true;
            }
        }

        if (noun.Sense.Value == "commission" && noun.End - noun.Start == 1 && !IsJoint(noun, sentence))
        {
            return true;
        }

        return (passage.Is(noun.Start, "talks") && passage.Lower(noun.End) is "about") || passage.Lower(noun.End) is "agreement" or "centre" or "center" or "room" || (passage.Is(noun.Start, "call") && passage.Lower(noun.End) is "for" or "on") || (passage.Is(noun.Start, "calls"));
    }

    /// <summary>A commission of two countries, not an office of one.</summary>
    private bool IsJoint(Match noun, TokenRange sentence)
    {
        for (var i = Math.Max(sentence.Start, noun.Start - 8); i < Math.Min(sentence.End, noun.End + 3); i++)
        {
            if (passage.Lower(i) is "joint" or "intergovernmental" or "bilateral" or "mixed" or "binational" or "interstate" or "session" or "sitting" or "meeting" or "governmental" || (passage.IsDash(i) && PartyRecognizer.At(passage, i + 1) is not null))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInClauseOfWho(Match noun, TokenRange sentence) => InClauseOfWho(noun.Start, sentence);

    /// <summary>"Mirziyoyev, who is paying an official visit to Hungary, held talks".</summary>
    private bool InClauseOfWho(int at, TokenRange sentence)
    {
        for (var i = at - 1; i > Math.Max(sentence.Start, at - 8) && !passage.IsMark(i, ','); i--)
        {
            if (passage.Is(i, "who") && passage.IsMark(i - 1, ','))
            {
                return true;
            }
        }

        return false;
    }
}
