"""The text that pairs are shown beside."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from articles.blocks import Block, blocks_of_content
from articles.content import build_content, parse_content
from articles.models import Revision
from factcheck import engine
from factcheck.anchors import digest


class Text:
    """The text of a revision as pairs are shown beside it: its content, or a draft's as it would be now."""

    def __init__(self, revision: Revision):
        self.revision = revision
        self.content: dict = parse_content(revision.content or _of_draft(revision))
        self.blocks: Sequence[Block] = blocks_of_content(self.content)

    @cached_property
    def sentences(self) -> list[tuple[str | None, str]]:
        """Every sentence with its section's uid, in reading order."""
        return [(block.section or None, text) for block in self.blocks for text in sentences_in(block.text)]

    @cached_property
    def digests(self) -> frozenset[str]:
        """What tells its sentences from others."""
        return frozenset(digest(text) for _, text in self.sentences)

    @cached_property
    def headings(self) -> dict[str, str]:
        """By section uid the heading it stands under; sections without one go on under the last."""
        under, last = {}, ""
        for section in self.content["sections"]:
            last = section["heading"] or last
            under[section["uid"]] = last
        return under

    def name_of(self, block: int) -> str:
        """Return where a block stands, for people: the heading above it, and what it is if no paragraph."""
        kind, section = self.blocks[block].kind, self.blocks[block].section
        if not section:
            return kind.capitalize()
        heading = self.headings[section]
        above = f"“{heading}”" if heading else "Opening"
        return above if kind in ("paragraph", "quote") else f"{above}, {kind}"


def _of_draft(revision):
    return build_content(
        headline=revision.headline,
        standfirst=revision.standfirst,
        byline=revision.byline,
        sections=list(revision.sections.order_by("position", "id")),
        correction=None,
    )


def sentences_in(text: str) -> Iterator[str]:
    """Yield the sentences of a block, in order."""
    place = 0
    while place < len(text):
        start, end = engine.sentence_of(text, place, place + 1)
        if text[start:end].strip():
            yield text[start:end]
        place = max(end, place + 1)
