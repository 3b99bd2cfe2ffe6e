using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Networking.Api.Identity;
using Networking.Api.Live;
using Networking.Domain;

namespace Networking.Api.Tests.Live;

/// <summary>Who may connect, and what a connection can be used for: to listen, and to say that one types.</summary>
[Collection(LiveCollection.Name)]
public sealed class ConnectingLive(LiveFixture fixture)
{
    private static readonly HttpTransportType[] Transports =
    [
        HttpTransportType.WebSockets,
        HttpTransportType.ServerSentEvents,
        HttpTransportType.LongPolling,
    ];

    public static TheoryData<HttpTransportType> EveryTransport => [.. Transports];

    [Theory]
    [MemberData(nameof(EveryTransport))]
    public async Task works_over_every_transport(HttpTransportType transport)
    {
        var scene = await fixture.Scene();
        await using var bob = await LiveClient.Listen(fixture.Here, scene, scene.Bob, transport);
        var thread = await scene.Internal(scene.Bob);
        await Scene.Say(scene.Ann, thread, "Hello");
        Assert.Equal(["thread_started", "message_sent"], await bob.TypesUntil(await scene.Bell()));
    }

    [Theory]
    [MemberData(nameof(EveryTransport))]
    public async Task is_refused_without_a_session(HttpTransportType transport)
    {
        await using var hub = LiveClient.Build(fixture.Here, token: null, transport);
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => hub.StartAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, error.StatusCode);
        Assert.Contains("401", await SocketError(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_refused_to_operators()
    {
        using var client = fixture.Here.Client();
        var credentials = new { email = LiveFixture.OperatorEmail, password = LiveFixture.OperatorPassword };
        var answer = await client.PostAsJsonAsync("/api/auth/token", credentials);
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
        await using var hub = LiveClient.Build(fixture.Here, token, HttpTransportType.WebSockets);
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => hub.StartAsync());
        Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
        Assert.Contains("403", await SocketError(s => s.SetRequestHeader("Authorization", $"Bearer {token}")));
    }

    /// <summary>T19: the relay may not have started yet.</summary>
    [Fact]
    public async Task keeps_only_members_waiting_for_the_relay()
    {
        using var relay = new LiveRelay(null!, null!, null!, null!, null!, null!, null!, null!);
        await using var services = new ServiceCollection().AddSingleton(relay).BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services, Request = { Path = LiveHub.Path } };
        var passed = 0;
        Task Ask() =>
            LiveHub.RememberCursor(
                context,
                _ =>
                {
                    passed++;
                    return Task.CompletedTask;
                }
            );

        Assert.True(Ask().IsCompletedSuccessfully);
        var actor = new Actor("network", Guid.NewGuid(), Guid.NewGuid());
        context.Features.Set(new MemberSession(Guid.NewGuid(), actor, IsOperator: false));
        Assert.False(Ask().IsCompleted);
        Assert.Equal(1, passed);
    }

    /// <summary>T19: each connection holds memory for as long as it lasts.</summary>
    [Fact]
    public async Task is_cut_beyond_twenty_of_a_member()
    {
        var scene = await fixture.Scene();
        var clients = new List<LiveClient>();
        for (var i = 0; i < LiveSeats.PerMember; i++)
            clients.Add(await LiveClient.Connect(fixture.Here, scene.Bob));
        try
        {
            await using var colleague = await LiveClient.Connect(fixture.Here, scene.Ann);
            await using var more = await LiveClient.Connect(fixture.Here, scene.Bob);
            await Becomes(() => more.Hub.State == HubConnectionState.Disconnected);
            Assert.All([.. clients, colleague], c => Assert.Equal(HubConnectionState.Connected, c.Hub.State));

            await clients[0].DisposeAsync();
            clients.RemoveAt(0);
            var relay = fixture.Here.Get<LiveRelay>();
            await Becomes(() => relay.Listeners(scene.Bob.Id) == clients.Count);
            await using var again = await LiveClient.Listen(fixture.Here, scene, scene.Bob);
            Assert.Equal(HubConnectionState.Connected, again.Hub.State);
        }
        finally
        {
            foreach (var client in clients)
                await client.DisposeAsync();
        }
    }

