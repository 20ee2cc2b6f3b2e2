using Counterpart.Reading;

namespace Counterpart.Tests.Reading.Meetings;

/// <summary>Who reports, whom they cite, and the event a report is of.</summary>
public class HeadTests
{
    [Theory]
    [InlineData("Lima, May 16 (Andina) – The two ministers met in Lima.", "Andina")]
    [InlineData("Department for Business and Trade\n\nThe two ministers met in London.", "Department for Business and Trade")]
    [InlineData("MINISTRY OF TRADE AND INDUSTRY\n\nThe two ministers met in London.", "Ministry of Trade and Industry")]
    [InlineData("ASTANA, March 6. /Kazreport/. The two ministers met.", "Kazreport")]
    [InlineData("BISHKEK, 24.kg. The two presidents met on Friday.", "24.kg")]
    [InlineData("The two ministers met in Pretoria. – Newsroom.gov.za", "Newsroom.gov.za")]
    [InlineData("Ministers meet\n\nFrom: Foreign Office\n\nThe two ministers met in London.", "Foreign Office")]
    [InlineData("Minutes of the Joint Committee\n\nThe two ministers met in London.", null)]
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

    [Theory]
    [InlineData("BISHKEK, 24.kg. The two presidents signed 25 documents on Friday, the presidential administration of Kyrgyzstan reports.", "presidential administration of Kyrgyzstan")]
    [InlineData("SEOUL (Yonhap) -- Exports to Chile rose 4 percent in May, Korea Customs Service data showed Monday.", "Korea Customs Service")]
    [InlineData("More than 150 companies have registered for the forum, the Ministry of Trade of Kazakhstan told Kazinform.", "Ministry of Trade of Kazakhstan")]
    [InlineData("BelTA learned from the press service of the Council of Ministers that trade grew.", "press service of the Council of Ministers")]
    public void Who_tells_the_outlet_is_cited(string text, string cited)
    {
        using var writer = new StringWriter();
        ProofText.Write(writer, Texts.Read(text));
        Assert.Contains("← " + cited + " «", writer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ANKARA – President Ali Yıldız spoke by telephone with Serbian President Jovan Ilić on Tuesday.", "call 2021-08-17")]
    [InlineData("MINSK, 17 August (BelTA) – Prime Minister Ivan Bely met with Governor Oleg Smirnov.", "meeting date open Minsk")]
    [InlineData("Minister Delegate Anne Roux visits Cairo\n\nAnne Roux, Minister Delegate for Foreign Trade, travelled to Cairo on 10 August.", "visit 2021-08-10 Cairo")]
    [InlineData("The two presidents today signed an agreement on transit in Astana.", "signing 2021-08-19 Astana")]
    [InlineData("Iranian Minister Reza Amini told a briefing after talks with his guest in Tehran that trade had grown.", "talks date open Tehran")]
    [InlineData("The officials discussed preparations for the intergovernmental committee.", null)]
    public void The_day_and_the_place_are_those_told(string text, string? expected) =>
        Assert.Equal(expected, Texts.Lines(Texts.Read(text), "Event").Select(line => line[..line.IndexOf('«', StringComparison.Ordinal)].TrimEnd()).SingleOrDefault());
}
