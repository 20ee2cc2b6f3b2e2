using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Holds the claims of a transcript against both sides' books.</summary>
/// <remarks>
/// Each claim gets a verdict from each party's books: by the latest vintage held, and by what was out on the day of the report where a
/// vintage that old is held. Only figures of one table, one vintage and one currency are ever put together.
/// </remarks>
/// <param name="trade">The statistics.</param>
/// <param name="register">The projects registered; empty when the register holds none.</param>
public sealed class Checker(ITradeStatistics trade, IReadOnlyList<RegisteredProject> register)
{
    /// <summary>Judges every claim.</summary>
    public CheckedReport Check(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var published = transcript.Document.Origin.Published;
        var books = new Books(trade, published);
        var claims = new List<CheckedClaim>(transcript.Claims.Count);
        foreach (var claim in transcript.Claims)
        {
            // Things are counted by the register until a table of them is held.
            claims.Add(claim.Measure == Measure.Count && !Needs.IsTrade(claim.Metric) && !books.Hold(Needs.SeriesOf(claim))
                ? CheckCount(claim, transcript, published)
                : CheckTrade(claim, transcript, books));
        }

        return new CheckedReport(transcript, claims) { CrossChecks = Within.CrossChecks.Of(transcript.Claims) };
    }

    private CheckedClaim CheckCount(Claim claim, Transcript transcript, DateOnly? published)
    {
        var latest = CountEvaluation.Of(claim, register, null);
        var said = published is { } day ? CountEvaluation.Of(claim, register, day) : null;
        said = said is { Finding: Finding.CannotVerify } && latest.Finding == Finding.CannotVerify ? null : said;
        var verdicts = new List<Verdict>();
        foreach (var party in Parties(claim, transcript))
        {
            verdicts.Add(ToVerdict(claim, null, party, AsOf.Latest, latest, null));
            if (said is not null)
            {
                verdicts.Add(ToVerdict(claim, null, party, AsOf.Said, said, null));
            }
        }

        return new(claim, verdicts, [], Sentences.OfCount(latest));
    }

    private CheckedClaim CheckTrade(Claim claim, Transcript transcript, Books books)
    {
        if (Needs.SeriesOf(claim) is { Length: > 0 } series && OtherSeries.IsOne(series) && !books.Hold(series))
        {
            return Refused(claim, transcript, Outcome.Unknown($"no table of {Needs.Series(claim.Metric)} is held"));
        }

        claim = Scope.WithGoods(claim);
        var goods = GoodsEvaluation.Of(claim);
        if (goods is { IsKnown: false } ambiguous)
        {
            return Refused(claim, transcript, Outcome.Unknown(ambiguous.Reason));
        }

        if (goods is { IsKnown: true, Value: var some } && CheckGoods(claim, some, transcript, books) is { } judgedGoods)
        {
            return judgedGoods;
        }

        if (Needs.TableFor(claim) is null && (Scope.WhyNot(claim, transcript) ?? SpokenOf.WhyNot(claim, transcript)) is { } narrower)
        {
            return Refused(claim, transcript, Outcome.Unknown(narrower));
        }

        if (IsShareChange(claim))
        {
            return CheckShareChange(claim, transcript, books);
        }

        var asked = Question.Of(claim, books.Published);
        var sides = Side.Of(claim);
        if (!asked.IsKnown || sides.Count == 0)
        {
            var why = asked.Reason ?? "the report does not tell whose trade it is";
            return Refused(claim, transcript, Outcome.Unknown(why));
        }

        var question = asked.Value;
        if (claim.Measure == Measure.Rank || (claim.Measure == Measure.Share && !Needs.IsFlow(claim.Product)))
        {
            return CheckPartner(question, transcript, books);
        }

        var judged = new List<Judged>(sides.Count);
        var (latest, then) = (new List<Outcome>(sides.Count), new List<Outcome>(sides.Count));
        var verdicts = new List<Verdict>(sides.Count * 2);
        foreach (var side in sides)
        {
            var now = TradeEvaluation.Of(question, side, books, AsOf.Latest);
            var said = TradeEvaluation.AsSaid(question, side, books, now);
            latest.Add(now);
            if (said is { Finding: not Finding.CannotVerify })
            {
                then.Add(said);
            }

            judged.Add(new(side.Books, now, said));
            verdicts.Add(ToVerdict(claim, question, side.Books, AsOf.Latest, now, TradeEvaluation.Reproduce(question, side, now, null)));
            if (said is not null)
            {
                verdicts.Add(ToVerdict(claim, question, side.Books, AsOf.Said, said, TradeEvaluation.Reproduce(question, side, said, books.Published), books.Published));
            }
        }

        var readings = new OtherReadings(books).Find(question, sides, latest);
        return new(claim, verdicts, readings, Sentences.Of(claim, judged, readings)) 
        {
            Reconciled = ReconciledEvaluation.Of(question, sides, latest, books, null),
            ReconciledAsSaid = then.Count == sides.Count ? ReconciledEvaluation.Of(question, sides, then, books, books.Published) : null,
        };
    }

