using Counterpart.Trade;
using static Counterpart.Tests.Trade.TradeTables;

namespace Counterpart.Tests.Trade;

/// <summary>Trade that never was, published by two offices that differ for reasons known.</summary>
internal sealed class PlantedGap
{
    public const int Year = 2021;
    private const int FirstYear = 2018;
    private static readonly string[] Chapters = ["10", "26", "27", "72", "84", "93"];

    public PlantedGap(int seed, decimal margin, decimal lag, decimal hubs, bool coverage)
    {
        var random = new Random(seed);
        var count = (Year - FirstYear + 1) * 12;
        var (exporter, importer) = (new List<Observation>(), new List<Observation>());
        var (shipped, arrived, missing) = (0m, 0m, 0m);
        foreach (var chapter in Chapters)
        {
            var level = 50_000_000m + (random.Next(100) * 1_000_000m);
            var sent = Enumerable.Range(0, count + 3).Select(i => level * (1m + (i * 0.004m)) * (0.75m + ((decimal)random.NextDouble() * 0.5m))).ToList();
            var secret = coverage && chapter == "93";
            for (var i = 0; i < count; i++)
            {
                var (now, before) = (sent[i + 3], sent[i + 2]);
                var come = ((1m - lag) * now) + (lag * before);
                var period = Period.Month(FirstYear + (i / 12), (i % 12) + 1);
                if (!secret)
                {
                    exporter.Add(Row("x", Here, There, TradeFlow.Export, period, now, chapter));
                }

                // What came through the hub the exporter booked as sent there; it is besides what it books as sent here.
                var noise = 1m + (((decimal)random.NextDouble() - 0.5m) * 0.02m);
                importer.Add(Row("m", There, Here, TradeFlow.Import, period, come * (1m + (secret ? 0m : hubs)) * (1m + margin) * noise, chapter));
                if (period.First.Year == Year)
                {
                    shipped += secret ? 0m : now;
                    arrived += secret ? 0m : come;
                    missing += secret ? come * (1m + margin) : 0m;
                }
            }
        }

        HubsCif = arrived * hubs * (1m + margin);
        Total = shipped;
        var rows = exporter.Concat(importer).ToList();
        rows.AddRange(rows.GroupBy(o => (o.VintageId, o.Reporter, o.Counterpart, o.Flow, o.Period)).Select(g => Row(g.Key.VintageId, g.Key.Reporter, g.Key.Counterpart, g.Key.Flow, g.Key.Period, g.Sum(o => o.Value))).ToList());
        Statistics = new([Vintage("x"), Vintage("m")], rows);

        // By Shapley, a cause that freight rides on shares that freight with valuation half and half.
        var freight = margin / 2m;
        Truth = new()
        {
            [GapCause.Valuation] = (arrived * margin) + ((HubsCif + missing) / (1m + margin) * freight),
            [GapCause.Timing] = arrived - shipped,
            [GapCause.Hubs] = HubsCif / (1m + margin) * (1m + freight),
            [GapCause.Coverage] = missing / (1m + margin) * (1m + freight),
        };
    }

    public MemoryTradeStatistics Statistics { get; }

    public decimal HubsCif { get; }

    public decimal Total { get; }

    public Dictionary<GapCause, decimal> Truth { get; }
}
