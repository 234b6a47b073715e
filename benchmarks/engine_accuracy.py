"""What the engine finds, and what it should not, on the data for tuning that may lie beside the repository.

Run by hand: `python benchmarks/engine_accuracy.py [--alarms] [--data DIR]`. Sets that are absent are left
out. `--alarms` prints every blocking finding on text in which there should be none.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from factcheck.engine import examine_json  # noqa: E402

SHARED = ROOT.parent / "shared"
# What this part of the engine is for; the other kinds of case are counted for false alarms only.
CATEGORIES = ("event_date", "reference_event", "office_term", "citation_year")


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def blocking(document: dict[str, Any]) -> list[dict[str, Any]]:
    found = examine_json({name: document.get(name) for name in _FIELDS} | {"text": document["text"]})
    return [one for one in found["inconsistencies"] if one["severity"] == "blocking"]


_FIELDS = ("id", "title", "standfirst", "published", "factbook", "format")


def touches(quote: str, gold: str) -> bool:
    """One quote holds the other, or they share half of the shorter one's words."""
    if quote in gold or gold in quote:
        return True
    one, other = set(quote.casefold().split()), set(gold.casefold().split())
    return 2 * len(one & other) >= min(len(one), len(other))


def hits(finding: dict[str, Any], gold: dict[str, Any]) -> bool:
    quotes = [side["quote"] for side in finding["sides"] if side["start"] is not None]
    wanted = [text for text in (gold["a"], gold["b"]) if text]
    return all(any(touches(quote, text) for quote in quotes) for text in wanted)


def cases(data: Path, alarms: bool) -> None:
    table: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for row in rows(data / "newsroom_cases.jsonl"):
        found = blocking(row)
        line = table[row["category"]]
        if row["clean"]:
            line[2] += 1
            line[3] += len(found)
        else:
            line[0] += 1
            line[1] += any(hits(one, gold) for one in found for gold in row["gold"])
        wrong = [one for one in found if row["clean"] or not any(hits(one, gold) for gold in row["gold"])]
        if alarms and wrong:
            show(row["id"], wrong)
    print(f"{'case':<22}{'planted':>8}{'found':>8}{'clean':>8}{'alarms':>8}")
    for name, line in table.items():
        print(
            f"{name + (' *' if name in CATEGORIES else ''):<22}" + "".join(f"{number:>8}" for number in line)
        )
    ours = [table[name] for name in CATEGORIES]
    print(f"{'* together':<22}" + "".join(f"{sum(column):>8}" for column in zip(*ours, strict=True)))
    print(f"{'all':<22}" + "".join(f"{sum(column):>8}" for column in zip(*table.values(), strict=True)))


def show(name: str, findings: list[dict[str, Any]]) -> None:
    for one in findings:
        quotes = " | ".join(side["quote"] for side in one["sides"])
        print(f"  {name}: {one['checker']}: {quotes}")


def clean(data: Path, alarms: bool) -> None:
    """Real articles as published: a blocking finding is nearly always a false one."""
    count = words = advisory = 0
    documents = rows(data / "clean_news.jsonl")
    for row in documents:
        # the file names carry the day of publication: outlet_2016-09-12_title
        parts = row["id"].split("_")
        published = next((part for part in parts if len(part) == 10 and part[4] == "-"), None)
        found = examine_json({"text": row["text"], "published": published})["inconsistencies"]
        bad = [one for one in found if one["severity"] == "blocking"]
        count += len(bad)
        advisory += len(found) - len(bad)
        words += len(row["text"].split())
        if alarms and found:
            show(row["id"], found)
    print(
        f"clean news: {len(documents)} articles, {words} words: "
        f"{count} blocking, {advisory} advisory findings"
    )


def with_book(data: Path, alarms: bool) -> None:
    """The same articles against the newsroom's own reference book."""
    path = ROOT / "newsroom" / "demo" / "reference_book.json"
    if not path.exists():
        return
    book = json.loads(path.read_text(encoding="utf-8"))
    for name in ("clean_news", "self_contradiction", "summary_news"):
        count = 0
        for row in rows(data / f"{name}.jsonl"):
            parts = row["id"].split("_")
            published = next((part for part in parts if len(part) == 10 and part[4] == "-"), None)
            found = blocking({"id": row["id"], "text": row["text"], "factbook": book, "published": published})
            count += len(found)
            if alarms and found:
                show(row["id"], found)
        print(f"{name} with the demo reference book: {count} blocking findings")


def dates(data: Path) -> None:
    right = said = wanted = spans = 0
    for row in rows(data / "dates_wikiwars.jsonl"):
        found = examine_json({"text": row["text"], "published": row["published"], "title": "-"})["dates"]
        said += len(found)
        wanted += len(row["dates"])
        used: set[int] = set()
        for gold in row["dates"]:
            hit = next(
                (
                    number
                    for number, one in enumerate(found)
                    if number not in used and one["start"] < gold["end"] and gold["start"] < one["end"]
                ),
                None,
            )
            if hit is not None:
                used.add(hit)
                spans += 1
                right += found[hit]["value"] == gold["value"]
    print(f"dates: span F1 {2 * spans / (said + wanted):.3f}, value F1 {2 * right / (said + wanted):.3f}")


def worthiness(data: Path) -> None:
    true = false = missed = 0
    for row in rows(data / "checkworthy_dev.jsonl"):
        claims = examine_json({"text": row["text"], "title": "-"})["claims"]
        said = any(one["check_worthy"] for one in claims)
        true += said and row["check_worthy"]
        false += said and not row["check_worthy"]
        missed += not said and row["check_worthy"]
    print(
        f"check-worthiness: F1 {2 * true / max(1, 2 * true + false + missed):.3f} "
        f"(found {true}, missed {missed}, too many {false})"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=SHARED / "data" / "dev")
    parser.add_argument("--alarms", action="store_true")
    options = parser.parse_args()
    runs = (
        ("newsroom_cases.jsonl", lambda: cases(options.data, options.alarms)),
        ("clean_news.jsonl", lambda: clean(options.data, options.alarms)),
        ("clean_news.jsonl", lambda: with_book(options.data, options.alarms)),
        ("dates_wikiwars.jsonl", lambda: dates(options.data)),
        ("checkworthy_dev.jsonl", lambda: worthiness(options.data)),
    )
    for name, run in runs:
        if (options.data / name).exists():
            run()
        else:
            print(f"{name}: not there, left out")


if __name__ == "__main__":
    main()
