namespace Counterpart.Documents;

/// <summary>An element of a page, as far as finding the report needs it.</summary>
/// <param name="tag">Its name, in lower case.</param>
/// <param name="parent">The element it stands in; null for the page itself.</param>
/// <param name="attributes">Looks an attribute up; null when it is not there.</param>
internal sealed class Element(string tag, Element? parent, Func<string, string?> attributes)
{
    private readonly bool _isInAside = parent is { IsInAside: true };
    private readonly bool _isInArticle = parent is { IsInArticle: true };

    public string Tag { get; } = tag;

    public Element? Parent { get; } = parent;

    /// <summary>Its text is a link's.</summary>
    public bool IsLink { get; } = tag == "a" || parent is { IsLink: true };

    /// <summary>Its white space counts.</summary>
    public bool IsPreformatted { get; } = tag == "pre" || parent is { IsPreformatted: true };

    /// <summary>It is never shown as text.</summary>
    public bool IsSilent { get; } = Tags.Silent.Contains(tag) || parent is { IsSilent: true };

    /// <summary>By its name, role or class it is not part of the report: a menu, a share button, a footer.</summary>
    public bool IsAside { get; } = Surroundings.Mark(tag, parent, attributes);

    /// <summary>It or an element around it is <see cref="IsAside"/>.</summary>
    public bool IsInAside => IsAside || _isInAside;

    /// <summary>By its name or role it holds the report or one of several.</summary>
    public bool IsArticle { get; } = tag is "article" or "main" || attributes("role") is "main" or "article";

    /// <summary>It or an element around it <see cref="IsArticle"/>.</summary>
    public bool IsInArticle => IsArticle || _isInArticle;

    /// <summary>Code units of running text in it, links and short scraps left out.</summary>
    public int Prose { get; set; }

    /// <summary>Running text stands right in it, not only in elements within.</summary>
    public bool HasOwnProse { get; set; }

    /// <summary>It is left out of the report.</summary>
    public bool IsDropped { get; set; }
}
