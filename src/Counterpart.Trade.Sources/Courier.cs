using System.Globalization;
using System.Net;
using System.Text;

namespace Counterpart.Trade.Sources;

/// <summary>Asks services politely: one request after the other, with a pause between, and again after a failure that may pass, later each time.</summary>
/// <remarks>
/// What is tried again is a request with its whole answer, since an answer that breaks off is none. How long a service asks to wait is what is waited, up to two minutes;
/// beyond that the pull ends and is taken up later. No redirection is followed: the key would go along.
/// </remarks>
public sealed class Courier : IDisposable
{
    /// <summary>How often one request is made at most.</summary>
    public const int Tries = 5;

    private const int LongestAnswer = 512 * 1024 * 1024;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly HttpClient _client;
    private readonly TimeProvider _clock;
    private readonly Func<double> _chance;
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>A courier over the network.</summary>
    /// <param name="clock">Tells the time and lets it pass.</param>
    /// <param name="timeout">How long a request with its answer may take; five minutes when null.</param>
    /// <param name="chance">A number from 0 to 1, by which waits differ, so that many programs do not return at one moment; at random when null.</param>
    public Courier(TimeProvider clock, TimeSpan? timeout = null, Func<double>? chance = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        _chance = chance ?? Random.Shared.NextDouble;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(30),
        })
        {
            Timeout = timeout ?? TimeSpan.FromMinutes(5),
            MaxResponseContentBufferSize = LongestAnswer,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd($"counterpart/{typeof(Courier).Assembly.GetName().Version?.ToString(3)} (+https://github.com/counterpart/counterpart)");
    }

    /// <summary>Ends all connections.</summary>
    public void Dispose() => _client.Dispose();

    /// <summary>Fetches one answer.</summary>
    /// <param name="source">The service.</param>
    /// <param name="address">Where.</param>
    /// <param name="key">The user's key, if any.</param>
    /// <param name="tell">Takes what a waiting person wants to know.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The body and what it holds; null when the service says that it would be too large.</returns>
    /// <exception cref="CounterpartException"><c>CP5030</c>–<c>CP5032</c>, <c>CP5034</c>: the service refuses, fails, answers otherwise, or asks to wait longer.</exception>
    internal async Task<(byte[] Body, Answered Answer)?> FetchAsync(TradeSource source, Uri address, ServiceKey? key, Action<string> tell, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await PauseAsync(source.Pause, cancel).ConfigureAwait(false);
            var (answer, trouble, wait) = await AskAsync(source, address, key, cancel).ConfigureAwait(false);
            _last = _clock.GetUtcNow();
            if (trouble is null)
            {
                return answer;
            }

            var said = key is null ? trouble : key.LeftOut(trouble);
            if (wait > LongestWait)
            {
                throw new CounterpartException("CP5034", $"{source.Name} asks to wait for {InWords(wait.Value)}: {said} Run the same command again then; what was fetched is kept.");
            }

            if (attempt == Tries)
            {
                throw new CounterpartException("CP5031", $"{source.Name} failed {Tries} times, the last time so: {said} Run the same command again later; what was fetched is kept.");
            }

            // Twice as long each time, of which half is left to chance.
            var pause = wait ?? (FirstWait * Math.Pow(2, attempt - 1) * (0.5 + (_chance() / 2)));
            tell($"{said} Trying again in {InWords(pause)} ({attempt + 1} of {Tries}).");
            await Task.Delay(pause, _clock, cancel).ConfigureAwait(false);
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancel)
    {
        if (_last != DateTimeOffset.MinValue && _last + pause - _clock.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, _clock, cancel).ConfigureAwait(false);
        }
    }

    // An answer, nothing for "too large", or a trouble that may pass.
    private async Task<((byte[], Answered)? Answer, string? Trouble, TimeSpan? Wait)> AskAsync(TradeSource source, Uri address, ServiceKey? key, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept", source.Accept);
            key?.PutInto(request);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancel).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancel).ConfigureAwait(false);
            if (key?.StandsIn(body) == true)
            {
                throw new CounterpartException("CP5032", $"{source.Name} repeats the key in its answer, which was not kept.");
            }

            return response.StatusCode switch
            {
                HttpStatusCode.OK => ((body, source.Read(body)), null, null),
                HttpStatusCode.NoContent => ((body, new Answered(0, 1, "", 0, 0)), null, null),
                HttpStatusCode.NotFound when SaysNothing(body) => (([], new Answered(0, 1, "", 0, 0)), null, null),
                HttpStatusCode.RequestEntityTooLarge => (null, null, null),
                var code => Trouble(source, response, code, Words(body), key),
            };
        }
        catch (AnswerException failure)
        {
            return failure.MayPass ? (null, $"{Sentence(failure.Message)}", null) : throw new CounterpartException("CP5032", $"{source.Name}: {key?.LeftOut(failure.Message) ?? failure.Message}", failure);
        }
        catch (HttpRequestException failure)
        {
            return (null, $"The connection failed: {failure.GetBaseException().Message.TrimEnd('.')}.", null);
        }
        catch (IOException failure)
        {
            return (null, $"The connection broke: {failure.GetBaseException().Message.TrimEnd('.')}.", null);
        }
        catch (OperationCanceledException failure) when (!cancel.IsCancellationRequested)
        {
            return (null, failure.InnerException is TimeoutException ? $"No answer within {InWords(_client.Timeout)}." : "The connection was given up.", null);
        }
    }

    private ((byte[], Answered)?, string?, TimeSpan?) Trouble(TradeSource source, HttpResponseMessage response, HttpStatusCode code, string body, ServiceKey? key)
    {
        var wait = response.Headers.RetryAfter is not { } after ? (TimeSpan?)null
            : after.Delta ?? (after.Date is { } day && day > _clock.GetUtcNow() ? day - _clock.GetUtcNow() : TimeSpan.Zero);
        var status = string.Create(CultureInfo.InvariantCulture, $"{(int)code}");
        var said = body.Length > 0 ? $"{status}, '{body}'" : status;
        switch (code)
        {
            // Out of quota is a matter of waiting, though it is told as forbidden.
            case HttpStatusCode.Forbidden when wait is not null || body.Contains("quota", StringComparison.OrdinalIgnoreCase):
                return (null, $"The service answers {said}.", wait ?? TimeSpan.FromDays(1));
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                var why = key is not null ? "does not accept the key" : source.KeyVariable is { } variable ? $"wants a key, which {variable} would tell" : "refuses";
                throw new CounterpartException("CP5030", $"{source.Name} {why}: {key?.LeftOut(said) ?? said}");
            case HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout:
                return (null, $"The service answers {said}.", wait);
            default:
                var moved = response.Headers.Location is { } to ? $" and points to {to}" : "";
                throw new CounterpartException("CP5032", $"{source.Name} answers {key?.LeftOut(said) ?? said}{moved}.");
        }
    }

    private static bool SaysNothing(byte[] body)
    {
        var words = Words(body);
        return words.Contains("no results", StringComparison.OrdinalIgnoreCase) || words.Contains("no records", StringComparison.OrdinalIgnoreCase)
            || words.Contains("NoRecordsFound", StringComparison.OrdinalIgnoreCase) || words.Contains("NoResultsFound", StringComparison.OrdinalIgnoreCase);
    }

    private static string Words(byte[] body) => Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 300))).ReplaceLineEndings(" ").Trim();

    private static string Sentence(string said) => said.Length == 0 ? said : char.ToUpperInvariant(said[0]) + said[1..];

    private static string InWords(TimeSpan time) => time switch
    {
        { TotalSeconds: < 100 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s"),
        { TotalMinutes: < 100 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} minutes"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0} hours"),
    };
}
