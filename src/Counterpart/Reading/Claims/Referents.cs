using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <summary>A country that words stand for.</summary>
/// <param name="Country">Which.</param>
/// <param name="End">Index one past the last of the words.</param>
/// <param name="IsPossessive">Whether they own what follows: "Kazakhstan's", "Kazakh", "our", "its".</param>
/// <param name="IsPlace">Whether it is named by a city.</param>
internal readonly record struct Referent(Country Country, int End, bool IsPossessive, bool IsPlace);

/// <summary>Tells which country a word stands for: by name, by who speaks ("our", "you"), by what was spoken of ("its", "the Kingdom").</summary>
internal sealed class Referents(Passage p, ClaimReader.Surround report, Country? speaker)
{
    private readonly IReadOnlyList<Country> _relation = report.Relation;

    /// <summary>Whose "we" is: the speaker's country, and the reporting side's where nobody speaks.</summary>
    public Country? Own => speaker ?? (_relation.Count > 0 ? _relation[0] : null);

    /// <summary>Whose "you" is.</summary>
    public Country? Partner => _relation.Count == 2 && Own is { } own ? own == _relation[0] ? _relation[1] : _relation[0] : null;

    /// <summary>The country that the words at a token stand for.</summary>
    public Referent? At(int i)
    {
        if (Party(i) is { } party)
        {
            return new(party.Country, party.Range.End, IsOwning(party), party.Form == PartyForm.City);
        }

        var (country, end, owns) = p.Lower(i) switch
        {
            "our" or "ours" => (Own, i + 1, true),
            "we" => (Own, i + 1, false),
            "us" when !p.IsMark(i + 1, '$') => (Own, i + 1, false),
            "your" or "yours" => (Partner, i + 1, true),
            "you" => (Partner, i + 1, false),
            "its" => (Topic(i), i + 1, true),
            "her" or "his" or "the" when p.Lower(i + 1) is "country" or "nation" or "republic" && !p.Is(i + 2, "of") && !(p.Lower(i) is "the" && p.Is(i - 1, "of")) => (Spoken(i), i + 2, p.Is(i + 3, "s")),
            "the" when p.TryAt(i + 1, Category.Polity, out var polity) && !p.Is(i + 1, Category.Country) => (Styled(polity.Sense.Value, i), polity.End, p.Is(polity.End + 1, "s")),
            _ => ((Country?)null, i + 1, false),
        };
        return country is { } known ? new(known, end, owns, false) : null;
    }

    /// <summary>The country named at a token; a city stands only for one that the report names: there is a San Juan in many.</summary>
    public PartyMention? Party(int i) =>
        PartyRecognizer.At(p, i) is { } party && (party.Form != PartyForm.City || report.Named is null || report.Named.Value.Contains(party.Country)) ? party : null;

    private bool IsOwning(PartyMention party) =>
        party.Form is PartyForm.Adjective || p.Is(party.Range.End + 1, "s") || (p.IsMark(party.Range.End, '\'') || p.IsMark(party.Range.End, '’'));

    /// <summary>"the Kingdom", "the bloc": the country spoken of that bears the style, else the party of the relation that does.</summary>
    private Country? Styled(string codes, int at)
    {
        bool Bears(Country country) => codes.Split(' ').Contains(country.Code);
        if (Topic(at) is { } topic && Bears(topic))
        {
            return topic;
        }

        foreach (var party in _relation)
        {
            if (Bears(party))
            {
                return party;
            }
        }

        return null;
    }

    /// <summary>"Germany accounted for a third of EU exports to the country": a third country beside the parties is not the one spoken of.</summary>
    private Country? Spoken(int i) =>
        // "He put the country's import bill at": his own.
        speaker is not null && p.Is(i, "the") && p.Lower(p.Sentences[p.SentenceOf(i)].Start) is "he" or "she" && i - p.Sentences[p.SentenceOf(i)].Start < 8 ? speaker :
        Topic(i) is not { } topic ? null
        : p.Is(i, "the") && p.Lower(i - 1) is "from" or "to" && _relation.Count == 2 && _relation.Contains(topic) && OwnsHere(i, topic) ? (topic == _relation[0] ? _relation[1] : _relation[0])
        : p.Is(i, "the") && p.Is(i - 1, "to") && _relation.Count == 2 && !_relation.Contains(topic) && Owner(i) is { } owner ? (owner == _relation[0] ? _relation[1] : _relation[0])
        : topic;

