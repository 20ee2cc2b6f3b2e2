using Counterpart.Reading.Languages;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Projects;

/// <summary>Reads joint projects: what is built or run, where, by whose companies, how far it has come.</summary>
internal static class ProjectReader
{
    /// <summary>Projects of one sentence, in order.</summary>
    public static IEnumerable<ProjectReported> Read(Passage p, TokenRange sentence, IReadOnlyList<Country> relation)
    {
        var until = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (i < until || !p.TryAt(i, Category.ProjectNoun, out var noun) || !IsProject(p, noun, sentence))
            {
                continue;
            }

            var phrase = p.NounPhrase(noun, sentence, 12);
            var told = StatusOf(p, noun, sentence);
            if (told is null && (IsGeneric(noun) || !IsNamed(p, phrase, sentence)))
            {
                continue;
            }

            if (IsGeneric(noun) && told is not ProjectStatus.UnderWay)
            {
                continue;
            }

            var status = told ?? ProjectStatus.Planned;
            var clause = p.ClauseAround(i, sentence);
            until = Math.Max(phrase.End, noun.End);
            var (hosts, investors) = Places(p, clause, phrase, relation);
            var sector = noun.Sense.Value.Length > 0 ? noun.Sense.Value : SectorIn(p, clause);
            var nameStart = phrase.Start;
            while (nameStart < noun.Start && (p.Lower(nameStart) is "a" or "an" or "the" or "its" or "their" or "our"))
            {
                nameStart++;
            }

            yield return new ProjectReported(p.Quote(IsGeneric(noun) ? clause : phrase), p.TextOf(new(nameStart, phrase.End)), sector, hosts, investors, status);
            if (IsGeneric(noun))
            {
                until = clause.End;
            }
        }
    }

    private static bool IsGeneric(Match noun) => noun.Sense.Value.Length == 0;

    /// <summary>Whether a phrase names one thing: a proper name or a place is in it, or a size of it.</summary>
    private static bool IsNamed(Passage p, TokenRange phrase, TokenRange sentence)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if ((p.Tokens[i].IsCapital && i > sentence.Start && !p.Is(i, Category.Role)) || p.Tokens[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words such as "port" or "road" are projects only when something is built; "projects" only with a verb of running them.</summary>
    private static bool IsProject(Passage p, Match noun, TokenRange sentence)
    {
        if ((p.Lower(noun.End) is "construction") && p.Is(noun.End + 1, "materials"))
        {
            return false;
        }

        if ((p.Lower(noun.Start) is "complex" or "cluster" or "road" or "port" or "plant" or "terminal" or "branch" or "school" or "schools" or "university" or "metro" or "corridor" or "airport" or "facility" or "campus" or "mill" or "dam" or "bridge" or "satellite") && noun.End - noun.Start == 1)
        {
            return p.Tokens[noun.Start].IsCapital || HasVerb(p, sentence, noun, 14) || IsNamed(p, p.NounPhrase(noun, sentence, 12), sentence);
        }

        return HasVerb(p, sentence, noun, 24) || IsNamed(p, p.NounPhrase(noun, sentence, 12), sentence);
    }

    private static bool HasVerb(Passage p, TokenRange sentence, Match noun, int reach)
    {
        for (var i = Math.Max(sentence.Start, noun.Start - reach); i < Math.Min(sentence.End, noun.End + reach); i++)
        {
            if (p.TryAt(i, Category.ProjectVerb, out var verb) && !(i >= noun.Start && verb.End <= noun.End))
            {
                return true;
            }
        }

        return false;
    }

    private static ProjectStatus? StatusOf(Passage p, Match noun, TokenRange sentence)
    {
        ProjectStatus? best = null;
        var nearest = int.MaxValue;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!p.TryAt(i, Category.ProjectVerb, out var verb) || (i >= noun.Start && i < noun.End))
            {
                continue;
            }

            var gap = verb.End <= noun.Start ? noun.Start - verb.End : i - noun.End;
            if (gap < nearest)
            {
                nearest = gap;
                best = verb.Sense.Value switch
                {
                    "under-way" => ProjectStatus.UnderWay,
                    "complete" => ProjectStatus.Complete,
                    "planned" => ProjectStatus.Planned,
                    _ => ProjectStatus.Proposed,
                };
            }

            i = verb.End - 1;
        }

        return best;
    }

    private static (IReadOnlyList<Country> Hosts, IReadOnlyList<Country> Investors) Places(Passage p, TokenRange clause, TokenRange phrase, IReadOnlyList<Country> relation)
    {
        Country? host = null;
        Country? investor = null;
        for (var i = clause.Start; i < Math.Max(clause.End, phrase.End); i++)
        {
            if (PartyRecognizer.At(p, i) is not { } party)
            {
                continue;
            }

            var lead = i - 1;
            while (lead > clause.Start && (p.Lower(lead) is "the" or "city" or "town" or "port"))
            {
                lead--;
            }

            if ((p.Lower(lead) is "in" or "at" or "near" or "on" or "outside" or "into" or "to") && party.Form is PartyForm.Name or PartyForm.City)
            {
                host ??= party.Country;
            }
            else if (party.Form is PartyForm.Adjective && !(p.Lower(lead) is "in" or "at" or "of"))
            {
                investor ??= party.Country;
            }
        }

        if (host is not null && investor == host)
        {
            investor = null;
        }

        if (host is not null && investor is null && relation.Count == 2 && relation.Contains(host))
        {
            investor = relation[0] == host ? relation[1] : relation[0];
        }
        else if (investor is not null && host is null && relation.Count == 2 && relation.Contains(investor))
        {
            host = relation[0] == investor ? relation[1] : relation[0];
        }

        return (host is { } h ? [h] : [], investor is { } v ? [v] : []);
    }

    private static string? SectorIn(Passage p, TokenRange clause)
    {
        var sectors = new List<string>();
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (p.TryAt(i, Category.Topic, out var topic) && topic.Sense.Value is not ("trade" or "investment" or "regions") && !sectors.Contains(topic.Sense.Value))
            {
                sectors.Add(topic.Sense.Value);
            }
        }

        return sectors.Count > 0 ? string.Join(", ", sectors.Take(3)) : null;
    }
}
