namespace Networking.Api.Hosting;

/// <summary>The host will not run like this. The message is one line for the operator.</summary>
public sealed class StartRefusedException(string line) : Exception(line);
