using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Networking.Support;

namespace Networking.Api.Tests.Identity;

/// <summary>Each collection has servers of its own, so that they run beside each other.</summary>
[CollectionDefinition(Name)]
public sealed class AccountCollection : ICollectionFixture<IdentityServers>
{
    public const string Name = "accounts";
}

[CollectionDefinition(Name)]
public sealed class PasskeyCollection : ICollectionFixture<IdentityServers>
{
    public const string Name = "passkeys";
}

[CollectionDefinition(Name)]
public sealed class IssuerCollection : ICollectionFixture<IdentityServers>
{
    public const string Name = "issuers";
}

/// <summary>Two nodes on one database. Every test makes its own network in it.</summary>
public sealed class IdentityServers(TestPostgres postgres) : IAsyncLifetime
{
    public const string OperatorEmail = "operator@networking.example";
    public const string Password = "correct horse battery";

    public string MasterKey { get; } = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.key");

    public IdentityNode One { get; private set; } = null!;

    public IdentityNode Other { get; private set; } = null!;

    public string Database { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.CreateDatabaseAsync();
        await File.WriteAllTextAsync(MasterKey, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(MasterKey, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        One = await StartNode();
        Other = await StartNode();
    }

    public Task<IdentityNode> StartNode(
        Action<WebApplication>? more = null,
        params (string Name, string Value)[] settings
    ) => IdentityNode.Start(Database, MasterKey, more, settings);

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
        File.Delete(MasterKey);
    }
}
