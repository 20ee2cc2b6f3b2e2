namespace Counterpart.Trade.Sources;

/// <summary>A service that publishes statistics: how it wants to be asked, how much it gives at once, and what its answers mean.</summary>
/// <remarks>The four are a closed family. Everything here is pure: only <see cref="Courier"/> speaks with anybody.</remarks>
public abstract class TradeSource
{
    private protected TradeSource()
    {
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<TradeSource> All { get; } = [new ComtradeSource(), new ImfSource(), new EurostatSource(), new WorldBankSource()];

    /// <summary>The word on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Who publishes.</summary>
    public abstract string Producer { get; }

    /// <summary>Terms of use, in a few words.</summary>
    public abstract string Licence { get; }

    /// <summary>Where the service is asked, without a slash at the end.</summary>
    public abstract Uri Home { get; }

    /// <summary>The environment variable of the user's key; null when none is wanted.</summary>
    public virtual string? KeyVariable => null;

    /// <summary>Whether nothing is answered without a key.</summary>
    public virtual bool NeedsKey => false;

    /// <summary>Where a person gets a key.</summary>
    public virtual string KeyFrom => "";

    /// <summary>The head line in which the key goes; never the address, which is written down.</summary>
    internal const string KeyHead = "Ocp-Apim-Subscription-Key";

    /// <summary>Rows at which the service cuts an answer without saying so; null where it says so.</summary>
    public virtual long? RowCap => null;

    /// <summary>Rows that one request is planned for at most.</summary>
    internal abstract long MostRows { get; }

    /// <summary>Periods that one request may name.</summary>
    internal virtual int MostPeriods => int.MaxValue;

    /// <summary>Characters of an address that the service, and what stands before it, takes.</summary>
    internal virtual int LongestAddress => 4000;

    /// <summary>What is left between two requests.</summary>
    internal abstract TimeSpan Pause { get; }

    /// <summary>The form asked for.</summary>
    internal abstract string Accept { get; }

    /// <summary>Whether answers are JSON; else they are delimited text.</summary>
    internal abstract bool IsJson { get; }

    /// <summary>Why the service cannot be asked this, as a plain sentence; null when it can.</summary>
    internal abstract string? WhyNot(PullQuestion question);

    /// <summary>Rows that an answer holds at most, as far as one can know.</summary>
    internal abstract long RowsAtMost(PullQuestion question);

    /// <summary>The address of a question, without a key.</summary>
    /// <param name="home">Where the service is asked.</param>
    /// <param name="question">The question.</param>
    /// <param name="page">The page, from 1.</param>
    internal abstract Uri Address(Uri home, PullQuestion question, int page);

    /// <summary>Looks into an answer: its rows, and the pages there are.</summary>
    /// <exception cref="AnswerException">It is no whole answer.</exception>
    internal abstract Answered Read(ReadOnlyMemory<byte> body);

    /// <summary>The table's meaning as a mapping, without table and origin.</summary>
    /// <param name="question">The whole question.</param>
    /// <param name="words">The words met in a column.</param>
    internal abstract string Mapping(PullQuestion question, Func<string, IReadOnlyCollection<string>> words);

    /// <summary>The columns whose words <see cref="Mapping"/> wants to see.</summary>
    internal virtual IReadOnlyList<string> WordsWanted => [];

    /// <summary>What a careful user must know of what is asked; null for nothing.</summary>
    internal virtual string? Note(PullQuestion question) => null;

    /// <summary>How exports and imports are valued: <c>FOB</c>, <c>CIF</c> or <c>unknown</c>.</summary>
    internal virtual (string Exports, string Imports) Valuation(PullQuestion question) => ("FOB", "CIF");

    /// <summary>The unit, in words.</summary>
    internal abstract string Unit(PullQuestion question);

    /// <summary>The source of a name; null when there is none.</summary>
    public static TradeSource? Find(string name)
    {
        foreach (var source in All)
        {
            if (source.Name == name)
            {
                return source;
            }
        }

        return null;
    }

    /// <summary>How many rows one counterpart, flow and period give for the goods asked for.</summary>
    private protected static long GoodsOf(PullQuestion question) => question.Digits switch
    {
        0 => question.Products.Count,
        2 => 99,
        4 => 1300,
        _ => 5800,
    };

    /// <summary>A list as the service wants it in an address.</summary>
    private protected static string Joined<T>(IEnumerable<T> list, string by) => string.Join(by, list.Select(item => Uri.EscapeDataString($"{item}")));
}
