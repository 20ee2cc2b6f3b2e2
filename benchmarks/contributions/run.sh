#!/usr/bin/env bash
# The contributions of HS sections to growth, cold and end to end from the stored file: counterpart (Parquet), pandas and data.table (the CSV stored beside it).
# usage: benchmarks/contributions/run.sh GOODS.csv REPORTER COUNTERPART YEAR [ROUNDS]
# GOODS.csv has the head reporter,partner,cn_code,flow,period,value_eur: alpha-3 codes, months as 2021-01. Needs python3-pandas and r-cran-data.table.
# Exit code 1 when counterpart is not the fastest.
set -euo pipefail
goods=$(realpath "$1"); reporter=$2; counterpart_=$3; year=$4; rounds=${5:-7}
cd "$(dirname "$0")/../.."
counterpart=${COUNTERPART:-artifacts/bin/Counterpart.Cli/release/Counterpart.Cli}
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$goods" "$work/goods.csv"
cat > "$work/goods.mapping.json" <<'JSON'
{
  "table": "goods", "reporter": { "column": "reporter" }, "counterpart": { "column": "partner" }, "product": { "column": "cn_code" },
  "period": { "column": "period", "form": "month" }, "flow": { "column": "flow", "export": "X", "import": "M" }, "value": "value_eur",
  "currency": "EUR", "multiplier": 1,
  "origin": { "producer": "benchmark", "title": "benchmark", "address": "https://example.org", "published": "2099-01-01", "licence": "none", "exports": "FOB", "imports": "CIF", "unit": "EUR" }
}
JSON
"$counterpart" trade import "$work/goods.csv" --dossier "$work/dossier"
now() { date +%s%N; }
for ((i = 0; i < rounds; i++)); do
  a=$(now); "$counterpart" trade structure "$reporter" "$counterpart_" --period "$year" --csv --dossier "$work/dossier" > "$work/counterpart.out"
  b=$(now); "$python" benchmarks/contributions/contributions.py "$work/goods.csv" "$reporter" "$counterpart_" "$year" > "$work/pandas.out"
  c=$(now); Rscript benchmarks/contributions/contributions.R "$work/goods.csv" "$reporter" "$counterpart_" "$year" > "$work/datatable.out"; d=$(now)
  echo $(((b - a) / 1000)) >> "$work/counterpart.us"; echo $(((c - b) / 1000)) >> "$work/pandas.us"; echo $(((d - c) / 1000)) >> "$work/datatable.us"
done
median() { sort -n "$1" | sed -n "$((rounds / 2 + 1))p"; }
echo "growth: counterpart $(grep 'All goods' "$work/counterpart.out" | head -n 1 | cut -d, -f5), pandas $(tail -n 1 "$work/pandas.out"), data.table $(tail -n 1 "$work/datatable.out")"
awk -v a="$(median "$work/counterpart.us")" -v b="$(median "$work/pandas.us")" -v c="$(median "$work/datatable.us")" -v n="$rounds" 'BEGIN {
  printf "counterpart %.0f ms, pandas %.0f ms, data.table %.0f ms (medians of %d cold runs in turns)\n", a / 1000, b / 1000, c / 1000, n
  exit !(a < b && a < c)
}'
