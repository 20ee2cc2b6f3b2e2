using System.Text;
using Counterpart.Trade;

namespace Counterpart.Stores.Tests.Trade;

public sealed class DescribedTableTests : IDisposable
{
    private const string Long = """
        { "table": "t", "reporter": { "column": "who" }, "counterpart": { "column": "with", "codes": { "Россия": "RUS" } }, "product": { "column": "goods" },
          "period": { "column": "when", "form": "interval" }, "flow": { "column": "flow", "export": ["X", "exp."], "import": "M" }, "value": "amount",
          "currency": "EUR", "multiplier": 1000, "decimalMark": ",", "delimiter": ";", "missing": [":", "c"],
        """ + TradeFolder.Origin + "}";

    private readonly TradeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_row_a_flow_with_words_intervals_and_decimal_commas_is_understood()
    {
        var load = _folder.Archive.Load(_folder.Wide(
            "\uFEFFflow;when;who;with;goods;amount;note\r\nX;2021-01/2021-05;KAZ;Россия;TOTAL;1234,5;\"two\nlines; quoted\"\r\nexp.;2021;KAZ;CHN;27;0;\r\n\r\nM;2021-06;KAZ;Россия;TOTAL;:;\r\nM;2021-07;KAZ;Россия;TOTAL;1,5E-2;\r\n",
            mapping: Long));

        Assert.Equal((4, 3, 1), (load.Rows, load.Vintage.ObservationCount, load.Missing));
        Assert.Equal(Frequency.Mixed, load.Vintage.Frequency);
        var russia = _folder.Archive.Find(new(new("KAZ"), new("RUS")));
        Assert.Equal([("2021-01/2021-05", TradeFlow.Export, 1_234_500m), ("2021-07", TradeFlow.Import, 15m)], russia.Select(o => (o.Period.ToString(), o.Flow, o.Value)));
        Assert.Equal(("2021", 0m, "EUR"), Assert.Single(_folder.Archive.Find(new(new("KAZ"), new("CHN"), "27")).Select(o => (o.Period.ToString(), o.Value, o.Currency))));
    }

    [Fact]
    public void Every_error_is_told_at_once_by_kind_with_line_and_column()
    {
        var failure = Refused("who;with;goods;when;flow;amount\nKAZ;KZX;TOTAL;2021;X;1\nKAZ;RUS;TOTAL;2021-13;Y;-5\nKAZ;RUS;TOTAL;2021;X;12.5\nKAZ;RUS;TOTAL\n", Long);

        Assert.Equal("CP5015", failure.Code);
        Assert.Equal(
            $"""
            {_folder.Root}/t.csv has 6 errors; nothing was stored.
            CP5007, 1:
              {_folder.Root}/t.csv:5:4: the row has 3 cells; expected 6 cells, as in the head.
            CP5008, 1:
              {_folder.Root}/t.csv:2:2 (with): 'KZX' is no country code; expected ISO 3166-1 alpha-3, such as KAZ or a word that the mapping's codes explain.
            CP5009, 1:
              {_folder.Root}/t.csv:3:4 (when): '2021-13' is no period; expected whole months, such as 2021-01/2021-05.
            CP5010, 1:
              {_folder.Root}/t.csv:4:6 (amount): '12.5' is no amount; expected digits with ',' as decimal mark and nothing between thousands, or a mark of missing (':', 'c').
            CP5011, 1:
              {_folder.Root}/t.csv:3:6 (amount): '-5' is below zero; expected what was exported or imported, not a balance or a change.
            CP5013, 1:
              {_folder.Root}/t.csv:3:5 (flow): 'Y' is no flow; expected X or exp. or M.
            """,
            failure.Message.Replace('\\', '/'));
    }

