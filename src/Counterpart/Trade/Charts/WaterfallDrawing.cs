using System.Text;

namespace Counterpart.Trade.Charts;

/// <summary>Draws the steps between two figures.</summary>
internal static class WaterfallDrawing
{
    public static void Draw(StringBuilder svg, WaterfallChart chart)
    {
        var levels = new List<decimal> { 0m, chart.From.Value, chart.To.Value };
        var level = chart.From.Value;
        foreach (var step in chart.Steps)
        {
            levels.Add(level += step.Value);
        }

        // The steps are what is to be seen: the two figures are cut off well below them.
        var reach = levels.Skip(1).Max() - levels.Skip(1).Min();
        var floor = Math.Max(0m, levels.Skip(1).Min() - (reach * 1.2m));
        var tickStep = SvgChart.Step(Math.Max(levels.Max() - floor, 0.01m));
        var (low, high) = (Math.Floor(floor / tickStep) * tickStep, Math.Ceiling(levels.Max() / tickStep) * tickStep);
        high = high == low ? low + tickStep : high;
        double Y(decimal value) => SvgChart.Bottom - ((SvgChart.Bottom - SvgChart.Top) * (double)((value - low) / (high - low)));
        var right = SvgChart.Width - 30;
        for (var tick = low; tick <= high; tick += tickStep)
        {
            SvgChart.Line(svg, SvgChart.Left, Y(tick), right, Y(tick), tick == 0m ? "zero" : "grid");
            SvgChart.Text(svg, SvgChart.Left - 8, Y(tick) + 4, SvgChart.Number(tick, tickStep), "quiet", "end");
        }

        var width = (right - SvgChart.Left) / (chart.Steps.Count + 2);
        Column(0, low, chart.From.Value, chart.From, Wording.Number(chart.From.Value, tickStep >= 10m ? 0 : 1));
        level = chart.From.Value;
        for (var i = 0; i < chart.Steps.Count; i++)
        {
            var next = level + chart.Steps[i].Value;
            SvgChart.Line(svg, SvgChart.Left + ((i + 1) * width) - (width * 0.12), Y(level), SvgChart.Left + ((i + 1) * width) + (width * 0.12), Y(level), "zero");
            Column(i + 1, Math.Min(level, next), Math.Max(level, next), chart.Steps[i], Wording.Signed(chart.Steps[i].Value, tickStep >= 10m ? 0 : 1));
            level = next;
        }

        Column(chart.Steps.Count + 1, low, chart.To.Value, chart.To, Wording.Number(chart.To.Value, tickStep >= 10m ? 0 : 1));
        if (low > 0m)
        {
            SvgChart.Text(svg, right, SvgChart.Top - 8, "scale does not start at zero", "quiet", "end");
        }

        void Column(int place, decimal from, decimal to, ChartLevel told, string number)
        {
            var x = SvgChart.Left + (place * width) + (width * 0.12);
            SvgChart.Bar(svg, x, Y(to), width * 0.76, Y(from) - Y(to), $"bar {SvgChart.ClassOf(told.Side)}", $"{told.Name}: {number}");
            SvgChart.Text(svg, x + (width * 0.38), Y(to) - 6, number, "neither", "middle");
            var words = told.Name.Split(' ');
            var lines = new List<string>();
            foreach (var word in words)
            {
                if (lines.Count == 0 || (lines[^1].Length + word.Length) * 6.4 > width)
                {
                    lines.Add(word);
                }
                else
                {
                    lines[^1] += " " + word;
                }
            }

            for (var i = 0; i < lines.Count; i++)
            {
                SvgChart.Text(svg, x + (width * 0.38), SvgChart.Bottom + 17 + (i * 13), lines[i], "quiet", "middle");
            }
        }
    }
}
