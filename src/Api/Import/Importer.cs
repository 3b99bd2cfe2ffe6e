using Networking.Api.Import.Mapping;
using Networking.Api.Import.Reading;
using Networking.Domain;

namespace Networking.Api.Import;

/// <summary>
/// One run of an import. Window by window: who is new joins, then who wrote to whom become partners, then the
/// conversations follow while the next window is prepared. Killed at any moment it leaves whole commands only, and the
/// next run takes up what is missing.
/// </summary>
internal sealed class Importer(
    ImportRequest request,
    ImportPlanner planner,
    ImportCommands commands,
    CommandSender sender,
    ImportLog log,
    ImportReport report,
    TimeProvider clock
)
{
    private ImportTotals _totals = new();
    private HashSet<Guid> _underWay = [];
    private Task<ImportTotals> _conversations = Task.FromResult(new ImportTotals());
    private bool _started;

    /// <exception cref="FileNotFoundException">There is nothing at the path.</exception>
    /// <exception cref="ImportFailedException">The database stayed away, or refused the people.</exception>
    public async Task<ImportTotals> RunAsync(Action<ImportProgress> progress, CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        var bytes = Math.Max(1, Reading.Files.SourceFiles.SizeOf(request.Path) * request.Passes);
        try
        {
            await foreach (var window in SourceWindow.ReadAsync(request, clock, ct))
            {
                await Import(window, ct);
                var fraction = Math.Min(1.0, (double)window.BytesRead / bytes);
                progress(new ImportProgress(_totals, fraction, clock.GetElapsedTime(started)));
            }
        }
        finally
        {
            await ConversationsDone();
        }

        _totals = _totals with { Skipped = report.Skipped };
        if (_started)
            await Send(commands.Finish(_totals), ct);
        progress(new ImportProgress(_totals, 1, clock.GetElapsedTime(started)));
        return _totals;
    }

    private async Task Import(SourceWindow window, CancellationToken ct)
    {
        foreach (var remark in window.Remarks)
            report.Add(remark);
        _totals = _totals with { Read = _totals.Read + window.Messages.Count };
        var plan = planner.Plan(window.Messages);
        var newcomers = plan.Arrivals.SelectMany(a => a.People).Select(p => p.MemberId);
        var reactors = plan.Messages.SelectMany(m => m.Reactions).Select(r => r.By);
        await log.EnsureKeys([.. newcomers, .. plan.Messages.Select(m => m.By), .. reactors], ct);
        var existing = await log.Existing(IdsOf(plan), ct);
        existing.UnionWith(_underWay);
        await SendArrivals(plan, ct);
        await ConversationsDone();
        _underWay =
        [
            .. plan.Threads.Select(t => t.ThreadId),
            .. plan.Messages.Where(m => !log.IsErased(m.By)).Select(m => m.MessageId),
        ];
        _conversations = SendConversations(plan, existing, ct);
    }

    private static IEnumerable<Guid> IdsOf(WindowPlan plan) =>
        plan
            .Threads.Select(t => t.ThreadId)
            .Concat(plan.Messages.Select(m => m.MessageId))
            .Concat(plan.Messages.Select(m => m.ReplyTo).OfType<Guid>());

    private async Task SendArrivals(WindowPlan plan, CancellationToken ct)
    {
        if (plan.Arrivals.Count > 0 || plan.Pairings.Count > 0)
            await Begin(ct);
        var arrived = await Task.WhenAll(plan.Arrivals.Select(a => SendPeople(a, ct)));
        await Task.WhenAll(plan.Pairings.Select(p => Send(commands.Partnership(p), ct)));
        _totals = _totals with
        {
            NewOrganisations = _totals.NewOrganisations + plan.Arrivals.Count(a => a.IsNewOrganisation),
            NewPeople = _totals.NewPeople + arrived.Sum(),
            NewRelationships = _totals.NewRelationships + plan.Pairings.Count,
        };
    }

    private async Task<int> SendPeople(Arrivals arrivals, CancellationToken ct)
    {
        var people = arrivals.People.Where(p => !log.IsErased(p.MemberId)).ToArray();
        if (people.Length > 0 || arrivals.IsNewOrganisation)
            await Send(commands.People(arrivals, people), ct);
        return people.Length;
    }

    private async Task<ImportTotals> SendConversations(WindowPlan plan, HashSet<Guid> existing, CancellationToken ct)
    {
        var drafts = plan.Threads.Select(t => new ConversationDraft(t, existing, log.IsErased)).ToArray();
        foreach (var skipped in drafts.SelectMany(d => d.Erased))
            report.Add(new Skipped(skipped.Record.Location, Reasons.PersonErased, skipped.Source.Key));
        foreach (var (record, reactions) in drafts.SelectMany(d => d.WithoutReactions))
            report.Add(new Noted(record.Location, Reasons.ReactorErased, $"{reactions}"));
        foreach (var (record, partners) in ConversationDraft.Copies(drafts))
            report.Add(new Noted(record.Location, Reasons.CopiedToPartnerThreads, $"{partners} partners"));
        var news = drafts.Where(d => d.New.Count > 0).ToArray();
        if (news.Length > 0)
            await Begin(ct);
        var refused = await Task.WhenAll(news.Select(d => SendConversation(d.Thread, d.New, existing, ct)));
        foreach (var (message, rejection) in refused.SelectMany(r => r))
            report.Add(new Skipped(message.Record.Location, rejection.Code, rejection.Detail));
        return new ImportTotals
        {
            NewMessages = news.Sum(d => d.New.Count) - refused.Sum(r => r.Count),
            Repeated = drafts.Sum(d => d.Repeated),
            NewThreads = news.Count(d => !existing.Contains(d.Thread.ThreadId)),
        };
    }

    // One bad message must not cost its thread the others: what is refused together is tried one by one.
    private async Task<IReadOnlyList<(MessageDraft, Rejection)>> SendConversation(
        ThreadDraft thread,
        IReadOnlyList<MessageDraft> messages,
        HashSet<Guid> existing,
        CancellationToken ct
    )
    {
        var together = messages.Select(m => m.MessageId).ToHashSet();
        var command = commands.Conversation(thread, messages, id => existing.Contains(id) || together.Contains(id));
        if (await sender.SendAsync(command, ct) is not { } rejection)
            return [];
        if (messages is [var alone])
            return [(alone, rejection)];
        var refused = new List<(MessageDraft, Rejection)>();
        foreach (var message in messages)
            refused.AddRange(await SendConversation(thread, [message], existing, ct));
        return refused;
    }

    private async Task ConversationsDone()
    {
        var done = await _conversations;
        _conversations = Task.FromResult(new ImportTotals());
        _totals = _totals with
        {
            NewMessages = _totals.NewMessages + done.NewMessages,
            Repeated = _totals.Repeated + done.Repeated,
            NewThreads = _totals.NewThreads + done.NewThreads,
        };
    }

    // The run is recorded before its first new record, and not at all when there is none.
    private async Task Begin(CancellationToken ct)
    {
        if (_started)
            return;
        await Send(commands.Start(request.Format.ToString().ToLowerInvariant()), ct);
        _started = true;
    }

    private async Task Send(Command command, CancellationToken ct)
    {
        if (await sender.SendAsync(command, ct) is { } rejection)
            throw new ImportFailedException($"{command.GetType().Name} was refused: {rejection.Detail}");
    }
}
