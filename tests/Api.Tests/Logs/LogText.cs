using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Networking.Api.Logs;

namespace Networking.Api.Tests.Logs;

/// <summary>What the host's own log writes, in either of its forms.</summary>
internal sealed class LogText(string environment) : IDisposable
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture);

    public string All
    {
        get
        {
            lock (_text)
                return _text.ToString();
        }
    }

    public string[] Lines => All.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each line as whoever reads standard output gets it.</summary>
    public JsonElement[] Events =>
        [.. Lines.Select(l => JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetBytes(l)))];

    /// <summary>Every level of every category: nothing but the log itself holds anything back.</summary>
    public void Take(ILoggingBuilder logs) =>
        logs.AddNetworkingLogs(new Where(environment), new Locked(_text))
            .SetMinimumLevel(LogLevel.Trace)
            .AddFilter((_, _) => true);

    public void Dispose() => _text.Dispose();

    private sealed class Locked(StringWriter text) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override void Write(string? value)
        {
            lock (text)
                text.Write(value);
        }
    }

    private sealed class Where(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Networking.Api";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
