using Counterpart.Trade;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Counterpart.Web.Trade;

/// <summary>The pages of statistics: which vintages are held, and both books of a pair.</summary>
internal static class TradeRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/trade", (ITradeStatistics trade) => new RazorComponentResult<VintageList>(new { trade.Vintages }))
            .WithSummary("The vintages of statistics held, each with its origin.");
        routes.MapGet("/trade/{reporter}/{counterpart}", (string reporter, string counterpart, ITradeStatistics trade) =>
            Countries.TryGet(reporter.ToUpperInvariant(), out var one) && Countries.TryGet(counterpart.ToUpperInvariant(), out var other) && one.Country != other.Country
                ? (IResult)new RazorComponentResult<PairPage>(new { Books = PairBooks.Of(trade, one.Country, other.Country) })
                : TypedResults.NotFound())
            .WithSummary("What each of two countries publishes of its trade with the other.");
    }
}
