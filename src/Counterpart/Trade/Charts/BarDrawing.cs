using System.Text;

namespace Counterpart.Trade.Charts;

/// <summary>Draws bars in groups, from the top down.</summary>
internal static class BarDrawing
{
    private const double BarHeight = 11;
    private const double Gap = 9;
    private const double Left = 250;
    private const double Right = 840;

    /// <summary>How high the drawing must be for all groups.</summary>
    public static double HeightOf(BarChart chart) => SvgChart.Top + 40 + (chart.Categories.Count * GroupHeight(chart)) + 60;

    public static void Draw(StringBuilder svg, BarChart chart)
    {
        var all = chart.Series.SelectMany(s => s.Values).OfType<decimal>().ToList();
        if (all.Count == 0)
        {
            return;
        }

        var (low, high) = (Math.Min(all.Min(), 0m), Math.Max(all.Max(), 0m));
        var step = SvgChart.Step(Math.Max(high - low, 0.01m));
        (low, high) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        high = high == low ? low + step : high;
        double X(decimal value) => Left + ((Right - Left) * (double)((value - low) / (high - low)));
        var top = SvgChart.Top + 24;
        var bottom = top + (chart.Categories.Count * GroupHeight(chart));
        for (var tick = low; tick <= high; tick += step)
        {
            SvgChart.Line(svg, X(tick), top, X(tick), bottom, tick == 0m ? "zero" : "grid");
            SvgChart.Text(svg, X(tick), bottom + 16, SvgChart.Number(tick, step), "quiet", "middle");
        }

        var at = Left;
        foreach (var series in chart.Series)
        {
            SvgChart.Bar(svg, at, top - 18, 11, 11, $"bar {SvgChart.ClassOf(series.Side)}", series.Name);
            SvgChart.Text(svg, at + 16, top - 8, series.Name, SvgChart.ClassOf(series.Side));
            at += 40 + (series.Name.Length * 7.2);
        }

        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var y = top + (i * GroupHeight(chart)) + (Gap / 2);
            SvgChart.Text(svg, Left - 10, y + (chart.Series.Count * BarHeight / 2) + 4, chart.Categories[i], "neither", "end");
            for (var j = 0; j < chart.Series.Count; j++)
            {
                if (chart.Series[j].Values[i] is { } value)
                {
                    var (from, to) = (Math.Min(X(0m), X(value)), Math.Max(X(0m), X(value)));
                    SvgChart.Bar(svg, from, y + (j * BarHeight), to - from, BarHeight - 1.5, $"bar {SvgChart.ClassOf(chart.Series[j].Side)}", $"{chart.Series[j].Name}, {chart.Categories[i]}: {Wording.Number(value, 2)}");
                }
            }
        }
    }

    private static double GroupHeight(BarChart chart) => (chart.Series.Count * BarHeight) + Gap;
}
