using System.Text.Json;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>The observations of an SDMX-JSON data message, 1.0 or 2.0, each with its dimensions and attributes.</summary>
internal sealed class SdmxJsonRows : RecordRows
{
    /// <summary>The column of the observed value.</summary>
    public const string Value = "OBS_VALUE";

    private readonly JsonStream _json;
    private readonly List<Structure> _structures = [];
    private readonly List<DataSet> _dataSets = [];
    private readonly IEnumerator<bool> _rows;

    /// <summary>Opens a message; it is read twice, since its structure may stand behind the figures.</summary>
    public SdmxJsonRows(Func<Stream> open)
    {
        using (var first = new JsonStream(open()))
        {
            first.Need();
            ReadStructures(first);
        }

        if (_structures.Count == 0 || _dataSets.Count == 0)
        {
            throw new TableFormatException("CP5002", 1, 1, "the SDMX-JSON message holds no data set with a structure.");
        }

        foreach (var structure in _structures)
        {
            foreach (var part in structure.Parts)
            {
                AddColumn(part.Id);
            }

            AddColumn(Value);
            foreach (var measure in structure.Measures.Skip(1))
            {
                AddColumn(measure);
            }
        }

        _json = new JsonStream(open());
        _rows = Rows().GetEnumerator();
    }

    /// <inheritdoc/>
    public override bool Read() => _rows.MoveNext();

    /// <inheritdoc/>
    public override void Dispose()
    {
        _rows.Dispose();
        _json.Dispose();
    }

