using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Networking.Api.Postgres;

namespace Networking.Api.Tests.Telemetry;

/// <summary>Takes envelopes as Sentry does, and keeps them.</summary>
internal sealed class SentryListener : IAsyncDisposable
{
    private readonly int _port = LoopbackPort.FindFree();
    private readonly ConcurrentQueue<string> _envelopes = new();
    private readonly WebApplication _app;

    private SentryListener()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel((KestrelServerOptions k) => k.ListenLocalhost(_port));
        _app = builder.Build();
        _app.Run(Take);
    }

    public string Dsn => $"http://0123456789abcdef0123456789abcdef@localhost:{_port}/1";

    public string[] Envelopes => [.. _envelopes];

    public static async Task<SentryListener> Start()
    {
        var listener = new SentryListener();
        await listener._app.StartAsync();
        return listener;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        var isZipped = context.Request.Headers.ContentEncoding == "gzip";
        await using var body = isZipped
            ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
            : context.Request.Body;
        using var reader = new StreamReader(body);
        var headers = string.Join('\n', context.Request.Headers.Select(h => $"{h.Key}: {h.Value}"));
        _envelopes.Enqueue($"{context.Request.Path}\n{headers}\n{await reader.ReadToEndAsync()}");
        await context.Response.WriteAsync("{}");
    }
}
