#!/usr/bin/env bash
# Import of a table by goods against plain DuckDB, COPY … TO parquet, of the same file; then the peak of memory for ten million observations.
# usage: benchmarks/import.sh [FILE.csv MAPPING.json [rounds]]       without a file a table of 997,559 rows is made up
# exit code 1 when the import takes more than twice as long, or more than 500 MB
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rounds=${3:-5}
version=$(sed -n 's/.*Include="DuckDB.NET.Data.Full" Version="\([^"]*\)".*/\1/p' Directory.Packages.props)

mkdir "$work/plain"
cat > "$work/plain/plain.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>
  <ItemGroup><PackageReference Include="DuckDB.NET.Data.Full" Version="$version" /></ItemGroup>
</Project>
XML
cat > "$work/plain/Program.cs" <<'CS'
using var database = new DuckDB.NET.Data.DuckDBConnection("DataSource=:memory:");
database.Open();
using var command = database.CreateCommand();
command.CommandText = $"COPY (SELECT * FROM read_csv('{args[0]}')) TO '{args[1]}' (FORMAT parquet)";
command.ExecuteNonQuery();
CS
dotnet build "$work/plain" -c Release -v q -nologo -o "$work/plain/out" >/dev/null
dotnet build src/Counterpart.Cli -c Release -v q -nologo >/dev/null
counterpart=artifacts/bin/Counterpart.Cli/release/Counterpart.Cli

mapping() {
  cat <<'JSON'
{ "table": "goods", "reporter": { "column": "reporter" }, "counterpart": { "column": "partner" }, "product": { "column": "cn_code" }, "period": { "column": "period", "form": "month" },
  "flow": { "column": "flow", "export": "X", "import": "M" }, "value": "value_eur", "currency": "EUR", "multiplier": 1,
  "origin": { "producer": "made up", "title": "made up", "address": "https://example.org", "published": "2026-01-01", "licence": "none", "exports": "FOB", "imports": "CIF", "unit": "EUR" } }
JSON
}
# rows of seven partners, 35 months and as many goods as it takes
made_up() {
  awk -v n="$1" 'BEGIN {
    split("RUS BLR KAZ KGZ ARM UZB MDA", with, " "); split("DEU FRA ITA POL NLD", who, " ")
    print "reporter,partner,cn_code,flow,period,value_eur"
    for (i = 0; i < n; i++) {
      m = i % 35; p = int(i / 35) % 7; r = int(i / 245) % 5; g = int(i / 1225)
      printf "%s,%s,%08d,X,%d-%02d,%d\n", who[r + 1], with[p + 1], 1010000 + g, 2020 + int(m / 12), m % 12 + 1, (i * 7919) % 1000003
    }
  }'
}
if [ $# -ge 2 ]; then
  table=$1 map=$2
else
  table=$work/goods.csv map=$work/goods.json
  made_up 997559 > "$table"
  mapping > "$map"
fi

now() { date +%s%N; }
for ((i = 0; i < rounds; i++)); do
  rm -rf "$work/dossier" "$work/plain.parquet"
  a=$(now); dotnet "$work/plain/out/plain.dll" "$table" "$work/plain.parquet"; b=$(now)
  "$counterpart" trade import "$table" --mapping "$map" --dossier "$work/dossier" > "$work/said"; c=$(now)
  echo $(((b - a) / 1000)) >> "$work/plain.us"
  echo $(((c - b) / 1000)) >> "$work/import.us"
done
median() { sort -n "$1" | sed -n "$((rounds / 2 + 1))p"; }
cat "$work/said"
slow=0
awk -v p="$(median "$work/plain.us")" -v i="$(median "$work/import.us")" -v n="$rounds" 'BEGIN {
  printf "plain DuckDB COPY %.2f s, import %.2f s, ratio %.2f (bar 2; medians of %d cold runs that take turns)\n", p / 1e6, i / 1e6, i / p, n
  exit i / p > 2
}' || slow=1

made_up 10000000 > "$work/long.csv"
mapping > "$work/long.json"
"$counterpart" trade import "$work/long.csv" --mapping "$work/long.json" --dossier "$work/long" > "$work/said" &
import=$!
peak=0
while kill -0 "$import" 2>/dev/null; do
  now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$import/status" 2>/dev/null || true)
  [ "${now:-0}" -gt "$peak" ] && peak=$now
  sleep 0.2
done
wait "$import"
cat "$work/said"
awk -v k="$peak" 'BEGIN { printf "ten million observations: peak of %.0f MB (bar 500)\n", k / 1024; exit k / 1024 > 500 }' || slow=1
exit $slow
