using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <summary>Turns the figures of a sentence into claims.</summary>
/// <remarks>
/// Each figure asks its neighbours: which quantity, which verb, whose, when, compared with what. What the clause does not say
/// is taken over from the figure before it, and from the sentence before, as a reader would.
/// </remarks>
internal sealed class ClaimReader
{
    private readonly Passage _p;
    private readonly Surround _surround;
    private readonly List<Claim> _claims = [];
    private readonly Memory _memory = new();

    /// <summary>What the whole report says and a sentence does not repeat.</summary>
    /// <param name="Relation">The parties.</param>
    /// <param name="Published">Day of publication.</param>
    /// <param name="SpeakerAt">Who speaks at a token: name and country; null when the reporter does.</param>
    internal sealed record Surround(IReadOnlyList<Country> Relation, DateOnly? Published, Func<int, (string? Name, Country? Country)> SpeakerAt);

    /// <summary>What the claim before said.</summary>
    private sealed class Memory
    {
        public Metric? Metric;
        public Measure? Measure;
        public Country? From;
        public Country? To;
        public string? Product;
        public Period? Period;
        public Metric? Counted;
        public string? Currency;
        public Unit? MeasureUnit;
        public int Paragraph = -1;
        public int Sentence = -1;
        public int At;
        public int PeriodSentence = -1;
        public int Sign = 1;
    }

    /// <summary>Prepares for one text.</summary>
    public ClaimReader(Passage passage, Surround surround)
    {
        _p = passage;
        _surround = surround;
    }

    /// <summary>The claims read so far, in text order.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>Reads one sentence.</summary>
    public void Read(TokenRange sentence, int paragraph, IReadOnlyList<FigureMention> figures, IReadOnlyList<PeriodMention> periods)
    {
        if (_memory.Paragraph != paragraph)
        {
            // A new paragraph keeps the quantity only for words that take it up again.
            _memory.Paragraph = paragraph;
            _memory.Product = null;
        }

        _memory.Sentence = sentence.Start;
        var clauses = new Clauses(_p, sentence, figures);
        var used = sentence.Start;
        FigureMention? before = null;
        var claimsBefore = _claims.Count;
        foreach (var figure in figures)
        {
            if (figure.Kind == FigureKind.Idle)
            {
                continue;
            }

            var clause = clauses.Of(figure.Range);
            var frame = new Frame(_p, sentence, clause, figure, before, used, periods, figures);
            if (Judge(frame) is { } claim)
            {
                _claims.Add(claim);
                used = figure.Range.End;
                before = figure;
            }
        }

        if (_claims.Count == claimsBefore || !_claims.Skip(claimsBefore).Any(c => c.Measure == Measure.Record))
        {
            ReadRecord(sentence, figures, periods);
        }

        ReadRank(sentence, periods, figures);
        ReadFlat(sentence, periods);
    }

    private Claim? Judge(Frame f) => f.Figure.Kind switch
    {
        FigureKind.Percent or FigureKind.Fraction => JudgePart(f),
        FigureKind.Points => JudgePoints(f),
        FigureKind.Multiple => JudgeMultiple(f),
        FigureKind.Money => JudgeMoney(f),
        FigureKind.Measure => JudgeMeasure(f),
        FigureKind.Plain => JudgePlain(f),
        _ => null,
    };

    // ---- what the figure says of its quantity -------------------------------------------------

