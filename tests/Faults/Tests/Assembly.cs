using Networking.Faults.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(SharedTrial))]

// They share the nodes, and the other projects' tests run beside them.
[assembly: Parallelization(Mode = ParallelMode.None)]
