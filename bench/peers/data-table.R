# The job in data.table. `Rscript data-table.R FILE JOB [threads]` prints the rows as JSON.
suppressPackageStartupMessages(library(data.table))
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) > 2) setDTthreads(as.integer(arguments[3]))

job <- fread(arguments[2])
measures <- unique(c("cost_savings", job$numerator, job$denominator[job$denominator != ""]))
keys <- c("enterprise_id", "period", "phase", "currency", "period_start", "period_end", "cooperation")
observations <- fread(arguments[1], select = c(keys, measures), colClasses = list(numeric = measures), na.strings = "", showProgress = FALSE)

month_of <- function(date) 12 * year(date) + month(date)
observations[, months := as.double(month_of(period_end + 1L) - month_of(period_start)), by = .(period_start, period_end)]
observations[, c("period_start", "period_end") := NULL]
duplicates <- observations[, .N, by = .(enterprise_id, period)][N > 1]
if (nrow(duplicates) > 0) observations <- observations[!duplicates, on = .(enterprise_id, period)]
ids <- unique(observations$enterprise_id)
side <- function(label, prefix) {
  rows <- observations[period == label]
  setnames(rows, paste0(prefix, names(rows)))
  rows[chmatch(ids, rows[[1]])]
}
firms <- cbind(side("baseline", "b_"), side("follow-up", "f_"))
firms[, phase := fcoalesce(b_phase, f_phase)]

same <- function(a, b) fcoalesce(a == b, is.na(a) & is.na(b))

# The firms that fill the basis in both periods, in one currency and with the length of both periods known or of neither.
fills <- function(basis) {
  filled <- !is.na(firms[[paste0("b_", basis$numerator)]]) & !is.na(firms[[paste0("f_", basis$numerator)]])
  if (basis$denominator != "") {
    for (side in c("b_", "f_")) filled <- filled & fcoalesce(firms[[paste0(side, basis$denominator)]] != 0, FALSE)
  }
  if (basis$money) filled <- filled & same(firms$b_currency, firms$f_currency)
  if (basis$monthly) filled <- filled & is.na(firms$b_months) == is.na(firms$f_months)
  filled
}

# Level = numerator * factor / (denominator * months), and what is summed for the pooled change.
levels_on <- function(basis, rows) {
  side <- function(prefix) {
    numerator <- firms[[paste0(prefix, basis$numerator)]][rows]
    denominator <- if (basis$denominator == "") rep(1, length(rows)) else firms[[paste0(prefix, basis$denominator)]][rows]
    months <- if (basis$monthly) fcoalesce(firms[[paste0(prefix, "months")]][rows], 1) else 1
    list(level = numerator * basis$factor / (denominator * months), numerator = numerator / months, denominator = denominator)
  }
  b <- side("b_")
  f <- side("f_")
  data.table(
    phase = firms$phase[rows], b = b$level, f = f$level,
    bn = b$numerator, bd = b$denominator, fn = f$numerator, fd = f$denominator,
    currency = if (basis$money) firms$f_currency[rows] else NA_character_,
    monthly = basis$monthly & !is.na(firms$b_months[rows])
  )
}

# Each firm on the first basis it fills.
levels_of <- function(bases) {
  free <- rep(TRUE, nrow(firms))
  rbindlist(lapply(seq_len(nrow(bases)), function(i) {
    rows <- which(free & fills(bases[i]))
    free[rows] <<- FALSE
    levels_on(bases[i], rows)[, basis := i]
  }))
}

# The pooled change of the firms that are most alike, by phase and of all.
pooled_of <- function(levels, bases) {
  parts <- c("n", "bn", "bd", "fn", "fd")
  sums <- levels[, c(.(n = .N), lapply(.SD, sum)), by = .(phase, basis, currency, monthly), .SDcols = parts[-1]]
  total <- sums[, lapply(.SD, sum), by = .(basis, currency, monthly), .SDcols = parts]
  sums <- rbind(sums, total[, phase := NA_character_], use.names = TRUE)
  sums[, on_basis := sum(n), by = .(phase, basis)]
  sums[, in_currency := sum(n), by = .(phase, basis, currency)][, unstated := is.na(currency)]
  most <- sums[order(-on_basis, basis, unstated, -in_currency, currency, -n, -monthly), .SD[1], by = phase]
  alone <- bases$denominator[most$basis] == ""
  b <- most$bn / fifelse(alone, 1, most$bd)
  f <- most$fn / fifelse(alone, 1, most$fd)
  most[, .(phase, pooled_n = n, pooled = (f - b) / b * 100)]
}

changes_of <- function(id) {
  bases <- job[indicator == id]
  levels <- levels_of(bases)
  levels[, change := fifelse(b != 0, (f - b) / b * 100, NA_real_)]
  levels[, improved := if (bases$better[1] == "higher") f > b else f < b]
  figures <- function(change, improved) {
    change <- change[!is.na(change)]
    quartiles <- quantile(change, c(0.25, 0.5, 0.75), names = FALSE)
    list(
      indicator = id, n = length(improved), changes = length(change), mean = mean(change),
      q1 = quartiles[1], median = quartiles[2], q3 = quartiles[3], improved = sum(improved)
    )
  }
  rows <- rbind(levels[, figures(change, improved), by = phase], levels[, c(phase = NA_character_, figures(change, improved))])
  merge(rows, pooled_of(levels, bases), by = "phase")
}

by_phase <- function(rows, figures) rbind(rows[, figures(.SD), by = phase], rows[, c(phase = NA_character_, figures(.SD))])

savings <- by_phase(firms[!is.na(f_cost_savings), .(phase, f_currency, f_cost_savings)], function(rows) {
  currencies <- rows[!is.na(f_currency), .N, by = f_currency][order(-N, f_currency)]
  amounts <- rows[same(f_currency, currencies$f_currency[1]), f_cost_savings]
  list(
    indicator = "cost_savings", n = nrow(rows), reporting = sum(rows$f_cost_savings > 0),
    sum = sum(amounts), mean = mean(amounts), median = median(amounts)
  )
})
cooperation <- by_phase(firms[!is.na(f_cooperation), .(phase, f_cooperation)], function(rows) {
  list(indicator = "cooperation", n = nrow(rows), yes = sum(rows$f_cooperation == "yes"))
})

figures <- rbindlist(c(lapply(unique(job$indicator), changes_of), list(savings, cooperation)), fill = TRUE)
json <- function(value) fifelse(is.na(value), "null", if (is.character(value)) sprintf('"%s"', value) else sprintf("%.17g", as.double(value)))
cells <- figures[, Map(function(name, column) sprintf('"%s": %s', name, json(column)), names(.SD), .SD)]
cat("[", paste0("{", do.call(paste, c(cells, sep = ", ")), "}", collapse = ",\n"), "]\n", sep = "")
