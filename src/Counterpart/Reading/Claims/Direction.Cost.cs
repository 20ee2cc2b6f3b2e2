using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <content>Who pays for what is built, and where it stands.</content>
internal sealed partial class Direction
{
    /// <summary>What a thing costs is paid by whoever builds or finances it; where nobody is named, it stays open: a guess is a defect.</summary>
    private (Country? From, Country? To) Cost(Frame f)
    {
        var payer = Builder(f.Sentence.Start, f.Figure.Range.End + 10, f) ?? Financier(f);
        Country? host = null;
        for (var i = f.Sentence.Start; i < f.Sentence.End && host is null; i++)
        {
            host = p.Lower(i) is "in" or "at" or "near" or "to" or "from" or "between" && !LeadsElsewhere(i, f.Sentence.End) && Named(i + 1, i + 5) is { } place && place != payer ? place : null;
        }

        if (payer is null && last.From is not null && (host is null || host == last.To))
        {
            return last;
        }

        // In a report of two countries a company that builds in one is of the other.
        if (payer is null && host is not null && _relation.Contains(host) && (report.Named?.Value.Count ?? 0) <= 3 && HasCompany(f))
        {
            return (Other(host), host);
        }

        if (IsJoint(f))
        {
            return (payer ?? (host is null ? At(0) : Other(host)), host ?? (payer is null ? At(1) : Other(payer)));
        }

        return (payer, host ?? (payer is null ? last.To : Other(payer)));
    }

    /// <summary>"between Coronel and Punta Blanca": what leads to a place of no party, or of a country not known, stands in neither alone.</summary>
    private bool LeadsElsewhere(int i, int end)
    {
        if (!p.Is(i, "between"))
        {
            return false;
        }

        for (var at = i + 2; at < Math.Min(end - 1, i + 5); at++)
        {
            if (p.Is(at, "and"))
            {
                return PartyRecognizer.At(p, at + 1) is { } other ? !_relation.Contains(other.Country) : p.IsStranger(at + 1);
            }
        }

        return false;
    }

    /// <summary>"a Turkish consortium", "Riyadh's S-Oil", "Fez-based cable maker": who builds, not who only reports it.</summary>
    private Country? Builder(int from, int to, Frame f)
    {
        for (var i = from; i < Math.Min(f.Sentence.End, to); i++)
        {
            if (p.Is(i, "our") && p.Is(i + 1, "side"))
            {
                return _referents.Own;
            }

            // "the refinery that Russia is building"
            if (_referents.At(i) is { } builder && !_referents.IsGoverned(i) && Builds(builder.End))
            {
                return builder.Country;
            }

            if (_referents.At(i) is { } referent && (referent.IsPossessive || referent.IsPlace && IsSeat(i, referent)) && PartyRecognizer.At(p, i) is not null
                && (!_referents.IsGoverned(i) || p.Is(i - 1, "by") || p.Is(i - 2, "by") || IsCompanyOf(i)) && !IsOffice(referent.End))
            {
                return referent.Country;
            }
        }

        return null;
    }

    private bool Builds(int i)
    {
        for (var end = i + 4; i < end; i++)
        {
            if (p.Lower(i) is "building" or "build" or "builds" or "built" or "finance" or "finances" or "financing" or "constructing" or "construct" or "fund" or "funds")
            {
                return true;
            }

            if (!(p.Lower(i) is "is" or "will" or "has" or "to" or "would" or "plans" or "are" or "have" or "be" or "s"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Polimar's terminal", "Grupo Panal announced": a name that owns or acts.</summary>
    private bool HasCompany(Frame f)
    {
        for (var i = f.Sentence.Start; i < f.Figure.Range.Start; i++)
        {
            var next = i + 1;
            if (p.Tokens[i].IsCapital && p.Tokens[i].Kind == TokenKind.Word && _referents.Party(i) is null && (p.Is(next + 1, "s") && !p.Tokens[next].SpaceBefore || p.Lower(next) is "announced" or "plans" or "presented" or "opened" or "launched" or "unveiled" or "builds" or "built" || (p.Lower(next) is "is" or "will" or "has" && p.Lower(next + 1) is "building" or "build" or "built" or "to")))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOffice(int i)
    {
        i += p.Is(i + 1, "s") ? 2 : 0;
        return p.Lower(i) is "media" or "officials" or "press" or "newspapers" or "experts" or "side" or "minister" or "president" or "authorities" or "ministry" or "ambassador" or "premier" or "prime" or "deputy" or "leader" or "diplomat" or "capital" or "city" or "border" or "section" or "part" or "government" or "foreign";
    }

    /// <summary>"which is being built with concessional loans from Tokyo": told in the sentence before.</summary>
    private Country? Financier(Frame f)
    {
        var sentence = p.SentenceOf(f.Sentence.Start);
        var from = sentence > 0 && p.ParagraphOf[sentence - 1] == p.ParagraphOf[sentence] ? p.Sentences[sentence - 1].Start : f.Sentence.Start;
        for (var i = from; i < f.Figure.Range.Start; i++)
        {
            if (p.Lower(i) is "loans" or "loan" or "credit" or "financing" or "financed" or "funded" && p.Lower(i + 1) is "from" or "by" && Named(i + 2, i + 6) is { } payer)
            {
                return payer;
            }
        }

        return null;
    }
}
