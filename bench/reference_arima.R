#!/usr/bin/env Rscript
# What R makes of ARIMA models of public series, as fixed values for tests/forecast/arima_test.cc.
#
# Each case has R's estimates with 17 digits, its log-likelihood at them (Gardner's start and
# Rossignol's), the density of the normal distribution with the covariance written out (a second
# implementation of the exact likelihood), and forecasts with their standard errors. The series are
# those of R's `datasets` and of `forecast`; the tests need no R.
#
#     Rscript bench/reference_arima.R tests/forecast/reference/arima.json

suppressMessages(library(forecast))

ahead <- 24

# Autocovariances 0 ... lags of an ARMA process with noise of variance 1 (Brockwell and Davis 1991,
# 3.3.8): linear equations for the first, the recursion for the rest.
autocovariances <- function(phi, theta, lags) {
  p <- length(phi)
  theta <- c(1, theta)
  psi <- c(1, ARMAtoMA(phi, theta[-1], length(theta)))
  right <- sapply(0:p, function(k) {
    j <- seq_along(theta) - 1
    sum(theta[j >= k] * psi[j[j >= k] - k + 1])
  })
  left <- diag(p + 1)
  for (k in 0:p) for (j in seq_len(p)) {
    column <- abs(k - j) + 1
    left[k + 1, column] <- left[k + 1, column] - phi[j]
  }
  gamma <- solve(left, right)
  if (lags > p) for (k in (p + 1):lags) {
    j <- seq_along(theta) - 1
    tail <- sum(theta[j >= k] * psi[pmax(j[j >= k] - k, 0) + 1])
    gamma[k + 1] <- sum(phi * gamma[k - seq_len(p) + 1]) + tail
  }
  gamma
}

# The log-likelihood of the differenced series, the variance of the noise at its maximum.
dense_log_likelihood <- function(w, phi, theta) {
  n <- length(w)
  root <- chol(toeplitz(autocovariances(phi, theta, n - 1)[1:n]))
  z <- backsolve(root, w, transpose = TRUE)
  -n / 2 * (log(2 * pi * sum(z^2) / n) + 1) - sum(log(diag(root)))
}

case <- function(name, x, order, seasonal = c(0, 0, 0), constant = FALSE) {
  fit <- Arima(x, order = order, seasonal = seasonal, include.constant = constant, method = "CSS-ML")
  estimates <- coef(fit)
  by_name <- function(pattern) unname(estimates[grep(pattern, names(estimates))])
  period <- frequency(x)
  mean <- by_name("^(mean|intercept|drift)$")
  if (length(mean) == 0) mean <- 0
  if (seasonal[2] > 0) mean <- mean * period
  w <- x
  if (seasonal[2] > 0) w <- diff(w, lag = period, differences = seasonal[2])
  if (order[2] > 0) w <- diff(w, differences = order[2])
  w <- as.numeric(w) - mean
  series <- x - if (constant && order[2] + seasonal[2] > 0) by_name("drift") * seq_along(x) else mean
  other <- tryCatch(
    arima(series, order = order, seasonal = list(order = seasonal), include.mean = FALSE,
          fixed = unname(estimates[grep("^s?(ar|ma)[0-9]+$", names(estimates))]),
          transform.pars = FALSE, SSinit = "Rossignol2011")$loglik,
    error = function(e) NULL)
  seen <- forecast(fit, h = ahead, level = 95)
  list(name = name, series = name, period = period, order = order, seasonal = seasonal,
       constant = constant, ar = I(by_name("^ar")), ma = I(by_name("^ma")), sar = I(by_name("^sar")),
       sma = I(by_name("^sma")), mean = mean, log_likelihood = fit$loglik,
       log_likelihood_rossignol = other,
       log_likelihood_dense = dense_log_likelihood(w, fit$model$phi, fit$model$theta),
       noise_variance = sum(fit$residuals^2) / length(w), aicc = fit$aicc,
       middle = as.numeric(seen$mean),
       error_per_sigma = as.numeric(seen$upper - seen$mean) / qnorm(0.975) / sqrt(fit$sigma2))
}

