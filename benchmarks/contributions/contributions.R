# Contributions to growth by HS section with data.table. usage: Rscript contributions.R SOURCE.csv REPORTER COUNTERPART YEAR
suppressPackageStartupMessages(library(data.table))
args <- commandArgs(trailingOnly = TRUE)
year <- as.integer(args[4])
rows <- fread(args[1], select = c("reporter", "partner", "cn_code", "period", "value_eur"), colClasses = c(cn_code = "character", period = "character", value_eur = "numeric"))
rows <- rows[reporter == args[2] & partner == args[3]]
bounds <- c(0, 5, 14, 15, 24, 27, 38, 40, 43, 46, 49, 63, 67, 70, 71, 83, 85, 89, 92, 93, 96, 97, 99)
rows[, `:=`(section = findInterval(as.integer(substr(cn_code, 1, 2)), bounds, left.open = TRUE), at = as.integer(substr(period, 1, 4)))]
sums <- dcast(rows[at %in% c(year, year - 1)], section ~ at, value.var = "value_eur", fun.aggregate = sum)
points <- (sums[[as.character(year)]] - sums[[as.character(year - 1)]]) / sum(sums[[as.character(year - 1)]]) * 100
print(data.table(section = sums$section, points))
cat("growth", sum(points), "\n")
