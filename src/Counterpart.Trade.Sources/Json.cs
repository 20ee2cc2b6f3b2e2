using System.Text.Json.Serialization;

namespace Counterpart.Trade.Sources;

/// <summary>The few JSON forms written here, compiled ahead of time.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(PullRecord))]
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectRequiredConstructorParameters = true)]
internal sealed partial class Json : JsonSerializerContext;
