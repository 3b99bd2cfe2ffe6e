using Marten;
using Networking.Domain;
using Networking.Domain.Imports;
using Networking.Domain.Messages;
using Networking.Domain.Networks;
using Networking.Domain.Organisations;
using Networking.Domain.Participation;
using Networking.Domain.PartnerRelationships;
using Networking.Domain.Threads;

namespace Networking.Application.WriteModels;

/// <summary>
/// Loads the states that one decision is made on, and remembers their versions: the decision counts only if they are
/// still so when it is committed. From the cache when it can, else by folding the stream (one round trip).
/// </summary>
public sealed class Load
{
    private readonly IDocumentStore _store;
    private readonly WriteModelCache _cache;
    private readonly string _network;
    private readonly bool _assumeNew;
    private readonly Dictionary<Guid, WriteModel> _reliedOn = [];
    private readonly HashSet<Guid> _taken = [];

    internal Load(IDocumentStore store, WriteModelCache cache, string network, bool assumeNew) =>
        (_store, _cache, _network, _assumeNew) = (store, cache, network, assumeNew);

    internal IReadOnlyDictionary<Guid, WriteModel> ReliedOn => _reliedOn;

    /// <summary>
    /// Whether the id is a stream of another kind (a client may name a thread where a message belongs, or make a message
    /// with a company's id). To who reads it there is no such thing; nothing of this command may be appended to it.
    /// </summary>
    internal bool IsTaken(Guid id) => _taken.Contains(id);

    public ValueTask<Network?> Network() => Fold<Network>(DerivedId.Network(_network), Domain.Networks.Network.Evolve);

    public ValueTask<Organisation?> Organisation(Guid id) =>
        Fold<Organisation>(id, Domain.Organisations.Organisation.Evolve);

    public ValueTask<PartnerRelationship?> Relationship(Guid id) =>
        Fold<PartnerRelationship>(id, PartnerRelationship.Evolve);

    public ValueTask<ConversationThread?> Thread(Guid id) => Fold<ConversationThread>(id, ConversationThread.Evolve);

    public ValueTask<Message?> Message(Guid id) => Fold<Message>(id, Domain.Messages.Message.Evolve);

    public ValueTask<ParticipationState?> Participation(Guid threadId, Guid memberId) =>
        Fold<ParticipationState>(DerivedId.Participation(threadId, memberId), ParticipationState.Evolve);

    /// <summary>
    /// States of streams that this command means to start. They are taken to be absent without asking; if the commit
    /// finds one there, the command is decided again, and then they are really loaded. Saves a round trip a command.
    /// </summary>
    public ValueTask<Message?> NewMessage(Guid id) => New<Message>(id, Domain.Messages.Message.Evolve);

    public ValueTask<ConversationThread?> NewThread(Guid id) => New<ConversationThread>(id, ConversationThread.Evolve);

    public ValueTask<ImportRun?> Import(Guid id) => Fold<ImportRun>(id, ImportRun.Evolve);

    private ValueTask<T?> New<T>(Guid id, Func<T?, DomainEvent, T?> evolve)
        where T : class
    {
        if (!_assumeNew || _reliedOn.ContainsKey(id) || _cache.Find(_network, id) is not null)
            return Fold(id, evolve);
        _reliedOn[id] = WriteModel.Empty(evolve);
        return ValueTask.FromResult<T?>(null);
    }

    private async ValueTask<T?> Fold<T>(Guid id, Func<T?, DomainEvent, T?> evolve)
        where T : class
    {
        var model = _reliedOn.GetValueOrDefault(id) ?? _cache.Find(_network, id);
        if (model is null || (model.Version == 0 && model.Type != typeof(T)))
            model = await Read(id, WriteModel.Empty(evolve));
        if (model.IsOfAnotherKindThan<T>())
        {
            _taken.Add(id);
            return null;
        }

        _reliedOn[id] = model;
        return (T?)model.State;
    }

    private async Task<WriteModel> Read(Guid id, WriteModel model)
    {
        await using var session = _store.QuerySession(_network);
        foreach (var e in await session.Events.FetchStreamAsync(id))
            model = model.With((DomainEvent)e.Data) with { Position = e.Sequence };
        if (model.Version == 0 || model.State is not null)
            _cache.Keep(_network, id, model);
        return model;
    }
}
