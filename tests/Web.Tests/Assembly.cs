using Networking.Web.Tests;

[assembly: AssemblyFixture(typeof(DemoSite))]
