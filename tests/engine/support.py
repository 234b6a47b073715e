"""Small helpers of the engine's tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from factcheck.engine import Block, Document, Examination, ReferenceBook, examine
from factcheck.engine.checkers.cases import Case
from factcheck.engine.results import blocks_of_text

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
DEMO = ROOT / "newsroom" / "demo"


def document(text: str, published: str = "", **more: Any) -> Document:
    """A document of one block a line: "- " begins a list item, "| " a table row (the first one is the"
    " header)."""
    blocks: list[Block] = []
    for line in filter(str.strip, text.split("\n")):
        if line.startswith("| "):
            cells = tuple(cell.strip() for cell in line.strip("| ").split(" | "))
            header = not blocks or blocks[-1].section_kind != "table"
            kind = "table header" if header else "table row"
            blocks.append(Block(" | ".join(cells), kind, section_kind="table", cells=cells))
        else:
            item = line.startswith("- ")
            blocks.append(Block(line[2:] if item else line, "list item" if item else "paragraph"))
    day = date.fromisoformat(published) if published else None
    return Document(tuple(blocks), published=day, **more)


def of_case(case: Case) -> Document:
    """The document of a checker's example: headline and standfirst first, then its blocks."""
    body = blocks_of_text(case.text, case.form) if case.form != "lines" else document(case.text).blocks
    front = (Block(case.title, "headline"), Block(case.standfirst, "standfirst"))
    return Document(
        tuple(block for block in front if block.text) + body,
        published=date.fromisoformat(case.published) if case.published else None,
    )


def examined_case(case: Case) -> Examination:
    return examine(of_case(case), ReferenceBook.from_json(case.book or None))


def examined(text: str, published: str = "", book: dict[str, Any] | None = None) -> Examination:
    return examine(document(text, published), ReferenceBook.from_json(book or None))
