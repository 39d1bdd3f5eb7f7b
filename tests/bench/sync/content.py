# SPDX-License-Identifier: Apache-2.0
"""A pack of made-up records of every type (tests/bench/synthetic), and edits of them."""

import json
import random
import subprocess


class Content:
    """A pack in `folder` with `records` records. The same number gives the same ones."""

    def __init__(self, synthetic, folder, records):
        self.folder = folder
        self.files = []
        folder.mkdir()
        (folder / "pack.json").write_text(json.dumps({
            "id": "kharkiv", "origin": "kharkiv", "licence": "Apache-2.0",
            "title": {"uk": "Для вимірювань", "en": "For measurements"},
        }, ensure_ascii=False), encoding="utf-8")
        with subprocess.Popen([synthetic, "--records", str(records)], stdout=subprocess.PIPE,
                              text=True, encoding="utf-8") as lines:
            for line in lines.stdout:
                record = json.loads(line)
                file = folder / "records" / record["type"] / f"{record['id']}.json"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(line, encoding="utf-8")
                if "title" in record:
                    self.files.append(file)

    def edit(self, count, seed):
        """A clerk's correction in as many records: two words of the Ukrainian title are others."""
        source = random.Random(f"edits {seed}")
        words = ["оновлено", "перенесено", "зібрання", "зустріч", "майданчик", "відкрито", "спільно"]
        for file in source.sample(self.files, min(count, len(self.files))):
            record = json.loads(file.read_text(encoding="utf-8"))
            title = record["title"]["uk"].split(" ")
            at = source.randrange(len(title))
            title[at:at + 1] = source.sample(words, 2)
            record["title"]["uk"] = " ".join(title)
            file.write_text(json.dumps(record, ensure_ascii=False, sort_keys=True,
                                       separators=(",", ":")) + "\n", encoding="utf-8")

    def lines(self, file):
        """All records as one text, a record a line in order of their names: what peers are given."""
        with open(file, "w", encoding="utf-8") as out:
            for record in sorted((self.folder / "records").rglob("*.json")):
                out.write(record.read_text(encoding="utf-8"))
