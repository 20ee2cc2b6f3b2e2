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
internal sealed partial class ClaimReader
{
    private readonly Passage _p;
    private readonly Surround _surround;
    private readonly List<Claim> _claims = [];
    private readonly List<FigureMention> _worded = [];
    private readonly Memory _memory = new();
    private Dictionary<FigureMention, Quantity>? _inTurn;

    /// <summary>What the whole report says and a sentence does not repeat.</summary>
    /// <param name="Relation">The parties.</param>
    /// <param name="Published">Day of publication.</param>
    /// <param name="SpeakerAt">Who speaks at a token: name and country; null when the reporter does.</param>
    /// <param name="Named">Looked up where it is asked for: every country that the report names otherwise than by a city.</param>
    internal sealed record Surround(IReadOnlyList<Country> Relation, DateOnly? Published, Func<int, (string? Name, Country? Country)> SpeakerAt, Lazy<HashSet<Country>>? Named = null);

    /// <summary>What the claim before said.</summary>
    private sealed class Memory
    {
        public Metric? Metric;
        public Measure? Measure;
        public Country? From;
        public Country? To;
        public TokenRange Words;
        public bool IsAside;
        public (Country? From, Country? To) Aside;
        public int AsideEnd = -1;
        public string? Product;
        public Period? Period;

        /// <summary>The first period told: what the report is about.</summary>
        public Period? Main;
        public int MainParagraph;
        public Metric? Counted;
        public string? Currency;
        public Unit? LastUnit;
        public FigureMention? Sum;
        public int SumSentence;
        public int Paragraph = -1;
        public int Sentence = -1;
        public int At;
        public int PeriodSentence = -1;
        public Claim? Counting;
        public int CountingSentence = -1;
        public int PeriodParagraph = -1;
        public int PeriodAt = -1;
        public string? PeriodVoice;

        /// <summary>What the sentence told before "of which", and the next one goes on with.</summary>
        public (Metric Metric, Country? From, Country? To, TokenRange Words, string? Product)? Whole;

        /// <summary>What the last forecast looks to, which the sentence after it goes on with.</summary>
        public Period? Ahead;
        public int AheadParagraph = -1;
        public int AheadSentence = -2;
        public Period? Base;
        public Period? BasePeriod;
        public int BaseSentence = -1;

        /// <summary>Whether the period was told as "since …", which only its own sentence goes on with.</summary>
        public bool IsRun;

        /// <summary>The flow of goods told last, whether by an amount or by a place, and its paragraph.</summary>
        public Metric? Flow;
        public int FlowParagraph = -1;
        public Country? Trader;
        public int TraderParagraph = -1;
        public Metric? Orders;
        public int OrdersParagraph = -1;
        public Country? Lender;
        public Country? Host;
        public int CapitalParagraph = -1;
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

    /// <summary>The figures that only the words around them make figures: "ranks first", "was flat".</summary>
    public IReadOnlyList<FigureMention> Worded => _worded;

