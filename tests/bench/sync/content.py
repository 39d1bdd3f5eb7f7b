# SPDX-License-Identifier: Apache-2.0
"""A city's content to measure with: the Kharkiv pack and as many made-up events as are wanted, in
two languages, of about the length that real ones have. The same number gives the same records."""

import json
import random
import shutil

UK = """місто побратим зустріч виставка школа музика театр лікарня допомога відбудова громада молодь
спорт бібліотека парк вулиця площа конкурс переклад мова книга фільм художник студент викладач
університет проєкт угода делегація мер рада культура історія фестиваль концерт ярмарок майстерня
лекція дружба партнер підтримка волонтер архітектура транспорт екологія енергія""".split()
EN = """city sister meeting exhibition school music theatre hospital help rebuilding community youth
sport library park street square contest translation language book film artist student teacher
university project agreement delegation mayor council culture history festival concert fair workshop
lecture friendship partner support volunteer architecture transport ecology energy""".split()


def _text(words, source, least, most):
    sentence = " ".join(source.choice(words) for _ in range(source.randint(least, most)))
    return sentence[0].upper() + sentence[1:] + "."


def _event(number):
    source = random.Random(number)
    day = f"2026-{source.randint(1, 12):02}-{source.randint(1, 28):02}"
    hour = source.randint(8, 19)
    return {
        "type": "event",
        "id": f"made-up-{number:06}",
        "status": "published",
        "updated": f"2026-11-{source.randint(1, 24):02}T{source.randint(0, 23):02}:00:00Z",
        "verified": "yes",
        "sample": True,
        "sources": [{"title": "Made up for a measurement"}],
        "title": {"uk": _text(UK, source, 3, 7), "en": _text(EN, source, 3, 7)},
        "summary": {"uk": _text(UK, source, 8, 18), "en": _text(EN, source, 8, 18)},
        "uid": f"made-up-{number}@kharkiv.example",
        "kind": "meeting",
        "mode": "offline",
        "event_status": "scheduled",
        "start": {"date": day, "time": f"{hour:02}:30", "timezone": "Europe/Kyiv"},
        "place": {"name": {"uk": _text(UK, source, 2, 3), "en": _text(EN, source, 2, 3)},
                  "city": "city/kharkiv"},
        "cities": ["city/kharkiv"],
        "sequence": 0,
    }


class Content:
    """A pack in `folder` with `records` records in all."""

    def __init__(self, kharkiv, folder, records):
        self.folder = folder
        shutil.copytree(kharkiv, folder)
        self._leave_out_pictures()
        real = sum(1 for _ in (folder / "records").rglob("*.json"))
        self.made_up = max(records - real, 1)
        for number in range(self.made_up):
            self._write(_event(number))

    def _leave_out_pictures(self):
        """They do not change, and peers are given the text only."""
        for file in (self.folder / "records").rglob("*.json"):
            record = json.loads(file.read_text(encoding="utf-8"))
            if record.pop("image", None):
                file.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
        shutil.rmtree(self.folder / "media", ignore_errors=True)

    def _write(self, record):
        file = self.folder / "records" / record["type"] / f"{record['id']}.json"
        file.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")

    def edit(self, count, seed):
        """Another sentence in as many records."""
        source = random.Random(f"edits {seed}")
        for number in source.sample(range(self.made_up), min(count, self.made_up)):
            record = _event(number)
            record["summary"]["uk"] = _text(UK, source, 8, 18)
            self._write(record)

    def lines(self, file):
        """All records as one text, a record a line in order of their names: what peers are given."""
        with open(file, "w", encoding="utf-8") as out:
            for record in sorted((self.folder / "records").rglob("*.json")):
                document = json.loads(record.read_text(encoding="utf-8"))
                if document.get("status") == "published":
                    out.write(json.dumps(document, ensure_ascii=False, sort_keys=True,
                                         separators=(",", ":")) + "\n")
