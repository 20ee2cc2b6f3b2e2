using Counterpart.Reading.Dates;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Figures;

/// <summary>Finds figures: digits and words, scales, currencies, percents, fractions, multiples, ranges and hedges.</summary>
/// <remarks>Permissive: it says what the words are; whether they are a claim is decided where the sentence is read.</remarks>
internal static class FigureRecognizer
{
    private static readonly Category[] BetweenUnits = [Category.Percent, Category.CurrencyName, Category.Measure];

    /// <summary>No figures; handed out for every sentence without one, and never added to.</summary>
    public static readonly List<FigureMention> None = [];

    /// <summary>What a sentence with a figure holds at least one of.</summary>
    public const ulong Needed = Opening | Counting | (1UL << (int)Category.Ordinal);

    private const ulong Opening = Categories.Digits | (1UL << (int)Category.Number) | (1UL << (int)Category.Multiple) | (1UL << (int)Category.CurrencySign) | (1UL << (int)Category.CurrencyName);

    private const ulong Counting = (1UL << (int)Category.Scale) | (1UL << (int)Category.Fraction);

    /// <summary>All figures of a run of tokens, in order, none overlapping another.</summary>
    /// <param name="passage">The text.</param>
    /// <param name="range">Where to look.</param>
    /// <param name="periods">Its periods, whose numbers are no figures.</param>
    /// <param name="everywhere">Whether the rules are asked at every token, which finds no more: tests hold the one against the other.</param>
    public static List<FigureMention> Find(Passage passage, TokenRange range, IReadOnlyList<PeriodMention> periods, bool everywhere = false)
    {
        List<FigureMention>? found = null;
        for (var i = range.Start; i < range.End;)
        {
            if ((everywhere || CanStart(passage, i)) && !IsOfPeriod(periods, i) && TryAt(passage, i, range.End) is { } mention)
            {
                var before = found?[^1];
                var hedged = Hedges.Widen(passage, mention, range, before?.Range.End ?? range.Start);
                (found ??= []).Add(before is not null && Repeats(passage, before, hedged) ? hedged with { Kind = FigureKind.Idle } : hedged);
                i = Math.Max(hedged.Range.End, i + 1);
            }
            else
            {
                i++;
            }
        }

        return found ?? None;
    }

