using System.Net;
using Counterpart.Web.Documents;
using Counterpart.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Counterpart.Web;

/// <summary>The door for people: pages on a dossier, and the same reports as JSON.</summary>
public static class WebDoor
{
    /// <summary>Serves the pages until the token is cancelled.</summary>
    internal static async Task RunAsync(Holdings holdings, int port, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        await using var app = Build(holdings, port, clock);
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    internal static WebApplication Build(Holdings holdings, int port, TimeProvider clock)
    {
        // An empty builder: no settings file or variable of the folder it happens to be started in may change what is served.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(holdings).AddSingleton(clock);
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();
        // Keys that live as long as the program: none lie about in the dossier, which people copy.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
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
        return app;
    }
}
