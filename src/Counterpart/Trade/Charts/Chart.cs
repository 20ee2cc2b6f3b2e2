using Counterpart.Trade.Exhibits;

namespace Counterpart.Trade.Charts;

/// <summary>A chart to be drawn: what it shows and where its figures come from.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the scale.</param>
/// <param name="Source">Source and vintage, as set under it.</param>
/// <param name="Words">What it shows, for those who hear it.</param>
public abstract record Chart(string Title, string Unit, string Source, string Words);

/// <summary>Lines over periods, with an optional fan and levels.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the scale.</param>
/// <param name="Source">Source and vintage.</param>
/// <param name="Words">What it shows in words.</param>
/// <param name="Periods">Names of the places on the axis, oldest first.</param>
/// <param name="Lines">The lines.</param>
public sealed record LineChart(string Title, string Unit, string Source, string Words, IReadOnlyList<string> Periods, IReadOnlyList<ChartLine> Lines) : Chart(Title, Unit, Source, Words)
{
    /// <summary>Fans that widen to the right, behind the lines.</summary>
    public IReadOnlyList<ChartFan> Fans { get; init; } = [];

    /// <summary>Levels across the whole chart, such as a record.</summary>
    public IReadOnlyList<ChartLevel> Levels { get; init; } = [];

    /// <summary>Whether the scale starts at zero even when all values lie far above.</summary>
    public bool FromZero { get; init; } = true;
}

/// <summary>Bars, one group a category, to the right and to the left of zero.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the scale.</param>
/// <param name="Source">Source and vintage.</param>
/// <param name="Words">What it shows in words.</param>
/// <param name="Categories">Names of the groups, from the top.</param>
/// <param name="Series">The bars of each group.</param>
public sealed record BarChart(string Title, string Unit, string Source, string Words, IReadOnlyList<string> Categories, IReadOnlyList<ChartLine> Series) : Chart(Title, Unit, Source, Words);

/// <summary>Steps from one figure to another.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">Unit of the scale.</param>
/// <param name="Source">Source and vintage.</param>
/// <param name="Words">What it shows in words.</param>
/// <param name="From">The figure on the left.</param>
/// <param name="Steps">What is added or taken away, in order.</param>
/// <param name="To">The figure on the right, to which the steps lead.</param>
public sealed record WaterfallChart(string Title, string Unit, string Source, string Words, ChartLevel From, IReadOnlyList<ChartLevel> Steps, ChartLevel To) : Chart(Title, Unit, Source, Words);

/// <summary>A line, or the bars of one kind.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Side">Whose books.</param>
/// <param name="Values">A value a place; null where there is none.</param>
/// <param name="Dashed">Whether it is drawn dashed, as an estimate is.</param>
public sealed record ChartLine(string Name, ExhibitSide Side, IReadOnlyList<decimal?> Values, bool Dashed = false);

/// <summary>A band between two lines.</summary>
/// <param name="Side">Whose books.</param>
/// <param name="Low">Lower values; null where there is none.</param>
/// <param name="High">Upper values.</param>
public sealed record ChartFan(ExhibitSide Side, IReadOnlyList<decimal?> Low, IReadOnlyList<decimal?> High);

/// <summary>A named value.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value.</param>
/// <param name="Side">Whose books.</param>
public sealed record ChartLevel(string Name, decimal Value, ExhibitSide Side = ExhibitSide.Neither);
