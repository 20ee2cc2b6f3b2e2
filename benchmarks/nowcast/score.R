# Scores nowcasts: errors of the full year against auto.arima, probabilities of a record against the plain seasonal-share rule.
# usage: Rscript score.R OURS.csv ARIMA.csv [CALIBRATION.svg]        exit code 1 when a bar is missed
args <- commandArgs(trailingOnly = TRUE)
ours <- read.csv(args[1])
arima <- read.csv(args[2])
both <- merge(ours, arima[, c("pair", "year", "month", "arima")], by = c("pair", "year", "month"))
both$arima <- both$arima * ifelse(median(both$actual / both$arima) > 1e3, 1e6, 1)
err <- function(estimate, actual) 100 * abs(estimate / actual - 1)
line <- function(name, rows) cat(sprintf("%-8s %5d   %6.3f %6.3f   %6.3f %6.3f   %6.3f %6.3f\n", name, nrow(rows),
  median(err(rows$median, rows$actual)), mean(err(rows$median, rows$actual)),
  median(err(rows$arima, rows$actual)), mean(err(rows$arima, rows$actual)),
  median(err(rows$share_rule, rows$actual)), mean(err(rows$share_rule, rows$actual))))
cat("\nAbsolute error of the full year, %, on the forecasts that all three made\n")
cat("month        n   counterpart     auto.arima      share rule\n             median   mean   median   mean   median   mean\n")
for (m in sort(unique(both$month))) line(m, both[both$month == m, ])
line("all", both)
brier <- mean((ours$record_probability - ours$was_record)^2)
rule <- as.numeric(ours$share_rule > ours$record)
plain <- mean((rule - ours$was_record)^2)
cat(sprintf("\nRecord: %d nowcasts of %d pairs, %d years, of which %d before a record year\n", nrow(ours), length(unique(ours$pair)), length(unique(ours$year)), sum(ours$was_record)))
cat(sprintf("Brier score %.4f, plain seasonal-share rule %.4f, skill %.3f; within the 80 %% interval: %.1f %%\n", brier, plain, 1 - brier / plain, 100 * mean(ours$actual >= ours$low80 & ours$actual <= ours$high80)))
cat("\nprobability told       n   told    came true\n")
bin <- pmin(9, floor(ours$record_probability * 10))
for (b in sort(unique(bin))) cat(sprintf("%3.0f to %3.0f %%      %6d   %4.0f %%  %4.0f %%\n", b * 10, b * 10 + 10, sum(bin == b), 100 * mean(ours$record_probability[bin == b]), 100 * mean(ours$was_record[bin == b])))
if (length(args) > 2 && nchar(args[3]) > 0) {
  svg(args[3], width = 5, height = 5)
  plot(tapply(ours$record_probability, bin, mean), tapply(ours$was_record, bin, mean), xlim = c(0, 1), ylim = c(0, 1), pch = 19, cex = 0.6 + sqrt(table(bin) / 60),
    xlab = "Probability of a record told", ylab = "Part that came true", main = "Calibration")
  abline(0, 1, lty = 3)
  invisible(dev.off())
}
quit(status = if (brier < plain && median(err(both$median, both$actual)) <= median(err(both$arima, both$actual))) 0 else 1)
