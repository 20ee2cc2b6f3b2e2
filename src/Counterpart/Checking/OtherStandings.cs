using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>Looks for readings of a rank or a share, each differing in one thing, under which the books would agree with it.</summary>
/// <remarks>The order is that of plausibility: an earlier state of the same books, another flow, the other side's whole trade, a neighbouring year.</remarks>
internal static class OtherStandings
{
    private const int AtMost = 4;

    private static readonly int[] YearsAway = [-1, 1, -2];

    private static readonly TradeMeasure[] Flows = [TradeMeasure.Turnover, TradeMeasure.Exports, TradeMeasure.Imports];

    /// <summary>The readings, nearest first; none where the books agree already, or cannot tell.</summary>
    public static IReadOnlyList<OtherReading> Find(Question question, Whole whole, Outcome judged, Books books)
    {
        if (judged.Finding != Finding.Fails || (question.Measure != Measure.Rank && OtherReadings.Narrow(question.Accepted!) is null))
        {
            return [];
        }

        var found = new List<OtherReading>();
        foreach (var day in books.EarlierDays(question.Period, AsOf.Latest))
        {
            if (PartnerEvaluation.First(question, whole, books, day) is { Finding: Finding.Holds } then && then.Vintage!.Id != judged.Vintage?.Id)
            {
                Add("vintage", whole, then, $"{Wording.Owner(whole.Owner)} figures as published in {Wording.MonthOf(then.Vintage.Origin.Published)} gave {then.Gives}");
                break;
            }
        }

        foreach (var flow in Flows)
        {
            if (flow != whole.Measure)
            {
                Ask("flow", question, whole with { Measure = flow });
            }
        }

        var mirrored = whole.Measure switch { TradeMeasure.Exports => TradeMeasure.Imports, TradeMeasure.Imports => TradeMeasure.Exports, var both => both };
        Ask("whole", question, new Whole(whole.Partner, whole.Owner, mirrored));
        foreach (var years in YearsAway)
        {
            var period = question.Period.AddYears(years);
            if (period.Last < (books.Published ?? DateOnly.MaxValue))
            {
                Ask("period", question with { Period = period, Base = question.Base?.AddYears(years), Remark = null }, whole);
            }
        }

        return found;

        void Ask(string change, Question otherwise, Whole of)
        {
            if (PartnerEvaluation.Of(otherwise, of, of.Owner, books, AsOf.Latest) is { Finding: Finding.Holds } outcome)
            {
                Add(change, of, outcome, $"{Wording.Owner(of.Owner)} figures give {outcome.Gives}");
            }
        }

        void Add(string change, Whole of, Outcome outcome, string words)
        {
            if (found.Count < AtMost)
            {
                found.Add(new(change, Phrase.Sentence(words), of.Owner, outcome.Computed!.Value, outcome.Unit!.Value, outcome.Rows) { Vintages = [outcome.Vintage!] });
            }
        }
    }
}