    private Claim? JudgePart(Frame f)
    {
        var figure = f.Figure.Figure;
        var quantity = QuantityOf(f);

        // "42 percent more than in 2021", "15 percent below the same period", "5 % fewer than a year before"
        if (f.ComparativeAfter() is { } sign)
        {
            return quantity is { } compared ? Growth(f, compared, figure, sign, "growth.comparative") : null;
        }

        // "a 14 % growth", "a 5.4 percent increase", "an increase of 31.2 %", "a decline, by 2.3 %"
        if (f.ChangeNounAround() is { } noun && (quantity ?? MetricRight(f)) is { } grown)
        {
            return Growth(f, grown, figure, noun, "growth.noun");
        }

        var share = f.IsShare();
        var direction = f.Direction();
        if (!share && direction is { } way && !(f.Figure.Kind == FigureKind.Fraction && f.IsOfAfter() && f.PrepositionBefore() is not "by"))
        {
            if (f.IsShareSubject() && f.PrepositionBefore() is "to" or "from" or "at")
            {
                return Share(f, quantity, figure, "share.level");
            }

            return quantity is { } q ? Growth(f, q, figure, way, "growth.verb") : null;
        }

        if (share || f.IsOfAfter())
        {
            return Share(f, quantity, figure, share ? "share.verb" : "share.of");
        }

        if (_memory.Measure is Measure.Growth && f.IsCoordinated() && quantity is { } again && f.Figure.Kind == FigureKind.Percent)
        {
            return Growth(f, again, figure, _memory.Sign, "growth.again");
        }

        if (_memory.Measure is Measure.Share && f.IsCoordinated())
        {
            return Share(f, quantity, figure, "share.again");
        }

        return null;
    }

    private Claim Growth(Frame f, Quantity quantity, Figure figure, int sign, string rule)
    {
        var value = sign < 0 ? figure with { Value = -figure.Value, Upper = -figure.Upper } : figure;
        _memory.Sign = sign;
        return Make(f, quantity, Measure.Growth, value with { Unit = Unit.Percent }, rule, isChange: true);
    }

    private Claim? Share(Frame f, Quantity? quantity, Figure figure, string rule)
    {
        var whole = f.WholeAfter() ?? quantity ?? (_memory.Metric is { } metric ? new Quantity(metric, null, f.Figure.Range, "carried") : null);
        return whole is { } of ? Make(f, of, Measure.Share, figure with { Unit = Unit.Percent }, rule) : null;
    }

    private Claim? JudgePoints(Frame f)
    {
        var quantity = QuantityOf(f) ?? Carried(f);
        if (quantity is not { } of)
        {
            return null;
        }

        var sign = f.Direction() ?? f.ChangeNounAround() ?? 1;
        var figure = f.Figure.Figure;
        return Make(f, of, Measure.Change, sign < 0 ? figure with { Value = -figure.Value } : figure, "change.points", isChange: true);
    }

    private Claim? JudgeMultiple(Frame f)
    {
        var quantity = QuantityOf(f) ?? MetricRight(f) ?? f.CountNounRight() ?? Carried(f);
        if (quantity is not { } of)
        {
            return null;
        }

        // "twice a year" counts occasions.
        if ((_p.Lower(f.Figure.Range.End) is "a" or "per" or "each" or "in") && (_p.Lower(f.Figure.Range.End + 1) is "year" or "week" or "month" or "day" or "a") || (_p.Is(f.Figure.Range.End, "tax")) || (_p.Lower(f.Figure.Range.End) is "taxation" or "role" or "standards"))
        {
            return f.Figure.Core.Count > 1 && _p.Is(f.Figure.Range.End, "a") ? Make(f, of, Measure.Count, f.Figure.Figure with { Unit = Unit.Count }, "count.times-a-week") : null;
        }

        // "more than halved" is less than half of what it was.
        var figure = f.Figure.Figure;
        var comparison = figure.Value >= 1 ? figure.Comparison : figure.Comparison switch
        {
            Comparison.Greater => Comparison.Less,
            Comparison.Less => Comparison.Greater,
            _ => figure.Comparison,
        };
        return Make(f, of, Measure.Multiple, figure with { Unit = Unit.Times, Comparison = comparison }, "multiple", isChange: true);
    }

    private Claim? JudgeMoney(Frame f)
    {
        var figure = f.Figure.Figure;
        _memory.Currency = figure.Unit.Code;
        var preposition = f.PrepositionBefore();
        var quantity = MoneyQuantity(f);
        if (quantity is not { } of)
        {
            return null;
        }

        if (preposition == "by" && f.Direction() is { } way && f.ComparativeAfter() is null)
        {
            return Make(f, of, Measure.Change, way < 0 ? figure with { Value = -figure.Value } : figure, "change.money", isChange: true);
        }

        if (of.Metric == Metric.TradeBalance)
        {
            var deficit = IsDeficit(f, of);
            return Make(f, of, Measure.Level, deficit ? figure with { Value = -figure.Value } : figure, "level.balance");
        }

        return Make(f, of, Measure.Level, figure, "level.money");
    }

