using System.Globalization;
using System.Text;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>Everything wrong with one table, grouped by kind, so that a person can mend it in one go.</summary>
/// <param name="file">The file as the person named it.</param>
internal sealed class TableErrors(string file)
{
    /// <summary>How many of each kind are told with their place.</summary>
    public const int ShownOfEachKind = 5;

    private const int MostWords = 40;
    private readonly SortedDictionary<string, Kind> _kinds = new(StringComparer.Ordinal);

    /// <summary>Whether there is any.</summary>
    public bool Any => _kinds.Count > 0;

    /// <summary>The name of the sheet that is being read; empty where there are none. Places are told as <c>B7</c> then.</summary>
    public string Sheet { get; set; } = "";

    /// <summary>Notes an error at a line and column, both counted from 1.</summary>
    /// <param name="code">Its kind.</param>
    /// <param name="line">The line.</param>
    /// <param name="column">The column.</param>
    /// <param name="columnName">The name of the column; null where it has none.</param>
    /// <param name="sentence">What is wrong.</param>
    /// <param name="word">The word that is not understood: one that stands on many lines is told with the first of them.</param>
    public void Add(string code, long line, int column, string? columnName, string sentence, string? word = null)
    {
        var kind = Of(code);
        kind.Count++;
        if (word is not null && (kind.Words.Contains(word) || kind.Words.Count >= MostWords || !kind.Words.Add(word)))
        {
            return;
        }

        if (kind.Shown.Count < ShownOfEachKind)
        {
            var name = string.IsNullOrEmpty(columnName) ? "" : $" ({columnName})";
            var place = Sheet.Length == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}")
                : string.Create(CultureInfo.InvariantCulture, $"{file}[{Sheet}] {Letters(column)}{line}");
            kind.Shown.Add($"{place}{name}: {sentence}");
        }
        else if (word is not null)
        {
            kind.Others.Add(word);
        }
    }

    /// <summary>Counts further errors of a kind that are not told one by one.</summary>
    public void Add(string code, long count)
    {
        if (count > 0)
        {
            Of(code).Count += count;
        }
    }

    private Kind Of(string code)
    {
        if (!_kinds.TryGetValue(code, out var kind))
        {
            _kinds.Add(code, kind = new Kind());
        }

        return kind;
    }

    /// <summary>All of them as one exception: of their kind, or <c>CP5015</c> when they are of several.</summary>
    public CounterpartException ToException()
    {
        var culture = CultureInfo.InvariantCulture;
        var total = _kinds.Values.Sum(k => k.Count);
        var text = new StringBuilder();
        text.Append(culture, $"{file} has {total} {(total == 1 ? "error" : "errors")}; nothing was stored.");
        foreach (var (code, kind) in _kinds)
        {
            var (count, shown) = (kind.Count, kind.Shown);
            if (_kinds.Count > 1)
            {
                text.Append(culture, $"\n{code}, {count}:");
            }

            foreach (var line in shown)
            {
                text.Append("\n  ").Append(line);
            }

            if (count > shown.Count)
            {
                var words = kind.Others.Count == 0 ? "." : $": {string.Join(", ", kind.Others.Select(w => $"'{w}'"))}{(kind.Words.Count >= MostWords ? ", …" : "")}";
                text.Append(culture, $"\n  … and {count - shown.Count} more of this kind{words}");
            }
        }

        return new CounterpartException(_kinds.Count == 1 ? _kinds.Keys.First() : "CP5015", text.ToString());
    }

    /// <summary>A column as a workbook names it: 1 is A, 27 is AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    private sealed class Kind
    {
        public long Count { get; set; }

        public List<string> Shown { get; } = [];

        public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

        public List<string> Others { get; } = [];
    }
}
