namespace Counterpart.Trade;

/// <summary>What one table said of one flow in each of its vintages: a row a period, a column a vintage.</summary>
/// <remarks>
/// A vintage published a month after a period says less surely what it was than one published two years later. How much the figures of an age have
/// moved since is the tolerance with which a figure of that age should be read today.
/// </remarks>
public sealed class RevisionTriangle
{
    private readonly Dictionary<(string Vintage, Period Period), decimal> _values = [];

    /// <summary>Takes the observations of one flow of one pair, product, currency and table, from all vintages.</summary>
    /// <exception cref="ArgumentException">They are mixed, or an observation is of none of the vintages.</exception>
    public RevisionTriangle(IEnumerable<Vintage> vintages, IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(vintages);
        ArgumentNullException.ThrowIfNull(observations);
        Vintages = [.. vintages.OrderBy(v => v.Origin.Published).ThenBy(v => v.Id, StringComparer.Ordinal)];
        if (Vintages.Select(v => v.Table).Distinct().Count() > 1)
        {
            throw new ArgumentException("The vintages are of several tables.", nameof(vintages));
        }

        var known = Vintages.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        Observation? one = null;
        foreach (var o in observations)
        {
            one ??= o;
            if (!known.Contains(o.VintageId) || (o.Reporter, o.Counterpart, o.Flow, o.Product, o.Terms, o.Currency) != (one.Reporter, one.Counterpart, one.Flow, one.Product, one.Terms, one.Currency))
            {
                throw new ArgumentException($"A triangle holds one flow of one pair, product and currency; {o} does not belong to it.", nameof(observations));
            }

            if (!_values.TryAdd((o.VintageId, o.Period), o.Value))
            {
                throw new ArgumentException($"{o.Period} stands twice in {o.VintageId}.", nameof(observations));
            }
        }

        Periods = [.. _values.Keys.Select(k => k.Period).Distinct().OrderBy(p => p.First).ThenBy(p => p.Last)];
        Vintages = [.. Vintages.Where(v => Periods.Any(p => _values.ContainsKey((v.Id, p))))];
    }

    /// <summary>The vintages that hold any of it, oldest publication first.</summary>
    public IReadOnlyList<Vintage> Vintages { get; }

    /// <summary>The periods, oldest first.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>What a vintage said of a period; null when nothing.</summary>
    public decimal? Value(Vintage vintage, Period period)
    {
        ArgumentNullException.ThrowIfNull(vintage);
        return _values.TryGetValue((vintage.Id, period), out var value) ? value : null;
    }

    /// <summary>The mean absolute revision, in percent, by age: months from the end of a period to the publication of a figure that was published anew later.</summary>
    /// <remarks>Each figure is held against the latest one of its period; one that was never published again says nothing of revision.</remarks>
    public IReadOnlyList<(int Months, decimal MeanAbsolutePercent, int Figures)> ByAge()
    {
        var revisions = new SortedDictionary<int, List<decimal>>();
        foreach (var period in Periods)
        {
            var said = Vintages.Where(v => _values.ContainsKey((v.Id, period))).ToList();
            var latest = _values[(said[^1].Id, period)];
            foreach (var vintage in said.SkipLast(1))
            {
                var value = _values[(vintage.Id, period)];
                if (value == 0)
                {
                    continue;
                }

                var published = vintage.Origin.Published;
                var age = ((published.Year - period.Last.Year) * 12) + published.Month - period.Last.Month;
                if (!revisions.TryGetValue(age, out var list))
                {
                    revisions.Add(age, list = []);
                }

                list.Add(Math.Abs(latest - value) / value * 100m);
            }
        }

        return [.. revisions.Select(r => (r.Key, r.Value.Average(), r.Value.Count))];
    }
}
