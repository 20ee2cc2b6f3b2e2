using Counterpart.Reading;
using Counterpart.Reading.Scoring;

namespace Counterpart.Cli.Printing;

/// <summary>Scores on a sheet: claims, their slots, the other facts, and what changed since the last approval.</summary>
internal static class ScoreSheet
{
    /// <summary>Prints the scores.</summary>
    public static void Print(Sheet sheet, Scores scores, bool byKind, IReadOnlyList<ReadingChange>? changes)
    {
        var misplaced = scores.NotInText == 0 ? "every quote stands in its text" : $"{scores.NotInText} quotes do not stand in their text";
        sheet.Paragraph([new($"{scores.Documents} report{(scores.Documents == 1 ? "" : "s")}", Ink.Strong), $" · {misplaced}"]);
        sheet.Blank();
        Table(sheet, ["Claims"], [(["core"], scores.CoreClaims), (["all"], scores.Claims)]);
        sheet.Blank();
        sheet.Table(
            [new("Slots of core claims found"), new("Right", Right: true)],
            [.. scores.Slots.Select(slot => Cells([GoldForm.Word(slot.Slot), slot.Found > 0 ? Part((decimal)slot.Right / slot.Found) : ""]))]);
        sheet.Blank();
        sheet.Table(
            [new("Other facts"), new("Gold", Right: true), new("Read", Right: true), new("P", Right: true), new("R", Right: true), new("F1", Right: true), new("Detail", Right: true), new("")],
            [.. scores.Facts.Select(fact => Cells([fact.Kind, .. Found(fact.Score), fact.Kind != "people" && fact.Score.Detail is { } detail ? Part(detail) : "", DetailOf(fact.Kind)]))]);
        if (byKind)
        {
            sheet.Blank();
            Table(sheet, ["Claims", "Measure"], [.. scores.Kinds.Select(kind => (new[] { kind.Metric, kind.Measure }, kind.Score))]);
        }

        if (changes is not null)
        {
            sheet.Blank();
            Changes(sheet, changes);
        }
    }

    private static void Table(Sheet sheet, string[] heads, IReadOnlyList<(string[] Names, Score Score)> rows) => sheet.Table(
        [
            .. heads.Select(head => new Column(head)), new("Gold", Right: true), new("Read", Right: true), new("P", Right: true), new("R", Right: true), new("F1", Right: true),
            new("Right P", Right: true), new("R", Right: true), new("F1", Right: true),
        ],
        [.. rows.Select(row => Cells([.. row.Names, .. Found(row.Score), Part(row.Score.RightPrecision), Part(row.Score.RightRecall), Part(row.Score.RightF1)]))]);

    private static string[] Found(Score score) =>
        [Wording.Number(score.Gold), Wording.Number(score.Read), Part(score.Precision), Part(score.Recall), Part(score.F1)];

    private static void Changes(Sheet sheet, IReadOnlyList<ReadingChange> changes)
    {
        if (changes.Count == 0)
        {
            sheet.Paragraph(["Nothing gained and nothing lost since the last approval."]);
            return;
        }

        foreach (var change in changes)
        {
            var ink = change.IsLoss ? Ink.Fails : Ink.Holds;
            sheet.Paragraph([new($"{(change.IsLoss ? '−' : '+')} {Word(change.Kind)}", ink), $" {change.Key.Replace('\t', ' ')}"], hang: 2);
        }

        sheet.Paragraph([$"{changes.Count(change => !change.IsLoss)} gained, {changes.Count(change => change.IsLoss)} lost since the last approval."]);
    }

    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Lost => "lost",
        ChangeKind.NoLongerRight => "no longer right",
        ChangeKind.NewlyFound => "found",
        ChangeKind.NowRight => "now right",
    };

    /// <summary>What of a fact of a kind is compared besides its words.</summary>
    private static string DetailOf(string kind) => kind switch
    {
        "statements" => "speaker",
        "agreements" => "status",
        "projects" => "host and investor",
        "commitments" => "due",
        "planned events" => "when",
        _ => "",
    };

    private static string Part(decimal part) => Wording.Number(part, 3);

    private static IReadOnlyList<IReadOnlyList<Run>> Cells(IEnumerable<string> texts) => [.. texts.Select(text => (IReadOnlyList<Run>)[new Run(text)])];
}
