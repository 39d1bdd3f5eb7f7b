#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which sources can be compiled as one: those where no name at the top of one stands in another.

Most of a compiler's time goes into the headers that a source reads, and our sources are short: a dozen of
them, included one after another, take hardly longer than one. packaging/check looks at them so, and the
sanitizer builds compile them so.

    packaging/together.py MOST SOURCE…

Prints the groups of at most MOST sources, one a line, their members separated by semicolons."""

import pathlib
import re
import sys

TOP = re.compile(r"^(?![#/}\s]|namespace\b|using namespace\b|TEST_CASE|extern\b)[^({=;]*?(\w+)\s*(?:[({=;]|final\b|$)")


def names(path):
    """What a source declares at its top level, by the look of lines that are not indented."""
    found = (TOP.match(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines())
    return {match.group(1) for match in found if match}


class Group:
    """Sources that go together, and the names they declare."""

    def __init__(self):
        self.files, self.names = [], set()

    def takes(self, declared, most):
        return len(self.files) < most and not declared & self.names

    def add(self, file, declared):
        self.files.append(file)
        self.names |= declared


def arrange(files, most):
    """Groups for the files, each as full as the names allow."""
    groups = []
    for file in files:
        declared = names(file)
        group = next((one for one in groups if one.takes(declared, most)), None)
        if group is None:
            group = Group()
            groups.append(group)
        group.add(file, declared)
    return groups


if __name__ == "__main__":
    for one in arrange(sys.argv[2:], int(sys.argv[1])):
        print(";".join(one.files))
