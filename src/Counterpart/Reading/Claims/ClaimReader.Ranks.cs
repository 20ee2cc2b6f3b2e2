using System.Globalization;
using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>Places in an order: "the second-largest trading partner", "from seventh to fourth place among investors".</content>
internal sealed partial class ClaimReader
{
    /// <summary>How far behind a place the words that say among whom may stand.</summary>
    private const int RankReach = 14;

    /// <summary>What a place in an order starts with, beside the words that open one.</summary>
    private const ulong Placing = Categories.Digits | (1UL << (int)Category.Ordinal) | (1UL << (int)Category.Number);

    /// <summary>A place in an order, as worded.</summary>
    /// <param name="Value">The place; of "top five" five.</param>
    /// <param name="IsTop">Whether it is one of the first so many.</param>
    /// <param name="IsSuperlative">Whether "largest", "leading" or the like was said.</param>
    /// <param name="Range">Its tokens.</param>
    private readonly record struct Place(decimal Value, bool IsTop, bool IsSuperlative, TokenRange Range);

    private void ReadRank(TokenRange sentence, IReadOnlyList<PeriodMention> periods, IReadOnlyList<FigureMention> figures)
    {
        Clauses? clauses = null;
        (Metric Metric, int End)? before = null;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!(_p.Starting(i).HasAny(Placing) || _p.Opens(i, Opener.Place)) || PlaceAt(i, sentence) is not { } place)
            {
                continue;
            }

            if ((RankedNoun(place, sentence) ?? Standing(place, sentence, before)) is not { } ranked)
            {
                i = place.Range.End - 1;
                continue;
            }

            clauses ??= new Clauses(_p, sentence, []);
            var range = place.Range with { End = ranked.End };
            var figure = new Figure(place.IsTop ? Comparison.LessOrEqual : Comparison.Equal, place.Value, null, Unit.Rank, 0);
            var mention = new FigureMention(range, range, FigureKind.Rank, figure, false);
            var frame = new Frame(_p, sentence, clauses.Of(range), mention, null, sentence.Start, periods, figures);
            var metric = ranked.Metric ?? frame.MetricLeft()?.Metric ?? (HoldsCapital(frame.Clause.Start, i) ? Metric.Investment : null);
            if (metric is not { } of)
            {
                continue;
            }

            // "We are no longer your second supplier; today we rank ninth": what is no more is no claim.
            if (IsNoLonger(i, sentence))
            {
                before = (of, ranked.End);
                i = ranked.End - 1;
                continue;
            }

