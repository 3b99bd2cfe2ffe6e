using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Networking.Api.Tests.Live;

/// <summary>What a connection may cost before there is a request (T19, T23).</summary>
[Collection(LiveCollection.Name)]
public sealed class ReadingRequestsFromASocket(LiveFixture fixture)
{
    [Fact]
    public async Task refuses_headers_without_end()
    {
        using var client = fixture.Here.Client();
        client.DefaultRequestHeaders.Add("X-Long", new string('x', 20_000));

        using var answer = await client.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task does_not_tell_what_it_runs_on()
    {
        using var client = fixture.Here.Client();
        using var answer = await client.GetAsync("/health/live");

        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task hangs_up_on_who_sends_headers_drop_by_drop()
    {
        Assert.Equal(
            TimeSpan.FromSeconds(10),
            fixture.Here.Get<IOptions<KestrelServerOptions>>().Value.Limits.RequestHeadersTimeout
        );
        using var socket = new TcpClient();
        await socket.ConnectAsync(fixture.Here.Address.Host, fixture.Here.Address.Port);
        await socket.GetStream().WriteAsync("GET /health/live HTTP/1.1\r\nHost: x\r\n"u8.ToArray());

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var reader = new StreamReader(socket.GetStream(), Encoding.ASCII);

        Assert.StartsWith("HTTP/1.1 408", await reader.ReadToEndAsync(patience.Token), StringComparison.Ordinal);
    }
}
