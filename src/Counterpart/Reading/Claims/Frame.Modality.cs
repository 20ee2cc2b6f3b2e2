using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>Fact, forecast or target.</content>
internal sealed partial record Frame
{
    /// <summary>Fact, forecast or target, by the words of the clause.</summary>
    public Modality Modality()
    {
        for (var i = Start - 1; i >= Clause.Start; i--)
        {
            if (P.TryAt(i, Category.Modality, out var match) && match.End <= Start + 1 && IsAim(i))
            {
                // "would at least double" is a forecast, "intend to bring" an aim; the word nearest to the figure decides, but "expected" beats "to bring".
                if (match.Sense.Value == "target" && (P.Lower(i) is "to" or "bring" or "bringing" or "raising") && ForecastBefore(i))
                {
                    return Reading.Modality.Forecast;
                }

                return match.Sense.Value == "target" ? Reading.Modality.Target : Reading.Modality.Forecast;
            }
        }

        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 9); i--)
        {
            // "will come to", "would by all accounts set a record"
            if (P.Lower(i) is "will" or "would")
            {
                return Reading.Modality.Forecast;
            }
        }

        for (var i = End; i < Math.Min(Clause.End, End + 6); i++)
        {
            if ((P.Lower(i) is "envisaged" or "planned" or "expected" or "targeted" or "projected" or "anticipated"))
            {
                return (P.Lower(i) is "expected" or "projected" or "anticipated") ? Reading.Modality.Forecast : Reading.Modality.Target;
            }

            if (((P.Lower(i) is "will" or "would") && P.Is(i + 1, "be")) && !P.IsMark(i - 1, ','))
            {
                return Reading.Modality.Target;
            }
        }

        if (Before is not null && Sentence.Start < Clause.Start && P.Is(Clause.Start, "and") && End - Clause.Start < 9)
        {
            return Reading.Modality.Fact;
        }

        return Reading.Modality.Fact;
    }

    private bool ForecastBefore(int at)
    {
        for (var i = Clause.Start; i < at; i++)
        {
            if (P.TryAt(i, Category.Modality, out var match) && match.Sense.Value == "forecast")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAim(int i) =>
        !((P.Lower(i) is "have" or "must") && !P.Is(i + 1, "to")) && !(P.Is(i, "may") && P.Tokens[i].IsCapital) && !((P.Lower(i) is "plans" or "targets" or "plan") && (P.Lower(i - 1) is "action" or "the") && !(P.Lower(i + 1) is "to" or "of" or "for"))
        && !((P.Lower(i) is "set") && !(P.Lower(i + 1) is "to" or "the" or "a"));
}
