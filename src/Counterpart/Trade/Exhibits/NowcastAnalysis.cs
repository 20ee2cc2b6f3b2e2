using System.Globalization;
using Counterpart.Trade.Charts;
using Counterpart.Trade.Nowcasting;

namespace Counterpart.Trade.Exhibits;

/// <summary>What a year will come to in both books, whether it will be a record, and how well such nowcasts did before.</summary>
public static class NowcastAnalysis
{
    private static readonly int[] TrialMonths = [3, 4, 5, 6, 7, 8, 9, 10, 11];
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Nowcasts a year.</summary>
    /// <param name="books">Both books, by months where they have them.</param>
    /// <param name="measure">Exports, imports or turnover, seen from the first side.</param>
    /// <param name="after">The last month to use; the last that is held when null.</param>
    /// <param name="target">A value to reach, in units of the common currency; null for none.</param>
    /// <param name="tries">Whether every year tried is listed.</param>
    /// <param name="asOf">Told as the day that the books are as of.</param>
    public static Analysis Of(BothBooks books, TradeMeasure measure, Period? after = null, decimal? target = null, bool tries = false, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(books);
        var last = after ?? new[] { books.First.Value, books.Second.Value }.OfType<PairSeries>()
            .SelectMany(s => BothBooks.PeriodsOf(s, Frequency.Monthly)).OrderBy(p => p.First).Select(p => (Period?)p).LastOrDefault();
        if (last is not { } until)
        {
            return new("nowcast", books.Pair, asOf, [], books.Vintages, [.. CompareAnalysis.NotesOf(books), "Neither side's months are held, and without months a year begun cannot be told."]);
        }

        var (year, month) = (until.Last.Year, until.Last.Month);
        var first = OutlookOf(books.First, books.FirstAll, measure, year, month);
        var second = OutlookOf(books.Second, books.SecondAll, BothBooks.Mirrored(measure), year, month);

        // A year that is published is told, not estimated, unless it is asked what could be known after an earlier month.
        var isOpen = after is null || month == 12;
        var bridged = (First: Bridge(books.First, books.FirstAll, measure, first, books.SecondAll, second, BothBooks.Mirrored(measure), isOpen), Second: Bridge(books.Second, books.SecondAll, BothBooks.Mirrored(measure), second, books.FirstAll, first, measure, isOpen));
        var reconciled = ReconciledHistory(books, measure, until);
        var third = reconciled.IsKnown ? YearOutlook.Of(reconciled.Value, year, month) : Answer.Unknown<YearOutlook>(reconciled.Reason);
        var sides = new (string Code, Answer<YearOutlook> Outlook)[] { (books.Pair.Reporter.Code, bridged.First), (books.Pair.Counterpart.Code, bridged.Second), ("Reconciled", third) };
        var word = measure switch { TradeMeasure.Exports => $"Exports of {Wording.Name(books.Pair.Reporter)} to {Wording.Name(books.Pair.Counterpart)}", TradeMeasure.Imports => $"Imports of {Wording.Name(books.Pair.Reporter)} from {Wording.Name(books.Pair.Counterpart)}", _ => $"Turnover of {Wording.Name(books.Pair.Reporter)} and {Wording.Name(books.Pair.Counterpart)}" };
        var yearText = year.ToString(CultureInfo.InvariantCulture);
        var outlook = Outlook(sides, $"{word}: {yearText} after {Wording.MonthOf(until.Last)}", books.Currency, target);
        var trials = sides.Where(s => s.Outlook.Value?.Trial is not null).Select(s => (s.Code, Rows: s.Outlook.Value!.Trial!.Try(0, month == 12 ? year : year - 1, TrialMonths))).Where(s => s.Rows.Count > 0).ToList();
        var exhibits = new List<Exhibit> { outlook };
        if (trials.Count > 0)
        {
            exhibits.Add(Trial(trials));
        }

        if (tries)
        {
            exhibits.Add(Tries(trials, books.Currency));
        }

        return new("nowcast", books.Pair, asOf, exhibits, books.Vintages, CompareAnalysis.NotesOf(books))
        {
            Chart = ChartOf(books, sides, measure, word, year, month, target),
        };
    }

