using Counterpart.Reading;

namespace Counterpart.Tests.Reading.Meetings;

/// <summary>Who reports, whom they cite, and the event a report is of.</summary>
public class HeadTests
{
    [Theory]
    [InlineData("Lima, May 16 (Andina) – The two ministers met in Lima.", "Andina")]
    [InlineData("Department for Business and Trade\n\nThe two ministers met in London.", "Department for Business and Trade")]
    [InlineData("MINISTRY OF TRADE AND INDUSTRY\n\nThe two ministers met in London.", "Ministry of Trade and Industry")]
    [InlineData("The two ministers met in London (see the notes) – and in Paris.", null)]
    [InlineData("Trade is growing\n\nThe two ministers met in London.", null)]
    public void The_outlet_stands_in_the_dateline_or_the_masthead(string text, string? outlet) =>
        Assert.Equal(outlet, Texts.Read(text).Source.Outlet);

    [Fact]
    public void An_office_that_tells_of_the_meeting_is_cited_and_says_nothing_itself()
    {
        var transcript = Texts.Read("Hanoi (VNA) – Vietnamese Prime Minister Tran Quoc Hung hosted a reception for Korean President Jung Hae-won, the Government Office reported.");

        Assert.Equal("VNA", transcript.Source.Outlet);
        Assert.Equal("Government Office", Assert.Single(transcript.Source.Cites));
        Assert.Empty(transcript.Remarks);
    }

    [Theory]
    [InlineData("Azerbaijani President Ilham Aliyev received a phone call from Georgian Prime Minister Irakli Garibashvili.", EventKind.Call)]
    [InlineData("Uzbek President Shavkat Mirziyoyev, who is paying an official visit to Hungary, held talks with Prime Minister Viktor Orban.", EventKind.Talks)]
    [InlineData("Mongolian Prime Minister Luvsannamsrain Oyun-Erdene, who paid an official visit to China, spoke to the Cabinet.", EventKind.Visit)]
    [InlineData("The 12th meeting of the Azerbaijani-Turkish Intergovernmental Commission took place in Baku.", EventKind.Commission)]
    public void The_event_is_the_one_told_of_before_one_in_passing(string text, EventKind kind) =>
        Assert.Equal(kind, Texts.Read(text).Event?.Kind);
}
