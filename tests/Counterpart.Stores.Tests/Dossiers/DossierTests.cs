using System.Text;
using Counterpart.Documents;
using Counterpart.Dossiers;
using Counterpart.Ledger;
using Counterpart.Reading;

namespace Counterpart.Stores.Tests.Dossiers;

public sealed class DossierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Opening_and_looking_makes_nothing()
    {
        var dossier = new Dossier(_folder["new"]);
        Assert.Empty(dossier.Documents.List());
        Assert.Null(dossier.Documents.Find("abcd"));
        Assert.Empty(dossier.Ledger.Entries());
        Assert.Empty(dossier.Trade.Vintages);
        dossier.Desk.Check(new Document("The talks were held.", new DocumentOrigin()));
        Assert.False(Directory.Exists(_folder["new"]));
    }

    [Fact]
    public void Looking_into_a_dossier_without_a_ledger_does_not_load_a_database()
    {
        var program = new FreshProgram();
        dynamic dossier = Activator.CreateInstance(program.LoadFromAssemblyName(new("Counterpart.Dossiers")).GetType("Counterpart.Dossiers.Dossier")!, _folder["new"])!;
        Assert.Empty(dossier.Ledger.Entries(null, null));
        Assert.Empty(dossier.Documents.List());
        Assert.NotNull(dossier.Desk);
        var loaded = program.Assemblies.Select(a => a.GetName().Name!).ToList();
        Assert.Contains("Counterpart.Ledger.EFCore", loaded);
        Assert.DoesNotContain(loaded, name => name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("SQLite", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dossier_copied_elsewhere_works_there()
    {
        var first = new Dossier(_folder["here"]);
        var taken = first.Documents.TakeIn(Encoding.UTF8.GetBytes("Turnover grew by 26 %."), new DocumentOrigin(Name: "report.txt"), TimeProvider.System);
        first.Record(Transcript(taken), "machine:0.1.0", TimeProvider.System);
        Directory.Move(_folder["here"], _folder["there"]);

        var moved = new Dossier(_folder["there"]);
        var document = moved.Documents.Open(Assert.Single(moved.Documents.List()));
        Assert.Equal("Turnover grew by 26 %.", document.Text);
        Assert.Equal(document.Id, Assert.Single(moved.Ledger.Entries()).DocumentId);
    }

    [Fact]
    public void Recording_twice_changes_nothing_and_another_reader_adds_its_own()
    {
        var dossier = new Dossier(_folder.Path);
        var transcript = Transcript(new Document("Turnover grew by 26 %.", new DocumentOrigin()));
        Assert.Equal(1, dossier.Record(transcript, "machine:0.1.0", TimeProvider.System));
        Assert.Equal(0, dossier.Record(transcript, "machine:0.1.0", TimeProvider.System));
        Assert.Equal(1, dossier.Record(transcript, "machine:0.2.0", TimeProvider.System));
        var entry = dossier.Ledger.Entries()[0];
        Assert.Equal((EntryKinds.Remark, 0, 21, "machine:0.1.0"), (entry.Kind, entry.SpanStart, entry.SpanLength, entry.RecordedBy));
        Assert.Equal("""{"text":"Turnover grew by 26 %","speaker":"Kassym-Jomart Tokayev","kind":"direct"}""", entry.Content);
    }

    [Theory]
    [InlineData("given", "/env", "/xdg", "/users/x", "given")]
    [InlineData(null, "/env", "/xdg", "/users/x", "/env")]
    [InlineData(null, null, "/xdg", "/users/x", "/xdg/counterpart")]
    [InlineData(null, null, "relative/is/ignored", "/users/x", "/users/x/.local/share/counterpart")]
    [InlineData(" ", "", "", "/users/x", "/users/x/.local/share/counterpart")]
    public void The_folder_is_the_option_else_the_variable_else_the_platforms(string? option, string? variable, string? xdg, string? home, string expected) =>
        Assert.Equal(
            expected.Replace('/', Path.DirectorySeparatorChar),
            Dossier.Locate(option, name => name switch { Dossier.Variable => variable, "XDG_DATA_HOME" => xdg, "HOME" => home, _ => null })
                .Replace('/', Path.DirectorySeparatorChar));

    [Fact]
    public void Without_any_folder_to_go_by_it_says_what_to_set()
    {
        var failure = Assert.Throws<CounterpartException>(() => Dossier.Locate(null, _ => null));
        Assert.Equal("CP1105", failure.Code);
        Assert.Contains("COUNTERPART_DOSSIER", failure.Message, StringComparison.Ordinal);
    }

    private static Transcript Transcript(Document document) =>
        new(document, [], new SourceCited(null, [], null), null, [], [new RemarkMade(document.Quote(new TextSpan(0, 21)), "Kassym-Jomart Tokayev", SpeechKind.Direct)], [], [], [], [], [], [], [], []);

    /// <summary>Loads the program's assemblies anew, so that one can see which are needed.</summary>
    private sealed class FreshProgram() : System.Runtime.Loader.AssemblyLoadContext("fresh")
    {
        protected override System.Reflection.Assembly? Load(System.Reflection.AssemblyName assemblyName) =>
            Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
