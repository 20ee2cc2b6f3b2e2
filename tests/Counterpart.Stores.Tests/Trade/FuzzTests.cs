using System.Globalization;
using System.IO.Compression;
using System.Text;
using Counterpart.Trade.DuckDb;

namespace Counterpart.Stores.Tests.Trade;

/// <summary>
/// Spoilt files of every format are refused with a code or loaded with every value accounted for: no crash, no hang, no silent loss. Each format has a second here;
/// the environment variable <c>COUNTERPART_FUZZ_SECONDS</c> gives it longer.
/// </summary>
public sealed class FuzzTests : IDisposable
{
    private const string Month = "{ \"table\": \"t\", \"reporter\": \"RUS\", \"counterpart\": \"KAZ\", \"period\": { \"column\": \"month\", \"form\": \"month\" }, \"exports\": \"exports\", \"imports\": \"imports\", \"currency\": \"USD\", \"multiplier\": 1000000, \"missing\": [\"\", \"...\"],";
    private const string Sdmx = "{ \"table\": \"t\", \"reporter\": { \"column\": \"REF_AREA\" }, \"counterpart\": { \"column\": \"COUNTERPART_AREA\" }, \"period\": { \"column\": \"TIME_PERIOD\", \"form\": \"words\" }, \"flow\": { \"column\": \"INDICATOR\", \"export\": \"XG\", \"import\": \"MG\", \"ignore\": \"TBG\" }, \"value\": \"OBS_VALUE\", \"currency\": \"USD\", \"multiplier\": 1,";
    private const string Records = "{ \"table\": \"t\", \"reporter\": { \"column\": \"reporterCode\" }, \"counterpart\": { \"column\": \"partnerCode\" }, \"period\": { \"column\": \"period\", \"form\": \"words\" }, \"flow\": { \"column\": \"flowCode\", \"export\": \"X\", \"import\": \"M\" }, \"values\": [{ \"column\": \"primaryValue\" }], \"currency\": \"USD\", \"multiplier\": 1, \"netWeight\": { \"column\": \"netWgt\", \"multiplier\": 1 },";
    private const string Book = "{ \"table\": \"t\", \"sheets\": [\"Экспорт\"], \"head\": 2, \"reporter\": \"RUS\", \"counterpart\": { \"value\": true }, \"period\": { \"column\": \"@A\", \"form\": \"words\", \"year\": { \"section\": \"@A\" } }, \"flow\": \"export\", \"values\": { \"from\": \"@B\", \"to\": \"@C\" }, \"currency\": \"USD\", \"multiplier\": 1, \"missing\": [\"\", \"…\"],";

    private static readonly string[] Tokens =
        ["\"", ",", "\n", "\r\n", ";", "\0", "NaN", "-1", "1e400", "99999999999999999999999999", "0.0000000000000001", "<", ">", "</", "{", "}", "[", "]", ":", "null", "\uFEFF", "é", "\uD800", "2021-13", "KAZ", "…", "&amp;", "&x;", "<!DOCTYPE a [<!ENTITY x \"y\">]>", "\\u0000", "0:0:9"];

