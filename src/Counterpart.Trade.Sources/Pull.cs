using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Counterpart.Trade.Sources;

/// <summary>Carries out a plan: asks, keeps every answer, cuts what is too large into parts, and makes one table of all.</summary>
/// <param name="courier">Who asks.</param>
/// <param name="key">The user's key, if any.</param>
/// <param name="clock">Tells the day.</param>
public sealed class Pull(Courier courier, ServiceKey? key, TimeProvider clock)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Fetches what a plan asks for. Stopped and run again, it asks only for what is missing.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="order">How it is carried out.</param>
    /// <param name="tell">Takes what a waiting person wants to know, a line each.</param>
    /// <param name="cancel">Stops; what was fetched is kept.</param>
    /// <exception cref="CounterpartException"><c>CP5018</c>, <c>CP5030</c>–<c>CP5036</c>.</exception>
    public async Task<PulledTable> RunAsync(PullPlan plan, PullOrder order, Action<string> tell, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(tell);
        var source = plan.Source;
        using var folder = PullFolder.Open(order.Folder, source.Name, plan.Whole.Mark(source.Name, order.IsOpen), Today(), order.Anew);
        try
        {
            var fetched = await FetchAllAsync(plan, folder, tell, cancel).ConfigureAwait(false);
            var rows = fetched.Answers.Sum(a => a.Rows);
            if (rows == 0)
            {
                throw new CounterpartException("CP5035", $"{source.Name} has nothing for this: not yet published, or not reported. The answers are kept in {folder.Place}.");
            }

            var record = folder.Record;
            if (record is null)
            {
                folder.Finish(record = new PullRecord(source.Name, folder.Began, Today(), rows, fetched.Answers));
            }

            var (file, words) = Merge(source, folder, fetched.Addresses);
            var mapping = Path.Combine(folder.Place, "table.mapping.json");
            PullFolder.Write(mapping, Utf8.GetBytes(Mapping(plan, order, record, words)));
            return new PulledTable(file, mapping, folder.Place, rows, fetched.Asked, fetched.Kept);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CounterpartException("CP5018", $"{folder.Place} cannot be read or written: {failure.Message}", failure);
        }
    }

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private sealed record Fetched(List<PulledAnswer> Answers, List<Uri> Addresses)
    {
        public int Asked { get; set; }

        public int Kept { get; set; }
    }

    private async Task<Fetched> FetchAllAsync(PullPlan plan, PullFolder folder, Action<string> tell, CancellationToken cancel)
    {
        var fetched = new Fetched([], []);
        var open = new Stack<PullQuestion>(plan.Requests.Reverse().Select(r => r.Question));
        for (var done = 0; open.TryPop(out var question); done++)
        {
            var (rows, pages, total) = (0L, 1, (long?)null);
            for (var page = 1; page <= pages; page++)
            {
                cancel.ThrowIfCancellationRequested();
                var address = plan.Source.Address(plan.Home, question, page);
                if (await AnswerAsync(plan.Source, folder, address, fetched, tell, cancel).ConfigureAwait(false) is not { } answer)
                {
                    if (question.Halves() is not var (first, second))
                    {
                        throw new CounterpartException("CP5033", $"{plan.Source.Name} cuts its answer to {address}, and it cannot be asked for in smaller parts: name the partners or the goods.");
                    }

                    open.Push(second);
                    open.Push(first);
                    (pages, done) = (0, done - 1);
                    tell($"An answer is as long as {plan.Source.Name} gives at most, and may be cut: asking for it in two halves.");
                    break;
                }

                (rows, pages, total) = (rows + answer.Rows, answer.Pages, answer.Total);
            }

            if (pages > 0 && total is { } all && all != rows)
            {
                throw new CounterpartException("CP5032", $"{plan.Source.Name} says that there are {all} rows, and gave {rows} on {pages} pages. Run the same command again with --anew.");
            }

            if (pages > 0)
            {
                var left = open.Count;
                tell(string.Create(CultureInfo.InvariantCulture, $"{done + 1} of {done + 1 + left}: {rows} rows"));
            }
        }

        return fetched;
    }

    // Null for one that is, or may be, cut.
    private async Task<Answered?> AnswerAsync(TradeSource source, PullFolder folder, Uri address, Fetched fetched, Action<string> tell, CancellationToken cancel)
    {
        if (folder.IsTooLarge(address))
        {
            return null;
        }

        byte[] body;
        Answered answer;
        if (folder.Kept(address) is { } kept)
        {
            (body, answer) = (kept, kept.Length == 0 ? new Answered(0, 1, "", 0, 0) : Read(source, kept, folder));
            fetched.Kept++;
        }
        else
        {
            fetched.Asked++;
            if (await courier.FetchAsync(source, address, key, tell, cancel).ConfigureAwait(false) is not var (fresh, found) || found.Rows >= source.RowCap)
            {
                folder.KeepTooLarge(address);
                return null;
            }

            (body, answer) = (fresh, found);
            folder.Keep(address, body);
        }

        fetched.Answers.Add(folder.Told(address, body, answer.Rows));
        fetched.Addresses.Add(address);
        return answer;
    }

    private static Answered Read(TradeSource source, byte[] body, PullFolder folder)
    {
        try
        {
            return source.Read(body);
        }
        catch (AnswerException failure)
        {
            throw new CounterpartException("CP5017", $"An answer kept in {folder.Place} is damaged: {failure.Message} Move the folder away, and pull again.", failure);
        }
    }

    // One table of all answers, and the words of the columns that the mapping wants to see.
    private static (string File, Dictionary<string, SortedSet<string>> Words) Merge(TradeSource source, PullFolder folder, List<Uri> addresses)
    {
        var path = Path.Combine(folder.Place, source.IsJson ? "table.json" : "table.csv");
        var words = source.WordsWanted.ToDictionary(w => w, _ => new SortedSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        var (head, begun) = ((string?)null, false);
        if (source.IsJson)
        {
            // "pages" tells the importer that each answer was held against the service's limit already.
            file.Write(Utf8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"pages\":{addresses.Count},\"data\":[")));
        }

        foreach (var address in addresses)
        {
            var body = folder.Kept(address)!;
            var answer = body.Length == 0 ? new Answered(0, 1, "", 0, 0) : Read(source, body, folder);
            if (answer.Rows == 0)
            {
                continue;
            }

            var rows = body.AsSpan(answer.Start, answer.Length);
            if (source.IsJson)
            {
                file.Write(begun ? ","u8 : ""u8);
                file.Write(rows);
            }
            else
            {
                if (head is not null && head != answer.Head)
                {
                    throw new CounterpartException("CP5032", $"{source.Name} answers with other columns than before: '{answer.Head}', not '{head}'. Run the same command with --anew.");
                }

                file.Write(begun ? ""u8 : Utf8.GetBytes(head = answer.Head + "\n"));
                head = answer.Head;
                file.Write(rows);
                file.Write(rows[^1] == (byte)'\n' ? ""u8 : "\n"u8);
                Gather(rows, TextAnswer.Columns(answer.Head), words);
            }

            begun = true;
        }

        file.Write(source.IsJson ? "]}\n"u8 : ""u8);
        file.Flush(flushToDisk: true);
        return (path, words);
    }

    private static void Gather(ReadOnlySpan<byte> rows, IReadOnlyList<string> columns, Dictionary<string, SortedSet<string>> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        var (cell, quoted, start) = (0, false, 0);
        for (var i = 0; i <= rows.Length; i++)
        {
            var end = i == rows.Length || (!quoted && rows[i] is (byte)',' or (byte)'\n');
            if (i < rows.Length && rows[i] == (byte)'"')
            {
                quoted = !quoted;
            }

            if (!end)
            {
                continue;
            }

            if (cell < columns.Count && words.TryGetValue(columns[cell], out var met) && i > start)
            {
                met.Add(Utf8.GetString(rows[start..i]).Trim().Trim('"'));
            }

            (cell, start) = (i < rows.Length && rows[i] == (byte)',' ? cell + 1 : 0, i + 1);
        }
    }

    private static string Mapping(PullPlan plan, PullOrder order, PullRecord record, Dictionary<string, SortedSet<string>> words)
    {
        var (source, question) = (plan.Source, plan.Whole);
        var (exports, imports) = source.Valuation(question);
        var day = record.Finished.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var told = string.Create(CultureInfo.InvariantCulture, $"Pulled in {record.Answers.Count} answers; the service does not tell when it published them, so that the day of the last answer stands for it.");
        return $$"""
            {
              "table": {{Text(order.TableOf(plan))}}, "rank": 5,
              {{source.Mapping(question, column => words.TryGetValue(column, out var met) ? met : [])}},
              "origin": {
                "producer": {{Text(source.Producer)}}, "title": {{Text(Title(plan))}}, "address": {{Text(Address(plan))}},
                "published": "{{day}}", "accessed": "{{day}}", "licence": {{Text(source.Licence)}}, "exports": "{{exports}}", "imports": "{{imports}}",
                "unit": {{Text(source.Unit(question))}}, "note": {{Text(source.Note(question) is { } note ? $"{told} {note}" : told)}}
              }
            }

            """;

        static string Text(string text) => JsonSerializer.Serialize(text, Json.Default.String);
    }

    // Of several requests the first stands for all; the others are in the record.
    private static string Address(PullPlan plan) => plan.Requests[0].Address.AbsoluteUri;

    private static string Title(PullPlan plan)
    {
        var question = plan.Whole;
        var what = question.Series ?? (question.Digits > 0 ? string.Create(CultureInfo.InvariantCulture, $"goods by {question.Digits} digits") : string.Join(", ", question.Products.Take(5)) + (question.Products.Count > 5 ? " …" : ""));
        var partners = question.Partners.Count switch
        {
            _ when question.Series is not null => "",
            0 => " with every partner",
            <= 8 => $" with {string.Join(", ", question.Partners)}",
            _ => string.Create(CultureInfo.InvariantCulture, $" with {question.Partners.Count} partners"),
        };
        var reporters = question.Reporters.Count <= 8 ? string.Join(", ", question.Reporters) : string.Create(CultureInfo.InvariantCulture, $"{question.Reporters.Count} reporters");
        return $"{what}, {reporters}{partners}, {question.Periods[0]} to {question.Periods[^1]}";
    }
}
