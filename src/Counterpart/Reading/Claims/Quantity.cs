using Counterpart.Reading.Texts;

namespace Counterpart.Reading.Claims;

/// <summary>The quantity a figure measures.</summary>
/// <param name="Metric">What.</param>
/// <param name="Product">Goods or qualifier in the report's words.</param>
/// <param name="Range">Where the words stand.</param>
/// <param name="Rule">How it was found.</param>
internal readonly record struct Quantity(Metric Metric, string? Product, TokenRange Range, string Rule);
