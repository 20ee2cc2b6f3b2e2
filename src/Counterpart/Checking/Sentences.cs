using Counterpart.Reading;

namespace Counterpart.Checking;

/// <summary>Puts the verdicts of a claim into words that an aide can read aloud: whose books, by how much, as of when; it accuses nobody.</summary>
internal static class Sentences
{
    /// <summary>One or two sentences on a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="judged">What was found, side by side in the order of the parties.</param>
    /// <param name="readings">Other readings; the nearest is told.</param>
    public static string Of(Claim claim, IReadOnlyList<Judged> judged, IReadOnlyList<OtherReading> readings)
    {
        var (decided, alike, heldAsSaid) = (false, true, false);
        foreach (var one in judged)
        {
            decided |= one.Decided;
            alike &= one.Latest.Why == judged[0].Latest.Why;
            heldAsSaid |= one.Said is { Finding: Finding.Holds };
        }

        var text = !decided && alike ? Unchecked(judged[0].Latest) : Told(claim, judged, decided);
        // Of words with an open end ("more than a third") a neighbouring reading is no explanation; it stands in the list only.
        var bounded = claim.Figure?.Comparison is Comparison.Equal or Comparison.About or Comparison.Range;
        var told = readings.Count == 0 || !bounded || readings[0].Change == "books" || (readings[0].Change == "vintage" && heldAsSaid);
        return told ? text : $"{text} {readings[0].Sentence}";
    }

    /// <summary>The sentence on a number of things, which one register answers for both sides.</summary>
    public static string OfCount(Outcome outcome) => outcome.Finding == Finding.CannotVerify
        ? Unchecked(outcome)
        : Phrase.Sentence($"the register holds {outcome.Gives}{Tail(outcome)}");

    /// <summary>The sentence on a claim that no books can decide.</summary>
    public static string Unchecked(Outcome outcome) => Phrase.Sentence($"this cannot be checked: {outcome.Why}");

    private static string Told(Claim claim, IReadOnlyList<Judged> judged, bool decided)
    {
        var clauses = new List<string>();
        foreach (var told in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var one in judged)
            {
                if (one.Decided == told)
                {
                    clauses.Add(Clause(claim, one));
                }
            }
        }

        var text = string.Join("; ", clauses);
        var due = decided && claim.Modality != Modality.Fact
            ? $"what was {(claim.Modality == Modality.Target ? "aimed at" : "expected")} now has an outcome: "
            : "";
        return Phrase.Sentence(due + text);
    }

    private static string Clause(Claim claim, Judged one)
    {
        var owner = Wording.Owner(one.Books);
        var latest = one.Latest;
        if (latest.Finding == Finding.CannotVerify)
        {
            return one.Said is { Finding: not Finding.CannotVerify } then
                ? $"{owner} figures gave {then.Gives} as published by then{Tail(then)}"
                : $"{owner} books cannot tell: {latest.Why}";
        }

        if (one.Said is { Finding: not Finding.CannotVerify } said && said.Finding != latest.Finding && claim.Measure != Measure.Record)
        {
            var flipped = said.Computed is { } was && latest.Computed is { } now && Math.Sign(was) * Math.Sign(now) < 0;
            var revised = $"{(flipped ? "the sign has since flipped: " : "")}as revised by {Published(latest)} they give {latest.Gives}{(flipped ? "" : Tail(latest))}";
            return $"{owner} figures as published by then ({Published(said)}) gave {said.Gives}{Tail(said)}; {revised}";
        }

        return claim.Measure == Measure.Record
            ? $"by {owner} figures ({Published(latest)}) {latest.Gives}"
            : $"{owner} figures{(latest.Vintage is null ? "" : $" of {Published(latest)}")} give {latest.Gives}{Tail(latest)}";
    }

    private static string Tail(Outcome outcome) => outcome.Against is { } against ? $", {against}" : "";

    private static string Published(Outcome outcome) => Wording.MonthOf(outcome.Vintage!.Origin.Published);
}
