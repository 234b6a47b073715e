"""What is kept of a block never changes an answer: after any edit the same bytes as from nothing."""

from dataclasses import asdict, replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.engine import Block, Document, ReferenceBook, canonical_json, examine
from factcheck.engine.memory import MEMORY, Memory
from factcheck.engine.results import blocks_of_text

from .support import DEMO

BLOCKS = blocks_of_text((DEMO / "ukraine_security_force.txt").read_text(encoding="utf-8"))[:40]
SENTENCES = (
    "The summit in Alaska in 2021 brought nothing.",
    "Officials counted 12 ships on Monday, 18 March 2025.",
    "The mayor was not re-elected.",
    "Of the 40 towns, 28 signed.",
)
EDITS = st.lists(
    st.tuples(
        st.sampled_from(("add", "drop", "swap", "say more", "turn a digit", "change kind")),
        st.integers(0, 200),
        st.sampled_from(SENTENCES),
    ),
    min_size=1,
    max_size=4,
)


def edited(blocks, edit):
    what, place, words = edit
    blocks = list(blocks)
    at = place % len(blocks)
    if what == "add":
        blocks.insert(at, Block(words))
    elif what == "drop" and len(blocks) > 1:
        del blocks[at]
    elif what == "swap":
        blocks[at], blocks[0] = blocks[0], blocks[at]
    elif what == "say more":
        blocks[at] = replace(blocks[at], text=f"{blocks[at].text} {words}")
    elif what == "turn a digit":
        text = blocks[at].text.translate(str.maketrans("0123456789", "1234567890"))
        blocks[at] = replace(blocks[at], text=text)
    elif what == "change kind":
        blocks[at] = replace(blocks[at], kind="paragraph" if blocks[at].kind == "heading" else "heading")
    return tuple(blocks)


def answer(blocks):
    document = Document(tuple(blocks), published=date(2025, 9, 6))
    return canonical_json(asdict(examine(document, ReferenceBook.empty()))).encode()


@settings(max_examples=20, deadline=None)
@given(EDITS)
def test_answer_after_edits_is_that_of_a_full_run(edits):
    MEMORY.clear()
    blocks = BLOCKS
    answer(blocks)
    for edit in edits:
        blocks = edited(blocks, edit)
        warm = answer(blocks)
    MEMORY.clear()
    assert warm == answer(blocks)


def test_only_the_edited_block_is_parsed_again(monkeypatch):
    from factcheck.engine import reading

    parsed = []
    parse = reading._parse
    monkeypatch.setattr(reading, "_parse", lambda text, spans: parsed.append(text) or parse(text, spans))
    MEMORY.clear()
    answer(BLOCKS)
    parsed.clear()
    at = next(number for number, block in enumerate(BLOCKS) if block.kind == "paragraph")
    changed = edited(BLOCKS, ("say more", at, SENTENCES[0]))
    answer(changed)
    assert parsed == [changed[at].text]


def test_memory_gives_up_the_least_recently_used():
    memory = Memory(most=10)
    first = memory.of("aaaa", "paragraph")
    memory.of("bbbb", "paragraph")
    assert memory.of("aaaa", "paragraph") is first
    memory.of("cccc", "paragraph")
    second = memory.of("bbbb", "paragraph")
    assert (memory.of("bbbb", "paragraph") is second, memory.of("aaaa", "paragraph") is first) == (
        True,
        False,
    )


def test_memory_keeps_nothing_of_a_text_larger_than_itself():
    memory = Memory(most=10)
    assert memory.of("a" * 11, "paragraph") is not memory.of("a" * 11, "paragraph")


def test_a_kept_value_is_made_again_for_another_key():
    notes = Memory().of("text", "paragraph")
    made = [notes.kept("dates", lambda key=key: [key], key=key) for key in (1, 1, 2, 1)]
    assert (made, made[0] is made[1], made[0] is made[3]) == ([[1], [1], [2], [1]], True, False)
