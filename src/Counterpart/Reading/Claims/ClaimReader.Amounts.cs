using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>What the words of an amount, a weight or a count make of it.</content>
internal sealed partial class ClaimReader
{
    private Claim? JudgeMoney(Frame f)
    {
        var figure = f.Figure.Figure;
        // "KRW 40 trillion (about $30 billion)": the same sum once more.
        if (_claims.Count > 0 && f.IsConversion() && _claims[^1] is { Figure: { Unit.IsCurrency: true } same, Measure: Measure.Level or Measure.Change } said && said.Quote.Span.End == _p.Span(f.Before!.Range).End)
        {
            return Again(said, f, same.Value < 0 ? figure with { Value = -figure.Value } : figure, "converted");
        }

        if (IsPrice(f.Figure.Range.End))
        {
            return null;
        }

        // "of every five dollars": the whole that a part is told of.
        if (_p.Lower(f.Figure.Range.Start - 1) is "every" or "each")
        {
            return null;
        }

        _memory.Currency = figure.Unit.Code;
        if (IsToldAgain(f))
        {
            return null;
        }

        var preposition = f.PrepositionBefore();
        var quantity = MoneyQuantity(f);
        if (quantity is not { } of)
        {
            return null;
        }

        if ((f.IsAside() || f.IsOr()) && _memory.Measure is Measure.Growth && Carried(f) is { } changed)
        {
            return Make(f, changed, Measure.Change, _memory.Sign < 0 ? figure with { Value = -figure.Value } : figure, "change.aside", isChange: true);
        }

        if ((f.ComparativeAfter() ?? (preposition == "by" ? f.Direction() : preposition == "of" && IsTraded(of.Metric) ? f.ChangeNounAround() : f.IsAddition() ? 1 : preposition is null && IsTraded(of.Metric) && figure.Comparison != Comparison.Less ? f.Step() : null)) is { } way)
        {
            _memory.Sign = way;
            return Make(f, of, Measure.Change, way < 0 ? figure with { Value = -figure.Value } : figure, "change.money", isChange: true);
        }

        if (of.Metric == Metric.TradeBalance)
        {
            var deficit = IsDeficit(f, of);
            return Make(f, of, Measure.Level, deficit ? figure with { Value = -figure.Value } : figure, "level.balance");
        }

        return Make(f, of, Measure.Level, figure, "level.money");
    }

    /// <summary>"70 dollars a barrel", "18 cents per kilowatt-hour", "1.47 per tonne": a price is no amount of trade.</summary>
    private bool IsPrice(int end) =>
        _p.Lower(end) is "a" or "per" or "each" || _p.IsMark(end, '/') ? _p.Lower(end + 1) is "barrel" or "tonne" or "ton" or "kilo" or "kg" or "kilogram" or "kilogramme" or "litre" or "liter" or "gallon" or "bushel" or "kilowatt" or "kwh" or "mwh" or "megawatt" or "ounce" or "carat" or "cubic" or "head" or "unit" or "crate" or "bag" or "pound" or "thousand" or "mmbtu" or "container" or "lorry" or "truck" or "passenger" : false;

    private static bool IsTraded(Metric metric) => metric is Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.TradeBalance or Metric.ServicesTrade;

