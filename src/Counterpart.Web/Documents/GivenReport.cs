namespace Counterpart.Web.Documents;

/// <summary>What a person typed into the form, exactly as typed.</summary>
/// <param name="Text">The pasted text.</param>
/// <param name="Published">The date, in whatever form.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="Address">The web address.</param>
/// <param name="HadFile">Whether a file was chosen; browsers do not send it twice.</param>
public sealed record GivenReport(string Text, string Published, string Outlet, string Address, bool HadFile)
{
    /// <summary>An empty form.</summary>
    public static GivenReport Nothing { get; } = new("", "", "", "", false);
}
