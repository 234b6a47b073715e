"""What the engine finds, and what it should not, on the data for tuning that may lie beside the repository.

Run by hand: `python benchmarks/engine_accuracy.py [--show] [--data DIR]`. Sets that are absent are left out.
`--show` prints every alarm on text in which there should be none, and every planted one not found.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from measures import Table, balanced_accuracy, f1, recall_at_precision, resampled, wilson
from sets import DATA, OWN, ROOT, SHARED, findings, hits, is_blocking, kept_aside, rows, shown, touches

from factcheck.engine import examine_json
from factcheck.engine.vocabulary.words import words

# Kinds of case that can be found by computing; the others must be read.
COMPUTED = words("""
    weekday percent_arithmetic sum_arithmetic table_prose list_count age_arithmetic duration unit_conversion
    citation_year office_term reference_event
""")


class Bench:
    """One run: where the data is, whether to show misses, the table it fills."""

    def __init__(self, data: Path, show: bool) -> None:
        self.data, self.show, self.table = data, show, Table()

    def say(self, *words: object) -> None:
        if self.show:
            print(*words)

    def share(self, name: str, measure: str, hit: int, count: int, **asked: float) -> None:
        self.table.add(
            name, f"{measure} ({hit} of {count})", hit / max(1, count), wilson(hit, count), **asked
        )

    def score(
        self, name: str, measure: str, pairs: list[Any], of: Callable[[Any], float], **asked: float
    ) -> None:
        if pairs:
            self.table.add(name, measure, of(pairs), resampled(pairs, of), **asked)

    def cases(self) -> None:
        self._cases("cases", rows("newsroom_cases", self.data))

    def own_cases(self) -> None:
        """Texts of our own, file by file: they are always there."""
        for path in sorted(OWN.glob("*.jsonl")):
            self._cases(f"own cases: {path.stem}", rows(path.stem, OWN), parts=False)

    def _cases(self, name: str, documents: list[dict[str, Any]], parts: bool = True) -> None:
        if not documents:
            return
        judged = [self._case(row) for row in documents]
        by_kind: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        for one in judged:
            line = by_kind[one["category"]]
            line[2 * one["clean"]] += 1
            line[2 * one["clean"] + 1] += one["alarms"] > 0 if one["clean"] else one["found"]
        print(f"{name:<40}{'planted':>8}{'found':>8}{'clean':>8}{'alarmed':>8}")
        for kind, line in by_kind.items():
            print(f"  {kind:<38}" + "".join(f"{number:>8}" for number in line))
        self._part(name, judged)
        if parts:
            self._part(f"{name}, read while tuning", [one for one in judged if not one["aside"]])
            self._part(f"{name}, kept aside", [one for one in judged if one["aside"]])

    def _case(self, row: dict[str, Any]) -> dict[str, Any]:
        found = findings(row)
        right = [] if row["clean"] else [one for one in found if any(hits(one, gold) for gold in row["gold"])]
        wrong = [one for one in found if one not in right]
        if not kept_aside(row):
            for one in wrong:
                self.say(f"  {row['id']}: alarm: {shown(one)}")
            if not row["clean"] and not right:
                self.say(f"  {row['id']}: missed: {row['gold'][0]['why']}")
        return {
            "category": row["category"], "clean": row["clean"], "aside": kept_aside(row),
            "found": bool(right), "alarms": len(wrong), "blocking": sum(is_blocking(one) for one in wrong),
        }  # fmt: skip

    def _part(self, name: str, judged: list[dict[str, Any]]) -> None:
        planted = [one for one in judged if not one["clean"]]
        clean = [one for one in judged if one["clean"]]
        groups = (
            ("recall", planted, 0.60),
            ("recall, computed", [one for one in planted if one["category"] in COMPUTED], 0.75),
            ("recall, read", [one for one in planted if one["category"] not in COMPUTED], 0.45),
        )
        for measure, group, floor in groups:
            if not group:
                continue
            self.share(name, measure, sum(one["found"] for one in group), len(group), floor=floor)
        extra = sum(one["alarms"] for one in planted) / max(1, len(planted))
        self.table.add(name, "extra alarms per planted case", extra, ceiling=0.2)
        self.share(
            name,
            "clean cases with an alarm",
            sum(one["alarms"] > 0 for one in clean),
            len(clean),
            ceiling=3 / 44,
        )
        self.table.add(
            name, "blocking alarms on clean cases", sum(one["blocking"] for one in clean), ceiling=0, digits=0
        )

    def seed(self) -> None:
        folder = SHARED / "seeds"
        if not (folder / "gold.json").exists():
            return
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        book = json.loads((ROOT / "newsroom" / "demo" / "reference_book.json").read_text(encoding="utf-8"))
        row = {
            "id": "seed",
            "text": (folder / gold["document"]).read_text(encoding="utf-8"),
            "published": gold["published"],
        }
        found = findings(row, factbook=book)
        wanted = [one["quote"] for one in gold["must_find"]]
        right = [quote for quote in wanted if any(touches(one["sides"][0]["quote"], quote) for one in found)]
        other = [
            one
            for one in found
            if is_blocking(one) and not any(touches(one["sides"][0]["quote"], q) for q in wanted)
        ]
        self.share("the seed", "found", len(right), len(wanted), floor=1)
        self.table.add("the seed", "other blocking", len(other), ceiling=0, digits=0)

    def clean(self) -> None:
        documents = rows("clean_news", self.data)
        length = sum(len(row["text"].split()) for row in documents)
        for name, more in (
            ("clean news", {}),
            ("clean news, demo reference book", {"factbook": self._demo_book()}),
        ):
            found = [one for row in documents for one in findings(row, **more)]
            for one in found if documents else []:
                self.say(f"  {name}: {shown(one)}")
            if documents:
                blocking = sum(is_blocking(one) for one in found)
                self.table.add(
                    name, f"blocking per 1,000 words ({blocking})", 1000 * blocking / length, ceiling=0.03
                )
                self.table.add(
                    name, f"all per 1,000 words ({len(found)})", 1000 * len(found) / length, ceiling=0.25
                )

    def _demo_book(self) -> Any:
        return json.loads((ROOT / "newsroom" / "demo" / "reference_book.json").read_text(encoding="utf-8"))

    def summaries(self) -> None:
        documents = rows("summary_news", self.data) + rows("summary_ectsum", self.data)
        judged = []
        for row in documents:
            found = [
                one for one in findings(row) if any(side["where"] == "standfirst" for side in one["sides"])
            ]
            score = 2.0 if any(is_blocking(one) for one in found) else float(bool(found))
            judged.append((score, bool(row["inconsistent"])))
            if bool(found) != bool(row["inconsistent"]):
                self.say(f"  {row['id']}:", _told(found, row["standfirst"]))
        said = [(score > 0, true) for score, true in judged]
        self.score("summaries", f"balanced accuracy ({len(said)})", said, balanced_accuracy, floor=0.68)
        self.score(
            "summaries",
            "recall at precision ≥ 0.9",
            judged,
            lambda some: recall_at_precision(some, 0.9),
            floor=0.35,
        )

    def contradictions(self) -> None:
        judged, evidence = [], []
        for row in rows("self_contradiction", self.data):
            found = findings(row)
            judged.append((bool(found), bool(row["label"])))
            if found and row["label"]:
                quotes = [
                    side["quote"] for one in found for side in one["sides"] if side["start"] is not None
                ]
                evidence.append(any(touches(quote, row["evidence"]) for quote in quotes))
            if bool(found) != bool(row["label"]):
                self.say(f"  {row['id']}:", _told(found, row["evidence"]))
        self.score(
            "self-contradiction", f"balanced accuracy ({len(judged)})", judged, balanced_accuracy, floor=0.57
        )
        if judged:
            self.share(
                "self-contradiction", "evidence among the quotes", sum(evidence), len(evidence), floor=0.8
            )

    def dates(self) -> None:
        pairs: list[tuple[int, int, int]] = []
        for row in rows("dates_wikiwars", self.data):
            found = examine_json({"text": row["text"], "published": row["published"], "title": "-"})["dates"]
            right, used = 0, set()
            for gold in row["dates"]:
                hit = next((n for n, one in enumerate(found) if n not in used and _overlap(one, gold)), None)
                if hit is not None:
                    used.add(hit)
                    right += found[hit]["value"] == gold["value"]
            pairs.append((right, len(found), len(row["dates"])))
        self.score("dates", f"value F1 ({len(pairs)} texts)", pairs, _pooled, floor=0.85)

    def worthiness(self) -> None:
        judged = []
        for row in rows("checkworthy_dev", self.data):
            claims = examine_json({"text": row["text"], "title": "-"})["claims"]
            judged.append((any(one["check_worthy"] for one in claims), bool(row["check_worthy"])))
        self.score("check-worthiness, dev", f"F1 ({len(judged)})", judged, f1, floor=0.875)


def _told(found: list[dict[str, Any]], planted: str) -> str:
    return f"alarm: {shown(found[0])}" if found else f"missed: {planted[:200]}"


def _overlap(one: dict[str, Any], gold: dict[str, Any]) -> bool:
    return bool(one["start"] < gold["end"] and gold["start"] < one["end"])


def _pooled(some: list[tuple[int, int, int]]) -> float:
    return 2 * sum(one[0] for one in some) / max(1, sum(one[1] + one[2] for one in some))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    bench = Bench(options.data, options.show)
    for run in (
        bench.cases,
        bench.own_cases,
        bench.seed,
        bench.clean,
        bench.summaries,
        bench.contradictions,
        bench.dates,
        bench.worthiness,
    ):
        run()
    bench.table.print()


if __name__ == "__main__":
    main()
