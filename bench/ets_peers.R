#!/usr/bin/env Rscript
# Fits the series of bench_ets --json with R's package forecast: for each row seconds and optima, as JSON.
# Called by bench/ets_peers.py.

suppressPackageStartupMessages({
  library(forecast)
  library(jsonlite)
})

arguments <- commandArgs(trailingOnly = TRUE)
given <- fromJSON(arguments[1])
names <- arguments[-1]

optimum <- function(values, name) {
  y <- ts(values, frequency = 12)
  if (name == "automatic") return(ets(y)$aicc)
  model <- paste0(substr(name, 1, 2), substring(name, nchar(name)))
  tryCatch(ets(y, model = model, damped = grepl("d", name))$loglik, error = function(e) NA)
}

rows <- lapply(names, function(name) {
  began <- proc.time()[["user.self"]]
  optima <- apply(given$series, 1, optimum, name = name)
  list(name = unbox(name), seconds = unbox(proc.time()[["user.self"]] - began), optima = optima)
})
cat(toJSON(rows, digits = I(17)))
