using Counterpart.Checking;
using Counterpart.Trade;

namespace Counterpart.Web.Claims;

/// <summary>The words for findings and states of the books.</summary>
internal static class FindingWords
{
    public static string Of(Finding finding) => finding switch
    {
        Finding.Holds => "holds",
        Finding.Fails => "fails",
        Finding.CannotVerify => "cannot verify",
    };

    public static string Of(AsOf asOf) => asOf switch
    {
        AsOf.Said => "as said",
        AsOf.Latest => "latest",
    };

    /// <summary>The name of a finding in the stylesheet.</summary>
    public static string Key(Finding finding) => finding switch
    {
        Finding.Holds => "holds",
        Finding.Fails => "fails",
        Finding.CannotVerify => "open",
    };

    public static string Of(Valuation valuation) => valuation switch
    {
        Valuation.Fob => "FOB",
        Valuation.Cif => "CIF",
        Valuation.Unknown => "of a valuation that is not stated",
    };
}
