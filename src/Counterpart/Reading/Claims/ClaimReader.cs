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
        public Country? Trader;
        public Country? Lender;
        public Country? Host;
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
    /// <param name="sentence">Its tokens.</param>
    /// <param name="held">What starts at them.</param>
    /// <param name="paragraph">Index of its paragraph.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="periods">Its periods.</param>
    public void Read(TokenRange sentence, Categories held, int paragraph, IReadOnlyList<FigureMention> figures, IReadOnlyList<PeriodMention> periods)
    {
        periods = SinceClauses.Joined(_p, sentence, periods, _surround.Published);
        if (_memory.Paragraph != paragraph)
        {
            // A new paragraph keeps the quantity only for words that take it up again.
            _memory.Paragraph = paragraph;
            _memory.Product = null;
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

        if (held.Has(Category.Record) && !_claims.Skip(claimsBefore).Any(c => c.Measure == Measure.Record))
        {
            ReadRecord(sentence, figures, periods);
        }

        if (held.Has(Category.Ordinal) || held.Has(Category.Ranked))
        {
            ReadRank(sentence, periods, figures);
        }

        if (held.Has(Category.Flat))
        {
            ReadFlat(sentence, periods);
        }

        if (figures.Count > 0)
        {
            ReadEvenShare(sentence, periods);
            ReadCorrection(sentence, figures);
        }

        if (_claims.Count > claimsBefore && IsWithdrawn(sentence))
        {
            _claims.RemoveRange(claimsBefore, _claims.Count - claimsBefore);
        }

        SettleBases(claimsBefore);
        if (_memory.PeriodSentence != _memory.Sentence && Frame.MainPeriod(_p, sentence, periods, _surround.Published) is { } told)
        {
            Remember(told, sentence.Start);
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
        var (speaker, speakerCountry) = _surround.SpeakerAt(f.Figure.Core.Start);
        var carried = quantity.Rule is "carried" or "of-them";
        var (from, to) = quantity.Rule.StartsWith("counted", StringComparison.Ordinal) && _memory.Counting is { } things ? (things.From, things.To)
            : carried && _memory.Metric == quantity.Metric && _memory.From is not null
            ? (_memory.From, _memory.To)
            : IsCapital(quantity.Metric)
                ? new Direction(_p, _surround.Relation, speakerCountry, _memory.Lender, _memory.Host).Of(quantity, f)
                : new Direction(_p, _surround.Relation, speakerCountry, _memory.From, _memory.To, _memory.Trader).Of(quantity, f);
        if (quantity.Metric is Metric.Exports or Metric.Imports)
        {
            _memory.Trader = quantity.Metric == Metric.Exports ? from : to;
        }

        if (IsCapital(quantity.Metric))
        {
            (_memory.Lender, _memory.Host) = (from, to);
        }

        var (period, comparedWith, modality) = When(f, quantity, measure, isChange);
        if (figure is { Comparison: Comparison.Equal } && measure is Measure.Level or Measure.Count && f.HasExceed())
        {
            figure = figure! with { Comparison = Comparison.Greater };
        }

        var product = quantity.Product;
        var range = f.SpanOf(quantity);
        if (quantity.Metric is not (Metric.Other or Metric.Projects or Metric.Enterprises or Metric.Gdp or Metric.Agreements or Metric.Loans) || _memory.Metric is null)
        {
            _memory.Metric = quantity.Metric;
            (_memory.From, _memory.To) = (from, to);
            _memory.Product = product;
        }

        _memory.Measure = measure;
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
