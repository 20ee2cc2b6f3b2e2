using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>What is compared with what.</content>
internal sealed partial class Adverbials
{
    /// <summary>Whether a figure is the one compared with: "against $3.1 billion", "up from 95 %".</summary>
    public bool IsComparedWith(FigureMention figure)
    {
        var start = figure.Range.Start;
        var from = start - 1;
        while (from > sentence.Start && p.Lower(from) is "the" or "a" or "current" or "present" or "existing" or "mere" or "previous")
        {
            from--;
        }

        // "more than double the 1.7 billion of 2011", "three times the $2 billion recorded in 2010"
        if (p.Is(from, "from") || (from < start - 1 && (p.TryBefore(from + 1, Category.Multiple, out _) || p.TryBefore(from + 1, Category.Times, out _))))
        {
            return true;
        }

        for (var i = start; i > Math.Max(sentence.Start, start - 6); i--)
        {
            if (p.TryBefore(i, Category.Versus, out var lead) && IsLead(lead))
            {
                return lead.End - lead.Start > 1 || p.Lower(lead.Start) is "against" or "versus" or "vs" || (i == start && p.Is(lead.Start, "than"));
            }

            if (p.Tokens[i - 1].Kind != TokenKind.Word || p.Lower(i - 1) is "in" or "to" or "and" or "was" or "is" or "were")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a match leads to what is compared with, and is not the whole comparison ("year on year").</summary>
    public bool IsLead(Match lead) =>
        !(p.Lower(lead.End - 1) is "year" or "yoy" or "y" or "earlier" or "before" or "ago" or "annually" or "annualised");

    /// <summary>Whether a period is what a change is compared with.</summary>
    public bool IsComparison(PeriodMention mention)
    {
        var start = mention.Range.Start;
        if (Owner(mention) is { } owner && p.Is(owner.Range.Start - 1, "to"))
        {
            return false;
        }

        if (mention.Role == PeriodRole.Earlier)
        {
            // "In the previous fiscal, shipments had jumped 66 %": at the head it tells when.
            return mention.Years >= 0 && !(start <= sentence.Start + 1 && !p.TryBefore(start, Category.Versus, out _) && !p.Is(start, "from"));
        }

        if (mention.Role == PeriodRole.Same)
        {
            // "In the same period of 2020 trade had grown by 5%"
            return !(p.Lower(start) is "in" or "over" or "during" or "for" && start <= sentence.Start + 1);
        }

        if (p.TryBefore(start, Category.Versus, out var lead) && IsLead(lead))
        {
            return !(p.Lower(lead.Start) is "over" or "on" && lead.End == lead.Start + 1) || IsAfterChange(lead.Start);
        }

        // "still 47 percent above 2019"
        if (mention.Role == PeriodRole.Plain && (IsHighOf(start) || IsTimesFigureOf(start) || p.Lower(start - 1) is "above" or "below"))
        {
            return true;
        }

        return p.Lower(start) switch
        {
            // "up 9.2 per cent on 2022", "or 19.9 per cent, on July 2023": nothing happens on a month or a year.
            "on" => mention.Role is PeriodRole.Plain or PeriodRole.Again && (IsAfterChange(start) || mention is { Role: PeriodRole.Plain, Period: { } on } && on.First != on.Last),

            // "3 % over May", "5 % over 2019"; but "over the first nine months", "over five months" is how long.
            "over" => mention.Role == PeriodRole.Plain && !p.Is(start + 1, "the") && !p.Is(mention.Range.End - 1, "months") && IsAfterChange(start),
            // "up 5% from 2019"; "from January to May" is a period, "from July" at the head a start.
            "from" => mention.Role is PeriodRole.Plain or PeriodRole.Again && !IsRun(mention) && !p.Is(mention.Range.End, "to") && start > sentence.Start && !(p.Lower(start - 1) is "starting" or "beginning" or "effective" or "apart" or "aside")
                && (mention.Period is not { } period || period.First.Year == period.Last.Year || period.MonthCount <= 12),
            _ => false,
        };
    }

    /// <summary>"from the all-time high in 2022", "below the level of 2019": the period is that of what is compared with.</summary>
    private bool IsHighOf(int start)
    {
        var noun = p.Is(start - 1, "of") || p.Is(start - 1, "in") ? start - 2 : start - 1;
        if (!(p.Lower(noun) is "those" or "that" or "high" or "peak" or "low" or "record" or "maximum" or "trough" or "level" or "levels" or "highs" or "lows"))
        {
            return false;
        }

        for (var i = noun - 1; i >= Math.Max(sentence.Start, noun - 6); i--)
        {
            if (p.Lower(i) is "from" or "than" or "below" or "above" or "against" or "over" || (p.Lower(i) is "to" or "with" && p.Lower(i - 1) is "compared" or "relative" or "comparison"))
            {
                return true;
            }

            if (!(p.IsDash(i) || p.Lower(i) is "the" or "a" or "an" or "its" or "their" or "all" or "time" or "record" or "historic" or "historical" or "previous" or "earlier" or "last" or "same"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"four times the figure recorded in 2019", "double the volume of 2015": what is multiplied is that of the period.</summary>
    private bool IsTimesFigureOf(int start)
    {
        var noun = p.Lower(start) is "in" or "of" or "for" or "during" ? start - 1 : start - 2;
        if (p.Lower(noun) is "recorded" or "registered" or "reported" or "achieved" or "seen" or "posted" or "reached" or "observed" or "set" or "traded" or "sold" or "exported" or "imported")
        {
            noun--;
        }

        if (!(p.Lower(noun) is "figure" or "figures" or "amount" or "volume" or "value" or "level" or "total" or "number" or "sum" or "result" or "turnover" or "trade"))
        {
            return false;
        }

        var before = p.Lower(noun - 1) is "the" or "its" or "their" or "that" ? noun - 1 : noun;
        return before < noun && (p.Lower(before - 1) is "double" or "twice" or "treble" or "triple" or "thrice" or "half" || p.TryBefore(before, Category.Times, out _) || figures.Any(f => f.Range.End == before && f.Kind is FigureKind.Multiple));
    }

    /// <summary>"from January to June" is a run of months; "from the year to March" is what is compared with.</summary>
    private bool IsRun(PeriodMention mention)
    {
        for (var i = mention.Range.Start + 1; i < mention.Range.End && !p.Is(mention.Range.Start + 1, "the"); i++)
        {
            if (p.Lower(i) is "to" or "through" or "until")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words of a period name its year: "July 2020", "last year", but not "July".</summary>
    public bool NamesYear(PeriodMention mention)
    {
        for (var i = mention.Range.Start; i < mention.Range.End; i++)
        {
            if (p.Tokens[i] is { Kind: TokenKind.Number, Length: 4 } || p.Lower(i) is "year" or "last" or "this" or "past" or "current" or "fiscal" or "previous")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAfterChange(int at) =>
        p.IsMark(at - 1, ')') && figures.Any(f => f.Range.End == at - 1 && p.IsMark(f.Range.Start - 1, '(') && IsAfterChange(f.Range.Start - 1))
        || p.TryBefore(at, Category.Percent, out _) || p.TryBefore(at, Category.Times, out _) || p.TryBefore(at, Category.Multiple, out _) || p.TryBefore(at, Category.UpNoun, out _) || p.TryBefore(at, Category.DownNoun, out _)
        || figures.Any(f => f.Range.End == at && (f.Kind is FigureKind.Percent or FigureKind.Multiple or FigureKind.Fraction or FigureKind.Points || IsAmountOfChange(f.Range.Start)));

    /// <summary>"an increase of RM9.7 billion", "edged up $0.1 billion".</summary>
    private bool IsAmountOfChange(int amount)
    {
        var at = p.Lower(amount - 1) is "of" or "by" ? amount - 1 : amount;
        return p.TryBefore(at, Category.UpNoun, out _) || p.TryBefore(at, Category.DownNoun, out _) || p.TryBefore(at, Category.Up, out _) || p.TryBefore(at, Category.Down, out _);
    }
}
