using Counterpart.Documents;
using Counterpart.Reading;
using Counterpart.Tests.House;

namespace Counterpart.Tests.Reading;

/// <summary>The report the project started from, where its text stands in a folder <c>shared</c> beside the repository; its text is not part of the project.</summary>
public class KnownReportTests
{
    private static readonly Lazy<Transcript?> Reading = new(Read);

    private static readonly Country Kazakhstan = new("KAZ");

    private static readonly Country Russia = new("RUS");

    [Fact]
    public void Source_and_event_are_read() => Look(t =>
    {
        Assert.Equal("Kazinform", t.Source.Outlet);
        Assert.Equal("Akorda press service", Assert.Single(t.Source.Cites));
        Assert.Equal([Kazakhstan, Russia], t.Relation);
        Assert.Equal(EventKind.Meeting, t.Event?.Kind);
        Assert.Equal("Nur-Sultan", t.Event?.Place);
    });

    [Fact]
    public void Three_people_are_read_with_offices_and_countries() => Look(t => Assert.Equal(
        [
            "Kassym-Jomart Tokayev, Head of State, KAZ",
            "Mikhail Mishustin, Prime Minister, RUS",
            "Vladimir Putin, President, RUS",
        ],
        t.People.Select(p => $"{p.Name}, {p.Role}, {p.Country}")));

    [Fact]
    public void The_speakers_are_known_by_name_title_and_pronoun() => Look(t =>
    {
        Assert.InRange(t.Remarks.Count, 6, 12);
        Assert.All(t.Remarks, r => Assert.NotNull(r.Speaker));
        Assert.Equal("Kassym-Jomart Tokayev", SpeakerOf(t, "I note the dynamic growth"));
        Assert.Equal("Kassym-Jomart Tokayev", SpeakerOf(t, "Ambitious plans"));
        Assert.Equal("Mikhail Mishustin", SpeakerOf(t, "huge opportunities"));
        Assert.Equal("Mikhail Mishustin", SpeakerOf(t, "participate in 32"));
        Assert.Equal("Mikhail Mishustin", SpeakerOf(t, "Kazakh colleagues"));
    });

    [Fact]
    public void The_claims_are_read_with_periods_and_speakers() => Look(t => Assert.Equal(
        [
            "Kassym-Jomart Tokayev: trade-turnover KAZ→RUS growth = 26 percent 2021-01/2021-05 on 2020-01/2020-05",
            "Mikhail Mishustin: trade-turnover KAZ→RUS growth > 33.333 percent 2021-01/2021-06 on 2020-01/2020-06",
            "Mikhail Mishustin: trade-turnover KAZ→RUS record 2021 [forecast]",
            "Mikhail Mishustin: projects RUS→KAZ (large) count = 32 count period open",
        ],
        Texts.Lines(t, "Claim").Select(l => l[..l.IndexOf(" «", StringComparison.Ordinal)])));

    [Fact]
    public void Agreements_projects_and_the_forum_are_read() => Look(t =>
    {
        Assert.Contains(t.Agreements, a => a.Status == AgreementStatus.Planned && a.Quote.Text.Contains("agreements", StringComparison.Ordinal));
        Assert.Contains(t.Projects, p => p.Investors.Contains(Russia) && p.Hosts.Contains(Kazakhstan));
        Assert.Contains(t.Projects, p => p.Investors.Contains(Kazakhstan) && p.Hosts.Contains(Russia));
        var forum = Assert.Single(t.PlannedEvents, e => e.Name.Contains("Forum of Interregional Cooperation", StringComparison.Ordinal));
        Assert.Equal(Period.Months(2021, 9, 2021, 11), forum.When);
        Assert.Contains("Kokshetau", forum.Place, StringComparison.Ordinal);
    });

    [Fact]
    public void The_topics_are_read() => Look(t =>
        Assert.Superset(new HashSet<string>(["trade", "investment", "agriculture", "machine-building", "health", "regions"]), t.Topics.Select(x => x.Name).ToHashSet()));

    private static void Look(Action<Transcript> assert)
    {
        if (Reading.Value is { } transcript)
        {
            assert(transcript);
        }
    }

    private static string? SpeakerOf(Transcript transcript, string words) =>
        transcript.Remarks.Last(r => r.Quote.Text.Contains(words, StringComparison.Ordinal)).Speaker;

    private static Transcript? Read()
    {
        for (var folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "seed", "report.txt");
            if (File.Exists(file))
            {
                return Reader.English.Read(Intake.Open(File.ReadAllBytes(file), new DocumentOrigin(Published: new DateOnly(2021, 8, 19))));
            }
        }

        return null;
    }
}
