# SPDX-License-Identifier: Apache-2.0
"""What every measurement here has in common: timing a step several times beside its peer, a table
for people and a file for programs. Figures are wall-clock milliseconds; the median is the answer,
the least and the most say how far to trust it."""

import json
import os
import platform
import statistics
import sys
import time


class Step:
    """One thing that is measured, and what others take for the same."""

    def __init__(self, name, peer=None):
        self.name = name
        self.peer = peer
        self.times = []
        self.peer_times = []
        self.notes = {}

    def time(self, action):
        """Runs action() once and keeps how long it took. Gives back what it gave."""
        return _timed(self.times, action)

    def time_peer(self, action):
        return _timed(self.peer_times, action)

    def figures(self):
        answer = {"step": self.name, "runs": len(self.times), **_summary(self.times), **self.notes}
        if self.peer_times:
            peer = _summary(self.peer_times)
            answer["peer"] = {"name": self.peer, **peer}
            answer["ratio"] = round(answer["median_ms"] / max(peer["median_ms"], 0.001), 2)
        return answer


def _timed(times, action):
    began = time.perf_counter()
    answer = action()
    times.append((time.perf_counter() - began) * 1000)
    return answer


def _summary(times):
    return {
        "median_ms": round(statistics.median(times), 2),
        "least_ms": round(min(times), 2),
        "most_ms": round(max(times), 2),
    }


def machine():
    """Figures mean little without the machine they come from."""
    processor = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            models = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
            processor = models[0] if models else processor
    except OSError:
        pass
    return {
        "processor": processor,
        "cores": os.cpu_count(),
        "kernel": platform.release(),
        "load_before": round(os.getloadavg()[0], 2),
    }


def report(bench, steps, columns=(), about=None, file=None):
    """Prints the table; writes it to `file` as JSON when there is one. `columns` are (title, key of a
    step's notes)."""
    figures = [step.figures() for step in steps]
    titles = ["step", "median ms", "least–most", *(title for title, _ in columns), "peer", "peer ms", "ratio"]
    rows = [titles]
    for step in figures:
        peer = step.get("peer")
        rows.append([
            step["step"],
            f"{step['median_ms']:.1f}",
            f"{step['least_ms']:.1f}–{step['most_ms']:.1f}",
            *(str(step.get(key, "")) for _, key in columns),
            peer["name"] if peer else "–",
            f"{peer['median_ms']:.1f}" if peer else "",
            f"{step['ratio']:.2f}×" if peer else "",
        ])
    words = {0, len(titles) - 3}  # columns of words are set left, columns of figures right
    widths = [max(len(row[at]) for row in rows) for at in range(len(titles))]
    for number, row in enumerate(rows):
        print("  ".join(cell.ljust(width) if at in words else cell.rjust(width)
                        for at, (cell, width) in enumerate(zip(row, widths))).rstrip())
        if number == 0:
            print("  ".join("─" * width for width in widths))
    if file:
        document = {"bench": bench, "machine": machine(), **(about or {}), "steps": figures}
        with open(file, "w", encoding="utf-8") as out:
            json.dump(document, out, ensure_ascii=False, indent=2)
            out.write("\n")
        print(f"\nThe figures are in {file}", file=sys.stderr)
