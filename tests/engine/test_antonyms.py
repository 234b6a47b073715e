"""Words that deny each other, and kinds of which there can only be one."""

from __future__ import annotations

import pytest

from factcheck.engine.vocabulary.antonyms import opposed, pole
from factcheck.engine.vocabulary.kinds import excluded

OPPOSED = [
    ("rise", "fall"),
    ("profit", "loss"),
    ("include", "exclude"),
    ("arrest", "release"),
    ("legal", "illegal"),
    ("confirmed", "unconfirmed"),
    ("prop_up", "sink"),
    ("double", "fall"),
    ("turn_down", "accept"),
]
AGREED = [
    ("rise", "climb"),
    ("cut", "reduce"),
    ("begin", "start"),
    ("fall", "purple"),
    ("invest", "vest"),
    ("back", "support"),
    ("", "fall"),
    ("keep", "retain"),
]


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_opposite_poles_deny_each_other_both_ways(one, other):
    assert opposed(one, other)
    assert opposed(one, other) == opposed(other, one)


@pytest.mark.parametrize(("one", "other"), AGREED)
def test_words_of_one_pole_or_of_none_do_not(one, other):
    assert opposed(one, other) == ""
    assert opposed(other, one) == ""


def test_a_word_knows_its_poles():
    assert pole("climb")["amount"] is True
    assert pole("tumble")["amount"] is False
    assert pole("teapot") == {}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Tuesday", "Friday", "weekday"),
        ("murder", "manslaughter", "killing"),
        ("red", "green", "colour"),
        ("car", "automobile", ""),
        ("red", "Friday", ""),
        ("month", "monthly", ""),
    ],
)
def test_kinds_exclude_each_other(one, other, kind):
    assert excluded(one, other) == excluded(other, one) == kind
