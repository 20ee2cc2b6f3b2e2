using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Counterpart.Web.Shell;

/// <summary>A file that the pages need, carried in the assembly and served under a name that changes with its content.</summary>
/// <remarks>Carried in the assembly, so that the door looks the same from <c>dotnet run</c>, a published folder and a tool package.</remarks>
internal sealed class Asset
{
    private readonly byte[] _content;
    private readonly string _mediaType;

    private Asset(string file, string mediaType)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream($"Counterpart.Web.Shell.{file}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        _content = content.ToArray();
        _mediaType = mediaType;
        var name = System.IO.Path.GetFileNameWithoutExtension(file);
        Path = $"/shell/{name}.{Convert.ToHexStringLower(SHA256.HashData(_content))[..12]}{System.IO.Path.GetExtension(file)}";
    }

    public static Asset Stylesheet { get; } = new("counterpart.css", "text/css; charset=utf-8");

    public static Asset Icon { get; } = new("counterpart.svg", "image/svg+xml");

    /// <summary>Where it is served.</summary>
    public string Path { get; }

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { Stylesheet, Icon })
        {
            routes.MapGet(asset.Path, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Bytes(asset._content, asset._mediaType);
            }).ExcludeFromDescription();
        }
    }
}