    private static Answer<YearOutlook> OutlookOf(Answer<PairSeries> series, IReadOnlyList<PairSeries> all, TradeMeasure measure, int year, int month) =>
        series.IsKnown ? YearOutlook.Of(series.Value, all, measure, year, month) : Answer.Unknown<YearOutlook>(series.Reason);

    private static Answer<YearOutlook> Bridge(
        Answer<PairSeries> mine, IReadOnlyList<PairSeries> all, TradeMeasure measure, Answer<YearOutlook> outlook, IReadOnlyList<PairSeries> theirs, Answer<YearOutlook> other, TradeMeasure otherMeasure, bool isOpen)
    {
        if (outlook.IsKnown || !mine.IsKnown || !mine.Value.Observations.All(o => o.Period.IsWholeYears))
        {
            return outlook;
        }

        if (isOpen && other.IsKnown && YearOutlook.Published(all, measure, other.Value.Nowcast.Year) is { } published)
        {
            return published;
        }

        if (!other.IsKnown)
        {
            return outlook;
        }

        // The other side's longest table of years tells best how the two went together.
        var longest = theirs.MaxBy(t => BothBooks.PeriodsOf(t, Frequency.Annual).Count);
        return longest is null ? outlook : YearOutlook.Bridged(mine.Value, all, measure, other.Value, y => longest.Total(otherMeasure, Period.Year(y)).Value?.Value);
    }

    private static Answer<MonthlyHistory> ReconciledHistory(BothBooks books, TradeMeasure measure, Period until)
    {
        var values = new List<double>();
        var month = Period.Month(until.Last.Year, until.Last.Month);
        while (books.Reconcile(measure, month) is { IsKnown: true, Value.Value: > 0m } value)
        {
            values.Add((double)value.Value!.Value);
            month = Period.Month(month.First.AddMonths(-1).Year, month.First.AddMonths(-1).Month);
        }

        values.Reverse();
        return values.Count > 0
            ? new MonthlyHistory(month.First.AddMonths(1), values)
            : Answer.Unknown<MonthlyHistory>(books.Reconcile(measure, Period.Month(until.Last.Year, until.Last.Month)).Reason ?? "A month is not above zero.");
    }

    private static Exhibit Outlook((string Code, Answer<YearOutlook> Outlook)[] sides, string title, string currency, decimal? target)
    {
        List<ExhibitColumn> columns =
        [
            new("books", "Books", ExhibitUnit.Text),
            new("known", "Known", ExhibitUnit.Amount),
            new("median", "Year, median", ExhibitUnit.Amount),
            new("low80", "80 % from", ExhibitUnit.Amount),
            new("high80", "to", ExhibitUnit.Amount),
            new("share_rule", "Plain share rule", ExhibitUnit.Amount) { IsDetail = true },
            new("record", "Record", ExhibitUnit.Amount),
            new("record_year", "of", ExhibitUnit.Text),
            new("record_probability", "P(record)", ExhibitUnit.Probability),
            .. target is null ? Array.Empty<ExhibitColumn>() : [new ExhibitColumn("target_probability", "P(target)", ExhibitUnit.Probability)],
            new("basis", "Made from", ExhibitUnit.Text) { IsDetail = true },
        ];
        var rows = new List<IReadOnlyList<ExhibitCell>>();
        foreach (var (code, side) in sides)
        {
            ExhibitCell Cell(Func<YearOutlook, decimal?> number) => ExhibitCell.Of(side, number);
            rows.Add(
            [
                code,
                Cell(o => o.Nowcast.Month == 0 ? null : Amount(o.Nowcast.Known)),
                Cell(o => Amount(o.Nowcast.Median)),
                Cell(o => Amount(o.Nowcast.Quantile(0.1))),
                Cell(o => Amount(o.Nowcast.Quantile(0.9))),
                Cell(o => Amount(o.Nowcast.ShareRule)),
                side.IsKnown ? ExhibitCell.Of(side.Value.Record, r => r.Value) : new(null, null, side.Reason),
                side.Value?.Record.Value is { } record ? $"{record.Year.ToString(CultureInfo.InvariantCulture)}, since {record.Since.ToString(CultureInfo.InvariantCulture)}" : ExhibitCell.Empty,
                side.IsKnown ? ExhibitCell.Of(side.Value.RecordProbability, p => Probability(p.Value)) : new(null, null, side.Reason),
                .. target is { } goal ? [Cell(o => Probability(o.Nowcast.ProbabilityAbove((double)goal)))] : Array.Empty<ExhibitCell>(),
                side.IsKnown ? side.Value.Basis : side.Reason,
            ]);
        }

        return new("outlook", title, columns, rows, currency)
        {
            Notes =
            [
                .. sides.Select(s => s.Outlook.IsKnown
                    ? $"{s.Code}: {s.Outlook.Value.Basis}.{(s.Outlook.Value.Record.Value is { } record ? $" Record by {record.Table}." : "")}{(s.Outlook.Value.RecordProbability.Reason is { } reason ? $" {reason}" : "")}"
                    : $"{s.Code}: {s.Outlook.Reason}"),
                "A record is a calendar year above every earlier one held in the same books: goods, at current prices. The months known are certain; the rest is the mean of four models weighed by how well each did in earlier years, with their errors as Student's t.",
                .. target is { } sum ? [$"The target is more than {Wording.Money(sum, currency)}."] : Array.Empty<string>(),
            ],
        };
    }

