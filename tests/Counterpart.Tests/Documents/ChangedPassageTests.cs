using System.Diagnostics;
using Counterpart.Documents;
using CsCheck;

namespace Counterpart.Tests.Documents;

public class ChangedPassageTests
{
    [Theory]
    [InlineData("A\n\nB\n\nC", "A\n\nB\n\nC", "")]
    [InlineData("A\n\nB\n\nC", "A\n\nX\n\nC", "B>X")]
    [InlineData("A\n\nC", "A\n\nB\n\nC", ">B")]
    [InlineData("A\n\nB\n\nC", "A\n\nC", "B>")]
    [InlineData("A\n\nB", "  A \r\n\r\n\r\nB", "")]
    [InlineData("A\nA\nA\nB", "A\nA\nB", "A>")]
    [InlineData("A\nB\nC\nD", "A\nX\nY\nD", "B>X C>Y")]
    [InlineData("A\nB\nC", "B\nC\nA", "A> >A")]
    [InlineData("", "A", ">A")]
    public void What_changed_is_told_line_by_line(string before, string after, string changes) =>
        Assert.Equal(changes, string.Join(' ', Between(before, after).Select(c => $"{c.Before?.Text}>{c.After?.Text}")));

    [Fact]
    public void Whatever_is_not_told_as_changed_is_the_same_in_both() => Gen.Select(Gen.Int[0, 5].Array[0, 30], Gen.Int[0, 5].Array[0, 30]).Sample(
        (a, b) =>
        {
            var changes = Between(string.Join("\n", a), string.Join("\n", b));
            Assert.Equal(Rest(a, changes.Select(c => c.Before)), Rest(b, changes.Select(c => c.After)));
        },
        iter: 2000);

    [Fact]
    public void Two_long_texts_with_nothing_in_common_are_told_apart_in_a_moment()
    {
        var watch = Stopwatch.StartNew();
        var changes = Between(string.Join('\n', Enumerable.Range(0, 200_000)), string.Join('\n', Enumerable.Range(200_000, 200_000)));
        Assert.Equal(200_000, changes.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    private static IEnumerable<int> Rest(int[] lines, IEnumerable<Quote?> changed)
    {
        var starts = changed.OfType<Quote>().Select(q => q.Span.Start / 2).ToHashSet();
        return lines.Where((_, i) => !starts.Contains(i));
    }

    private static IReadOnlyList<ChangedPassage> Between(string before, string after) =>
        ChangedPassage.Between(new Document(before, new DocumentOrigin()), new Document(after, new DocumentOrigin()));
}
