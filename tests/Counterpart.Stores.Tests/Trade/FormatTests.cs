using System.IO.Compression;
using Counterpart.Trade;

namespace Counterpart.Stores.Tests.Trade;

/// <summary>The published formats, each with figures written for the test.</summary>
public sealed class FormatTests : IDisposable
{
    private const string Sdmx = """
        { "table": "t", "reporter": { "column": "REF_AREA" }, "counterpart": { "column": "COUNTERPART_AREA" }, "period": { "column": "TIME_PERIOD", "form": "words" },
          "flow": { "column": "INDICATOR", "export": "XG_FOB", "import": ["MG_CIF", "MG_FOB"], "ignore": "TBG", "terms": { "MG_FOB": "imports FOB" } },
          "value": "OBS_VALUE", "currency": "USD", "multiplier": { "column": "UNIT_MULT" },
        """ + TradeFolder.Origin + "}";

    private const string Comtrade = """
        { "table": "t", "reporter": { "column": "reporterCode" }, "counterpart": { "column": "partnerCode" }, "product": { "column": "cmdCode" },
          "period": { "column": "period", "form": "words" }, "flow": { "column": "flowCode", "export": ["X", "RX"], "import": "M", "terms": { "RX": "re-exports" } },
          "values": [ { "column": "primaryValue" } ], "currency": "USD", "multiplier": 1, "keep": { "partner2Code": "0", "motCode": "0" }, "netWeight": { "column": "netWgt", "multiplier": 1 },
        """ + TradeFolder.Origin + "}";

    private readonly TradeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Comtrade_records_keep_re_exports_weights_and_the_world_apart()
    {
        var load = Load("a.json", $$"""
            { "elapsedTime": "0.1 secs", "count": 6, "data": [
              {{Record("2020", 842, 643, "X", 100.5m, "12.5")}}, {{Record("2020", 842, 643, "RX", 7, "0")}},
              {{Record("202101", 842, 643, "M", 50, "null")}}, {{Record("2020", 842, 0, "X", 900, "null")}},
              {{Record("2020", 842, 643, "X", 60, "1", motCode: 1000)}}, {{Record("2020", 842, 490, "X", 3, "null")}} ], "error": "" }
            """, Comtrade);

        Assert.Equal((6, 5, 0, 1), (load.Rows, load.Vintage.ObservationCount, load.Missing, load.Passed));
        Assert.Equal(["", "re-exports"], load.Vintage.Terms);
        Assert.Equal([("2020", 100.5m, 12.5m), ("2021-01", 50m, null)], Found("USA", "RUS").Select(o => (o.Period.ToString(), o.Value, o.NetKilograms)));
        Assert.Equal((7m, (decimal?)null), _folder.Archive.Find(new(new("USA"), new("RUS")) { Terms = "re-exports" }).Select(o => (o.Value, o.NetKilograms)).Single());
        Assert.Equal(900m, Found("USA", "WLD").Single().Value);
        Assert.Equal(3m, Found("USA", "NESASIA").Single().Value);
    }

