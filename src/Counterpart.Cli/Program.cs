using Counterpart.Cli;

using var process = new ProcessSurroundings();
return (int)await CommandLine.RunAsync(args, process.Surroundings, process.Cancelled);
