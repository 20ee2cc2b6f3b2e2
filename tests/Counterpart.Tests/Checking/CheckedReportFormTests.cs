using System.Text.Json;
using Counterpart.Checking;
using Counterpart.Reading;
using static Counterpart.Tests.Checking.Reports;

namespace Counterpart.Tests.Checking;

public class CheckedReportFormTests
{
    private static readonly JsonElement Report = Written();

    [Fact]
    public void The_report_has_its_document_and_every_list() => Assert.Equal(
        [
            "document", "published", "language", "relation", "source", "event", "people", "statements", "agreements", "projects",
            "commitments", "planned_events", "topics", "unread_numbers", "notices", "claims", "crossChecks",
        ],
        Report.EnumerateObject().Select(p => p.Name));

    [Fact]
    public void A_claim_has_the_gold_fields_and_what_checking_adds()
    {
        var claim = Report.GetProperty("claims")[0];

        Assert.Equal(
            [
                "text", "start", "end", "speaker", "metric", "from", "to", "product", "measure", "op", "value", "value2", "unit", "period",
                "base", "modality", "verdicts", "reconciled", "reconciledAsSaid", "otherReadings", "sentence",
            ],
            claim.EnumerateObject().Select(p => p.Name));
        Assert.Equal("2021-01/2021-05", claim.GetProperty("period").GetString());
        Assert.Equal(0, claim.GetProperty("start").GetInt32());
        Assert.Equal(14, claim.GetProperty("end").GetInt32());
    }

    [Fact]
    public void A_verdict_tells_its_interval_its_rows_and_the_command()
    {
        var verdict = Verdict("RUS");

        Assert.Equal("latest", verdict.GetProperty("asOf").GetString());
        Assert.Equal("fails", verdict.GetProperty("finding").GetString());
        Assert.Equal("percent", verdict.GetProperty("unit").GetString());
        Assert.Equal(34.01m, Math.Round(verdict.GetProperty("computed").GetDecimal(), 2));
        Assert.Equal("{\"min\":25.5,\"max\":26.5,\"minInclusive\":true,\"maxInclusive\":false}", Packed(verdict.GetProperty("accepted")));
        Assert.Equal("counterpart trade show RUS KAZ --table rus-monthly-customs --freq M --from 2020-01 --to 2021-05", verdict.GetProperty("reproduce").GetString());
        Assert.Equal(
            "{\"reporter\":\"RUS\",\"counterpart\":\"KAZ\",\"flow\":\"export\",\"period\":\"2021-01\",\"value\":1007308690,\"currency\":\"USD\",\"origin\":"
            + "{\"vintage\":\"rus-monthly-customs-20220215\",\"table\":\"rus-monthly-customs\",\"producer\":\"Federal Customs Service\","
            + "\"title\":\"Russia with Kazakhstan, monthly, customs data\",\"address\":\"https://example.org/rus-monthly-customs\",\"published\":\"2022-02-15\"}}",
            Packed(verdict.GetProperty("observations")[0]));
    }

    [Fact]
    public void A_verdict_that_cannot_be_given_has_a_reason_and_no_rows()
    {
        var verdict = Verdict("KAZ");

        Assert.Equal("cannot-verify", verdict.GetProperty("finding").GetString());
        Assert.Equal("Only annual figures by partner are held.", verdict.GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Null, verdict.GetProperty("computed").ValueKind);
        Assert.Equal(0, verdict.GetProperty("observations").GetArrayLength());
    }

    [Fact]
    public void Another_reading_bears_its_rows_and_their_origin()
    {
        var reading = Report.GetProperty("claims")[0].GetProperty("otherReadings")[0];

        Assert.Equal("base", reading.GetProperty("change").GetString());
        Assert.Equal("Federal Customs Service", reading.GetProperty("observations")[0].GetProperty("origin").GetProperty("producer").GetString());
    }

    private static JsonElement Verdict(string books) =>
        Report.GetProperty("claims")[0].GetProperty("verdicts").EnumerateArray().Single(v => v.GetProperty("books").GetString() == books && v.GetProperty("asOf").GetString() == "latest");

    private static string Packed(JsonElement element) => JsonSerializer.Serialize(element);

    private static JsonElement Written()
    {
        var report = Check(SeedTables.All, [Claim("it grew by 26%", Measure.Growth, Percent(26m), "2021-01/2021-05", "2020-01/2020-05")], "2021-08-19", []);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, CheckedReportForm.Readable))
        {
            CheckedReportForm.Write(writer, report);
        }

        return JsonElement.Parse(stream.ToArray());
    }
}
