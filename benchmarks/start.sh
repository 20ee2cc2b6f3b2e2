#!/usr/bin/env bash
# Cold time of `counterpart check` on a one-page report against that of an empty .NET program.
# usage: benchmarks/start.sh [rounds]            exit code 1 when the ratio is above the bar of 8
set -euo pipefail
cd "$(dirname "$0")/.."
source benchmarks/empty.sh
rounds=${1:-15}
bar=8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build_empty "$work"
dotnet build src/Counterpart.Cli -c Release -v q -nologo >/dev/null

counterpart=artifacts/bin/Counterpart.Cli/release/Counterpart.Cli
report=$(find samples -name '*.txt' | sort | head -n 1)
"$counterpart" demo --no-serve --dossier "$work/dossier" >/dev/null 2>&1

time_in_turn "$rounds" "$work" "$counterpart" check "$report" --published 2021-08-19 --json --dossier "$work/dossier"
empty=$(median "$work/empty.us")
check=$(median "$work/command.us")
awk -v e="$empty" -v c="$check" -v bar="$bar" -v n="$rounds" 'BEGIN {
  printf "empty program %.0f ms, check %.0f ms, ratio %.2f (bar %d; medians of %d cold runs)\n", e / 1000, c / 1000, c / e, bar, n
  exit c / e > bar
}'
