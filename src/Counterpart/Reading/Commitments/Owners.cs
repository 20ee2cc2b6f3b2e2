using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Commitments;

/// <summary>Tells whose a commitment is: of the one instructed, of the subject of the verb, or of who speaks.</summary>
internal sealed class Owners(Passage passage, Func<int, string?> speakerAt)
{
    /// <summary>Farther than this from its verb no subject begins.</summary>
    private const int Reach = 25;

    /// <summary>Who is bound, and where the words of the commitment begin.</summary>
    /// <param name="clause">The clause of the commitment.</param>
    /// <param name="verb">The binding words.</param>
    public (string Who, int Start) Of(TokenRange clause, Match verb)
    {
        var subject = Subject(clause, verb);

        // "They discussed … and agreed": what else they did is no part of it.
        var start = subject.Count > 0 && !Parted(subject.End, verb.Start) ? subject.Start : verb.Start;
        if (Instructed(clause, verb) is { Count: > 0 } body)
        {
            return (passage.TextOf(body), start);
        }

        // "nine schools would be built": what is built undertakes nothing; who says so does.
        if (passage.Lower(verb.Start) is "would" && passage.Is(verb.End, "be") && speakerAt(verb.Start) is { } promised)
        {
            return (promised, start);
        }

        if (subject.Count == 0 || passage.Is(subject.Start, "it") && passage.Lower(verb.End - 2) is "agreed" or "decided" or "resolved")
        {
            return (speakerAt(verb.Start) ?? "the parties", start);
        }

        return passage.Lower(subject.Start) is "i" or "we" or "he" or "she" && speakerAt(subject.Start) is { } speaker ? (speaker, start) : (passage.TextOf(subject), start);
    }