    /// <summary>Reads one sentence.</summary>
    /// <param name="index">Its index; sentences are given in the order of the text.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="periods">Its periods.</param>
    public void Read(int index, IReadOnlyList<FigureMention> figures, IReadOnlyList<PeriodMention> periods)
    {
        var (sentence, held, paragraph) = (_p.Sentences[index], _p.Held(index), _p.ParagraphOf[index]);
        periods = SinceClauses.Joined(_p, sentence, periods, _surround.Published);
        if (_memory.Paragraph != paragraph)
        {
            // A new paragraph keeps the quantity only for words that take it up again.
            _memory.Paragraph = paragraph;
            _memory.Product = null;
            if (paragraph > 0 && IsHeading(_p.Paragraphs[paragraph - 1]) && _memory.Main is { } main && _memory.Period is not null && _memory.Period != main && _memory.MainParagraph < paragraph - 1)
            {
                // Under a heading the report goes on with what it is about.
                (_memory.Period, _memory.PeriodParagraph) = (main, paragraph - 1);
            }

            ForgetOthers();
        }

        if (_memory.Whole is { } spokenOf)
        {
            (_memory.Metric, _memory.From, _memory.To, _memory.Words, _memory.Product) = spokenOf;
            _memory.Whole = null;
        }

        _memory.Sentence = sentence.Start;
        Clauses? clauses = null;
        var used = sentence.Start;
        _inTurn = figures.Count > 1 ? InTurn(sentence, figures) : null;
        FigureMention? before = null;
        var claimsBefore = _claims.Count;
        foreach (var figure in figures)
        {
            if (figure.Kind == FigureKind.Idle)
            {
                continue;
            }

            clauses ??= new Clauses(_p, sentence, figures);
            var clause = clauses.Of(figure.Range);
            var frame = new Frame(_p, sentence, clause, figure, before, used, periods, figures);
            if (Judge(frame) is { } claim)
            {
                _claims.Add(claim);
                used = figure.Range.End;
                before = figure;
            }
        }

        if (held.Has(Category.Record) && _claims.FindIndex(claimsBefore, c => c.Measure == Measure.Record) < 0)
        {
            ReadRecord(sentence, figures, periods);
        }

        if (held.Has(Category.Ordinal) || _p.OpensIn(index, Opener.Place))
        {
            ReadRank(sentence, periods, figures);
        }

        if (held.Has(Category.Flat))
        {
            ReadFlat(sentence, periods);
        }

        var amends = figures.Count > 0 && _p.OpensIn(index, Opener.Amending);
        if (amends)
        {
            ReadEvenShare(sentence, periods);
            ReadCorrection(sentence, figures);
        }

        if (amends && _claims.Count > claimsBefore && IsWithdrawn(sentence))
        {
            _claims.RemoveRange(claimsBefore, _claims.Count - claimsBefore);
        }

        SettleBases(claimsBefore);
        if (_memory.PeriodSentence != _memory.Sentence && Frame.MainPeriod(_p, sentence, periods, _surround.Published) is { } told)
        {
            Remember(told, sentence.Start);
        }
    }

    /// <summary>"Commodity detail": a few words on a line of their own, without a figure.</summary>
    private bool IsHeading(TokenRange paragraph)
    {
        if (paragraph.Count is 0 or > LongestHeading || _p.Tokens[paragraph.End - 1].Kind == TokenKind.Mark)
        {
            return false;
        }

        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (_p.Tokens[i].Kind == TokenKind.Number)
            {
                return false;
            }
        }

        return _p.Tokens[paragraph.Start].IsCapital;
    }

    private const int LongestHeading = 6;

