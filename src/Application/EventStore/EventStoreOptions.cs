using System.Text.Json;
using System.Text.Json.Serialization;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.MultiTenancy;
using Marten;
using Networking.Application.Appending;
using Networking.Application.Sealing;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace Networking.Application.EventStore;

/// <summary>How Marten keeps the log: one sequence, tenant by tenant in the same tables, sealed personal text.</summary>
public static class EventStoreOptions
{
    public static void UseNetworkingEvents(this StoreOptions options, KeyRing keys)
    {
        options.DatabaseSchemaName = "events";
        options.UseSystemTextJsonForSerialization(
            EnumStorage.AsString,
            Casing.CamelCase,
            json => Configure(json, keys)
        );
        options.Policies.AllDocumentsAreMultiTenanted();
        options.Events.DatabaseSchemaName = "events";
        options.Events.TenancyStyle = TenancyStyle.Conjoined;
        options.Events.StreamIdentity = StreamIdentity.AsGuid;
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        options.Events.EnableBigIntEvents = true;
        options.Events.UseListenNotifyForEventAppends = true;
        options.Events.UseExclusiveLockOnConcurrentAppends = true;
        options.Events.MetadataConfig.EnableAll();
        options.Events.MetadataConfig.UserNameEnabled = true;
        foreach (var (type, name) in EventCatalog.Names)
            options.Events.MapEventType(type, name);
        // The host runs the daemon itself, on the node that leads.
        options.Projections.AsyncMode = DaemonMode.ExternallyManaged;
        // An error stops the projection; nothing is ever skipped (architecture rule 11).
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        options.Storage.ExtendedSchemaObjects.Add(CommandLog.Table());
        foreach (var table in KeyTables())
            options.Storage.ExtendedSchemaObjects.Add(table);
    }

    /// <summary>The JSON of the log. Shared with whatever reads or checks events outside Marten.</summary>
    public static void Configure(JsonSerializerOptions json, KeyRing keys)
    {
        json.Converters.Add(new SealedTextConverter(keys));
        json.IgnoreReadOnlyProperties = true;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
    }

    private static IEnumerable<Table> KeyTables()
    {
        var networks = new Table("keys.network_keys");
        networks.AddColumn("network", "varchar").AsPrimaryKey();
        networks.AddColumn("wrapped", "bytea").NotNull();
        yield return networks;
        var persons = new Table("keys.person_keys");
        persons.AddColumn("network", "varchar").AsPrimaryKey();
        persons.AddColumn<Guid>("person").AsPrimaryKey();
        persons.AddColumn("wrapped", "bytea");
        persons.AddColumn("destroyed_at", "timestamp with time zone");
        yield return persons;
    }
}
