using System.Globalization;

namespace Counterpart.Web.Shell;

/// <summary>Numbers, periods and units as a statistical yearbook sets them.</summary>
internal static class Typeset
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>A number with its thousands parted by a no-break space and a true minus.</summary>
    public static string Number(decimal value, int decimals)
    {
        var text = Math.Abs(value).ToString($"N{decimals}", Culture).Replace(',', '\u00a0');
        return value < 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? $"−{text}" : text;
    }
    public static string Percent(decimal value, int d = 1) => $"{(value > 0 ? "+" : "")}{Number(value, d)}\u00a0%";
    public static string Of(decimal value, Unit unit) => unit == Unit.Percent ? Percent(value) : unit.IsCurrency ? $"{Number(value / 1_000_000m, 1)}\u00a0million {unit}" : Number(value, 0);
    public static string Period(Period p) => p.ToString();
    public static string Day(DateOnly d) => d.ToString("d MMMM yyyy", Culture);
}
