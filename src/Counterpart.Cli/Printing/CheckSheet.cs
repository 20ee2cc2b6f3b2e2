using Counterpart.Checking;
using Counterpart.Reading;

namespace Counterpart.Cli.Printing;

/// <summary>A checked report on a sheet: who met, a table of claims with a column a side, each claim in sentences, then what else was read.</summary>
internal static class CheckSheet
{
    private const int Margin = 4;
    private const int LabelWidth = 14;
    private static readonly Ink[] SideInks = [Ink.SideA, Ink.SideB];

    /// <summary>Prints the report.</summary>
    public static void Print(Sheet sheet, CheckedReport report)
    {
        var transcript = report.Transcript;
        Head(sheet, transcript);
        if (report.Claims.Count > 0)
        {
            var sides = SidesOf(report);
            sheet.Blank();
            Table(sheet, report, sides);
            foreach (var (claim, number) in report.Claims.Select((claim, i) => (claim, i + 1)))
            {
                sheet.Blank();
                Claim(sheet, claim, number, sides);
            }
        }

        AsSaid(sheet, report);
        Within(sheet, report);
        sheet.Blank();
        if (Rest(sheet, transcript))
        {
            sheet.Blank();
        }

        Counts(sheet, report);
    }

    private static void Head(Sheet sheet, Transcript transcript)
    {
        var source = string.Join(" ← ", new[] { transcript.Source.Outlet ?? transcript.Document.Origin.Outlet }.Concat(transcript.Source.Cites).OfType<string>());
        var published = transcript.Document.Origin.Published is { } day ? Wording.Day(day) : "day of publication not known";
        var held = transcript.Event is { } meeting ? string.Join(", ", new[] { InWords.Of(meeting.Kind), meeting.Place }.OfType<string>()) : null;
        var name = transcript.Document.Origin.Title ?? transcript.Document.Origin.Name;
        sheet.Paragraph([new(source.Length > 0 ? source : name ?? "A report", Ink.Strong), new(string.Concat(new[] { published, held }.OfType<string>().Select(part => " · " + part)))]);
        if (transcript.People.Count > 0)
        {
            sheet.Paragraph([string.Join(" · ", transcript.People.Select(Named))]);
        }
    }

    private static string Named(Person person)
    {
        var known = string.Join(", ", new[] { person.Country?.Code, person.Role }.OfType<string>());
        return known.Length > 0 ? $"{person.Name} ({known})" : person.Name;
    }

    private static List<Country> SidesOf(CheckedReport report)
    {
        var asked = report.Claims.SelectMany(c => c.Verdicts).Select(v => v.Books).Distinct().ToList();
        return [.. report.Transcript.Relation.Where(asked.Contains), .. asked.Except(report.Transcript.Relation)];
    }

    private static void Table(Sheet sheet, CheckedReport report, List<Country> sides)
    {
        Column[] columns =
        [
            new("", Right: true), new("Claim"), new("By", Yields: true),
            .. sides.Select((side, i) => new Column(Wording.Capital($"{Wording.Owner(side)} books"), InkOf(i))),
        ];
        sheet.Table(columns, [.. report.Claims.Select((claim, i) => Row(claim, i + 1, sides))]);
    }

    private static List<IReadOnlyList<Run>> Row(CheckedClaim checkedClaim, int number, List<Country> sides)
    {
        var claim = checkedClaim.Claim;
        var words = string.Join(", ", new[] { InWords.Headline(claim), InWords.Direction(claim), InWords.When(claim) }.OfType<string>());
        var modality = claim.Modality switch { Modality.Fact => "", Modality.Forecast => " (forecast)", Modality.Target => " (target)" };
        return [[new Run($"{number}", Ink.Quiet)], [words + modality], [claim.Speaker ?? ""], .. sides.Select(side => Cell(checkedClaim, side))];
    }

    private static IReadOnlyList<Run> Cell(CheckedClaim claim, Country side)
    {
        var latest = claim.Verdicts.FirstOrDefault(v => v.Books == side && v.AsOf == AsOf.Latest);
        if (latest is null)
        {
            return [];
        }

        var said = claim.Verdicts.FirstOrDefault(v => v.Books == side && v.AsOf == AsOf.Said);
        return said is not null && said.Finding != latest.Finding && said.Finding != Finding.CannotVerify
            ? [.. Marked(latest, claim.Claim), " as revised;", " ", .. Marked(said, claim.Claim), " as said"]
            : Marked(latest, claim.Claim);
    }

