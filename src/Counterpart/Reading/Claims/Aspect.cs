namespace Counterpart.Reading.Claims;

/// <summary>What a claim is, as far as its time hangs on it.</summary>
/// <param name="Metric">What it is about.</param>
/// <param name="Measure">What it says of it.</param>
/// <param name="IsChange">Whether it compares two periods.</param>
/// <param name="Modality">Fact, forecast or target.</param>
/// <param name="Published">Day of publication.</param>
internal readonly record struct Aspect(Metric Metric, Measure Measure, bool IsChange, Modality Modality, DateOnly? Published)
{
    /// <summary>Whether it tells of goods, money or people that moved in some time.</summary>
    public bool IsFlow => Metric is Metric.TradeTurnover or Metric.Exports or Metric.Imports or Metric.TradeBalance or Metric.ServicesTrade or Metric.Transit or Metric.Freight or Metric.Tourists;

    /// <summary>Whether a period begins after the day of publication.</summary>
    public bool IsAhead(Period period) => Published is { } now && period.First > now;

    /// <summary>Whether a period had ended before the month of publication.</summary>
    public bool IsBehind(Period period) => Published is { } now && period.Last < new DateOnly(now.Year, now.Month, 1);

    /// <summary>Whether the modality bears a period that is taken over from other words: a fact is not of the future, an aim not of the past.</summary>
    public bool Bears(Period period) => Modality == Modality.Fact ? !IsAhead(period) : Modality == Modality.Forecast && !IsBehind(period);
}
