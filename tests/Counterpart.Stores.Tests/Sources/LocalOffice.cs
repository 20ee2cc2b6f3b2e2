using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Counterpart.Stores.Tests.Sources;

/// <summary>A data service on this machine that answers as a test says, and notes what it was asked.</summary>
internal sealed class LocalOffice : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalOffice(WebApplication app) => _app = app;

    /// <summary>Path, query and heads of every request.</summary>
    public ConcurrentQueue<(string Address, IHeaderDictionary Heads)> Asked { get; } = new();

    public Uri Home { get; private set; } = null!;

    public static async Task<LocalOffice> Of(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var service = new LocalOffice(app);
        app.Run(async context =>
        {
            service.Asked.Enqueue((context.Request.Path + context.Request.QueryString.Value, new HeaderDictionary(context.Request.Headers.ToDictionary())));
            await answer(context, service.Asked.Count);
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        service.Home = new Uri(address + "/v1");
        return service;
    }

    public static Task Json(HttpContext context, string body, int status = 200) => Text(context, body, status, "application/json");

    public static Task Csv(HttpContext context, string body, int status = 200) => Text(context, body, status, "text/csv");

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static Task Text(HttpContext context, string body, int status, string type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body, Encoding.UTF8);
    }
}
