"""Changes, movements, totals, margins, shares and conversions: no text makes them raise, stray or crawl."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.engine.arithmetic.changes import changes_in
from factcheck.engine.arithmetic.conversions import conversions_in, converted, holds
from factcheck.engine.arithmetic.margins import margin_holds, margins_in, product_holds, products_in
from factcheck.engine.arithmetic.movements import movements_in
from factcheck.engine.arithmetic.shares import comes_out as share_comes_out
from factcheck.engine.arithmetic.shares import shares_in
from factcheck.engine.arithmetic.sizes import agrees, goes, in_words
from factcheck.engine.arithmetic.totals import comes_out, totals_in
from factcheck.engine.quantities import Quantity, find
from factcheck.engine.quantities.attach import quantity_of
from factcheck.engine.vocabulary.words import in_order

_PIECES = st.sampled_from(
    in_order("""
        0 7 12 312 1,200 3.5m £40 $2bn 4% 5pp km miles °C kg (7km) (4C)
        half third two one in ten the a from to
        by of and or total rose fell doubled trebled up down 24% more than fewer votes majority margin each in
        all between them : , ; – ( ) . not about nearly people other leaving that is 0% 0km -4C 10F
    """)
)


def figures(text: str) -> list[Quantity]:
    return [quantity_of(0, 0, one, "", "") for one in find(text)]


def everything(text: str) -> list[tuple[int, int]]:
    """All that is read of one sentence, judged too; the places it names."""
    found = figures(text)
    room = (text, found, 0, len(text))
    changes = changes_in(text, 0, found, 0, len(text))
    pairs = movements_in(text, 0, found, 0, len(text))
    spans = [(one.start, one.end) for one in (*changes, *pairs)]
    for pair in pairs:
        assert goes(pair) in {-1, 0, 1}
        assert in_words(pair)
        for change in changes:
            assert agrees(change, pair) in {True, False, None}
    for total in totals_in(*room):
        spans += [(total.start, total.end), (total.total_start, total.total_end)]
        assert comes_out(total) in {True, False}
    for margin in margins_in(*room):
        spans += [(margin.start, margin.end), (margin.margin_start, margin.margin_end)]
        assert margin_holds(margin) in {True, False}
    for product in products_in(*room):
        spans += [(product.start, product.end), (product.total_start, product.total_end)]
        assert product_holds(product) in {True, False}
    for share in shares_in(*room):
        spans += [(share.start, share.end), (share.share_start, share.share_end)]
        assert share_comes_out(share) in {True, False, None}
    for conversion in conversions_in(*room, True):
        assert holds(conversion) in {True, False}
        assert converted(conversion)
    return spans


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(_PIECES, st.sampled_from(["", " ", " ", " "])), max_size=40))
def test_any_sentence_can_be_judged(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    for start, end in everything(text):
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "piece",
    [
        "12 cows, ",
        "a total of 12, ",
        "from 12 to 14, up 5%, ",
        "12 of the 40, or 30%, ",
        "12 miles (19km), ",
        "by 12 votes to 10, ",
        "rose by 5% from ",
        "doubled, ",
    ],
)
def test_a_long_sentence_is_read_within_its_bounds(piece: str) -> None:
    text = piece * (2500 // len(piece))  # no sentence is longer
    assert all(0 <= start < end <= len(text) for start, end in everything(text))