    private void ReadStructures(JsonStream json)
    {
        // { "data": { "structure": …, "dataSets": [ … ] } }; in drafts of 1.0 without "data".
        var depth = 0;
        if (json.Token != JsonTokenType.StartObject)
        {
            return;
        }

        while (json.Read())
        {
            if (json.Token == JsonTokenType.EndObject && depth-- == 0)
            {
                return;
            }

            if (json.Token != JsonTokenType.PropertyName)
            {
                continue;
            }

            var name = json.Text;
            json.Need();
            switch (name)
            {
                case "data" when json.Token == JsonTokenType.StartObject:
                    depth++;
                    break;
                case "structure" when json.Token == JsonTokenType.StartObject:
                    _structures.Add(new Structure(json.Element()));
                    break;
                case "structures" when json.Token == JsonTokenType.StartArray:
                    _structures.AddRange(json.Element().EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object).Select(e => new Structure(e)));
                    break;
                case "dataSets" when json.Token == JsonTokenType.StartArray:
                    for (json.Need(); json.Token == JsonTokenType.StartObject; json.Need())
                    {
                        _dataSets.Add(ReadDataSet(json));
                    }

                    break;
                default:
                    json.Skip();
                    break;
            }
        }
    }

    private static DataSet ReadDataSet(JsonStream json)
    {
        var set = new DataSet();
        for (json.Need(); json.Token == JsonTokenType.PropertyName; json.Need())
        {
            var name = json.Text;
            json.Need();
            switch (name)
            {
                case "structure" when json.Token == JsonTokenType.Number && Number(json.Text) is { } number:
                    set.Structure = number;
                    break;
                case "action" when json.Text is "Delete":
                    throw new TableFormatException("CP5027", json.Line, 1, "the message deletes observations of an earlier one; a vintage is what was published whole. Fetch the full table.");
                case "attributes" when json.Token == JsonTokenType.StartArray:
                    set.Attributes = [.. json.Element().EnumerateArray()];
                    break;
                case "dimensionGroupAttributes" when json.Token == JsonTokenType.StartObject:
                    foreach (var group in json.Element().EnumerateObject().Where(g => g.Value.ValueKind == JsonValueKind.Array))
                    {
                        set.Add(group.Name, [.. group.Value.EnumerateArray()]);
                    }

                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return set;
    }

    // Each step of the enumeration fills one row.
    private IEnumerable<bool> Rows()
    {
        _json.Need();
        var number = 0;
        while (_json.Read())
        {
            if (_json.Token != JsonTokenType.PropertyName)
            {
                continue;
            }

            var name = _json.Text;
            _json.Need();
            if (name == "data" && _json.Token == JsonTokenType.StartObject)
            {
                continue;
            }

            if (name != "dataSets" || _json.Token != JsonTokenType.StartArray)
            {
                _json.Skip();
                continue;
            }

            for (_json.Need(); _json.Token == JsonTokenType.StartObject; _json.Need())
            {
                var set = _dataSets[number++];
                if (set.Structure < 0 || set.Structure >= _structures.Count)
                {
                    throw Broken($"the data set speaks of structure {set.Structure}, and the message has {_structures.Count}.");
                }

                foreach (var row in Rows(set, _structures[set.Structure]))
                {
                    yield return row;
                }
            }
        }
    }

    private IEnumerable<bool> Rows(DataSet set, Structure structure)
    {
        for (_json.Need(); _json.Token == JsonTokenType.PropertyName; _json.Need())
        {
            var name = _json.Text;
            _json.Need();
            if (name is not ("series" or "observations") || _json.Token != JsonTokenType.StartObject)
            {
                _json.Skip();
                continue;
            }

            for (_json.Need(); _json.Token == JsonTokenType.PropertyName; _json.Need())
            {
                var (key, line) = (_json.Text, _json.Line);
                _json.Need();
                if (name == "observations")
                {
                    var observation = _json.Element();
                    Fill(set, structure, "", key, default, observation, line);
                    yield return true;
                    continue;
                }

                // One series is in memory at a time: its attributes may stand behind its observations.
                var series = _json.Element();
                if (series.ValueKind != JsonValueKind.Object || !series.TryGetProperty("observations", out var observations) || observations.ValueKind != JsonValueKind.Object)
                {
                    continue;
                }

                series.TryGetProperty("attributes", out var attributes);
                foreach (var observation in observations.EnumerateObject())
                {
                    Fill(set, structure, key, observation.Name, attributes, observation.Value, line);
                    yield return true;
                }
            }
        }
    }

    private void Fill(DataSet set, Structure structure, string seriesKey, string observationKey, JsonElement seriesAttributes, JsonElement observation, long line)
    {
        Begin(line);
        Dimensions(structure.SeriesDimensions, seriesKey);
        Dimensions(structure.ObservationDimensions, observationKey);
        foreach (var dimension in structure.DataSetDimensions)
        {
            Set(dimension.Id, dimension.Text(0) ?? "");
        }

        Attributes(structure.DataSetAttributes, set.Attributes);
        foreach (var group in set.Groups(seriesKey.Length > 0 ? seriesKey : observationKey))
        {
            Attributes(structure.GroupAttributes, group);
        }

        if (seriesAttributes.ValueKind == JsonValueKind.Array)
        {
            Attributes(structure.SeriesAttributes, [.. seriesAttributes.EnumerateArray()]);
        }

        if (observation.ValueKind != JsonValueKind.Array)
        {
            Set(Value, Plain(observation));
            return;
        }

        var cells = observation.EnumerateArray().ToList();
        var measures = Math.Max(1, structure.Measures.Count);
        for (var i = 0; i < Math.Min(measures, cells.Count); i++)
        {
            Set(i == 0 ? Value : structure.Measures[i], Plain(cells[i]));
        }

        Attributes(structure.ObservationAttributes, [.. cells.Skip(measures)]);
    }

    private void Dimensions(List<Part> dimensions, string key)
    {
        if (dimensions.Count == 0)
        {
            return;
        }

        var numbers = key.Split(':');
        if (numbers.Length != dimensions.Count)
        {
            throw Broken($"the key '{key}' has {numbers.Length} parts, and the structure {dimensions.Count} dimensions.");
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            var text = Number(numbers[i]) is { } number ? dimensions[i].Text(number) : null;
            Set(dimensions[i].Id, text ?? throw Broken($"the key '{key}' names a value {numbers[i]} of {dimensions[i].Id} that the structure does not have."));
        }
    }

    private void Attributes(List<Part> parts, IReadOnlyList<JsonElement> values)
    {
        for (var i = 0; i < Math.Min(parts.Count, values.Count); i++)
        {
            var value = values[i];
            Set(parts[i].Id, value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && parts[i].Text(number) is { } text ? text : Plain(value));
        }
    }

    private static int? Number(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private TableFormatException Broken(string message) => new("CP5007", _json.Line, 1, message);

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array when value.GetArrayLength() > 0 => Plain(value[0]),
        _ => "",
    };

    /// <summary>A dimension or attribute and the values it may have.</summary>
    private sealed class Part
    {
        private readonly List<string> _values = [];

        public Part(JsonElement element)
        {
            Id = element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id) ? Plain(id) : "";
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array)
            {
                foreach (var value in values.EnumerateArray())
                {
                    _values.Add(value.ValueKind != JsonValueKind.Object ? Plain(value)
                        : value.TryGetProperty("id", out var code) ? Plain(code)
                        : value.TryGetProperty("value", out var text) ? Plain(text)
                        : value.TryGetProperty("name", out var name) ? Plain(name) : "");
                }
            }
        }

        public string Id { get; }

        public string? Text(int number) => number >= 0 && number < _values.Count ? _values[number] : null;
    }

    private sealed class Structure(JsonElement root)
    {
        public List<Part> DataSetDimensions { get; } = Of(root, "dimensions", "dataSet");

        public List<Part> SeriesDimensions { get; } = Of(root, "dimensions", "series");

        public List<Part> ObservationDimensions { get; } = Of(root, "dimensions", "observation");

        public List<Part> DataSetAttributes { get; } = Of(root, "attributes", "dataSet");

        public List<Part> GroupAttributes { get; } = Of(root, "attributes", "dimensionGroup");

        public List<Part> SeriesAttributes { get; } = Of(root, "attributes", "series");

        public List<Part> ObservationAttributes { get; } = Of(root, "attributes", "observation");

        public List<string> Measures { get; } = [.. Of(root, "measures", "observation").Select(m => m.Id)];

        public IEnumerable<Part> Parts =>
            DataSetDimensions.Concat(SeriesDimensions).Concat(ObservationDimensions).Concat(DataSetAttributes).Concat(GroupAttributes).Concat(SeriesAttributes).Concat(ObservationAttributes).Where(p => p.Id.Length > 0);

        private static List<Part> Of(JsonElement root, string kind, string level) =>
            root.ValueKind == JsonValueKind.Object && root.TryGetProperty(kind, out var kinds) && kinds.ValueKind == JsonValueKind.Object
            && kinds.TryGetProperty(level, out var parts) && parts.ValueKind == JsonValueKind.Array
                ? [.. parts.EnumerateArray().Select(p => new Part(p))]
                : [];
    }

    private sealed class DataSet
    {
        private readonly Dictionary<string, Dictionary<string, IReadOnlyList<JsonElement>>> _byMask = new(StringComparer.Ordinal);

        public int Structure { get; set; }

        public IReadOnlyList<JsonElement> Attributes { get; set; } = [];

        // "0::1" holds for every key with 0 first and 1 third.
        public void Add(string pattern, IReadOnlyList<JsonElement> attributes)
        {
            var mask = string.Concat(pattern.Split(':').Select(p => p.Length > 0 ? 'x' : '.'));
            if (!_byMask.TryGetValue(mask, out var groups))
            {
                _byMask.Add(mask, groups = new(StringComparer.Ordinal));
            }

            groups[pattern] = attributes;
        }

        public IEnumerable<IReadOnlyList<JsonElement>> Groups(string key)
        {
            if (_byMask.Count == 0)
            {
                yield break;
            }

            var parts = key.Split(':');
            foreach (var (mask, groups) in _byMask)
            {
                if (mask.Length == parts.Length && groups.TryGetValue(string.Join(':', parts.Select((p, i) => mask[i] == 'x' ? p : "")), out var attributes))
                {
                    yield return attributes;
                }
            }
        }
    }
}
