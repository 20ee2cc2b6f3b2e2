#!/usr/bin/env bash
# Cold time of `counterpart check` on a one-page report against that of an empty .NET program.
# usage: benchmarks/start.sh [rounds]            exit code 1 when the ratio is above the bar of 8
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-15}
bar=8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/empty"
cat > "$work/empty/empty.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
</Project>
XML
echo 'return 0;' > "$work/empty/Program.cs"
dotnet build "$work/empty" -c Release -v q -nologo -o "$work/empty/out" >/dev/null
dotnet build src/Counterpart.Cli -c Release -v q -nologo >/dev/null

counterpart=artifacts/bin/Counterpart.Cli/release/Counterpart.Cli
report=$(find samples -name '*.txt' | sort | head -n 1)
"$counterpart" demo --no-serve --dossier "$work/dossier" >/dev/null 2>&1

# Median of wall-clock milliseconds; the two programs take turns, so that a busy moment hits both.
now() { date +%s%N; }
for ((i = 0; i < rounds; i++)); do
  a=$(now); "$work/empty/out/empty"; b=$(now)
  "$counterpart" check "$report" --published 2021-08-19 --json --dossier "$work/dossier" >/dev/null; c=$(now)
  echo $(((b - a) / 1000)) >> "$work/empty.us"
  echo $(((c - b) / 1000)) >> "$work/check.us"
done
median() { sort -n "$1" | sed -n "$((rounds / 2 + 1))p"; }
empty=$(median "$work/empty.us")
check=$(median "$work/check.us")
awk -v e="$empty" -v c="$check" -v bar="$bar" -v n="$rounds" 'BEGIN {
  printf "empty program %.0f ms, check %.0f ms, ratio %.2f (bar %d; medians of %d cold runs)\n", e / 1000, c / 1000, c / e, bar, n
  exit c / e > bar
}'