    private static Exhibit Trial(List<(string Code, IReadOnlyList<NowcastTrialRow> Rows)> trials) => new(
        "trial",
        "How nowcasts like this one did in earlier years, by the last month known",
        [
            new("books", "Books", ExhibitUnit.Text),
            new("month", "After", ExhibitUnit.Text),
            new("years", "Years", ExhibitUnit.Count),
            new("median_error", "Median error, %", ExhibitUnit.Percent),
            new("share_rule_error", "share rule's", ExhibitUnit.Percent),
            new("within80", "Within 80 %", ExhibitUnit.Probability),
            new("brier", "Brier, record", ExhibitUnit.Index),
            new("share_rule_brier", "share rule's", ExhibitUnit.Index),
        ],
        [.. from trial in trials
            from rows in trial.Rows.GroupBy(r => r.Nowcast.Month)
            select (IReadOnlyList<ExhibitCell>)[
                trial.Code,
                Months[rows.Key - 1],
                (decimal)rows.Count(),
                Percent(Median(rows.Select(r => Math.Abs(r.Error)))),
                Percent(Median(rows.Select(r => Math.Abs(r.ShareRuleError)))),
                Probability(rows.Average(r => r.IsWithin ? 1d : 0d)),
                Probability(rows.Average(r => Math.Pow(r.RecordProbability - (r.WasRecord ? 1 : 0), 2))),
                Probability(rows.Average(r => Math.Pow(r.ShareRuleRecord - (r.WasRecord ? 1 : 0), 2)))]])
    {
        Notes = ["Each year was nowcast with what was published up to that month and nothing later, in the vintage held. A Brier score is the mean squared error of a probability: 0 is perfect, and the plain rule answers yes or no."],
    };

    private static Exhibit Tries(List<(string Code, IReadOnlyList<NowcastTrialRow> Rows)> trials, string currency) => new(
        "tries",
        "Every year tried",
        [
            new("books", "Books", ExhibitUnit.Text),
            new("year", "Year", ExhibitUnit.Text),
            new("month", "After", ExhibitUnit.Text),
            new("actual", "Actual", ExhibitUnit.Amount),
            new("median", "Median", ExhibitUnit.Amount),
            new("share_rule", "Share rule", ExhibitUnit.Amount),
            new("low80", "80 % from", ExhibitUnit.Amount),
            new("high80", "to", ExhibitUnit.Amount),
            new("record", "Record", ExhibitUnit.Amount),
            new("record_probability", "P(record)", ExhibitUnit.Probability),
            new("was_record", "Was one", ExhibitUnit.Count),
        ],
        [.. from trial in trials
            from r in trial.Rows
            select (IReadOnlyList<ExhibitCell>)[
                trial.Code,
                r.Nowcast.Year.ToString(CultureInfo.InvariantCulture),
                Months[r.Nowcast.Month - 1],
                Amount(r.Actual),
                Amount(r.Nowcast.Median),
                Amount(r.Nowcast.ShareRule),
                Amount(r.Nowcast.Quantile(0.1)),
                Amount(r.Nowcast.Quantile(0.9)),
                Amount(r.Record),
                Probability(r.RecordProbability),
                r.WasRecord ? 1m : 0m]],
        currency);

