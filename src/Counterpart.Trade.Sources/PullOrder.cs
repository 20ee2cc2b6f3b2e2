namespace Counterpart.Trade.Sources;

/// <summary>How a pull is carried out.</summary>
/// <param name="Folder">The folder of all pulls.</param>
/// <param name="Table">Name of the table; null for one made of the question.</param>
/// <param name="IsOpen">Whether no last period was given.</param>
/// <param name="Anew">Whether everything is asked for anew, though it was fetched today.</param>
public sealed record PullOrder(string Folder, string? Table = null, bool IsOpen = false, bool Anew = false)
{
    /// <summary>Name of the table of a plan: what was asked, and eight letters that tell it from its like.</summary>
    public string TableOf(PullPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Table is not null)
        {
            return Table;
        }

        var question = plan.Whole;
        var reporters = question.Reporters.Count > 3 ? "" : string.Concat(question.Reporters.Select(r => $"-{r.Code.ToLowerInvariant()}"));
        return $"{plan.Source.Name}{(question.Series is { } series ? $"-{series}" : "")}{reporters}-{(question.IsMonthly ? "m" : "a")}-{question.Mark(plan.Source.Name, IsOpen)}";
    }
}
