namespace Counterpart.Trade;

/// <summary>A section of the Harmonized System: neighbouring chapters of goods.</summary>
/// <remarks>The 21 sections and their chapters have stood since 1988, so that they hold through every revision of the codes below them.</remarks>
/// <param name="Number">Roman numeral, <c>I</c> to <c>XXI</c>.</param>
/// <param name="Name">Short English name.</param>
/// <param name="FirstChapter">First chapter, 1 to 97.</param>
/// <param name="LastChapter">Last chapter.</param>
public sealed record HsSection(string Number, string Name, int FirstChapter, int LastChapter)
{
    /// <summary>The chapter of mineral fuels, which growth is often told without.</summary>
    public const string MineralFuels = "27";

    /// <summary>All sections, in their order.</summary>
    public static IReadOnlyList<HsSection> All { get; } =
    [
        new("I", "Animals and animal products", 1, 5),
        new("II", "Vegetable products", 6, 14),
        new("III", "Fats and oils", 15, 15),
        new("IV", "Food, drink and tobacco", 16, 24),
        new("V", "Mineral products", 25, 27),
        new("VI", "Chemicals", 28, 38),
        new("VII", "Plastics and rubber", 39, 40),
        new("VIII", "Hides and leather", 41, 43),
        new("IX", "Wood", 44, 46),
        new("X", "Pulp and paper", 47, 49),
        new("XI", "Textiles and clothing", 50, 63),
        new("XII", "Footwear and headgear", 64, 67),
        new("XIII", "Stone, ceramics and glass", 68, 70),
        new("XIV", "Pearls, gems, precious metals", 71, 71),
        new("XV", "Base metals", 72, 83),
        new("XVI", "Machinery and electrical", 84, 85),
        new("XVII", "Vehicles, aircraft, vessels", 86, 89),
        new("XVIII", "Instruments and clocks", 90, 92),
        new("XIX", "Arms and ammunition", 93, 93),
        new("XX", "Miscellaneous manufactures", 94, 96),
        new("XXI", "Works of art", 97, 97),
    ];

    /// <summary>The section of a code; null for chapters 77, 98 and 99, and for codes that do not start with a chapter: those stay "not allocated".</summary>
    /// <param name="code">A code of the Harmonized System or of a nomenclature built on it, two digits or more.</param>
    public static HsSection? Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length < 2 || !char.IsAsciiDigit(code[0]) || !char.IsAsciiDigit(code[1]))
        {
            return null;
        }

        var chapter = ((code[0] - '0') * 10) + code[1] - '0';
        if (chapter == 77)
        {
            return null;
        }

        foreach (var section in All)
        {
            if (chapter >= section.FirstChapter && chapter <= section.LastChapter)
            {
                return section;
            }
        }

        return null;
    }
}
