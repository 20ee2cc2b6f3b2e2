namespace Counterpart.Trade;

/// <summary>How finely goods are told apart.</summary>
public enum GoodsLevel
{
    /// <summary>The 21 sections of the Harmonized System.</summary>
    Section,

    /// <summary>Chapters, two digits.</summary>
    Chapter,

    /// <summary>Headings, four digits.</summary>
    Heading,

    /// <summary>Subheadings, six digits: the finest that is the same everywhere.</summary>
    Subheading,
}

/// <summary>What a level means for codes.</summary>
public static class GoodsLevels
{
    /// <summary>Digits that codes are cut to; sections are made of chapters.</summary>
    public static int Digits(this GoodsLevel level) => level switch
    {
        GoodsLevel.Section or GoodsLevel.Chapter => 2,
        GoodsLevel.Heading => 4,
        GoodsLevel.Subheading => 6,
    };
}
