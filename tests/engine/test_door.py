"""The door: cheap to import, the same bytes on every hash seed, no exception on any text."""

import json
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck.engine
from factcheck.engine import Block, Document, examine, examine_json

from .support import DEMO, ROOT


def run(code, **environment):
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_door_opens_without_the_language():
    code = (
        "import sys, factcheck.engine as e; e.canonical_json({}); e.sentence_of('A. B', 0, 1);"
        "e.ReferenceBook.from_json(None);"
        "print([m for m in ('spacy', 'thinc', 'numpy', 'harper', 'django') if m in sys.modules])"
    )
    assert run(code).strip() == "[]"


def test_door_names_everything_it_promises():
    assert [name for name in factcheck.engine.__all__ if not hasattr(factcheck.engine, name)] == []


@pytest.mark.parametrize("form", ["text", "json"])
def test_result_is_the_same_bytes_on_every_hash_seed(form):
    code = (
        "import sys; from factcheck.engine.__main__ import main;"
        f"sys.exit(main([{str(DEMO / 'ukraine_security_force.txt')!r}, '--published', '2025-09-06',"
        f"'--factbook',"
        f"{str(DEMO / 'reference_book.json')!r}, '--format', {form!r}]) - 1)"
    )
    results = {
        run(code, PYTHONHASHSEED=seed, OMP_NUM_THREADS=threads)
        for seed, threads in (("0", "1"), ("4242", "2"))
    }
    assert len(results) == 1


def test_block_is_read_the_same_whatever_stands_around_it():
    sentence = "The Halden mill explosion happened on 14 May 2021, the court heard on Tuesday."
    alone = examine(Document((Block(sentence),)))
    after = examine(Document((Block("Nine people came. They left at six."), Block(sentence))))
    assert [(one.quote, one.score, one.kinds) for one in alone.claims] == [
        (one.quote, one.score, one.kinds) for one in after.claims if one.block == 1
    ]


PIECES = st.sampled_from(
    [
        "the summit in Vilnius in 2024", "then-Chancellor Aldane", "(Sky News, 2022)", "“", "”", '"',
        "\n", "\n\n", "- ", "| a | b |", "|---|---|", "# ", "1. ", "**", "Table of Contents",
        "6 February", "Since the", "harbour.The", "U.S.", "31 February 2021",
        "the day after the fire", "A 2019 study found that", "é", "🙂", "\u0301", "\u200b", "\x0c",
        "<p>", "&amp;", "99/99/2020", "[x](y)", " ",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=24).map(" ".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(text=TEXTS, form=st.sampled_from(["text", "markdown", "html"]), title=st.one_of(st.just(""), TEXTS))
def test_any_text_is_examined_with_exact_offsets(text, form, title):
    document = {"text": text, "title": title, "standfirst": "", "format": form, "published": "2025-09-05"}
    if any("\ud800" <= char <= "\udfff" for char in text + title):
        return
    result = examine_json(document)
    json.dumps(result, allow_nan=False)
    spans = (
        [side for one in result["inconsistencies"] for side in one["sides"]]
        + result["claims"]
        + result["dates"]
    )
    for one in spans:
        if one["start"] is not None:
            assert document[one["where"]][one["start"] : one["end"]] == one["quote"] != ""


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(texts=st.lists(TEXTS, max_size=4))
def test_any_blocks_are_examined_with_exact_offsets(texts):
    document = Document(tuple(Block(text) for text in texts))
    found = examine(document)
    for one in (
        *found.claims,
        *found.dates,
        *(side for each in found.inconsistencies for side in each.sides),
    ):
        if one.block is not None:
            assert document.blocks[one.block].text[one.start : one.end] == one.quote
