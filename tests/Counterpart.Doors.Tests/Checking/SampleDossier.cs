using Counterpart.Trade.DuckDb;

namespace Counterpart.Doors.Tests.Checking;

/// <summary>A dossier with the sample tables, and Russia's trade with China in the halves of two years.</summary>
public sealed class SampleDossier : IDisposable
{
    // Customs data published by Rosstat: sums of six months, million USD.
    private const string WithChina = "period,exports,imports\n2020-01/2020-06,24051.34129,24438.06279\n2021-01/2021-06,30692.58013,31461.16944\n";

    private const string Mapping = """
        {
          "table": "rus-customs-china", "reporter": "RUS", "counterpart": "CHN", "period": { "column": "period", "form": "interval" },
          "exports": "exports", "imports": "imports", "currency": "USD", "multiplier": 1000000,
          "origin": {
            "producer": "Federal Customs Service of Russia, published by Rosstat", "title": "Russia with China, first half-years", "address": "https://rosstat.gov.ru/statistics/vneshnyaya_torgovlya",
            "published": "2022-02-28", "licence": "open", "exports": "FOB", "imports": "CIF", "unit": "million USD"
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public SampleDossier()
    {
        using var trade = new TradeArchive(System.IO.Path.Combine(Path, "trade"));
        foreach (var table in Directory.EnumerateFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "samples", "trade"), "*.csv"))
        {
            trade.Load(table);
        }

        var file = System.IO.Path.Combine(Path, "china.csv");
        File.WriteAllText(file, WithChina);
        File.WriteAllText(TradeArchive.MappingBeside(file), Mapping);
        trade.Load(file);
    }

    public string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();
}
