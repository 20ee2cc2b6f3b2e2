using Counterpart.Reading.Languages;

namespace Counterpart.Reading.Texts;

/// <summary>Where noun phrases and clauses start and end, for the readers of agreements, projects, commitments and events.</summary>
internal static class Phrases
{
    /// <summary>The tokens from the article or first adjective before a noun to the end of what hangs on it.</summary>
    public static TokenRange NounPhrase(this Passage p, Match noun, TokenRange sentence, int reach = 22)
    {
        var start = noun.Start;
        while (start > sentence.Start && noun.Start - start < 9 && IsBeforeNoun(p, start - 1))
        {
            start--;
        }

        if (start > sentence.Start && p.IsAny(start - 1, "a", "an", "the", "their", "its", "our", "his", "her", "this", "these", "two", "three", "several"))
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

            if (p.Is(end, "and") && p.IsAny(end + 1, "a", "an", "the", "agreed", "to") || p.IsAny(end, "which", "that", "was", "were", "will", "would", "is", "are", "has", "have", "had", "should", "signed", "during", "following", "after", "could", "may", "might", "whereas", "while", "between") && !p.Is(end, "between"))
            {
                break;
            }

            if (end == noun.End && !(p.IsAny(end, "on", "of", "for", "in", "to", "with", "extending", "establishing", "under", "regarding", "concerning", "between", "at", "from", "near") || p.Tokens[end].IsCapital || p.IsMark(end, '(') || p.IsDash(end)))
            {
                break;
            }

            end++;
        }

        return new TokenRange(start, end);
    }

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

        if (p.IsAny(i, "signed", "sign", "of", "in", "on", "to", "and", "the", "a", "an", "is", "was", "were", "are", "has", "have", "had", "that", "which", "with", "for", "by", "from", "discussed", "including", "said", "under", "new") && !p.Is(i, "new"))
        {
            return false;
        }

        return token.IsCapital && i > 0 || p.Is(i, Category.Adjective) || p.Word(i).EndsWith("al", StringComparison.OrdinalIgnoreCase) || p.Word(i).EndsWith("ive", StringComparison.OrdinalIgnoreCase) || p.Word(i).EndsWith("ment", StringComparison.OrdinalIgnoreCase)
            || p.IsAny(i, "joint", "new", "free", "trade", "draft", "important", "key", "very", "large", "major", "appliances", "household", "gas", "oil", "wind", "power", "nuclear", "solar", "deep", "sea", "processing", "grain", "action", "loan", "cooperation", "framework", "visa", "temporary", "interim", "partnership", "high", "speed", "megawatt", "gigawatt", "kilometre", "kilometer", "packaging", "products", "standard", "gauge", "semiconductor", "treatment", "wastewater", "preferential", "strategic", "comprehensive", "relevant", "respective", "separate");
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

        while (start < token && (p.Tokens[start].Kind == TokenKind.Mark || p.IsAny(start, "and", "that", "but", "while", "whereas", "where")))
        {
            start++;
        }

        return new TokenRange(start, end);
    }

    private static bool IsBreak(Passage p, int i) =>
        p.IsMark(i, ';') || p.IsMark(i, ':') || p.IsMark(i, '.') && (i + 1 >= p.Tokens.Length || p.Tokens[i + 1].SpaceBefore) || p.IsMark(i, '«') || p.IsMark(i, '»') || p.IsMark(i, '“') || p.IsMark(i, '”') || p.IsMark(i, '"')
        || p.IsMark(i, ',') && (p.IsAny(i + 1, "while", "whereas", "but", "where", "he", "she") || p.Is(i + 1, "and") && !p.Is(i + 2, Category.CountNoun) && (p.Is(i + 3, Category.Modality) || p.Is(i + 2, Category.Modality)))
        || p.IsAny(i, "whereas");
}
