using Networking.Api.Demo.Telling;

namespace Networking.Api.Demo.Scenarios;

/// <summary>Every scenario of the demo network.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        Quotations.FirstOrder,
        LateDeliveries.Rescue,
        Complaints.EightSteps,
        Shipments.Transport,
        Audits.Visit,
        Invoices.Mismatch,
        Changes.Drawing,
        QuickQuestions.Chat,
        FieldService.Standstill,
        Tenders.Invitation,
        Onboarding.Welcome,
        Forecasts.Quarter,
        Visits.Trip,
        Visits.Collection,
        Visits.Prices,
        InternalTalks.AboutAPartner,
        InternalTalks.Chatter,
        InternalWork.WeekPlan,
        InternalWork.Systems,
        InternalWork.Newcomer,
        Announcements.ToAll,
        Live.Today,
        Live.Inside,
    ];
}
