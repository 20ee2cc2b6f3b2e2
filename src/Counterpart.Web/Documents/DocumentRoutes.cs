using System.Globalization;
using System.Text;
using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Counterpart.Web.Documents;

/// <summary>The pages of reports: the list, the reading page, and taking one in.</summary>
internal static class DocumentRoutes
{
    public const int MaximumMegabytes = 16;

    private const long MaximumBytes = MaximumMegabytes * 1024L * 1024L;

    // Past this a browser is cut off rather than listened to; up to it, it gets a page that says what was wrong.
    private const long PatienceBytes = 512L * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Holdings holdings) => List(holdings)).WithSummary("The reports held, and the form that takes one in.");
        routes.MapGet("/documents", () => Results.Redirect("/", permanent: true)).ExcludeFromDescription();
        routes.MapGet("/documents/{id}", (string id, Holdings holdings) =>
            holdings.Find(id) is { } document
                ? (IResult)new RazorComponentResult<DocumentPage>(new { Report = holdings.Check(document) })
                : TypedResults.NotFound())
            .WithSummary("One report: its text with what was read marked, its claims with both sides' verdicts.");
        routes.MapPost("/documents", TakeIn).WithSummary("Takes in a report and leads to its page.");
    }

    private static RazorComponentResult<DocumentList> List(Holdings holdings, GivenReport? given = null, string? refusal = null, int status = StatusCodes.Status200OK)
    {
        var reports = holdings.List().Select(document => Listed(holdings, document)).ToList();
        return new(new { Reports = reports, Given = given ?? GivenReport.Nothing, Refusal = refusal }) { StatusCode = status };
    }

    private static ListedReport Listed(Holdings holdings, Document document)
    {
        try
        {
            return new(DocumentTitle.Of(document), document.Id, holdings.Check(document), null);
        }
        catch (CounterpartException failure)
        {
            return new(DocumentTitle.Of(document), document.Id, null, failure.Message);
        }
    }

    private static async Task<IResult> TakeIn(HttpContext context, Holdings holdings, IAntiforgery antiforgery)
    {
        var request = context.Request;
        if (request.ContentLength > MaximumBytes)
        {
            await Drain(context);
            return List(holdings, null, $"That was {Typeset.Number(request.ContentLength.Value / 1048576m, 1)} MB; a report may have up to {MaximumMegabytes} MB. Give the one report, without pictures and attachments.", StatusCodes.Status413PayloadTooLarge);
        }

        if (!request.HasFormContentType)
        {
            return List(holdings, null, "The form was not understood. Send it from this page.", StatusCodes.Status415UnsupportedMediaType);
        }

        var form = await request.ReadFormAsync(new FormOptions { ValueLengthLimit = (int)MaximumBytes, MultipartBodyLengthLimit = MaximumBytes });
        var file = form.Files.GetFile("file");
        file = file is { Length: 0, FileName: "" } ? null : file;
        var given = new GivenReport(form["text"].ToString(), form["published"].ToString().Trim(), form["outlet"].ToString().Trim(), form["address"].ToString().Trim(), file is not null);

        // The token needs the form read, so it is checked here, and what was typed survives a program that was started anew.
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return List(holdings, given, "This page was opened before the program was last started. Press the button once more.", StatusCodes.Status400BadRequest);
        }

        if (file is null && string.IsNullOrWhiteSpace(given.Text))
        {
            return List(holdings, given, "There is no report: paste its text or choose a file.", StatusCodes.Status400BadRequest);
        }

        if (file is not null && !string.IsNullOrWhiteSpace(given.Text))
        {
            return List(holdings, given, "There are two reports: a pasted text and a file. Give one of them.", StatusCodes.Status400BadRequest);
        }

        DateOnly? published = null;
        if (given.Published.Length > 0)
        {
            if (!DateOnly.TryParseExact(given.Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return List(holdings, given, $"“{given.Published}” is not a date. Write year, month and day, such as 2021-08-19.", StatusCodes.Status400BadRequest);
            }

            published = day;
        }

        try
        {
            var known = new DocumentOrigin(
                MediaType: "text/plain",
                Name: file?.FileName,
                Address: given.Address.Length > 0 ? given.Address : null,
                Outlet: given.Outlet.Length > 0 ? given.Outlet : null,
                Published: published);
            var document = holdings.TakeIn(file is null ? Encoding.UTF8.GetBytes(given.Text.ReplaceLineEndings("\n")) : await Bytes(file), known);
            return TypedResults.LocalRedirect($"/documents/{document.Id}");
        }
        catch (CounterpartException failure)
        {
            return List(holdings, given, failure.Message, StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<byte[]> Bytes(IFormFile file)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content);
        return content.ToArray();
    }

    // A browser shows an answer only when it could send everything first.
    private static async Task Drain(HttpContext context)
    {
        if (context.Request.ContentLength > PatienceBytes)
        {
            context.Response.Headers.Connection = "close";
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = PatienceBytes;
        }

        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }
}
