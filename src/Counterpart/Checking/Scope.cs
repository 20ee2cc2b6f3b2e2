using System.Buffers;
using Counterpart.Reading;
using Counterpart.Trade;

namespace Counterpart.Checking;

/// <summary>What the words around a claim say of its scope that its fields do not hold: services counted in, some goods left out, a narrower whole.</summary>
/// <remarks>A verdict on all goods for a claim on some of them is worse than none, so each of these makes a refusal that names the table needed.</remarks>
internal static class Scope
{
    private const int Ahead = 80;

    private static readonly SearchValues<char> Stops = SearchValues.Create(",.;:\n–—\"”");

    private static readonly string[] FlowWords = ["export", "import", "trade", "turnover", "commerce", "goods", "merchandise"];

    // What may stand before "exports" without naming goods.
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "total", "overall", "gross", "bilateral", "mutual", "two-way", "foreign", "external", "goods", "merchandise", "commodity", "annual", "yearly", "monthly", "quarterly", "combined", "global",
        "world", "our", "their", "its", "his", "her", "the", "a", "an", "this", "that", "these", "all", "whole", "and", "or", "of", "in", "on", "to", "for", "from", "with", "as", "by", "while", "where", "when",
        "which", "both", "main", "record", "national", "whose", "trading", "trade", "export", "import", "economic", "commercial", "single", "most", "important", "biggest", "largest",
    };

    /// <summary>Why totals of goods cannot decide a claim on trade whose fields name no goods; a clause, or null.</summary>
    public static string? WhyNot(Claim claim, Transcript transcript)
    {
        if (!Needs.IsTrade(claim.Metric))
        {
            return null;
        }

        var quote = claim.Quote.Text;
        var services = IsOfServices(claim, transcript);
        if (services is not null && Needs.SeriesOf(claim) == Observation.AllProducts)
        {
            return services;
        }

        foreach (var word in (ReadOnlySpan<string>)["without ", "excluding ", "except ", "apart from ", "not counting ", "other than "])
        {
            if (quote.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return $"the claim leaves some of the trade out (“{word.Trim()}”), and a table of that part is needed";
            }
        }

        if (claim.Measure is Measure.Rank or Measure.Share)
        {
            return Narrower(claim, transcript);
        }

        foreach (var word in (ReadOnlySpan<string>)["member countries", "member states", "the three countries", "the four countries", "the five countries"])
        {
            if (Has(quote, word))
            {
                return $"the claim is of several countries together (“{word}”), and a table of them all is needed";
            }
        }

        return claim.From is null || claim.To is null ? OfOneCountry(quote) : null;
    }

    /// <summary>"exported wheat worth $300 million": the goods told between the verb and their worth, as the claim's product; else the claim as it is.</summary>
    public static Claim WithGoods(Claim claim)
    {
        if (claim.Product is not null || claim.Metric is not (Metric.Exports or Metric.Imports) || claim.Measure != Measure.Level)
        {
            return claim;
        }

        var quote = claim.Quote.Text;
        var worth = quote.IndexOf(" worth", StringComparison.Ordinal);
        worth = worth >= 0 ? worth : quote.IndexOf(" valued at", StringComparison.Ordinal);
        if (worth <= 0)
        {
            return claim;
        }

        var start = worth;
        for (var words = 0; words < 6 && start > 0; words++)
        {
            var before = quote.LastIndexOf(' ', start - 1) + 1;
            var word = quote[before..start];
            if (word != "and" && (word.Length == 0 || !char.IsLetter(word[0]) || Verbs.Contains(word) || Plain.Contains(word)))
            {
                return start < worth && Verbs.Contains(word) && !Needs.IsAllGoods(quote[start..worth].Trim()) ? claim with { Product = quote[start..worth].Trim() } : claim;
            }

            start = Math.Max(0, before - 1);
        }

        return claim;
    }

    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "export", "exports", "exported", "exporting", "import", "imports", "imported", "importing", "sold", "sell", "sells", "selling", "bought", "buy", "buys", "buying", "purchased", "purchases", "supplied",
        "supplies", "supplying", "shipped", "ships", "shipping", "delivered", "delivers", "delivering", "received", "receives",
    };

    private static string? IsOfServices(Claim claim, Transcript transcript)
    {
        var quote = claim.Quote.Text;
        var both = IsBoth(quote);
        if (!both && !Has(quote, "services") && !Has(quote, "goods") && !Has(quote, "merchandise") && (claim.Product is not { Length: > 0 } product || Needs.IsAllGoods(product)))
        {
            both = IsBoth(Before(claim, transcript));
        }

        return both ? "the claim counts goods and services together: a table of trade in services beside that of goods is needed"
            : Has(quote, "services") && !Has(quote, "goods") ? "the claim is of services: a table of trade in services is needed"
            : null;
    }

    private static bool IsBoth(ReadOnlySpan<char> text) =>
        text.Contains("goods and services", StringComparison.OrdinalIgnoreCase) || text.Contains("services and goods", StringComparison.OrdinalIgnoreCase) || text.Contains("including services", StringComparison.OrdinalIgnoreCase);

    // The paragraph up to the claim: "Total trade in goods and services was … Exports accounted for …"
    private static ReadOnlySpan<char> Before(Claim claim, Transcript transcript)
    {
        var text = transcript.Document.Text.AsSpan();
        var start = Math.Min(claim.Quote.Span.Start, text.Length);
        var line = text[..start].LastIndexOf('\n');
        return text[(line + 1)..start];
    }

    private static string? OfOneCountry(string quote)
    {
        var named = false;
        foreach (var word in FlowWords)
        {
            named |= quote.Contains(word, StringComparison.OrdinalIgnoreCase);
        }

        if (!named)
        {
            return "the words of the claim do not say what trade it is of";
        }

        foreach (var head in (ReadOnlySpan<string>)["export", "import"])
        {
            if (Modifier(quote, head) is { } goods)
            {
                return $"totals of all goods cannot tell: a table for “{goods}” is needed";
            }
        }

        return null;
    }

    // "our sixth-largest soybean market", "about 70% of our trade with the region", "the second largest buyer of gas"
    private static string? Narrower(Claim claim, Transcript transcript)
    {
        var quote = claim.Quote.Text;
        if (claim.Measure == Measure.Rank)
        {
            foreach (var head in (ReadOnlySpan<string>)["market", "partner", "supplier", "buyer", "importer", "exporter", "destination", "source", "customer", "consumer"])
            {
                if (Modifier(quote, head) is { } goods)
                {
                    return $"a rank by “{goods}” needs a table of it with all partners";
                }
            }
        }

        var text = transcript.Document.Text;
        var end = claim.Quote.Span.End;
        var behind = text.AsSpan(Math.Min(end, text.Length), Math.Max(0, Math.Min(Ahead, text.Length - end)));
        var at = quote.LastIndexOf(" of ", StringComparison.Ordinal);
        var of = claim.Measure != Measure.Rank ? null : Goods(at >= 0 ? quote.AsSpan(at) : behind);
        return of is not null ? $"a rank by “{of}” needs a table of it with all partners"
            : behind.StartsWith(" with ", StringComparison.Ordinal) && claim.Measure == Measure.Share ? $"the share is of a narrower whole than all trade (“{Clause(behind)}”), and a table of that is needed"
            : null;
    }

    // " of natural gas", " of Russian oil": a small letter behind "of" that begins no owner.
    private static string? Goods(ReadOnlySpan<char> words)
    {
        if (!words.StartsWith(" of ", StringComparison.Ordinal))
        {
            return null;
        }

        var clause = Clause(words[4..]);
        foreach (var word in clause.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsLower(word[0]) && !Plain.Contains(word) && word is not ("imports" or "exports" or "country" or "products" or "ours" or "republic"))
            {
                return clause;
            }

            if (word is "in" or "and" or "with")
            {
                return null;
            }
        }

        return null;
    }

    private static string Clause(ReadOnlySpan<char> words)
    {
        var stop = words.IndexOfAny(Stops);
        return (stop < 0 ? words : words[..stop]).Trim().ToString();
    }

    // The word before a noun, where it is written small and names neither a size nor an owner.
    private static string? Modifier(string quote, string head)
    {
        var at = quote.IndexOf($" {head}", StringComparison.OrdinalIgnoreCase);
        if (at <= 0)
        {
            return null;
        }

        var start = quote.LastIndexOf(' ', at - 1) + 1;
        var word = quote[start..at];
        if (start > 1 && word is "goods" or "merchandise" or "commodity")
        {
            at = start - 1;
            start = quote.LastIndexOf(' ', at - 1) + 1;
            word = quote[start..at];
        }

        return word.Length > 2 && char.IsLower(word[0]) && !Plain.Contains(word) && !word.EndsWith("est", StringComparison.Ordinal) && !word.EndsWith("th", StringComparison.Ordinal)
            && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ly", StringComparison.Ordinal)
            && word is not ("first" or "second" or "third" or "top" or "key" or "one" or "leading" or "major") && char.IsLetter(word[^1])
            ? word
            : null;
    }

    private static bool Has(string quote, string word) => quote.Contains(word, StringComparison.OrdinalIgnoreCase);
}
