using Counterpart.Documents;
using Counterpart.Reading.Agreements;
using Counterpart.Reading.Claims;
using Counterpart.Reading.Commitments;
using Counterpart.Reading.Dates;
using Counterpart.Reading.Figures;
using Counterpart.Reading.Languages;
using Counterpart.Reading.Meetings;
using Counterpart.Reading.Parties;
using Counterpart.Reading.Projects;
using Counterpart.Reading.Speech;
using Counterpart.Reading.Texts;

namespace Counterpart.Reading;

/// <summary>Reads documents into transcripts. Safe to share between threads.</summary>
/// <remarks>The order is that of an analyst: cut the text, find who is who, who speaks, then what each sentence says.</remarks>
public sealed class Reader
{
    /// <summary>Version of the reader, recorded with every entry it makes.</summary>
    public const string Version = "0.1.0";

    private const ulong OfAgreements = (1UL << (int)Category.AgreementNoun) | (1UL << (int)Category.AgreementVerb);

    private readonly Vocabulary _vocabulary;

    private Reader(Vocabulary vocabulary) => _vocabulary = vocabulary;

    /// <summary>The reader for English.</summary>
    public static Reader English { get; } = new(Vocabulary.English);

    /// <summary>A reader with the words of another language and the grammar of English.</summary>
    /// <param name="language">Code of the language, with which the names of its three files begin, such as <c>es</c>.</param>
    /// <param name="open">Opens a file by its name, such as <c>es-parties.tsv</c>.</param>
    /// <exception cref="CounterpartException"><c>CP2103</c>: a line of a file cannot be understood.</exception>
    public static Reader With(string language, Func<string, TextReader> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        ArgumentNullException.ThrowIfNull(open);
        return new Reader(Vocabulary.From(language, open));
    }

