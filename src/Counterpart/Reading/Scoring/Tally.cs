using System.Globalization;

namespace Counterpart.Reading.Scoring;

/// <summary>Compares readings with what a person marked, report by report, and adds up.</summary>
/// <remarks>
/// A claim is <em>found</em> when its words overlap those marked and its value is the marked one, and <em>right</em> when every slot but base and
/// speaker agrees too. Any other fact is found when half of the shorter of the two quotes is common to both, and right when its detail agrees.
/// </remarks>
public sealed class Tally
{
    private static readonly Slot[] Slots = Enum.GetValues<Slot>();
    private static readonly Slot[] Strict = [.. Slots.Where(slot => slot is not (Slot.Base or Slot.Speaker))];

    private readonly int[] _agreeing = new int[Slots.Length];
    private readonly Dictionary<(string Metric, string Measure), Score> _kinds = [];
    private readonly Dictionary<string, Score> _facts = [];
    private readonly List<FoundFact> _found = [];
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
    private int _documents;
    private int _notInText;
    private Score _core;
    private Score _claims;

    /// <summary>The scores of all that was added.</summary>
    public Scores Scores => new(
        _documents,
        _notInText,
        _core,
        _claims,
        [.. Slots.Select(slot => (slot, _agreeing[(int)slot], _core.Found))],
        [.. _kinds.OrderByDescending(kind => kind.Value.Gold).ThenBy(kind => kind.Key).Select(kind => (kind.Key.Metric, kind.Key.Measure, kind.Value))],
        [.. _facts.Select(fact => (fact.Key, fact.Value))],
        [.. _found],
        new HashSet<string>(_marked, StringComparer.Ordinal));

    /// <summary>Compares one report.</summary>
    /// <param name="name">The report's name, part of the keys of its facts.</param>
    /// <param name="gold">What a person marked.</param>
    /// <param name="transcript">What was read.</param>
    public void Add(string name, MarkedReport gold, Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(transcript);
        var text = transcript.Document.Text;
        var read = MarkedReport.Of(transcript);
        _documents++;
        AddClaims(name, text, gold.Claims, read.Claims);
        AddFacts(name, text, "statements", gold.Statements, read.Statements);
        AddPeople(name, gold.People, read.People);
        AddFacts(name, text, "agreements", gold.Agreements, read.Agreements);
        AddFacts(name, text, "projects", gold.Projects, read.Projects);
        AddFacts(name, text, "commitments", gold.Commitments, read.Commitments);
        AddFacts(name, text, "planned events", gold.PlannedEvents, read.PlannedEvents);
    }

    private void AddClaims(string name, string text, IReadOnlyList<MarkedClaim> gold, IReadOnlyList<MarkedClaim> read)
    {
        var readOf = Pair(text, gold, read);
        var goldOf = readOf.ToDictionary(pair => pair.Value, pair => pair.Key);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < gold.Count; i++)
        {
            var claim = gold[i];
            var pair = readOf.TryGetValue(i, out var j) ? read[j] : null;
            var isRight = pair is not null && Array.TrueForAll(Strict, slot => claim.Agrees(slot, pair));

            // What was read counts where the marked claim that it is paired with counts, whatever it calls itself.
            Count(claim, new Score(1, pair is null ? 0 : 1, pair is null ? 0 : 1, isRight ? 1 : 0));
            Keep(name, claim.IsCore ? "core claim" : "claim", Words(claim), pair is not null, isRight, seen);
            if (pair is not null && claim.IsCore)
            {
                foreach (var slot in Slots)
                {
                    _agreeing[(int)slot] += claim.Agrees(slot, pair) ? 1 : 0;
                }
            }
        }

        for (var j = 0; j < read.Count; j++)
        {
            if (!goldOf.TryGetValue(j, out var i))
            {
                Count(read[j], new Score(0, 1, 0, 0));
            }
            else
            {
                CountElsewhere(read[j], gold[i]);
            }
        }

