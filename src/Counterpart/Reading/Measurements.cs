using Counterpart.Documents;

namespace Counterpart.Reading;

/// <summary>Every figure and every period of a document, whether anything is claimed with them or not.</summary>
/// <param name="Document">The document.</param>
/// <param name="Figures">The figures, in text order.</param>
/// <param name="Periods">The periods, in text order.</param>
public sealed record Measurements(Document Document, IReadOnlyList<FigureFound> Figures, IReadOnlyList<PeriodFound> Periods);

/// <summary>A figure found in a text.</summary>
/// <param name="Quote">Its words, with hedge and unit.</param>
/// <param name="Figure">Its value, of the size as worded: "fell by 4 %" is 4.</param>
/// <param name="Trend">Whether it is the size of a change, and which way.</param>
public sealed record FigureFound(Quote Quote, Figure Figure, Trend Trend);

/// <summary>A period found in a text.</summary>
/// <param name="Quote">Its words, with those that lead to it.</param>
/// <param name="Period">The days; null when they hang on a day of publication that is not known.</param>
public sealed record PeriodFound(Quote Quote, Period? Period);

/// <summary>Which way a figure says that something changed.</summary>
public enum Trend
{
    /// <summary>The figure is no change: an amount, a part, the level that was reached.</summary>
    None,

    /// <summary>It is the size of a rise.</summary>
    Up,

    /// <summary>It is the size of a fall.</summary>
    Down,
}
