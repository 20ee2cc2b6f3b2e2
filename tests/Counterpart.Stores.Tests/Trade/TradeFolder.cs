using Counterpart.Trade.DuckDb;

namespace Counterpart.Stores.Tests.Trade;

/// <summary>A folder of its own for one test, with a trade archive in it.</summary>
public sealed class TradeFolder : IDisposable
{
    public const string Origin = """
        "origin": {
          "producer": "Customs", "title": "Trade by month", "address": "https://example.org/t", "published": "2022-06-01",
          "licence": "open", "exports": "FOB", "imports": "CIF", "unit": "million USD"
        }
        """;

    public TradeFolder(string name = "trade")
    {
        Root = Directory.CreateTempSubdirectory("counterpart-trade-").FullName;
        Trade = Path.Combine(Root, name);
        Archive = new TradeArchive(Trade);
    }

    public string Root { get; }

    public string Trade { get; }

    public TradeArchive Archive { get; }

    /// <summary>The folder of the sample tables, found upwards from the tests.</summary>
    public static string Samples
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Counterpart.slnx")))
                {
                    return Path.Combine(folder.FullName, "samples", "trade");
                }
            }

            throw new DirectoryNotFoundException("The samples are not above the tests.");
        }
    }

    /// <summary>Writes a wide monthly table of Russia with Kazakhstan, and its mapping.</summary>
    public string Wide(string csv, string name = "t.csv", string? mapping = null)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllText(path, csv);
        File.WriteAllText(Path.ChangeExtension(path, ".mapping.json"), mapping ?? Mapping());
        return path;
    }

    /// <summary>The mapping of a wide monthly table of Russia with Kazakhstan.</summary>
    public static string Mapping(string table = "rus-monthly", string published = "2022-06-01", string more = "") => $$"""
        {
          "table": "{{table}}", "reporter": "RUS", "counterpart": "KAZ",
          "period": { "column": "month", "form": "month" }, "exports": "exports", "imports": "imports",
          "currency": "USD", "multiplier": 1000000, "missing": ["", "..."], {{more}}
          {{Origin.Replace("2022-06-01", published, StringComparison.Ordinal)}}
        }
        """;

    /// <summary>The folders of vintages, half-written ones too.</summary>
    public IReadOnlyList<string> Folders() =>
        Directory.Exists(Trade) ? [.. Directory.EnumerateDirectories(Trade).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)] : [];

    public void Dispose()
    {
        Archive.Dispose();
        Directory.Delete(Root, recursive: true);
    }
}
