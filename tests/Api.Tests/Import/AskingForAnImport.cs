using Networking.Api.Import;

namespace Networking.Api.Tests.Import;

public sealed class AskingForAnImport
{
    [Theory]
    [InlineData("--format is missing.", "--network", "n1", "x")]
    [InlineData("--network is missing.", "--format", "eml", "x")]
    [InlineData("The path is missing.", "--format", "eml", "--network", "n1")]
    [InlineData("There should be one path.", "--format", "eml", "--network", "n1", "x", "y")]
    [InlineData("--format should be eml, jsonl or slack, not 'pst'.", "--format", "pst", "--network", "n1", "x")]
    [InlineData("There is no option '--force'.", "--force", "x")]
    [InlineData("--network needs a value.", "--format", "eml", "--network")]
    [InlineData("--network needs a value.", "--format=eml", "--network=", "x")]
    public void says_what_is_wrong(string line, params string[] args) =>
        Assert.Equal(line, Assert.Throws<ImportUsageException>(() => ImportArguments.Parse(args)).Message);

    [Fact]
    public void names_the_source_after_the_path()
    {
        var arguments = ImportArguments.Parse(["--format=jsonl", "--network", "n1", "/data/zulip.jsonl.gz"]);
        Assert.Equal(
            ("zulip", "zulip", ImportFormat.Jsonl),
            (arguments.Request.Source, arguments.Request.Organisation, arguments.Request.Format)
        );
        Assert.Null(arguments.Report);
    }

    [Fact]
    public async Task gives_2_for_a_wrong_command_line() => Assert.Equal(2, await ImportCommand.RunAsync(["--format"]));

    [Fact]
    public async Task gives_1_for_a_path_that_is_not_there() =>
        Assert.Equal(1, await ImportCommand.RunAsync(["--format", "eml", "--network", "n1", "/nowhere/at/all"]));
}
