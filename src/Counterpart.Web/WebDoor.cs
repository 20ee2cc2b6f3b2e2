using System.Net;
using Counterpart.Dossiers;
using Counterpart.Trade;
using Counterpart.Web.Documents;
using Counterpart.Web.Shell;
using Counterpart.Web.Trade;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Counterpart.Web;

/// <summary>The door for people: pages on a dossier, and the same reports as JSON.</summary>
public static class WebDoor
{
    /// <summary>Serves the pages on this machine's own address until the token is cancelled.</summary>
    /// <param name="dossier">What is shown, and where reports are taken in.</param>
    /// <param name="port">The port on 127.0.0.1; 0 for any that is free.</param>
    /// <param name="clock">Tells when a report was taken in.</param>
    /// <param name="started">Called once with the address when the door is open; null for nothing.</param>
    /// <param name="cancellationToken">Closes the door.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task RunAsync(Dossier dossier, int port, TimeProvider clock, Action<Uri>? started = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        await using var app = Build(dossier, dossier.Desk.Check, dossier.Trade, port, clock);
        await app.StartAsync(cancellationToken);
        started?.Invoke(new Uri(app.Urls.First()));
        await ((IHost)app).WaitForShutdownAsync(cancellationToken);
    }

    internal static WebApplication Build(Dossier dossier, CheckReport check, ITradeStatistics trade, int port, TimeProvider clock)
    {
        // An empty builder: no settings file or variable of the folder it happens to be started in may change what is served.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        // A start that fails is an exception to whoever asked for it, not a line of the log as well.
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(dossier).AddSingleton(check).AddSingleton(trade).AddSingleton(clock);
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();
        builder.Services.AddDataProtection();
        builder.Services.Configure<KeyManagementOptions>(keys => (keys.XmlRepository, keys.XmlEncryptor) = (new FormKeys(), new NullXmlEncryptor()));
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "counterpart-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });

        var app = builder.Build();
        app.UseMiddleware<Guard>();
        app.UseMiddleware<Failures>();
        app.UseRouting();
        Asset.Map(app);
        app.MapGet("/healthz", () => Results.Text("ok\n")).WithSummary("Says that the program answers.");
        DocumentRoutes.Map(app);
        TradeRoutes.Map(app);
        return app;
    }
}
