# Full-year forecasts by forecast::auto.arima with its defaults, as an expanding back-test.
# usage: Rscript arima.R SERIES.csv OUT.csv FIRST_YEAR LAST_YEAR [MONTHS]
# SERIES.csv: pair,period,value with period as 2006-01. MONTHS, such as 3,6,9, are the last months known; 3 to 11 when not given.
suppressPackageStartupMessages(library(forecast))
args <- commandArgs(trailingOnly = TRUE)
series <- read.csv(args[1], stringsAsFactors = FALSE)
years <- as.integer(args[3]):as.integer(args[4])
months <- if (length(args) > 4) as.integer(strsplit(args[5], ",")[[1]]) else 3:11
first <- TRUE
for (pair in unique(series$pair)) {
  rows <- series[series$pair == pair, ]
  rows <- rows[order(rows$period), ]
  start <- as.integer(strsplit(rows$period[1], "-")[[1]])
  all <- ts(rows$value, start = start, frequency = 12)
  out <- NULL
  for (year in years) for (k in months) {
    known <- window(all, end = c(year, k))
    done <- sum(window(all, start = c(year, 1), end = c(year, k)))
    actual <- sum(window(all, start = c(year, 1), end = c(year, 12)))
    estimate <- done + sum(forecast(auto.arima(known), h = 12 - k)$mean)
    out <- rbind(out, data.frame(pair = pair, year = year, month = k, actual = actual, arima = estimate))
  }
  write.table(out, args[2], sep = ",", row.names = FALSE, col.names = first, append = !first, quote = FALSE)
  first <- FALSE
}
