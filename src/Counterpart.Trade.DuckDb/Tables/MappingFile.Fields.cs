using System.Text.Json;

namespace Counterpart.Trade.DuckDb.Tables;

internal sealed partial class MappingFile
{
    /// <summary>The fields of one JSON object; unknown ones are errors, so that a misspelt name is not passed over.</summary>
    private readonly struct Fields
    {
        private readonly MappingFile _owner;
        private readonly JsonElement _element;

        public Fields(MappingFile owner, JsonElement element, string path, params string[] known)
        {
            (_owner, _element, Path) = (owner, element, path);
            if (element.ValueKind != JsonValueKind.Object)
            {
                owner._errors.Add($"{(path.Length == 0 ? "the file" : path.TrimEnd('.'))}: expected an object.");
                return;
            }

            foreach (var property in element.EnumerateObject().Where(p => !known.Contains(p.Name, StringComparer.Ordinal)))
            {
                owner._errors.Add($"{path}{property.Name}: there is no such field; expected {string.Join(", ", known)}.");
            }
        }

        public string Path { get; }

        public bool Has(string name) => Optional(name) is not null;

        public JsonElement? Optional(string name) =>
            _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

        public JsonElement? Required(string name)
        {
            var value = Optional(name);
            if (value is null)
            {
                _owner._errors.Add($"{Path}{name}: this field is missing.");
            }

            return value;
        }

        public string Text(string name)
        {
            if (Required(name) is not { } value)
            {
                return "";
            }

            if (value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
            {
                return value.GetString()!;
            }

            if (value.ValueKind == JsonValueKind.String && value.GetString() == "\t")
            {
                return "\t";
            }

            _owner._errors.Add($"{Path}{name}: {value.GetRawText()} is not understood; expected words in quotation marks.");
            return "";
        }

        public Fields? Object(string name, params string[] known) =>
            Required(name) is { } value ? new Fields(_owner, value, $"{Path}{name}.", known) : null;
    }
}
