#!/usr/bin/env python3
"""ARIMA in the program, in R's `forecast` and in the PyPI package `statsforecast`, in one run.

All get the same 20 simulated series of 120 months and the same bounds (p and q up to 3, P and Q up to
1); times are of the processor, one thread. Optima of the airline model are compared by the exact
log-likelihood of the differenced series, to which peers are brought by giving them that series; orders
by AICc, as each reckons it. A peer that is not installed is named and left out.

    .venv/bin/python bench/arima_peers.py build/release/bench/bench_arima
"""

import json
import os
import shutil
import subprocess
import sys
import time

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

IN_R = """
if (!all(sapply(c("forecast", "jsonlite"), requireNamespace, quietly = TRUE))) quit(status = 3)
suppressMessages(library(forecast))
all <- jsonlite::fromJSON(file("stdin"))$series
timed <- function(work) { seconds <- system.time(result <- apply(all, 1, work))[["user.self"]]
                          list(seconds = seconds, result = result) }
fits <- timed(function(x) {
  w <- diff(diff(x, lag = 12))
  tryCatch(arima(w, c(0, 0, 1), list(order = c(0, 0, 1), period = 12), include.mean = FALSE)$loglik,
           error = function(e) NA) })
choices <- timed(function(x) auto.arima(ts(x, frequency = 12), max.p = 3, max.q = 3, max.P = 1,
                                        max.Q = 1, approximation = FALSE)$aicc)
cat(jsonlite::toJSON(list(fit_seconds = fits$seconds, log_likelihoods = fits$result,
                          choice_seconds = choices$seconds, aicc = choices$result),
                     auto_unbox = TRUE, digits = NA))
"""


def in_r(given: str) -> dict | None:
    if shutil.which("Rscript") is None:
        return None
    done = subprocess.run(["Rscript", "-e", IN_R], input=given, capture_output=True, text=True)
    return json.loads(done.stdout) if done.returncode == 0 else None


def in_statsforecast(given: str) -> dict | None:
    try:
        import numpy
        from statsforecast.models import ARIMA, AutoARIMA
    except ImportError:
        return None
    series = numpy.array(json.loads(given)["series"])

    def airline(values):
        changes = numpy.diff(values[12:] - values[:-12])
        model = ARIMA(order=(0, 0, 1), seasonal_order=(0, 0, 1), season_length=12,
                      include_mean=False, method="CSS-ML")
        return model.fit(changes).model_["loglik"]

    def chosen(values):
        model = AutoARIMA(season_length=12, max_p=3, max_q=3, max_P=1, max_Q=1, approximation=False)
        return model.fit(values).model_["aicc"]

    def timed(work):
        work(series[0])  # compiles
        began = time.process_time()
        results = [float(work(values)) for values in series]
        return time.process_time() - began, results

    fit_seconds, likelihoods = timed(airline)
    choice_seconds, aicc = timed(chosen)
    return {"fit_seconds": fit_seconds, "log_likelihoods": likelihoods,
            "choice_seconds": choice_seconds, "aicc": aicc}


def furthest_below(ours: list[float], theirs: list[float | None]) -> float:
    """By how much the worst of ours lies below theirs."""
    return max((b - a for a, b in zip(ours, theirs) if b is not None), default=0.0)


def main(bench: str) -> None:
    given = subprocess.run([bench, "--json"], check=True, capture_output=True, text=True).stdout
    ours = json.loads(given)
    count = len(ours["series"])
    print(f"{'':14} {'fits/s':>9} {'orders/s':>9}   {'our worst fit':>14}  {'AICc: ours lower, equal, higher'}")
    print(f"{'program':14} {count / ours['fit_seconds']:9.1f} {count / ours['choice_seconds']:9.2f}")
    for name, peer in (("R forecast", in_r(given)), ("statsforecast", in_statsforecast(given))):
        if peer is None:
            print(f"{name:14} not installed: left out")
            continue
        differences = [a - b for a, b in zip(ours["aicc"], peer["aicc"])]
        lower = sum(one < -0.05 for one in differences)
        higher = sum(one > 0.05 for one in differences)
        below = furthest_below(ours["log_likelihoods"], peer["log_likelihoods"])
        print(f"{name:14} {count / peer['fit_seconds']:9.1f} {count / peer['choice_seconds']:9.2f}"
              f"   {-below:+14.1e}  {lower}, {count - lower - higher}, {higher}")


if __name__ == "__main__":
    main(*sys.argv[1:])