    [Theory]
    [InlineData("""{"elapsedTime":"0.58 secs","count":0,"data":[],"error":""}""", "CP5002", "holds no records")]
    [InlineData("""{"count":0,"data":[],"error":"Invalid subscription key"}""", "CP5002", "holds no records")]
    [InlineData("""{"error":"Rate limit is exceeded","data":[]}""", "CP5025", "Rate limit is exceeded")]
    [InlineData("""{"count":3,"data":[{"period":"2020"}]}""", "CP5026", "says that it has 3 records and holds 1")]
    [InlineData("""{"count":3,"data":[{"period":"2020"},""", "CP5003", "not JSON")]
    public void An_answer_that_is_empty_an_error_or_cut_off_is_refused(string json, string code, string words)
    {
        var mapping = """{ "table": "t", "reporter": "USA", "counterpart": "RUS", "period": { "column": "period", "form": "words" }, "flow": "export", "values": [{ "column": "period" }], "currency": "USD", "multiplier": 1,""" + TradeFolder.Origin + "}";

        var failure = Assert.Throws<CounterpartException>(() => Load("a.json", json, mapping));

        Assert.Equal(code, failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_of_exactly_as_many_records_as_the_service_gives_is_refused()
    {
        var records = string.Join(",", Enumerable.Range(0, 500).Select(i => Record((1500 + i).ToString(System.Globalization.CultureInfo.InvariantCulture), 842, 643, "X", i, "null")));

        var failure = Assert.Throws<CounterpartException>(() => Load("a.json", $$"""{"count":500,"data":[{{records}}]}""", Comtrade));

        Assert.Contains("exactly as many as the service gives at most", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SDMX_CSV_is_read_by_the_names_of_its_columns()
    {
        Load("a.csv", "DATAFLOW,FREQ,REF_AREA,COUNTERPART_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS\nIMF:DOT(1.0),M,KAZ,RUS,XG_FOB,2021-01,1.5,6,A\nIMF:DOT(1.0),M,KAZ,RUS,MG_CIF,2021-01,2500,3,A\nIMF:DOT(1.0),M,KAZ,RUS,TBG,2021-01,,6,A\n", Sdmx);

        Assert.Equal([1_500_000m, 2_500_000m], Found("KAZ", "RUS").Select(o => o.Value));
    }

    [Theory]
    [InlineData("""<m:StructureSpecificData xmlns:m="m"><m:Header/><m:DataSet><Group COUNTERPART_AREA="RUS" REF_AREA="KAZ" TITLE="x" /><Series REF_AREA="KAZ" COUNTERPART_AREA="RUS" INDICATOR="XG_FOB" UNIT_MULT="6"><Obs TIME_PERIOD="2021-M01" OBS_VALUE="1.5"/><Obs TIME_PERIOD="2021-M02" OBS_VALUE="2"/></Series><Series REF_AREA="KAZ" COUNTERPART_AREA="RUS" INDICATOR="MG_FOB" UNIT_MULT="0"><Obs TIME_PERIOD="2021-01" OBS_VALUE="9"/></Series></m:DataSet></m:StructureSpecificData>""")]
    [InlineData("""<m:StructureSpecificData xmlns:m="m"><m:DataSet><Group INDICATOR="XG_FOB"><Comp id="UNIT_MULT"><Value>6</Value></Comp></Group><Group INDICATOR="MG_FOB"><Comp id="UNIT_MULT"><Value>0</Value></Comp></Group><Series REF_AREA="KAZ" COUNTERPART_AREA="RUS" INDICATOR="XG_FOB"><Obs TIME_PERIOD="2021-01" OBS_VALUE="1.5"/><Obs TIME_PERIOD="2021-02" OBS_VALUE="2"/></Series><Series REF_AREA="KAZ" COUNTERPART_AREA="RUS" INDICATOR="MG_FOB"><Obs TIME_PERIOD="2021-01" OBS_VALUE="9"/></Series></m:DataSet></m:StructureSpecificData>""")]
    [InlineData("""<m:GenericData xmlns:m="m" xmlns:g="g"><m:Header><m:Structure structureID="x" dimensionAtObservation="TIME_PERIOD"/></m:Header><m:DataSet><g:Series><g:SeriesKey><g:Value id="REF_AREA" value="KAZ"/><g:Value id="COUNTERPART_AREA" value="RUS"/><g:Value id="INDICATOR" value="XG_FOB"/></g:SeriesKey><g:Attributes><g:Value id="UNIT_MULT" value="6"/></g:Attributes><g:Obs><g:ObsDimension value="2021-01"/><g:ObsValue value="1.5"/></g:Obs><g:Obs><g:ObsDimension value="2021-02"/><g:ObsValue value="2"/></g:Obs></g:Series><g:Series><g:SeriesKey><g:Value id="REF_AREA" value="KAZ"/><g:Value id="COUNTERPART_AREA" value="RUS"/><g:Value id="INDICATOR" value="MG_FOB"/></g:SeriesKey><g:Attributes><g:Value id="UNIT_MULT" value="0"/></g:Attributes><g:Obs><g:ObsDimension value="2021-01"/><g:ObsValue value="9"/></g:Obs></g:Series></m:DataSet></m:GenericData>""")]
    [InlineData("""<m:GenericData xmlns:m="m" xmlns:g="g"><m:DataSet><g:Obs><g:ObsKey><g:Value id="REF_AREA" value="KAZ"/><g:Value id="COUNTERPART_AREA" value="RUS"/><g:Value id="INDICATOR" value="XG_FOB"/><g:Value id="TIME_PERIOD" value="2021-01"/></g:ObsKey><g:ObsValue value="1.5"/><g:Attributes><g:Value id="UNIT_MULT" value="6"/></g:Attributes></g:Obs><g:Obs><g:ObsKey><g:Value id="REF_AREA" value="KAZ"/><g:Value id="COUNTERPART_AREA" value="RUS"/><g:Value id="INDICATOR" value="XG_FOB"/><g:Value id="TIME_PERIOD" value="2021-02"/></g:ObsKey><g:ObsValue value="2"/><g:Attributes><g:Value id="UNIT_MULT" value="6"/></g:Attributes></g:Obs><g:Obs><g:ObsKey><g:Value id="REF_AREA" value="KAZ"/><g:Value id="COUNTERPART_AREA" value="RUS"/><g:Value id="INDICATOR" value="MG_FOB"/><g:Value id="TIME_PERIOD" value="2021-01"/></g:ObsKey><g:ObsValue value="9"/><g:Attributes><g:Value id="UNIT_MULT" value="0"/></g:Attributes></g:Obs></m:DataSet></m:GenericData>""")]
    public void SDMX_ML_is_one_table_whichever_way_it_is_written(string xml)
    {
        Load("a.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml, Sdmx);

        Assert.Equal([("2021-01", 1_500_000m), ("2021-02", 2_000_000m)], Found("KAZ", "RUS").Select(o => (o.Period.ToString(), o.Value)));
        Assert.Equal(9m, _folder.Archive.Find(new(new("KAZ"), new("RUS")) { Terms = "imports FOB" }).Single().Value);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void SDMX_JSON_is_read_flat_or_in_series_its_structure_before_or_behind(bool series, bool second)
    {
        string Dimension(string id, string values) => $$"""{ "id": "{{id}}", "values": [{{values}}] }""";
        var areas = $"{Dimension("REF_AREA", """{ "id": "KAZ" }""")}, {Dimension("COUNTERPART_AREA", """{ "id": "CHN" }, { "id": "RUS" }""")}, {Dimension("INDICATOR", """{ "id": "XG_FOB" }, { "id": "MG_CIF" }""")}";
        var time = Dimension("TIME_PERIOD", """{ "id": "2021-01" }, { "value": "2021-02" }""");
        var attribute = Dimension("UNIT_MULT", """{ "id": "6" }, { "id": "0" }""");
        var structure = series
            ? $$"""{ "dimensions": { "series": [{{areas}}], "observation": [{{time}}] }, "attributes": { "series": [{{attribute}}] } }"""
            : $$"""{ "dimensions": { "observation": [{{areas}}, {{time}}] }, "attributes": { "observation": [{{attribute}}] } }""";
        var data = series
            ? """{ "series": { "0:1:0": { "observations": { "0": [1.5], "1": [2, null] }, "attributes": [0] }, "0:1:1": { "attributes": [1], "observations": { "0": ["9"] } } } }"""
            : """{ "observations": { "0:1:0:0": [1.5, 0], "0:1:0:1": [2, 0], "0:1:1:0": [9, 1] } }""";
        var json = second
            ? $$"""{ "meta": { "schema": "sdmx-json 2.0" }, "data": { "dataSets": [{{data.Insert(1, "\"structure\": 0, ")}}], "structures": [{{structure}}] } }"""
            : $$"""{ "meta": { "id": "x" }, "data": { "structure": {{structure}}, "dataSets": [{{data}}] } }""";

        Load("a.json", json, Sdmx);

        Assert.Equal([(TradeFlow.Export, 1_500_000m), (TradeFlow.Export, 2_000_000m), (TradeFlow.Import, 9m)], Found("KAZ", "RUS").Select(o => (o.Flow, o.Value)));
    }

    [Fact]
    public void BACI_is_exports_in_thousands_with_padded_weights()
    {
        Load("a.csv", "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n2021,398,643,270900,52.051,\"       13.235\"\n2021,398,643,270112,1,          NA\n", """
            { "table": "t", "reporter": { "column": "i" }, "counterpart": { "column": "j" }, "product": { "column": "k" }, "period": { "column": "t", "form": "year" }, "flow": "export",
              "values": [ { "column": "v" } ], "currency": "USD", "multiplier": 1000, "netWeight": { "column": "q", "multiplier": 1000 },
            """ + TradeFolder.Origin + "}");

        var oil = Assert.Single(_folder.Archive.Find(new(new("KAZ"), new("RUS"), "270900")));
        Assert.Equal((52_051m, 13_235m), (oil.Value, oil.NetKilograms!.Value));
        Assert.Null(Assert.Single(_folder.Archive.Find(new(new("KAZ"), new("RUS"), "270112"))).NetKilograms);
    }

    [Fact]
    public void A_workbook_with_months_under_years_partners_across_and_a_sheet_a_flow_is_read()
    {
        string[] Rows(int more) => ["К содержанию", "(млн долларов США)", "|Китaй|Республика \nКорея|Казахстан", "2020", "  ноябрь|1.5|2|…", $"  декабрь|{3 + more}|4|5", "2021", "  январь|869.1134000000001|7|8", "* по данным таможни"];
        var load = LoadBook([("Содержание", ["x"]), ("Экспорт", Rows(0)), ("Импорт", Rows(10))], """
            { "table": "t", "sheets": ["Экспорт", "Импорт"], "head": 3, "reporter": "RUS", "counterpart": { "value": true },
              "period": { "column": "@A", "form": "words", "year": { "section": "@A" } }, "flow": { "sheet": true, "export": "Экспорт", "import": "Импорт" },
              "values": { "from": "@B", "to": "@D" }, "currency": "USD", "multiplier": 1000000, "missing": ["", "…"],
            """ + TradeFolder.Origin + "}");

        Assert.Equal((6, 16, 2), (load.Rows, load.Vintage.ObservationCount, load.Missing));
        Assert.Equal([("2020-11", 1_500_000m), ("2020-12", 3_000_000m), ("2021-01", 869_113_400m)], Found("RUS", "CHN").Where(o => o.Flow == TradeFlow.Export).Select(o => (o.Period.ToString(), o.Value)));
        Assert.Equal(13_000_000m, Found("RUS", "CHN").Single(o => o.Flow == TradeFlow.Import && o.Period == Period.Month(2020, 12)).Value);
        Assert.Equal(2, Found("RUS", "KAZ").Count(o => o.Flow == TradeFlow.Export));
    }

    [Fact]
    public void A_cumulative_workbook_with_two_rows_of_heads_and_the_period_in_the_name_of_the_sheet_is_read()
    {
        var load = LoadBook([("05_2021", ["Основные показатели", "Страна|Экспорт||Импорт", "|Всего|доля, %|Всего|доля, %", "Всего|100|100|50|100", "Европа|60|60|20|40", "Россия|40.5|40|30|60", "Примечание: по данным"])], """
            { "table": "t", "head": [2, 3], "reporter": "KAZ", "counterpart": { "column": "@A", "codes": { "Европа": null } }, "period": { "sheet": true, "form": "words", "cumulative": true },
              "exports": "Экспорт / Всего", "imports": "Импорт / Всего", "currency": "USD", "multiplier": 1000,
            """ + TradeFolder.Origin + "}");

        Assert.Equal((3, 4, 2), (load.Rows, load.Vintage.ObservationCount, load.Passed));
        Assert.Equal(("2021-01/2021-05", 40_500m), Found("KAZ", "RUS").Select(o => (o.Period.ToString(), o.Value)).First());
        Assert.Equal(100_000m, Found("KAZ", "WLD")[0].Value);
    }

    [Fact]
    public void Figures_under_a_blank_head_between_columns_of_amounts_are_told_and_not_lost()
    {
        const string Map = """
            { "table": "t", "head": 1, "reporter": "RUS", "counterpart": { "column": "@A" }, "period": { "value": true, "form": "year" }, "flow": "export", "values": { "from": "@B", "to": "@D" }, "currency": "USD", "multiplier": 1,
            """;

        var failure = Assert.Throws<CounterpartException>(() => LoadBook([("1", ["Country|2019||2021", "KAZ|1|2|3", "CHN|4||6"])], Map + TradeFolder.Origin + "}"));
        File.Delete(Path.Combine(_folder.Root, "t.xlsx"));
        var load = LoadBook([("1", ["Country|2019||2021", "KAZ|1||3", "CHN|4|note|6"])], Map + TradeFolder.Origin + "}");

        Assert.Equal("CP5006", failure.Code);
        Assert.Contains("[1] C2: '2' stands in a column without a name", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, load.Vintage.ObservationCount);
    }

    [Fact]
    public void Errors_of_a_workbook_are_told_by_sheet_and_cell_and_each_word_once()
    {
        var failure = Assert.Throws<CounterpartException>(() => LoadBook([("2021", ["Страна|Экспорт", "Атлантида|1", "Атлантида|2", "Россия|много"])], """
            { "table": "t", "head": 1, "reporter": "KAZ", "counterpart": { "column": "Страна" }, "period": { "sheet": true, "form": "year" }, "exports": "Экспорт", "currency": "USD", "multiplier": 1000,
            """ + TradeFolder.Origin + "}"));

        Assert.Equal("CP5015", failure.Code);
        Assert.Contains("t.xlsx[2021] A2 (Страна): 'Атлантида' is no country code", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("A3", failure.Message, StringComparison.Ordinal);
        Assert.Contains("[2021] B4 (Экспорт): 'много' is no amount", failure.Message, StringComparison.Ordinal);
        Assert.Contains("has 3 errors", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_of_several_sheets_needs_to_be_told_which()
    {
        var failure = Assert.Throws<CounterpartException>(() => LoadBook([("one", ["month|exports|imports", "2021-01|1|2"]), ("two", ["month|exports|imports", "2021-01|1|2"])], TradeFolder.Mapping()));

        Assert.Equal("CP5022", failure.Code);
        Assert.Contains("which of 'one', 'two'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_packed_with_gzip_is_unpacked_and_keeps_its_bytes()
    {
        var path = Path.Combine(_folder.Root, "t.csv.gz");
        using (var gzip = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Optimal)))
        {
            gzip.Write("month,exports,imports\n2021-01,1,2\n");
        }

        File.WriteAllText(Path.Combine(_folder.Root, "t.mapping.json"), TradeFolder.Mapping());
        var load = _folder.Archive.Load(path);

        Assert.Equal(2, load.Vintage.ObservationCount);
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Combine(_folder.Trade, load.Vintage.Id, "source.csv.gz")));
    }

    [Fact]
    public void An_old_encoding_blanks_between_thousands_and_decimal_commas_are_read()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var path = Path.Combine(_folder.Root, "t.csv");
        File.WriteAllText(path, "страна;месяц;экспорт\nКитай;май 2021 г.;1 234 567,5\nКитай;январь 2021;12 34\n", System.Text.Encoding.GetEncoding(1251));
        File.WriteAllText(Path.Combine(_folder.Root, "t.mapping.json"), """
            { "table": "t", "encoding": "windows-1251", "delimiter": ";", "decimalMark": ",", "thousands": " ", "reporter": "RUS", "counterpart": { "column": "страна" },
              "period": { "column": "месяц", "form": "words" }, "exports": "экспорт", "currency": "USD", "multiplier": 1,
            """ + TradeFolder.Origin + "}");

        var failure = Assert.Throws<CounterpartException>(() => _folder.Archive.Load(path));
        Assert.Contains("t.csv:3:3 (экспорт): '12 34' is no amount", failure.Message, StringComparison.Ordinal);

        File.WriteAllText(path, File.ReadAllText(path, System.Text.Encoding.GetEncoding(1251)).Replace("12 34\n", "1234\n", StringComparison.Ordinal), System.Text.Encoding.GetEncoding(1251));
        _folder.Archive.Load(path);
        Assert.Equal([1234m, 1_234_567.5m], Found("RUS", "CHN").Select(o => o.Value));
    }

    private static string Record(string period, int reporter, int partner, string flow, decimal value, string netWgt, int motCode = 0) => FormattableString.Invariant(
        $$"""{ "period": "{{period}}", "refMonth": 52, "reporterCode": {{reporter}}, "flowCode": "{{flow}}", "partnerCode": {{partner}}, "partner2Code": 0, "cmdCode": "TOTAL", "motCode": {{motCode}}, "netWgt": {{netWgt}}, "primaryValue": {{value}} }""");

    private IReadOnlyList<Observation> Found(string reporter, string counterpart) => _folder.Archive.Find(new(new(reporter), new(counterpart)));

    private Counterpart.Trade.DuckDb.TradeLoad Load(string name, string text, string mapping)
    {
        var path = Path.Combine(_folder.Root, name);
        File.WriteAllText(path, text);
        File.WriteAllText(Counterpart.Trade.DuckDb.TradeArchive.MappingBeside(path), mapping);
        return _folder.Archive.Load(path);
    }

    private Counterpart.Trade.DuckDb.TradeLoad LoadBook((string Sheet, string[] Rows)[] sheets, string mapping)
    {
        var path = Path.Combine(_folder.Root, "t.xlsx");
        Workbook.Write(path, sheets);
        File.WriteAllText(Path.Combine(_folder.Root, "t.mapping.json"), mapping);
        return _folder.Archive.Load(path);
    }
}
