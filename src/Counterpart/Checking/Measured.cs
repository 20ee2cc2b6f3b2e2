namespace Counterpart.Checking;

/// <summary>Amounts of a table within arithmetic: money in millions, things as they are.</summary>
internal static class Measured
{
    /// <summary>The number alone.</summary>
    /// <param name="value">In units of <paramref name="unit"/>.</param>
    /// <param name="unit">An ISO 4217 code, or <c>count</c> or <c>tonnes</c>.</param>
    public static string Number(decimal value, string unit) => IsMoney(unit) ? Wording.Millions(value) : Wording.Plain(value);

    /// <summary>A difference with its sign.</summary>
    public static string Signed(decimal value, string unit) => IsMoney(unit) ? Wording.Signed(value / 1_000_000m) : Wording.Signed(value, value == decimal.Truncate(value) ? 0 : 1);

    /// <summary>What the numbers are in.</summary>
    public static string Unit(string unit) => IsMoney(unit) ? $"million{Wording.NoBreakSpace}{unit}" : unit == Counterpart.Unit.Tonnes.Code ? "tonnes" : "number";

    /// <summary>An amount within a sentence.</summary>
    public static string InWords(decimal value, string unit) => IsMoney(unit) ? Wording.Money(value, unit)
        : unit == Counterpart.Unit.Tonnes.Code ? $"{Wording.Plain(value)}{Wording.NoBreakSpace}tonnes"
        : Wording.Plain(value);

    private static bool IsMoney(string unit) => new Unit(unit).IsCurrency;
}
