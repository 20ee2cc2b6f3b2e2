using System.Text.RegularExpressions;

namespace Counterpart.Trade.DuckDb.Tables;

/// <summary>The words by which tables say in what their figures are counted.</summary>
internal static partial class TableUnits
{
    /// <summary>The multiplier that words state; null when they state none.</summary>
    public static decimal? Multiplier(string text)
    {
        var words = text.ToLowerInvariant();
        return Millions().IsMatch(words) ? 1_000_000m : Billions().IsMatch(words) ? 1_000_000_000m : Thousands().IsMatch(words) ? 1_000m : null;
    }

    /// <summary>The currency that words state; null when they state none.</summary>
    public static string? Currency(string text)
    {
        var words = text.ToLowerInvariant();
        return Dollars().IsMatch(words) ? "USD" : Euros().IsMatch(words) ? "EUR" : Pounds().IsMatch(words) ? "GBP" : Roubles().IsMatch(words) ? "RUB" : Tenge().IsMatch(words) ? "KZT" : Yuan().IsMatch(words) ? "CNY" : null;
    }

    [GeneratedRegex(@"(?<![\p{L}])(m|mln|mn|mio|million|millions|млн|миллион\w*)[\s._]*(usd|us\$|\$|eur|gbp|rub|kzt|cny|долл|долар|дол\.|евро|руб|тенге|of|u\.?s|dollar|\(|$|\.)|_m(usd|eur|gbp|rub)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Millions();

    [GeneratedRegex(@"(?<![\p{L}])(bn|billion|billions|млрд|миллиард\w*)(?![\p{L}])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Billions();

    [GeneratedRegex(@"(?<![\p{L}])(thousand|thousands|thous|тыс|тысяч\w*|мың)(?![\p{L}])|(?<![\p{L}])k(usd|eur|gbp)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"usd|us\s*\$|u\.?s\.? dollar|доллар|доллал|долл", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dollars();

    [GeneratedRegex(@"(?<![\p{L}])[mk]?eur(o|os)?(?![\p{L}])|€|евро", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Euros();

    [GeneratedRegex(@"gbp|£|pounds? sterling", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pounds();

    [GeneratedRegex(@"(?<![\p{L}])rub(?![\p{L}])|рубл|руб\.|₽", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Roubles();

    [GeneratedRegex(@"kzt|тенге|теңге|₸", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tenge();

    [GeneratedRegex(@"cny|rmb|yuan|юан|人民币", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Yuan();
}