series <- list(
  log_air_passengers = log(AirPassengers), accidental_deaths = USAccDeaths, hormone = lh,
  lake_huron = LakeHuron, nottingham = nottem, lung_deaths = ldeaths, www_usage = WWWusage,
  nile = Nile, log_lynx = log10(lynx), carbon_dioxide = co2, log_gas = log(UKgas),
  wine = wineind, sunspots = sunspot.year)
of <- function(name, ...) case(name, series[[name]], ...)

cases <- list(
  of("log_air_passengers", c(0, 1, 1), c(0, 1, 1)),
  of("log_air_passengers", c(2, 1, 1), c(0, 1, 1)),
  of("log_air_passengers", c(2, 0, 0), c(0, 1, 1), constant = TRUE),
  of("accidental_deaths", c(0, 1, 1), c(0, 1, 1)),
  of("accidental_deaths", c(1, 0, 0), c(1, 0, 1), constant = TRUE),
  of("hormone", c(1, 0, 0), constant = TRUE),
  of("hormone", c(3, 0, 0), constant = TRUE),
  of("hormone", c(1, 0, 1), constant = TRUE),
  of("lake_huron", c(2, 0, 0), constant = TRUE),
  of("lake_huron", c(1, 0, 1), constant = TRUE),
  of("lake_huron", c(0, 1, 2), constant = TRUE),
  of("nottingham", c(1, 0, 0), c(2, 1, 0)),
  of("nottingham", c(1, 0, 2), c(1, 1, 1)),
  of("lung_deaths", c(1, 0, 0), c(0, 1, 1)),
  of("lung_deaths", c(2, 0, 1), c(1, 0, 0), constant = TRUE),
  of("www_usage", c(3, 1, 0)),
  of("www_usage", c(1, 1, 1)),
  of("www_usage", c(1, 2, 1)),
  of("nile", c(0, 1, 1)),
  of("nile", c(1, 1, 1)),
  of("log_lynx", c(2, 0, 0), constant = TRUE),
  of("carbon_dioxide", c(1, 1, 1), c(0, 1, 1)),
  of("carbon_dioxide", c(1, 1, 1), c(1, 1, 1)),
  of("log_gas", c(0, 1, 1), c(0, 1, 1)),
  of("wine", c(1, 1, 2), c(0, 1, 1)),
  of("sunspots", c(3, 0, 1), constant = TRUE))

# The order that R chooses within the bounds of src/forecast/arima_order.h.
choice <- function(name) {
  x <- series[[name]]
  fit <- auto.arima(x, max.p = 3, max.q = 3, max.P = 1, max.Q = 1, approximation = FALSE)
  strength <- if (frequency(x) > 1) {
    parts <- stl(x, s.window = 11, s.jump = 1, t.jump = 1, l.jump = 1)$time.series
    1 - var(parts[, 3]) / var(parts[, 3] + parts[, 1])
  }
  kpss <- urca::ur.kpss(x, type = "mu", use.lag = trunc(3 * sqrt(length(x)) / 13))@teststat
  list(series = name, order = arimaorder(fit)[1:3],
       seasonal = if (length(arimaorder(fit)) > 3) arimaorder(fit)[4:6] else c(0, 0, 0),
       constant = any(names(coef(fit)) %in% c("drift", "intercept")), aicc = fit$aicc,
       seasonal_strength = strength, kpss = kpss)
}

choices <- lapply(c("log_air_passengers", "accidental_deaths", "nottingham", "lung_deaths",
                    "www_usage", "nile", "lake_huron", "hormone", "wine"), choice)

writeLines(jsonlite::toJSON(
  list(made_by = paste0("bench/reference_arima.R, ", R.version.string, ", forecast ",
                        packageVersion("forecast")),
       series = lapply(series, as.numeric), cases = cases, choices = choices),
  digits = NA, auto_unbox = TRUE, pretty = FALSE, null = "null"),
  commandArgs(trailingOnly = TRUE)[1])
