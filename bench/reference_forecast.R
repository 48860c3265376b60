#!/usr/bin/env Rscript
# Fixed values for tests/forecast/ets_test.cc and theta_test.cc, from R's package forecast (Hyndman and
# Khandakar 2008) on series that every R has: for each model the parameters, the first states, the
# log-likelihood at them and the forecasts, with 17 digits. Tests read the file; none needs R.
#
#     apt install r-cran-forecast r-cran-jsonlite
#     Rscript bench/reference_forecast.R tests/forecast/reference/smoothing.json

suppressPackageStartupMessages({
  library(forecast)
  library(jsonlite)
})

models <- rbind(
  expand.grid(error = "A", trend = c("N", "A", "Ad"), season = c("N", "A")),
  expand.grid(error = "M", trend = c("N", "A", "Ad"), season = c("N", "A", "M")))
series <- c("AirPassengers", "USAccDeaths", "co2", "nottem", "ldeaths", "UKgas", "JohnsonJohnson",
            "Nile", "LakeHuron", "WWWusage")

# The forecast that follows from the last states without further errors. Where the season is added that is
# what forecast() gives. Where it is multiplied forecast() gives the expectation, which differs, so that
# the C function below it is asked; with a damped trend that one adds phi twice and phi^2 never, so that
# only its first value holds (forecast 8.20).
path_ahead <- function(fit, months) {
  if (fit$components[3] != "M") return(as.numeric(forecast(fit, h = months)$mean))
  is_damped <- fit$components[4] == "TRUE"
  .C("etsforecast", as.double(tail(fit$states, 1)), as.integer(fit$m),
     as.integer(match(fit$components[2], c("N", "A")) - 1), 2L,
     as.double(if (is_damped) fit$par["phi"] else 1), as.integer(if (is_damped) 1 else months),
     double(if (is_damped) 1 else months), PACKAGE = "forecast")[[7]]
}

# Not for multiplied seasons, nor for an added season without trend, where the package sets gamma to
# another season's row (forecast 8.20, class1).
deviation_ahead <- function(fit, months) {
  if (fit$components[3] == "M" || (fit$components[2] == "N" && fit$components[3] == "A")) return(list())
  ahead <- forecast(fit, h = months, level = 95)
  as.numeric((ahead$upper - ahead$mean) / qnorm(0.975))
}

parameter <- function(fit, name) if (is.na(fit$par[name])) 0 else unname(fit$par[name])

fitted_model <- function(y, error, trend, season) {
  fit <- ets(y, model = paste0(error, substr(trend, 1, 1), season), damped = trend == "Ad")
  months <- 2 * frequency(y) + 1
  states <- unname(fit$initstate)
  trends <- trend != "N"
  list(model = unbox(paste0(error, trend, season)),
       alpha = unbox(parameter(fit, "alpha")), beta = unbox(parameter(fit, "beta")),
       gamma = unbox(parameter(fit, "gamma")),
       phi = unbox(if (trend == "Ad") parameter(fit, "phi") else 1),
       level = unbox(states[1]), growth = unbox(if (trends) states[2] else 0),
       season = rev(states[-seq_len(1 + trends)]),  # in the order of the first year
       log_likelihood = unbox(fit$loglik), aicc = unbox(fit$aicc), variance = unbox(fit$sigma2),
       path = path_ahead(fit, months), deviation = deviation_ahead(fit, months))
}

# thetaf() does not tell its first level: that of the smoothing with the same alpha, of the values or of
# the values without their season.
theta_model <- function(y) {
  ahead <- thetaf(y, h = 2 * frequency(y) + 1)
  plain <- list(ses(y)$model)
  if (frequency(y) > 1) plain <- c(plain, list(ses(seasadj(decompose(y, "multiplicative")))$model))
  alphas <- sapply(plain, function(one) unname(one$par["alpha"]))
  place <- which.min(abs(alphas - ahead$model$alpha))
  list(has_season = unbox(place == 2), alpha = unbox(alphas[place]),
       level = unbox(unname(plain[[place]]$initstate[1])), drift = unbox(unname(ahead$model$drift)),
       variance = unbox(ahead$model$sigma), mean = as.numeric(ahead$mean))
}

one_series <- function(name) {
  y <- get(name)
  fits <- list()
  for (i in seq_len(nrow(models))) {
    one <- models[i, ]
    if (one$season != "N" && frequency(y) == 1) next
    fits <- c(fits, list(fitted_model(y, as.character(one$error), as.character(one$trend),
                                      as.character(one$season))))
  }
  chosen <- ets(y)
  list(name = unbox(name), period = unbox(frequency(y)), values = as.numeric(y), fits = fits,
       chosen = unbox(chosen$method), theta = theta_model(y))
}

path <- commandArgs(trailingOnly = TRUE)[1]
lines <- sapply(series, function(name) toJSON(one_series(name), digits = I(17)))
writeLines(c(paste0('{"made_by": "R ', getRversion(), ", forecast ", packageVersion("forecast"), '",'),
             '"series": [', paste(lines, collapse = ",\n"), "]}"), path)
