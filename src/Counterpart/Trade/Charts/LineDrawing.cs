using System.Globalization;
using System.Text;

namespace Counterpart.Trade.Charts;

/// <summary>Draws lines over periods.</summary>
internal static class LineDrawing
{
    private const double NameHeight = 16;

    public static void Draw(StringBuilder svg, LineChart chart)
    {
        var all = chart.Lines.SelectMany(l => l.Values).Concat(chart.Fans.SelectMany(f => f.Low.Concat(f.High))).OfType<decimal>().Concat(chart.Levels.Select(l => l.Value)).ToList();
        if (all.Count == 0 || chart.Periods.Count == 0)
        {
            return;
        }

        var (low, high) = (all.Min(), all.Max());
        low = chart.FromZero ? Math.Min(low, 0m) : low;
        high = chart.FromZero ? Math.Max(high, 0m) : high;
        var step = SvgChart.Step(Math.Max(high - low, 0.01m));
        (low, high) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        high = high == low ? low + step : high;
        var count = chart.Periods.Count;
        double X(int index) => count == 1 ? (SvgChart.Left + SvgChart.Right) / 2 : SvgChart.Left + ((SvgChart.Right - SvgChart.Left) * index / (count - 1));
        double Y(decimal value) => SvgChart.Bottom - ((SvgChart.Bottom - SvgChart.Top) * (double)((value - low) / (high - low)));

        for (var tick = low; tick <= high; tick += step)
        {
            SvgChart.Line(svg, SvgChart.Left, Y(tick), SvgChart.Right, Y(tick), tick == 0m ? "zero" : "grid");
            SvgChart.Text(svg, SvgChart.Left - 8, Y(tick) + 4, SvgChart.Number(tick, step), "quiet", "end");
        }

        var every = Math.Max(1, (int)Math.Ceiling(chart.Periods.Max(p => p.Length) * 7.5 * count / (SvgChart.Right - SvgChart.Left)));
        for (var i = count - 1; i >= 0; i -= every)
        {
            SvgChart.Text(svg, X(i), SvgChart.Bottom + 20, chart.Periods[i], "quiet", "middle");
        }

        foreach (var fan in chart.Fans)
        {
            Fan(svg, fan, X, Y);
        }

        var names = new List<(double Y, string Text, string Class)>();
        foreach (var level in chart.Levels)
        {
            SvgChart.Line(svg, SvgChart.Left, Y(level.Value), SvgChart.Right, Y(level.Value), $"level {SvgChart.ClassOf(level.Side)}");
            names.Add((Y(level.Value), level.Name, SvgChart.ClassOf(level.Side)));
        }

        foreach (var line in chart.Lines)
        {
            if (Path(svg, line, X, Y) is { } end)
            {
                names.Add((end, line.Name, SvgChart.ClassOf(line.Side)));
            }
        }

        var floor = double.MinValue;
        foreach (var (y, text, @class) in names.OrderBy(n => n.Y))
        {
            var at = Math.Max(y + 4, floor);
            floor = at + NameHeight;
            SvgChart.Text(svg, SvgChart.Right + 10, at, text, @class);
        }
    }

    private static double? Path(StringBuilder svg, ChartLine line, Func<int, double> x, Func<decimal, double> y)
    {
        var path = new StringBuilder();
        double? end = null;
        for (var i = 0; i < line.Values.Count; i++)
        {
            if (line.Values[i] is not { } value)
            {
                continue;
            }

            var joins = i > 0 && line.Values[i - 1] is not null;
            var alone = !joins && (i + 1 == line.Values.Count || line.Values[i + 1] is null);
            path.Append(joins ? 'L' : 'M').Append(SvgChart.Round(x(i))).Append(' ').Append(SvgChart.Round(y(value)));
            if (alone)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{SvgChart.Round(x(i))}\" cy=\"{SvgChart.Round(y(value))}\" r=\"3.5\" class=\"dot {SvgChart.ClassOf(line.Side)}\"/>\n");
            }

            end = y(value);
        }

        // The second side's line is broken in long strokes, so that the two differ without colour.
        var pattern = line.Dashed ? " dashed" : "";
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" class=\"line {SvgChart.ClassOf(line.Side)}{pattern}\"{(line.Side == Exhibits.ExhibitSide.Second && !line.Dashed ? " stroke-dasharray=\"14 3\"" : "")}/>\n");
        return end;
    }

    private static void Fan(StringBuilder svg, ChartFan fan, Func<int, double> x, Func<decimal, double> y)
    {
        var (there, back) = (new List<string>(), new List<string>());
        for (var i = 0; i < fan.Low.Count; i++)
        {
            if (fan.Low[i] is { } low && fan.High[i] is { } high)
            {
                there.Add($"{SvgChart.Round(x(i))} {SvgChart.Round(y(high))}");
                back.Add($"{SvgChart.Round(x(i))} {SvgChart.Round(y(low))}");
            }
        }

        back.Reverse();
        if (there.Count > 1)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{string.Join('L', there.Concat(back))}Z\" class=\"fan {SvgChart.ClassOf(fan.Side)}\"/>\n");
        }
    }
}
