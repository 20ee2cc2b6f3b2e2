using Counterpart.Reading;

namespace Counterpart.Checking;

/// <summary>Holds a number of projects against the register.</summary>
/// <remarks>
/// A register made from reports knows some of what there is, never surely all: more projects than were claimed refute a claim, as
/// many bear it out, and fewer decide nothing.
/// </remarks>
internal static class CountEvaluation
{
    /// <summary>What the register says of the claim.</summary>
    /// <param name="claim">A count.</param>
    /// <param name="register">The projects registered.</param>
    /// <param name="asOf">Only what was registered by that day; null for all.</param>
    public static Outcome Of(Claim claim, IReadOnlyList<RegisteredProject> register, DateOnly? asOf)
    {
        if (claim.Metric != Metric.Projects)
        {
            return Outcome.Unknown($"no table or register of {(claim.Metric == Metric.Other && claim.Product is { Length: > 0 } thing ? $"“{thing}”" : Needs.Series(claim.Metric))} is held");
        }

        if (claim.From is not { } investor || claim.To is not { } host)
        {
            return Outcome.Unknown("the report does not tell whose projects they are, and where");
        }

        if (claim.Figure is not { } figure || figure.Unit != Unit.Count)
        {
            return Outcome.Unknown("the claim names no number of projects");
        }

        var known = 0;
        foreach (var project in register)
        {
            known += project.Host == host && project.Investor == investor && (asOf is not { } day || project.Since <= day) ? 1 : 0;
        }

        var whose = $"projects of {Wording.Name(investor)} in {Wording.Name(host)}";
        if (known == 0)
        {
            return Outcome.Unknown($"the register holds no {whose} yet");
        }

        var number = Wording.Number(known);
        var remark = claim.Product is { Length: > 0 } kind ? $"; it does not tell which of them are “{kind}”" : "";
        var accepted = TruthInterval.Of(figure);
        var holds = accepted.Contains(known);
        if (!holds && !(accepted.Max is { } max && known >= max))
        {
            return Outcome.Unknown($"the register holds {number} {whose} and may not know all of them{remark}");
        }

        return new(holds ? Finding.Holds : Finding.Fails, $"the register holds {number} {whose}{remark}")
        {
            Computed = known,
            Unit = Unit.Count,
            Gives = $"{number} {whose}",
            Against = holds ? $"which agrees with {FigureWords.Of(claim)}" : $"where {FigureWords.Of(claim)} was said",
        };
    }
}
