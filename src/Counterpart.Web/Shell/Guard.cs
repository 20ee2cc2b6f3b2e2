using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Counterpart.Web.Shell;

/// <summary>Lets only this machine's own names through, and sets the headers that keep a report from acting as a page.</summary>
/// <remarks>
/// The name is checked because another site can point a name of its own at 127.0.0.1 and read what it finds there.
/// The policy allows one stylesheet and pictures from here, forms to here, and no script at all.
/// </remarks>
internal sealed class Guard(RequestDelegate next)
{
    public const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.OnStarting(static state =>
        {
            var response = (HttpResponse)state;
            if (StringValues.IsNullOrEmpty(response.Headers.CacheControl))
            {
                response.Headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        }, context.Response);
        if (context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]")
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync("Ask for this program by the name localhost or 127.0.0.1.\n");
    }
}
