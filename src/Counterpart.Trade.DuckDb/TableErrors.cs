using System.Globalization;
using System.Text;

namespace Counterpart.Trade.DuckDb;

/// <summary>Everything wrong with one table, grouped by kind, so that a person can mend it in one go.</summary>
/// <param name="file">The file as the person named it.</param>
internal sealed class TableErrors(string file)
{
    private const int ShownOfEachKind = 5;
    private readonly SortedDictionary<string, (int Count, List<string> Shown)> _kinds = new(StringComparer.Ordinal);

    /// <summary>Whether there is any.</summary>
    public bool Any => _kinds.Count > 0;

    /// <summary>Notes an error at a line and column, both counted from 1.</summary>
    public void Add(string code, long line, int column, string? columnName, string sentence)
    {
        var (count, shown) = _kinds.GetValueOrDefault(code, (0, []));
        if (shown.Count < ShownOfEachKind)
        {
            var name = columnName is null ? "" : $" ({columnName})";
            shown.Add(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}{name}: {sentence}"));
        }

        _kinds[code] = (count + 1, shown);
    }

    /// <summary>All of them as one exception: of their kind, or <c>CP5015</c> when they are of several.</summary>
    public CounterpartException ToException()
    {
        var culture = CultureInfo.InvariantCulture;
        var total = _kinds.Values.Sum(k => k.Count);
        var text = new StringBuilder();
        text.Append(culture, $"{file} has {total} {(total == 1 ? "error" : "errors")}; nothing was stored.");
        foreach (var (code, (count, shown)) in _kinds)
        {
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
                text.Append(culture, $"\n  … and {count - shown.Count} more of this kind.");
            }
        }

        return new CounterpartException(_kinds.Count == 1 ? _kinds.Keys.First() : "CP5015", text.ToString());
    }
}
