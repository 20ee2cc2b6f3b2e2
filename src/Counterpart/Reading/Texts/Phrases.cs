using Counterpart.Reading.Languages;

namespace Counterpart.Reading.Texts;

/// <summary>Where noun phrases and clauses start and end, for the readers of agreements, projects, commitments and events.</summary>
internal static class Phrases
{
    /// <summary>The tokens from the article or first adjective before a noun to the end of what hangs on it.</summary>
    public static TokenRange NounPhrase(this Passage p, Match noun, TokenRange sentence, int reach = 22)
    {
        var start = noun.Start;
        while (start > sentence.Start && noun.Start - start < 9)
        {
            if (IsBeforeNoun(p, start - 1))
            {
                start--;
            }
            else if (start - 2 >= sentence.Start && p.Tokens[start - 1].Kind == TokenKind.Word && p.Tokens[start - 2].IsCapital && p.IsStranger(start - 2) && !IsLink(p, start - 1))
            {
                // "the Hansa hydrogen pipeline"
                start--;
            }
            else if (start - 3 > sentence.Start && p.Tokens[start - 1].Kind == TokenKind.Word && p.IsDash(start - 2) && !p.Tokens[start - 2].SpaceBefore && p.Tokens[start - 3].Kind == TokenKind.Word)
            {
                // "a fish-farming cluster"
                start -= 3;
            }
            else if (start - 2 >= sentence.Start && p.Lower(start - 2) is "a" or "an" && p.Tokens[start - 1].Kind == TokenKind.Word)
            {
                start--;
                break;
            }
            else
            {
                break;
            }
        }

        if (start > sentence.Start && (p.Lower(start - 1) is "a" or "an" or "the" or "their" or "its" or "our" or "his" or "her" or "this" or "these" or "two" or "three" or "several"))
        {
            start--;
        }

        var end = noun.End;
        while (end < sentence.End && end - noun.End < reach)
        {
            if (p.Tokens[end].Kind == TokenKind.Mark && !(p.IsDash(end) && !p.Tokens[end].SpaceBefore) && !p.IsMark(end, '\'') && !p.IsMark(end, '’') && !p.IsMark(end, '(') && !p.IsMark(end, ')'))
            {
                break;
            }

            // "an agreement on trade on Tuesday", "a deal in May": when is no part of what.
            if (p.Lower(end) is "on" or "in" or "by" or "before" or "within" or "until" or "since" && (p.Is(end + 1, Category.Weekday) || p.Is(end + 1, Category.Month) || p.Is(end + 1, Category.Season) || p.Lower(end + 1) is "today" or "yesterday" || IsYear(p, end + 1) || (p.Is(end + 1, "the") && p.Lower(end + 2) is "end" or "year" or "autumn" or "spring" or "coming")))
            {
                break;
            }

            // "a treaty within three months"
            if (p.Is(end, "within") && end + 1 < sentence.End && (p.Tokens[end + 1].Kind == TokenKind.Number || p.Is(end + 1, Category.Number)))
            {
                break;
            }

            if (end > noun.End && p.Lower(end) is "this" or "next" or "last" && (p.Is(end + 1, Category.Season) || p.Is(end + 1, Category.Month) || p.Is(end + 1, Category.TimeUnit)))
            {
                break;
            }

            // "…, and instructed their ministers": another verb of the same subject.
            if (p.Is(end, "and") && (p.Is(end + 1, Category.CommitVerb) || p.Is(end + 1, Category.SpeechVerb) || p.Is(end + 1, Category.AgreementVerb)) && p.Word(end + 1).EndsWith("ed", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            if (p.Is(end, "and") && (p.Lower(end + 1) is "a" or "an" or "the" or "agreed" or "to") || (p.Lower(end) is "which" or "that" or "was" or "were" or "will" or "would" or "is" or "are" or "has" or "have" or "had" or "should" or "signed" or "during" or "following" or "after" or "could" or "may" or "might" or "whereas" or "while" or "between") && !p.Is(end, "between"))
            {
                break;
            }

            if (end == noun.End && !((p.Lower(end) is "on" or "of" or "for" or "in" or "to" or "with" or "extending" or "establishing" or "under" or "regarding" or "concerning" or "between" or "at" or "from" or "near") || p.Tokens[end].IsCapital || p.IsMark(end, '(') || p.IsDash(end)))
            {
                break;
            }

            end++;
        }

        // "a framework agreement under which …": what only leads on is no part of it.
        while (end > noun.End && p.Lower(end - 1) is "and" or "or" or "under" or "on" or "of" or "for" or "in" or "to" or "with" or "at" or "by" or "from" or "the" or "a" or "an")
        {
            end--;
        }

        return new TokenRange(start, end);
    }

    private static bool IsYear(Passage p, int i) =>
        i < p.Tokens.Length && p.Tokens[i] is { Kind: TokenKind.Number, Length: 4 } && p.Text[p.Tokens[i].Start] is '1' or '2';

    private static bool IsLink(Passage p, int i) =>
        p.Lower(i) is "is" or "was" or "are" or "were" or "has" or "have" or "had" or "and" or "or" or "of" or "in" or "on" or "to" or "the" or "a" or "an" or "that" or "which" or "with" or "for" or "by" or "from" or "at" or "near" or "under" or "between" or "will" or "would" or "said" or "signed" or "its" || p.Is(i, Category.SpeechVerb) || p.Is(i, Category.ProjectVerb) || p.Is(i, Category.AgreementVerb);

    private static bool IsBeforeNoun(Passage p, int i)
    {
        var token = p.Tokens[i];
        if (token.Kind == TokenKind.Number)
        {
            return true;
        }

        if (token.Kind == TokenKind.Mark)
        {
            return p.IsDash(i) && !token.SpaceBefore;
        }

        if ((p.Lower(i) is "signed" or "sign" or "of" or "in" or "on" or "to" or "and" or "the" or "a" or "an" or "is" or "was" or "were" or "are" or "has" or "have" or "had" or "that" or "which" or "with" or "for" or "by" or "from" or "discussed" or "including" or "said" or "under" or "new") && !p.Is(i, "new"))
        {
            return false;
        }

        return token.IsCapital && i > 0 || p.Is(i, Category.Number) || p.Is(i, Category.Adjective) || p.Word(i).EndsWith("al", StringComparison.OrdinalIgnoreCase) || p.Word(i).EndsWith("ive", StringComparison.OrdinalIgnoreCase) || p.Word(i).EndsWith("ment", StringComparison.OrdinalIgnoreCase)
            || (p.Lower(i) is "joint" or "new" or "free" or "trade" or "draft" or "important" or "key" or "very" or "large" or "major" or "appliances" or "household" or "gas" or "oil" or "wind" or "power" or "nuclear" or "solar" or "deep" or "sea" or "processing" or "grain" or "action" or "loan" or "cooperation" or "framework" or "visa" or "temporary" or "interim" or "partnership" or "high" or "speed" or "megawatt" or "gigawatt" or "kilometre" or "kilometer" or "packaging" or "products" or "standard" or "gauge" or "semiconductor" or "treatment" or "wastewater" or "preferential" or "strategic" or "comprehensive" or "relevant" or "respective" or "separate");
    }

    /// <summary>The clause around a token: to the marks and conjunctions that part it from its neighbours.</summary>
    public static TokenRange ClauseAround(this Passage p, int token, TokenRange sentence)
    {
        var start = token;
        while (start > sentence.Start && !IsBreak(p, start - 1))
        {
            start--;
        }

        var end = token + 1;
        while (end < sentence.End && !IsBreak(p, end))
        {
            end++;
        }

        // "2.2 The Committee agreed": the number of a paragraph is no part of what it says.
        if (start < token && start == sentence.Start && p.Tokens[start].Kind == TokenKind.Number && p.Tokens[start + 1] is { Kind: TokenKind.Word, IsCapital: true } && !p.Is(start + 1, Category.Month))
        {
            start++;
        }

        while (start < token && (p.Tokens[start].Kind == TokenKind.Mark || (p.Lower(start) is "and" or "that" or "but" or "while" or "whereas" or "where")))
        {
            start++;
        }

        return new TokenRange(start, end);
    }

    private static bool IsBreak(Passage p, int i) =>
        (p.Is(i, "that") && (p.Is(i - 1, Category.SpeechVerb) || p.Lower(i - 1) is "satisfaction" or "confidence" or "hope" or "view" or "conviction")) ||
        p.IsMark(i, ';') || p.IsMark(i, ':') || p.IsMark(i, '.') && (i + 1 >= p.Tokens.Length || (p.Tokens[i + 1].SpaceBefore && !(i > 0 && p.Tokens[i - 1] is { Length: 1, IsCapital: true }))) || p.IsMark(i, '«') || p.IsMark(i, '»') || p.IsMark(i, '“') || p.IsMark(i, '”') || p.IsMark(i, '"')
        || p.IsMark(i, ',') && ((p.Lower(i + 1) is "while" or "whereas" or "but" or "where" or "he" or "she") || p.Is(i + 1, "and") && !p.Is(i + 2, Category.CountNoun) && (p.Is(i + 3, Category.Modality) || p.Is(i + 2, Category.Modality)))
        || (p.Lower(i) is "whereas") || (p.IsMark(i, ',') && p.Is(i + 1, "and") && StartsClause(p, i + 2));

    /// <summary>"…, and the three sides have agreed": a subject and its verb follow.</summary>
    private static bool StartsClause(Passage p, int i)
    {
        for (var at = i; at < Math.Min(p.Tokens.Length, i + 7); at++)
        {
            if (p.Tokens[at].Kind == TokenKind.Mark && !p.IsDash(at))
            {
                return false;
            }

            if (p.Lower(at) is "will" or "would" or "has" or "have" or "had" or "is" or "are" or "was" or "were" or "shall")
            {
                return at > i;
            }

            if (p.Lower(at) is "to" or "that" or "of" or "which")
            {
                return false;
            }
        }

        return false;
    }
}
