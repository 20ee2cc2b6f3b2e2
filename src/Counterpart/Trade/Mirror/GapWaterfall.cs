namespace Counterpart.Trade;

/// <summary>A gap taken apart into its causes, in a way that does not hang on the order in which they are named.</summary>
/// <remarks>
/// Freight is paid on goods through hubs as well, so what one cause takes off depends on whether another was taken off before. Each gets its
/// Shapley value: the mean of what it takes off over all orders. The rest is "unexplained"; nothing here tells what it is, smuggling least of all.
/// </remarks>
/// <param name="Gap">The gap.</param>
/// <param name="Parts">A part a cause, unexplained last; together they are the gap.</param>
public sealed record GapWaterfall(MirrorGap Gap, IReadOnlyList<GapPart> Parts)
{
    private static readonly GapCause[] Causes = [GapCause.Valuation, GapCause.Timing, GapCause.Hubs, GapCause.Coverage, GapCause.Classification];

    /// <summary>Takes a gap apart.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="evidence">What is known of its causes.</param>
    public static GapWaterfall Of(MirrorGap gap, GapEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(gap);
        ArgumentNullException.ThrowIfNull(evidence);
        var left = new decimal[1 << Causes.Length];
        for (var taken = 0; taken < left.Length; taken++)
        {
            left[taken] = Left(gap, evidence, taken);
        }

        var parts = new List<GapPart>();
        for (var i = 0; i < Causes.Length; i++)
        {
            var amount = 0m;
            for (var before = 0; before < left.Length; before++)
            {
                if ((before & (1 << i)) == 0)
                {
                    amount += Weight(int.PopCount(before)) * (left[before] - left[before | (1 << i)]);
                }
            }

            parts.Add(new(Causes[i], amount, BasisOf(Causes[i], evidence)));
        }

        // The remainder of the sum and not of the model, so that the parts are the gap to the last digit.
        parts.Add(new(GapCause.Unexplained, gap.Difference - parts.Sum(p => p.Amount), "what is left"));
        return new(gap, parts);
    }

    /// <summary>The share of a part in the gap, in percent; null when there is no gap.</summary>
    public decimal? PercentOf(GapPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return Gap.Difference == 0m ? null : part.Amount / Gap.Difference * 100m;
    }

    private static decimal Left(MirrorGap gap, GapEvidence evidence, int taken)
    {
        bool Takes(GapCause cause) => (taken & (1 << Array.IndexOf(Causes, cause))) != 0;
        var (exports, imports) = (gap.Exports, gap.Imports);
        if (Takes(GapCause.Timing))
        {
            exports *= evidence.ArrivedOverShipped;
        }

        if (Takes(GapCause.Hubs))
        {
            imports -= evidence.ThroughHubs;
        }

        if (Takes(GapCause.Coverage))
        {
            imports -= evidence.MissingAtExporter;
            exports -= evidence.MissingAtImporter;
        }

        if (Takes(GapCause.Classification))
        {
            exports += evidence.UnderOtherCodes;
        }

        return (Takes(GapCause.Valuation) ? evidence.Margin.Fob(imports) : imports) - exports;
    }

    // s! (n − s − 1)! / n!, the part of all orders in which just these s causes come before.
    private static decimal Weight(int before)
    {
        var weight = 1m / Causes.Length;
        for (var i = 1; i <= before; i++)
        {
            weight = weight * i / (Causes.Length - i);
        }

        return weight;
    }

    private static string BasisOf(GapCause cause, GapEvidence evidence) => cause switch
    {
        GapCause.Valuation => evidence.Margin.Percent == 0m ? evidence.Margin.Source : $"{Wording.Plain(evidence.Margin.Percent)}{Wording.NoBreakSpace}% on FOB ({evidence.Margin.Source})",
        GapCause.Timing => evidence.TimingSource,
        GapCause.Hubs => evidence.HubsSource,
        GapCause.Coverage => evidence.CoverageSource,
        GapCause.Classification => evidence.ClassificationSource,
        GapCause.Unexplained => "what is left",
    };
}
