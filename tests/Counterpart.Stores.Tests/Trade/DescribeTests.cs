using System.Text.Json.Nodes;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Stores.Tests.Trade;

/// <summary>Mappings proposed for unknown tables: once a person has filled in where they came from, they load.</summary>
public sealed class DescribeTests : IDisposable
{
    private readonly TradeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_year_in_quotation_marks_is_proposed_as_it_stands()
    {
        var path = Path.Combine(_folder.Root, "imf.csv");
        File.WriteAllText(path, "COUNTRY.ID,INDICATOR.ID,COUNTERPART_COUNTRY.ID,\"\"\"2020\"\"\",2021\nRUS,XG_FOB_USD,KAZ,1,2\n");

        Assert.Contains("2021", TradeProposal.Of(path).Mapping, StringComparison.Ordinal);
    }

    [Fact]
    public void Months_under_years_partners_across_and_a_sheet_a_flow()
    {
        string[] rows = ["Внешняя торговля Российской Федерации", "(млн долларов США)", "|Китaй|Германия|Казахстан", "2020", " октябрь|1|2|3", " ноябрь|1.5|2|…", " декабрь|3|4|5", "2021", " январь|6|7|8"];
        var path = Path.Combine(_folder.Root, "t.xlsx");
        Workbook.Write(path, ("Содержание", ["Содержание"]), ("Экспорт", rows), ("Импорт", rows));

        var load = LoadAsProposed(path);

        Assert.Equal((8, 22, 2), (load.Rows, load.Vintage.ObservationCount, load.Missing));
        Assert.Equal(1_500_000m, _folder.Archive.Find(new(new("RUS"), new("CHN"))).First(o => o.Period == Period.Month(2020, 11)).Value);
    }

    [Fact]
    public void A_cumulative_table_of_partners_with_shares_beside_the_amounts()
    {
        var path = Path.Combine(_folder.Root, "t.xlsx");
        string[] Sheet(int year) => ["Основные показатели внешней торговли Республики Казахстан", $"за январь-декабрь {year} года", "||||тыс. долларов США", "Страна|Товарооборот||Экспорт||Импорт|", "|Всего|удельный вес, %|Всего|удельный вес, %|Всего|удельный вес, %", "Всего|30|100|20|100|10|100", "Европа|3|10|2|10|1|10", "Россия|15|50|10|50|5|50", "Китай|9|30|6|30|3|30", "Узбекистан|3|10|2|10|1|10"];
        Workbook.Write(path, ("12_2021", Sheet(2021)), ("12_2020", Sheet(2020)));

        var load = LoadAsProposed(path);

        Assert.Equal((16, 4), (load.Vintage.ObservationCount, load.Passed));
        Assert.Equal((10_000m, 5_000m), (_folder.Archive.Find(new(new("KAZ"), new("RUS")))[0].Value, _folder.Archive.Find(new(new("KAZ"), new("RUS")))[^1].Value));
        Assert.Equal("2020/2021", load.Vintage.Coverage.ToString());
    }

    [Fact]
    public void A_row_a_flow_in_millions_with_semicolons()
    {
        var path = Path.Combine(_folder.Root, "t.csv");
        File.WriteAllText(path, "reporter;partner;flow;period;value_musd\nRUS;CHN;X;2021-01;1,5\nRUS;KAZ;M;2021-01;2,25\nRUS;BLR;M;2021-02;:\n");

        var load = LoadAsProposed(path);

        Assert.Equal((2, 1), (load.Vintage.ObservationCount, load.Missing));
        Assert.Equal(2_250_000m, _folder.Archive.Find(new(new("RUS"), new("KAZ")))[0].Value);
    }

    [Theory]
    [InlineData(".csv", "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n2021,398,643,270900,52.051,\" 13.2\"\n", 52_051)]
    [InlineData(".csv", "COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE\nKAZ,XG_FOB_USD,RUS,A,2021,52051,6\nKAZ,TBG_USD,RUS,A,2021,1,6\n", 52_051)]
    [InlineData(".json", """{"count":1,"data":[{"period":"2021","reporterCode":398,"flowCode":"X","partnerCode":643,"partner2Code":0,"cmdCode":"TOTAL","motCode":0,"customsCode":"C00","netWgt":0,"primaryValue":52051.0}],"error":""}""", 52_051)]
    public void The_layout_of_a_known_producer_is_recognised(string extension, string text, int value)
    {
        var path = Path.Combine(_folder.Root, "t" + extension);
        File.WriteAllText(path, text);

        var load = LoadAsProposed(path);

        Assert.Equal(1, load.Vintage.ObservationCount);
        var product = text.Contains("270900", StringComparison.Ordinal) ? "270900" : "TOTAL";
        Assert.Equal(value, Assert.Single(_folder.Archive.Find(new(new("KAZ"), new("RUS"), product))).Value);
    }

    [Fact]
    public void What_the_table_does_not_tell_must_be_filled_in_and_is_told()
    {
        var path = Path.Combine(_folder.Root, "t.csv");
        File.WriteAllText(path, "month,exports,imports\n2021-01,1,2\n");
        var proposal = TradeProposal.Of(path);
        File.WriteAllText(TradeArchive.MappingBeside(path), proposal.Mapping);

        var failure = Assert.Throws<CounterpartException>(() => _folder.Archive.Load(path));

        Assert.Equal("CP5005", failure.Code);
        Assert.Contains("reporter: 'FILL IN' is no country code", failure.Message, StringComparison.Ordinal);
        Assert.Contains("counterpart: 'FILL IN'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("origin.published: 'FILL IN'", failure.Message, StringComparison.Ordinal);
        Assert.Contains(proposal.Remarks, r => r.Contains("Whose books", StringComparison.Ordinal));
    }

    private TradeLoad LoadAsProposed(string path)
    {
        var mapping = JsonNode.Parse(TradeProposal.Of(path).Mapping)!;
        var origin = mapping["origin"]!;
        foreach (var (field, text) in new[] { ("producer", "P"), ("title", "T"), ("address", "https://example.org"), ("published", "2022-06-01"), ("licence", "open"), ("unit", "u") })
        {
            origin[field] = text;
        }

        File.WriteAllText(TradeArchive.MappingBeside(path), mapping.ToJsonString());
        return _folder.Archive.Load(path);
    }
}
