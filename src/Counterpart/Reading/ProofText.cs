using System.Globalization;

namespace Counterpart.Reading;

/// <summary>Writes a reading as marked text that a person can proof-read: one line a fact, in text order, each with its span and its words.</summary>
/// <remarks><c>312..339 Claim tokayev: trade-turnover growth = 26 percent 2021-01/2021-05 on 2020-01/2020-05 «the trade volume grew by 26%»</c>. Readings are approved in this form.</remarks>
public static class ProofText
{
    private const int KindWidth = 11;

    /// <summary>Writes the reading.</summary>
    public static void Write(TextWriter writer, Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(transcript);
        var origin = transcript.Document.Origin;
        writer.WriteLine($"# {origin.Name ?? origin.Address ?? transcript.Document.Id} · {(origin.Published is { } day ? Iso(day) : "date of publication not known")} · {origin.Language} · {Words(transcript.Relation)}");
        var lines = Facts(transcript).OrderBy(fact => fact.Quote.Span).Select(fact => (Span: fact.Quote.Span.ToString(), fact.Kind, fact.Fields, fact.Quote)).ToList();
        var spanWidth = lines.Select(line => line.Span.Length).DefaultIfEmpty(0).Max();
        foreach (var (span, kind, fields, quote) in lines)
        {
            writer.WriteLine($"{span.PadLeft(spanWidth)} {kind.PadRight(KindWidth)} {fields}{(fields.Length > 0 ? " " : "")}«{OneLine(quote.Text)}»");
        }

        foreach (var notice in transcript.Notices)
        {
            writer.WriteLine($"{notice.Code} {(notice.Severity == Severity.Warning ? "warning" : "information")}: {notice.Sentence}{(notice.Quote is { } quote ? $" {quote.Span} «{OneLine(quote.Text)}»" : "")}");
        }
    }

    /// <summary>Writes each claim with its words, and under it the rules that made it: first how its quantity was found, then what made a claim of its figure.</summary>
    public static void Explain(TextWriter writer, Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(transcript);
        foreach (var claim in transcript.Claims)
        {
            writer.WriteLine($"{claim.Quote.Span} {Speaker(claim.Speaker)} {Fields(claim)}");
            writer.WriteLine($"    «{OneLine(claim.Quote.Text)}»");
            writer.WriteLine($"    {string.Join(" → ", claim.Rules)}");
        }
    }

    /// <summary>Writes figures and periods, one a line in text order: <c>24..37 Figure &gt; 33.333 percent up «more than a third»</c>.</summary>
    public static void Write(TextWriter writer, Measurements measurements)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(measurements);
        IEnumerable<(Quote Quote, string Words)> lines =
        [
            .. measurements.Figures.Select(f => (f.Quote, $"Figure {Figure(f.Figure)}{(f.Trend == Trend.None ? "" : " " + GoldForm.Word(f.Trend))}")),
            .. measurements.Periods.Select(p => (p.Quote, $"Period {p.Period?.ToString() ?? "open"}")),
        ];
        foreach (var (quote, words) in lines.OrderBy(line => line.Quote.Span))
        {
            writer.WriteLine($"{quote.Span} {words} «{OneLine(quote.Text)}»");
        }
    }

    private static IEnumerable<(Quote Quote, string Kind, string Fields)> Facts(Transcript transcript)
    {
        if (transcript.Source.Quote is { } source)
        {
            yield return (source, "Source", string.Join(" ← ", [transcript.Source.Outlet ?? "?", .. transcript.Source.Cites]));
        }

        if (transcript.Event is { } held)
        {
            yield return (held.Quote, "Event", Joined(GoldForm.Word(held.Kind), held.Date is { } day ? Iso(day) : "date open", held.Place));
        }

        foreach (var person in transcript.People)
        {
            yield return (person.Quote, "Person", Joined(person.Name, person.Role is { } role ? $"({role})" : null, person.Country?.Code));
        }

        foreach (var topic in transcript.Topics)
        {
            yield return (topic.Quote, "Topic", topic.Name);
        }

        foreach (var number in transcript.UnreadNumbers)
        {
            yield return (number, "Unread", "");
        }

        foreach (var statement in transcript.Statements)
        {
            yield return statement switch
            {
                RemarkMade remark => (remark.Quote, "Remark", $"{Speaker(remark.Speaker)} {GoldForm.Word(remark.Kind)}"),
                Claim claim => (claim.Quote, "Claim", $"{Speaker(claim.Speaker)} {Fields(claim)}"),
                AgreementReported agreement => (agreement.Quote, "Agreement", Joined(agreement.Title ?? "untitled", $"[{GoldForm.Word(agreement.Status)}]")),
                ProjectReported project => (project.Quote, "Project", Joined(project.Name, $"[{GoldForm.Word(project.Status)}]", project.Sector, Way(Words(project.Investors), Words(project.Hosts)))),
                CommitmentMade commitment => (commitment.Quote, "Commitment", Joined($"{commitment.Who}: {commitment.What}", commitment.Due is { } due ? $"by {due}" : null)),
                EventPlanned planned => (planned.Quote, "To come", Joined(planned.Name, planned.When?.ToString() ?? "date open", planned.Place)),
                _ => throw new ArgumentException($"A statement of an unknown kind: {statement.GetType().Name}.", nameof(transcript)),
            };
        }
    }

    private static string Fields(Claim claim) => Joined(
        GoldForm.Word(claim.Metric),
        Way(claim.From?.Code, claim.To?.Code),
        claim.Product is { } product ? $"({product})" : null,
        GoldForm.Word(claim.Measure),
        claim.Figure is { } figure ? Figure(figure) : null,
        claim.Period is { } period ? period.ToString() : "period open",
        claim.Base is { } compared ? $"on {compared}" : null,
        claim.Modality == Modality.Fact ? null : $"[{GoldForm.Word(claim.Modality)}]");

    private static string Figure(Figure figure)
    {
        var value = Digits(figure.Value);
        return figure.Comparison == Comparison.Range && figure.Upper is { } upper
            ? $"{value}..{Digits(upper)} {figure.Unit}"
            : $"{GoldForm.Sign(figure.Comparison)} {value} {figure.Unit}";
    }

    private static string Digits(decimal value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Speaker(string? speaker) => $"{speaker ?? "the report"}:";

    private static string? Way(string? from, string? to) => (from, to) switch
    {
        (null or "", null or "") => null,
        (null or "", _) => $"→{to}",
        (_, null or "") => $"{from}→",
        _ => $"{from}→{to}",
    };

    private static string Words(IReadOnlyList<Country> countries) => string.Join(' ', countries.Select(c => c.Code));

    private static string Joined(params string?[] parts) => string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