    /// <summary>A deficit is negative.</summary>
    private bool IsDeficit(Frame f, Quantity of)
    {
        for (var i = Math.Min(of.Range.Start, f.Figure.Range.Start); i < Math.Max(of.Range.End, f.Figure.Range.End); i++)
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

    private Claim? JudgeMeasure(Frame f)
    {
        var figure = f.Figure.Figure;
        _memory.MeasureUnit = figure.Unit;
        var quantity = QuantityOf(f) ?? MetricRight(f) ?? (f.IsAnaphoric() ? Carried(f) : null);
        if (quantity is not { } of)
        {
            var guess = Around(f, Category.Topic, "transport") ? Metric.Freight : Metric.Other;
            of = new Quantity(guess, f.WordsAfterOf(), f.Figure.Range, "measure");
        }

        if (of.Metric is Metric.TradeTurnover or Metric.Investment or Metric.Loans)
        {
            of = of with { Metric = Metric.Other };
        }

        if (f.PrepositionBefore() == "by" && f.Direction() is { } way)
        {
            return Make(f, of, Measure.Change, way < 0 ? figure with { Value = -figure.Value } : figure, "change.measure", isChange: true);
        }

        return Make(f, of, Measure.Level, figure, "level.measure");
    }

    private Claim? JudgePlain(Frame f)
    {
        var figure = f.Figure.Figure;
        if (f.CountNounRight() is { } counted)
        {
            _memory.Counted = counted.Metric;
            return Make(f, counted, Measure.Count, figure, "count.noun");
        }

        // "36 of them", "122 of these"
        if (_p.Is(f.Figure.Range.End, "of") && (_p.Lower(f.Figure.Range.End + 1) is "them" or "these" or "which" or "those") && _memory.Counted is { } same)
        {
            return Make(f, new Quantity(same, null, f.Figure.Range, "of-them"), Measure.Count, figure, "count.of-them");
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

        // "1.1 billion" after an amount in euros
        if (f.Figure.HasScale && figure.Value >= 1_000_000 && _memory.Currency is { } currency && MoneyQuantity(f) is { } money && money.Metric is not (Metric.Tourists or Metric.Freight or Metric.Transit or Metric.Students))
        {
            return Make(f, money, Measure.Level, figure with { Unit = Unit.Currency(currency) }, "level.currency-understood");
        }

        if (_memory.MeasureUnit is { } unit && f.IsAnaphoric() && f.Figure.HasScale && _memory.Metric is { } measured && measured is Metric.Freight or Metric.Transit or Metric.Exports or Metric.Imports)
        {
            return Make(f, new Quantity(measured, _memory.Product, f.Figure.Range, "carried"), Measure.Level, figure with { Unit = unit }, "level.unit-understood");
        }

        if (_memory.Counted is { } last && (f.IsAnaphoric() || f.Direction() is not null) && _memory.Measure is Measure.Count)
        {
            return Make(f, new Quantity(last, null, f.Figure.Range, "carried"), Measure.Count, figure, "count.carried");
        }

        return null;
    }

    // ---- which quantity -----------------------------------------------------------------------

    private Quantity? QuantityOf(Frame f) => f.MetricLeft() ?? f.MetricJustRight() ?? (f.IsCoordinated() || f.IsAnaphoric() || f.StartsWithFigure() ? Carried(f) : null);

    private Quantity? MetricRight(Frame f) => f.MetricWithinRight();

    /// <summary>What "it" and "this figure" mean: the quantity named last, with a figure or without.</summary>
    private Quantity? Carried(Frame f)
    {
        var sentence = _p.SentenceOf(f.Sentence.Start);
        var from = sentence > 0 && _p.ParagraphOf[sentence - 1] == _p.ParagraphOf[sentence] ? _p.Sentences[sentence - 1].Start : f.Sentence.Start;
        if (f.MetricBefore(Math.Max(from, _memory.At)) is { } named)
        {
            return named with { Rule = named.Rule + ".anaphor" };
        }

        return _memory.Metric is { } metric ? new Quantity(metric, _memory.Product, f.Figure.Range, "carried") : null;
    }

    private Quantity? MoneyQuantity(Frame f)
    {
        if (f.LoanAround() is { } loan)
        {
            return loan;
        }

        if (f.InvestVerb() is { } invested)
        {
            return invested;
        }

        if (f.WorthOf() is { } thing)
        {
            return thing;
        }

        return f.MetricJustRight() ?? f.MetricLeft() ?? MetricRight(f) ?? (f.IsCoordinated() || f.IsAnaphoric() || f.HasReach() || f.StartsWithFigure() ? Carried(f) : null);
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

    // ---- records, ranks -----------------------------------------------------------------------

    private void ReadRecord(TokenRange sentence, IReadOnlyList<FigureMention> figures, IReadOnlyList<PeriodMention> periods)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!_p.TryAt(i, Category.Record, out var record))
            {
                continue;
            }

            // "a record $4 billion" is the level only; "for the record" and "track record" are none.
            if (figures.Any(g => g.Range.Overlaps(new TokenRange(record.Start, record.End + 2))) || (_p.Lower(i - 1) is "track" or "the" or "on") && !(_p.Lower(record.End) is "level" or "high" or "of") && _p.Is(i, "record") && record.End == i + 1)
            {
                return;
            }

            var clause = new Clauses(_p, sentence, []).Of(new TokenRange(i, record.End));
            var mention = new FigureMention(new(i, record.End), new(i, record.End), FigureKind.Plain, new Figure(Comparison.Equal, 0, null, Unit.Other, 0), false);
            var frame = new Frame(_p, sentence, clause, mention, null, sentence.Start, periods, figures);
            var quantity = frame.MetricLeft() ?? frame.MetricWithinRight() ?? (HasPronoun(clause) || _p.Is(clause.Start, "expecting") ? Carried(frame) : null);
            if (quantity is not { } of || of.Metric is not (Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.Investment or Metric.ServicesTrade or Metric.Freight or Metric.Transit or Metric.Tourists))
            {
                return;
            }

            var claim = Make(frame, of, Measure.Record, null, "record");
            _claims.Add(claim);
            return;
        }
    }

