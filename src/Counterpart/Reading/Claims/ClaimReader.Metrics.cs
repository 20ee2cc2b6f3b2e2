using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>What a quantity is once its verb, its unit and the speaker's side are weighed.</content>
internal sealed partial class ClaimReader
{
    /// <summary>The quantity as the whole clause means it: "you buy from us" tells of our exports, tonnes are not visitors.</summary>
    private Quantity Fitted(Frame f, Quantity quantity, Measure measure, Figure? figure)
    {
        if (quantity.Rule == "count.traded" && !IsGoodsCounted(quantity))
        {
            return quantity with { Metric = Metric.Other };
        }

        // "Imports fell. The two sides target $5 billion": what both aim at is their trade.
        if (figure?.Unit.IsCurrency == true && measure is Measure.Level && quantity is { Rule: "carried", Metric: Metric.Exports or Metric.Imports } && f.IsOfBoth() && f.Modality(quantity) != Modality.Fact)
        {
            return quantity with { Metric = Metric.TradeTurnover };
        }

        // "Imports fell. Earnings from shrimp rose by 14 %"
        if (quantity is { Rule: "carried", Metric: Metric.Imports } && f.IsEarnings())
        {
            return quantity with { Metric = Metric.Exports, Rule = "earned" };
        }

        if (figure?.Unit.IsCurrency == true && measure is Measure.Level && Money(f, quantity) is { } money)
        {
            return money;
        }

        if (figure is { } size && (size.Unit == Unit.Tonnes || size.Unit == Unit.Other) && measure is Measure.Level or Measure.Change && Goods(f, quantity) is { } goods)
        {
            return goods;
        }

        // "In the opposite direction pharmaceuticals lead": what flows against imports are exports.
        if (quantity is { Rule: "carried", Metric: Metric.Imports } && f.IsReversed())
        {
            return quantity with { Metric = Metric.Exports };
        }

        if (measure == Measure.Share && f.IsPaidPart() && quantity.Metric is Metric.Exports or Metric.Imports or Metric.TradeTurnover or Metric.Projects)
        {
            return new Quantity(Metric.Investment, null, f.Figure.Range, "share.paid");
        }

        if (measure == Measure.Share && Part(f, quantity) is { } part)
        {
            return part;
        }

        return quantity.Metric is Metric.Exports or Metric.Imports ? Sided(f, quantity) : quantity;
    }

    /// <summary>"You buy R209 billion from us" is of our exports, "half of what we sell each other" of both.</summary>
    private Quantity Sided(Frame f, Quantity quantity)
    {
        // "What Jordan buys from us is oil: 15,000 barrels a day"
        var isOpened = _p.IsMark(f.Clause.Start - 1, ':') && quantity.Range.Start >= f.Sentence.Start;
        if (quantity.Range.End > f.Clause.End || (quantity.Range.Start < f.Clause.Start && !isOpened) || !(IsTradeVerb(quantity.Range.Start) || IsTradeVerb(quantity.Range.End - 1)))
        {
            return quantity;
        }

        var end = Math.Min(f.Clause.End, Math.Max(quantity.Range.End, f.Figure.Range.End) + 8);
        for (var i = quantity.Range.End; i < end; i++)
        {
            if ((_p.Is(i, "each") && _p.Is(i + 1, "other")) || (_p.Is(i, "one") && _p.Is(i + 1, "another")))
            {
                return quantity with { Metric = Metric.TradeTurnover };
            }

            if (_p.Is(i, "us") && (_p.Is(i - 1, "from") && quantity.Metric == Metric.Imports || _p.Is(i - 1, "to") && quantity.Metric == Metric.Exports))
            {
                return quantity with { Metric = quantity.Metric == Metric.Imports ? Metric.Exports : Metric.Imports, Rule = quantity.Rule + ".our-side" };
            }
        }

        return quantity;
    }

    /// <summary>"a deficit of $44 million in its trade with Brazil": the sum is of the balance right before it.</summary>
    private Quantity? BalanceOf(Frame f)
    {
        for (var i = f.Figure.Range.Start - 1; i >= Math.Max(f.Clause.Start, f.Figure.Range.Start - 3); i--)
        {
            if (_p.TryAt(i, Category.Metric, out var balance) && balance.Sense.Value == "trade-balance" && balance.End <= f.Figure.Range.Start)
            {
                return new Quantity(Metric.TradeBalance, null, new(i, balance.End), "metric.trade-balance");
            }
        }

        return null;
    }

