namespace Counterpart.Reading.Scoring;

/// <summary>What a reader is known to find in marked reports, kept in a small file, so that a change that loses something shows it.</summary>
/// <remarks>One line a marked fact that is found: <c>right</c> or <c>found</c>, report, kind and words, parted by tabs.</remarks>
public static class ApprovedReading
{
    private const string Right = "right";
    private const string Found = "found";

    /// <summary>Writes what was found.</summary>
    public static string Write(Scores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return string.Concat(scores.Found.Select(fact => $"{(fact.IsRight ? Right : Found)}\t{fact.Key}\n"));
    }

    /// <summary>Reads what was found.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">By what a person knows it, for the message.</param>
    /// <exception cref="CounterpartException"><c>CP2102</c>: a line cannot be understood.</exception>
    public static IReadOnlyList<FoundFact> Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var facts = new List<FoundFact>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || line[..tab] is not (Right or Found))
            {
                throw new CounterpartException("CP2102", $"{name}, line {number}: '{Right}' or '{Found}', a tab and a fact are expected.");
            }

            facts.Add(new FoundFact(line[(tab + 1)..], line[..tab] == Right));
        }

        return facts;
    }

    /// <summary>What is found or right now and was not, and the reverse; facts that are no longer marked are passed over.</summary>
    public static IReadOnlyList<ReadingChange> Compare(IReadOnlyList<FoundFact> approved, Scores now)
    {
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(now);
        var before = approved.DistinctBy(fact => fact.Key).ToDictionary(fact => fact.Key, fact => fact.IsRight, StringComparer.Ordinal);
        var after = now.Found.ToDictionary(fact => fact.Key, fact => fact.IsRight, StringComparer.Ordinal);
        return
        [
            .. from fact in before
               where now.Marked.Contains(fact.Key) && (!after.TryGetValue(fact.Key, out var isRight) || (fact.Value && !isRight))
               select new ReadingChange(fact.Key, after.ContainsKey(fact.Key) ? ChangeKind.NoLongerRight : ChangeKind.Lost),
            .. from fact in now.Found
               where !before.TryGetValue(fact.Key, out var wasRight) || (fact.IsRight && !wasRight)
               select new ReadingChange(fact.Key, before.ContainsKey(fact.Key) ? ChangeKind.NowRight : ChangeKind.NewlyFound),
        ];
    }
}
