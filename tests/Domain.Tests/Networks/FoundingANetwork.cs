using Networking.Domain.Networks;

namespace Networking.Domain.Tests.Networks;

public sealed class FoundingANetwork
{
    private static readonly NetworkFounded Founded = new(Net, "Makers", Operator.Id, Now);

    [Fact]
    public void takes_the_network_of_the_actor() =>
        Given().When(new FoundNetwork("Makers") { Context = Operator.Now }).Then(Founded);

    [Fact]
    public void twice_changes_nothing() =>
        Given(Founded).When(new FoundNetwork("Others") { Context = Operator.Now }).Then();
}