    private bool IsTradeVerb(int i) => _p.Lower(i) is "buy" or "buys" or "bought" or "sell" or "sells" or "sold" or "send" or "sends" or "sent" or "ship" or "shipped" or "receive" or "receives" or "received" or "import" or "imported" or "export" or "exported" or "supply" or "supplied" or "deliver" or "delivered" or "purchase" or "purchased";

    /// <summary>An amount of money is neither visitors nor tonnes: what is built, lent, ordered or held has it.</summary>
    private Quantity? Money(Frame f, Quantity quantity)
    {
        var isCarried = quantity.Rule is "carried" || quantity.Rule.EndsWith("anaphor", StringComparison.Ordinal);
        var held = f.Figure.Range.Start - 1;
        if (isCarried || quantity.Range.Start < f.Figure.Range.Start - 8)
        {
            for (var i = held; i >= Math.Max(f.Clause.Start, held - 2); i--)
            {
                if (_p.Lower(i) is "hold" or "holds" or "held" or "holding" && Leads(f.Figure.Range.End, f.Clause.End, "in"))
                {
                    return new Quantity(Metric.Investment, null, new(i, i + 1), "invest.held");
                }
            }
        }

        // "Khabarovsk received 2 billion roubles in taxes": who receives money imports nothing.
        if (quantity.Range.End >= f.Figure.Range.Start - 1 && quantity.Range.End <= f.Figure.Range.Start && !(_p.Lower(quantity.Range.End) is "goods" or "products" or "imports") && _p.Lower(quantity.Range.Start) is "receive" or "receives" or "received" && !Leads(f.Figure.Range.End, f.Clause.End, "worth") && !Leads(f.Figure.Range.End, f.Clause.End, "goods"))
        {
            return quantity with { Metric = Leads(f.Figure.Range.End, f.Clause.End, "investment") || Leads(f.Figure.Range.End, f.Clause.End, "investments") ? Metric.Investment : Metric.Other };
        }

        if (!isCarried)
        {
            return null;
        }

        if (quantity.Metric == Metric.TradeTurnover && f.IsOfWhich() && OfOrigin(f) is { } origin)
        {
            return origin;
        }

        if (IsSpending(f))
        {
            return quantity with { Metric = Metric.Other };
        }

        if (OrderBefore(f) is { } order)
        {
            return order;
        }

        // "Coal alone brought in USD 3.4 billion": goods earn by being sold.
        for (var i = f.Figure.Range.Start - 1; i >= Math.Max(f.Clause.Start, f.Figure.Range.Start - 3); i--)
        {
            if (_p.Lower(i) is "earned" or "fetched" || (_p.Is(i, "in") && _p.Lower(i - 1) is "brought" or "brings"))
            {
                return quantity with { Metric = Metric.Exports };
            }
        }

        // "compared with an initial estimate of 1.1 lakh crore": the cost told just before in the sentence.
        if (f.Before is not null && LastOfSentence(f) is { Measure: Measure.Level, Figure.Unit.IsCurrency: true, Metric: Metric.Projects or Metric.Loans or Metric.Agreements or Metric.Investment } said && !quantity.Rule.EndsWith("anaphor", StringComparison.Ordinal))
        {
            return new Quantity(said.Metric, said.Product, f.Figure.Range, "again");
        }

        if (_p.TryBefore(f.Figure.Range.Start, Category.Worth, out var worth))
        {
            for (var i = worth.Start - 1; i >= Math.Max(f.Clause.Start, worth.Start - 6); i--)
            {
                if (_p.Lower(i) is "fund" or "package" or "programme" or "program" or "initiative" or "scheme")
                {
                    return new Quantity(Metric.Investment, null, new(i, i + 1), "worth.fund");
                }
            }
        }

        if (quantity.Metric is not (Metric.Tourists or Metric.Flights or Metric.Students or Metric.Freight or Metric.Transit or Metric.Enterprises))
        {
            return null;
        }

        for (var i = f.Figure.Range.Start - 1; i >= f.Sentence.Start; i--)
        {
            if (_p.TryAt(i, Category.ProjectNoun, out var built) && built.End <= f.Figure.Range.Start)
            {
                return new Quantity(Metric.Projects, _p.TextOf(new(built.Start, built.End)), new(built.Start, built.End), "worth.project");
            }
        }

        return quantity with { Metric = Metric.Other };
    }

