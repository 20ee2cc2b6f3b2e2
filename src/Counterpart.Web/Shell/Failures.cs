using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace Counterpart.Web.Shell;

/// <summary>Turns what went wrong into a page, or for <c>/api</c> into a ProblemDetails; the one place where this door does so.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (CounterpartException failure) when (!context.Response.HasStarted)
        {
            // An ambiguous id is the asker's to mend; whatever else fails here is the state of the dossier.
            var status = failure.Code == "CP1103" ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError;
            await Answer(context, status, failure.Message, failure.Code);
            return;
        }
        catch (BadHttpRequestException failure) when (!context.Response.HasStarted)
        {
            await Answer(context, failure.StatusCode, "The request could not be read, and nothing was changed.", null);
            return;
        }
        catch (Exception failure) when (!context.Response.HasStarted && failure is not OperationCanceledException)
        {
            Unexpected(log, failure, context.Request.Method, context.Request.Path);
            await Answer(context, StatusCodes.Status500InternalServerError, "Something in the program failed; what happened stands in its log. Nothing you sent was taken in.", null);
            return;
        }

        if (context is { Response: { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } })
        {
            await Answer(context, context.Response.StatusCode, context.Response.StatusCode switch
            {
                StatusCodes.Status404NotFound => $"Nothing stands at {context.Request.Path}.",
                StatusCodes.Status405MethodNotAllowed => $"{context.Request.Path} does not answer to {context.Request.Method}.",
                _ => "The request could not be answered.",
            }, null);
        }
    }

    private static Task Answer(HttpContext context, int status, string sentence, string? code)
    {
        context.Response.StatusCode = status;
        return context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? TypedResults.Problem(sentence, statusCode: status, extensions: code is null ? null : new Dictionary<string, object?> { ["code"] = code }).ExecuteAsync(context)
            : new RazorComponentResult<FailurePage>(new { Status = status, Sentence = sentence, Code = code }) { StatusCode = status }.ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed.")]
    private static partial void Unexpected(ILogger log, Exception failure, string method, string path);
}
