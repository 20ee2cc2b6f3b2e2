using System.Text;

namespace Counterpart.Trade.Sources;

/// <summary>A user's key to a service. It goes into the head of a request, and nowhere else.</summary>
public sealed class ServiceKey
{
    private const int Longest = 512;
    private readonly string _value;

    private ServiceKey(string value) => _value = value;

    /// <summary>Takes the key of a service from the file named, else from the service's environment variable; null when the service wants none, or none is set and none needed.</summary>
    /// <param name="source">The service.</param>
    /// <param name="file">A file that holds the key and nothing else; null when none was named.</param>
    /// <param name="environment">Looks up an environment variable.</param>
    /// <param name="dossier">The dossier, in which a key must not lie: dossiers are handed on.</param>
    /// <exception cref="CounterpartException"><c>CP5029</c>: there is no key, or none that can be one.</exception>
    public static ServiceKey? Locate(TradeSource source, string? file, Func<string, string?> environment, string dossier)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentException.ThrowIfNullOrEmpty(dossier);
        if (source.KeyVariable is not { } variable)
        {
            return file is null ? null : throw new CounterpartException("CP5029", $"{source.Name} wants no key: leave --key-file out.");
        }

        if (file is not null)
        {
            return FromFile(file, dossier);
        }

        return environment(variable) is { Length: > 0 } set ? Of(set, variable)
            : source.NeedsKey ? throw new CounterpartException("CP5029", $"{source.Name} wants a key. Set {variable}, or give --key-file FILE; {source.KeyFrom}.")
            : null;
    }

    /// <summary>Never the key.</summary>
    public override string ToString() => "(key)";

    internal void PutInto(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation(TradeSource.KeyHead, _value);

    internal bool StandsIn(ReadOnlySpan<byte> body) => body.IndexOf(Encoding.ASCII.GetBytes(_value)) >= 0;

    internal string LeftOut(string text) => text.Replace(_value, "(key)", StringComparison.OrdinalIgnoreCase);

    private static ServiceKey FromFile(string file, string dossier)
    {
        var path = Path.GetFullPath(file);
        if (path.StartsWith(Path.GetFullPath(dossier).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new CounterpartException("CP5029", $"{file} lies in the dossier, which is handed on: keep the key elsewhere.");
        }

        try
        {
            return new FileInfo(path).Length <= Longest ? Of(File.ReadAllText(path), file) : throw new CounterpartException("CP5029", $"{file} is too long for a key: it holds the key and nothing else.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CounterpartException("CP5029", $"The key cannot be read from {file}: {failure.Message}", failure);
        }
    }

    private static ServiceKey Of(string text, string from)
    {
        var value = text.Trim();
        return value.Length is >= 8 and <= Longest && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '=' or '+' or '/')
            ? new ServiceKey(value)
            : throw new CounterpartException("CP5029", $"What stands in {from} can be no key: a key is eight letters and digits or more, without blanks.");
    }
}
