using Counterpart.Checking;

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
}
