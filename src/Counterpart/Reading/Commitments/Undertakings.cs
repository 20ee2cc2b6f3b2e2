using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Commitments;

/// <summary>Tells where words bind somebody to do a thing, and whom.</summary>
internal sealed class Undertakings(Passage passage, Func<int, string?> speakerAt)
{
    /// <summary>The binding words that start at a token: "agreed to", "instructed", "Moscow would"; null where none stand.</summary>
    public Match? At(int i, TokenRange sentence)
    {
        if (passage.TryAt(i, Category.CommitVerb, out var verb) && Leads(verb, sentence))
        {
            return verb;
        }

        return Asked(i, sentence) ?? Promised(i, sentence) ?? Modal(i, sentence);
    }

    /// <summary>"Moscow would complete …", "The Commission will report …": a side that acts and an action to come.</summary>
    private Match? Modal(int i, TokenRange sentence)
    {
        var end = passage.Lower(i) is "will" or "would" ? i + 1 : passage.Lower(i) is "is" or "are" && passage.Is(i + 1, "to") ? i + 2 : -1;
        if (end < 0)
        {
            return null;
        }

        var action = passage.Lower(end) is "also" or "therefore" or "not" or "soon" or "jointly" or "immediately" ? end + 1 : AfterInsert(end, sentence);
        if (!passage.Is(action, Category.ActionVerb) || passage.Is(sentence.Start, "if") || (passage.Is(i, "would") && passage.Is(i - 1, "i")))
        {
            return null;
        }

        // "The official said that nine schools would be built": reported so, it is a promise; "will be built" only foretells.
        if (passage.Is(action, "be"))
        {
            return passage.Is(i, "would") && speakerAt(i) is not null && !InRelative(i - 1, sentence) ? new Match(i, end, new Sense(Category.CommitVerb, "commit")) : null;
        }

        return IsAgent(i, sentence) ? new Match(i, end, new Sense(Category.CommitVerb, "commit")) : null;
    }

    /// <summary>"will, from 1 July, abolish": the action stands behind what is put in between commas.</summary>
    private int AfterInsert(int at, TokenRange sentence)
    {
        if (!passage.IsMark(at, ','))
        {
            return at;
        }

        for (var i = at + 2; i < Math.Min(sentence.End, at + 9); i++)
        {
            if (passage.IsMark(i, ','))
            {
                return i + 1;
            }
        }

        return at;
    }