    /// <summary>Reads a whole document.</summary>
    public Transcript Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Origin.Language != "en")
        {
            return Foreign(document);
        }

        using var passage = new Passage(document, _vocabulary);
        var notices = new List<Notice>(document.Notices);
        var people = new PersonRecognizer(passage);
        var relation = PartyRecognizer.Relation(passage, passage.Parties, people.People);
        var dateline = PlaceLine.Of(passage);
        people.Home = OutletReader.Home(passage);
        people.SettleCountries(relation, dateline?.Country);
        relation = PartyRecognizer.InOrder(passage, relation, passage.Parties, people.People);

        var speech = new SpeechReader(passage, people);
        var remarks = speech.Read();
        notices.AddRange(speech.Notices);

        var published = document.Origin.Published;
        var dates = Dates(passage, relation);
        var voices = new Voices(remarks);
        var dollar = OwnDollar.Of(passage, relation, people.Home, dateline?.Country);
        var claims = new ClaimReader(passage, new ClaimReader.Surround(relation, published, voices.At, new Lazy<HashSet<Country>>(() => [.. passage.Parties.Where(m => m.Form != PartyForm.City).Select(m => m.Country)])));
        var agreements = new List<AgreementReported>();
        var agreed = new AgreementReader(passage);
        var projects = new List<ProjectReported>();
        var built = new ProjectReader(passage, relation);
        var commitments = new List<CommitmentMade>();
        var undertaken = new CommitmentReader(passage, published, token => voices.At(token).Name);
        var planned = new List<EventPlanned>();
        var ahead = new PlannedEventReader(passage, published);
        // The event is told of near the head: what comes later need not be kept.
        var dated = new List<PeriodMention>[Math.Min(EventReader.Reach, passage.Sentences.Length)];
        for (var s = 0; s < passage.Sentences.Length; s++)
        {
            var sentence = passage.Sentences[s];
            var words = passage.Held(s);
            var periods = dates.Find(s);
            if (s < dated.Length)
            {
                dated[s] = periods;
            }

            foreach (var open in periods)
            {
                if (published is null && open.Period is null && open.Role is not (PeriodRole.Again or PeriodRole.Same))
                {
                    notices.Add(new Notice("CP2001", Severity.Warning, "The period hangs on the day of publication, which is not known; it stays open.", passage.Quote(open.Range)));
                }
            }

            var figures = words.HasAny(FigureRecognizer.Needed) ? FigureRecognizer.Find(passage, sentence, periods) : FigureRecognizer.None;
            OwnMoney.Settle(passage, relation, figures);
            if (dollar is not null)
            {
                OwnDollar.Apply(passage, figures, dollar);
            }

            claims.Read(s, figures, periods);
            if (words.HasAny(OfAgreements) || passage.OpensIn(s, Opener.Side))
            {
                agreements.AddRange(agreed.Read(sentence, s));
            }

            if (words.Has(Category.ProjectNoun))
            {
                projects.AddRange(built.Read(sentence, s));
            }

            if (words.Has(Category.CommitVerb) || passage.OpensIn(s, Opener.Coming))
            {
                commitments.AddRange(undertaken.Read(sentence, periods));
            }

            if (words.Has(Category.EventVerb) || (periods.Count > 0 && (words.Has(Category.EventNoun) || passage.OpensIn(s, Opener.Coming))))
            {
                planned.AddRange(ahead.Read(sentence, periods));
            }
        }

        var source = Source(passage, people, speech.Sources);
        List<PeriodMention> PeriodsOf(TokenRange range) => passage.SentenceOf(range.Start) is var s && s < dated.Length && passage.Sentences[s] == range ? dated[s] : dates.Find(range);
        var held = new EventReader(passage, people, published, PeriodsOf).Find();
        var named = people.People.Select(p => new Person(p.Name, p.Role, p.Country, passage.Quote(p.Range))).ToList();
        var said = remarks.FindAll(r => r.IsWords).ConvertAll(r => new RemarkMade(passage.Quote(r.Range), r.Name, r.Kind) { IsFromFloor = r.IsFloor });
        var read = claims.Claims.ToList();
        read.Sort((a, b) => a.Quote.Span.Start != b.Quote.Span.Start ? a.Quote.Span.Start.CompareTo(b.Quote.Span.Start) : a.Quote.Span.End.CompareTo(b.Quote.Span.End));
        var unread = UnreadNumbers(passage, Together(read, agreements, projects, commitments, planned));
        return new Transcript(document, relation, source, held, named, said, read, agreements, projects, commitments, planned, Topics(passage), unread, notices) { Named = Named(passage) };
    }

    private static (TextSpan Span, Country Country)[] Named(Passage passage)
    {
        var named = new (TextSpan Span, Country Country)[passage.Parties.Count];
        for (var i = 0; i < named.Length; i++)
        {
            named[i] = (passage.Span(passage.Parties[i].Range), passage.Parties[i].Country);
        }

        return named;
    }

    // English rules would find nonsense in it: nothing is better, and is said.
    private static Transcript Foreign(Document document)
    {
        var notice = new Notice("CP2020", Severity.Warning, $"The text is in {TextLanguage.Name(document.Origin.Language)}, which is not read yet; nothing was taken from it. Give an English version.");
        return new Transcript(document, [], new SourceCited(document.Origin.Outlet, [], null), null, [], [], [], [], [], [], [], [], [], [.. document.Notices, notice]);
    }

    /// <summary>Lists every figure and every period of a document, whether anything is claimed with them or not.</summary>
    public Measurements Measure(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var passage = new Passage(document, _vocabulary);
        var relation = PartyRecognizer.Relation(passage, passage.Parties, new PersonRecognizer(passage).People);
        var dates = Dates(passage, relation);
        var relative = new RelativePeriods(passage);
        var claims = new ClaimReader(passage, new ClaimReader.Surround(relation, document.Origin.Published, _ => (null, null)));
        var figures = new List<FigureFound>();
        var found = new List<PeriodFound>();
        for (var s = 0; s < passage.Sentences.Length; s++)
        {
            var sentence = passage.Sentences[s];
            var words = passage.Held(s);
            var periods = dates.Find(sentence);
            found.AddRange(relative.Of(s, periods).Select(at => new PeriodFound(passage.Quote(at.Mention.Range), at.Period)));
            var mentions = FigureRecognizer.Find(passage, sentence, periods);
            var every = EveryFigure.Of(passage, sentence, mentions, token => periods.Any(m => m.Range.Contains(token)));
            figures.AddRange(Trends.Of(passage, sentence, every, periods).Select(at => new FigureFound(passage.Quote(at.Figure.Range), at.Figure.Figure, at.Trend)));
            var worded = claims.Worded.Count;
            claims.Read(s, mentions, periods);
            figures.AddRange(claims.Worded.Skip(worded)
                .Where(figure => !every.Exists(known => known.Range.Overlaps(figure.Range)))
                .Select(figure => new FigureFound(passage.Quote(figure.Range), figure.Figure, Trend.None)));
        }

        figures.Sort((a, b) => a.Quote.Span.CompareTo(b.Quote.Span));
        found.Sort((a, b) => a.Quote.Span.CompareTo(b.Quote.Span));
        return new Measurements(document, figures, found);
    }

    /// <summary>Who reports and whom they cite; the outlet that the document tells goes before the one in its text.</summary>
    private static SourceCited Source(Passage passage, PersonRecognizer people, IReadOnlyList<TokenRange> sources)
    {
        var named = OutletReader.Find(passage);
        var outlet = passage.Document.Origin.Outlet ?? named?.Name;
        var cited = new CitationReader(passage, people).Find(outlet, sources);
        return new SourceCited(outlet, cited is { } cites ? [passage.TextOf(cites)] : [], (cited ?? named?.Range) is { } at ? passage.Quote(at) : null);
    }

    // One loop each: a list of one kind is no list of statements, and the framework is slow to find out.
    private static List<Statement> Together(List<Claim> claims, List<AgreementReported> agreements, List<ProjectReported> projects, List<CommitmentMade> commitments, List<EventPlanned> planned)
    {
        var statements = new List<Statement>(claims.Count + agreements.Count + projects.Count + commitments.Count + planned.Count);
        claims.ForEach(statements.Add);
        agreements.ForEach(statements.Add);
        projects.ForEach(statements.Add);
        commitments.ForEach(statements.Add);
        planned.ForEach(statements.Add);
        return statements;
    }

    private PeriodRecognizer Dates(Passage passage, IReadOnlyList<Country> relation)
    {
        var fiscal = relation.FirstOrDefault(c => _vocabulary.FiscalYears.ContainsKey(c.Code))?.Code;
        return new PeriodRecognizer(
            passage,
            passage.Document.Origin.Published,
            fiscal is null ? 1 : _vocabulary.FiscalYears[fiscal],
            relation.Count > 0 && relation.All(IsSouthern),
            fiscal is not null && _vocabulary.FiscalYearsNamedByStart.Contains(fiscal));
    }

    private static bool IsSouthern(Country country) => Countries.TryGet(country.Code, out var facts) && facts.IsSouthern;

    private static List<Topic> Topics(Passage passage)
    {
        var topics = new List<Topic>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in passage.Where(1UL << (int)Category.Topic))
        {
            if (passage.TryAt(i, Category.Topic, out var match) && seen.Add(match.Sense.Value))
            {
                topics.Add(new Topic(match.Sense.Value, passage.Quote(new(match.Start, match.End))));
            }
        }

        return topics;
    }

    /// <summary>Digit runs that no quote of a fact holds.</summary>
    private static List<Quote> UnreadNumbers(Passage passage, List<Statement> statements)
    {
        statements.Sort((a, b) => a.Quote.Span.CompareTo(b.Quote.Span));
        var unread = new List<Quote>();
        var (next, reach) = (0, 0);
        foreach (var i in passage.Where(Categories.Digits))
        {
            if (passage.Tokens[i].Kind != TokenKind.Number)
            {
                continue;
            }

            var span = new TextSpan(passage.Tokens[i].Start, passage.Tokens[i].Length);
            while (next < statements.Count && statements[next].Quote.Span.Start <= span.Start)
            {
                reach = Math.Max(reach, statements[next].Quote.Span.End);
                next++;
            }

            if (reach < span.End)
            {
                unread.Add(passage.Document.Quote(span));
            }
        }

        return unread;
    }

    /// <summary>Who speaks at a token: the innermost remark that holds it.</summary>
    private sealed class Voices(List<Remark> remarks)
    {
        public (string? Name, Country? Country) At(int token)
        {
            // Remarks are ordered by start; the last that starts before the token and holds it is the innermost.
            var (low, high) = (0, remarks.Count - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                if (remarks[middle].Range.Start <= token)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle - 1;
                }
            }

            for (var i = high; i >= Math.Max(0, high - 6); i--)
            {
                if (remarks[i].Range.Contains(token))
                {
                    return (remarks[i].Name, remarks[i].Speaker?.Country);
                }
            }

            return (null, null);
        }
    }
}
