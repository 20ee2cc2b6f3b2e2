namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>The rows of one load on their way into Parquet: numbered as they come, then put in order, compared and written.</summary>
/// <remarks>
/// A row is four numbers. Country, flow, goods, period and terms are packed into one key, so that sorting and finding what stands twice
/// take one comparison a row, and memory stays the same however long the table is.
/// </remarks>
/// <param name="folder">Where rows may be put aside that are too many for memory.</param>
/// <param name="runLength">How many rows are sorted in memory at a time.</param>
internal sealed class Staging(string folder, int runLength = StagedRows.UsualRun)
{
    private const int PeriodBits = 16, ProductBits = 20, CountryBits = 10, TermsBits = 7;
    private const long Micro = 1_000_000;
    private readonly StagedRows _rows = new(folder, runLength);
    private readonly List<decimal> _wide = [];
    private Ranks<Country>? _countries;
    private Ranks<string>? _products;
    private Ranks<Period>? _periods;
    private Ranks<(string Currency, string Terms)>? _terms;

    /// <summary>Reporters and counterparts by number.</summary>
    public Numbered<Country> Countries { get; } = new(1 << CountryBits, "countries");

    /// <summary>Codes of goods by number.</summary>
    public Numbered<string> Products { get; } = new(1 << ProductBits, "codes of goods");

    /// <summary>Periods by number.</summary>
    public Numbered<Period> Periods { get; } = new(1 << PeriodBits, "periods");

    /// <summary>Currency and terms by number.</summary>
    public Numbered<(string Currency, string Terms)> Terms { get; } = new(1 << TermsBits, "currencies and terms");

    /// <summary>Whether any row has a weight.</summary>
    public bool HasWeights { get; private set; }

    /// <summary>The key of a row, from the numbers of its parts.</summary>
    public static ulong Key(int reporter, int counterpart, TradeFlow flow, int product, int period, int terms) =>
        ((ulong)(uint)reporter << 54) | ((ulong)(uint)counterpart << 44) | ((flow == TradeFlow.Import ? 1UL : 0) << 43)
        | ((ulong)(uint)product << 23) | ((ulong)(uint)period << 7) | (uint)terms;

    /// <summary>A place in the file: a line, counted from 1, and the number of a value column.</summary>
    public static ulong Place(int sheet, long line, int column) => ((ulong)(uint)sheet << 54) | ((ulong)line << 14) | (uint)Math.Min(column, (1 << 14) - 1);

    /// <summary>Adds a row that is marked as missing: it is not written, but must not stand twice.</summary>
    public void AddMissing(ulong key, ulong place) => _rows.Add(new(key, place, StagedRow.None, StagedRow.None));

    /// <summary>Adds a row whose amount is given in millionths.</summary>
    /// <param name="key">What it is of.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="micro">The amount in millionths of a unit of its currency.</param>
    /// <param name="kilograms">The net weight; null when it is not known.</param>
    public void Add(ulong key, ulong place, long micro, decimal? kilograms)
    {
        var weight = kilograms is { } w && w < long.MaxValue / Micro ? (long)decimal.Round(w * Micro) : StagedRow.None;
        HasWeights |= weight != StagedRow.None;
        _rows.Add(new(key, place, micro, weight));
    }

    /// <summary>Adds a row whose amount is more millionths than 64 bits hold.</summary>
    public void AddWide(ulong key, ulong place, decimal value, decimal? kilograms)
    {
        _wide.Add(value);
        Add(key, place, -_wide.Count, kilograms);
    }

    /// <summary>Ends adding; after it the rows can be looked at and written.</summary>
    public void Close()
    {
        var countries = _countries = new(Countries, (a, b) => a.CompareTo(b));
        var products = _products = new(Products, string.CompareOrdinal);
        var periods = _periods = new(Periods, (a, b) => a.First.CompareTo(b.First) is var order and not 0 ? order : a.Last.CompareTo(b.Last));
        var terms = _terms = new(Terms, (a, b) => string.CompareOrdinal(a.Currency, b.Currency) is var order and not 0 ? order : string.CompareOrdinal(a.Terms, b.Terms));
        var (forPeriod, forProduct) = (terms.Bits, terms.Bits + periods.Bits);
        var forFlow = forProduct + products.Bits;
        var (forCounterpart, forReporter) = (forFlow + 1, forFlow + 1 + countries.Bits);
        _rows.Sort(
            key => (countries.Of(key >> 54) << forReporter) | (countries.Of((key >> 44) & 0x3FF) << forCounterpart) | (((key >> 43) & 1) << forFlow)
                | (products.Of((key >> 23) & 0xFFFFF) << forProduct) | (periods.Of((key >> 7) & 0xFFFF) << forPeriod) | terms.Of(key & 0x7F),
            forReporter + countries.Bits);
        Layout = new(terms.Bits, periods.Bits, products.Bits, countries.Bits);
    }

