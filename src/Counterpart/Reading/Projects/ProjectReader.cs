using Counterpart.Reading.Languages;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Projects;

/// <summary>Reads joint projects: what is built or run, where, by whose companies, how far it has come.</summary>
/// <remarks>A railway or a port is a project only where something is done about it; that trains run on it makes it none.</remarks>
internal sealed class ProjectReader(Passage passage, IReadOnlyList<Country> relation)
{
    /// <summary>How far a verb of building may stand from what is built.</summary>
    private const int Reach = 18;

    private readonly ProjectParties _parties = new(passage, relation);
    private ProjectReported? _last;
    private int _lastSentence = -1;

    /// <summary>Projects of one sentence, in order; sentences are given in the order of the text.</summary>
    public List<ProjectReported> Read(TokenRange sentence, int index)
    {
        var found = new List<ProjectReported>();
        var until = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (i < until || !passage.TryAt(i, Category.ProjectNoun, out var noun) || IsOther(noun, sentence))
            {
                continue;
            }

            var clause = passage.ClauseAround(i, sentence);
            var phrase = passage.NounPhrase(noun, sentence, 12);
            if (Part(phrase, until, found.Count > 0))
            {
                continue;
            }

            if ((phrase.Count == 1 && !IsGeneric(noun) && !HasArticle(phrase.Start, sentence)) || StatusOf(noun, phrase, clause) is not { } status || (IsGeneric(noun) && status is not ProjectStatus.UnderWay) || !IsOne(noun, phrase, clause))
            {
                continue;
            }

            // "The plant will employ …": of a thing told of before.
            if (_last is not null && phrase.Count == 2 && noun.End - noun.Start == 1 && passage.Is(phrase.Start, "the") && !passage.Tokens[noun.Start].IsCapital)
            {
                continue;
            }

            // "the project", "a project under construction": of the one just told of.
            if (IsGeneric(noun) && (found.Count > 0 || (passage.Is(phrase.Start, "the") && _last is not null && index - _lastSentence <= 3 && !HasName(phrase))))
            {
                continue;
            }

            until = phrase.End;
            var quoted = IsGeneric(noun) ? clause : phrase;
            var (hosts, investors) = _parties.Of(phrase, clause, sentence);
            if (hosts.Count + investors.Count == 0 && _last is { } last && index - _lastSentence <= 2 && passage.Is(phrase.Start, "the") && !HasName(phrase))
            {
                (hosts, investors) = (last.Hosts, last.Investors);
            }

            var sector = noun.Sense.Value.Length > 0 ? noun.Sense.Value : SectorIn(clause);
            // "27 projects are being implemented": a count of projects in no country, or "joint projects", tells of none.
            if (IsGeneric(noun) && hosts.Count == 0 && IsCount(phrase))
            {
                continue;
            }

            var project = new ProjectReported(passage.Quote(quoted), NameOf(phrase, noun), sector, hosts, investors, status);
            (_last, _lastSentence) = (project, index);
            found.Add(project);
            if (IsGeneric(noun))
            {
                until = clause.End;
            }
        }

