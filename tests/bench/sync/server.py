# SPDX-License-Identifier: Apache-2.0
"""A real web server on loopback whose log says what travelled."""

import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]


class Server:
    """A folder as packaging/serve serves a repository."""

    def __init__(self, folder, run):
        run.mkdir(parents=True)
        self.log = run / "access.log"
        self.process = subprocess.Popen([ROOT / "packaging/serve", folder, run])
        address = run / "address"
        while not address.exists():
            if self.process.poll() is not None:
                sys.exit(f"The web server did not start; {run}/error.log says why.")
            time.sleep(0.002)
        self.address = address.read_text(encoding="utf-8").strip()
        self.seen = 0

    def traffic(self):
        """(requests, bytes of bodies) since the last question."""
        time.sleep(0.1)  # the log's line follows the answer
        lines = self.log.read_text(encoding="utf-8").splitlines()[self.seen:]
        self.seen += len(lines)
        return len(lines), sum(int(line.split('"')[2].split()[1]) for line in lines)

    def stop(self):
        self.process.terminate()
        self.process.wait()
