using System.Globalization;
using System.Text;
using System.Text.Json;
using Counterpart.Checking;
using Counterpart.Documents;
using Counterpart.Dossiers;
using Counterpart.Reading;
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

    public const int PerPage = 25;

    // Past this a browser is cut off rather than listened to; up to it, it gets a page that says what was wrong.
    private const long PatienceBytes = 512L * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context, Dossier dossier, CheckReport check) => List(dossier, check, PageAsked(context)))
            .WithSummary("The reports held, and the form that takes one in.");
        routes.MapGet("/documents", () => TypedResults.LocalRedirect("/", permanent: true)).ExcludeFromDescription();
        routes.MapGet("/documents/{id}", (string id, Dossier dossier, CheckReport check) =>
            dossier.Documents.Find(id) is { } archived
                ? (IResult)new RazorComponentResult<DocumentPage>(new { Report = check(dossier.Documents.Open(archived)) })
                : TypedResults.NotFound())
            .WithSummary("One report: its text with what was read marked, its claims with both sides' verdicts.");
        routes.MapGet("/api/documents/{id}", (string id, Dossier dossier, CheckReport check) =>
            dossier.Documents.Find(id) is { } archived
                ? Results.Bytes(Json(check(dossier.Documents.Open(archived))), "application/json; charset=utf-8")
                : TypedResults.Problem($"No document begins with {id}.", statusCode: StatusCodes.Status404NotFound))
            .WithSummary("One report, checked, in the JSON form of the check command.");
        routes.MapPost("/documents", TakeIn).WithSummary("Takes in a report and leads to its page.");
    }

    private static byte[] Json(CheckedReport report)
    {
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content, CheckedReportForm.Readable))
        {
            CheckedReportForm.Write(writer, report);
        }

        return content.ToArray();
    }

    private static int PageAsked(HttpContext context) =>
        int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1;

    private static RazorComponentResult<DocumentList> List(
        Dossier dossier, CheckReport check, int page = 1, GivenReport? given = null, string? refusal = null, int status = StatusCodes.Status200OK)
    {
        var held = dossier.Documents.List();
        var shown = held.Skip((page - 1) * PerPage).Take(PerPage).Select(archived => Listed(dossier, check, archived)).ToList();
        return new(new { Reports = shown, Held = held.Count, Page = page, Given = given ?? GivenReport.Nothing, Refusal = refusal }) { StatusCode = status };
    }

    // One damaged file must not hide the other reports.
    private static ListedReport Listed(Dossier dossier, CheckReport check, ArchivedDocument archived)
    {
        try
        {
            var report = check(dossier.Documents.Open(archived));
            return new(DocumentTitle.Of(report.Transcript), archived.DocumentId, report, null);
        }
        catch (CounterpartException failure)
        {
            return new(archived.Origin.Title ?? archived.Origin.Name ?? archived.DocumentId[..12], archived.DocumentId, null, failure.Message);
        }
    }

    private static async Task<IResult> TakeIn(HttpContext context, Dossier dossier, CheckReport check, TimeProvider clock, IAntiforgery antiforgery)
    {
        var request = context.Request;
        if (request.ContentLength > MaximumBytes)
        {
            await Drain(context);
            return Refuse(null, $"That was {Wording.Number(request.ContentLength.Value / 1048576m, 1)} MB; a report may have up to {MaximumMegabytes} MB. Give the one report, without pictures and attachments.", StatusCodes.Status413PayloadTooLarge);
        }

        if (!request.HasFormContentType)
        {
            return Refuse(null, "The form was not understood. Send it from this page.", StatusCodes.Status415UnsupportedMediaType);
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(new FormOptions { ValueLengthLimit = (int)MaximumBytes, MultipartBodyLengthLimit = MaximumBytes });
        }
        catch (InvalidDataException)
        {
            return Refuse(null, $"The form could not be read: it is damaged or larger than {MaximumMegabytes} MB. Send it from this page.", StatusCodes.Status400BadRequest);
        }

        var file = form.Files.GetFile("file");
        file = file is { Length: 0, FileName: "" } ? null : file;
        var given = new GivenReport(form["text"].ToString(), form["published"].ToString().Trim(), form["outlet"].ToString().Trim(), form["address"].ToString().Trim(), file is not null);

        // The token needs the form read, so it is checked here, and what was typed survives a program that was started anew.
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Refuse(given, "This page was opened before the program was last started. Press the button once more.", StatusCodes.Status400BadRequest);
        }

        if (file is null && string.IsNullOrWhiteSpace(given.Text))
        {
            return Refuse(given, "There is no report: paste its text or choose a file.", StatusCodes.Status400BadRequest);
        }

        if (file is not null && !string.IsNullOrWhiteSpace(given.Text))
        {
            return Refuse(given, "There are two reports: a pasted text and a file. Give one of them.", StatusCodes.Status400BadRequest);
        }

        DateOnly? published = null;
        if (given.Published.Length > 0)
        {
            if (!DateOnly.TryParseExact(given.Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return Refuse(given, $"“{given.Published}” is not a date. Write year, month and day, such as 2021-08-19.", StatusCodes.Status400BadRequest);
            }

            published = day;
        }

        if (given.Address.Length > 0 && !(Uri.TryCreate(given.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            return Refuse(given, $"“{given.Address}” is not a web address. Begin it with https://, or leave it empty.", StatusCodes.Status400BadRequest);
        }

        Document document;
        try
        {
            var known = new DocumentOrigin(
                MediaType: "text/plain",
                Name: file?.FileName,
                Address: given.Address.Length > 0 ? given.Address : null,
                Outlet: given.Outlet.Length > 0 ? given.Outlet : null,
                Published: published);
            document = dossier.Documents.TakeIn(file is null ? Encoding.UTF8.GetBytes(given.Text.ReplaceLineEndings("\n")) : await Bytes(file), known, clock);
        }
        catch (CounterpartException failure)
        {
            return Refuse(given, failure.Message, StatusCodes.Status400BadRequest);
        }

        dossier.Record(check(document), $"machine:{Reader.Version}", clock);
        return TypedResults.LocalRedirect($"/documents/{document.Id}");

        RazorComponentResult<DocumentList> Refuse(GivenReport? given, string sentence, int status) => List(dossier, check, 1, given, sentence, status);
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
