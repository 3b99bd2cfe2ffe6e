using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Networking.Api.Hosting;
using Networking.Api.Http;
using Networking.Api.Identity;

namespace Networking.Api.Tests.OpenApi;

/// <summary>The contract is complete, valid and about this host: nothing more, nothing less.</summary>
public sealed class ReadingTheContract(NetworkingFixture fixture)
{
    [Fact]
    public async Task finds_every_route_and_nothing_else()
    {
        var described = (await Operations()).Select(o => o.Name);
        Assert.Equal(
            Routes().Select(r => r.Name).Order(StringComparer.Ordinal),
            described.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task finds_who_may_call_an_operation()
    {
        var routes = Routes().ToDictionary(r => r.Name, r => r.Policy, StringComparer.Ordinal);
        foreach (var (name, operation) in await Operations())
        {
            var policy = operation["x-policy"]!.GetValue<string>();
            Assert.Equal((name, routes[name]), (name, policy));
            Assert.Contains($"**{policy}**", operation["description"]!.GetValue<string>(), StringComparison.Ordinal);
            var schemes = operation["security"]?.AsArray().SelectMany(s => s!.AsObject().Select(p => p.Key)) ?? [];
            Assert.Equal(policy == Policies.Anonymous ? [] : ["cookie", "bearer"], schemes);
        }
    }

    [Fact]
    public async Task finds_what_it_does_and_an_example_of_everything()
    {
        foreach (var (name, operation) in await Operations())
        {
            foreach (var field in (string[])["summary", "description", "operationId"])
                Assert.True(operation[field]?.GetValue<string>().Length > 1, $"{name}: {field}");
            Assert.NotEmpty(operation["tags"]!.AsArray());
            foreach (var (where, content) in Contents(operation))
                Assert.True(content?["example"] is not null, $"{name}: example of {where}");
            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                Assert.True(parameter!["description"] is not null, $"{name}: {parameter["name"]}");
        }
    }

    [Fact]
    public async Task finds_the_problems_with_their_codes()
    {
        foreach (var (name, operation) in await Operations())
        {
            var answers = operation["responses"]!.AsObject();
            Assert.Contains(answers, a => a.Key.StartsWith('2'));
            string[] always =
                operation["x-policy"]!.GetValue<string>() == Policies.Anonymous
                    ? ["400", "429", "503"]
                    : ["400", "401", "403", "429", "503"];
            Assert.True(always.All(answers.ContainsKey), name);
            foreach (var (status, answer) in answers.Where(a => !a.Key.StartsWith('2')))
            {
                var schema = answer!["content"]!["application/problem+json"]!["schema"]!;
                Assert.Equal("#/components/schemas/Problem", schema["$ref"]!.GetValue<string>());
                foreach (var code in answer["x-codes"]!.AsArray().Select(c => c!.GetValue<string>()))
                    Assert.Equal((name, code, status), (name, code, $"{ProblemCodes.Status[code]}"));
            }
        }
    }

    [Fact]
    public async Task finds_the_headers_of_writes_and_the_position_of_reads()
    {
        var routes = Routes().ToDictionary(r => r.Name, StringComparer.Ordinal);
        foreach (var (name, operation) in await Operations())
        {
            var parameters =
                operation["parameters"]?.AsArray().Select(p => p!["name"]!.GetValue<string>()).ToArray() ?? [];
            Assert.All(parameters.Except(["Idempotency-Key"]), p => Assert.Matches("^[a-z][A-Za-z]*$", p));
            var success = operation["responses"]!.AsObject().Where(a => a.Key.StartsWith('2'));
            var positions = success.Count(a => a.Value!["headers"]?["Network-Position"] is not null);
            Assert.Equal(
                (name, routes[name].Writes),
                (name, parameters.Contains("Idempotency-Key", StringComparer.Ordinal))
            );
            Assert.Equal((name, routes[name].Writes), (name, positions > 0));
            Assert.Equal((name, routes[name].Reads), (name, parameters.Contains("atLeast", StringComparer.Ordinal)));
        }
    }

    [Fact]
    public async Task finds_readable_names()
    {
        var names = (await Document())["components"]!["schemas"]!.AsObject().Select(s => s.Key).ToArray();
        Assert.All(names, n => Assert.Matches("^[A-Z][A-Za-z]+$", n));
        foreach (
            var name in (string[])
                ["Problem", "SendMessageRequest", "SendMessageResponse", "MemberViewPage", "InboxPage"]
        )
            Assert.Contains(name, names);
    }

    [Fact]
    public async Task finds_a_document_that_readers_accept()
    {
        var text = await fixture.Anonymous().GetStringAsync("/openapi/v1.json");
        var result = OpenApiDocument.Parse(text, "json");
        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(200, (int)(await fixture.Anonymous().GetAsync("/swagger/index.html")).StatusCode);
    }

    [Fact]
    public async Task finds_the_document_that_the_web_client_is_generated_from()
    {
        var kept = await File.ReadAllTextAsync(Path.Combine(SourceFolder.Path, "..", "Web", "openapi.json"));
        Assert.True(
            kept.TrimEnd() == (await fixture.Anonymous().GetStringAsync("/openapi/v1.json")).TrimEnd(),
            "src/Web/openapi.json is not what the server serves. Start the server, then: "
                + "curl -s http://localhost:5080/openapi/v1.json -o src/Web/openapi.json && dotnet build src/Api"
        );
    }

    [Fact]
    public async Task finds_examples_that_the_endpoints_accept()
    {
        var json = fixture.Get<IOptions<JsonOptions>>().Value.SerializerOptions;
        var bodies = Routes()
            .Where(r => r.Body is not null)
            .ToDictionary(r => r.Name, r => r.Body!, StringComparer.Ordinal);
        var operations = (await Operations()).ToDictionary(o => o.Name, o => o.Operation, StringComparer.Ordinal);
        Assert.NotEmpty(bodies);
        foreach (var (name, type) in bodies)
        {
            var example = operations[name]["requestBody"]!["content"]!["application/json"]!["example"]!;
            var body = example.Deserialize(type, json);
            var checks = new Checks();
            (body as IChecked)?.Check(checks);
            Assert.True(Record.Exception(checks.ThrowIfWrong) is null, name);
        }
    }

    private async Task<JsonObject> Document() =>
        JsonNode.Parse(await fixture.Anonymous().GetStringAsync("/openapi/v1.json"))!.AsObject();

    private async Task<List<(string Name, JsonObject Operation)>> Operations() =>
        [
            .. from path in (await Document())["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            select ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value!.AsObject()),
        ];

    private static IEnumerable<(string Where, JsonNode? Content)> Contents(JsonObject operation)
    {
        foreach (var (type, content) in operation["requestBody"]?["content"]?.AsObject() ?? [])
            yield return ($"the request as {type}", content);
        foreach (var (status, answer) in operation["responses"]!.AsObject())
        foreach (var (type, content) in answer!["content"]?.AsObject() ?? [])
            yield return ($"{status} as {type}", content);
    }

    private List<Route> Routes() => [.. AppRoutes.Of(fixture).Where(r => r.IsDescribed)];
}
