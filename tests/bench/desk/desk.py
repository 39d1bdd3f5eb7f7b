# SPDX-License-Identifier: Apache-2.0
"""A desk of its own on loopback, asked as a browser asks it, and what the kernel says of its process."""

import base64
import hashlib
import hmac
import http.client
import json
import os
import re
import struct
import subprocess
import sys
import time

TICKS = os.sysconf("SC_CLK_TCK")


def one_time_code(secret, at):
    """RFC 6238 as the app on a clerk's phone makes it: SHA-1, 30 seconds, six digits."""
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, struct.pack(">Q", int(at) // 30), hashlib.sha1).digest()
    start = digest[19] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7fffffff) % 1000000:06d}"


class Desk:
    def __init__(self, programs, data, pack):
        self.command = [programs / "pobratym-desk", "--data", data, "--listen", "127.0.0.1:0", "--import", pack,
                        "--insecure-cookies", "--quick-passwords"]
        self.data = data
        self.log = data.parent / "desk.log"
        self.cookie = ""
        subprocess.run([programs / "pobratym-pack", "keys", "new", data / "keys"], check=True,
                       stdout=subprocess.DEVNULL)
        self.start()

    def start(self):
        """Returns once it listens; the first time it publishes the pack before."""
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(self.command, stdout=log, stderr=log)
        while not (listens := re.search(r"listens at http://127\.0\.0\.1:(\d+) for", self.said())):
            if self.process.poll() is not None:
                sys.exit(f"The desk did not start:\n{self.said()}")
            time.sleep(0.02)
        self.port = int(listens[1])

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def said(self):
        return self.log.read_text(encoding="utf-8")

    def join(self):
        """Becomes the administrator by the link that the first start printed."""
        token = re.search(r"/#/invitation/(\S+)", self.said())[1]
        secret = self.ask("GET", f"/api/invitations/{token}")["secret"]
        self.ask("POST", f"/api/invitations/{token}",
                 {"name": "Olena", "password": "a long enough password", "code": one_time_code(secret, time.time())})

    def ask(self, method, path, body=None, content_type="application/json"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        sent = body if isinstance(body, bytes) else json.dumps(body or {}).encode()
        connection.request(method, path, None if method == "GET" else sent, {
            "Origin": f"http://127.0.0.1:{self.port}", "Content-Type": content_type, "Cookie": f"desk={self.cookie}"})
        answer = connection.getresponse()
        text = answer.read().decode()
        if answer.status >= 400:
            sys.exit(f"{method} {path} was answered with {answer.status}: {text}")
        if cookie := answer.getheader("Set-Cookie"):
            self.cookie = cookie.split(";")[0].split("=", 1)[1]
        return json.loads(text) if text else {}

    def wait_for(self, path, done):
        while not done(answer := self.ask("GET", path)):
            time.sleep(0.1)
        return answer

    # What the kernel says of the process.

    def memory(self, field):
        """VmRSS or VmHWM in bytes."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as lines:
            return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(field + ":"))

    def forget_peak(self):
        """VmHWM begins again at what is resident now (proc(5), clear_refs)."""
        with open(f"/proc/{self.process.pid}/clear_refs", "w", encoding="ascii") as file:
            file.write("5")

    def processor_seconds(self):
        return (self.stat(11) + self.stat(12)) / TICKS

    def system_seconds(self):
        """The part of them that the kernel took."""
        return self.stat(12) / TICKS

    def stat(self, number):
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            return int(file.read().rsplit(")", 1)[1].split()[number])
