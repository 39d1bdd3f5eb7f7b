#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which sources can be compiled as one: those where no name at the top of one stands in another.

Most of a compiler's time goes into the headers that a source reads, and our sources are short: a dozen of
them, included one after another, take hardly longer than one. packaging/check looks at them so, and the
sanitizer builds compile them so.

    packaging/together.py MOST SOURCE…

Prints the groups of at most MOST sources, one a line."""

import pathlib
import re
import sys

CLASS = re.compile(r"^(?:struct|class|union|enum|enum class) (\w+)")
OTHER = re.compile(r"^(?![#/}\s]|namespace\b|using namespace\b|TEST_CASE|extern\b)[^({=;]*?((?:\w+::)?~?\w+)\s*"
                   r"(?:(\([^{]*)|[{=;]|$)")
ALSO = re.compile(r", (\w+) = ")


def names(path):
    """What a source declares at its top level, by the look of lines that are not indented: pairs of a name and
    the beginning of its parameters, which is empty for what is no function. Members of classes stand for
    themselves in their class and are left out."""
    found = set()
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if match := CLASS.match(line):
            found.add((match.group(1), ""))
        elif (match := OTHER.match(line)) and "::" not in match.group(1):
            found.add((match.group(1), match.group(2) or ""))
            if not match.group(2):  # constexpr float kGap = 20, kPadding = 32;
                found.update((name, "") for name in ALSO.findall(line))
    return found


def types(parameters):
    """The words of each parameter: of its type and, where it has one, its name."""
    return [re.findall(r"\w+(?!\w|::)", one) for one in parameters.strip("() ").split(",")]


def may_be_one(some, others):
    """Whether the first of two lists of parameters may be of the same type; a name may be missing in one of
    them. Further parameters may have values by default, so they tell nothing apart."""
    one, other = types(some)[0], types(others)[0]
    return one[:-1] == other[:-1] or one[:-1] == other or one == other[:-1]


def clash(some, others):
    """Whether a name stands for two things: functions may share it when they take different things."""
    taken = {}
    for name, parameters in others:
        taken.setdefault(name, []).append(parameters)
    return any(not parameters or not other or may_be_one(parameters, other)
               for name, parameters in some for other in taken.get(name, []))


class Group:
    """Sources that go together, and the names they declare."""

    def __init__(self):
        self.files, self.names = [], set()

    def takes(self, declared, most):
        return len(self.files) < most and not clash(declared, self.names)

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
        print(" ".join(one.files))
