using System.Globalization;
using System.Text;
using Counterpart.Trade.Exhibits;

namespace Counterpart.Trade.Charts;

/// <summary>Draws a chart as SVG that stands alone: title, scale, names beside the lines, source and vintage; light or dark as its reader has it.</summary>
/// <remarks>The two sides differ in colour and in pattern, and every line and bar bears its name, so that nothing hangs on colour alone.</remarks>
public static class SvgChart
{
    internal const double Width = 900;
    internal const double Height = 500;
    internal const double Left = 70;
    internal const double Right = 690;
    internal const double Top = 76;
    internal const double Bottom = 408;

    private const string Style = """
        <style>
          svg { background: #fff; font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; font-size: 13px; font-variant-numeric: tabular-nums; }
          text { fill: #222; } .title { font-size: 18px; font-weight: 600; } .quiet { fill: #595959; font-size: 11.5px; }
          .grid { stroke: #ddd; } .zero { stroke: #555; } .level { stroke: #555; stroke-dasharray: 2 4; }
          .line { fill: none; stroke-width: 2.4; } .dashed { stroke-dasharray: 6 4; }
          .first { stroke: #1f4e9c; } .second { stroke: #a85b00; } .reconciled { stroke: #6b6b6b; } .neither { stroke: #444; }
          .bar { stroke: none; } .bar.first, .dot.first, .fan.first { fill: #1f4e9c; } .bar.second, .dot.second, .fan.second { fill: #a85b00; }
          .bar.reconciled, .dot.reconciled, .fan.reconciled { fill: #6b6b6b; } .bar.neither { fill: #444; } .fan { stroke: none; opacity: 0.16; } .dot { stroke: none; }
          text.first { fill: #1f4e9c; stroke: none; } text.second { fill: #a85b00; stroke: none; } text.reconciled { fill: #595959; stroke: none; } text.neither { stroke: none; }
          @media (prefers-color-scheme: dark) {
            svg { background: #16181c; } text { fill: #e6e6e6; } .quiet { fill: #adadad; } .grid { stroke: #34373d; } .zero, .level { stroke: #aaa; }
            .first { stroke: #8ab4f8; } .second { stroke: #f0a84b; } .reconciled { stroke: #b0b0b0; } .neither { stroke: #ccc; }
            .bar.first, .dot.first, .fan.first { fill: #8ab4f8; } .bar.second, .dot.second, .fan.second { fill: #f0a84b; } .bar.reconciled, .dot.reconciled, .fan.reconciled { fill: #b0b0b0; } .bar.neither { fill: #ccc; }
            text.first { fill: #8ab4f8; } text.second { fill: #f0a84b; } text.reconciled { fill: #b0b0b0; }
          }
        </style>
        """;

    /// <summary>The chart as an SVG document.</summary>
    public static string Draw(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var height = chart is BarChart bars ? BarDrawing.HeightOf(bars) : Height;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Round(height)}\" width=\"{Width}\" height=\"{Round(height)}\" role=\"img\" aria-labelledby=\"title words\">\n");
        svg.Append("<title id=\"title\">").Append(Escape(chart.Title)).Append("</title>\n<desc id=\"words\">").Append(Escape(chart.Words)).Append("</desc>\n");
        svg.Append(Style).Append('\n');
        Text(svg, 20, 32, chart.Title, "title");
        Text(svg, 20, 53, chart.Unit, "quiet");
        switch (chart)
        {
            case LineChart lines:
                LineDrawing.Draw(svg, lines);
                break;
            case BarChart groups:
                BarDrawing.Draw(svg, groups);
                break;
            case WaterfallChart steps:
                WaterfallDrawing.Draw(svg, steps);
                break;
            default:
                throw new ArgumentException($"{chart.GetType().Name} is no chart that can be drawn.", nameof(chart));
        }

        var at = height - 22;
        var sourceLines = Lines(chart.Source, 140);
        for (var i = 0; i < sourceLines.Count; i++)
        {
            Text(svg, 20, at - ((sourceLines.Count - 1 - i) * 15), sourceLines[i], "quiet");
        }

        return svg.Append("</svg>\n").ToString();
    }

    internal static void Text(StringBuilder svg, double x, double y, string text, string @class, string anchor = "start") =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Round(x)}\" y=\"{Round(y)}\" class=\"{@class}\" text-anchor=\"{anchor}\">{Escape(text)}</text>\n");

    internal static void Line(StringBuilder svg, double x1, double y1, double x2, double y2, string @class) =>
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Round(x1)}\" y1=\"{Round(y1)}\" x2=\"{Round(x2)}\" y2=\"{Round(y2)}\" class=\"{@class}\"/>\n");

    internal static void Bar(StringBuilder svg, double x, double y, double width, double height, string @class, string told) =>
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Round(x)}\" y=\"{Round(y)}\" width=\"{Round(Math.Max(width, 0.5))}\" height=\"{Round(Math.Max(height, 0.5))}\" class=\"{@class}\"><title>{Escape(told)}</title></rect>\n");

    internal static string ClassOf(ExhibitSide side) => side switch
    {
        ExhibitSide.Neither => "neither",
        ExhibitSide.First => "first",
        ExhibitSide.Second => "second",
        ExhibitSide.Reconciled => "reconciled",
    };

    internal static string Round(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A number for a scale: no more digits than its step has.</summary>
    internal static string Number(decimal value, decimal step) => Wording.Number(value, step >= 1m ? 0 : step >= 0.1m ? 1 : 2);

    /// <summary>A step of 1, 2 or 5 by a power of ten that parts a span into four to ten.</summary>
    internal static decimal Step(decimal span)
    {
        var step = 1m;
        while (step * 8m < span)
        {
            step *= 10m;
        }

        while (step > 0.0001m && step > span)
        {
            step /= 10m;
        }

        foreach (var part in new[] { 0.1m, 0.2m, 0.5m })
        {
            if (step * part * 8m >= span)
            {
                return step * part;
            }
        }

        return step;
    }

    private static List<string> Lines(string text, int most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count == 0 || lines[^1].Length + word.Length + 1 > most)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] += " " + word;
            }
        }

        return lines;
    }

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text)!;
}
