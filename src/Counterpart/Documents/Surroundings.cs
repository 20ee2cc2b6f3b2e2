using System.Collections.Frozen;

namespace Counterpart.Documents;

/// <summary>What on a page surrounds the report: menus, cookie notices, share buttons, related links, footers, comments.</summary>
internal static class Surroundings
{
    private static readonly FrozenSet<string> Roles = Set("navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar alert");

    private static readonly FrozenSet<string> Words = Set(
        "nav navbar navigation menu submenu breadcrumb breadcrumbs cookie cookies consent gdpr footer sidebar share sharing sharer social socials related "
        + "recommended recommendations subscribe subscription newsletter advert advertisement ads ad promo promotion banner sponsored comment comments disqus "
        + "popup modal tags taglist pagination pager toolbar readmore readalso skiplink");

    private static readonly string[] Leads =
        ["read also", "read more", "see also", "also read", "related", "more on", "more news", "most read", "recommended", "you may also"];

    /// <summary>Whether an element is by its own marks part of the surroundings.</summary>
    public static bool Mark(string tag, Element? parent, Func<string, string?> attributes)
    {
        switch (tag)
        {
            case "nav" or "footer" or "aside" or "menu" or "form" or "dialog" or "search":
                return true;
            case "header":
                // The head of a page is its logo and menu; that of an article is the headline.
                return parent is not { IsInArticle: true };
            case "html" or "body" or "main" or "article":
                return false;
        }

        return (attributes("role") is { } role && Roles.Contains(role))
            || attributes("hidden") is not null
            || attributes("aria-hidden") is "true"
            || attributes("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) == true
            || HasWord(attributes("class")) || HasWord(attributes("id"));
    }

    /// <summary>Whether a heading or line leads to links to other reports.</summary>
    public static bool IsLead(ReadOnlySpan<char> line)
    {
        foreach (var lead in Leads)
        {
            if (line.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWord(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return false;
        }

        // Words end at anything but a letter, and where a capital begins the next: shareButtons, share-buttons, share_buttons.
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[16];
        var length = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var letter = i < names.Length && char.IsAsciiLetter(names[i]);
            if (length > 0 && (!letter || (char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1]))))
            {
                if (length <= word.Length && lookup.Contains(word[..length]))
                {
                    return true;
                }

                length = 0;
            }

            if (letter)
            {
                if (length < word.Length)
                {
                    word[length] = char.ToLowerInvariant(names[i]);
                }

                length++;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
