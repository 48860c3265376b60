#!/usr/bin/env python3
"""One queue for equal places on the program's own lists and in the PyPI package SimPy, in one run.

Both play the same households, who come and stay whole days, first come first served; so they must
agree on the days that all waited together, or this fails. Two events a household: it comes, it goes. Times are of the processor.

    .venv/bin/python bench/reception_queue.py build/release/bench/reception_queue
"""

import json
import subprocess
import sys
import time

import simpy


class Peer:
    """The queue in SimPy."""

    def __init__(self, places: int, households: list[tuple[int, int]]) -> None:
        self.waited = 0
        self._environment = simpy.Environment()
        self._places = simpy.Resource(self._environment, capacity=places)
        self._environment.process(self._arrivals(households))

    def play(self) -> None:
        self._environment.run()

    def _arrivals(self, households):
        environment = self._environment
        for arrives, stays in households:
            if arrives > environment.now:
                yield environment.timeout(arrives - environment.now)
            environment.process(self._household(stays))

    def _household(self, stays):
        environment = self._environment
        came = environment.now
        with self._places.request() as place:
            yield place
            self.waited += environment.now - came
            yield environment.timeout(stays)


def main(bench: str) -> None:
    ours = json.loads(subprocess.run([bench], check=True, capture_output=True, text=True).stdout)
    households = ours["households"]
    peer = Peer(ours["places"], households)
    began = time.process_time()
    peer.play()
    seconds = time.process_time() - began
    if peer.waited != ours["waited"]:
        sys.exit(f"waited: {ours['waited']} days in the program, {peer.waited} in SimPy")
    events = 2 * len(households)
    print(f"{len(households)} households, {ours['places']} places, "
          f"{ours['waited'] / len(households):.2f} days waited on average by both")
    print(f"{'program':8} {ours['seconds']:8.4f} s {events / ours['seconds']:14,.0f} events/s")
    print(f"{'SimPy':8} {seconds:8.4f} s {events / seconds:14,.0f} events/s"
          f"  ({seconds / ours['seconds']:.0f}x as long)")


if __name__ == "__main__":
    main(*sys.argv[1:])