    private bool HasPronoun(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (_p.Lower(i) is "it" or "they" || (_p.Is(i, "this") && _p.Lower(i + 1) is "figure" or "indicator" or "number"))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadRank(TokenRange sentence, IReadOnlyList<PeriodMention> periods, IReadOnlyList<FigureMention> figures)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (RankAt(i, sentence) is not { } rank)
            {
                continue;
            }

            var clause = new Clauses(_p, sentence, []).Of(new TokenRange(i, rank.End));
            var mention = new FigureMention(new(i, rank.End), new(i, rank.End), FigureKind.Rank, new Figure(rank.Top ? Comparison.LessOrEqual : Comparison.Equal, rank.Place, null, Unit.Rank, 0), false);
            var frame = new Frame(_p, sentence, clause, mention, null, sentence.Start, periods, figures);
            _claims.Add(Make(frame, new Quantity(rank.Metric, null, new(i, rank.End), "ranked"), Measure.Rank, mention.Figure, "rank"));
            i = rank.End - 1;
        }
    }

    /// <summary>"fifth-largest trading partner", "ranks second among … trading partners", "top five trading partners", "largest foreign investor".</summary>
    private (decimal Place, int End, Metric Metric, bool Top)? RankAt(int i, TokenRange sentence)
    {
        var at = i;
        decimal place;
        var top = false;
        if ((_p.Lower(i) is "ranks" or "ranked" or "rank" or "ranking") || ((_p.Lower(i) is "occupies" or "holds" or "takes" or "took") && _p.TryAt(i + 1, Category.Ordinal, out _)))
        {
            var next = i + 1;
            while (next < sentence.End && (_p.Lower(next) is "as" or "the" or "its" or "our"))
            {
                next++;
            }

            if ((_p.Lower(next) is "among") || !_p.TryAt(next, Category.Ordinal, out var ranked))
            {
                return null;
            }

            place = decimal.Parse(ranked.Sense.Value, System.Globalization.CultureInfo.InvariantCulture);
            for (var end = ranked.End; end < Math.Min(sentence.End, ranked.End + 14); end++)
            {
                if (_p.TryAt(end, Category.Ranked, out var noun))
                {
                    return (place, noun.End, ToMetric(noun.Sense.Value), false);
                }

                if (_p.IsMark(end, ';'))
                {
                    break;
                }
            }

            return null;
        }

        if (_p.Is(i, "top") && _p.TryAt(i + 1, Category.Number, out var count) || _p.Is(i, "top") && i + 1 < sentence.End && _p.Tokens[i + 1].Kind == TokenKind.Number)
        {
            place = _p.TryAt(i + 1, Category.Number, out count) ? decimal.Parse(count.Sense.Value, System.Globalization.CultureInfo.InvariantCulture) : decimal.TryParse(_p.Word(i + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits) ? digits : 0;
            top = true;
            at = i + 2;
        }
        else if (_p.TryAt(i, Category.Ordinal, out var ordinal) && !(i > sentence.Start && _p.IsDash(i - 1) && !_p.Tokens[i].SpaceBefore) && !(_p.Lower(i) is "main" or "leading" or "top" or "most" or "first"))
        {
            place = decimal.Parse(ordinal.Sense.Value, System.Globalization.CultureInfo.InvariantCulture);
            at = ordinal.End;
        }
        else if ((_p.Lower(i) is "leading" or "main" or "first") && _p.TryAt(i, Category.Ordinal, out ordinal))
        {
            place = 1;
            at = ordinal.End;
        }
        else if (_p.Is(i, "most") && _p.Is(i + 1, "important"))
        {
            (place, at) = (1, i + 2);
        }
        else if (_p.Tokens[i].Kind == TokenKind.Number && (_p.Lower(i + 1) is "st" or "nd" or "rd" or "th") && decimal.TryParse(_p.Word(i), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var nth))
        {
            place = nth;
            at = i + 2;
        }
        else
        {
            return null;
        }

        for (var end = at; end < Math.Min(sentence.End, at + 6); end++)
        {
            if (_p.TryAt(end, Category.Ranked, out var noun))
            {
                // "first partner" is rather an order of events unless it is a trading partner or investor.
                if (noun.End - noun.Start == 1 && (_p.Lower(noun.Start) is "partner" or "partners" or "market") && !Between(at, end, "trade", "trading", "economic", "export"))
                {
                    return null;
                }

                if (place > 1 && noun.Sense.Value.Length > 0 && _p.Word(noun.End - 1).EndsWith("s", StringComparison.OrdinalIgnoreCase) && !top)
                {
                    return null;
                }

                return (place, noun.End, ToMetric(noun.Sense.Value), top);
            }

            if (!(_p.IsDash(end) || (_p.Lower(end) is "largest" or "biggest" or "leading" or "most" or "important" or "foreign" or "trade" or "main" or "major" or "economic" or "single" or "key" or "export" or "direct") || _p.Is(end, Category.Adjective) || (_p.Tokens[end].Kind == TokenKind.Word && end - at < 3 && !(_p.Lower(end) is "of" or "in" or "to" or "and" or "is" or "was"))))
            {
                return null;
            }
        }

        return null;
    }

    private bool Between(int from, int to, params string[] words)
    {
        for (var i = from; i < to; i++)
        {
            if (_p.IsAny(i, words))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadFlat(TokenRange sentence, IReadOnlyList<PeriodMention> periods)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!_p.TryAt(i, Category.Flat, out var flat) || !(_p.Lower(i - 1) is "was" or "were" or "remained" or "virtually" or "practically" or "almost" or "stayed" or "broadly" or "nearly" or "largely"))
            {
                continue;
            }

            var clause = new Clauses(_p, sentence, []).Of(new TokenRange(i, flat.End));
            var hedged = (_p.Lower(i) is "virtually" or "little") || (_p.Lower(i - 1) is "virtually" or "practically" or "almost" or "broadly" or "nearly" or "largely");
            var mention = new FigureMention(new(i, flat.End), new(i, flat.End), FigureKind.Percent, new Figure(hedged ? Comparison.About : Comparison.Equal, 0, null, Unit.Percent, 1), false);
            var frame = new Frame(_p, sentence, clause, mention, null, sentence.Start, periods, []);
            if (frame.MetricLeft() is { } of && of.Metric is Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.Investment)
            {
                _claims.Add(Make(frame, of, Measure.Growth, mention.Figure, "growth.flat", isChange: true));
            }

            return;
        }
    }

    // ---- putting it together ------------------------------------------------------------------

    private Claim Make(Frame f, Quantity quantity, Measure measure, Figure? figure, string rule, bool isChange = false)
    {
        var (speaker, speakerCountry) = _surround.SpeakerAt(f.Figure.Core.Start);
        var carried = quantity.Rule is "carried" or "of-them";
        var (from, to) = carried && _memory.Metric == quantity.Metric && _memory.From is not null
            ? (_memory.From, _memory.To)
            : new Direction(_p, _surround.Relation, speakerCountry, _memory.From, _memory.To).Of(quantity, f);
        var modality = f.Modality();
        var (period, comparedWith) = f.PeriodAndBase(_memory.Period, isChange || measure == Measure.Record);
        if (period is null && measure is Measure.Share or Measure.Rank && _memory.PeriodSentence == _memory.Sentence && !f.IsPresent())
        {
            period = _memory.Period;
        }

        if (period is null && f.MayCarryPeriod(quantity, measure) && !(modality == Modality.Target))
        {
            period = _memory.Period;
        }

        if (f.IsFromFigure() && !isChange && f.HasToAfter() && period is { } main && f.OwnPeriod() is null)
        {
            period = main.AddYears(-1);
        }

        if (isChange && comparedWith is null && period is { } span && f.SinceBase() is { } start)
        {
            comparedWith = start;
            _ = span;
        }

        if (isChange && comparedWith is null && period is { } whole && whole.MonthCount <= 12 && measure != Measure.Record && modality != Modality.Target)
        {
            comparedWith = whole.AddYears(-1);
        }

        if (figure is { Comparison: Comparison.Equal } && measure is Measure.Level or Measure.Count && f.HasExceed())
        {
            figure = figure! with { Comparison = Comparison.Greater };
        }

        var product = quantity.Product;
        var range = f.SpanOf(quantity, measure);
        if (quantity.Metric is not (Metric.Other or Metric.Projects or Metric.Enterprises or Metric.Gdp or Metric.Agreements or Metric.Loans) || _memory.Metric is null)
        {
            _memory.Metric = quantity.Metric;
            (_memory.From, _memory.To) = (from, to);
            _memory.Product = product;
        }

        _memory.Measure = measure;
        _memory.At = f.Figure.Range.End;
        if (period is not null && !f.TakesEarlier() && quantity.Metric is Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.Investment or Metric.ServicesTrade or Metric.TradeBalance or Metric.Freight or Metric.Transit or Metric.Tourists && modality != Modality.Target)
        {
            _memory.Period = period;
            _memory.PeriodSentence = _memory.Sentence;
        }

        if (figure?.Unit.IsCurrency == true)
        {
            _memory.Currency = figure.Unit.Code;
        }

        return new Claim(_p.Quote(range), speaker, quantity.Metric, from, to, product, measure, figure, period, measure == Measure.Record ? null : comparedWith, modality, [quantity.Rule, rule]);
    }

    internal static Metric ToMetric(string value) => value switch
    {
        "trade-turnover" => Metric.TradeTurnover,
        "exports" => Metric.Exports,
        "imports" => Metric.Imports,
        "trade-balance" => Metric.TradeBalance,
        "services-trade" => Metric.ServicesTrade,
        "investment" => Metric.Investment,
        "projects" => Metric.Projects,
        "enterprises" => Metric.Enterprises,
        "agreements" => Metric.Agreements,
        "freight" => Metric.Freight,
        "transit" => Metric.Transit,
        "tourists" => Metric.Tourists,
        "flights" => Metric.Flights,
        "students" => Metric.Students,
        "loans" => Metric.Loans,
        "gdp" => Metric.Gdp,
        _ => Metric.Other,
    };
}
