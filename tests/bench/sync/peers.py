# SPDX-License-Identifier: Apache-2.0
"""What others make of the same content. Each publishes every version and follows it with its own
client over the same web server; each is given the form that suits it best, found by trying: text of
one record a line for the block and chunk tools, the SQLite file for rsync, as a city would copy it."""

import hashlib
import re
import shutil
import socket
import subprocess
import sys
import time


def call(*command, **options):
    """Runs a program to its end; its own words only when it fails."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}\nended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def same(one, other):
    """Whether two files hold the same; a peer that saves bytes by losing some has not won."""
    digests = [hashlib.sha256(path.read_bytes()).digest() for path in (one, other)]
    return digests[0] == digests[1]


class Peer:
    """`publish` is not timed; `follow` is, and answers the file it made."""

    name = ""
    needs = ()
    source = "lines"  # or "database"

    def __init__(self, server, public, folder):
        self.server = server
        self.public = public / self.slug
        self.folder = folder / self.slug
        self.public.mkdir(parents=True)
        self.folder.mkdir(parents=True)
        self.have = None

    @property
    def slug(self):
        return re.sub(r"[^a-z]+", "-", self.name)

    def url(self, file):
        return f"{self.server.address}{self.public.name}/{file}"

    @classmethod
    def missing(cls):
        return [program for program in cls.needs if shutil.which(program) is None]

    def measure(self, original):
        """One update: figures for the table."""
        self.server.traffic()
        began = time.perf_counter()
        made = self.follow()
        took = (time.perf_counter() - began) * 1000
        requests, sent = self.traffic()
        if not same(made, original):
            raise RuntimeError(f"{self.name} did not bring the content as it was published")
        self.have = made
        return {"bytes": sent, "requests": requests, "ms": round(took, 1)}

    def traffic(self):
        return self.server.traffic()


class WholeFile(Peer):
    name = "whole file, zstd"
    needs = ("zstd", "curl")

    def publish(self, original):
        call("zstd", "-q", "-f", "-19", "-o", self.public / "all.zst", original)

    def follow(self):
        packed, made = self.folder / "all.zst", self.folder / "all"
        changed = []
        if self.have:  # curl asks for it only if the server's is newer
            changed = ["-z", packed]
        call("curl", "-sfR", *changed, "-o", packed, self.url("all.zst"))
        call("zstd", "-qdf", "-o", made, packed)
        return made


class Zsync(Peer):
    name = "zsync"
    needs = ("zsync", "zsyncmake")
    options = ()

    def publish(self, original):
        shutil.copyfile(original, self.public / "all")
        call("zsyncmake", *self.options, "-u", "all", "-o", self.public / "all.zsync",
             self.public / "all", cwd=self.public)

    def follow(self):
        made = self.folder / "all"
        old = ["-i", self.have] if self.have else []
        call("zsync", "-q", *old, "-o", made, self.url("all.zsync"), cwd=self.folder)
        return made


class Casync(Peer):
    name = "casync"
    needs = ("casync",)

    def publish(self, original):
        call("casync", "make", f"--store={self.public}/store.castr", self.public / "all.caibx", original)

    def follow(self):
        made = self.folder / "all.new"
        made.unlink(missing_ok=True)
        seed = [f"--seed={self.have}"] if self.have else []
        call("casync", "extract", f"--store={self.url('store.castr')}", *seed, self.url("all.caibx"), made)
        old = self.folder / "all"
        made.replace(old)
        return old


class Zchunk(Peer):
    name = "zchunk"
    needs = ("zck", "zckdl", "unzck")

    def publish(self, original):
        call("zck", "-o", self.public / "all.zck", original)

    def follow(self):
        packed = self.folder / "all.zck"
        source = []
        if self.have:
            old = self.folder / "old.zck"
            packed.replace(old)
            source = ["-s", old]
        call("zckdl", "-q", *source, self.url("all.zck"), cwd=self.folder)
        made = self.folder / "all"
        made.unlink(missing_ok=True)
        call("unzck", packed, cwd=self.folder)
        return made


class Rsync(Peer):
    name = "rsync of the SQLite file"
    needs = ("rsync",)
    source = "database"

    def __init__(self, server, public, folder):
        super().__init__(server, public, folder)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        settings = self.folder / "rsyncd.conf"
        settings.write_text(f"use chroot = no\nuid = root\ngid = root\n[all]\npath = {self.public}\n",
                            encoding="utf-8")
        self.daemon = subprocess.Popen(["rsync", "--daemon", "--no-detach", "--address=127.0.0.1",
                                        f"--port={self.port}", f"--config={settings}"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            with socket.socket() as ask:
                if ask.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        sys.exit("rsync does not start as a server.")

    def publish(self, original):
        shutil.copyfile(original, self.public / "content.db")

    def follow(self):
        made = self.folder / "content.db"
        self.words = call("rsync", "-z", "--checksum", "--stats",
                          f"rsync://127.0.0.1:{self.port}/all/content.db", made)
        return made

    def traffic(self):
        """Both ways: what the client says of its old file is what makes the answer short."""
        sent, received = (int(re.search(rf"Total bytes {way}: ([\d,]+)", self.words)[1].replace(",", ""))
                          for way in ("sent", "received"))
        return 1, sent + received

    def stop(self):
        self.daemon.terminate()
        self.daemon.wait()


ALL = (WholeFile, Zsync, Casync, Zchunk, Rsync)
