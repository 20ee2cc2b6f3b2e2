#!/usr/bin/env bash
# The nowcast against forecast::auto.arima and the plain seasonal-share rule, in one run on the same months.
# usage: benchmarks/nowcast/run.sh SERIES.csv FIRST_YEAR LAST_YEAR [MONTHS]
# SERIES.csv has the head reporter,counterpart,flow,period,value: flow X or M, period 2006-01, value in million USD, every month of every pair.
# MONTHS, such as 4,8, thins out auto.arima, which takes a second or more a forecast; 3 to 11 when not given.
# Needs R with r-cran-forecast. Exit code 1 when the Brier skill is not above 0, or the median error is above auto.arima's.
set -euo pipefail
series=$(realpath "$1"); first=$2; last=$3; months=${4:-3,4,5,6,7,8,9,10,11}
cd "$(dirname "$0")/../.."
counterpart=${COUNTERPART:-artifacts/bin/Counterpart.Cli/release/Counterpart.Cli}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$series" "$work/series.csv"
cat > "$work/series.mapping.json" <<'JSON'
{
  "table": "series", "reporter": { "column": "reporter" }, "counterpart": { "column": "counterpart" },
  "period": { "column": "period", "form": "month" }, "flow": { "column": "flow", "export": "X", "import": "M" }, "value": "value",
  "currency": "USD", "multiplier": 1000000,
  "origin": { "producer": "benchmark", "title": "benchmark", "address": "https://example.org", "published": "2099-01-01", "licence": "none", "exports": "FOB", "imports": "CIF", "unit": "million USD" }
}
JSON
"$counterpart" trade import "$work/series.csv" --dossier "$work/dossier"

# Turnover a month for R; a pair without both flows in every month is left out of both.
awk -F, 'NR > 1 { v[$1 "-" $2 "," $4] += $5; n[$1 "-" $2 "," $4]++ } END { print "pair,period,value"; for (k in v) if (n[k] == 2) print k "," v[k] | "sort" }' "$work/series.csv" > "$work/turnover.csv"
ours=$(date +%s%N)
echo "pair,year,month,actual,median,share_rule,low80,high80,record,record_probability,was_record" > "$work/ours.csv"
for pair in $(cut -d, -f1 "$work/turnover.csv" | grep - | sort -u); do
  "$counterpart" trade nowcast "${pair%-*}" "${pair#*-}" --after "$last-12" --tries --csv --dossier "$work/dossier" |
    tr -d '\r' | awk -F, -v pair="$pair" -v reporter="${pair%-*}" -v first="$first" -v last="$last" '
      NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
      $at["table"] == "tries" && $at["books"] == reporter && $at["year"] >= first && $at["year"] <= last {
        print pair "," $at["year"] "," index("JanFebMarAprMayJunJulAugSepOctNovDec", $at["month"]) / 3 + 2 / 3 "," $at["actual"] "," $at["median"] "," $at["share_rule"] "," $at["low80"] "," $at["high80"] "," $at["record"] "," $at["record_probability"] "," $at["was_record"]
      }' >> "$work/ours.csv"
done
echo "nowcasts: $(($(wc -l < "$work/ours.csv") - 1)) in $((($(date +%s%N) - ours) / 1000000)) ms"
arima=$(date +%s%N)
Rscript benchmarks/nowcast/arima.R "$work/turnover.csv" "$work/arima.csv" "$first" "$last" "$months"
echo "auto.arima: $(($(wc -l < "$work/arima.csv") - 1)) in $((($(date +%s%N) - arima) / 1000000)) ms"
Rscript benchmarks/nowcast/score.R "$work/ours.csv" "$work/arima.csv" "${CALIBRATION:-}"
