#!/usr/bin/env python3
"""Exponential smoothing in the program, in R's forecast and in PyPI's statsforecast, in one run.

All fit the 20 simulated series of bench_ets, one thread, times of the processor. A row says how many fits a
second each makes, how often a peer's optimum is above ours by more than 0.001 in log-likelihood (for the
automatic choice: its AICc below ours by more than 0.002), and by how much at most. An optimum outside the
bounds that all three state (beta <= alpha, gamma <= 1 - alpha) is none: those are counted apart (R keeps to them). A peer that
is not installed is named and left out:

    apt install r-cran-forecast r-cran-jsonlite
    pip install statsforecast
    python3 bench/ets_peers.py build/release/bench/bench_ets
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
TOLERANCE = {"automatic": 0.002}
OUTSIDE = "outside"


def rows_of_r(path: str, names: list[str]) -> dict | None:
    """Seconds and optima by row, or nothing where R or its packages are absent."""
    if shutil.which("Rscript") is None:
        return None
    script = Path(__file__).parent / "ets_peers.R"
    run = subprocess.run(["Rscript", str(script), path, *names], capture_output=True, text=True)
    if run.returncode:
        return None
    return {row["name"]: row for row in json.loads(run.stdout)}


def rows_of_statsforecast(series: list[list[float]], names: list[str]) -> dict | None:
    try:
        import numpy
        from statsforecast.ets import ets_f
    except ImportError:
        return None

    def optimum(values, name):
        try:
            if name == "automatic":
                fit = ets_f(values, 12)
            else:
                fit = ets_f(values, 12, model=name[:2] + name[-1], damped="d" in name)
        except Exception:  # it gives up on some series
            return None
        alpha, beta, gamma = numpy.nan_to_num(fit["par"][:3])
        if beta > alpha + 1e-9 or gamma > 1 - alpha + 1e-9:
            return OUTSIDE
        return fit["aicc" if name == "automatic" else "loglik"]

    arrays = [numpy.array(values) for values in series]
    optimum(arrays[0], "automatic")  # compiled before the clock runs
    rows = {}
    for name in names:
        began = time.process_time()
        optima = [optimum(values, name) for values in arrays]
        rows[name] = {"seconds": time.process_time() - began, "optima": optima}
    return rows


def beaten(ours: dict, peer: dict) -> list[float]:
    """By how much a peer's optimum is above ours, where that is more than the tolerance."""
    sign = -1 if ours["name"] == "automatic" else 1
    above = [sign * (theirs - own) for own, theirs in zip(ours["optima"], peer["optima"])
             if isinstance(theirs, (int, float))]
    return [more for more in above if more > TOLERANCE.get(ours["name"], 0.001)]


def main(bench: str) -> None:
    text = subprocess.run([bench, "--json"], check=True, capture_output=True, text=True).stdout
    given = json.loads(text)
    names = [row["name"] for row in given["rows"]]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.write(text)
        file.flush()
        peers = {"R forecast": rows_of_r(file.name, names)}
    peers["statsforecast"] = rows_of_statsforecast(given["series"], names)
    for peer in [peer for peer, rows in peers.items() if rows is None]:
        print(f"{peer} is not installed, so it is left out; see the head of {Path(__file__).name}")
        del peers[peer]
    count = len(given["series"])
    print(f"{'fits a second':13} {'program':>8}" + "".join(f" {peer:>13} {'better':>6} {'by':>6} {'outside':>7}" for peer in peers))
    for ours in given["rows"]:
        line = f"{ours['name']:13} {count / ours['seconds']:8,.0f}"
        for rows in peers.values():
            row = rows[ours["name"]]
            above = beaten(ours, row)
            line += f" {count / row['seconds']:13,.1f} {len(above):6} {max(above, default=0):6.3f}"
            line += f" {row['optima'].count(OUTSIDE):7}"
        print(line)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
