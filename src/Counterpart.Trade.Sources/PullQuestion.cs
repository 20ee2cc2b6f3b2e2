using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Counterpart.Trade.Sources;

/// <summary>What is asked of a service that publishes statistics: all combinations of what it names.</summary>
public sealed record PullQuestion
{
    /// <summary>Whose books.</summary>
    public required IReadOnlyList<Country> Reporters { get; init; }

    /// <summary>With whom; none for every counterpart that the service has.</summary>
    public IReadOnlyList<Country> Partners { get; init; } = [];

    /// <summary>Which flows, seen from the reporters.</summary>
    public IReadOnlyList<TradeFlow> Flows { get; init; } = [TradeFlow.Export, TradeFlow.Import];

    /// <summary>Codes of goods; none where <see cref="Digits"/> says how finely they are told apart.</summary>
    public IReadOnlyList<string> Products { get; init; } = [Observation.AllProducts];

    /// <summary>All codes of so many digits: 2, 4 or 6; 0 where <see cref="Products"/> names them.</summary>
    public int Digits { get; init; }

    /// <summary>The months, or the years, in their order.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Whether the periods are months.</summary>
    public bool IsMonthly => Periods[0].MonthCount == 1;

    /// <summary>Which series of the service that is not of goods; null for trade in goods.</summary>
    public string? Series { get; init; }

    /// <summary>The same question in two halves, cut where it is longest; null when it names one of each.</summary>
    /// <remarks>Nothing that the question does not name is cut: whoever lists "every counterpart" himself loses those that he does not know.</remarks>
    public (PullQuestion First, PullQuestion Second)? Halves()
    {
        var longest = Math.Max(Math.Max(Periods.Count, Products.Count), Math.Max(Math.Max(Partners.Count, Reporters.Count), Flows.Count));
        return longest <= 1 ? null
            : Periods.Count == longest ? Cut(Periods, half => this with { Periods = half })
            : Products.Count == longest ? Cut(Products, half => this with { Products = half })
            : Partners.Count == longest ? Cut(Partners, half => this with { Partners = half })
            : Reporters.Count == longest ? Cut(Reporters, half => this with { Reporters = half })
            : Cut(Flows, half => this with { Flows = half });

        static (PullQuestion, PullQuestion) Cut<T>(IReadOnlyList<T> list, Func<IReadOnlyList<T>, PullQuestion> with) =>
            (with([.. list.Take((list.Count + 1) / 2)]), with([.. list.Skip((list.Count + 1) / 2)]));
    }

    /// <summary>Eight letters that stand for the question as it was put: where no end was given, with whatever end.</summary>
    /// <param name="source">Name of the service.</param>
    /// <param name="isOpen">Whether no last period was given: then the question stays the same as time goes on.</param>
    public string Mark(string source, bool isOpen)
    {
        var words = new StringBuilder(source);
        foreach (var part in new[]
        {
            string.Join(',', Reporters), string.Join(',', Partners), string.Join(',', Flows), string.Join(',', Products), Digits.ToString(CultureInfo.InvariantCulture),
            Periods[0].ToString(), isOpen ? "" : Periods[^1].ToString(), Series,
        })
        {
            words.Append('|').Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())))[..8];
    }

    /// <summary>The months or years from one to another.</summary>
    /// <param name="from">First day of the first.</param>
    /// <param name="to">Last day of the last.</param>
    /// <param name="monthly">Whether months are meant.</param>
    public static IReadOnlyList<Period> Each(DateOnly from, DateOnly to, bool monthly)
    {
        var periods = new List<Period>();
        for (var day = new DateOnly(from.Year, monthly ? from.Month : 1, 1); day <= to; day = monthly ? day.AddMonths(1) : day.AddYears(1))
        {
            var period = monthly ? Period.Month(day.Year, day.Month) : Period.Year(day.Year);
            if (period.Last > to)
            {
                break;
            }

            periods.Add(period);
        }

        return periods;
    }
}