    /// <summary>"Of this 41.1 billion, exports were 9.7": the sum told before, of which parts follow.</summary>
    private bool IsToldAgain(Frame f)
    {
        var start = f.Figure.Range.Start;
        if (!(_p.Lower(start - 1) is "this" or "that" or "these" or "the" && _p.Is(start - 2, "of") && start - 2 == f.Sentence.Start))
        {
            return false;
        }

        foreach (var told in _levels)
        {
            if (told.Figure is { } sum && sum.Unit == f.Figure.Figure.Unit && sum.Value == f.Figure.Figure.Value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same claim with another figure.</summary>
    private Claim Again(Claim said, Frame f, Figure figure, string rule) =>
        new(_p.Quote(f.Figure.Range), said.Speaker, said.Metric, said.From, said.To, said.Product, said.Measure, figure, said.Period, said.Base, said.Modality, [.. said.Rules, rule]);

    /// <summary>A deficit is negative.</summary>
    private bool IsDeficit(Frame f, Quantity of)
    {
        var from = of.Rule is "carried" or "again" ? f.Sentence.Start : Math.Min(of.Range.Start, f.Figure.Range.Start);
        for (var i = from; i < Math.Max(of.Range.End, f.Figure.Range.End); i++)
        {
            if ((_p.Lower(i) is "deficit" or "shortfall" or "gap" or "negative"))
            {
                return true;
            }

            if ((_p.Lower(i) is "surplus" or "positive"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whose the surplus or the deficit is by the exports and imports told just before.</summary>
    private Country? BalanceHolder(bool isDeficit)
    {
        Claim? exports = null;
        Claim? imports = null;
        foreach (var level in _levels)
        {
            exports = level.Metric == Metric.Exports ? level : exports;
            imports = level.Metric == Metric.Imports ? level : imports;
        }

        return exports?.Figure is { } sold && imports?.Figure is { } bought && exports.From == imports.To && exports.To == imports.From && exports.Period == imports.Period && sold.Unit == bought.Unit
            ? (sold.Value > bought.Value) != isDeficit ? exports.From : exports.To : null;
    }

    private Claim? JudgeMeasure(Frame f)
    {
        var figure = f.Figure.Figure;
        if (_p.TryBefore(f.Figure.Core.End, Category.Subunit, out _) && (IsPrice(f.Figure.Range.End) || _p.Lower(f.Figure.Range.End) is "a" or "per"))
        {
            return null;
        }

        var quantity = f.TradedMeasure() ?? QuantityOf(f) ?? MetricRight(f) ?? (f.IsAnaphoric() ? Carried(f) : null);
        // "3,000 MW from Laos by 2025 and about 5,000 MW by 2030": as much more of the same.
        if (quantity is null && f.Before is { Kind: FigureKind.Measure } && LastOfSentence(f) is { Measure: Measure.Level, Metric: Metric.Exports or Metric.Imports, Figure: { } told } same && told.Unit == figure.Unit && _p.Lower(f.Before.Range.End - 1).SequenceEqual(_p.Lower(f.Figure.Range.End - 1)))
        {
            return Make(f, new Quantity(same.Metric, same.Product, f.Figure.Range, "again"), Measure.Level, figure, "level.again");
        }

        if (quantity is not { } of)
        {
            var guess = Around(f, Category.Topic, "transport") ? Metric.Freight : Metric.Other;
            of = new Quantity(guess, f.WordsAfterOf(), f.Figure.Range, "measure");
        }

        if (of.Metric is Metric.TradeTurnover or Metric.Investment or Metric.Loans or Metric.Projects)
        {
            of = of with { Metric = Metric.Other, Product = f.WordsAfterOf() ?? of.Product };
        }

        if ((f.ComparativeAfter() ?? (f.PrepositionBefore() == "by" ? f.Direction() : null)) is { } way)
        {
            return Make(f, of, Measure.Change, way < 0 ? figure with { Value = -figure.Value } : figure, "change.measure", isChange: true);
        }

        return Make(f, of, Measure.Level, figure, "level.measure");
    }

    private Claim? JudgePlain(Frame f)
    {
        var figure = f.Figure.Figure;
        if (PassiveThings(f) is { } carried)
        {
            return Make(f, carried, Measure.Count, figure, "count.traded");
        }

        if (f.TradedThings() is { } traded && (f.CountNounRight() is not { } noun || noun.Metric == Metric.Other))
        {
            return Make(f, traded, Measure.Count, figure, "count.traded");
        }

        if (f.CountNounRight() is { } counted)
        {
            if (f.IsAttendance(counted.Range.End))
            {
                return null;
            }

            _memory.Counted = counted.Metric;
            return Make(f, counted, Measure.Count, figure, "count.noun");
        }

        // "rose by 300 to 7,300": the step is told beside the number reached.
        if (f.PrepositionBefore() == "by" && f.Direction() is { } step && f.CountSubject() is { } stepped && (f.StandsAlone() || _p.Is(f.Figure.Range.End, "to")))
        {
            return Make(f, stepped, Measure.Change, step < 0 ? figure with { Value = -figure.Value } : figure, "change.count", isChange: true);
        }

        // "nine times a week", "14 more", "now there are 28"
        if (_p.Is(f.Figure.Range.End, "times") && _p.Lower(f.Figure.Range.End + 1) is "a" or "per" && f.CountSubject() is { Metric: Metric.Flights } flights)
        {
            return Make(f, flights, Measure.Count, figure, "count.times-a-week");
        }

        if (_memory.Counted is { } kind && _memory.Counting is { } counting && counting.Quote.Span.End >= _p.Tokens[PreviousSentence(f)].Start
            && ((_p.Is(f.Figure.Range.End, "more") && !f.IsThings() && !_p.Is(f.Figure.Range.End + 1, "than")) || (_p.Is(f.Figure.Range.Start - 2, "there") && f.StandsAlone())))
        {
            return Make(f, new Quantity(kind, null, f.Figure.Range, "of-them"), Measure.Count, figure, "count.again");
        }

        // "1.7 million Russians came in 2019, against just 300,000 in 2020"
        if (f.IsAgainst() && _memory.Counting is { } compared && _memory.CountingSentence == _memory.Sentence && f.StandsAlone())
        {
            return Make(f, new Quantity(compared.Metric, compared.Product, f.Figure.Range, "counted.again"), Measure.Count, figure, "count.against");
        }

        // "36 of them", "122 of these"
        if (_p.Is(f.Figure.Range.End, "of") && (_p.Lower(f.Figure.Range.End + 1) is "them" or "these" or "which" or "those") && _memory.Counted is { } same)
        {
            return Make(f, new Quantity(same, null, f.Figure.Range, "of-them"), Measure.Count, figure, "count.of-them");
        }

        if ((Scaled(f) ?? Leading(f) ?? Continued(f)) is { } scaled)
        {
            return scaled;
        }

        if (!f.Figure.HasScale && figure.Value < 1000 && f.PrepositionBefore() is not ("to" or "from"))
        {
            return null;
        }

        if (f.IsNameNumber())
        {
            return null;
        }

        // "the number of … rose to 44", "exceeded 1,100", "from 217 to 300"
        var subject = f.CountSubject();
        if (subject is { } number && (f.Direction() is not null || f.HasReach() || f.PrepositionBefore() is "to" or "from"))
        {
            _memory.Counted = number.Metric;
            return Make(f, number, Measure.Count, figure, "count.subject");
        }

        // "3.1 million cartons": measured in things of its own.
        if (f.Figure.HasScale && f.IsThings() && QuantityOf(f) is { Metric: Metric.Exports or Metric.Imports or Metric.Freight or Metric.Transit } moved)
        {
            return Make(f, moved, Measure.Level, figure with { Unit = Unit.Other }, "level.things");
        }

        if (f.IsThings())
        {
            return null;
        }

        // "1.1 billion" after an amount in euros; but "1.4 million trips in 2023; the record, 2.04 million, dates from 2016"
        if (f.Figure.HasScale && !(_memory.CountingSentence == _memory.Sentence) && figure.Value >= 1_000_000 && (f.CurrencyNamed() ?? (_memory.LastUnit is { IsCurrency: false } ? null : _memory.Currency)) is { } currency && MoneyQuantity(f) is { } money && money.Metric is not (Metric.Tourists or Metric.Freight or Metric.Transit or Metric.Students))
        {
            var sum = figure with { Unit = Unit.Currency(currency), Value = money.Metric == Metric.TradeBalance && IsDeficit(f, money) ? -figure.Value : figure.Value };
            return f.IsAddition() ? Make(f, money, Measure.Change, sum, "change.money", isChange: true) : Make(f, money, Measure.Level, sum, "level.currency-understood");
        }

        if (_memory.LastUnit is { IsCurrency: false } unit && (unit == Unit.Tonnes || unit == Unit.Other) && (f.IsAnaphoric() || f.IsCoordinated()) && f.Figure.HasScale && _memory.Metric is { } measured && measured is Metric.Freight or Metric.Transit or Metric.Exports or Metric.Imports)
        {
            return Make(f, new Quantity(measured, _memory.Product, f.Figure.Range, "carried"), Measure.Level, figure with { Unit = unit }, "level.unit-understood");
        }

        if (_memory.Counted is { } last && (f.IsAnaphoric() || f.Direction() is not null) && _memory.Measure is Measure.Count)
        {
            return Make(f, new Quantity(last, null, f.Figure.Range, "carried"), Measure.Count, figure, "count.carried");
        }

        return null;
    }

    /// <summary>"Imports were at 5.5", "today we are at 142", "ours perhaps seven": a sum whose scale and currency the sum before it gave.</summary>
    private Claim? Scaled(Frame f)
    {
        var figure = f.Figure.Figure;
        if (f.Figure.HasScale || _memory.Sum is not { } sum || _memory.SumSentence < _p.SentenceOf(f.Sentence.Start) - 1 || !f.StandsAlone() || !f.IsAtAmount(_memory.SumSentence == _p.SentenceOf(f.Sentence.Start)))
        {
            return null;
        }

        var scale = ScaleOf(sum);
        var (value, told) = (figure.Value * scale, sum.Figure.Value);
        if (scale == 1 || value > 10 * told || value < told / 20 || (f.MetricLeft() ?? Carried(f)) is not { } of)
        {
            return null;
        }

        return Make(f, of, Measure.Level, figure with { Value = value, Upper = figure.Upper * scale, Resolution = figure.Resolution * scale, Unit = sum.Figure.Unit }, "level.scale-understood");
    }

    /// <summary>"1,337 tractors and 80 harvesters had been delivered": things that were moved, by the verb behind them.</summary>
    private Quantity? PassiveThings(Frame f)
    {
        if (f.Figure.Figure.Unit != Unit.Count || !f.IsThings() && !_p.Lower(f.Figure.Range.End + 1).EndsWith("s") || f.Passive() is not { } done || _p.Is(done.At, "received"))
        {
            return null;
        }

        var end = f.Figure.Range.End;
        while (end < done.At && end - f.Figure.Range.End < 3 && _p.Tokens[end].Kind == TokenKind.Word && !(_p.Lower(end) is "and" or "of" or "in" or "to" or "for" or "had" or "have" or "were" or "was" or "are" or "has" or "will"))
        {
            end++;
        }

        var things = new Quantity(done.Metric, _p.TextOf(new(f.Figure.Range.End, end)), new(f.Figure.Range.Start, end), "count.traded");
        return end > f.Figure.Range.End && IsGoodsCounted(things) ? things : null;
    }

    /// <summary>"15,000 barrels a day … this will be 20,000", "40 megawatts have flowed, and 150 will flow": as much more of the same, its unit left out.</summary>
    private Claim? Continued(Frame f)
    {
        var figure = f.Figure.Figure;
        if (f.Figure.HasScale || _levels.Count == 0 || _levels[^1] is not { Metric: Metric.Exports or Metric.Imports, Figure: { Unit.IsCurrency: false } told } same || same.Quote.Span.End < _p.Tokens[PreviousSentence(f)].Start
            || figure.Value > 10 * told.Value || figure.Value < told.Value / 10 || !(f.IsAnaphoric() && f.StandsAlone() || _p.Lower(f.Figure.Range.Start - 1) is "and" && f.Passive() is not null && !f.IsThings()))
        {
            return null;
        }

        return Make(f, new Quantity(same.Metric, same.Product, f.Figure.Range, "again"), Measure.Level, figure with { Unit = told.Unit }, "level.unit-understood");
    }

    /// <summary>"from 3 to 5 billion dollars", "from 1.5 to 2.2 million tonnes": the unit stands at the second number.</summary>
    private Claim? Leading(Frame f)
    {
        if (f.Figure.HasScale || !f.IsFromFigure() || !_p.Is(f.Figure.Range.End, "to") || f.Figures.FirstOrDefault(g => g.Range.Start == f.Figure.Range.End + 1) is not { HasScale: true, Kind: FigureKind.Money or FigureKind.Measure } reached)
        {
            return null;
        }

        var (scale, figure) = (ScaleOf(reached), f.Figure.Figure);
        var quantity = f.MetricLeft() ?? (f.IsAnaphoric() || f.IsCoordinated() ? Carried(f) : null);
        return quantity is { } of ? Make(f, of, Measure.Level, figure with { Value = figure.Value * scale, Resolution = figure.Resolution * scale, Unit = reached.Figure.Unit }, "level.unit-ahead") : null;
    }

    private decimal ScaleOf(FigureMention sum)
    {
        for (var i = sum.Core.End - 1; i >= sum.Core.Start; i--)
        {
            if (_p.TryAt(i, Category.Scale, out var scale))
            {
                return Numerals.Value(scale);
            }
        }

        return 1m;
    }

    private bool Around(Frame f, Category category, string value)
    {
        for (var i = f.Clause.Start; i < f.Clause.End; i++)
        {
            if (_p.TryAt(i, category, out var match) && match.Sense.Value == value)
            {
                return true;
            }
        }

        return false;
    }
}
