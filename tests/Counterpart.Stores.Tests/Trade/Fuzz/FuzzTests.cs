using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Stores.Tests.Trade.Fuzz;

/// <summary>
/// Spoilt files of every format are refused with a code or loaded with every value accounted for: no crash, no hang, no silent loss. Each format has a moment here;
/// the environment variable <c>COUNTERPART_FUZZ_SECONDS</c> gives each longer, with other files each time, and <c>COUNTERPART_FUZZ_SEED</c> begins with the one that a failure named.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const string Month = "{ \"table\": \"t\", \"reporter\": \"RUS\", \"counterpart\": \"KAZ\", \"period\": { \"column\": \"month\", \"form\": \"month\" }, \"exports\": \"exports\", \"imports\": \"imports\", \"currency\": \"USD\", \"multiplier\": 1000000, \"missing\": [\"\", \"...\"],";
    private const string Words = "{ \"table\": \"t\", \"reporter\": \"RUS\", \"counterpart\": { \"column\": \"partner\" }, \"product\": { \"column\": \"code\" }, \"period\": { \"column\": \"period\", \"form\": \"words\", \"year\": { \"column\": \"year\" } }, \"flow\": { \"column\": \"flow\", \"export\": \"экспорт\", \"import\": \"импорт\" }, \"value\": \"value\", \"netWeight\": { \"column\": \"tonnes\", \"multiplier\": 1000 }, \"currency\": \"USD\", \"multiplier\": 1000, \"decimalMark\": \",\", \"thousands\": \" \", \"delimiter\": \";\", \"missing\": [\"\", \"…\"],";
    private const string Across = "{ \"table\": \"t\", \"reporter\": { \"column\": \"COUNTRY.ID\" }, \"counterpart\": { \"column\": \"COUNTERPART_COUNTRY.ID\" }, \"period\": { \"value\": true, \"form\": \"words\" }, \"flow\": { \"column\": \"INDICATOR.ID\", \"export\": \"XG_FOB_USD\", \"import\": \"MG_CIF_USD\" }, \"values\": { \"from\": \"2019\", \"to\": \"2021\" }, \"currency\": \"USD\", \"multiplier\": 1000000, \"missing\": [\"\"],";
    private const string Sdmx = "{ \"table\": \"t\", \"reporter\": { \"column\": \"REF_AREA\" }, \"counterpart\": { \"column\": \"COUNTERPART_AREA\" }, \"period\": { \"column\": \"TIME_PERIOD\", \"form\": \"words\" }, \"flow\": { \"column\": \"INDICATOR\", \"export\": \"XG\", \"import\": \"MG\", \"ignore\": \"TBG\" }, \"value\": \"OBS_VALUE\", \"currency\": \"USD\", \"multiplier\": 1,";
    private const string Imf = "{ \"table\": \"t\", \"reporter\": { \"column\": \"COUNTRY\" }, \"counterpart\": { \"column\": \"COUNTERPART_COUNTRY\" }, \"period\": { \"column\": \"TIME_PERIOD\", \"form\": \"words\" }, \"flow\": { \"column\": \"INDICATOR\", \"export\": \"XG_FOB_USD\", \"import\": \"MG_CIF_USD\", \"ignore\": \"TBG_USD\" }, \"value\": \"OBS_VALUE\", \"currency\": \"USD\", \"multiplier\": 1,";
    private const string Records = "{ \"table\": \"t\", \"reporter\": { \"column\": \"reporterCode\" }, \"counterpart\": { \"column\": \"partnerCode\" }, \"period\": { \"column\": \"period\", \"form\": \"words\" }, \"flow\": { \"column\": \"flowCode\", \"export\": \"X\", \"import\": \"M\" }, \"values\": [{ \"column\": \"primaryValue\" }], \"currency\": \"USD\", \"multiplier\": 1, \"netWeight\": { \"column\": \"netWgt\", \"multiplier\": 1 },";
    private const string Baci = "{ \"table\": \"t\", \"reporter\": { \"column\": \"i\" }, \"counterpart\": { \"column\": \"j\" }, \"product\": { \"column\": \"k\" }, \"period\": { \"column\": \"t\", \"form\": \"year\" }, \"flow\": \"export\", \"values\": [{ \"column\": \"v\" }], \"netWeight\": { \"column\": \"q\", \"multiplier\": 1000 }, \"currency\": \"USD\", \"multiplier\": 1000, \"missing\": [\"\", \"NA\"],";
    private const string Book = "{ \"table\": \"t\", \"sheets\": [\"Экспорт\"], \"head\": 2, \"reporter\": \"RUS\", \"counterpart\": { \"value\": true }, \"period\": { \"column\": \"@A\", \"form\": \"words\", \"year\": { \"section\": \"@A\" } }, \"flow\": \"export\", \"values\": { \"from\": \"@B\", \"to\": \"@C\" }, \"currency\": \"USD\", \"multiplier\": 1, \"missing\": [\"\", \"…\"],";
    private static readonly string[] BookRows = ["(млн)", "|Китай|Казахстан", "2020", "январь|1.5|2", "февраль|…|3", "2021", "январь|7|8"];

    // What takes longer hangs, on a machine however busy.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly TradeFolder _folder = new();
    private int _loaded;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("national", Month, 2, ',', "month,exports,imports\n2020-01,1.5,2\n2020-02,...,3\n2020-03,0,7e2\n2020-04,12345678901.25,1\n")]
    [InlineData("national-words", Words, 1, ';', "year;period;partner;code;flow;value;tonnes\n2020;январь;KAZ;27;экспорт;1 234,5;1\n2020;Февраль;CHN;2709.00;импорт;7;\n2021;январь;KAZ;TOTAL;экспорт;…;0\n")]
    [InlineData("imf-across", Across, 0, ',', "COUNTRY.ID,COUNTRY,INDICATOR.ID,COUNTERPART_COUNTRY.ID,2019,2020,2021\nRUS,Russia,XG_FOB_USD,KAZ,1.5,2,\nRUS,Russia,MG_CIF_USD,KAZ,3,,4\n")]
    [InlineData("imf", Imf, 1, ',', "COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE\nKAZ,XG_FOB_USD,RUS,A,2020,1.5,6\nKAZ,MG_CIF_USD,RUS,A,2020,7,6\nKAZ,TBG_USD,RUS,A,2020,-5.5,6\n")]
    [InlineData("sdmx-csv-1", Sdmx, 1, ',', "DATAFLOW,FREQ,REF_AREA,COUNTERPART_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nA:B(1.0),M,KAZ,RUS,XG,2020-01,1.5\nA:B(1.0),M,KAZ,RUS,MG,2020-M02,7\nA:B(1.0),M,KAZ,RUS,TBG,2020-Q1,7\n")]
    [InlineData("sdmx-csv-2", Sdmx, 1, ';', "STRUCTURE;STRUCTURE_ID;ACTION;FREQ;REF_AREA;COUNTERPART_AREA;INDICATOR;TIME_PERIOD;OBS_VALUE\ndataflow;A:B(1.0);I;M;KAZ;RUS;XG;2020-01;1.5\ndataflow;A:B(1.0);I;M;KAZ;RUS;MG;2020-02;7\n")]
    [InlineData("comtrade-csv", Records, 1, ',', "typeCode,freqCode,refPeriodId,period,reporterCode,flowCode,partnerCode,cmdCode,netWgt,primaryValue\nC,A,20200101,2020,643,X,398,TOTAL,1.5,7.25\nC,M,20200101,202001,643,M,0,TOTAL,,9\n")]
    [InlineData("baci", Baci, 1, ',', "t,i,j,k,v,q\n2020,643,398,270900,1.5,0.1\n2020,643,398,271000,7,NA\n2020,398,643,270900,2,3\n")]
    public void A_spoilt_table_is_refused_or_loaded_whole(string format, string mapping, int columns, char delimiter, string seed)
    {
        var bytes = Encoding.UTF8.GetBytes(seed);
        if (delimiter == ';' && !mapping.Contains("delimiter", StringComparison.Ordinal))
        {
            mapping = mapping.Replace("\"table\"", "\"delimiter\": \";\", \"table\"", StringComparison.Ordinal);
        }

        Fuzz(format, ".csv", mapping, columns, random => random.Next(4) == 0 ? (Junk.Bytes(bytes, random), null) : SpoiltTable.Of(seed, delimiter, random));
    }

    [Theory]
    [InlineData("comtrade", Records, """{"count":2,"data":[{"period":"2020","reporterCode":643,"partnerCode":398,"flowCode":"X","netWgt":1.5,"primaryValue":7.25},{"period":"202001","reporterCode":643,"partnerCode":0,"flowCode":"M","netWgt":null,"primaryValue":9}],"error":""}""")]
    [InlineData("sdmx-json-1", Sdmx, """{"meta":{"id":"x"},"data":{"structure":{"dimensions":{"dataSet":[{"id":"REF_AREA","values":[{"id":"KAZ"}]}],"series":[{"id":"COUNTERPART_AREA","values":[{"id":"RUS"},{"id":"CHN"}]},{"id":"INDICATOR","values":[{"id":"XG"},{"id":"MG"}]}],"observation":[{"id":"TIME_PERIOD","values":[{"id":"2020-01"},{"id":"2020-02"}]}]},"attributes":{"series":[],"observation":[{"id":"S","values":[{"id":"A"}]}]}},"dataSets":[{"action":"Replace","series":{"0:0":{"observations":{"0":[1.5,0],"1":[2]}},"1:1":{"observations":{"0":[7,null]}}}}]}}""")]
    [InlineData("sdmx-json-1-flat", Sdmx, """{"header":{"id":"x"},"dataSets":[{"action":"Information","observations":{"0:0:0:0":[1.5,0],"0:0:0:1":[2,0],"0:0:1:0":[9,null]}}],"structure":{"dimensions":{"observation":[{"id":"REF_AREA","values":[{"id":"KAZ"}]},{"id":"COUNTERPART_AREA","values":[{"id":"RUS"}]},{"id":"INDICATOR","values":[{"id":"XG"},{"id":"MG"}]},{"id":"TIME_PERIOD","values":[{"id":"2020-01"},{"id":"2020-02"}]}]},"attributes":{"observation":[{"id":"S","values":[{"id":"A"}]}]}}}""")]
    [InlineData("sdmx-json-2", Sdmx, """{"meta":{"schema":"sdmx-json 2.0"},"data":{"dataSets":[{"structure":0,"series":{"0:0:0":{"attributes":[0],"observations":{"0":["1.5"],"1":[2]}},"0:0:1":{"observations":{"1":[9]}}}}],"structures":[{"dimensions":{"series":[{"id":"REF_AREA","values":[{"id":"KAZ"}]},{"id":"COUNTERPART_AREA","values":[{"id":"RUS"}]},{"id":"INDICATOR","values":[{"id":"XG"},{"id":"MG"}]}],"observation":[{"id":"TIME_PERIOD","values":[{"value":"2020-01"},{"value":"2020-02"}]}]},"attributes":{"series":[{"id":"UNIT_MULT","values":[{"id":"6"}]}]}}]}}""")]
    public void A_spoilt_message_in_JSON_is_refused_or_loaded_whole(string format, string mapping, string seed)
    {
        var bytes = Encoding.UTF8.GetBytes(seed);
        Fuzz(format, ".json", mapping, 1, random => (random.Next(4) == 0 ? Junk.Bytes(bytes, random) : SpoiltJson.Of(seed, random)) is var spoilt && format == "comtrade" ? (spoilt, RecordsOf(spoilt)) : (spoilt, null));
    }

    [Theory]
    [InlineData("sdmx-ml-21", """<m:StructureSpecificData xmlns:m="m"><m:Header/><m:DataSet><Group REF_AREA="KAZ" T="x"/><Series REF_AREA="KAZ" COUNTERPART_AREA="RUS" INDICATOR="XG"><Obs TIME_PERIOD="2020-01" OBS_VALUE="1.5"/><Obs TIME_PERIOD="2020-02" OBS_VALUE="2"/></Series><Series REF_AREA="KAZ" COUNTERPART_AREA="RUS" INDICATOR="MG"><Obs TIME_PERIOD="2020-01" OBS_VALUE="NaN"/></Series></m:DataSet></m:StructureSpecificData>""")]
    [InlineData("sdmx-ml-21-flat", """<m:StructureSpecificData xmlns:m="m"><m:DataSet><Obs REF_AREA="KAZ" COUNTERPART_AREA="RUS" INDICATOR="XG" TIME_PERIOD="2020-01" OBS_VALUE="1.5"/><Obs REF_AREA="KAZ" COUNTERPART_AREA="RUS" INDICATOR="MG" TIME_PERIOD="2020-01" OBS_VALUE="2"/></m:DataSet></m:StructureSpecificData>""")]
    [InlineData("sdmx-ml-21-generic", """<m:GenericData xmlns:m="m" xmlns:g="g"><m:DataSet><g:Series><g:SeriesKey><g:Value id="REF_AREA" value="KAZ"/><g:Value id="COUNTERPART_AREA" value="RUS"/><g:Value id="INDICATOR" value="XG"/></g:SeriesKey><g:Attributes><g:Value id="UNIT_MULT" value="0"/></g:Attributes><g:Obs><g:ObsDimension value="2020-01"/><g:ObsValue value="1.5"/></g:Obs><g:Obs><g:ObsDimension value="2020-02"/><g:ObsValue value="2"/></g:Obs></g:Series></m:DataSet></m:GenericData>""")]
    [InlineData("sdmx-ml-30", """<m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"><m:DataSet><Series REF_AREA="KAZ" COUNTERPART_AREA="RUS" INDICATOR="XG"><Comp id="UNIT_MULT"><Value>0</Value></Comp><Obs TIME_PERIOD="2020" OBS_VALUE="1.5"/><Obs TIME_PERIOD="2021" OBS_VALUE="2"><Comp id="S"><Value>A</Value></Comp></Obs></Series></m:DataSet></m:StructureSpecificData>""")]
    public void A_spoilt_message_in_XML_is_refused_or_loaded_whole(string format, string seed)
    {
        var bytes = Encoding.UTF8.GetBytes(seed);
        Fuzz(format, ".xml", Sdmx, 1, random => (random.Next(4) == 0 ? Junk.Bytes(bytes, random) : SpoiltXml.Of(seed, random)) is var spoilt ? (spoilt, ObservationsOf(spoilt)) : default);
    }

    [Fact]
    public void A_spoilt_workbook_is_refused_or_loaded_whole()
    {
        var path = Path.Combine(_folder.Root, "seed.xlsx");
        Workbook.Write(path, ("Содержание", ["x"]), ("Экспорт", BookRows));
        var bytes = File.ReadAllBytes(path);

        Fuzz("xlsx", ".xlsx", Book, 0, random => (random.Next(4) == 0 ? Junk.Bytes(bytes, random) : SpoiltBook.Of(bytes, random), null));
    }

    [Fact]
    public void A_spoilt_old_workbook_is_refused_or_loaded_whole()
    {
        var bytes = SpoiltBook.Old("Экспорт", BookRows, null);
        File.WriteAllBytes(Path.Combine(_folder.Root, "t.xls"), bytes);
        File.WriteAllText(Path.Combine(_folder.Root, "t.mapping.json"), Book + TradeFolder.Origin + "}");
        Assert.Equal(5, _folder.Archive.Load(Path.Combine(_folder.Root, "t.xls")).Vintage.ObservationCount);
        Directory.Delete(_folder.Trade, recursive: true);

        Fuzz("xls", ".xls", Book, 0, random => (random.Next(4) == 0 ? Junk.Bytes(bytes, random) : SpoiltBook.Old("Экспорт", BookRows, random), null));
    }

    [Fact]
    public void A_spoilt_mapping_is_refused_or_understood()
    {
        string[] seeds = [Book, Month, Words, Across, Baci];
        var table = Path.Combine(_folder.Root, "t.csv");
        File.WriteAllText(table, "month,exports,imports\n2020-01,1.5,2\n");
        ForAWhile("mapping", random =>
        {
            var seed = seeds[random.Next(seeds.Length)] + TradeFolder.Origin + "}";
            File.WriteAllBytes(Path.Combine(_folder.Root, "t.mapping.json"), random.Next(3) == 0 ? Junk.Bytes(Encoding.UTF8.GetBytes(seed), random) : SpoiltJson.Of(seed, random));
            Load(table, 0, null);
        });
    }

    // The records that a parser of its own sees in an answer; null when it sees none.
    private static int? RecordsOf(byte[] json)
    {
        try
        {
            using var message = JsonDocument.Parse(json);
            return message.RootElement.ValueKind == JsonValueKind.Object && message.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array ? data.GetArrayLength() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int? ObservationsOf(byte[] xml)
    {
        try
        {
            return XDocument.Load(new MemoryStream(xml)).Descendants().Count(e => e.Name.LocalName == "Obs");
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private void Fuzz(string format, string extension, string mapping, int columns, Func<Random, (byte[] Bytes, int? Rows)> spoilt)
    {
        var path = Path.Combine(_folder.Root, "t" + extension);
        File.WriteAllText(Path.Combine(_folder.Root, "t.mapping.json"), mapping + TradeFolder.Origin + "}");
        ForAWhile(format, random =>
        {
            var (bytes, rows) = spoilt(random);
            File.WriteAllBytes(path, bytes);
            Load(path, columns, rows);
            TryDescribe(path);
        });
    }

    private void Load(string path, int columns, int? rows)
    {
        try
        {
            var load = _folder.Archive.Load(path);

            // Where heads tell the columns of amounts, a spoilt head may tell fewer, but of every row the same.
            Assert.True(columns == 0 ? load.Values % load.Rows == 0 : load.Rows * columns == load.Values, $"{load.Rows} rows and {load.Values} values");
            Assert.True(rows is null || load.Rows == rows, $"{load.Rows} rows were read of {rows}");
            Assert.True(load.Vintage.ObservationCount > 0);
            _loaded++;

            // What was written can be read again.
            using (var again = new TradeArchive(_folder.Trade))
            {
                var vintage = Assert.Single(again.Vintages);
                Assert.Equal(load.Vintage.ObservationCount, vintage.ObservationCount);
                Assert.All(again.Find(new(vintage.Pairs[0].Reporter, vintage.Pairs[0].Counterpart)), o => Assert.True(o.Value >= 0));
            }

            Directory.Delete(Path.Combine(_folder.Trade, load.Vintage.Id), recursive: true);
        }
        catch (CounterpartException refusal)
        {
            Assert.StartsWith("CP50", refusal.Code, StringComparison.Ordinal);
            Assert.Empty(_folder.Folders());
        }
    }

    private static void TryDescribe(string path)
    {
        try
        {
            Assert.NotEmpty(TradeProposal.Of(path).Mapping);
        }
        catch (CounterpartException refusal)
        {
            Assert.StartsWith("CP50", refusal.Code, StringComparison.Ordinal);
        }
    }

    private void ForAWhile(string what, Action<Random> once)
    {
        var seconds = double.Parse(Environment.GetEnvironmentVariable("COUNTERPART_FUZZ_SECONDS") ?? "0.5", CultureInfo.InvariantCulture);
        var end = TimeProvider.System.GetTimestamp() + (long)(seconds * TimeProvider.System.TimestampFrequency);

        // The same files each time, and others when a longer search is asked for.
        var first = Environment.GetEnvironmentVariable("COUNTERPART_FUZZ_SEED") is { } named ? int.Parse(named, CultureInfo.InvariantCulture) : seconds > 1 ? Environment.TickCount & int.MaxValue : 1;
        var seed = first;
        do
        {
            var number = seed;
            var run = Task.Run(() => once(new Random(number)));
            try
            {
                Assert.True(run.Wait(Longest), $"it took more than {Longest}");
            }
            catch (Exception failure)
            {
                var cause = failure is AggregateException { InnerException: { } inner } ? inner : failure;
                throw new InvalidOperationException($"{what} with seed {number}: {cause}", failure);
            }

            seed++;
        }
        while (TimeProvider.System.GetTimestamp() < end);

        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{what}: {seed - first} files from seed {first}, {_loaded} loaded"));
    }
}