        return found;
    }

    private bool IsCount(TokenRange phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (passage.Tokens[i].Kind == TokenKind.Number || passage.Is(i, Category.Number) || passage.Is(i, "joint"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGeneric(Match noun) => noun.Sense.Value.Length == 0;

    /// <summary>"the port of Pecém …, plans for an electrolyser", "the first Moroccan factory": of the project named before in the same breath.</summary>
    private bool Part(TokenRange phrase, int until, bool any)
    {
        if (!any)
        {
            return false;
        }

        var before = phrase.Start - 1;
        return before < until + 1 && (passage.Lower(before) is "in" or "at" or "of" or "near" or "for" || passage.Tokens[phrase.Start].Kind == TokenKind.Mark)
            || IsApposed(phrase);
    }

    /// <summary>", the first Moroccan factory in Galicia": what was just named, in other words.</summary>
    private bool IsApposed(TokenRange phrase)
    {
        for (var i = phrase.Start; i > Math.Max(1, phrase.Start - 4); i--)
        {
            if (passage.IsMark(i - 1, ',') && passage.Is(i, "the") && passage.Lower(i + 1) is "first" or "largest" or "second" or "biggest" or "only" or "last")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Minister of Road", "construction materials", "a pipeline of deals", "Stanford University".</summary>
    private bool IsOther(Match noun, TokenRange sentence)
    {
        var i = noun.Start;
        if (passage.Is(noun.End, "materials") || passage.Lower(noun.End) is "map" or "transport" or "safety" or "calls" || passage.Lower(noun.End) is "ministers" or "maker" or "makers" or "producer" or "operator" or "company" or "builder" or "builders" || passage.Lower(i - 1) is "swap" or "credit" or "product" or "bottom" or "in" || passage.Is(noun.End, Category.Role))
        {
            return true;
        }

        for (var at = i - 1; at >= Math.Max(sentence.Start, i - 4); at--)
        {
            if (passage.Is(at, Category.Role) && passage.Tokens[at].IsCapital || passage.Is(at, Category.Organisation) && passage.Tokens[at].IsCapital && passage.Is(i - 1, "of"))
            {
                return true;
            }
        }

        // "the Port of Rotterdam will carry out a study": a body with a name, of which nothing is built.
        if (passage.Lower(i) is "port" or "airport" && passage.Tokens[i].IsCapital && passage.Is(noun.End, "of") && passage.Is(i - 1, "the") && !HasBuilding(new(Math.Max(sentence.Start, i - 5), i - 1)))
        {
            return true;
        }

        // "in the Special Economic Zone at Duqm": where something is, not what is built.
        if (passage.Is(noun.End - 1, "zone") && passage.Tokens[noun.End - 1].IsCapital && !HasBuilding(new(Math.Max(sentence.Start, i - 8), i)))
        {
            return true;
        }

        // Figurative: "bring the pipeline to US$20 billion", "the pipeline of projects".
        if (passage.Lower(i) is "pipeline" && noun.End - i == 1 && passage.Lower(i - 1) is "the" or "project" or "deal" or "investment" && passage.Lower(noun.End) is "to" or "of")
        {
            return true;
        }

        return passage.Lower(i) is "university" or "school" or "schools" && (passage.Tokens[i].IsCapital || passage.Is(i, "university"));
    }

    /// <summary>Words for plain things are a project only where one of them is meant: with a size, a name, or a verb of building at hand.</summary>
    private bool IsOne(Match noun, TokenRange phrase, TokenRange clause)
    {
        if (noun.End - noun.Start > 1 && !(passage.Lower(noun.Start) is "branch"))
        {
            return true;
        }

        if (passage.Lower(noun.Start) is "complex" or "cluster" or "road" or "port" or "plant" or "plants" or "terminal" or "branch" or "school" or "schools" or "university" or "metro" or "corridor" or "airport" or "facility" or "campus" or "mill" or "dam" or "bridge" or "satellite" or "section" or "line" or "mine" or "hub" or "factory" or "fund")
        {
            return IsNamed(phrase) || HasVerb(new(Math.Max(clause.Start, noun.Start - 8), Math.Min(clause.End, noun.End + 10)));
        }

        return true;
    }

    /// <summary>Whether a phrase names one thing: a proper name, a place or a size is in it.</summary>
    private bool IsNamed(TokenRange phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if ((passage.Tokens[i].IsCapital && i > phrase.Start && !passage.Is(i, Category.Role)) || passage.Tokens[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the nickel refinery": an article over a word that the phrase does not know.</summary>
    private bool HasArticle(int at, TokenRange sentence)
    {
        for (var i = at - 1; i >= Math.Max(sentence.Start, at - 3) && passage.Tokens[i].Kind == TokenKind.Word; i--)
        {
            if (passage.Lower(i) is "a" or "an" or "the" or "its" or "their" or "this")
            {
                return true;
            }
        }

        return false;
    }

    private bool HasName(TokenRange phrase)
    {
        for (var i = phrase.Start + 1; i < phrase.End; i++)
        {
            if (passage.Tokens[i].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasBuilding(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (passage.Lower(i) is "build" or "building" or "construction" or "construct" or "expansion" or "expand" or "modernisation" or "modernization" or "modernise" or "modernize" or "reconstruction" or "development" or "develop" or "upgrade" or "rehabilitation" or "extension" or "invest")
            {
                return true;
            }
        }

        return false;
    }

    private bool HasVerb(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (passage.Is(i, Category.ProjectVerb))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The state that the nearest verb of building, planning or discussing in the clause gives; null when none stands there.</summary>
    private ProjectStatus? StatusOf(Match noun, TokenRange phrase, TokenRange clause)
    {
        ProjectStatus? best = null;
        var nearest = int.MaxValue;
        for (var i = Math.Max(clause.Start, phrase.Start - Reach); i < Math.Min(Math.Max(clause.End, phrase.End), phrase.End + Reach); i++)
        {
            if (!passage.TryAt(i, Category.ProjectVerb, out var verb) || (i >= noun.Start && i < noun.End))
            {
                continue;
            }

            var gap = verb.End <= noun.Start ? noun.Start - verb.End : i - noun.End;
            // What is talked about is at least thought of; any verb of building tells more.
            gap += verb.Sense.Value == "proposed" ? 4 : 0;
            if (gap < nearest)
            {
                nearest = gap;
                best = verb.Sense.Value switch
                {
                    "under-way" => ProjectStatus.UnderWay,
                    "complete" => IsAhead(i, clause) ? ProjectStatus.UnderWay : ProjectStatus.Complete,
                    "planned" => ProjectStatus.Planned,
                    _ => ProjectStatus.Proposed,
                };
            }

            i = verb.End - 1;
        }

        return best;
    }

    /// <summary>"will be completed by summer": it is being built.</summary>
    private bool IsAhead(int verb, TokenRange clause)
    {
        for (var i = verb - 1; i >= Math.Max(clause.Start, verb - 4); i--)
        {
            if (passage.Lower(i) is "will" or "would" or "to" or "be" or "should")
            {
                return true;
            }
        }

        return false;
    }

    private string NameOf(TokenRange phrase, Match noun)
    {
        var start = phrase.Start;
        while (start < noun.Start && passage.Lower(start) is "a" or "an" or "the" or "its" or "their" or "our")
        {
            start++;
        }

        return passage.TextOf(new(start, phrase.End));
    }

    private string? SectorIn(TokenRange clause)
    {
        var sectors = new List<string>();
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (passage.TryAt(i, Category.Topic, out var topic) && topic.Sense.Value is not ("trade" or "investment" or "regions") && !sectors.Contains(topic.Sense.Value))
            {
                sectors.Add(topic.Sense.Value);
            }
        }

        return sectors.Count > 0 ? string.Join(", ", sectors.Take(3)) : null;
    }
}
