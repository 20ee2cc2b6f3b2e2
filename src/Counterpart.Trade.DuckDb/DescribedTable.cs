using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;

namespace Counterpart.Trade.DuckDb;

/// <summary>A CSV file read as its mapping describes it, row by row.</summary>
/// <remarks>Only the keys of the rows are kept, for finding those that stand twice; the values go straight to the store.</remarks>
internal sealed class DescribedTable
{
    private const decimal LargestValue = 1e21m;
    private readonly TableDescription _table;
    private readonly TableErrors _errors;
    private readonly Dictionary<(Country, Country, string, TradeFlow, Period), long> _lineOf = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private long _line = 1;

    private DescribedTable(TableDescription table, TableErrors errors) => (_table, _errors) = (table, errors);

    /// <summary>Rows of the file, without its head and blank lines.</summary>
    public long Rows { get; private set; }

    /// <summary>Observations handed out.</summary>
    public long Observations { get; private set; }

    /// <summary>Values that bear a mark of "not available".</summary>
    public long Missing { get; private set; }

    /// <summary>From the first to the last period; null before the first observation.</summary>
    public Period? Coverage { get; private set; }

    /// <summary>How long the periods are; null before the first observation.</summary>
    public Frequency? Frequency { get; private set; }

    /// <summary>The pairs seen.</summary>
    public SortedSet<TradePair> Pairs { get; } = [];

    /// <summary>Reads a table and hands out its observations, which bear no vintage yet.</summary>
    /// <param name="source">The bytes of the file.</param>
    /// <param name="table">What is where.</param>
    /// <param name="errors">Takes all that is wrong; the observations are worth nothing when there is any.</param>
    /// <param name="take">Takes each observation.</param>
    public static DescribedTable Read(Stream source, TableDescription table, TableErrors errors, Action<Observation> take)
    {
        var reading = new DescribedTable(table, errors);
        using var text = new StreamReader(source, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions
            {
                Delimiter = table.Delimiter,
                HasHeaders = false,
                Comment = '\0',
                MaxBufferSize = 1 << 20,
            });
            reading.ReadAll(csv, take);
        }
        catch (DecoderFallbackException)
        {
            errors.Add("CP5003", reading._line, 1, null, "the bytes from here on are not UTF-8 text; save the table as CSV in UTF-8.");
        }

