namespace Counterpart.Reading.Languages;

/// <summary>Kinds of phrase a vocabulary file can hold; the file writes them in lower case with hyphens.</summary>
internal enum Category
{
    /// <summary>A number word; the value is the number.</summary>
    Number,

    /// <summary>A word that multiplies what stands before it; the value is the factor.</summary>
    Scale,

    /// <summary>The lower part of a fraction; the value is the divisor.</summary>
    Fraction,

    /// <summary>An ordinal; the value is the place.</summary>
    Ordinal,

    /// <summary>A hedge before a figure; the value is one of about, nearly, over, just-over, at-least, under, just-under, up-to.</summary>
    Hedge,

    /// <summary>The percent sign and its words.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>"times", "fold".</summary>
    Times,

    /// <summary>A word that is a multiple by itself; the value is the factor.</summary>
    Multiple,

    /// <summary>A unit of measure; the value is tonnes or other.</summary>
    Measure,

    /// <summary>A hundredth of a currency: cents, kopecks.</summary>
    Subunit,

    /// <summary>A unit whose numbers are no claims: lengths, ages, durations, temperatures.</summary>
    Idle,

    /// <summary>A month; the value is its number.</summary>
    Month,

    /// <summary>A day of the week; the value is its number, Monday 1.</summary>
    Weekday,

    /// <summary>A season; the value is the northern first month.</summary>
    Season,

    /// <summary>A span of time: year, quarter, half, month, week, day.</summary>
    TimeUnit,

    /// <summary>Which one of a span of time: this, last, next, same.</summary>
    Which,

    /// <summary>A quantity of trade or of another field; the value is the metric.</summary>
    Metric,

    /// <summary>Things that are counted; the value is the metric.</summary>
    CountNoun,

    /// <summary>A verb of growing.</summary>
    Up,

    /// <summary>A verb of falling.</summary>
    Down,

    /// <summary>A noun of growing.</summary>
    UpNoun,

    /// <summary>A noun of falling.</summary>
    DownNoun,

    /// <summary>A verb that gives an amount: reached, amounted to.</summary>
    Reach,

    /// <summary>A verb that gives a bound; the value is the comparison sign.</summary>
    Exceed,

    /// <summary>Unchanged.</summary>
    Flat,

    /// <summary>A record.</summary>
    Record,

    /// <summary>A verb or noun that makes a percent a part of a whole.</summary>
    Share,

    /// <summary>A noun ranked: trading partner, investor; the value is the metric.</summary>
    Ranked,

    /// <summary>A verb of investing or lending; the value is the metric.</summary>
    Invest,

    /// <summary>Words that tie an amount to the thing before it: worth, valued at.</summary>
    Worth,

    /// <summary>Words of aim; the value is target or forecast.</summary>
    Modality,

    /// <summary>Words that lead to the base of a comparison: compared with, than in, from.</summary>
    Versus,

    /// <summary>A verb of saying.</summary>
    SpeechVerb,

    /// <summary>Words that lead to a speaker without a verb: according to.</summary>
    SpeechLead,

    /// <summary>An office; the value is its class.</summary>
    Role,

    /// <summary>A title before a name.</summary>
    Honorific,

    /// <summary>A noun that heads the name of an organisation.</summary>
    Organisation,

    /// <summary>A company or group known by name; the value is its country.</summary>
    Company,

    /// <summary>A name particle inside personal names.</summary>
    Particle,

    /// <summary>A pronoun for a person.</summary>
    Pronoun,

    /// <summary>A word of a ministry's field: Economy, Foreign Affairs.</summary>
    Portfolio,

    /// <summary>Several speakers or an office as one: the two sides, the Committee.</summary>
    Joint,

    /// <summary>A press outlet; the value is its name.</summary>
    Outlet,

    /// <summary>Words that raise a topic; the value is the topic.</summary>
    Topic,

    /// <summary>A kind of agreement.</summary>
    AgreementNoun,

    /// <summary>Words on the state of an agreement; the value is the status.</summary>
    AgreementVerb,

    /// <summary>A thing that is built or run jointly; the value is its sector.</summary>
    ProjectNoun,

    /// <summary>Words on the state of a project; the value is the status.</summary>
    ProjectVerb,

    /// <summary>Words by which somebody undertakes or is told to do a thing.</summary>
    CommitVerb,

    /// <summary>A verb of doing what was promised: provide, build, submit.</summary>
    ActionVerb,

    /// <summary>A verb of what happens at a date: sign, open, start.</summary>
    EventAct,

    /// <summary>A kind of gathering; the value is the event kind.</summary>
    EventNoun,

    /// <summary>Words by which a gathering is announced: will be held.</summary>
    EventVerb,

    /// <summary>Words by which a gathering is reported as held: met, held talks.</summary>
    HeldVerb,

    /// <summary>A country's name; the value is its code.</summary>
    Country,

    /// <summary>A country's adjective.</summary>
    Adjective,

    /// <summary>A country's people.</summary>
    People,

    /// <summary>A city or a seat of power; the value is its country.</summary>
    City,

    /// <summary>What a country or bloc is called for short: "the Kingdom"; the value is the codes of those that are.</summary>
    Polity,

    /// <summary>A currency sign or code.</summary>
    CurrencySign,

    /// <summary>The name of a currency.</summary>
    CurrencyName,
}
