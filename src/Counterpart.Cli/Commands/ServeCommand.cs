using System.CommandLine;
using Counterpart.Dossiers;
using Counterpart.Web;

namespace Counterpart.Cli.Commands;

/// <summary><c>counterpart serve</c>: the pages, on this machine only.</summary>
internal static class ServeCommand
{
    public static Command Make(Door door)
    {
        var port = PortOption();
        var verb = new Verb(
            "serve",
            "Serve the pages of the dossier on this machine, http://127.0.0.1:5080, until Ctrl+C.",
            "counterpart serve",
            "counterpart serve --port 8080 --dossier talks/")
        {
            port,
        };
        verb.Runs((parse, cancel) => ServeAsync(door, door.OpenDossier(parse), parse.GetValue(port), cancel));
        return verb;
    }

    /// <summary><c>--port N</c>.</summary>
    public static Option<int> PortOption()
    {
        var port = new Option<int>("--port") { Description = "Port to serve on; 0 for any that is free", HelpName = "N", DefaultValueFactory = _ => 5080 };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("A port is a number from 0 to 65535.");
            }
        });
        return port;
    }

    // A method of its own, not inlined into the callers: only a command that serves may load ASP.NET.
    public static async Task<ExitCode> ServeAsync(Door door, Dossier dossier, int port, CancellationToken cancel)
    {
        try
        {
            await WebDoor.RunAsync(dossier, port, door.Around.Clock, Started, cancel).ConfigureAwait(false);
            return ExitCode.Success;
        }
        catch (IOException failure)
        {
            throw new CounterpartException("CP6002", $"Port {port} is taken by another program. Choose another with --port.", failure);
        }

        void Started(Uri address)
        {
            door.Around.Out.Flush();
            door.Around.Error.WriteLine($"Serving {dossier.Folder} on {address.GetLeftPart(UriPartial.Authority)} - Ctrl+C ends it.");
        }
    }
}