    private static IReadOnlyList<Run> Marked(Verdict verdict, Claim claim)
    {
        var value = verdict is { Computed: { } computed, Unit: { } unit } ? $", {InWords.Value(claim.Measure, computed, unit, IsClose(verdict, computed))}" : "";
        return [Mark(verdict.Finding), $" {Word(verdict.Finding)}{value}"];
    }

    // A figure that misses its bound by a hair needs the digit that shows it.
    private static bool IsClose(Verdict verdict, decimal computed) =>
        verdict.Accepted is { } accepted && new[] { accepted.Min, accepted.Max }.Any(bound => bound is { } end && Math.Abs(computed - end) < 0.5m);

    private static Run Mark(Finding finding) => finding switch
    {
        Finding.Holds => new("●", Ink.Holds),
        Finding.Fails => new("▲", Ink.Fails),
        Finding.CannotVerify => new("○", Ink.Quiet),
    };

    private static string Word(Finding finding) => finding switch
    {
        Finding.Holds => "holds",
        Finding.Fails => "fails",
        Finding.CannotVerify => $"cannot{Wording.NoBreakSpace}verify",
    };

    private static void Claim(Sheet sheet, CheckedClaim claim, int number, List<Country> sides)
    {
        sheet.Paragraph([new($"{number}".PadLeft(2).Replace(' ', Wording.NoBreakSpace) + Wording.NoBreakSpace, Ink.Quiet), $" «{claim.Claim.Quote.Text}»"], hang: Margin);
        sheet.Paragraph([claim.Sentence], Margin);
        foreach (var verdict in claim.Verdicts.Where(v => v.AsOf == AsOf.Latest && v.Arithmetic is not null))
        {
            var index = sides.IndexOf(verdict.Books);
            sheet.Paragraph([new(verdict.Books.Code, InkOf(index)), $" {verdict.Arithmetic}{Source(verdict)}"], Margin, hang: Margin);
            if (verdict.Reproduce is { } command)
            {
                sheet.Paragraph([new($"$ {command}", Ink.Quiet)], Margin + Margin, hang: Margin);
            }
        }

        if (claim.Reconciled is { Computed: { } middle, Unit: { } unit } both)
        {
            var open = $"{InWords.Value(claim.Claim.Measure, both.Low!.Value, unit)} to {InWords.Value(claim.Claim.Measure, both.High!.Value, unit)}";
            sheet.Paragraph([new("both", Ink.Quiet), " ", Mark(both.Finding), $" reconciled {InWords.Value(claim.Claim.Measure, middle, unit)}, within {open}", .. Then(claim, both)], Margin, hang: Margin);
        }

        if (claim.Verdicts.All(v => v.Finding == Finding.CannotVerify) && claim.Verdicts.Select(v => v.Needed).OfType<string>().FirstOrDefault() is { } needed)
        {
            sheet.Paragraph([new("Would tell:", Ink.Quiet), $" {needed}"], Margin, hang: Margin);
        }

        // The sentence tells the nearest reading already, and the other side's books have their own verdict.
        foreach (var reading in claim.OtherReadings.Where(r => r.Change != "books" && !claim.Sentence.Contains(r.Sentence, StringComparison.Ordinal)))
        {
            sheet.Paragraph([new("Another reading:", Ink.Quiet), $" {reading.Sentence}"], Margin, hang: Margin);
        }
    }

    // Once for the report: which verdicts are by what was published since only.
    private static void AsSaid(Sheet sheet, CheckedReport report)
    {
        var later = new List<string>();
        foreach (var (claim, number) in report.Claims.Select((claim, i) => (claim, i + 1)))
        {
            if (claim.Claim.Modality == Modality.Fact && claim.Verdicts.Any(v => v is { AsOf: AsOf.Latest, Finding: not Finding.CannotVerify }) && claim.Verdicts.Any(v => v.AsOf == AsOf.Said)
                && claim.Verdicts.All(v => v is { AsOf: AsOf.Latest } or { Finding: Finding.CannotVerify }))
            {
                later.Add($"{number}");
            }
        }

        if (later.Count > 0 && report.Transcript.Document.Origin.Published is { } day)
        {
            sheet.Blank();
            var told = later.Count == 1 ? $"claim {later[0]} is" : $"claims {Wording.List(later)} are";
            sheet.Entry("As said", [$"{told} judged by what came out later: no figures published by {Wording.Day(day)} are held"], LabelWidth);
        }
    }