    /// <summary>Countries beside the relation are spoken of until the paragraph ends.</summary>
    private void ForgetOthers()
    {
        bool IsOther(Country? country) => country is { } known && !_surround.Relation.Contains(known);
        if (IsOther(_memory.From) || IsOther(_memory.To) || IsOther(_memory.Trader))
        {
            (_memory.From, _memory.To, _memory.Trader) = (null, null, null);
        }

        if (IsOther(_memory.Lender) || IsOther(_memory.Host))
        {
            (_memory.Lender, _memory.Host) = (null, null);
        }
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

    private Claim Make(Frame f, Quantity quantity, Measure measure, Figure? figure, string rule, bool isChange = false)
    {
        quantity = Fitted(f, quantity, measure, figure);
        var (speaker, speakerCountry) = _surround.SpeakerAt(f.Figure.Core.Start);
        var (from, to) = Ends(f, quantity, speakerCountry);
        if (quantity.Metric is Metric.Exports or Metric.Imports && !_memory.IsAside && !(quantity.Rule is "measure.traded" or "count.traded" || IsTradeVerb(quantity.Range.Start)))
        {
            (_memory.Trader, _memory.TraderParagraph) = (quantity.Metric == Metric.Exports ? from : to, _memory.Paragraph);
        }

        if (IsCapital(quantity.Metric) && quantity.Metric != Metric.Enterprises)
        {
            (_memory.Lender, _memory.Host, _memory.CapitalParagraph) = (from, to, _memory.Paragraph);
        }

        var (period, comparedWith, modality) = When(f, quantity, measure, isChange);
        if (figure is { Unit.IsCurrency: true } && speakerCountry is not null && _p.Lower(f.Figure.Core.End - 1) is "dinar" or "dinars" && !_p.Is(f.Figure.Core.End - 2, Category.Country) && OwnMoney.DinarOf(speakerCountry) is { } his)
        {
            figure = figure! with { Unit = Unit.Currency(his) };
        }

        if (figure is { Comparison: Comparison.Equal } && measure is Measure.Level or Measure.Count && f.HasExceed())
        {
            figure = figure! with { Comparison = f.IsNeverPassed() ? Comparison.LessOrEqual : Comparison.Greater, Approach = f.IsJustPassed() ? Approach.FromAbove : figure!.Approach };
        }

        if (figure is { Comparison: Comparison.Equal } && measure is Measure.Level or Measure.Count && f.IsEstimated())
        {
            figure = figure! with { Comparison = Comparison.About };
        }

        if (figure is { Comparison: Comparison.Equal } && f.IsApproached())
        {
            figure = figure! with { Comparison = Comparison.About, Approach = Approach.FromBelow };
        }

        var product = quantity.Product;
        var range = f.SpanOf(quantity);
        // A comparison with another's flow, a rank, and a part of an amount of the sentence leave what is spoken of as it was.
        var isAside = _memory.IsAside || measure == Measure.Rank || (measure == Measure.Share && f.Before is not null && _memory.Metric is not null);
        _memory.IsAside = false;
        if (measure == Measure.Rank && new[] { from, to }.Any(c => c is not null && !_surround.Relation.Contains(c)))
        {
            (_memory.From, _memory.To) = (from, to);
        }

        if (_memory.Whole is null && f.Before is not null && f.IsOfWhich() && _memory.Metric is { } whole && whole != quantity.Metric)
        {
            _memory.Whole = (whole, _memory.From, _memory.To, _memory.Words, _memory.Product);
        }

        if (!isAside && (quantity.Metric is not (Metric.Other or Metric.Projects or Metric.Enterprises or Metric.Gdp or Metric.Agreements or Metric.Loans) || _memory.Metric is null))
        {
            _memory.Metric = quantity.Metric;
            (_memory.From, _memory.To) = (from, to);
            _memory.Words = quantity.Range;
            _memory.Product = product;
        }

        if (quantity.Metric is Metric.Exports or Metric.Imports or Metric.TradeTurnover)
        {
            (_memory.Flow, _memory.FlowParagraph) = (quantity.Metric == Metric.TradeTurnover ? _memory.Flow : quantity.Metric, _memory.Paragraph);
        }

        _memory.Measure = measure == Measure.Rank ? _memory.Measure : measure;
        _memory.At = f.Figure.Range.End;
        if (figure is { } worded && (worded.Unit.IsCurrency || worded.Unit == Unit.Tonnes || worded.Unit == Unit.Other))
        {
            _memory.LastUnit = worded.Unit;
        }

        if (figure?.Unit.IsCurrency == true && f.Figure.HasScale)
        {
            (_memory.Sum, _memory.SumSentence) = (f.Figure with { Figure = figure }, _p.SentenceOf(_memory.Sentence));
        }

        if (figure?.Unit.IsCurrency == true)
        {
            _memory.Currency = figure.Unit.Code;
        }

        var claim = new Claim(_p.Quote(range), speaker, quantity.Metric, from, to, product, measure, figure, period, comparedWith, modality, [quantity.Rule, rule]);
        Note(claim);
        if (measure == Measure.Count || (quantity.Rule.StartsWith("counted", StringComparison.Ordinal) && _memory.CountingSentence >= 0))
        {
            (_memory.Counting, _memory.CountingSentence) = (claim, _memory.Sentence);
        }
        else
        {
            _memory.CountingSentence = -1;
        }

        return claim;
    }

    /// <summary>From where to where: as the clause says, as said of the same words before, or as taken up.</summary>
    private (Country? From, Country? To) Ends(Frame f, Quantity quantity, Country? speaker)
    {
        if (quantity.Rule.StartsWith("counted", StringComparison.Ordinal) && _memory.Counting is { } things)
        {
            return (things.From, things.To);
        }

        if (quantity.Rule == "ranked.again" && _claims.Count > 0)
        {
            // "the third-largest partner and its second-largest market": the partner told first is where the goods go.
            var isTurned = quantity.Metric == Metric.Exports != (_claims[^1].Metric == Metric.Exports);
            return isTurned ? (_claims[^1].To, _claims[^1].From) : (_claims[^1].From, _claims[^1].To);
        }

        var isCapital = IsCapital(quantity.Metric);
        var direction = new Direction(_p, _surround, speaker, isCapital ? quantity.Metric == Metric.Projects && _memory.CapitalParagraph != _memory.Paragraph ? (null, null) : (_memory.Lender, _memory.Host) : (_memory.From, _memory.To), speaker is null || _memory.TraderParagraph == _memory.Paragraph ? _memory.Trader : null, quantity.Metric == Metric.TradeBalance ? BalanceHolder(IsDeficit(f, quantity)) : null);
        if (direction.Reversed(f) is { } reversed)
        {
            return reversed;
        }

        if ((direction.Beside(quantity, f) ?? direction.Elliptic(quantity, f)) is { } elliptic)
        {
            (_memory.IsAside, _memory.Aside, _memory.AsideEnd) = (true, elliptic, f.Figure.Range.End);
            return elliptic;
        }

        // "Tanzania's rose by 10 % to $900 million"
        if (f.Before is { } before && before.Range.End == _memory.AsideEnd && quantity.Metric == _claims[^1].Metric && (quantity.Range.Start < before.Range.Start || quantity.Rule is "carried" or "again"))
        {
            (_memory.IsAside, _memory.AsideEnd) = (true, f.Figure.Range.End);
            return _memory.Aside;
        }

        if (quantity.Rule is "again" or "part-of-amount" && _claims.Count > 0)
        {
            return direction.Contributed(f) ?? (_claims[^1].From, _claims[^1].To);
        }

        if (quantity.Rule is "carried" or "of-them" && _memory.Metric == quantity.Metric && (_memory.From ?? _memory.To) is not null)
        {
            // "its import bill is 540 million, a third of which went to Brazilian suppliers"
            if (f.Figure.Kind is FigureKind.Percent or FigureKind.Fraction && (_memory.From is null || _memory.To is null) && direction.Party(f) is { } partner && partner != (_memory.From ?? _memory.To))
            {
                return (_memory.From ?? partner, _memory.To ?? partner);
            }

            return (_memory.From, _memory.To);
        }

        // One quantity of two figures has one direction, and so has what "it" takes up.
        if (_memory.Metric == quantity.Metric && _memory.Words == quantity.Range && !(quantity.Range.Start >= f.Figure.Range.Start) && !direction.NamesAnother(f))
        {
            return (_memory.From, _memory.To);
        }

        var ends = direction.Of(quantity, f);
        if (direction.Trading is { } trading)
        {
            (_memory.Trader, _memory.TraderParagraph) = (trading, _memory.Paragraph);
        }

        return ends;
    }

    /// <summary>Capital moves its own way, whatever the goods of the sentence before did.</summary>
    private static bool IsCapital(Metric metric) => metric is Metric.Investment or Metric.Enterprises or Metric.Loans or Metric.Projects;

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
