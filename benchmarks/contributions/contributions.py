# Contributions to growth by HS section with pandas. usage: python3 contributions.py SOURCE.csv REPORTER COUNTERPART YEAR
import sys
import pandas as pd
path, reporter, counterpart, year = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
rows = pd.read_csv(path, usecols=["reporter", "partner", "cn_code", "period", "value_eur"], dtype={"cn_code": str, "reporter": str, "partner": str, "period": str})
rows = rows[(rows.reporter == reporter) & (rows.partner == counterpart)]
bounds = [5, 14, 15, 24, 27, 38, 40, 43, 46, 49, 63, 67, 70, 71, 83, 85, 89, 92, 93, 96, 97, 99]
section = pd.cut(rows.cn_code.str[:2].astype(int), [0] + bounds, labels=False)
sums = rows.groupby([section, rows.period.str[:4].astype(int)]).value_eur.sum().unstack(fill_value=0)
points = (sums[year] - sums[year - 1]) / sums[year - 1].sum() * 100
print(points.to_string())
print("growth", points.sum())
