using System.Globalization;
using System.Text;
using System.Xml;

namespace Counterpart.Documents.Word;

/// <summary>The numbers that a word processor sets before the items of lists; they stand nowhere in the text.</summary>
internal sealed class Numbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, Level[]> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Form, Dictionary<int, int> Starts)> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _restarted = new(StringComparer.Ordinal);

    /// <summary>Reads <c>numbering.xml</c>.</summary>
    public static Numbering Read(Package package, string part)
    {
        var numbering = new Numbering();
        using var reader = package.Xml(part);
        Level[]? form = null;
        (string Form, Dictionary<int, int> Starts)? list = null;
        var level = 0;
        var isOverride = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "lvlOverride")
            {
                isOverride = false;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "abstractNum":
                    form = [.. Enumerable.Range(0, Levels).Select(_ => new Level(1, "decimal", ""))];
                    numbering._forms[BodyReader.Attribute(reader, "abstractNumId") ?? ""] = form;
                    list = null;
                    break;
                case "num":
                    (list, form) = (("", []), null);
                    numbering._lists[BodyReader.Attribute(reader, "numId") ?? ""] = list.Value;
                    break;
                case "abstractNumId" when list is { } made:
                    var number = numbering._lists.First(l => ReferenceEquals(l.Value.Starts, made.Starts)).Key;
                    numbering._lists[number] = made with { Form = BodyReader.Value(reader) ?? "" };
                    break;
                case "lvlOverride":
                    isOverride = !reader.IsEmptyElement;
                    level = LevelOf(BodyReader.Attribute(reader, "ilvl"));
                    break;
                case "startOverride" when list is { } started && isOverride:
                    started.Starts[level] = Number(BodyReader.Value(reader)) ?? 1;
                    break;
                case "lvl" when form is not null:
                    level = LevelOf(BodyReader.Attribute(reader, "ilvl"));
                    break;
                case "start" when form is not null:
                    form[level] = form[level] with { Start = Number(BodyReader.Value(reader)) ?? 1 };
                    break;
                case "numFmt" when form is not null:
                    form[level] = form[level] with { Format = BodyReader.Value(reader) ?? "decimal" };
                    break;
                case "lvlText" when form is not null:
                    form[level] = form[level] with { Text = BodyReader.Value(reader) ?? "" };
                    break;
            }
        }

        return numbering;
    }

    /// <summary>Reads which styles number their paragraphs, and which is the title's, from <c>styles.xml</c>.</summary>
    public void ReadStyles(Package package, string part)
    {
        using var reader = package.Xml(part);
        string? id = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "style")
            {
                id = BodyReader.Attribute(reader, "styleId") ?? "";
                _styles[id] = new Style(null, null, 0, "");
            }
            else if (id is not null)
            {
                _styles[id] = reader.LocalName switch
                {
                    "basedOn" => _styles[id] with { Above = BodyReader.Value(reader) },
                    "numId" => _styles[id] with { List = BodyReader.Value(reader) },
                    "ilvl" => _styles[id] with { Level = LevelOf(BodyReader.Value(reader)) },
                    "name" => _styles[id] with { Name = BodyReader.Value(reader) ?? "" },
                    _ => _styles[id],
                };
            }
        }
    }

    /// <summary>Whether a style, by its own name or its id, is that of the title.</summary>
    public bool IsTitle(string style) =>
        (_styles.TryGetValue(style, out var found) ? found.Name : style) is var name && (name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.Replace(" ", "", StringComparison.Ordinal).Equals("heading1", StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands before the next item of a list, with a blank after it; empty when the paragraph is none.</summary>
    /// <param name="list">The list that the paragraph names; null when it names none.</param>
    /// <param name="level">Its level, from 0.</param>
    /// <param name="style">The paragraph's style, which may be one of a list.</param>
    public string Next(string? list, int? level, string? style)
    {
        // Styles build on one another; a ring of them is a fault of the file.
        for (var i = 0; list is null && style is not null && i < Levels && _styles.TryGetValue(style, out var found); i++)
        {
            (list, level, style) = (found.List, level ?? found.Level, found.Above);
        }

        if (list is null or "0" || !_lists.TryGetValue(list, out var named) || !_forms.TryGetValue(named.Form, out var form))
        {
            return "";
        }

        var at = Math.Clamp(level ?? 0, 0, Levels - 1);
        if (!_counts.TryGetValue(named.Form, out var counts))
        {
            _counts[named.Form] = counts = new int?[Levels];
        }

        if (named.Starts.Count > 0 && _restarted.Add(list))
        {
            foreach (var (restarted, start) in named.Starts)
            {
                counts[restarted] = start - 1;
            }
        }

        counts[at] = (counts[at] ?? form[at].Start - 1) + 1;
        Array.Fill(counts, null, at + 1, Levels - at - 1);
        if (form[at].Format is "bullet")
        {
            return "• ";
        }

        if (form[at].Format is "none")
        {
            return "";
        }

        var text = new StringBuilder();
        for (var i = 0; i < form[at].Text.Length; i++)
        {
            if (form[at].Text[i] == '%' && i + 1 < form[at].Text.Length && form[at].Text[i + 1] is >= '1' and <= '9' and var digit)
            {
                var shown = digit - '1';
                text.Append(Written(counts[shown] ?? form[shown].Start, form[shown].Format));
                i++;
            }
            else
            {
                text.Append(form[at].Text[i]);
            }
        }

        return text.Length > 0 ? text.Append(' ').ToString() : "";
    }

    private static string Written(int number, string format) => format switch
    {
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalZero" when number < 10 => "0" + number.ToString(CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // After z come aa, bb, cc.
    private static string Letters(int number, char first) => number is >= 1 and <= 780 ? new string((char)(first + ((number - 1) % 26)), 1 + ((number - 1) / 26)) : number.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        foreach (var (value, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : null;

    private static int LevelOf(string? text) => Math.Clamp(Number(text) ?? 0, 0, Levels - 1);

    private sealed record Level(int Start, string Format, string Text);

    private sealed record Style(string? List, string? Above, int Level, string Name);
}