    /// <summary>Whether those who act stand right before a token: a government, a side, a body, "we"; an insert between commas may part them.</summary>
    private bool IsAgent(int end, TokenRange sentence)
    {
        var at = end - 1;
        while (at > sentence.Start && passage.Lower(at) is "also" or "each" or "both" or "now" or "himself" or "itself")
        {
            at--;
        }

        if (passage.IsMark(at, ','))
        {
            var comma = at - 1;
            while (comma > sentence.Start && at - comma < 12 && !passage.IsMark(comma, ','))
            {
                comma--;
            }

            // "working groups …, which are to submit"
            if (passage.IsMark(comma, ',') && !passage.Lower(comma + 1).StartsWith("which", StringComparison.Ordinal))
            {
                at = comma - 1;
            }
        }

        if (passage.Lower(at) is "which" or "who")
        {
            for (var i = at - 1; i >= Math.Max(sentence.Start, at - 14); i--)
            {
                if (passage.Lower(i) is "group" or "groups" or "committee" or "commission" or "ministries" or "experts" or "officials")
                {
                    return true;
                }
            }

            return false;
        }

        if (passage.Lower(at) is "side" or "sides" or "government" or "governments" or "we" or "parties" or "companies" or "groups" or "it" or "they" or "ministry" or "ministries" or "group" or "committee" or "commission" or "authorities" or "i" or "ministers" or "presidents" or "delegations" or "countries" or "council" or "parliament")
        {
            return !InRelative(at, sentence);
        }

        for (var start = at; start >= Math.Max(sentence.Start, at - 8); start--)
        {
            if (PartyRecognizer.At(passage, start) is { Form: PartyForm.Name or PartyForm.City } party && party.Range.End == at + 1)
            {
                return !InRelative(start, sentence) && !(passage.Lower(start - 1) is "in" or "of" or "to" or "from" or "at" or "with" or "near" or "for");
            }

            if (passage.Is(start, Category.Organisation) && passage.Tokens[start].IsCapital)
            {
                return !InRelative(start, sentence);
            }

            if (passage.TryAt(start, Category.Company, out var company) && company.End == at + 1)
            {
                return !InRelative(start, sentence);
            }

            if (passage.Tokens[start].Kind == TokenKind.Mark && !passage.IsMark(start, '\'') && !passage.IsMark(start, '’') && !passage.IsDash(start))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"the plant, which Tall Pines Hydro will build": told in passing.</summary>
    private bool InRelative(int at, TokenRange sentence)
    {
        for (var i = at; i >= Math.Max(sentence.Start, at - 6); i--)
        {
            if (passage.Lower(i) is "which" or "whom" or "where" or "whether" or "if" || (passage.Is(i, "that") && !SaidBefore(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"announced today that": what follows is said, not told in passing.</summary>
    private bool SaidBefore(int that)
    {
        for (var i = that - 1; i >= Math.Max(0, that - 5); i--)
        {
            if (passage.Is(i, Category.SpeechVerb) || passage.Lower(i) is "decided" or "agreed" or "announce" or "and" or "also")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"asked the Ministry to agree …", "was invited to submit …": a body is told to act.</summary>
    private Match? Asked(int i, TokenRange sentence)
    {
        if (passage.Lower(i) is "asked" or "requested" or "invited" or "urged" && passage.Is(i + 1, "to") && passage.Lower(i - 1) is "was" or "were" or "been" or "be")
        {
            return passage.Is(i + 2, Category.ActionVerb) ? new Match(i, i + 2, new Sense(Category.CommitVerb, "commit")) : null;
        }

        if (!(passage.Lower(i) is "asked" or "requested") || !(passage.Lower(i + 1) is "the" or "his" or "her" or "their" or "our" or "my"))
        {
            return null;
        }

        var body = false;
        for (var at = i + 1; at < Math.Min(sentence.End, i + 12); at++)
        {
            body |= passage.Is(at, Category.Organisation) || passage.Lower(at) is "ministry" or "ministers" or "officials" or "government" or "experts" or "group" || passage.Lower(i + 1) is "our" or "my";
            if (passage.Is(at, "to"))
            {
                return body ? new Match(i, i + 1, new Sense(Category.CommitVerb, "commit")) : null;
            }
        }

        return null;
    }

    /// <summary>"pledged in March to mobilise …", "promised us a visa before June", "its commitment to invest".</summary>
    private Match? Promised(int i, TokenRange sentence)
    {
        if (passage.Is(i, "commitment") && passage.Is(i + 1, "to") && passage.Lower(i - 1) is "its" or "their" or "his" or "her" or "our" && passage.Is(i + 2, Category.ActionVerb))
        {
            return new Match(i, i + 2, new Sense(Category.CommitVerb, "commit"));
        }

        // "We are planning to finish the section next year"
        if (passage.Lower(i) is "planning" or "plan" or "intend" && passage.Is(i + 1, "to") && passage.Lower(passage.Is(i, "planning") ? i - 2 : i - 1) is "we" && passage.Is(i + 2, Category.ActionVerb))
        {
            return new Match(i, i + 2, new Sense(Category.CommitVerb, "commit"));
        }

        // "have set a trade target of 10 billion by 2030", "set the task of bringing trade to …"
        if (passage.Lower(i) is "set" or "fixed")
        {
            return IsAgent(passage.Lower(i - 1) is "has" or "have" ? i - 1 : i, sentence) && IsAim(i, sentence) ? new Match(i, i + 1, new Sense(Category.CommitVerb, "commit")) : null;
        }

        // "agreed Thursday to …", "agreed here on Friday to …"
        var dated = passage.Is(i, "agreed") && (passage.Is(i + 1, Category.Weekday) || passage.Lower(i + 1) is "here" or "today");
        if (!dated && !(passage.Lower(i) is "pledged" or "vowed" or "undertook" or "promised" or "undertaken") || passage.Lower(i - 1) is "the" or "a" or "of" || passage.Lower(i + 1) is "that" or "by")
        {
            return null;
        }

        for (var at = i + 1; at < Math.Min(sentence.End, i + 7) && !passage.IsMark(at, ',') && !passage.IsMark(at, ';'); at++)
        {
            if (passage.Is(at, "to") && at + 1 < sentence.End && passage.Tokens[at + 1] is { Kind: TokenKind.Word, IsCapital: false })
            {
                return new Match(i, i + 1, new Sense(Category.CommitVerb, "commit"));
            }
        }

        return passage.Lower(i - 1) is "has" or "have" or "had" && passage.Lower(i + 1) is "us" or "a" or "an" or "to" or "them" ? new Match(i, i + 1, new Sense(Category.CommitVerb, "commit")) : null;
    }

    private bool IsAim(int verb, TokenRange sentence)
    {
        for (var i = verb + 1; i < Math.Min(sentence.End, verb + 7); i++)
        {
            if (passage.Is(i, "target") || (passage.Lower(i) is "goal" or "task" && passage.Is(i + 1, "of")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"agreed that the commission would meet in May", "agreed to organise a forum": an event to come.</summary>
    private bool Gathers(int from, TokenRange sentence)
    {
        if (passage.Lower(from) is "organise" or "organize")
        {
            for (var i = from + 1; i < Math.Min(sentence.End, from + 8); i++)
            {
                if (passage.Is(i, Category.EventNoun))
                {
                    return true;
                }
            }

            return false;
        }

        for (var i = from; i < Math.Min(sentence.End, from + 14); i++)
        {
            if (passage.Lower(i) is "would" or "will" or "should")
            {
                return passage.Lower(i + 1) is "meet" or "convene" || (passage.Is(i + 1, "take") && passage.Is(i + 2, "place")) || (passage.Is(i + 1, "be") && passage.Lower(i + 2) is "held" or "convened");
            }
        }

        return false;
    }

    /// <summary>The verb binds somebody only where an action follows: "agreed to …", "instructed the Ministry to …".</summary>
    private bool Leads(Match verb, TokenRange sentence)
    {
        if (passage.Lower(verb.Start - 1) is "the" or "a" or "as" or "an" or "mutually")
        {
            return false;
        }

        // To hold the next session is an event to come, not a thing undertaken.
        if (passage.Is(verb.End - 1, "to") && passage.Lower(verb.End) is "hold" or "convene" or "meet")
        {
            return false;
        }

        if (passage.Lower(verb.End - 1) is "to" or "that" && Gathers(verb.End, sentence))
        {
            return false;
        }

        // "They directed that the talks be concluded by March."
        if (passage.Lower(verb.Start) is "directed" or "instructed" or "ordered" && passage.Is(verb.End, "that"))
        {
            return true;
        }

        // "Putin agreed that the imbalance should be evened out": one person's opinion.
        if (passage.Is(verb.Start, "agreed") && passage.Is(verb.End - 1, "that") && passage.Tokens[Math.Max(0, verb.Start - 1)] is { IsCapital: true } && !passage.Is(verb.Start - 1, Category.Joint) && !passage.Is(verb.Start - 1, Category.Organisation))
        {
            return false;
        }

        if (passage.Lower(verb.End - 1) is "to" or "that")
        {
            return true;
        }

        if (passage.Is(verb.Start, "shall"))
        {
            return !passage.Is(verb.End, "be") || passage.Lower(verb.End + 1) is "submitted" or "prepared" or "completed" or "established" or "finalised" or "finalized";
        }

        for (var i = verb.End; i < Math.Min(sentence.End, verb.End + 12); i++)
        {
            if (passage.Is(i, "to") && i + 1 < sentence.End && passage.Tokens[i + 1].Kind == TokenKind.Word && !passage.Tokens[i + 1].IsCapital)
            {
                return true;
            }

            if (passage.IsMark(i, ',') || passage.IsMark(i, ';'))
            {
                return false;
            }
        }

        // "assured his interlocutor that the plant would be ready"
        for (var i = verb.End; i < Math.Min(sentence.End, verb.End + 6) && passage.Lower(verb.Start) is "promised" or "assured" or "guaranteed" or "agreed"; i++)
        {
            if (passage.Is(i, "that"))
            {
                return i == verb.End || HasModal(i, sentence);
            }
        }

        return false;
    }

    private bool HasModal(int from, TokenRange sentence)
    {
        for (var i = from; i < Math.Min(sentence.End, from + 10); i++)
        {
            if (passage.Lower(i) is "would" or "will")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who is bound: the one instructed, the subject, or who speaks.</summary>
    public string Who(TokenRange clause, Match verb)
    {
        // "The President instructed the Ministry to …": the one instructed is bound.
        if (!passage.Is(verb.End, "that") && passage.Lower(verb.Start) is "instructed" or "tasked" or "directed" or "ordered" or "asked" or "entrusted" or "requested" || passage.Lower(verb.End - 1) is "instructed" or "asked" or "tasked")
        {
            var end = verb.End;
            while (end < clause.End && !passage.Is(end, "to"))
            {
                end++;
            }

            if (end > verb.End && end < clause.End)
            {
                return passage.TextOf(new(passage.Is(verb.End, "the") && verb.End + 1 < end ? verb.End + 1 : verb.End, end));
            }
        }

        var start = clause.Start;
        // "Canada reiterated its commitment to invest": Canada.
        var stop = passage.Is(verb.Start, "commitment") && verb.Start - 2 > start ? verb.Start - 2 : verb.Start;
        while (stop > start && (passage.Lower(stop - 1) is "have" or "has" or "had" or "also" or "was" or "were" or "been" or "therefore" or "which" or "who" || passage.IsMark(stop - 1, ',')))
        {
            stop--;
        }

        start = AfterAttribution(start, stop);
        if (passage.Lower(start) is "now" or "today" && stop - start > 1)
        {
            start++;
        }

        return stop > start ? passage.Lower(start) is "i" or "we" or "he" or "she" && speakerAt(start) is { } speaker ? speaker : passage.TextOf(new(start, stop)) : speakerAt(verb.Start) ?? "the parties";
    }

    /// <summary>Where those bound begin: behind a dateline, behind "the minister said (that)".</summary>
    private int AfterAttribution(int start, int stop)
    {
        for (var i = stop - 2; i > start; i--)
        {
            if (passage.IsDash(i) && (passage.IsMark(i - 1, ')') || passage.IsDash(i - 1)))
            {
                return i + 1;
            }

            if (passage.Lower(i) is "said" or "says" && !passage.IsMark(i + 1, ','))
            {
                return passage.Is(i + 1, "that") && i + 2 < stop ? i + 2 : i + 1;
            }
        }

        return start;
    }
}
