using MimeKit;
using MimeKit.Text;

namespace Counterpart.Documents;

/// <summary>A mail message, and the report in it: its plain text, else its HTML; never its attachments.</summary>
internal static class Mail
{
    private const int DeepestParts = 32;

    private static readonly string[] Certain = ["received:", "return-path:", "delivered-to:", "mime-version:", "message-id:", "dkim-signature:", "x-mailer:"];

    /// <summary>Whether a source begins as messages do: with header lines, among them one that no report has.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        var (isCertain, isFrom) = (false, false);
        foreach (var range in bytes[..Math.Min(16 * 1024, bytes.Length)].Split((byte)'\n'))
        {
            var line = bytes[range];
            if (line.IsEmpty || line[0] == '\r')
            {
                break;
            }

            if (line[0] is (byte)' ' or (byte)'\t')
            {
                continue;
            }

            var colon = line.IndexOf((byte)':');
            if (colon < 1 || line[..colon].ContainsAnyExceptInRange((byte)'!', (byte)'~'))
            {
                return false;
            }

            var head = System.Text.Encoding.ASCII.GetString(line[..(colon + 1)]).ToLowerInvariant();
            isCertain |= Array.IndexOf(Certain, head) >= 0;
            isFrom |= head is "from:";
        }

        return isCertain && isFrom;
    }

    /// <summary>Takes the text out of a message.</summary>
    /// <exception cref="CounterpartException"><c>CP1003</c>: no text in it. <c>CP1007</c>, <c>CP1008</c>: its text is not in the encoding it names. <c>CP1011</c>: damaged.</exception>
    public static Document Open(ReadOnlyMemory<byte> bytes, DocumentOrigin known, string name)
    {
        MimeMessage message;
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = DeepestParts }, stream);
        }
        catch (FormatException failure)
        {
            throw new CounterpartException("CP1011", $"{name} is damaged: it could not be read as a mail message. Save the message anew, or give its text.", failure);
        }

        using (message)
        {
            return Open(message, known, name);
        }
    }

    private static Document Open(MimeMessage message, DocumentOrigin known, string name)
    {
        var texts = message.BodyParts.OfType<TextPart>().Where(p => !p.IsAttachment).ToList();
        var attachments = message.Attachments.Concat(message.BodyParts.Where(p => p is not TextPart and not MimePart { ContentDisposition.Disposition: ContentDisposition.Inline } && !p.IsAttachment && !IsInline(p))).ToList();
        var notices = attachments.Count > 0 ? new[] { NotOpened(attachments) } : [];
        var origin = known with
        {
            Title = known.Title ?? Filled(message.Subject),
            Outlet = known.Outlet ?? (message.From.Mailboxes.FirstOrDefault() is { } sender ? Filled(sender.Name) ?? Filled(sender.Address) : null),
            Published = known.Published ?? (message.Headers.Contains(HeaderId.Date) && message.Date.Year > 1970 ? DateOnly.FromDateTime(message.Date.DateTime) : null),
        };
        foreach (var part in texts.OrderBy(p => p.IsPlain ? 0 : p.IsHtml ? 1 : 2))
        {
            var text = Text(part, name);
            if (string.IsNullOrWhiteSpace(text) || !(part.IsPlain || part.IsHtml))
            {
                continue;
            }

            if (part.IsHtml)
            {
                var page = Page.Open(text, origin, name, known);
                return new Document(page.Text, page.Origin with { MediaType = MediaTypes.Mail }, page.Map, notices: notices);
            }

            return new Document(text, TextFacts.Fill(text, origin, known), notices: notices);
        }

        throw new CounterpartException("CP1003", $"No text was found in the message {name}.{(attachments.Count > 0 ? $" Its attachments are not opened: save {Names(attachments)} and give that." : "")}");
    }

    private static bool IsInline(MimeEntity part) => part is MimePart { ContentId: not null } || part.ContentType.MediaType is "image";

    private static string Text(TextPart part, string name)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        if (content.Length == 0)
        {
            return "";
        }

        var charset = part.ContentType.Charset is { Length: > 0 } named ? $"; charset={named}" : "";
        var text = DecodedSource.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), (part.IsHtml ? MediaTypes.Html : MediaTypes.PlainText) + charset, name, isBody: true).Text;
        return part.IsFlowed && part.IsPlain ? new FlowedToText { DeleteSpace = part.ContentType.Parameters["delsp"] is "yes" }.Convert(text) : text;
    }

    private static Notice NotOpened(List<MimeEntity> attachments) =>
        new("CP1014", Severity.Information, $"{(attachments.Count == 1 ? "An attachment was" : "Attachments were")} not opened: {Names(attachments)}. To read one, save it and give it by itself.");

    private static string Names(List<MimeEntity> attachments) =>
        string.Join(", ", attachments.Take(10).Select(a => a.ContentDisposition?.FileName ?? a.ContentType.Name ?? a.ContentType.MimeType)) + (attachments.Count > 10 ? " and others" : "");

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