    private bool Parted(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (passage.Is(i, "and"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The President instructed the Ministry to …": the one instructed is bound.</summary>
    private TokenRange? Instructed(TokenRange clause, Match verb)
    {
        if (passage.Is(verb.End, "that") || !(passage.Lower(verb.Start) is "instructed" or "tasked" or "directed" or "ordered" or "asked" or "entrusted" or "requested" or "assigned" || passage.Lower(verb.End - 1) is "instructed" or "asked" or "tasked"))
        {
            return null;
        }

        var end = verb.End;
        while (end < clause.End && !passage.Is(end, "to") && !(passage.Is(end, "with") && passage.Word(end + 1).EndsWith("ing", StringComparison.Ordinal)))
        {
            end++;
        }

        var start = passage.Lower(verb.End) is "the" or "a" && verb.End + 1 < end ? verb.End + 1 : verb.End;
        return end > start && end < clause.End ? new TokenRange(start, end) : null;
    }

    /// <summary>The noun phrase that governs the verb; empty where none stands before it.</summary>
    private TokenRange Subject(TokenRange clause, Match verb)
    {
        // "Canada reiterated its commitment to invest": Canada.
        var end = passage.Is(verb.Start, "commitment") && verb.Start - 2 > clause.Start ? verb.Start - 2 : verb.Start;
        while (end > clause.Start && passage.Lower(end - 1) is "have" or "has" or "had" or "also" or "was" or "were" or "been" or "therefore" or "then" or "further" or "jointly" or "today" or "now" or "each" or "will" or "would")
        {
            end--;
        }

        if (end > clause.Start && passage.Lower(end - 1) is "which" or "who")
        {
            end -= passage.IsMark(end - 2, ',') ? 2 : 1;
        }
        else if (end > clause.Start && passage.IsMark(end - 1, ','))
        {
            end = BeforeInsert(clause, end - 1);
        }

        if (end <= clause.Start)
        {
            return new(verb.Start, verb.Start);
        }

        if (passage.Is(end - 1, "and") || passage.IsMark(end - 1, ','))
        {
            return Leading(clause, end - 1);
        }

        var start = end;
        while (start > clause.Start && end - start < Reach && Belongs(start - 1, start, end))
        {
            start--;
        }

        while (start < end && (passage.Tokens[start].Kind == TokenKind.Mark || passage.Lower(start) is "and" or "but" or "then" or "now" or "today" or "meanwhile" or "moreover" or "also" or "of" or "for"))
        {
            start++;
        }

        return start < end ? new(start, end) : Leading(clause, end);
    }

    /// <summary>"Ibarguren, for his part, undertook", "the Council, whose members numbered 214 in July, up from 166, was invited".</summary>
    private int BeforeInsert(TokenRange clause, int comma)
    {
        var opening = -1;
        for (var i = comma - 1; i > clause.Start && comma - i < 30; i--)
        {
            if (!passage.IsMark(i, ','))
            {
                continue;
            }

            opening = opening < 0 && comma - i < 14 ? i : opening;
            if (passage.Lower(i + 1) is "who" or "which" or "whose")
            {
                return i;
            }
        }

        return opening > clause.Start ? opening : comma;
    }

    /// <summary>Whether a word before the part of a subject found so far belongs to it.</summary>
    private bool Belongs(int i, int start, int end)
    {
        var token = passage.Tokens[i];
        if (token.Kind == TokenKind.Mark)
        {
            return (passage.IsDash(i) && !token.SpaceBefore) || passage.IsMark(i, '\'') || passage.IsMark(i, '’')
                || (passage.IsMark(i, '.') && i > 0 && passage.Tokens[i - 1] is { IsCapital: true, Length: <= 3 })
                || (passage.IsMark(i, ',') && i > 0 && passage.Tokens[i - 1].IsCapital && PartyRecognizer.At(passage, start) is { Form: PartyForm.Name } && Joins(start, end));
        }

        if (token.Kind == TokenKind.Number || passage.Is(i, Category.Weekday) || passage.Is(i, Category.Season) || (passage.Is(i, Category.Month) && token.IsCapital))
        {
            return false;
        }

        if (token.IsCapital && !(passage.Lower(i) is "in" or "on" or "at" or "from" or "under" or "during" or "after" or "that" or "for" or "by" or "with"))
        {
            return true;
        }

        if (passage.Is(i, "and"))
        {
            return i > 0 && start < end && (passage.Tokens[i - 1].IsCapital || passage.Is(start, "the") && !passage.Is(i - 1, Category.Number));
        }

        // "the Committee on Trade", "the agency for sustainable energy"
        if (passage.Lower(i) is "for" or "on" or "in")
        {
            return i > 0 && (passage.Is(i - 1, Category.Organisation) || passage.Is(i - 1, Category.Role) || passage.Lower(i - 1) is "agency" or "ministry" or "committee" or "fund" or "council" or "group" or "groups" or "commission" or "bureau" or "embassy");
        }

        return !(passage.Lower(i) is "that" or "which" or "who" or "whom" or "whose" or "where" or "when" or "while" or "but" or "as" or "if" or "because" or "after" or "before" or "during" or "under" or "at" or "by" or "from" or "with" or "to" or "since" or "until" or "into" or "than" or "through" or "via" or "between"
                or "is" or "are" or "was" or "were" or "has" or "have" or "had" or "will" or "would" or "or" or "today" or "including")
            && (!passage.Is(i, Category.SpeechVerb) || passage.Lower(i) is "state" or "states" or "report");
    }

    private bool Joins(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (passage.Is(i, "and"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"They discussed solar energy and agreed …": the subject stands at the head of the sentence.</summary>
    private TokenRange Leading(TokenRange clause, int until)
    {
        var start = clause.Start;
        for (var i = clause.Start; i < until; i++)
        {
            // A dateline, or an opening phrase: "In Paris, the two sides …".
            if ((passage.IsDash(i) && passage.Tokens[i].SpaceBefore) || (passage.IsMark(i, ',') && (passage.Lower(start) is "in" or "on" or "at" or "during" or "after" or "following" or "under" || passage.Word(start).EndsWith("ing", StringComparison.Ordinal))))
            {
                start = i + 1;
                i += passage.IsDash(i + 1) ? 1 : 0;
                start = Math.Max(start, passage.IsDash(start) ? start + 1 : start);
            }
        }

        var end = start;
        while (end < until && end - start < Reach && Belongs(end, start, end + 1) && !(passage.Tokens[end] is { Kind: TokenKind.Word, IsCapital: false } && (passage.Word(end).EndsWith("ed", StringComparison.Ordinal) || passage.Is(end, Category.HeldVerb) || passage.Is(end, Category.AgreementVerb) || passage.Lower(end) is "on" or "in" or "also" or "held" or "met")))
        {
            end++;
        }

        return end > start && end < until ? new(start, end) : new(until, until);
    }
}