    private static LineChart? ChartOf(BothBooks books, (string Code, Answer<YearOutlook> Outlook)[] sides, TradeMeasure measure, string word, int year, int month, decimal? target)
    {
        var (lines, fans, levels) = (new List<ChartLine>(), new List<ChartFan>(), new List<ChartLevel>());
        foreach (var (index, side, series, name) in new[] { (0, ExhibitSide.First, books.First.Value, Countries.NameOf(books.Pair.Reporter)), (1, ExhibitSide.Second, books.Second.Value, Countries.NameOf(books.Pair.Counterpart)) })
        {
            if (series is null || sides[index].Outlook.Value is not { } outlook)
            {
                continue;
            }

            if (outlook.Record.Value is { } record)
            {
                levels.Add(new($"Record {record.Year.ToString(CultureInfo.InvariantCulture)}, {sides[index].Code}", record.Value / 1_000_000m, side));
            }

            if (outlook.Nowcast.Month is < 1 or > 11)
            {
                continue;
            }

            var which = side == ExhibitSide.First ? measure : BothBooks.Mirrored(measure);
            var earlier = Cumulative(series, which, year - 1);
            var known = Cumulative(series, which, year).Select((v, i) => i < month ? v : null).ToList();
            lines.Add(new($"{name} {(year - 1).ToString(CultureInfo.InvariantCulture)}", side, earlier, Dashed: true));
            lines.Add(new($"{name} {year.ToString(CultureInfo.InvariantCulture)}", side, known));
            fans.Add(new(side, Fan(outlook.Nowcast, earlier, month, 0.1), Fan(outlook.Nowcast, earlier, month, 0.9)));
        }

        if (target is { } goal)
        {
            levels.Add(new("Target", goal / 1_000_000m));
        }

        return lines.Count == 0 ? null : new(
            word, $"Since January, million {books.Currency}; the fan holds 80 %", CompareAnalysis.SourceOf(books.Vintages),
            string.Join(' ', sides.Where(s => s.Outlook.IsKnown).Select(s => $"{s.Code}: median {Wording.Millions(Amount(s.Outlook.Value!.Nowcast.Median), 0)}, {(s.Outlook.Value.RecordProbability.Value is { } p ? $"probability of a record {Wording.Number(Probability(p.Value) * 100m)} %" : "no record told")}.")),
            Months, lines) { Fans = fans, Levels = levels };
    }

    private static List<decimal?> Cumulative(PairSeries series, TradeMeasure measure, int year) =>
        [.. Enumerable.Range(1, 12).Select(m => CompareAnalysis.Unit(series.Total(measure, Period.Months(year, 1, year, m)).Value?.Value))];

    // Between the last month known and December the fan opens as last year's months came in.
    private static List<decimal?> Fan(YearNowcast nowcast, List<decimal?> earlier, int month, double probability)
    {
        var end = Amount(nowcast.Quantile(probability)) / 1_000_000m;
        var start = Amount(nowcast.Known) / 1_000_000m;
        return [.. Enumerable.Range(1, 12).Select(m => m < month ? null
            : earlier[11] is { } whole && earlier[month - 1] is { } done && earlier[m - 1] is { } then && whole > done
                ? start + ((end - start) * (then - done) / (whole - done))
                : (decimal?)(start + ((end - start) * (m - month) / (12 - month))))];
    }

    private static decimal Amount(double value) => Math.Round((decimal)value, 0);

    private static decimal Probability(double value) => Math.Round((decimal)value, 6);

    private static decimal Percent(double part) => Math.Round((decimal)part * 100m, 6);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
