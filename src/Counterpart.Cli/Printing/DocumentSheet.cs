using Counterpart.Documents;
using Counterpart.Dossiers;

namespace Counterpart.Cli.Printing;

/// <summary>Archived documents on a sheet: a list, one with its origin, and how two versions differ.</summary>
internal static class DocumentSheet
{
    private const int LabelWidth = 12;

    // At the time of recording; the rest is a command away.
    private const int FewChanges = 3;

    /// <summary>Prints documents, one a line.</summary>
    public static void Print(Sheet sheet, IReadOnlyList<ArchivedDocument> documents)
    {
        Column[] columns = [new("Id"), new("Published"), new("Outlet", Yields: true), new("Title", Yields: true), new("Taken in")];
        sheet.Table(columns, [.. documents.Select(d => Row(
            d.DocumentId[..12], d.Origin.Published is { } day ? Wording.Day(day) : "", d.Origin.Outlet ?? "", (d.Origin.Title ?? d.Origin.Name ?? "") + (d.Replaces is null ? "" : " (changed)"), Day(d)))]);
    }

    /// <summary>Prints all that is known of a document.</summary>
    public static void Print(Sheet sheet, ArchivedDocument document, string file, int versions)
    {
        var origin = document.Origin;
        Entry("Document", document.DocumentId);
        Entry("Title", origin.Title);
        Entry("Outlet", origin.Outlet);
        Entry("Published", origin.Published is { } day ? Wording.Day(day) : null);
        Entry("Address", origin.Address);
        Entry("Name", origin.Name);
        Entry("Language", origin.Language);
        Entry("Kind", origin.MediaType);
        Entry("Taken in", Day(document));
        Entry("File", file);
        if (versions > 1)
        {
            Entry("Versions", $"{versions}; 'counterpart documents versions {document.DocumentId[..12]}' lists them");
        }

        void Entry(string label, string? value)
        {
            if (value is not null)
            {
                sheet.Entry(label, [value], LabelWidth);
            }
        }
    }

    /// <summary>Prints in what a later version differs from an earlier one.</summary>
    public static void Print(Sheet sheet, ArchivedDocument earlier, ArchivedDocument later, IReadOnlyList<ChangedPassage> changes)
    {
        sheet.Paragraph([$"{earlier.DocumentId[..12]}, taken in on {Day(earlier)}", " → ", $"{later.DocumentId[..12]}, taken in on {Day(later)}: {Count(changes)}"]);
        foreach (var (label, before, after) in Facts(earlier.Origin, later.Origin).Where(f => f.Before != f.After))
        {
            sheet.Blank();
            sheet.Paragraph([new("− ", Ink.Fails), $"{label}: {before ?? "not known"}"], hang: 2);
            sheet.Paragraph([new("+ ", Ink.Holds), $"{label}: {after ?? "not known"}"], hang: 2);
        }

        foreach (var change in changes)
        {
            sheet.Blank();
            Print(sheet, change);
        }
    }

    /// <summary>Says at the time of recording that a page has changed, and where.</summary>
    public static void PrintChanged(Sheet sheet, string id, ArchivedDocument earlier, IReadOnlyList<ChangedPassage> changes)
    {
        sheet.Paragraph([$"This page was taken in before on {Day(earlier)} and has changed: {Count(changes)}."], indent: 2);
        foreach (var change in changes.Take(FewChanges))
        {
            Print(sheet, change, indent: 2);
        }

        if (changes.Count is 0 or > FewChanges)
        {
            sheet.Paragraph([$"'counterpart documents diff {id[..12]}' shows all."], indent: 2);
        }
    }

    private static void Print(Sheet sheet, ChangedPassage change, int indent = 0)
    {
        if (change.Before is { } before)
        {
            sheet.Paragraph([new("− ", Ink.Fails), before.Text], indent, hang: 2);
        }

        if (change.After is { } after)
        {
            sheet.Paragraph([new("+ ", Ink.Holds), after.Text], indent, hang: 2);
        }
    }

    private static IEnumerable<(string Label, string? Before, string? After)> Facts(DocumentOrigin earlier, DocumentOrigin later) =>
    [
        ("Title", earlier.Title, later.Title),
        ("Published", earlier.Published is { } day ? Wording.Day(day) : null, later.Published is { } other ? Wording.Day(other) : null),
        ("Outlet", earlier.Outlet, later.Outlet),
    ];

    private static string Count(IReadOnlyList<ChangedPassage> changes) => changes.Count switch { 0 => "the text is the same", 1 => "1 passage", var many => $"{many} passages" };

    private static string Day(ArchivedDocument document) => Wording.Day(DateOnly.FromDateTime(document.TakenIn));

    private static IReadOnlyList<IReadOnlyList<Run>> Row(params string[] texts) => [.. texts.Select(text => (IReadOnlyList<Run>)[new Run(text)])];
}