    private static async Task Becomes(Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            Assert.InRange(tries, 0, 200);
            await Task.Delay(50);
        }
    }

    /// <summary>T8: what is in an address ends in logs, so no token is taken from there.</summary>
    [Fact]
    public async Task takes_no_token_from_the_address()
    {
        var scene = await fixture.Scene();
        Assert.Contains("401", await SocketError(null, $"?access_token={scene.Ann.Token}"), StringComparison.Ordinal);
    }

    /// <summary>T6, T9: a page of another site cannot use the browser's session.</summary>
    [Fact]
    public async Task is_refused_to_pages_of_another_site()
    {
        var refused = await SocketError(s => s.SetRequestHeader("Origin", "https://evil.example"));
        Assert.Contains("403", refused, StringComparison.Ordinal);
        using var client = fixture.Here.Client();
        using var negotiate = new HttpRequestMessage(HttpMethod.Post, $"{LiveHub.Path}/negotiate?negotiateVersion=1");
        negotiate.Headers.Add("Origin", "https://evil.example");
        using var answer = await client.SendAsync(negotiate);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    /// <summary>T9: whatever else a client could call would be denied by nobody.</summary>
    [Fact]
    public void offers_one_method_to_call_and_that_to_members()
    {
        string[] own = [nameof(Hub.OnConnectedAsync), nameof(Hub.OnDisconnectedAsync)];
        var callable = typeof(LiveHub)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => !m.IsSpecialName && m.GetBaseDefinition().DeclaringType is var d && d != typeof(object))
            .Where(m => m.DeclaringType != typeof(Hub) && !own.Contains(m.Name));
        Assert.Equal([nameof(LiveHub.Typing)], callable.Select(m => m.Name));
        var attribute = Assert.Single(typeof(LiveHub).GetCustomAttributes<AuthorizeAttribute>());
        Assert.Equal(Policies.Member, attribute.Policy);
    }

    /// <summary>T9.</summary>
    [Fact]
    public async Task answers_every_call_with_an_error_and_goes_on()
    {
        var scene = await fixture.Scene();
        var thread = await scene.Internal();
        await using var bob = await LiveClient.Listen(fixture.Here, scene, scene.Bob);
        string[] methods =
        [
            "Join",
            "AddToGroup",
            "JoinGroup",
            "SendMessage",
            "events",
            "OnConnectedAsync",
            "OnDisconnectedAsync",
            "Dispose",
            "ToString",
            "RememberCursor",
        ];
        foreach (var method in methods)
        {
            await Assert.ThrowsAsync<HubException>(() => bob.Hub.InvokeAsync<object>(method));
            await Assert.ThrowsAsync<HubException>(() => bob.Hub.InvokeAsync<object>(method, thread));
            await bob.Hub.SendAsync(method, scene.Network.Id, thread);
        }

        await Scene.Say(scene.Ann, thread, "Not for Bob");
        Assert.Empty(await bob.Until(await scene.Bell()));
    }

    /// <summary>T8: at the lowest level of logging, on a node of its own.</summary>
    [Theory]
    [MemberData(nameof(EveryTransport))]
    public async Task leaves_no_token_in_any_log(HttpTransportType transport)
    {
        await using var node = await LiveNode.Start(fixture.Database, fixture.MasterKey, LogLevel.Debug);
        var scene = await fixture.Scene();
        await using (var bob = await LiveClient.Listen(node, scene, scene.Bob, transport))
            await bob.Until(await scene.Bell());
        Assert.Contains(node.Log.All, line => line.Contains(LiveHub.Path, StringComparison.Ordinal));
        Assert.DoesNotContain(node.Log.All, line => line.Contains(scene.Bob.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(node.Log.All, line => line.Contains("access_token", StringComparison.Ordinal));
    }

    private async Task<string> SocketError(Action<ClientWebSocketOptions>? with, string query = "")
    {
        using var socket = new ClientWebSocket();
        with?.Invoke(socket.Options);
        var address = new UriBuilder(new Uri(fixture.Here.Address, LiveHub.Path + query)) { Scheme = "ws" };
        return (
            await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(address.Uri, CancellationToken.None))
        ).Message;
    }
}