        _notInText += gold.Concat(read).Count(claim => claim.In(text) is null);
    }

    private void Count(MarkedClaim claim, Score score)
    {
        _claims += score;
        if (claim.IsCore)
        {
            _core += score;
        }

        CountKind(claim, score);
    }

    /// <summary>A claim that was read as of another kind than it was marked counts as read there too.</summary>
    private void CountElsewhere(MarkedClaim read, MarkedClaim gold)
    {
        if (read.IsCore && !gold.IsCore)
        {
            _core += new Score(0, 1, 0, 0);
        }

        if (read.Metric != gold.Metric || read.Measure != gold.Measure)
        {
            CountKind(read, new Score(0, 1, 0, 0));
        }
    }

    private void CountKind(MarkedClaim claim, Score score)
    {
        var kind = (claim.Metric ?? "", claim.Measure ?? "");
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + score;
    }

    /// <summary>For each marked claim the one read of it: pairs that agree in most slots first, then those that share most words.</summary>
    private static Dictionary<int, int> Pair(string text, IReadOnlyList<MarkedClaim> gold, IReadOnlyList<MarkedClaim> read)
    {
        var readSpans = read.Select(claim => claim.In(text)).ToList();
        var candidates = new List<(int Slots, int Overlap, int Gold, int Read)>();
        for (var i = 0; i < gold.Count; i++)
        {
            var span = gold[i].In(text);
            for (var j = 0; j < read.Count; j++)
            {
                var overlap = Overlap(span, readSpans[j]);
                if (overlap > 0 && gold[i].HasValueOf(read[j]))
                {
                    candidates.Add((Slots.Count(slot => gold[i].Agrees(slot, read[j])), overlap, i, j));
                }
            }
        }

        candidates.Sort((a, b) => b.CompareTo(a));
        var pairs = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (_, _, i, j) in candidates)
        {
            if (!pairs.ContainsKey(i) && taken.Add(j))
            {
                pairs.Add(i, j);
            }
        }

        return pairs;
    }

    private void AddFacts(string name, string text, string kind, IReadOnlyList<MarkedFact> gold, IReadOnlyList<MarkedFact> read)
    {
        var readSpans = read.Select(fact => fact.In(text)).ToList();
        var taken = new HashSet<int>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var score = new Score(gold.Count, read.Count, 0, 0);
        foreach (var fact in gold)
        {
            var span = fact.In(text);
            var (best, most) = (-1, 0m);
            for (var j = 0; j < read.Count; j++)
            {
                var part = taken.Contains(j) ? 0m : (decimal)Overlap(span, readSpans[j]) / Math.Max(1, Math.Min(fact.Text.Length, read[j].Text.Length));
                if (part >= 0.5m && part > most)
                {
                    (best, most) = (j, part);
                }
            }

            var isRight = best >= 0 && fact.Detail == read[best].Detail;
            if (best >= 0)
            {
                taken.Add(best);
                score += new Score(0, 0, 1, isRight ? 1 : 0);
            }

            Keep(name, kind, Quoted(fact.Text), best >= 0, isRight, seen);
        }

        _facts[kind] = _facts.GetValueOrDefault(kind) + score;
        _notInText += gold.Concat(read).Count(fact => fact.In(text) is null);
    }

    private void AddPeople(string name, IReadOnlyList<string> gold, IReadOnlyList<string> read)
    {
        var (marked, met) = (gold.ToHashSet(StringComparer.Ordinal), read.ToHashSet(StringComparer.Ordinal));
        var found = marked.Count(met.Contains);
        _facts["people"] = _facts.GetValueOrDefault("people") + new Score(marked.Count, met.Count, found, found);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var person in marked)
        {
            Keep(name, "people", person, met.Contains(person), met.Contains(person), seen);
        }
    }

    private void Keep(string name, string kind, string words, bool isFound, bool isRight, Dictionary<string, int> seen)
    {
        var key = $"{name}\t{kind}\t{words}";
        seen[key] = seen.GetValueOrDefault(key) + 1;
        key = seen[key] > 1 ? string.Create(CultureInfo.InvariantCulture, $"{key} ({seen[key]})") : key;
        _marked.Add(key);
        if (isFound)
        {
            _found.Add(new FoundFact(key, isRight));
        }
    }

    private static string Words(MarkedClaim claim) => string.Join(' ', new[]
    {
        claim.Metric, claim.Measure, claim.Value?.ToString(CultureInfo.InvariantCulture), claim.Unit, claim.Period, Quoted(claim.Text),
    }.OfType<string>());

    private static string Quoted(string text) => $"«{string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}»";

    private static int Overlap(TextSpan? a, TextSpan? b) =>
        a is { } x && b is { } y ? Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start)) : 0;
}