    /// <summary>How the parts of a row lie in its key once the rows are in order.</summary>
    public KeyLayout Layout { get; private set; }

    /// <summary>The things that the parts of a key are ranks of.</summary>
    public (Ranks<Country> Countries, Ranks<string> Products, Ranks<Period> Periods, Ranks<(string Currency, string Terms)> Terms) Order =>
        (_countries!, _products!, _periods!, _terms!);

    /// <summary>All rows in order, those marked as missing among them.</summary>
    public IEnumerable<StagedRow> InOrder() => _rows.InOrder();

    /// <summary>The rows that stand twice or more, in the order of the file: the key, where it stands first and where again; at most as many as asked for.</summary>
    public (long Count, IReadOnlyList<(ulong Key, ulong First, ulong Again)> Shown) Duplicates(int most)
    {
        var count = 0L;
        var shown = new PriorityQueue<(ulong Key, ulong First, ulong Again), ulong>();
        var first = new StagedRow(ulong.MaxValue, 0, 0, 0);
        foreach (var row in _rows.InOrder())
        {
            if (row.Key != first.Key)
            {
                first = row;
                continue;
            }

            count++;

            // The last of those shown is taken away first.
            shown.Enqueue((row.Key, first.Place, row.Place), ulong.MaxValue - row.Place);
            if (shown.Count > most)
            {
                shown.Dequeue();
            }
        }

        return (count, [.. shown.UnorderedItems.Select(i => i.Element).OrderBy(d => d.Again)]);
    }

    /// <summary>What a key is of, once the rows are in order.</summary>
    public (Country Reporter, Country Counterpart, TradeFlow Flow, string Product, Period Period, string Currency, string Terms) Parts(ulong key)
    {
        var (countries, products, periods, terms) = Order;
        var (currency, said) = terms[Layout.Terms(key)];
        return (countries[Layout.Reporter(key)], countries[Layout.Counterpart(key)], Layout.IsImport(key) ? TradeFlow.Import : TradeFlow.Export,
            products[Layout.Product(key)], periods[Layout.Period(key)], currency, said);
    }

    /// <summary>The amount of a row that is not missing, in millionths.</summary>
    public Int128 MicroOf(in StagedRow row) => row.Micro >= 0 ? row.Micro : (Int128)(_wide[(int)(-1 - row.Micro)] * Micro);

    /// <summary>The observations whose goods are wanted, in order: by reporter, counterpart, flow, goods, period.</summary>
    public IEnumerable<Observation> Observations(Func<string, bool> isWanted)
    {
        var wanted = Order.Products.Things.Select(isWanted).ToArray();
        if (!wanted.Contains(true))
        {
            yield break;
        }

        foreach (var row in _rows.InOrder())
        {
            if (row.Micro != StagedRow.None && wanted[Layout.Product(row.Key)])
            {
                var (reporter, counterpart, flow, product, period, currency, _) = Parts(row.Key);
                var value = row.Micro >= 0 ? row.Micro / (decimal)Micro : _wide[(int)(-1 - row.Micro)];
                yield return new(reporter, counterpart, flow, product, period, value, currency, "");
            }
        }
    }
}

/// <summary>How the ranks of the parts of a row lie in a key: terms lowest, then period, goods, flow, counterpart and reporter.</summary>
internal readonly record struct KeyLayout(int TermsBits, int PeriodBits, int ProductBits, int CountryBits)
{
    private int ForProduct => TermsBits + PeriodBits;

    private int ForFlow => ForProduct + ProductBits;

    /// <summary>The rank of the reporter.</summary>
    public int Reporter(ulong key) => (int)(key >> (ForFlow + 1 + CountryBits));

    /// <summary>The rank of the counterpart.</summary>
    public int Counterpart(ulong key) => Part(key, ForFlow + 1, CountryBits);

    /// <summary>Whether it is an import.</summary>
    public bool IsImport(ulong key) => Part(key, ForFlow, 1) == 1;

    /// <summary>The rank of the goods.</summary>
    public int Product(ulong key) => Part(key, ForProduct, ProductBits);

    /// <summary>The rank of the period.</summary>
    public int Period(ulong key) => Part(key, TermsBits, PeriodBits);

    /// <summary>The rank of currency and terms.</summary>
    public int Terms(ulong key) => Part(key, 0, TermsBits);

    private static int Part(ulong key, int shift, int bits) => (int)((key >> shift) & ((1UL << bits) - 1));
}