    private static bool IsOfPeriod(IReadOnlyList<PeriodMention> periods, int token)
    {
        for (var i = 0; i < periods.Count; i++)
        {
            if (periods[i].Range.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a figure can start with the token: all that <see cref="TryAt"/> looks for first stands here too.</summary>
    private static bool CanStart(Passage p, int i) =>
        p.Starting(i).HasAny(Opening) || (p.Tokens[i].Kind == TokenKind.Mark ? Numerals.IsPoint(p, i) : p.Opens(i, Opener.Figure) && p.Lower(i) switch
        {
            "a" or "an" => p.Starting(i + 1).HasAny(Counting) || p.IsDash(i + 1),
            "half" => true,
            "every" => p.Is(i + 1, Category.Ordinal),
            "factor" => p.Is(i + 1, "of"),
            _ => false,
        });

    private static FigureMention? TryAt(Passage p, int i, int end)
    {
        var number = Numerals.Read(p, i, end);
        if (Portions.TryAt(p, i, end, number) is { } portion)
        {
            return portion;
        }

        // "3/4 percent", "1/4 inch"
        if (Numerals.Slashed(p, i, end) is > 0 and var part
            && WithUnit(p, new(i, i + 3), new Figure(Comparison.Equal, part, null, Unit.Count, 0), new Numeral(i + 3, part, 0, false, false), false, end) is { } slashed)
        {
            return slashed;
        }

        var currency = LeadingCurrency(p, i, end, out var start);
        if ((start == i ? number : Numerals.Read(p, start, end)) is not { } low)
        {
            return null;
        }

        if (currency is null && IsNumberOfName(p, i))
        {
            return Mention(new(i, low.End), FigureKind.Idle, new Figure(Comparison.Equal, low.Value, null, Unit.Other, low.Resolution), false);
        }

        var (figure, last, hasScale, from) = WithUpper(p, i, low, end);
        if (currency is not null)
        {
            last = p.TryAt(last, Category.CurrencyName, out var named) && last < end ? named.End : last;
            return Mention(new(from, last), FigureKind.Money, figure with { Unit = Unit.Currency(currency) }, hasScale);
        }

        return WithUnit(p, new(from, last), figure, low, hasScale, end) ?? Bare(p, i, new(from, last), figure, low, hasScale);
    }

    private static FigureMention Mention(TokenRange range, FigureKind kind, Figure figure, bool hasScale) => new(range, range, kind, figure, hasScale);

    /// <summary>A currency before its number: "$", "US$", "EUR", "Rupees 500 crore".</summary>
    private static string? LeadingCurrency(Passage p, int i, int end, out int start)
    {
        start = i;
        if (p.TryAt(i, Category.CurrencySign, out var sign) && IsSign(p, sign))
        {
            start = sign.End;
            while (start < end && p.IsMark(start, '.') && p.Tokens[Math.Min(start + 1, p.Tokens.Length - 1)].SpaceBefore)
            {
                start++;
            }

            return sign.Sense.Value;
        }

        // A name leads only a scaled number or one that ends the phrase: "in dollars 5 percent" is no money.
        if (p.TryAt(i, Category.CurrencyName, out var name) && (i == 0 || p.Tokens[i - 1].Kind != TokenKind.Number) && !p.Is(i - 1, Category.Scale)
            && name.End < end && p.Tokens[name.End].Kind == TokenKind.Number && Numerals.Read(p, name.End, end) is { } number
            && (number.HasScale || number.End >= end || p.Tokens[number.End].Kind == TokenKind.Mark) && !p.Is(number.End, Category.Percent))
        {
            start = name.End;
            return name.Sense.Value;
        }

        return null;
    }

    /// <summary>The number with the upper end of its range, if it has one: 15 to 16 percent, 10-12%, between 8% and 12%.</summary>
    private static (Figure Figure, int End, bool HasScale, int Start) WithUpper(Passage p, int i, Numeral low, int end)
    {
        if (ReadUpper(p, i, low, end) is not { } high)
        {
            return (new Figure(Comparison.Equal, low.Value, null, Unit.Count, low.Resolution), low.End, low.HasScale, i);
        }

        var scale = high.HasScale && !low.HasScale && low.Value < high.Value / 100 ? high.Scale : 1;
        // "24–24.5 billion": who tells one end to the tenth means both so.
        var figure = new Figure(Comparison.Range, low.Value * scale, high.Value, Unit.Count, Math.Min(low.Resolution * scale, high.Resolution));
        return (figure, high.End, low.HasScale || high.HasScale, p.Is(i - 1, "between") ? i - 1 : i);
    }

    /// <summary>The figure with the unit behind it, or null when none stands there.</summary>
    private static FigureMention? WithUnit(Passage p, TokenRange number, Figure figure, Numeral low, bool hasScale, int end)
    {
        var last = number.End;
        var next = p.IsDash(last) && last + 1 < end && !p.Tokens[last].SpaceBefore ? last + 1 : last;
        if (p.TryAt(next, Category.Points, out var points))
        {
            return Mention(number with { End = points.End }, FigureKind.Points, figure with { Unit = Unit.PercentagePoints }, false);
        }

        if (p.TryAt(next, Category.Percent, out var percent))
        {
            return Mention(number with { End = percent.End }, FigureKind.Percent, figure with { Unit = Unit.Percent }, false);
        }

        if (TrailingCurrency(p, next, last, hasScale) is { } money)
        {
            return Mention(number with { End = money.End }, FigureKind.Money, figure with { Unit = Unit.Currency(money.Sense.Value) }, hasScale);
        }

        if (p.TryAt(next, Category.Times, out var times) && (p.Is(next, "fold") || !(p.Lower(times.End) is "a" or "per" || (p.Is(times.End, "in") && p.Lower(times.End + 1) is "a" or "every"))))
        {
            return Mention(number with { End = times.End }, FigureKind.Multiple, figure with { Unit = Unit.Times }, false);
        }

        if (p.TryAt(next, Category.Idle, out var idle) && !(p.Is(next, "second") && low.IsWord))
        {
            return Mention(number with { End = idle.End }, FigureKind.Idle, figure with { Unit = Unit.Other }, false);
        }

        if (p.TryAt(next, Category.Subunit, out var subunit) && (p.Tokens[next].Kind == TokenKind.Mark || p.Tokens[next].Length > 1 || !p.Tokens[next].SpaceBefore))
        {
            return Mention(number with { End = subunit.End }, FigureKind.Measure, figure with { Unit = Unit.Other }, hasScale);
        }

        if (Dinars(p, next))
        {
            return Mention(number with { End = next + 1 }, FigureKind.Money, figure with { Unit = Unit.Currency(OwnMoney.Dinar) }, hasScale);
        }

        // "8.1 bcm" are billions of cubic metres.
        if (p.Lower(next) is "bcm" or "mcm" or "mmcm" && !hasScale)
        {
            var scale = p.Is(next, "bcm") ? 1_000_000_000m : 1_000_000m;
            return Mention(number with { End = next + 1 }, FigureKind.Measure, figure with { Value = figure.Value * scale, Upper = figure.Upper * scale, Resolution = figure.Resolution * scale, Unit = Unit.Other }, true);
        }

        return p.TryAt(next, Category.Measure, out var measure)
            ? Mention(number with { End = measure.End }, FigureKind.Measure, figure with { Unit = measure.Sense.Value == "tonnes" ? Unit.Tonnes : Unit.Other }, hasScale) : null;
    }

    /// <summary>A name of money that no country has alone, nor most usually.</summary>
    private static bool Dinars(Passage p, int i) => p.Lower(i) is "dinar" or "dinars";

    /// <summary>A currency behind its number: "dollars", "USD", "20€", "16 billion in dollar terms".</summary>
    private static Match? TrailingCurrency(Passage p, int next, int last, bool hasScale)
    {
        if (p.TryAt(next, Category.CurrencyName, out var name))
        {
            return name;
        }

        if (p.TryAt(next, Category.CurrencySign, out var sign) && IsUnbroken(p, sign))
        {
            var token = p.Tokens[next];
            if (token.Kind == TokenKind.Word)
            {
                // "20Rs" and "42 RM" are money, "5 b", "10 K" and "3 cup" are not.
                return (token.Length > 2 && token.IsCapital) || sign.End > next + 1 || (token.Length == 2 && token.IsCapital && !p.Is(next, Category.Measure)) ? sign : null;
            }

            // A sign that leads the next number belongs to that: "in 2019 $10 billion".
            return sign.End >= p.Tokens.Length || p.Tokens[sign.End].Kind != TokenKind.Number || p.Tokens[sign.End].SpaceBefore ? sign : null;
        }

        return hasScale && p.Is(last, "in") && p.TryAt(last + 1, Category.CurrencyName, out var terms) && p.Lower(terms.End) is "terms" or "equivalent" or "value"
            ? terms with { End = terms.End + 1 } : null;
    }

    /// <summary>A number without a unit: a rank, a population, a count.</summary>
    private static FigureMention? Bare(Passage p, int i, TokenRange number, Figure figure, Numeral low, bool hasScale)
    {
        var last = number.End;
        if (!low.IsWord && (p.Lower(last) is "st" or "nd" or "rd" or "th") && !p.Tokens[last].SpaceBefore)
        {
            return Mention(number with { End = last + 1 }, FigureKind.Rank, figure with { Unit = Unit.Rank }, false);
        }

        if ((low.IsWord && low.Value == 0) || IsPopulation(p, i, last))
        {
            return Mention(number, FigureKind.Idle, figure with { Unit = Unit.Other }, hasScale);
        }

        // "one" hardly ever counts anything, but it does beside another count: "one agreement and three memoranda".
        return low.IsWord && low.Value < 2 && !CountsBesideAnother(p, i, last) ? null : Mention(number, FigureKind.Plain, figure, hasScale);
    }

    /// <summary>"one agreement and three memoranda", "two plants and one school".</summary>
    private static bool CountsBesideAnother(Passage p, int i, int end) =>
        end + 2 < p.Tokens.Length && p.Tokens[end].Kind == TokenKind.Word
        && (((p.Is(end + 1, "and") || p.IsMark(end + 1, ',')) && Numerals.Read(p, end + 2, p.Tokens.Length) is { Value: > 1 } next && p.Is(next.End, Category.CountNoun))
            || (p.Is(i - 1, "and") && p.TryBefore(i - 1, Category.CountNoun, out var before) && p.Is(before.Start - 1, Category.Number) && p.Is(end, Category.CountNoun)));

    /// <summary>"26 % (twenty-six per cent)": the same figure once more, in brackets.</summary>
    private static bool Repeats(Passage p, FigureMention before, FigureMention mention) =>
        p.IsMark(before.Range.End, '(') && mention.Range.Start == before.Range.End + 1 && p.IsMark(mention.Range.End, ')')
        && mention.Figure.Value == before.Figure.Value && (mention.Kind == before.Kind || mention.Kind == FigureKind.Plain);

    /// <summary>Signs of letters keep their capitals: the "s$" of "Voltara's $5 billion" is no Singapore dollar.</summary>
    private static bool IsSign(Passage p, Match sign) =>
        IsUnbroken(p, sign) && (p.Tokens[sign.Start].Kind != TokenKind.Word || (p.Tokens[sign.Start].IsCapital && !p.IsMark(sign.Start - 1, '\'') && !p.IsMark(sign.Start - 1, '’')));

    /// <summary>"A $900 million contract" is no Australian dollar: no space stands inside a sign.</summary>
    private static bool IsUnbroken(Passage p, Match sign)
    {
        for (var i = sign.Start + 1; i < sign.End; i++)
        {
            if (p.Tokens[i].SpaceBefore)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"a country of 19 million", "64 million livestock people": how many live somewhere is no claim.</summary>
    private static bool IsPopulation(Passage p, int start, int end) =>
        (p.Lower(end) is "people" or "inhabitants" or "consumers" or "residents" or "population" or "citizens" or "souls") && !(p.Lower(end + 1) is "employed") && !IsEmployed(p, start)
        || (p.Is(start - 1, "and") && p.Lower(start - 2) is "people" or "inhabitants" or "souls")
        || (p.Is(start - 1, "of") && (p.Lower(start - 2) is "country" or "market" or "nation" or "population" or "continent" or "community" or "state" or "countries"))
        || (p.Is(start - 1, "are") && (p.Lower(start - 2) is "we" or "us"));

    /// <summary>"employ over 400,000 people", "gives work to 3,000 people": jobs are counted, not inhabitants.</summary>
    private static bool IsEmployed(Passage p, int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - 4); i--)
        {
            if (p.Lower(i) is "employ" or "employs" or "employing" or "employed" || (p.Is(i, "to") && p.Lower(i - 1) is "work" or "jobs"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Article 5", "G20", "No. 7", "Line 6", "the highest since 2012": the number is part of a name or a date that is no period.</summary>
    private static bool IsNumberOfName(Passage p, int i)
    {
        var token = p.Tokens[i];
        if (token.Kind != TokenKind.Number)
        {
            return false;
        }

        // "10:30", "C5+1", "Group of 20"
        if ((p.IsMark(i + 1, ':') && i + 2 < p.Tokens.Length && p.Tokens[i + 2].Kind == TokenKind.Number && !p.Tokens[i + 2].SpaceBefore) || (p.IsMark(i - 1, ':') && !token.SpaceBefore)
            || (p.IsMark(i - 1, '+') && !token.SpaceBefore && i > 1 && p.Tokens[i - 2].Kind == TokenKind.Number) || (p.Is(i - 1, "of") && p.Is(i - 2, "group") && p.Tokens[i - 2].IsCapital))
        {
            return true;
        }

        if (p.Is(i - 1, "since") && token.Length == 4 && !p.Is(i + 1, Category.CountNoun))
        {
            return true;
        }

        if (i == 0 || p.Tokens[i - 1].Kind != TokenKind.Word)
        {
            return i > 1 && p.IsDash(i - 1) && !token.SpaceBefore && !p.Tokens[i - 1].SpaceBefore && p.Tokens[i - 2].Kind == TokenKind.Word && p.Tokens[i - 2].IsCapital && p.Tokens[i - 2].Length > 1
                && !p.Is(i - 2, Category.Month);
        }

        return !token.SpaceBefore || (p.Lower(i - 1) is "article" or "articles" or "section" or "chapter" or "line" or "annex" or "resolution" or "item" or "paragraph" or "boeing" or "agenda" or "vision" or "covid" or "group" or "no" or "sco" or "page" or "phase" or "decree");
    }

    /// <summary>The upper end of a range that starts with a number, or null when what follows is another figure.</summary>
    private static Numeral? ReadUpper(Passage p, int start, Numeral low, int end)
    {
        var i = low.End;
        var unit = UnitBetween(p, i, out var kind);
        var between = p.Is(start - 1, "between");

        // "between 200 trucks and 300 trucks"
        var repeated = between && kind is null && i + 1 < end && p.Tokens[i].Kind == TokenKind.Word && p.Is(i + 1, "and");
        if (repeated)
        {
            unit = i + 1;
        }

        // "an 8- to 10-percent rise"
        if (p.IsDash(i) && !p.Tokens[i].SpaceBefore && p.Is(i + 1, "to"))
        {
            unit = i + 1;
        }

        if (p.Is(unit, "or") && unit == i && !low.HasScale)
        {
            // "two or three per cent": neighbouring numbers leave it open; "one or two" hardly counts.
            return Numerals.Read(p, unit + 1, end) is { } other && other.IsWord == low.IsWord && low.Value > 1 && other.Value / other.Scale > low.Value && other.Value / other.Scale <= 2 * low.Value ? other : null;
        }

        if (!(p.IsDash(unit) || p.Is(unit, "to") || (between && p.Is(unit, "and"))))
        {
            return null;
        }

        var (dash, to) = (p.IsDash(unit), p.Is(unit, "to"));

        // "increased from 217 to 300" is two figures, not a range; so is "risen by 300 to 7,300".
        if (to && (p.Is(start - 1, "from") || HasFromBefore(p, start)))
        {
            return null;
        }

        var next = unit + 1;
        if (between && p.TryAt(next, Category.Hedge, out var hedge))
        {
            next = hedge.End;
        }

        var sign = p.TryAt(next, Category.CurrencySign, out var lead);
        if (sign)
        {
            next = lead.End;
        }

        if (Numerals.Read(p, next, end) is not { } high || high.Value <= low.Value / 2 || (high.IsWord && dash))
        {
            return null;
        }

        // A unit between the two must stand behind the second too: "grew by 26.7 percent to 218.2 billion" is two figures.
        if ((kind is { } same && !p.Is(high.End, same)) || (repeated && !p.Lower(high.End).SequenceEqual(p.Lower(i))))
        {
            return null;
        }

        if (!to)
        {
            return sign && !p.Is(start, Category.CurrencySign) ? null : high;
        }

        if (sign || low.HasScale)
        {
            // "$10 billion to $12 billion" is a range, "rose $2 billion to $12 billion" a step and a level.
            return low.HasScale && high.HasScale && high.Value > low.Value && high.Value <= 2 * low.Value && (!sign || p.Is(start, Category.CurrencySign)) && !IsStep(p, start) ? high : null;
        }

        return p.Is(start - 1, "by") && high.Value > 3 * low.Value ? null : high;
    }

    /// <summary>Where a unit behind the lower end of a range ends, and its kind; the place itself when none stands there.</summary>
    private static int UnitBetween(Passage p, int i, out Category? kind)
    {
        foreach (var category in BetweenUnits)
        {
            if (p.TryAt(i, category, out var unit))
            {
                kind = category;
                return unit.End;
            }
        }

        kind = null;
        return i;
    }

    /// <summary>Whether a verb of change stands right before the figure.</summary>
    private static bool IsStep(Passage p, int start) =>
        p.TryBefore(start, Category.Up, out _) || p.TryBefore(start, Category.Down, out _) || p.Is(start - 1, "by");

    private static bool HasFromBefore(Passage p, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - 4; i--)
        {
            if (p.Is(i, "from"))
            {
                return true;
            }
        }

        return false;
    }
}