    // Null where no books by goods may be held: then the claim is refused as all others on some goods are.
    private static CheckedClaim? CheckGoods(Claim claim, Goods goods, Transcript transcript, Books books)
    {
        var sides = Side.Of(claim);
        if (!sides.Any(books.MayHoldGoods))
        {
            return null;
        }

        var bare = claim with { Product = null };
        if ((Scope.WhyNot(bare, transcript) ?? SpokenOf.WhyNot(bare, transcript)) is { } narrower)
        {
            return Refused(claim, transcript, Outcome.Unknown(narrower));
        }

        var asked = Question.Of(bare, books.Published);
        if (!asked.IsKnown)
        {
            return Refused(claim, transcript, Outcome.Unknown(asked.Reason));
        }

        var question = asked.Value with { Claim = claim };
        var (judged, verdicts, latest) = (new List<Judged>(), new List<Verdict>(), new List<Outcome>());
        foreach (var side in sides)
        {
            var now = GoodsEvaluation.Of(question, goods, side, books, AsOf.Latest);
            var said = now.Finding != Finding.CannotVerify && question.Period.Last < books.Published ? GoodsEvaluation.Of(question, goods, side, books, AsOf.Said) : null;
            latest.Add(now);
            judged.Add(new(side.Books, now, said));
            verdicts.Add(ToVerdict(claim, question, side.Books, AsOf.Latest, now, GoodsEvaluation.Reproduce(question, goods, side, now, null)));
            if (said is not null)
            {
                verdicts.Add(ToVerdict(claim, question, side.Books, AsOf.Said, said, GoodsEvaluation.Reproduce(question, goods, side, said, books.Published), books.Published));
            }
        }

        var readings = OtherReadings.OfTheOtherSide(question, sides, latest);
        return new(claim, verdicts, readings, Sentences.Of(claim, judged, readings));
    }

    private static bool IsShareChange(Claim claim) =>
        claim is { Measure: Measure.Change, Figure: { } figure, Product: null } && figure.Unit == Unit.PercentagePoints && Needs.IsTrade(claim.Metric) && claim.Metric != Metric.TradeBalance;

    // "The share rose by three points": a share, told twice.
    private static CheckedClaim CheckShareChange(Claim claim, Transcript transcript, Books books)
    {
        var share = claim with { Measure = Measure.Share, Base = null, Figure = claim.Figure! with { Unit = Unit.Percent } };
        var asked = Question.Of(share, books.Published);
        var whole = Whole.Of(share, transcript);
        if (!asked.IsKnown || !whole.IsKnown)
        {
            return Refused(claim, transcript, Outcome.Unknown(asked.Reason ?? whole.Reason!));
        }

        var period = asked.Value.Period;
        return CheckPartner(new Question(claim, period, claim.Base is { } given && given.MonthCount == period.MonthCount ? given : period.AddYears(-1), asked.Value.Accepted, asked.Value.Remark), whole.Value, transcript, books);
    }

    private static CheckedClaim CheckPartner(Question question, Transcript transcript, Books books)
    {
        var claim = question.Claim;
        var told = Whole.Of(claim, transcript);
        if (!told.IsKnown)
        {
            return Refused(claim, transcript, Outcome.Unknown(told.Reason));
        }

        return CheckPartner(question, told.Value, transcript, books);
    }

    private static CheckedClaim CheckPartner(Question question, Whole whole, Transcript transcript, Books books)
    {
        var claim = question.Claim;
        var judged = new List<Judged>();
        var verdicts = new List<Verdict>();
        IReadOnlyList<OtherReading> readings = [];
        foreach (var side in Parties(claim, transcript))
        {
            var now = PartnerEvaluation.Of(question, whole, side, books, AsOf.Latest);
            var said = PartnerEvaluation.AsSaid(question, whole, side, books, now);
            readings = side == whole.Owner ? OtherStandings.Find(question, whole, now, books) : readings;
            judged.Add(new(side, now, said));
            verdicts.Add(ToVerdict(claim, question, side, AsOf.Latest, now, side == whole.Owner ? PartnerEvaluation.Reproduce(question, whole, now, null) : null));
            if (said is not null)
            {
                verdicts.Add(ToVerdict(claim, question, side, AsOf.Said, said, PartnerEvaluation.Reproduce(question, whole, said, books.Published), books.Published));
            }
        }

        return new(claim, verdicts, readings, Sentences.Of(claim, judged, readings));
    }

    private static CheckedClaim Refused(Claim claim, Transcript transcript, Outcome outcome)
    {
        var verdicts = new List<Verdict>();
        foreach (var party in Parties(claim, transcript))
        {
            verdicts.Add(ToVerdict(claim, null, party, AsOf.Latest, outcome, null));
        }

        return new(claim, verdicts, [], Sentences.Unchecked(outcome));
    }

    // Of a claim that names no party the parties of the report are told why it cannot be checked.
    private static IReadOnlyList<Country> Parties(Claim claim, Transcript transcript) => (claim.From, claim.To) switch
    {
        ({ } from, { } to) when from != to => [from, to],
        ({ } from, _) => [from],
        (null, { } to) => [to],
        _ when transcript.Relation.Count == 0 => [Country.World],
        _ => transcript.Relation,
    };

    private static Interval? Accepted(Claim claim) =>
        claim.Measure == Measure.Record || claim.Figure is null ? null : Question.AcceptedBy(claim).Accepted;

    private static Verdict ToVerdict(Claim claim, Question? question, Country books, AsOf state, Outcome outcome, string? reproduce, DateOnly? by = null) => new(
        books,
        state,
        outcome.Finding,
        outcome.Computed,
        outcome.Unit,
        question is null ? Accepted(claim) : question.Accepted,
        outcome.Why is { } why ? Phrase.Sentence(why) : null,
        outcome.Arithmetic,
        outcome.Rates.Count == 0 ? outcome.Rows : [.. outcome.Rows, .. outcome.Rates],
        outcome.Vintage is { } vintage ? [vintage, .. outcome.RateVintages] : [],
        reproduce)
    {
        Needed = outcome.Finding == Finding.CannotVerify ? Needs.Table(claim, books, question?.Period ?? claim.Period, question?.Base ?? claim.Base, by) : null,
    };
}
