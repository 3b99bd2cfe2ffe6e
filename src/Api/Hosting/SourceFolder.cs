using Networking.Api.Postgres;

namespace Networking.Api.Hosting;

/// <summary>This project's folder, for what is generated into it.</summary>
internal static class SourceFolder
{
    public static string Path { get; } = System.IO.Path.Combine(ContentRoot.Of(AppContext.BaseDirectory), "src", "Api");
}