    private readonly TradeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv", ".csv", Month, 2, "month,exports,imports\n2020-01,1.5,2\n2020-02,...,\"3\"\n2020-03,0,7e2\n2020-04,12345678901.25,1\n")]
    [InlineData("sdmx-csv", ".csv", Sdmx, 1, "DATAFLOW,FREQ,REF_AREA,COUNTERPART_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\nA:B(1.0),M,KAZ,RUS,XG,2020-01,1.5\nA:B(1.0),M,KAZ,RUS,MG,2020-M02,7\nA:B(1.0),M,KAZ,RUS,TBG,2020-Q1,7\n")]
    [InlineData("comtrade", ".json", Records, 1, """{"count":2,"data":[{"period":"2020","reporterCode":643,"partnerCode":398,"flowCode":"X","netWgt":1.5,"primaryValue":7.25},{"period":"202001","reporterCode":643,"partnerCode":0,"flowCode":"M","netWgt":null,"primaryValue":9}],"error":""}""")]
    [InlineData("sdmx-json", ".json", Sdmx, 1, """{"meta":{"id":"x"},"data":{"structure":{"dimensions":{"dataSet":[{"id":"REF_AREA","values":[{"id":"KAZ"}]}],"series":[{"id":"COUNTERPART_AREA","values":[{"id":"RUS"},{"id":"CHN"}]},{"id":"INDICATOR","values":[{"id":"XG"},{"id":"MG"}]}],"observation":[{"id":"TIME_PERIOD","values":[{"id":"2020-01"},{"id":"2020-02"}]}]},"attributes":{"series":[],"observation":[{"id":"S","values":[{"id":"A"}]}]}},"dataSets":[{"action":"Replace","series":{"0:0":{"observations":{"0":[1.5,0],"1":[2]}},"1:1":{"observations":{"0":[7,null]}}}}]}}""")]
    [InlineData("sdmx-ml", ".xml", Sdmx, 1, """<m:StructureSpecificData xmlns:m="m"><m:DataSet><Group REF_AREA="KAZ" T="x"/><Series REF_AREA="KAZ" COUNTERPART_AREA="RUS" INDICATOR="XG"><Obs TIME_PERIOD="2020-01" OBS_VALUE="1.5"/><Obs TIME_PERIOD="2020-02" OBS_VALUE="2"/></Series></m:DataSet></m:StructureSpecificData>""")]
    [InlineData("sdmx-ml-generic", ".xml", Sdmx, 1, """<m:GenericData xmlns:m="m" xmlns:g="g"><m:DataSet><g:Series><g:SeriesKey><g:Value id="REF_AREA" value="KAZ"/><g:Value id="COUNTERPART_AREA" value="RUS"/><g:Value id="INDICATOR" value="XG"/></g:SeriesKey><g:Obs><g:ObsDimension value="2020-01"/><g:ObsValue value="1.5"/></g:Obs></g:Series></m:DataSet></m:GenericData>""")]
    public void A_spoilt_text_is_refused_or_loaded_whole(string format, string extension, string mapping, int columns, string seed)
    {
        var bytes = Encoding.UTF8.GetBytes(seed);

        Fuzz(format, extension, mapping + TradeFolder.Origin + "}", columns, random => Spoilt(bytes, random));
    }

    [Fact]
    public void A_spoilt_workbook_is_refused_or_loaded_whole()
    {
        var path = Path.Combine(_folder.Root, "seed.xlsx");
        Workbook.Write(path, ("Содержание", ["x"]), ("Экспорт", ["(млн)", "|Китай|Казахстан", "2020", "январь|1.5|2", "февраль|…|3", "2021", "январь|7|8"]));
        var bytes = File.ReadAllBytes(path);

        Fuzz("xlsx", ".xlsx", Book + TradeFolder.Origin + "}", 2, random => random.Next(4) == 0 ? Spoilt(bytes, random) : SpoiltPart(bytes, random));
    }

    [Fact]
    public void A_spoilt_mapping_is_refused_or_understood()
    {
        var bytes = Encoding.UTF8.GetBytes(Book + TradeFolder.Origin + "}");
        var table = Path.Combine(_folder.Root, "t.csv");
        File.WriteAllText(table, "month,exports,imports\n2020-01,1.5,2\n");
        ForAWhile("mapping", random =>
        {
            File.WriteAllBytes(Path.Combine(_folder.Root, "t.mapping.json"), Spoilt(bytes, random));
            Load(table, 0);
        });
    }

    private void Fuzz(string format, string extension, string mapping, int columns, Func<Random, byte[]> spoilt)
    {
        var path = Path.Combine(_folder.Root, "t" + extension);
        File.WriteAllText(Path.Combine(_folder.Root, "t.mapping.json"), mapping);
        ForAWhile(format, random =>
        {
            File.WriteAllBytes(path, spoilt(random));
            Load(path, columns);
            TryDescribe(path);
        });
    }

    private void Load(string path, int columns)
    {
        try
        {
            var load = _folder.Archive.Load(path);
            if (columns > 0)
            {
                Assert.Equal(load.Rows * columns, load.Values);
            }

            Assert.True(load.Vintage.ObservationCount > 0);
            Directory.Delete(Path.Combine(_folder.Trade, load.Vintage.Id), recursive: true);
        }
        catch (CounterpartException refusal)
        {
            Assert.StartsWith("CP50", refusal.Code, StringComparison.Ordinal);
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

    private static void ForAWhile(string what, Action<Random> once)
    {
        var seconds = double.Parse(Environment.GetEnvironmentVariable("COUNTERPART_FUZZ_SECONDS") ?? "1", CultureInfo.InvariantCulture);
        var end = TimeProvider.System.GetTimestamp() + (long)(seconds * TimeProvider.System.TimestampFrequency);

        // The same files each time, and others when a longer search is asked for.
        var first = seconds > 1 ? Environment.TickCount : 1;
        for (var seed = first; TimeProvider.System.GetTimestamp() < end; seed++)
        {
            var (begun, number) = (TimeProvider.System.GetTimestamp(), seed);
            try
            {
                once(new Random(number));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"{what} with seed {number}: {failure.Message}", failure);
            }

            Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(20), $"{what} with seed {number} took {TimeProvider.System.GetElapsedTime(begun)}");
        }
    }

    private static byte[] Spoilt(byte[] seed, Random random)
    {
        var bytes = new List<byte>(seed);
        for (var change = random.Next(1, 5); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    var to = random.Next(bytes.Count - length + 1);
                    var piece = bytes.GetRange(at, length);
                    bytes.RemoveRange(at, length);
                    bytes.InsertRange(Math.Min(to, bytes.Count), piece);
                    break;
            }
        }

        return [.. bytes];
    }

    // The archive stays sound, so that what lies in it is reached.
    private static byte[] SpoiltPart(byte[] book, Random random)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(book)))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create))
        {
            var spoilt = random.Next(from.Entries.Count);
            for (var i = 0; i < from.Entries.Count; i++)
            {
                using var part = new MemoryStream();
                using (var stream = from.Entries[i].Open())
                {
                    stream.CopyTo(part);
                }

                using var copy = to.CreateEntry(from.Entries[i].FullName).Open();
                copy.Write(i == spoilt ? Spoilt(part.ToArray(), random) : part.ToArray());
            }
        }

        return result.ToArray();
    }
}
