using Networking.Web.Tests;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(DemoSite))]
// Most of a test's time is spent waiting for a page.
[assembly: Parallelization(MaxThreads = 2)]
