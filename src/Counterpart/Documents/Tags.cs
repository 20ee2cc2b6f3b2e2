using System.Collections.Frozen;

namespace Counterpart.Documents;

/// <summary>What names of elements mean for text.</summary>
internal static class Tags
{
    /// <summary>Elements whose content is never text of a report.</summary>
    public static readonly FrozenSet<string> Silent = Set(
        "head script style template noscript iframe object embed audio video canvas svg math select datalist textarea button map noembed noframes xmp");

    /// <summary>Elements that begin and end a paragraph.</summary>
    public static readonly FrozenSet<string> Block = Set(
        "html body address article aside blockquote center details dialog dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
        + "hgroup hr legend li main menu nav ol p pre search section summary table caption tbody td tfoot th thead tr ul option title");

    /// <summary>Elements without content or end tag.</summary>
    public static readonly FrozenSet<string> Void = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Start tags that end the elements named, if one is open nearer than any of the elements that stop the search.</summary>
    public static (string[] Ends, string[] Within) Implied(string tag) => tag switch
    {
        "li" => (["li"], ["ul", "ol", "menu"]),
        "dt" or "dd" => (["dt", "dd"], ["dl"]),
        "td" or "th" => (["td", "th"], ["tr", "table"]),
        "tr" => (["tr"], ["table"]),
        "thead" or "tbody" or "tfoot" => (["thead", "tbody", "tfoot"], ["table"]),
        _ when Block.Contains(tag) => (["p"], ["td", "th", "caption", "table", "li", "div", "section", "article", "main", "body"]),
        _ => ([], []),
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
