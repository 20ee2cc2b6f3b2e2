using System.Xml;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>The observations of an SDMX-ML data message: 2.1 generic and structure-specific, 3.0 structure-specific.</summary>
internal sealed class SdmxXmlRows : RecordRows
{
    private readonly XmlReader _xml;
    private readonly Stream _source;
    private readonly HashSet<string> _namesOfSeries = new(StringComparer.Ordinal);
    private readonly List<(string[] Dimensions, Dictionary<string, List<(string Name, string Value)>> Attributes)> _groups = [];
    private readonly List<(string Name, string Value)> _dataSet = [];
    private readonly List<(string Name, string Value)> _group = [];
    private readonly List<(string Name, string Value)> _series = [];
    private readonly List<(string Name, string Value)> _observation = [];
    private string _atObservation = "TIME_PERIOD";
    private bool _inGroup, _inSeries, _inObservation;
    private string? _component;

    /// <summary>Opens a message; it is read twice, first for the names of what it holds.</summary>
    public SdmxXmlRows(Func<Stream> open)
        : this(open())
    {
        using var names = new SdmxXmlRows(open());
        var any = false;
        while (names.Next())
        {
            any = true;
            foreach (var (name, _) in names._series.Concat(names._observation))
            {
                AddColumn(name);
                _namesOfSeries.Add(name);
            }
        }

        foreach (var name in names._namesBeside)
        {
            AddColumn(name);
        }

        if (!any)
        {
            throw new TableFormatException("CP5002", names.LineNumber, 1, "the SDMX-ML message holds no observation.");
        }
    }

    private SdmxXmlRows(Stream source)
    {
        _source = source;
        _xml = XmlReader.Create(source, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
    }

    // Of data sets and groups, which hold for many observations.
    private readonly HashSet<string> _namesBeside = new(StringComparer.Ordinal);

    private int LineNumber => _xml is IXmlLineInfo { LineNumber: > 0 and var line } ? line : 1;

    /// <inheritdoc/>
    public override bool Read()
    {
        if (!Next())
        {
            return false;
        }

        // From what holds widest to what holds for the one figure.
        Begin(LineNumber);
        SetAll(_dataSet);
        foreach (var (dimensions, attributes) in _groups)
        {
            if (attributes.TryGetValue(Key(dimensions, name => Find(_series, name) ?? Find(_observation, name) ?? ""), out var cells))
            {
                SetAll(cells);
            }
        }

        SetAll(_series);
        SetAll(_observation);
        return true;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _xml.Dispose();
        _source.Dispose();
    }

    private void SetAll(List<(string Name, string Value)> cells)
    {
        foreach (var (name, value) in cells)
        {
            Set(name, value);
        }
    }

    // Goes on to the end of the next observation.
    private bool Next()
    {
        try
        {
            while (_xml.Read())
            {
                switch (_xml.NodeType)
                {
                    case XmlNodeType.Element:
                        var isEmpty = _xml.IsEmptyElement;
                        Start(_xml.LocalName);
                        if (isEmpty && End(_xml.LocalName))
                        {
                            return true;
                        }

                        break;
                    case XmlNodeType.EndElement when End(_xml.LocalName):
                        return true;
                    case XmlNodeType.Text or XmlNodeType.CDATA when _component is { } component:
                        Here.Add((component, _xml.Value));
                        break;
                    default:
                        break;
                }
            }
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException)
        {
            var (line, column) = failure is XmlException xml ? (Math.Max(1, xml.LineNumber), Math.Max(1, xml.LinePosition)) : (1, 1);
            throw new TableFormatException("CP5003", line, column, $"the file is not XML from here on: {failure.Message}", failure);
        }

        return false;
    }

    private List<(string Name, string Value)> Here => _inObservation ? _observation : _inSeries ? _series : _inGroup ? _group : _dataSet;

    private void Start(string element)
    {
        switch (element)
        {
            case "Structure" when _xml.GetAttribute("dimensionAtObservation") is { Length: > 0 } at && at != "AllDimensions":
                _atObservation = at;
                break;
            case "DataSet":
                if (_xml.GetAttribute("action") is "Delete" or "D")
                {
                    throw new TableFormatException("CP5027", LineNumber, 1, "the message deletes observations of an earlier one; a vintage is what was published whole. Fetch the full table.");
                }

                Attributes(_dataSet);
                break;
            case "Group":
                _inGroup = true;
                Attributes(_group);
                break;
            case "Series":
                _inSeries = true;
                Attributes(_series);
                break;
            case "Obs":
                _inObservation = true;
                Attributes(_observation);
                break;
            case "Value" when (_xml.GetAttribute("id") ?? _xml.GetAttribute("concept")) is { } id:
                Here.Add((id, _xml.GetAttribute("value") ?? ""));
                break;
            case "ObsDimension":
                _observation.Add((_xml.GetAttribute("id") ?? _atObservation, _xml.GetAttribute("value") ?? ""));
                break;
            case "ObsValue":
                _observation.Add((SdmxJsonRows.Value, _xml.GetAttribute("value") ?? ""));
                break;
            case "Time" when _inObservation:
                _component = "TIME_PERIOD";
                break;
            case "Comp" when _xml.GetAttribute("id") is { } component:
                _component = component;
                break;
            default:
                break;
        }
    }

    // True at the end of an observation, whose cells stand until the next begins.
    private bool End(string element)
    {
        switch (element)
        {
            case "Obs":
                _inObservation = false;
                return true;
            case "Series":
                _inSeries = false;
                _series.Clear();
                break;
            case "Group":
                _inGroup = false;
                EndGroup();
                break;
            case "DataSet":
                _namesBeside.UnionWith(_dataSet.Select(c => c.Name));
                _dataSet.Clear();
                _groups.Clear();
                break;
            case "Time" or "Comp":
                _component = null;
                break;
            default:
                break;
        }

        return false;
    }

    // A group names dimensions and attributes alike: what a series has is a dimension of it, the rest holds for each series that agrees.
    private void EndGroup()
    {
        _namesBeside.UnionWith(_group.Select(c => c.Name));
        var dimensions = _group.Where(c => _namesOfSeries.Contains(c.Name)).ToList();
        var names = dimensions.Select(d => d.Name).Order(StringComparer.Ordinal).ToArray();
        if (names.Length == 0)
        {
            return;
        }

        var group = _groups.FirstOrDefault(g => g.Dimensions.SequenceEqual(names));
        if (group.Dimensions is null)
        {
            _groups.Add(group = (names, new(StringComparer.Ordinal)));
        }

        group.Attributes[Key(names, name => Find(dimensions, name) ?? "")] = [.. _group.Except(dimensions)];
    }

    // Those without a namespace: the others speak of the message, not of the figures.
    private void Attributes(List<(string Name, string Value)> into)
    {
        into.Clear();
        if (_xml.MoveToFirstAttribute())
        {
            do
            {
                if (_xml.NamespaceURI.Length == 0 && _xml.LocalName is not ("xmlns" or "action" or "structureRef" or "dataScope" or "type" or "setID"))
                {
                    into.Add((_xml.LocalName, _xml.Value));
                }
            }
            while (_xml.MoveToNextAttribute());
            _xml.MoveToElement();
        }
    }

    private static string Key(string[] names, Func<string, string> value) => string.Join('\u001F', names.Select(value));

    private static string? Find(List<(string Name, string Value)> cells, string name)
    {
        foreach (var cell in cells)
        {
            if (cell.Name == name)
            {
                return cell.Value;
            }
        }

        return null;
    }
}