    /// <summary>"Turkish exports to Libya rose, and imports from the country fell": the country is not the one whose exports the sentence tells of.</summary>
    private bool OwnsHere(int before, Country topic)
    {
        var sentence = p.SentenceOf(before);
        for (var i = p.Sentences[sentence].Start; i < before; i++)
        {
            if (Party(i) is { } party && party.Country == topic && IsOwning(party))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The party that stands in the words right before: "EU exports to".</summary>
    private Country? Owner(int before)
    {
        for (var i = before - 1; i >= Math.Max(0, before - 5); i--)
        {
            if (Party(i) is { } party && _relation.Contains(party.Country))
            {
                return party.Country;
            }
        }

        return null;
    }

    /// <summary>The country last made the subject before a token, in its paragraph: what "its" takes up.</summary>
    public Country? Topic(int before)
    {
        var first = p.SentenceOf(before);
        for (var s = first; s >= 0 && first - s < 3 && p.ParagraphOf[s] == p.ParagraphOf[first]; s--)
        {
            Country? subject = null;
            Country? named = null;
            for (var i = p.Sentences[s].Start; i < (s == first ? before : p.Sentences[s].End); i++)
            {
                if (Party(i) is not { } party)
                {
                    continue;
                }

                // "nearly three times Korea's $102 billion" only compares.
                if (p.Is(party.Range.End + 1, "s") && party.Range.End + 2 < p.Tokens.Length && p.Tokens[party.Range.End + 2].Kind != TokenKind.Word)
                {
                    continue;
                }

                if (party.Form != PartyForm.City && !IsGoverned(i) || IsOwning(party) || party.Form == PartyForm.City && OpensClause(p, i, party.Range.End))
                {
                    // Of its own sentence the nearest subject counts, of one before the first.
                    subject = party.Country;
                    if (s < first)
                    {
                        return subject;
                    }
                }

                named = party.Form == PartyForm.City ? named : named ?? party.Country;
            }

            if (subject is not null || (named is not null && s < first))
            {
                return subject ?? named;
            }
        }

        return null;
    }

    /// <summary>The country other than one's own that was named last: what "there" takes up.</summary>
    public Country? Elsewhere(int before)
    {
        for (var i = before - 1; i >= Math.Max(0, before - 60); i--)
        {
            if (Party(i) is { Form: not PartyForm.City } party && party.Country != Own)
            {
                return party.Country;
            }
        }

        return null;
    }

    /// <summary>"Riyadh has agreed": a capital that acts, not one in a dateline or a name.</summary>
    public static bool OpensClause(Passage p, int start, int end) =>
        (start == 0 || p.Tokens[start - 1].Kind == TokenKind.Mark && !p.IsMark(start - 1, '(') && !p.IsDash(start - 1) || p.Lower(start - 1) is "that" or "while" or "but" or "and" or "yet" or "when")
        && end < p.Tokens.Length && p.Tokens[end].Kind == TokenKind.Word && !p.Tokens[end].IsCapital;

    /// <summary>"provided Mongolia with", "lent Peru": the one given to, not the one that gives.</summary>
    public bool IsGivenTo(int token) =>
        p.Lower(p.Is(token - 1, "the") ? token - 2 : token - 1) is "provided" or "provides" or "provide" or "providing" or "gave" or "give" or "gives" or "granted" or "grant" or "grants" or "lent" or "lend" or "lends" or "sold" or "sell" or "sells" or "supplied" or "supply" or "supplies" or "offered" or "offers" or "offer" or "sent" or "sends" or "send" or "supplying" or "providing" or "selling" or "sending" or "lending" or "giving" or "granting" or "offering" or "owes" or "owed" or "paid" or "pays"
        && !IsOwningAt(token);

    private bool IsOwningAt(int token) => Party(token) is { } party && IsOwning(party);

    /// <summary>Whether a preposition leads to the token, over articles, styles and offices: "with the President of".</summary>
    public bool IsGoverned(int token)
    {
        if (IsGivenTo(token))
        {
            return true;
        }

        for (var i = token - 1; i >= 0 && token - i < 5; i--)
        {
            if (p.Lower(i) is "with" or "to" or "from" or "in" or "into" or "between" or "by" or "for" or "on" or "at" or "against" or "than" or "under" or "over" or "through" or "via" or "of")
            {
                return !p.Is(i, "of") || i == token - 1 || p.Is(token - 1, "the");
            }

            // "the Uzbek-Kyrgyz Fund", "between Astana and Moscow": the second is governed as the first is.
            if (i == token - 1 && (p.IsDash(i) || p.Is(i, "and")) && i > 0)
            {
                for (var j = i - 1; j >= Math.Max(0, i - 4); j--)
                {
                    if (PartyRecognizer.At(p, j) is { } first && first.Range.End == i)
                    {
                        return IsGoverned(j);
                    }
                }
            }

            if (!(p.Lower(i) is "the" or "both" or "neighbouring" or "neighboring" or "its" or "our" or "brotherly" or "friendly" or "republic" or "kingdom"))
            {
                return false;
            }
        }

        return false;
    }
}