            _worded.Add(mention);
            _claims.Add(Make(frame, new Quantity(of, null, range, before is not null && IsSame(place, ranked.End) ? "ranked.again" : "ranked"), Measure.Rank, figure, "rank"));
            before = (of, ranked.End);
            i = ranked.End - 1;
        }
    }

    /// <summary>"Romanian capital comes second": whose money it is stands before.</summary>
    private bool HoldsCapital(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_p.Is(i, "capital") && i > 0 && PartyRecognizer.At(_p, i - 1) is { Form: PartyForm.Adjective })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a place is of the same two countries as the one before it: "and third-largest in ASEAN", "its fifth-largest market", "to third", "against 13th".</summary>
    private bool IsSame(Place place, int end) =>
        (place.IsSuperlative && end == place.Range.End) || _p.Is(place.Range.Start - 1, "its") || IsAlso(place) || (_p.Is(place.Range.Start - 1, "the") && _p.Is(place.Range.Start - 2, "and") && HasIts(place.Range.End, end))
        || (!place.IsSuperlative && _p.Lower(place.Range.Start - 1) is "to" or "from" or "against" or "versus" or "with");

    private bool HasIts(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_p.Lower(i) is "its" or "their")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNoLonger(int place, TokenRange sentence)
    {
        for (var i = place - 1; i >= Math.Max(sentence.Start + 1, place - 5); i--)
        {
            if (_p.Is(i, "longer"))
            {
                return _p.Is(i - 1, "no");
            }
        }

        return false;
    }

    /// <summary>"fifth-largest", "12th", "leading", "number one", "top five", "ten leading".</summary>
    private Place? PlaceAt(int i, TokenRange sentence)
    {
        if (Foremost(i) is { } foremost)
        {
            return foremost;
        }

        if (_p.Is(i, "top") && CountAt(i + 1) is { } top)
        {
            return new Place(top, true, true, new(i, i + 2));
        }

        if (CountAt(i) is { } count && IsSuperlative(i + 1, out var most) && IsAmong(i, sentence))
        {
            return new Place(count, true, true, new(i, most));
        }

        if (_p.Is(i, "no") && _p.IsMark(i + 1, '.') && CountAt(i + 2) is { } numbered)
        {
            return new Place(numbered, false, true, new(i, i + 3));
        }

        if (i > sentence.Start && _p.IsDash(i - 1) && !_p.Tokens[i].SpaceBefore)
        {
            return null;
        }

        if (IsSuperlative(i, out var end))
        {
            // "a leading supplier", "one of the largest investors" name no place.
            var isOne = _p.Lower(i - 1) is not ("a" or "an" or "some" or "other") && !(_p.Is(i - 1, "the") && _p.Lower(i - 2) is "of" or "among");
            return isOne ? new Place(1, false, true, new(i, end)) : null;
        }

        decimal place;
        if (_p.Tokens[i].Kind == TokenKind.Number && _p.Lower(i + 1) is "st" or "nd" or "rd" or "th" && decimal.TryParse(_p.Word(i), NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            (place, end) = (digits, i + 2);
        }
        else if (_p.TryAt(i, Category.Ordinal, out var ordinal))
        {
            (place, end) = (Numerals.Value(ordinal), ordinal.End);
        }
        else if (_p.Is(i, "number") && CountAt(i + 1) is { } number)
        {
            return new Place(number, false, true, new(i, i + 2));
        }
        else
        {
            return null;
        }

        var next = _p.IsDash(end) ? end + 1 : end;
        return IsSuperlative(next, out var after) ? new Place(place, false, true, new(i, after)) : new Place(place, false, false, new(i, end));
    }

    /// <summary>"has overtaken every other country", "heads the list of".</summary>
    private Place? Foremost(int i)
    {
        if (_p.Lower(i) is "every" or "all" && _p.Lower(i + 1) is "other" or "others" && _p.Lower(i - 1) is "overtaken" or "overtook" or "overtaking" or "surpassed" or "surpassing" or "passed" or "outstripped" or "of" && (!_p.Is(i - 1, "of") || _p.Is(i - 2, "ahead")))
        {
            return new Place(1, false, true, new(i - 1, i + 2));
        }

        return _p.Lower(i) is "tops" or "topped" or "topping" or "top" or "heads" or "headed" or "heading" or "head" or "leads" or "led" or "leading" && _p.Is(i + 1, "the") && _p.Lower(i + 2) is "list" or "ranking" or "rankings" or "table" or "league" && _p.Is(i + 3, "of")
            ? new Place(1, false, true, new(i, i + 4)) : null;
    }

    private decimal? CountAt(int i)
    {
        if (i < 0 || i >= _p.Tokens.Length)
        {
            return null;
        }

        return _p.TryAt(i, Category.Number, out var word) && Numerals.Value(word) is > 0 and var worded ? worded
            : _p.Tokens[i].Kind == TokenKind.Number && decimal.TryParse(_p.Word(i), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits is > 0 and <= 100 ? digits
            : null;
    }

    private bool IsSuperlative(int i, out int end)
    {
        end = i;
        if (_p.Is(i, "first") || !_p.TryAt(i, Category.Ordinal, out var match) || Numerals.Value(match) != 1)
        {
            return false;
        }

        end = match.End;
        return true;
    }

    private bool IsAmong(int i, TokenRange sentence)
    {
        for (var j = i - 1; j >= Math.Max(sentence.Start, i - 4); j--)
        {
            if (_p.Lower(j) is "among" or "of" or "in")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is ranked where a noun says so: "trading partner", "source of imports", "surplus with any country".</summary>
    private (int End, Metric? Metric)? RankedNoun(Place place, TokenRange sentence)
    {
        // "our fifth largest with any country": the quantity was named before.
        if (place.IsSuperlative && _p.Is(place.Range.End, "with") && _p.Is(place.Range.End + 1, "any"))
        {
            return (Math.Min(sentence.End, place.Range.End + 3), null);
        }

        for (var i = place.Range.End; i < Math.Min(sentence.End, place.Range.End + 6); i++)
        {
            // "the top destination for Kazakh exports", "the 11th largest market for Russian goods"
            if (!place.IsTop && _p.Lower(i) is "destination" or "market" or "outlet" && _p.Lower(i + 1) is "for" or "of" && (place.IsSuperlative || HasBeing(place.Range.Start, sentence)))
            {
                // "the leading destination for Moroccan investment"
                if (MetricBehind(i + 2, Math.Min(sentence.End, i + 6)) is { Sense.Value: "investment" } capital)
                {
                    return (capital.End, Metric.Investment);
                }

                if (GoodsBehind(i + 2) is { } goods)
                {
                    return (goods, Metric.Exports);
                }
            }

            // "the first origin of its purchases"
            if (!place.IsTop && _p.Lower(i) is "origin" or "source" && _p.Lower(i + 1) is "of" or "for" && (place.IsSuperlative || HasBeing(place.Range.Start, sentence)) && MetricBehind(i + 2, Math.Min(sentence.End, i + 6)) is { Sense.Value: "imports" } bought)
            {
                return (bought.End, Metric.Imports);
            }

            // "the largest item of Serbian exports"
            if (place.IsSuperlative && !place.IsTop && _p.Lower(i) is "item" or "product" or "commodity" or "article" or "component" or "category" && _p.Lower(i + 1) is "of" or "in" or "among" && MetricBehind(i + 2, Math.Min(sentence.End, i + 6)) is { Sense.Value: "exports" or "imports" } listed)
            {
                return (listed.End, ToMetric(listed.Sense.Value));
            }

            if (_p.TryAt(i, Category.Ranked, out var noun))
            {
                return NamesPlace(place, noun, sentence) ? (noun.End, RankedMetric(noun)) : null;
            }

            if (place.IsSuperlative && !place.IsTop && _p.Is(i, "source") && _p.Is(i + 1, "of"))
            {
                return MetricBehind(i + 2, Math.Min(sentence.End, i + 6)) is { } source ? (source.End, ToMetric(source.Sense.Value)) : null;
            }

            if (place.IsSuperlative && !place.IsTop && _p.TryAt(i, Category.Metric, out var thing) && IsWholeNoun(place, thing))
            {
                var withAny = _p.Is(thing.End, "with") && _p.Is(thing.End + 1, "any");
                return (withAny ? Math.Min(sentence.End, thing.End + 3) : thing.End, ToMetric(thing.Sense.Value));
            }

            if (!(_p.IsDash(i) || _p.IsMark(i, '\'') || _p.IsMark(i, '’') || _p.Tokens[i].Kind == TokenKind.Word)
                || _p.Lower(i) is "of" or "in" or "to" or "and" or "is" or "was" or "among" or "for" or "by" or "with" or "from" or "that" or "which" or "who" or "has" or "place" or "position" or "time" or "times")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a noun that can be ranked is ranked here, and not merely praised or counted in time.</summary>
    private bool NamesPlace(Place place, Match noun, TokenRange sentence)
    {
        var isPlural = _p.Lower(noun.End - 1) is "partners" or "investors" or "suppliers" or "markets" or "destinations" or "buyers" or "importers" or "sources" or "countries";
        if (isPlural && !place.IsTop)
        {
            return _p.Is(place.Range.End - 1, "of");
        }

        if (place.IsTop)
        {
            return true;
        }

        if (noun.End - noun.Start == 1 && _p.Lower(noun.Start) is "market")
        {
            // "our sixth-largest soybean market"; the largest market of a continent says nothing of trade.
            return place.IsSuperlative ? _p.Lower(place.Range.Start - 1) is "our" or "its" or "their" or "your" || IsOwned(noun.Start) || HasTradeWord(place.Range.End, noun.Start)
                : IsOwned(noun.Start) && HasBeing(place.Range.Start, sentence);
        }

        if (noun.End - noun.Start == 1 && _p.Lower(noun.Start) is "partner")
        {
            return HasTradeWord(place.Range.End, noun.Start) || _p.Is(noun.End, "among") || (place.Value > 1 && place.IsSuperlative) || _p.Lower(place.Range.End - 1) is "largest" or "biggest";
        }

        // "the first investor to come", "the second supplier": an order in time.
        return place.IsSuperlative || (_p.Lower(noun.End - 1) is "customer" or "client" or "buyer" or "market" or "destination" or "outlet" or "importer" && IsOwned(noun.Start) && HasBeing(place.Range.Start, sentence))
            || (_p.Lower(noun.End - 1) is "partner" or "supplier" or "source" && !_p.Is(noun.End, "to") && !(_p.Lower(place.Range.Start - 1) is "a" or "an"));
    }

    /// <summary>"is", "remains", "confirms its place as" before a place: an order, and not one in time.</summary>
    private bool HasBeing(int at, TokenRange sentence)
    {
        for (var i = at - 1; i >= Math.Max(sentence.Start, at - 6); i--)
        {
            if (_p.Lower(i) is "is" or "was" or "are" or "were" or "remains" or "remained" or "become" or "becomes" or "became" or "as" or "makes" or "made" or "making" or "stays" or "stayed" or "being")
            {
                return true;
            }

            if (_p.Tokens[i].Kind == TokenKind.Mark && !_p.IsMark(i, '\'') && !_p.IsMark(i, '’'))
            {
                return false;
            }
        }

        return at - 1 > sentence.Start && _p.Is(at - 1, "the") && _p.Is(at - 2, "and");
    }

    private int? GoodsBehind(int from)
    {
        for (var i = from; i < Math.Min(_p.Tokens.Length, from + 5); i++)
        {
            // "for Indonesian motor vehicles"
            if (_p.Lower(i) is "exports" or "goods" or "products" or "exporters" or "shipments" or "merchandise" or "produce" || (i == from && _p.Is(i, Category.Adjective) && _p.Tokens[i].IsCapital))
            {
                return i + 1;
            }

            if (_p.Tokens[i].Kind != TokenKind.Word && !_p.IsMark(i, '\'') && !_p.IsMark(i, '’'))
            {
                return null;
            }
        }

        return null;
    }

    private bool HasTradeWord(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_p.Lower(i) is "trade" or "trading" or "economic" or "export" or "import" or "business")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the chief supplier of the United States" is first in that country's imports.</summary>
    private Metric RankedMetric(Match noun)
    {
        var next = _p.Is(noun.End + 1, "the") ? noun.End + 2 : noun.End + 1;
        // "Korea's top supplier" too; "the first supplier from ASEAN" is so by its exports.
        if (_p.Is(noun.End - 1, "supplier") && noun.End - noun.Start == 1 && IsOwned(noun.Start))
        {
            return Metric.Imports;
        }

        return _p.Is(noun.End - 1, "supplier") && _p.Is(noun.End, "of") && _p.Is(next, Category.Country) ? Metric.Imports : ToMetric(noun.Sense.Value);
    }

    /// <summary>"Korea's top supplier", "our main supplier": a country owns the noun.</summary>
    private bool IsOwned(int noun)
    {
        for (var i = noun - 1; i >= Math.Max(0, noun - 6); i--)
        {
            if (_p.Lower(i) is "our" or "its" or "their" || (_p.Is(i, "s") && _p.Tokens[i].Start > 0 && !_p.Tokens[i].SpaceBefore && (_p.IsMark(i - 1, '\'') || _p.IsMark(i - 1, '’'))))
            {
                return true;
            }

            if (_p.Lower(i) is "the" or "a" or "as" or "is" or "was" or "of")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Korea's top export", "the largest foreign investment in Korea to date", "its largest surplus with any country".</summary>
    private bool IsWholeNoun(Place place, Match noun)
    {
        if (place.Range.Start > 0 && _p.Lower(place.Range.Start - 1) is "a" or "an")
        {
            return false;
        }

        return _p.Lower(noun.End - 1) switch
        {
            "surplus" or "deficit" => _p.Is(noun.End, "with") && _p.Is(noun.End + 1, "any"),
            "export" or "import" => EndsPhrase(noun.End) || _p.Lower(noun.End) is "item" or "product" or "commodity" or "to" or "from",
            "investment" => _p.Lower(noun.End) is "in" && !_p.Is(noun.End + 1, Category.Up),
            _ => false,
        };
    }

    private bool EndsPhrase(int i) => i >= _p.Tokens.Length || (_p.Tokens[i].Kind == TokenKind.Mark && !_p.IsDash(i)) || _p.Lower(i) is "is" or "was" or "are" or "were" or "remains" or "remained";

    private Match? MetricBehind(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_p.TryAt(i, Category.Metric, out var metric))
            {
                return metric;
            }
        }

        return null;
    }
}
