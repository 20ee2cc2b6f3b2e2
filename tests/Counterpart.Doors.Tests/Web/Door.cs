using System.Net;
using System.Text;
using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Dossiers;
using Counterpart.Trade;
using Counterpart.Web;
using Microsoft.AspNetCore.Builder;

namespace Counterpart.Doors.Tests.Web;

/// <summary>The door as people find it: a real server on a free port of this machine, on a dossier in a folder of its own.</summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private Door(WebApplication app, Dossier dossier, string folder)
    {
        (_app, Dossier, _folder) = (app, dossier, folder);
        Address = new Uri(app.Urls.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public Dossier Dossier { get; }

    public HttpClient Client { get; }

    /// <summary>Opens the door on an empty dossier whose reports are read by hand, so that pages can be tested whatever the reader reads.</summary>
    public static async Task<Door> Open(Func<Document, CheckedReport>? check = null, ITradeStatistics? trade = null)
    {
        var folder = Directory.CreateTempSubdirectory("counterpart-web-").FullName;
        var dossier = new Dossier(folder);
        var app = WebDoor.Build(dossier, new(check ?? HandMade.Check), trade ?? HandMade.Trade, 0, TimeProvider.System);
        await app.StartAsync();
        return new(app, dossier, folder);
    }

    /// <summary>Takes in a report past the form.</summary>
    public string Hold(string text, DocumentOrigin? origin = null) =>
        Dossier.Documents.TakeIn(Encoding.UTF8.GetBytes(text), origin ?? HandMade.Origin, TimeProvider.System).Id;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
