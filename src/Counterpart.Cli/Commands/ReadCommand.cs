using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Counterpart.Checking;
using Counterpart.Cli.Printing;
using Counterpart.Documents;
using Counterpart.Reading;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart read</c>: what a report says, without judging it.</summary>
internal static class ReadCommand
{
    private const string Text = "text";
    private const string Json = "json";
    private const string Gold = "gold";

    public static Command Make(Door door)
    {
        var given = new GivenReports(door);
        var format = new Option<string>("--format")
        {
            Description = "text: marked text to proof-read; json: as all doors speak it; gold: the form in which analysts mark reports by hand",
            HelpName = "text|json|gold",
            DefaultValueFactory = _ => Text,
        };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && token.Value is not (Text or Json or Gold))
            {
                result.AddError($"'{token.Value}' is no format: write {Text}, {Json} or {Gold}.");
            }
        });
        var json = new Option<bool>("--json") { Description = "The same as --format json" };
        var figures = new Option<bool>("--figures") { Description = "Only list every figure and every period, whether anything is claimed with them or not" };
        var explain = new Option<bool>("--explain") { Description = "Only list the claims, each with the rules that made it" };
        var words = new Option<string?>("--words") { Description = "Folder with the words of another language, as docs/languages.md describes them, to read by them", HelpName = "DIR" };
        var output = new Option<string?>("--out") { Description = "Folder to write one file a report to, named after it", HelpName = "DIR" };
        var verb = new Verb(
            "read",
            "Read reports: who met, what was said and claimed, agreed, built and planned, each with its quote.",
            "counterpart read report.txt --published 2021-08-19",
            "counterpart read report.html --format json",
            "counterpart read reports/ --dates dates.tsv --format gold --out readings/",
            "counterpart read reports/ --figures --json --out figures/",
            "counterpart read report.txt --explain")
        {
            given.Paths, given.Published, given.Dates, format, json, figures, explain, words, output,
        };
        verb.Validators.Add(result =>
        {
            var told = result.GetResult(format) is { Implicit: false } ? result.GetValue(format) : null;
            var asked = result.GetValue(json) ? Json : told ?? Text;
            if (told is not null && told != asked)
            {
                result.AddError($"--json and --format {told} contradict each other.");
            }
            else if (result.GetValue(figures) && result.GetValue(explain))
            {
                result.AddError("--figures and --explain list different things: give one of them.");
            }
            else if (result.GetValue(figures) && asked == Gold)
            {
                result.AddError("--figures has no gold form: write text or json.");
            }
            else if (result.GetValue(explain) && asked != Text)
            {
                result.AddError("--explain prints text.");
            }
        });
        verb.Runs((parse, cancel) =>
        {
            var content = parse.GetValue(figures) ? Content.Figures : parse.GetValue(explain) ? Content.Rules : Content.Everything;
            var form = parse.GetValue(json) ? Json : parse.GetRequiredValue(format);
            var reader = parse.GetValue(words) is { } spoken ? WithWords(spoken) : Reader.English;
            return Task.FromResult(Read(door, given, parse, new Manner(reader, content, form), parse.GetValue(output), cancel));
        });
        return verb;
    }

    private enum Content
    {
        Everything,
        Figures,
        Rules,
    }

    /// <summary>With whose words, what and in which form.</summary>
    private sealed record Manner(Reader Reader, Content Content, string Format);

    private static Reader WithWords(string folder)
    {
        const string Ending = "-parties.tsv";
        if (!Directory.Exists(folder) || Directory.GetFiles(folder, "*" + Ending) is not [var parties])
        {
            throw new CounterpartException("CP2103", $"{folder} does not hold the words of one language: XX.tsv, XX-parties.tsv and XX-money.tsv are expected.");
        }

        return Reader.With(Path.GetFileName(parties)[..^Ending.Length], name =>
            File.Exists(Path.Combine(folder, name)) ? File.OpenText(Path.Combine(folder, name)) : throw new CounterpartException("CP2103", $"{folder} holds no {name}."));
    }

    private static ExitCode Read(Door door, GivenReports given, ParseResult parse, Manner manner, string? folder, CancellationToken cancel)
    {
        var format = manner.Format;
        var reports = given.Of(parse);
        if (folder is null)
        {
            if (reports.Count > 1 && format != Text)
            {
                throw new CounterpartException("CP6004", $"{reports.Count} reports make {reports.Count} files: give --out DIR.");
            }

            return given.ForEach(
                reports,
                report =>
                {
                    var parts = GivenReports.Parts(door.Around, report);
                    if (parts.Count > 1 && format != Text)
                    {
                        throw new CounterpartException("CP6004", $"{parts.Count} reports in {report.Path} make {parts.Count} files: give --out DIR.");
                    }

                    for (var i = 0; i < parts.Count; i++)
                    {
                        var write = Reading(parts[i], manner);
                        if (i > 0)
                        {
                            door.Around.Out.WriteLine();
                        }

                        write(door.Around.Out);
                    }
                },
                cancel);
        }

        var ending = format == Text ? ".txt" : ".json";
        var targets = reports.ToDictionary(report => report, report => Path.Combine(folder, Path.GetFileNameWithoutExtension(report.Path)));
        if (targets.GroupBy(t => t.Value, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new CounterpartException("CP6004", $"{string.Join(" and ", twice.Select(t => t.Key.Path))} would both be written to {twice.Key}{ending}: read them into two folders.");
        }

        Directory.CreateDirectory(folder);
        return given.ForEach(
            reports,
            report =>
            {
                // Items of a feed are numbered: feed-1.json, feed-2.json. All are read before the first is written.
                var readings = GivenReports.Parts(door.Around, report).Select(part => (part.Number, Write: Reading(part, manner))).ToList();
                readings.ForEach(r => WriteWhole(targets[report] + (r.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"-{number}") : "") + ending, r.Write));
            },
            cancel);
    }

    /// <summary>Reads a report, and gives what then writes the reading.</summary>
    private static Action<TextWriter> Reading(SourcePart part, Manner manner)
    {
        var (reader, content, format) = manner;
        var document = Intake.Open(part.Bytes, part.Known);
        if (content == Content.Figures)
        {
            var measurements = reader.Measure(document);
            return format == Json ? Form(writer => MeasurementsForm.Write(writer, measurements)) : Lines(writer => ProofText.Write(writer, measurements));
        }

        var transcript = reader.Read(document);
        return (content, format) switch
        {
            (Content.Rules, _) => Lines(writer => ProofText.Explain(writer, transcript)),
            (_, Json) => Form(writer => CheckedReportForm.Write(writer, new CheckedReport(transcript, [.. transcript.Claims.Select(claim => new CheckedClaim(claim, [], [], ""))]))),
            (_, Gold) => Form(writer => GoldForm.Write(writer, transcript)),
            _ => Lines(writer => ProofText.Write(writer, transcript)),
        };
    }

    private static Action<TextWriter> Form(Action<Utf8JsonWriter> write) => output => JsonText.Write(output, write);

    private static Action<TextWriter> Lines(Action<TextWriter> write) => output =>
    {
        using var lines = new HarmlessLines(output);
        write(lines);
    };

    /// <summary>Writes a file whole or not at all: a reading that was stopped leaves no half file that a later step would take for a result.</summary>
    internal static void WriteWhole(string path, string text) => WriteWhole(path, output => output.Write(text));

    private static void WriteWhole(string path, Action<TextWriter> write)
    {
        var unfinished = path + ".part";
        try
        {
            using (var output = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                write(output);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
