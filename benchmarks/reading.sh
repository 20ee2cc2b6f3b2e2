#!/usr/bin/env bash
# How fast reports are read, warm and on one core, against wink-nlp with its lite web model on the same texts in the same run;
# how the time grows with the length of a document; the memory that a document of 10 MB takes.
# usage: benchmarks/reading.sh [SOURCE…]          SOURCE: a folder of .txt, or .jsonl or .jsonl.gz files with a "text" and a "date" a line
# Without a source the project's own samples are read again and again. Exit code 1 when a bar is missed. Needs node and npm for the peer.
set -euo pipefail
sources=()
for source in "$@"; do sources+=("$(realpath "$source")"); done
cd "$(dirname "$0")/.."
((${#sources[@]})) || sources=("$PWD/samples")
passes=${PASSES:-6}
# Seconds. Both compilers work beside the reading until all that runs often is in its final form.
warming=${WARMING:-40}
peerWarming=10
bar=10
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build benchmarks/Counterpart.Benchmarks -c Release -v q -nologo >/dev/null
dotnet build src/Counterpart.Cli -c Release -v q -nologo >/dev/null
ours=artifacts/bin/Counterpart.Benchmarks/release/Counterpart.Benchmarks
cp benchmarks/peer/* "$work" && (cd "$work" && npm install --no-audit --no-fund --silent)

"$ours" corpus "$work/corpus.jsonl" "${sources[@]}"
failed=0
echo "Reading, one core, $(wc -l < "$work/corpus.jsonl") reports, $passes warm passes twice in turn:"
for turn in 1 2; do
  "$ours" read "$work/corpus.jsonl" "$warming" "$passes" "$work/ours"
  node "$work/read.js" "$work/corpus.jsonl" "$peerWarming" "$passes" "$work/peer"
done
median() { sort -n "$1" | sed -n "$((($(wc -l < "$1") + 1) / 2))p"; }
awk -v a="$(median "$work/ours")" -v b="$(median "$work/peer")" -v bar="$bar" 'BEGIN {
  printf "counterpart %.2f MB/s (bar %d), wink-nlp %.2f MB/s, ratio %.1f (bar %d; medians of the warm passes)\n", a, bar, b, a / b, bar
  exit a < bar || a / b < bar
}' || failed=1
"$ours" growth "$work/corpus.jsonl" || failed=1
"$ours" one "$work/corpus.jsonl" 10 "$work/long.txt"
"$ours" peak "counterpart read, 10 MB in one document" artifacts/bin/Counterpart.Cli/release/Counterpart.Cli read "$work/long.txt" --published 2015-06-18 --json || failed=1
exit $failed
