// Each has a cluster of its own, and the other projects' tests run beside it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
