using Counterpart.Web.Documents;
using CsCheck;

namespace Counterpart.Doors.Tests.Web;

public sealed class SegmentTests
{
    private static readonly Gen<(TextSpan Stretch, Mark[] Marks)> Marked =
        from start in Gen.Int[0, 10]
        from length in Gen.Int[1, 40]
        from marks in (from at in Gen.Int[0, 50] from size in Gen.Int[0, 20] from kind in Gen.Enum<MarkKind>() select new Mark(new(at, size), kind)).Array[0, 8]
        select (new TextSpan(start, length), marks.Select((m, i) => m with { Label = $"{i}" }).ToArray());

    [Fact]
    public void However_marks_overlap_no_letter_is_lost_or_said_twice() =>
        Marked.Sample(given =>
        {
            var segments = Segment.Cut(given.Stretch, given.Marks);
            Assert.Equal(given.Stretch.Start, segments[0].Span.Start);
            Assert.Equal(given.Stretch.End, segments[^1].Span.End);
            Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.Equal(pair.First.Span.End, pair.Second.Span.Start));
            Assert.All(segments, segment => Assert.True(segment.Span.Length > 0));
        });

    [Fact]
    public void Every_letter_has_exactly_the_marks_that_hold_it() =>
        Marked.Sample(given =>
        {
            foreach (var segment in Segment.Cut(given.Stretch, given.Marks))
            {
                for (var at = segment.Span.Start; at < segment.Span.End; at++)
                {
                    var expected = given.Marks.Where(m => m.Span.Contains(new(at, 1))).Select(m => m.Label).Order();
                    Assert.Equal(expected, segment.Marks.Select(m => m.Label).Order());
                }
            }
        });

    [Fact]
    public void A_label_is_set_once_where_its_mark_ends() =>
        Marked.Sample(given =>
        {
            var labels = Segment.Cut(given.Stretch, given.Marks).SelectMany(s => s.Ending.Select(m => (m.Label, s.Span.End))).ToList();
            var expected = given.Marks.Where(m => m.Span.Length > 0 && m.Span.End > given.Stretch.Start && m.Span.End <= given.Stretch.End && m.Span.Overlaps(given.Stretch));
            Assert.Equal(expected.Select(m => (m.Label, m.Span.End)).Order(), labels.Order());
        });

    [Theory]
    [InlineData("one\n\ntwo", "one|two")]
    [InlineData("one\ntwo\n\n\n\nthree\n", "one\ntwo|three")]
    [InlineData("\r\n one \r\n\r\ntwo\r\n", " one|two")]
    [InlineData("one", "one")]
    [InlineData(" \n\t\n", "")]
    public void Paragraphs_are_parted_by_blank_lines(string text, string paragraphs) =>
        Assert.Equal(paragraphs, string.Join('|', Segment.Paragraphs(text).Select(p => text.Substring(p.Start, p.Length))));
}
