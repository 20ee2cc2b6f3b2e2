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
            claims.Add(claim.Measure == Measure.Count && !Needs.IsTrade(claim.Metric)
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
            verdicts.Add(ToVerdict(party, AsOf.Latest, latest, Accepted(claim), null));
            if (said is not null)
            {
                verdicts.Add(ToVerdict(party, AsOf.Said, said, Accepted(claim), null));
            }
        }

        return new(claim, verdicts, [], Sentences.OfCount(latest));
    }

    private CheckedClaim CheckTrade(Claim claim, Transcript transcript, Books books)
    {
        var asked = Question.Of(claim, books.Published);
        var sides = Side.Of(claim);
        if (!asked.IsKnown || sides.Count == 0)
        {
            var why = asked.Reason ?? "the report does not tell whose trade it is";
            return Refused(claim, transcript, Outcome.Unknown(why));
        }

        var question = asked.Value;
        var judged = new List<Judged>(sides.Count);
        var latest = new List<Outcome>(sides.Count);
        var verdicts = new List<Verdict>(sides.Count * 2);
        foreach (var side in sides)
        {
            var now = TradeEvaluation.Of(question, side, books, AsOf.Latest);
            var said = books.Series(side, AsOf.Said).Count > 0 ? TradeEvaluation.Of(question, side, books, AsOf.Said) : null;
            latest.Add(now);
            judged.Add(new(side.Books, now, said));
            verdicts.Add(ToVerdict(side.Books, AsOf.Latest, now, question.Accepted, TradeEvaluation.Reproduce(question, side, now, null)));
            if (said is not null)
            {
                verdicts.Add(ToVerdict(side.Books, AsOf.Said, said, question.Accepted, TradeEvaluation.Reproduce(question, side, said, books.Published)));
            }
        }

        var readings = new OtherReadings(books).Find(question, sides, latest);
        return new(claim, verdicts, readings, Sentences.Of(claim, judged, readings));
    }

    private static CheckedClaim Refused(Claim claim, Transcript transcript, Outcome outcome)
    {
        var verdicts = new List<Verdict>();
        foreach (var party in Parties(claim, transcript))
        {
            verdicts.Add(ToVerdict(party, AsOf.Latest, outcome, Accepted(claim), null));
        }

        return new(claim, verdicts, [], Sentences.Unchecked(outcome));
    }

    // Of a claim that names no party the parties of the report are told why it cannot be checked.
    private static IReadOnlyList<Country> Parties(Claim claim, Transcript transcript) => (claim.From, claim.To) switch
    {
        ({ } from, { } to) when from != to => [from, to],
        ({ } from, _) => [from],
        (null, { } to) => [to],
        _ => transcript.Relation,
    };

    private static Interval? Accepted(Claim claim) =>
        claim.Measure == Measure.Record || claim.Figure is not { } figure ? null : TruthInterval.Of(figure);

    private static Verdict ToVerdict(Country books, AsOf state, Outcome outcome, Interval? accepted, string? reproduce) => new(
        books,
        state,
        outcome.Finding,
        outcome.Computed,
        outcome.Unit,
        accepted,
        outcome.Why is { } why ? Phrase.Sentence(why) : null,
        outcome.Arithmetic,
        outcome.Rows,
        outcome.Series is { } series ? [series.Vintage] : [],
        reproduce);
}