    /// <summary>"our railway pays 10 billion", "the arrears stand at": money, but no trade.</summary>
    private bool IsSpending(Frame f)
    {
        for (var i = f.Clause.Start; i < f.Figure.Range.Start; i++)
        {
            if (_p.Lower(i) is "need" or "needs" or "needed" or "pay" or "pays" or "paid" or "spend" or "spends" or "spent" or "allocated" or "funding" or "budget" or "wages" or "wage" or "salary" or "salaries" or "tax" or "taxes" or "arrears" or "revenues" or "debt" or "debts" or "fine" or "fines" or "fee" or "fees" or "rent" or "pensions" or "subsidies" or "market")
            {
                return !_p.Is(i, "market") || _p.Lower(f.Clause.Start) is "this" or "the";
            }
        }

        return false;
    }

    private bool IsGoodsCounted(Quantity quantity)
    {
        for (var i = quantity.Range.Start; i < quantity.Range.End; i++)
        {
            if (_p.Is(i, Category.People) || _p.Lower(i) is "complaints" or "applications" or "requests" or "proposals" or "visitors" or "guests" or "tourists" or "students" or "letters" or "delegations" or "people" or "citizens" or "visits" or "patients" or "workers" or "invitations" or "votes" or "calls" or "messages" or "reports" or "appeals" or "refugees" or "troops" or "specialists" or "experts" or "passengers")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"builders won orders worth $9.5 billion" are projects; any other order is for goods.</summary>
    private Quantity? OrderBefore(Frame f)
    {
        for (var i = f.Figure.Range.Start - 1; i >= f.Clause.Start; i--)
        {
            if (_p.Lower(i) is not ("orders" or "order") || _p.Is(i - 1, "in") && _p.Is(i + 1, "to"))
            {
                continue;
            }

            var builds = _memory.Orders == Metric.Projects && _memory.OrdersParagraph == _memory.Paragraph;
            for (var j = f.Sentence.Start; j < i && !builds; j++)
            {
                builds = _p.Lower(j) is "builders" or "contractors" or "constructors" or "contractor" or "construction" or "engineering";
            }

            (_memory.Orders, _memory.OrdersParagraph) = (builds ? Metric.Projects : Metric.Exports, _memory.Paragraph);
            return new Quantity(builds ? Metric.Projects : Metric.Exports, null, new(i, i + 1), "worth.orders");
        }

        return null;
    }

    /// <summary>A part is of the amount told just before, or of what is bought and sold: "gets 95 % of its crude from …".</summary>
    private Quantity? Part(Frame f, Quantity quantity)
    {
        if (quantity.Rule == "share.other")
        {
            for (var i = f.Figure.Range.Start - 1; i >= Math.Max(f.Clause.Start, f.Figure.Range.Start - 3); i--)
            {
                var metric = _p.Lower(i) is "get" or "gets" or "got" or "buy" or "buys" or "imports" or "import" or "sources" or "source" or "obtains" or "obtain" or "draws" or "receives" or "purchases" ? Metric.Imports
                    : _p.Lower(i) is "supplies" or "supply" or "supplied" or "provides" or "delivers" or "send" or "sends" or "sell" or "sells" or "ship" or "ships" or "exports" or "export" ? Metric.Exports : (Metric?)null;
                if (metric is { } traded && (_p.Lower(i) is "supplies" or "supply" or "supplied" or "provides" or "delivers" || Leads(f.Figure.Range.End, f.Clause.End, traded == Metric.Imports ? "from" : "to")))
                {
                    return quantity with { Metric = traded, Range = new(i, i + 1), Rule = "share.trade-verb" };
                }
            }

            return null;
        }

        return quantity.Rule == "carried" && f.Before is not null && LastOfSentence(f) is { Metric: Metric.Projects or Metric.Loans or Metric.Agreements } told
            ? new Quantity(told.Metric, told.Product, f.Figure.Range, "again") : null;
    }

    private bool Leads(int from, int to, string preposition)
    {
        for (var i = from; i < Math.Min(to, from + 9); i++)
        {
            if (_p.Is(i, preposition))
            {
                return true;
            }
        }

        return false;
    }

    private Claim? LastOfSentence(Frame f) =>
        _claims.Count > 0 && _claims[^1].Quote.Span.End > _p.Tokens[f.Sentence.Start].Start ? _claims[^1] : null;

    /// <summary>Tonnes are of goods: of the flow spoken of, or of a country's own goods: "Canadian potash, at 3.9 million tonnes".</summary>
    private Quantity? Goods(Frame f, Quantity quantity)
    {
        if (quantity.Metric is not (Metric.Tourists or Metric.Flights or Metric.Students or Metric.Agreements or Metric.Enterprises) && quantity.Rule != "measure" || !IsOfGoods(f))
        {
            return null;
        }

        return OfOrigin(f, quantity);
    }

    /// <summary>"of which Ghana's cocoa accounted for 60 million": whoever owns the goods exports them.</summary>
    private Quantity? OfOrigin(Frame f)
    {
        for (var i = f.Clause.Start; i < f.Figure.Range.Start; i++)
        {
            if (PartyRecognizer.At(_p, i) is not { } owner || !(owner.Form == PartyForm.Adjective || _p.Is(owner.Range.End + 1, "s")))
            {
                continue;
            }

            var noun = owner.Form == PartyForm.Adjective ? owner.Range.End : owner.Range.End + 2;
            return noun < f.Figure.Range.Start && _p.Tokens[noun].Kind == TokenKind.Word && !_p.Tokens[noun].IsCapital && !_p.Is(noun, Category.Metric) && !_p.Is(noun, Category.Share) && !(_p.Lower(noun) is "part" or "side" or "contribution" or "companies" or "firms" or "imports" or "purchases")
                ? new Quantity(Metric.Exports, _p.TextOf(new(noun, noun + 1)), new(i, noun + 1), "goods.of-origin") : null;
        }

        return null;
    }

    private Quantity? OfOrigin(Frame f, Quantity quantity)
    {
        for (var i = f.Clause.Start; i < f.Figure.Range.Start; i++)
        {
            if (PartyRecognizer.At(_p, i) is not { Form: PartyForm.Adjective } origin || i > f.Clause.Start && _p.Tokens[i - 1].Kind == TokenKind.Word && !(_p.Lower(i - 1) is "the" or "that" or "while" or "and"))
            {
                continue;
            }

            var end = origin.Range.End;
            while (end < f.Figure.Range.Start && end - origin.Range.End < 3 && _p.Tokens[end].Kind == TokenKind.Word && !_p.Is(end, Category.Reach) && !(_p.Lower(end) is "flowing" or "going" or "to" or "in" or "at" or "averaged" or "from" or "carried" or "piped" or "shipped" or "sent" or "of"))
            {
                end++;
            }

            if (end > origin.Range.End && !(_p.Lower(end - 1) is "production" or "output" or "harvest" or "crop" or "reserves" or "consumption" or "demand" or "capacity" or "side" or "companies" or "firms" or "minister" or "president" or "plant" or "plants" or "fleet" or "vessel" or "ship") && _p.Tokens[end - 1].IsCapital == false)
            {
                return new Quantity(Metric.Exports, _p.TextOf(new(origin.Range.End, end)), new(origin.Range.Start, end), "goods.of-origin");
            }
        }

        return quantity.Rule != "measure" && _memory.Metric is Metric.Exports or Metric.Imports && _memory.LastUnit is { IsCurrency: false }
            ? new Quantity(_memory.Metric.Value, _memory.Product, f.Figure.Range, "carried")
            : quantity.Rule == "measure" ? null : quantity with { Metric = Metric.Other };
    }

    private bool IsOfGoods(Frame f)
    {
        for (var i = f.Figure.Range.Start; i < f.Figure.Range.End; i++)
        {
            if (_p.Lower(i) is "tonne" or "tonnes" or "tons" or "ton" or "cubic" or "bcm" or "barrel" or "barrels" or "bpd" or "litres" or "bushels" or "kilograms" or "kg")
            {
                return true;
            }
        }

        return false;
    }
}