    [Fact]
    public void Of_each_kind_the_first_five_are_shown_and_the_rest_counted()
    {
        var csv = "month,exports,imports\n" + string.Concat(Enumerable.Range(1, 9).Select(m => $"2021-0{m},-1,1\n"));

        var failure = Refused(csv);

        Assert.Equal("CP5011", failure.Code);
        Assert.Contains("has 9 errors; nothing was stored.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("t.csv:6:2 (exports): '-1' is below zero", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("t.csv:7:", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("… and 4 more of this kind.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("month,exports\n2021-01,1\n", "CP5006", ":1:3: there is no column 'imports'; the head has month, exports.")]
    [InlineData("month,exports,imports,exports\n2021-01,1,2,3\n", "CP5006", ":1:2 (exports): two columns bear this name; expected one.")]
    [InlineData("month,exports,imports\n2021-01,1,2\n2021-02,1,2\n2021-01,3,...\n", "CP5012", ":4:1 (month): exports of RUS with KAZ for 2021-01 stand on line 2 already; expected each period once.")]
    [InlineData("month,exports,imports\n2021-01,1,2,3\n", "CP5007", ":2:4: the row has 4 cells; expected 3 cells, as in the head.")]
    [InlineData("month,exports,imports\n2021-01,\"1\"2,3\n", "CP5007", ":2:2: the rows from here on cannot be told apart:")]
    [InlineData("month,exports,imports\n2021,1,2\n", "CP5009", ":2:1 (month): '2021' is no period; expected a year and month, such as 2021-05.")]
    [InlineData("month,exports,imports\n,1,2\n", "CP5009", ":2:1 (month): '' is no period;")]
    [InlineData("month,exports,imports\n2022-06,1,2\n", "CP5014", ":2:1 (month): 2022-06 was not over when the table was published, 2022-06-01;")]
    [InlineData("month,exports,imports\n2021-01,1 000,n/a\n", "CP5010", ":2:2 (exports): '1 000' is no amount; expected digits with '.' as decimal mark")]
    [InlineData("month,exports,imports\n2021-01,NaN,2\n", "CP5010", ":2:2 (exports): 'NaN' is no amount;")]
    [InlineData("month,exports,imports\n2021-01,1e20,2\n", "CP5010", ":2:2 (exports): '1e20' is no amount;")]
    [InlineData("month,exports,imports\n2021-01,,...\n", "CP5019", "every value is marked as missing")]
    [InlineData("month,exports,imports\n", "CP5002", "there is no row below the head")]
    [InlineData("\n  \n", "CP5002", "the file holds no table")]
    [InlineData("", "CP5002", "is empty; expected a head")]
    [InlineData("month\0exports", "CP5003", "is no text; expected CSV in UTF-8")]
    public void A_bad_table_is_refused_with_place_and_expectation(string csv, string code, string words)
    {
        var failure = Refused(csv);

        Assert.Equal(code, failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_a_code_of_goods_is_refused()
    {
        var failure = Refused("who;with;goods;when;flow;amount\nKAZ;RUS;;2021;X;1\nKAZ;RUS;\"2\t7\";2021;X;1\n", Long);

        Assert.Equal("CP5020", failure.Code);
        Assert.Contains("t.csv:2:3 (goods): '' is no code of goods;", failure.Message, StringComparison.Ordinal);
        Assert.Contains("t.csv:3:3 (goods):", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_line()
    {
        var path = _folder.Wide("");
        File.WriteAllBytes(path, [.. "month,exports,imports\n2021-01,1,2\n"u8, 0xC3, 0x28, .. ",1,2\n"u8]);

        var failure = Assert.Throws<CounterpartException>(() => _folder.Archive.Load(path));

        Assert.Equal("CP5003", failure.Code);
        Assert.Contains("not UTF-8", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Folders());
    }

    [Fact]
    public void A_quotation_mark_left_open_in_a_long_file_is_told_and_not_swallowed()
    {
        var csv = new StringBuilder("month,exports,imports\n2021-01,1,\"2\n");
        csv.Append('7', 1_500_000);

        var failure = Refused(csv.ToString());

        Assert.Equal("CP5007", failure.Code);
        Assert.Contains(":2:1: the row is longer than a million characters", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them()
    {
        var failure = Refused("\"month\",exports,imports,note\n2021-01,1,2,\"runs\nover\nthree\"\n\n# 2021-02,1,2,x\n2021-03,x,2,\n");

        Assert.Contains("t.csv:6:1 (month): '# 2021-02'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("t.csv:7:2 (exports): 'x'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var failure = Assert.Throws<CounterpartException>(() => _folder.Archive.Load(Path.Combine(_folder.Root, "none.csv")));

        Assert.Equal(("CP5001", $"{_folder.Root}{Path.DirectorySeparatorChar}none.csv does not exist."), (failure.Code, failure.Message));
        Assert.Equal("CP5001", Assert.Throws<CounterpartException>(() => _folder.Archive.Load(_folder.Root)).Code);
    }

    [Fact]
    public void A_table_without_a_mapping_is_told_what_it_needs()
    {
        var path = Path.Combine(_folder.Root, "lone.csv");
        File.WriteAllText(path, "month,exports,imports\n2021-01,1,2\n");

        var failure = Assert.Throws<CounterpartException>(() => _folder.Archive.Load(path));

        Assert.Equal("CP5004", failure.Code);
        Assert.Contains("lone.mapping.json does not exist", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Folders());
    }

    [Fact]
    public void A_mapping_may_stand_elsewhere()
    {
        var path = _folder.Wide("month,exports,imports\n2021-01,1,2\n");
        var elsewhere = Path.Combine(_folder.Root, "other.json");
        File.Move(Path.ChangeExtension(path, ".mapping.json"), elsewhere);

        Assert.Equal(2, _folder.Archive.Load(path, elsewhere).Vintage.ObservationCount);
    }

    [Theory]
    [InlineData("{ \"table\": \"t\",\n  oops }", "t.mapping.json:2:3 is not JSON")]
    [InlineData("[]", "the file: expected an object.")]
    public void A_mapping_that_is_no_JSON_object_is_refused(string mapping, string words)
    {
        var failure = Refused("month,exports,imports\n2021-01,1,2\n", mapping);

        Assert.Equal("CP5005", failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"exports\": \"exports\"", "\"exprots\": \"exports\"", "exprots: there is no such field; expected table, rank,")]
    [InlineData("\"currency\": \"USD\",", "", "currency: this field is missing.")]
    [InlineData("\"USD\"", "\"USB\"", "currency: 'USB' is not understood; expected an ISO 4217 code, such as USD, or count or tonnes.")]
    [InlineData("1000000", "0", "multiplier: '0' is not understood; expected a number above zero")]
    [InlineData("\"RUS\"", "\"Russia\"", "reporter: 'Russia' is no country code; expected ISO 3166-1 alpha-3")]
    [InlineData("\"form\": \"month\"", "\"form\": \"week\"", "period.form: 'week' is not understood; expected year (2021), month (2021-05), interval")]
    [InlineData("rus-monthly", "../x", "table: '../x' names a folder; expected small letters, digits and hyphens")]
    [InlineData("\"exports\": \"exports\", \"imports\": \"imports\",", "", "expected either flow and value (a row a flow) or exports and imports (a column a flow).")]
    [InlineData("2022-06-01", "1 June 2022", "origin.published: '1 June 2022' is not understood; expected a day such as 2022-07-22.")]
    [InlineData("\"FOB\"", "\"fob\"", "origin.exports: 'fob' is not understood; expected FOB, CIF or unknown.")]
    [InlineData("\"licence\": \"open\",", "", "origin.licence: this field is missing.")]
    [InlineData("https://example.org/t", "example.org", "origin.address: 'example.org' is not understood; expected a web address")]
    [InlineData("[\"\", \"...\"]", "7", "missing: expected a word or a list of words.")]
    public void A_mapping_with_an_odd_field_is_refused_by_name(string usual, string odd, string words)
    {
        var mapping = TradeFolder.Mapping();
        Assert.Contains(usual, mapping, StringComparison.Ordinal);

        var failure = Refused("month,exports,imports\n2021-01,1,2\n", mapping.Replace(usual, odd, StringComparison.Ordinal));

        Assert.Equal("CP5005", failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_with_a_mapping_is_told_at_once()
    {
        var failure = Refused("x\n", "{}");

        foreach (var field in new[] { "table", "reporter", "counterpart", "period", "currency", "multiplier", "origin" })
        {
            Assert.Contains($"  {field}: this field is missing.", failure.Message, StringComparison.Ordinal);
        }
    }

    private CounterpartException Refused(string csv, string? mapping = null)
    {
        var failure = Assert.Throws<CounterpartException>(() => _folder.Archive.Load(_folder.Wide(csv, mapping: mapping)));
        Assert.Empty(_folder.Folders());
        Assert.Empty(_folder.Archive.Vintages);
        return failure;
    }
}
