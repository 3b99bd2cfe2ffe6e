using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Networking.Faults.Nodes;

namespace Networking.Faults.Workload;

internal static class Line
{
    /// <summary>To a node's hub, not yet connected; it finds out within seconds when nobody is there any more.</summary>
    public static HubConnection To(Node node, Member member)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(
                new Uri(node.Address, "/hubs/live"),
                HttpTransportType.WebSockets,
                o => o.AccessTokenProvider = () => Task.FromResult<string?>(member.Token)
            )
            .Build();
        hub.ServerTimeout = TimeSpan.FromSeconds(5);
        hub.KeepAliveInterval = TimeSpan.FromSeconds(2);
        return hub;
    }
}
