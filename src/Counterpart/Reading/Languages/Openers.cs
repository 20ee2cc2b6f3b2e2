namespace Counterpart.Reading.Languages;

/// <summary>What a word can open that no category of the vocabulary tells: bits of a token.</summary>
[Flags]
internal enum Opener : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An office or a person named by none of the vocabulary's offices.</summary>
    Office = 1,

    /// <summary>Words on whom a report cites.</summary>
    Source = 2,

    /// <summary>A verb that says something in some of its uses only.</summary>
    Saying = 4,

    /// <summary>A figure.</summary>
    Figure = 8,

    /// <summary>A period, some words before its first word of time.</summary>
    Period = 16,

    /// <summary>A period that has no word of time of the vocabulary.</summary>
    Time = 32,

    /// <summary>What somebody is to do, or what is to take place.</summary>
    Coming = 64,

    /// <summary>A delegation, or another of what was named: "the Uzbek one".</summary>
    Side = 128,

    /// <summary>An event that a verb tells of.</summary>
    Held = 256,

    /// <summary>Words that correct, withdraw or halve a figure.</summary>
    Amending = 512,

    /// <summary>A place in an order that no ordinal tells.</summary>
    Place = 1024,
}

/// <summary>The words that rules ask for by name where they begin.</summary>
/// <remarks>Known to the reader before any rule is asked, so that a rule is asked only where one of its words stands: <c>docs/decisions/speed.md</c>.</remarks>
internal static class Openers
{
    /// <summary>Each row: what the words open, and the words.</summary>
    public static readonly (Opener Opens, string Words)[] English =
    [
        (Opener.Office, "head chairman leader guest counterpart diplomat presidents premiers ministers"),
        (Opener.Source, "cites citing reference learned learnt learns press"),
        (Opener.Saying, "put puts agreed show shows showed sees assessed counted estimates estimated forecasts forecast expects projects predicts"),
        (Opener.Figure, "a an half every factor"),
        (Opener.Period, "the a an end beginning start close closing middle full whole entire mid within over so like q h"),
        (Opener.Time, "period time season stretch span timeframe timespan interval term today yesterday tomorrow ytd"),
        (Opener.Coming, "will would should shall is are due plans planned scheduled expected planning plan intend commitment asked requested invited urged pledged vowed undertook promised undertaken agreed set fixed"),
        (Opener.Coming, "open opens start starts begin begins meet meets resume resumes convene convenes visits arrives arrive hosts takes"),
        (Opener.Side, "delegation side team one"),
        (Opener.Held, "received receives met meets spoke travelled traveled visited visits signed sign inked"),
        (Opener.Amending, "misspoke meant mean sorry correction make correct equally evenly version edition"),
        (Opener.Place, "top no number st nd rd th"),
        (Opener.Coming, "resumption launch opening commencement inauguration completion signing"),
    ];
}