    private static void Within(Sheet sheet, CheckedReport report)
    {
        if (report.CrossChecks.Count == 0)
        {
            return;
        }

        sheet.Blank();
        foreach (var (check, i) in report.CrossChecks.Select((check, i) => (check, i)))
        {
            sheet.Entry(i == 0 ? "Within" : "", [Mark(check.Finding), $" {check.Sentence}"], LabelWidth);
        }
    }

    // What both books said together on the day of the report, where it was another figure or another finding.
    private static Run[] Then(CheckedClaim claim, ReconciledVerdict now) =>
        claim.ReconciledAsSaid is { Computed: { } middle, Unit: { } unit } said && (said.Finding != now.Finding || said.Computed != now.Computed)
            ? ["; as said ", Mark(said.Finding), $" {InWords.Value(claim.Claim.Measure, middle, unit)}"]
            : [];

    private static string Source(Verdict verdict) => verdict.Vintages is [var vintage, ..]
        ? $" · {vintage.Origin.Producer}, {Wording.MonthOf(vintage.Origin.Published)}"
        : "";

    private static bool Rest(Sheet sheet, Transcript transcript)
    {
        var unread = transcript.UnreadNumbers;
        List(sheet, "Agreements", transcript.Agreements, a => $"{a.Title ?? a.Quote.Text} ({InWords.Of(a.Status)})");
        List(sheet, "Projects", transcript.Projects, p => string.Join(", ", new[] { p.Name, InWords.Direction(p), p.Sector }.OfType<string>()) + $" ({InWords.Of(p.Status)})");
        List(sheet, "Commitments", transcript.Commitments, c => $"{c.Who}: {c.What}{(c.Due is { } due ? $" (by {Wording.InWords(due)})" : "")}");
        List(sheet, "To come", transcript.PlannedEvents, e => string.Join(", ", new[] { e.Name, e.When is { } when ? Wording.InWords(when) : "date open", e.Place }.OfType<string>()));
        if (transcript.Topics.Count > 0)
        {
            sheet.Entry("Topics", [string.Join(", ", transcript.Topics.Select(t => t.Name))], LabelWidth);
        }

        List(sheet, "Notices", transcript.Notices, n => $"{n.Code}: {n.Sentence}{(n.Quote is { } quote ? $" «{quote.Text}»" : "")}");
        if (unread.Count > 0)
        {
            sheet.Entry("Unread", [$"the number{(unread.Count == 1 ? "" : "s")} {Wording.List([.. unread.Select(q => q.Text)])}"], LabelWidth);
        }

        return transcript.Agreements.Count + transcript.Projects.Count + transcript.Commitments.Count + transcript.PlannedEvents.Count
            + transcript.Topics.Count + transcript.Notices.Count + unread.Count > 0;
    }

    private static void List<T>(Sheet sheet, string label, IReadOnlyList<T> items, Func<T, string> words)
    {
        for (var i = 0; i < items.Count; i++)
        {
            sheet.Entry(i == 0 ? label : "", [words(items[i])], LabelWidth);
        }
    }

    private static void Counts(Sheet sheet, CheckedReport report)
    {
        var latest = report.Claims.SelectMany(c => c.Verdicts).Where(v => v.AsOf == AsOf.Latest).ToList();
        var findings = string.Join(", ", Enum.GetValues<Finding>().Select(f => Counted(f, latest.Count(v => v.Finding == f))).OfType<string>());
        var counts = $"{Counted(report.Transcript.Remarks.Count, "statement")} · {Counted(report.Claims.Count, "claim")}{(latest.Count > 0 ? $" · {Counted(latest.Count, "verdict")}: {findings}" : "")}";
        sheet.Paragraph([new(counts, Ink.Quiet)]);
    }

    private static string? Counted(Finding finding, int count) => count == 0 ? null : finding switch
    {
        Finding.Holds => count == 1 ? "1 holds" : $"{count} hold",
        Finding.Fails => count == 1 ? "1 fails" : $"{count} fail",
        Finding.CannotVerify => $"{count} cannot be verified",
    };

    private static string Counted(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";

    private static Ink InkOf(int side) => side >= 0 && side < SideInks.Length ? SideInks[side] : Ink.Strong;
}
