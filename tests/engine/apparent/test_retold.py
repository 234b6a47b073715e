"""Quotations that come twice: explained where the text says why, and only there."""

import pytest

from factcheck.engine.apparent import retold

from .test_namesakes import statements

FIRST, CHANGED = "“We keep the old pier,”", "“We sell the old pier,”"
AGAIN = "“We keep the old pier.”"


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (f"{FIRST} Ann Orr said.\nShe had been misquoted. {CHANGED} she had said.", FIRST, CHANGED),
        (f"{FIRST} was one translation.\nAnother had {CHANGED} it seems.", FIRST, CHANGED),
        (f"{FIRST} Ann Orr said.\nThen she went further. {CHANGED} she said.", FIRST, CHANGED),
        (f"{FIRST} Ann Orr said.\nBen Fox used the same words: {AGAIN}", FIRST, AGAIN),
        (f"{FIRST} they sang.\nThe others sang {CHANGED} of course.", FIRST, CHANGED),
    ],
)
def test_words_told_again_are_seen(text, one, other):
    assert retold.applies(*statements(text, one, other))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (f"{FIRST} Ann Orr said.\nIt was late. {CHANGED} Orr said.", FIRST, CHANGED),
        (f"{FIRST} Ann Orr said.\nThe papers quoted her: {CHANGED} they wrote.", FIRST, CHANGED),
        (f"{FIRST} Ann Orr said.\nShe repeated it. {CHANGED} she said.", FIRST, CHANGED),
        ("Ann Orr said no.\nIn the first version she said yes.", "Ann Orr said no", "she said yes"),
        (f"{FIRST} Ann Orr said.\nBen Fox, the mayor, bowed. He said: {AGAIN}", FIRST, AGAIN),
    ],
)
def test_a_slip_is_not_taken_for_a_retelling(text, one, other):
    assert not retold.applies(*statements(text, one, other))
