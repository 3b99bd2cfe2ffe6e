using Networking.Support;

[assembly: AssemblyFixture(typeof(TestPostgres))]
