using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>Money lent, invested, or paid for a thing.</content>
internal sealed partial record Frame
{
    /// <summary>A loan, credit or grant that the amount is of.</summary>
    public Quantity? LoanAround()
    {
        for (var i = End; i < Math.Min(Clause.End, End + 5); i++)
        {
            if (P.TryAt(i, Category.Metric, out var right) && right.Sense.Value == "loans")
            {
                return new Quantity(Metric.Loans, null, new(i, right.End), "loan.right");
            }

            if (P.Tokens[i].Kind == TokenKind.Mark && !P.IsDash(i))
            {
                break;
            }
        }

        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 7); i--)
        {
            if (P.TryAt(i, Category.Metric, out var left) && left.Sense.Value == "loans" && left.End <= Start)
            {
                return new Quantity(Metric.Loans, null, new(i, left.End), "loan.left");
            }

            if (P.TryAt(i, Category.Invest, out var verb) && verb.Sense.Value == "loans")
            {
                return new Quantity(Metric.Loans, null, new(i, verb.End), "loan.verb");
            }

            if (Figures.Any(f => f != Figure && f.Range.Contains(i)))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>"have invested $16 billion", "put $4.3 billion into the country", "earmarked US$ 2 billion".</summary>
    public Quantity? InvestVerb()
    {
        for (var i = Start - 1; i >= Clause.Start; i--)
        {
            if (Figures.Any(f => f != Figure && f.Range.Contains(i)) && Before is null)
            {
                break;
            }

            if (P.TryAt(i, Category.Invest, out var verb) && verb.Sense.Value == "investment")
            {
                if (P.Lower(i) is "put" && P.Lower(verb.End) is "at" or "by" or "the")
                {
                    continue;
                }

                if ((P.Lower(i) is "put" or "commit" or "committed") && !GoesInto() && !(P.Lower(i) is "committed"))
                {
                    return null;
                }

                return new Quantity(Metric.Investment, null, new(i, verb.End), "invest.verb");
            }

            if (MetricAt(i) is not null)
            {
                return null;
            }
        }

        for (var i = End; i < Math.Min(Clause.End, End + 8); i++)
        {
            if (P.Lower(i) is "invested" or "injected")
            {
                return new Quantity(Metric.Investment, null, new(i, i + 1), "invest.passive");
            }

            if (Figures.Any(f => f != Figure && f.Range.Contains(i)))
            {
                break;
            }
        }

        return InvestClause();
    }

    /// <summary>"the 40 billion that it said it would invest": the verb stands in the clause that tells of the sum.</summary>
    private Quantity? InvestClause()
    {
        var at = End;
        if (P.IsMark(at, '('))
        {
            while (at < Sentence.End && !P.IsMark(at, ')'))
            {
                at++;
            }

            at++;
        }

        if (!(P.Lower(at) is "that" or "which"))
        {
            return null;
        }

        for (var i = at + 1; i < Math.Min(Sentence.End, at + 16); i++)
        {
            if (P.Lower(i) is "invest" or "invested")
            {
                return new Quantity(Metric.Investment, null, new(Start, End), "invest.clause");
            }

            if (P.IsMark(i, ',') || P.IsMark(i, ';'))
            {
                return null;
            }
        }

        return null;
    }

    private bool GoesInto()
    {
        for (var i = End; i < Math.Min(Clause.End, End + 6); i++)
        {
            if (P.Is(i, "into") || P.Is(i, "in") && !Periods.Any(m => m.Range.Contains(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"projects worth …", "contracts for …", "a $2 billion plant", "the cost of the section, some …".</summary>
    public Quantity? WorthOf()
    {
        var worth = false;
        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 7); i--)
        {
            if (P.TryAt(i, Category.Worth, out var match) && match.End >= Start - 3 || (i == Start - 1 && (P.Lower(i) is "for" or "of")))
            {
                worth = true;
                break;
            }
        }

        for (var i = Start - 1; i >= Math.Max(Clause.Start, Start - 12); i--)
        {
            if (i < Start - 6 && !(P.Is(i, "cost") && P.Is(i + 1, "of")))
            {
                continue;
            }

            if ((P.Lower(i) is "cost" or "costs" or "costing" or "costed" or "build" or "price"))
            {
                return new Quantity(Metric.Projects, null, new(i, i + 1), "worth.cost");
            }

            if (P.Is(i, Category.Metric))
            {
                break;
            }
        }

        if (worth)
        {
            for (var i = Start - 1; i >= Clause.Start; i--)
            {
                if (MetricAt(i) is { } metric && metric.Range.End <= Start)
                {
                    return P.Is(Start - 1, "of") || i > Start - 8 ? null : metric;
                }

                if (P.TryAt(i, Category.CountNoun, out var noun) && noun.Sense.Value is "agreements" or "projects" && noun.End <= Start)
                {
                    return new Quantity(ClaimReader.ToMetric(noun.Sense.Value), null, new(i, noun.End), "worth." + noun.Sense.Value);
                }

                if (P.TryAt(i, Category.AgreementNoun, out var agreement) && agreement.End <= Start && Start - i < 14)
                {
                    return new Quantity(Metric.Agreements, null, new(i, agreement.End), "worth.agreement");
                }

                if (P.TryAt(i, Category.ProjectNoun, out var project) && project.End <= Start)
                {
                    return new Quantity(Metric.Projects, P.TextOf(new(i, project.End)), new(i, project.End), "worth.project");
                }
            }
        }

        if (Apposed() is { } apposed)
        {
            return apposed;
        }

        for (var i = End; i < Math.Min(Clause.End, End + 4); i++)
        {
            if (P.TryAt(i, Category.AgreementNoun, out var deal) && !P.Is(i, Category.Metric))
            {
                return new Quantity(Metric.Agreements, null, new(End, deal.End), "money.agreement");
            }

            if (P.TryAt(i, Category.ProjectNoun, out var built) && !P.Is(i, Category.Metric))
            {
                return new Quantity(Metric.Projects, P.TextOf(new(i, built.End)), new(End, built.End), "money.project");
            }

            if (P.Tokens[i].Kind != TokenKind.Word && !P.IsDash(i))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>"the ethane terminal in Veracruz, 450 million dollars, is nearly built", "the ring road ($2 billion)": a sum beside a work is its cost.</summary>
    private Quantity? Apposed()
    {
        var before = P.IsMark(Start - 1, ',') && P.IsMark(End, ',') || P.IsMark(Start - 1, '(') && P.IsMark(End, ')') ? Start - 2 : -1;
        for (var i = before; i >= Math.Max(Sentence.Start, before - 8) && before >= 0; i--)
        {
            if (P.TryAt(i, Category.ProjectNoun, out var project) && project.Sense.Value.Length > 0)
            {
                return new Quantity(Metric.Projects, P.TextOf(new(i, project.End)), Figure.Range, "worth.apposed");
            }

            if (P.Is(i, Category.Metric) || P.Is(i, Category.AgreementNoun) || (P.Tokens[i].Kind == TokenKind.Mark && !P.IsDash(i)) || Figures.Any(f => f != Figure && f.Range.Contains(i)))
            {
                return null;
            }
        }

        return null;
    }
}
