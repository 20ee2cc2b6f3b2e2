using System.Text.Json.Nodes;

namespace Counterpart.Stores.Tests.Trade.Fuzz;

/// <summary>A JSON message whose members are dropped, doubled, exchanged, renamed and filled with junk.</summary>
internal static class SpoiltJson
{
    // Stands for what a tree cannot hold, and is put in its place in the text.
    private const string Mark = "\"@@@\"";

    private static readonly string[] Untreelike =
        ["1e400", "-1e400", "00", "1.", "{\"a\":1,\"a\":2}", "\"\\uD800\"", "\"\\u0000\"", "NaN", "// remark\n1", "[1,]", "123456789012345678901234567890.12345", Deep("[", "]"), Deep("{\"a\":", "}")];

    /// <summary>Spoils a message.</summary>
    public static byte[] Of(string seed, Random random)
    {
        var root = JsonNode.Parse(seed)!;
        for (var change = random.Next(1, 5); change > 0; change--)
        {
            var places = new List<(JsonNode Parent, string? Name, int Index)>();
            Collect(root, places);
            if (places.Count == 0)
            {
                break;
            }

            var (parent, name, index) = places[random.Next(places.Count)];
            Change(parent, name, index, places, random);
        }

        return Junk.Encoded(root.ToJsonString().Replace(Mark, Untreelike[random.Next(Untreelike.Length)], StringComparison.Ordinal), random);
    }

    private static void Change(JsonNode parent, string? name, int index, List<(JsonNode Parent, string? Name, int Index)> places, Random random)
    {
        var here = At(parent, name, index)?.DeepClone();
        var (otherParent, otherName, otherIndex) = places[random.Next(places.Count)];
        var other = At(otherParent, otherName, otherIndex)?.DeepClone();
        switch (random.Next(9))
        {
            case 0 when parent is JsonObject o:
                o.Remove(name!);
                break;
            case 0:
                parent.AsArray().RemoveAt(index);
                break;
            case 1 when parent is JsonArray a:
                a.Insert(random.Next(a.Count + 1), here);
                break;
            case 1:
                parent[name! + random.Next(10)] = here;
                break;
            case 2:
                Put(parent, name, index, other);
                break;
            case 3:
                Put(parent, name, index, new JsonArray(here));
                break;
            case 4:
                Put(parent, name, index, new JsonObject { [Junk.Word(random)] = here });
                break;
            case 5 when parent is JsonObject o:
                o.Remove(name!);
                o[random.Next(2) == 0 ? Junk.Word(random) : otherName ?? "x"] = here;
                break;
            case 6:
                Put(parent, name, index, JsonValue.Create("@@@"));
                break;
            case 7:
                Put(parent, name, index, random.Next(7) switch
                {
                    0 => null,
                    1 => JsonValue.Create(true),
                    2 => new JsonArray(),
                    3 => new JsonObject(),
                    4 => JsonValue.Create(-1),
                    5 => JsonValue.Create(long.MaxValue),
                    _ => JsonValue.Create(random.NextDouble() * 1e30),
                });
                break;
            default:
                Put(parent, name, index, JsonValue.Create(Junk.Word(random)));
                break;
        }
    }

    private static JsonNode? At(JsonNode parent, string? name, int index) => parent is JsonObject o ? o[name!] : index < parent.AsArray().Count ? parent[index] : null;

    private static void Put(JsonNode parent, string? name, int index, JsonNode? value)
    {
        if (parent is JsonObject o)
        {
            o[name!] = value;
        }
        else if (index < parent.AsArray().Count)
        {
            parent[index] = value;
        }
    }

    private static void Collect(JsonNode? node, List<(JsonNode, string?, int)> places)
    {
        if (node is JsonObject o)
        {
            foreach (var (name, value) in o)
            {
                places.Add((o, name, 0));
                Collect(value, places);
            }
        }
        else if (node is JsonArray a)
        {
            for (var i = 0; i < a.Count; i++)
            {
                places.Add((a, null, i));
                Collect(a[i], places);
            }
        }
    }

    private static string Deep(string open, string close) => string.Concat(Enumerable.Repeat(open, 5000)) + "1" + string.Concat(Enumerable.Repeat(close, 5000));
}