        return reading;
    }

    /// <summary>Whether a text can be a code of goods.</summary>
    public static bool IsProduct(string code) =>
        code.Length is > 0 and <= 20 && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    private void ReadAll(CsvDataReader csv, Action<Observation> take)
    {
        var width = 0;
        var whole = true;
        try
        {
            while (csv.Read())
            {
                if (csv.RowFieldCount == 1 && string.IsNullOrWhiteSpace(csv.GetString(0)))
                {
                    _line++;
                }
                else if (width == 0)
                {
                    width = csv.RowFieldCount;
                    if (!Head(csv))
                    {
                        return;
                    }

                    _line += Lines(csv);
                }
                else
                {
                    Rows++;
                    if (csv.RowFieldCount == width)
                    {
                        Row(csv, take);
                    }
                    else
                    {
                        _errors.Add("CP5007", _line, Math.Min(csv.RowFieldCount, width) + 1, null, $"the row has {Cells(csv.RowFieldCount)}; expected {Cells(width)}, as in the head.");
                    }

                    _line += Lines(csv);
                }
            }
        }
        catch (CsvRecordTooLargeException)
        {
            whole = false;
            _errors.Add("CP5007", _line, 1, null, "the row is longer than a million characters; expected one row a line (is a quotation mark left open?).");
        }
        catch (CsvFormatException failure)
        {
            whole = false;
            _errors.Add("CP5007", _line, failure.FieldOrdinal + 1, null, $"the rows from here on cannot be told apart: {failure.Message}");
        }

        if (!whole)
        {
            return;
        }

        if (width == 0)
        {
            _errors.Add("CP5002", 1, 1, null, "the file holds no table; expected a head with the names of the columns.");
        }
        else if (Rows == 0)
        {
            _errors.Add("CP5002", _line, 1, null, "there is no row below the head.");
        }
        else if (Observations == 0 && !_errors.Any)
        {
            _errors.Add("CP5019", 1, 1, null, "every value is marked as missing, so there is nothing to hold.");
        }
    }

    private bool Head(CsvDataReader csv)
    {
        var twice = new List<string>();
        for (var i = 0; i < csv.RowFieldCount; i++)
        {
            if (!_columns.TryAdd(csv.GetString(i).Trim(), i))
            {
                twice.Add(csv.GetString(i).Trim());
            }
        }

        var wanted = new[] { _table.Reporter.Column, _table.Counterpart.Column, _table.Product.Column, _table.Period.Column }
            .Concat(_table.Values.SelectMany(v => new[] { v.FlowColumn, v.Column }))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        var sound = true;
        foreach (var name in wanted)
        {
            if (!_columns.TryGetValue(name, out var at))
            {
                sound = false;
                _errors.Add("CP5006", _line, csv.RowFieldCount + 1, null, $"there is no column '{name}'; the head has {string.Join(", ", _columns.Keys)}.");
            }
            else if (twice.Contains(name, StringComparer.Ordinal))
            {
                sound = false;
                _errors.Add("CP5006", _line, at + 1, name, "two columns bear this name; expected one.");
            }
        }

        return sound;
    }

    private void Row(CsvDataReader csv, Action<Observation> take)
    {
        // Every cell is looked at before anything is given up, so that one run tells all.
        var reporter = CountryOf(csv, _table.Reporter);
        var counterpart = CountryOf(csv, _table.Counterpart);
        var product = ProductOf(csv);
        var period = PeriodOf(csv);
        foreach (var source in _table.Values)
        {
            var flow = source.Flow ?? FlowOf(csv, source);
            var value = ValueOf(csv, source.Column, out var missing);
            if (reporter is not { } r || counterpart is not { } c || period is not { } p || product is null || flow is not { } f)
            {
                continue;
            }

            if (!_lineOf.TryAdd((r, c, product, f, p), _line))
            {
                var first = _lineOf[(r, c, product, f, p)].ToString(CultureInfo.InvariantCulture);
                _errors.Add("CP5012", _line, _columns[_table.Period.Column] + 1, _table.Period.Column, $"{FlowName(f)} of {r} with {c} for {p} stand on line {first} already; expected each period once.");
                continue;
            }

            if (missing)
            {
                Missing++;
            }
            else if (value is { } amount)
            {
                Observations++;
                Note(r, c, p);
                take(new Observation(r, c, f, product, p, amount, _table.Currency, ""));
            }
        }
    }

    private void Note(Country reporter, Country counterpart, Period period)
    {
        Pairs.Add(new(reporter, counterpart));
        var frequency = period.IsYear ? Trade.Frequency.Annual : period.MonthCount == 1 ? Trade.Frequency.Monthly : Trade.Frequency.Mixed;
        Frequency = Frequency is null || Frequency == frequency ? frequency : Trade.Frequency.Mixed;
        Coverage = Coverage is not { } known ? period : new Period(
            period.First < known.First ? period.First : known.First,
            period.Last > known.Last ? period.Last : known.Last);
    }

    private Country? CountryOf(CsvDataReader csv, CodeSource source)
    {
        var code = CodeOf(csv, source);
        if (Countries.TryGet(code, out var facts))
        {
            return facts.Country;
        }

        var also = source.Codes.Count == 0 ? "" : " or a word that the mapping's codes explain";
        _errors.Add("CP5008", _line, _columns[source.Column!] + 1, source.Column, $"'{code}' is no country code; expected ISO 3166-1 alpha-3, such as KAZ{also}.");
        return null;
    }

    private string? ProductOf(CsvDataReader csv)
    {
        var code = CodeOf(csv, _table.Product);
        if (IsProduct(code))
        {
            return code;
        }

        _errors.Add("CP5020", _line, _columns[_table.Product.Column!] + 1, _table.Product.Column, $"'{code}' is no code of goods; expected TOTAL or up to 20 letters, digits, points and hyphens, such as 2709.00.");
        return null;
    }

    private string CodeOf(CsvDataReader csv, CodeSource source)
    {
        if (source.Constant is { } constant)
        {
            return constant;
        }

        var cell = csv.GetString(_columns[source.Column!]).Trim();
        return source.Codes.GetValueOrDefault(cell, cell);
    }

    private Period? PeriodOf(CsvDataReader csv)
    {
        var column = _table.Period.Column;
        var cell = csv.GetString(_columns[column]).Trim();
        var understood = Period.TryParse(cell, out var period)
            && period.First.Year is >= 1800 and <= 2200
            && period.IsWholeMonths
            && _table.Period.Form switch
            {
                PeriodForm.Year => cell.Length == 4,
                PeriodForm.Month => cell.Length == 7,
                PeriodForm.Interval => true,
            };
        if (!understood)
        {
            var expected = _table.Period.Form switch
            {
                PeriodForm.Year => "a year, such as 2021",
                PeriodForm.Month => "a year and month, such as 2021-05",
                PeriodForm.Interval => "whole months, such as 2021-01/2021-05",
            };
            _errors.Add("CP5009", _line, _columns[column] + 1, column, $"'{cell}' is no period; expected {expected}.");
            return null;
        }

        if (period.Last >= _table.Origin.Published)
        {
            var published = _table.Origin.Published.ToString("O", CultureInfo.InvariantCulture);
            _errors.Add("CP5014", _line, _columns[column] + 1, column, $"{period} was not over when the table was published, {published}; expected earlier periods, or another origin.published.");
            return null;
        }

        return period;
    }

    private TradeFlow? FlowOf(CsvDataReader csv, ValueSource source)
    {
        var cell = csv.GetString(_columns[source.FlowColumn!]).Trim();
        if (source.Words.TryGetValue(cell, out var flow))
        {
            return flow;
        }

        _errors.Add("CP5013", _line, _columns[source.FlowColumn!] + 1, source.FlowColumn, $"'{cell}' is no flow; expected {string.Join(" or ", source.Words.Keys)}.");
        return null;
    }

    private decimal? ValueOf(CsvDataReader csv, string column, out bool missing)
    {
        var cell = csv.GetString(_columns[column]).Trim();
        missing = _table.Missing.Contains(cell);
        if (missing)
        {
            return null;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var mark = _table.DecimalMark;
        var text = mark == '.' ? cell : cell.Contains('.', StringComparison.Ordinal) ? "" : cell.Replace(mark, '.');
        if (!decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > LargestValue / _table.Multiplier)
        {
            _errors.Add("CP5010", _line, _columns[column] + 1, column, $"'{cell}' is no amount; expected digits with '{mark}' as decimal mark and nothing between thousands, or a mark of missing ({string.Join(", ", _table.Missing.Select(m => $"'{m}'"))}).");
            return null;
        }

        if (number < 0)
        {
            _errors.Add("CP5011", _line, _columns[column] + 1, column, $"'{cell}' is below zero; expected what was exported or imported, not a balance or a change.");
            return null;
        }

        return decimal.Round(number * _table.Multiplier, TradeArchive.ValueDecimals, MidpointRounding.ToEven);
    }

    // A quoted cell may run over several lines; the numbers told to a person are those of an editor.
    private static long Lines(CsvDataReader csv)
    {
        var lines = 1L;
        for (var i = 0; i < csv.RowFieldCount; i++)
        {
            foreach (var c in csv.GetString(i))
            {
                lines += c == '\n' ? 1 : 0;
            }
        }

        return lines;
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count.ToString(CultureInfo.InvariantCulture)} cells";

    private static string FlowName(TradeFlow flow) => flow == TradeFlow.Export ? "exports" : "imports";
}
