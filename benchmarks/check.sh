#!/usr/bin/env bash
# How long thirty claims take to be held against a dossier of a million observations: warm, and cold against an empty .NET program.
# usage: benchmarks/check.sh [rounds]            exit code 1 when a bar is missed: 100 ms warm, ten empty programs cold
set -euo pipefail
cd "$(dirname "$0")/.."
source benchmarks/empty.sh
rounds=${1:-15}
warmBar=100
coldBar=10
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build_empty "$work"
dotnet build src/Counterpart.Cli -c Release -v q -nologo >/dev/null
dotnet build benchmarks/Counterpart.Benchmarks -c Release -v q -nologo >/dev/null
counterpart=artifacts/bin/Counterpart.Cli/release/Counterpart.Cli
ours=artifacts/bin/Counterpart.Benchmarks/release/Counterpart.Benchmarks

# Twenty-four countries with each other and the world, 36 months, both flows, all goods and 24 chapters: 1,036,800 made-up figures.
awk 'BEGIN {
  n = split("KAZ RUS CHN UZB KGZ DEU FRA ITA POL TUR IND JPN KOR USA GBR BLR ARM AZE GEO TJK MNG IRN ARE BRA", c, " ")
  print "reporter,partner,product,flow,period,value"
  for (r = 1; r <= n; r++) for (p = 1; p <= n + 1; p++) if (r != p) for (g = 0; g <= 24; g++) for (m = 0; m < 36; m++) for (f = 0; f < 2; f++) {
    with = p > n ? "WLD" : c[p]
    value = (50 + (r * 37 + p * 91 + g * 13 + f * 29 + m * 7) % 400) * (g == 0 ? 24 : 1) * (p > n ? n : 1)
    printf "%s,%s,%s,%s,%d-%02d,%d\n", c[r], with, g == 0 ? "TOTAL" : sprintf("%02d", g), f ? "M" : "X", 2019 + int(m / 12), m % 12 + 1, value
  }
}' > "$work/all.csv"
cat > "$work/all.mapping.json" <<'JSON'
{ "table": "all", "rank": 5, "reporter": { "column": "reporter" }, "counterpart": { "column": "partner" }, "product": { "column": "product" }, "period": { "column": "period", "form": "month" },
  "flow": { "column": "flow", "export": "X", "import": "M" }, "value": "value", "currency": "USD", "multiplier": 1000000,
  "origin": { "producer": "made up", "title": "made up", "address": "https://example.org", "published": "2022-03-01", "licence": "none", "exports": "FOB", "imports": "CIF", "unit": "million USD" } }
JSON
"$counterpart" demo --no-serve --dossier "$work/dossier" >/dev/null 2>&1
"$counterpart" trade import "$work/all.csv" --mapping "$work/all.mapping.json" --dossier "$work/dossier"

pair() {
  cat <<TEXT
Trade between $1 and $2 reached \$24.5 billion in 2021. Trade between $1 and $2 grew by 26 percent in January–May 2021. In 2020 exports of $1 to $2 amounted to \$7 billion. Imports of $1 from $2 rose by more than a third in January–June 2021. In 2021 $2 was $1's largest trading partner. In 2021 $2 accounted for 19 percent of $1's exports.

TEXT
}
{ pair Kazakhstan Russia; pair Kazakhstan China; pair Uzbekistan Kazakhstan; pair Germany France; pair Turkey Italy; } > "$work/report.txt"
failed=0
"$ours" check "$work/dossier/trade" "$work/report.txt" 2022-04-12 "$rounds" "$warmBar" || failed=1

time_in_turn "$rounds" "$work" "$counterpart" check "$work/report.txt" --published 2022-04-12 --json --dossier "$work/dossier"
awk -v e="$(median "$work/empty.us")" -v c="$(median "$work/command.us")" -v bar="$coldBar" -v n="$rounds" 'BEGIN {
  printf "empty program %.0f ms, check %.0f ms, ratio %.2f (bar %d; medians of %d cold runs that take turns)\n", e / 1000, c / 1000, c / e, bar, n
  exit c / e > bar
}' || failed=1
exit $failed
