using System.Globalization;
using System.Text;
using Counterpart.Trade;
using Counterpart.Web.Shell;

namespace Counterpart.Web.Trade;

/// <summary>Where the lines, ticks and labels of a chart of turnover by year stand, in units of its view box.</summary>
/// <param name="Ticks">Values in billions on the scale, from 0, and their height.</param>
/// <param name="Years">Years named below, and their place.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Words">What the chart shows, for those who hear it.</param>
public sealed record TurnoverChart(
    IReadOnlyList<TurnoverChart.Mark> Ticks, IReadOnlyList<TurnoverChart.Mark> Years, IReadOnlyList<TurnoverChart.Line> Lines, string Words)
{
    /// <summary>Width of the view box.</summary>
    public const decimal Width = 1000m;

    /// <summary>Height of the view box.</summary>
    public const decimal Height = 330m;

    /// <summary>Where the scale stands.</summary>
    public const decimal Left = 40m;

    /// <summary>Where the last year stands; the labels follow.</summary>
    public const decimal Right = 820m;

    /// <summary>Height of zero.</summary>
    public const decimal Bottom = 295m;

    private const decimal Top = 16m;
    private const decimal LabelHeight = 17m;
    private const decimal Billion = 1_000_000_000m;

    /// <summary>A value and where it stands.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="At">Its place.</param>
    public sealed record Mark(decimal Value, decimal At);

    /// <summary>A point of a line.</summary>
    /// <param name="X">To the right.</param>
    /// <param name="Y">Downwards.</param>
    public sealed record Point(decimal X, decimal Y);

    /// <summary>A line with its name.</summary>
    /// <param name="Class">Class of the side.</param>
    /// <param name="IsSecond">Whether an earlier line of the same side is drawn, so that this one is dashed.</param>
    /// <param name="Path">The line as an SVG path, broken where a year is not held.</param>
    /// <param name="Lone">Points without a neighbour, which a line would not show.</param>
    /// <param name="Label">Its name: the country, or the table where a side has several.</param>
    /// <param name="End">Its last point.</param>
    /// <param name="LabelY">The height at which its name stands, right of the chart.</param>
    public sealed record Line(string Class, bool IsSecond, string Path, IReadOnlyList<Point> Lone, string Label, Point End, decimal LabelY);

    /// <summary>Nothing drawn.</summary>
    public static TurnoverChart Empty { get; } = new([], [], [], "");

    /// <summary>Places the lines of some series over some years.</summary>
    /// <param name="sides">The sides, for their classes.</param>
    /// <param name="series">The series, all of one currency.</param>
    /// <param name="years">The years, oldest first; those between that are not held leave a gap.</param>
    public static TurnoverChart Of(Sides sides, IReadOnlyList<PairSeries> series, IReadOnlyList<Period> years)
    {
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(years);
        if (series.Count == 0 || years.Count == 0)
        {
            return Empty;
        }

        var (first, last) = (years[0].First.Year, years[^1].First.Year);
        var values = series.Select(s => Values(s, years)).ToList();
        var step = Step(values.SelectMany(v => v).Max(v => v.Value));
        var highest = step * Math.Ceiling(values.SelectMany(v => v).Max(v => v.Value) / step);
        decimal X(decimal year) => first == last ? (Left + Right) / 2 : Left + ((year - first) / (last - first) * (Right - Left));
        decimal Y(decimal value) => Bottom - (value / highest * (Bottom - Top));

        var lines = new List<Line>();
        var words = new List<string>();
        for (var i = 0; i < series.Count; i++)
        {
            if (values[i].Count == 0)
            {
                continue;
            }

            var reporter = series[i].Pair.Reporter;
            var earlier = series.Take(i).Any(s => s.Pair.Reporter == reporter);
            var (path, lone) = Draw(values[i], X, Y);
            var end = values[i][^1];
            var several = series.Count(s => s.Pair.Reporter == reporter) > 1;
            lines.Add(new(sides.ClassOf(reporter), earlier, path, lone, several ? series[i].Vintage.Table : Countries.NameOf(reporter), new(X(end.Year), Y(end.Value)), Y(end.Value)));
            var highestYear = values[i].MaxBy(v => v.Value);
            words.Add($"{Wording.Capital(Wording.Owner(reporter))} books ({series[i].Vintage.Table}): {Say(values[i][0])}, {Say(end)}; the highest is {Say(highestYear)}.");
        }

        return new(
            [.. Enumerable.Range(0, (int)(highest / step) + 1).Select(i => new Mark(i * step, Y(i * step)))],
            [.. Enumerable.Range(first, last - first + 1).Where(year => (last - year) % YearStep(last - first) == 0).Select(year => new Mark(year, X(year)))],
            Spread(lines),
            string.Join(' ', words));
    }

    private static List<(int Year, decimal Value)> Values(PairSeries series, IReadOnlyList<Period> years) =>
        [.. from year in years
            let total = series.Total(TradeMeasure.Turnover, year).Value
            where total is not null
            select (year.First.Year, total.Value / Billion)];

    private static (string Path, IReadOnlyList<Point> Lone) Draw(List<(int Year, decimal Value)> values, Func<decimal, decimal> x, Func<decimal, decimal> y)
    {
        var path = new StringBuilder();
        var lone = new List<Point>();
        for (var i = 0; i < values.Count; i++)
        {
            var joins = i > 0 && values[i - 1].Year == values[i].Year - 1;
            var joined = i + 1 < values.Count && values[i + 1].Year == values[i].Year + 1;
            var point = new Point(x(values[i].Year), y(values[i].Value));
            path.Append(CultureInfo.InvariantCulture, $"{(joins ? 'L' : 'M')}{point.X:0.#} {point.Y:0.#}");
            if (!joins && !joined)
            {
                lone.Add(point);
            }
        }

        return (path.ToString(), lone);
    }

    // Names that would stand on one another are moved apart, the order kept.
    private static List<Line> Spread(List<Line> lines)
    {
        var floor = decimal.MinValue;
        var placed = lines.OrderBy(l => l.LabelY).Select(line =>
        {
            var at = Math.Max(line.LabelY, floor);
            floor = at + LabelHeight;
            return line with { LabelY = at };
        }).ToList();
        return placed;
    }

    private static string Say((int Year, decimal Value) value) => $"{Wording.Number(value.Value, 1)} in {value.Year.ToString(CultureInfo.InvariantCulture)}";

    private static decimal Step(decimal highest) => highest switch
    {
        <= 1m => 0.25m,
        <= 2m => 0.5m,
        <= 5m => 1m,
        <= 12m => 2m,
        <= 30m => 5m,
        <= 60m => 10m,
        <= 120m => 20m,
        <= 300m => 50m,
        _ => 100m,
    };

    private static int YearStep(int span) => span switch { <= 12 => 1, <= 24 => 2, _ => 5 };
}
