using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>Places that stand without a noun of their own: "ranks second among …", "from seventh to fourth", "ninth globally".</content>
internal sealed partial class ClaimReader
{
    /// <summary>What is ranked where the place stands alone: "ranks second among …", "from seventh to fourth", "ninth globally".</summary>
    private (int End, Metric? Metric)? Standing(Place place, TokenRange sentence, (Metric Metric, int End)? before)
    {
        // "our seventh-largest partner globally and third-largest in ASEAN"
        if (place.IsSuperlative && !place.IsTop && before is { } same && place.Range.Start - same.End <= 3 && _p.Lower(place.Range.Start - 1) is "and" or "the" && _p.Lower(place.Range.End) is "in" or "among" or "globally" or "worldwide" or "overall")
        {
            return (place.Range.End, same.Metric);
        }

        // "Vietnam is the 10th biggest of Australia", "and the second in Latin America": what the place before was of.
        if (!place.IsTop && before is { } first && (place.IsSuperlative && _p.Is(place.Range.End, "of") && _p.Is(place.Range.End + 1, Category.Country) || IsAlso(place)))
        {
            return (place.Range.End, first.Metric);
        }

        if (place.IsSuperlative || place.IsTop)
        {
            return null;
        }

        var next = place.Range.End;
        var named = _p.Lower(next) is "place" or "position" or "spot" or "rank";
        next += named ? 1 : 0;
        var goesOn = next >= sentence.End || (_p.Tokens[next].Kind == TokenKind.Mark && !_p.IsDash(next)) || _p.Lower(next) is "among" or "in" or "to" or "and" or "by" or "after" or "behind" or "globally" or "worldwide" or "overall" || IsOnly(next);
        if (!goesOn || !(named || _p.Lower(next) is "among" or "globally" or "worldwide" || IsOnly(next) || HasRankVerb(place.Range.Start, sentence) || IsStep(place, next, before)))
        {
            return null;
        }

        var limit = Math.Min(sentence.End, next + RankReach);
        var (found, respectively) = (new List<Match>(), false);
        for (var i = next; i < limit; i++)
        {
            if (_p.TryAt(i, Category.Ranked, out var noun))
            {
                return (_p.Lower(next) is "to" or "and" ? next : noun.End, ToMetric(noun.Sense.Value));
            }

            respectively |= _p.Is(i, "respectively");
            if (_p.TryAt(i, Category.Metric, out var metric) && ToMetric(metric.Sense.Value) is Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.Investment)
            {
                found.Add(metric);
                i = metric.End - 1;
            }
            else if (_p.IsMark(i, ';'))
            {
                break;
            }
        }

        if (found.Count > 0 && _p.Lower(next) is "among" or "in" or "by" or "and" or "to")
        {
            // "eleventh and ninth among its trade and investment sources, respectively"
            var second = respectively && found.Count == 2 && _p.Is(place.Range.Start - 1, "and");
            return (next, ToMetric((second ? found[1] : found[0]).Sense.Value));
        }

        return before is { } last ? (next, last.Metric) : RankedBefore(place.Range.Start, sentence) is { } kind ? (next, kind) : HasRankVerb(place.Range.Start, sentence) && (next >= sentence.End || _p.IsMark(next, '.') || _p.Lower(next) is "after" or "behind" or "in") ? (next, null) : null;
    }

    /// <summary>"second only to Spain".</summary>
    private bool IsOnly(int i) => _p.Is(i, "only") && _p.Is(i + 1, "to");

    /// <summary>"and the second in Latin America", "and third after Chile".</summary>
    private bool IsAlso(Place place)
    {
        var and = _p.Is(place.Range.Start - 1, "the") ? place.Range.Start - 2 : place.Range.Start - 1;
        return !place.IsSuperlative && _p.Is(and, "and") && _p.Lower(place.Range.End) is "in" or "among" or "after" or "behind" or "outside" or "globally" or "worldwide" or "overall";
    }

    /// <summary>"Among the countries of origin it dropped from first to third": among whom stands before.</summary>
    private Metric? RankedBefore(int at, TokenRange sentence)
    {
        for (var i = at - 1; i > Math.Max(sentence.Start - 1, at - RankReach); i--)
        {
            if (_p.Is(i, "among"))
            {
                for (var noun = i + 1; noun < Math.Min(at, i + 6); noun++)
                {
                    if (_p.TryAt(noun, Category.Ranked, out var ranked))
                    {
                        return ToMetric(ranked.Sense.Value);
                    }
                }

                return null;
            }
        }

        return null;
    }

    /// <summary>"ranks", "came", "stands", "placed Canada": a verb that gives places right before one.</summary>
    private bool HasRankVerb(int at, TokenRange sentence)
    {
        for (var i = at - 1; i >= Math.Max(sentence.Start, at - 4); i--)
        {
            if (_p.Lower(i) is "rank" or "ranks" or "ranked" or "ranking" or "placed" or "placing" or "occupies" or "occupied" or "came" or "comes" or "holds" or "takes" or "took")
            {
                return true;
            }

            if (_p.Tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"from seventh to fourth", "up from third": a step from place to place.</summary>
    private bool IsStep(Place place, int next, (Metric Metric, int End)? before) => _p.Lower(place.Range.Start - 1) switch
    {
        "against" or "versus" or "with" => before is not null && !_p.Is(place.Range.End, Category.TimeUnit),
        "from" => before is not null || (_p.Is(next, "to") && _p.TryAt(next + 1, Category.Ordinal, out var to) && !_p.Is(to.End, Category.TimeUnit)),
        "to" or "and" => before is { } last && place.Range.Start - last.End <= 3,
        _ => false,
    };
}
