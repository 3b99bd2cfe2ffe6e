using Xunit.Sdk;
using Xunit.v3;

// Each has a cluster of its own, and the other projects' tests run beside it.
[assembly: Parallelization(Mode = ParallelMode.None)]
