using System.Text.Json;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>The records of an answer of UN Comtrade's interface, version 1, or of any JSON with a list of like objects under <c>data</c>.</summary>
internal sealed class ComtradeRows : RecordRows
{
    // What one answer holds at most, without and with a key; the service says nothing when it cuts.
    private static readonly long[] Caps = [500, 100_000, 250_000];
    private readonly JsonStream _json;
    private readonly List<(string Name, string Value)> _record = [];
    private readonly bool _isComtrade;
    private long _read, _line;
    private long? _count;
    private bool _hasRecord, _inData, _isJoined;

    /// <summary>Opens an answer.</summary>
    public ComtradeRows(Stream source)
    {
        _json = new JsonStream(source);
        _json.Need();
        if (_json.Token == JsonTokenType.StartArray)
        {
            _inData = true;
        }
        else if (_json.Token == JsonTokenType.StartObject)
        {
            ToData();
        }

        _hasRecord = _inData && NextRecord();
        foreach (var (name, _) in _record)
        {
            AddColumn(name);
        }

        _isComtrade = Columns.Contains("reporterCode") && Columns.Contains("primaryValue");
        if (!_hasRecord)
        {
            throw new TableFormatException("CP5002", _json.Line, 1, "the answer holds no records.");
        }
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        if (!_hasRecord)
        {
            return false;
        }

        Begin(_line);
        foreach (var (name, value) in _record)
        {
            Set(name, value);
        }

        _read++;
        _hasRecord = NextRecord();
        if (!_hasRecord)
        {
            End();
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Dispose() => _json.Dispose();

    private void ToData()
    {
        while (_json.Read() && _json.Token == JsonTokenType.PropertyName)
        {
            var name = _json.Text;
            _json.Need();
            if (name == "data" && _json.Token == JsonTokenType.StartArray)
            {
                _inData = true;
                return;
            }

            Told(name);
        }
    }

    private void Told(string name)
    {
        if (name == "count" && _json.Token == JsonTokenType.Number && long.TryParse(_json.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count))
        {
            _count = count;
        }
        else if (name == "pages")
        {
            // Several answers that were joined, each held against the service's limit when it came.
            _isJoined = true;
        }
        else if (name is "error" or "message" && _json.Token == JsonTokenType.String && !string.IsNullOrWhiteSpace(_json.Text))
        {
            throw new TableFormatException("CP5025", _json.Line, 1, $"the file is an error of the service: {_json.Text}");
        }

        _json.Skip();
    }

    private bool NextRecord()
    {
        _record.Clear();
        _json.Need();
        if (_json.Token == JsonTokenType.EndArray)
        {
            return false;
        }

        if (_json.Token != JsonTokenType.StartObject)
        {
            throw new TableFormatException("CP5007", _json.Line, 1, "a record is no JSON object.");
        }

        _line = _json.Line;
        for (_json.Need(); _json.Token == JsonTokenType.PropertyName; _json.Need())
        {
            var name = _json.Text;
            _json.Need();
            if (_json.Token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                _json.Skip();
                continue;
            }

            _record.Add((name, _json.Text));
        }

        return true;
    }

    private void End()
    {
        while (_json.Read() && _json.Token == JsonTokenType.PropertyName)
        {
            var name = _json.Text;
            _json.Need();
            Told(name);
        }

        if (_count is { } count && count != _read)
        {
            throw new TableFormatException("CP5026", _line, 1, $"the answer says that it has {count} records and holds {_read}; fetch it anew.");
        }

        if (_isComtrade && !_isJoined && Caps.Contains(_read))
        {
            throw new TableFormatException("CP5026", _line, 1, $"the answer holds {_read} records, exactly as many as the service gives at most, so that some may be missing; ask for fewer periods or partners at a time.");
        }
    }
}
