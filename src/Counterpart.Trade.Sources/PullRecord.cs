namespace Counterpart.Trade.Sources;

/// <summary>What stands in a pull's <c>pull.json</c> once all was fetched.</summary>
/// <param name="Source">The service.</param>
/// <param name="Began">The day of the first request.</param>
/// <param name="Finished">The day of the last one: the day on which the table counts as published.</param>
/// <param name="Rows">Rows of all answers.</param>
/// <param name="Answers">The answers.</param>
internal sealed record PullRecord(string Source, DateOnly Began, DateOnly Finished, long Rows, IReadOnlyList<PulledAnswer> Answers);

/// <summary>One answer that was kept.</summary>
/// <param name="Address">Where it was asked for, without a key.</param>
/// <param name="File">Its file, packed with gzip.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Sha256">SHA-256 of the answer, unpacked.</param>
internal sealed record PulledAnswer(string Address, string File, long Rows, string Sha256);
