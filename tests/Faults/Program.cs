using Networking.Faults;
using Networking.Faults.Nodes;
using Xunit.MicrosoftTestingPlatform;

return args switch
{
    ["--node", ..] => await NodeHost.Run(),
    ["--rebuild", var readModel] => await NodeHost.Rebuild(readModel),
    _ when args.Contains("--runs") => await LongRun.Run(args),
    _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
