using Networking.Support;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(TestPostgres))]
// Most of a test's time is spent waiting: for commits, projections and time limits.
[assembly: Parallelization(MaxThreads = 2)]
