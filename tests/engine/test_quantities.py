"""The grammar of quantities: what is a figure, what it is worth, and that no text makes it raise or crawl."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.engine.quantities import find
from factcheck.engine.quantities.attach import quantities_of, unit_of_header
from factcheck.engine.reading import read

from .support import document

READ = (
    ("£1.2m for the roof", "£1.2m", 1_200_000, "GBP"),
    ("a fund of US$4.5 billion", "US$4.5 billion", 4_500_000_000, "USD"),
    ("the 7.3-billion-franc fund", "7.3-billion-franc", 7_300_000_000, "franc"),
    ("they paid 300,000 crowns for it", "300,000 crowns", 300_000, "crown"),
    ("a fare of 85p", "85p", Fraction(85, 100), "GBP"),
    ("minus £4,000 was owed", "minus £4,000", -4000, "GBP"),
    ("a low of −4C in the valley", "−4C", -4, "°C"),
    ("it rose 3 per cent", "3 per cent", 3, "%"),
    ("rates went up by 25 basis points", "25 basis points", Fraction(1, 4), "pp"),
    ("a rise of 1.5 percentage points", "1.5 percentage points", Fraction(3, 2), "pp"),
    ("two hundred and five thousand birds", "two hundred and five thousand", 205_000, ""),
    ("two and a half million birds", "two and a half million", 2_500_000, ""),
    ("half a million birds", "half a million", 500_000, ""),
    ("it took half an hour", "half an hour", Fraction(1, 2), "hour"),
    ("an hour and ten minutes south", "an hour and ten minutes", Fraction(7, 6), "hour"),
    ("he is 5ft 11in tall", "5ft 11in", Fraction(71, 12), "foot"),
    ("she weighed 9st 7lb", "9st 7lb", Fraction(19, 2), "stone"),
    ("a 30m pool", "30m", 30, "m"),
    ("sold 4m copies", "4m", 4_000_000, ""),
    ("a lake of 40,000 sq km", "40,000 sq km", 40_000, "km²"),
    ("winds of 60 miles per hour", "60 miles per hour", 60, "mph"),
    ("113 degrees Fahrenheit at noon", "113 degrees Fahrenheit", 113, "°F"),
    ("he weighed 160 pounds", "160 pounds", 160, "lb"),
    ("a bill of 160 pounds", "160 pounds", 160, "GBP"),
    ("one in ten said so", "one in ten", Fraction(1, 10), ""),
    ("brought back four bottles in five.", "four bottles in five", Fraction(4, 5), ""),
    ("two-thirds of them", "two-thirds", Fraction(2, 3), ""),
    ("four out of five dentists", "four out of five", Fraction(4, 5), ""),
    ("between 8 and 10 people", "between 8 and 10", 9, ""),
    ("a forecast of 5-7%", "5-7%", 6, "%"),
    ("£5m-£7m of cuts", "£5m-£7m", 6_000_000, "GBP"),
    ("the 16th day", "16th", 16, ""),
)


@pytest.mark.parametrize(("text", "quote", "value", "unit"), READ)
def test_a_quantity_is_read_whole(text: str, quote: str, value: Fraction, unit: str) -> None:
    figures = find(text)
    assert [(text[one.start : one.end], one.value, one.unit) for one in figures] == [(quote, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "the A40 and the M25 meet there",
        "it left at 7.10pm and not at 18:45",
        "they called 01632 960123 in vain",
        "version 3.11.2 is out",
        "Covid-19 and the G7",
        "room 12 on Route 66",
        "in the 40s and the 1990s",
        "no one was hurt",
        "hundreds of people and several thousand birds",
        "a 3D film",
        "see www.example.org/2044",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("1.2m people", 1_249_000, 1_260_000),
        ("about 40 people", 42, 50),
        ("nearly 40 people", 37, 41),
        ("just over 40 people", 42, 39),
        ("more than 40 people", 4000, 39),
        ("up to 40 people", 4, 41),
        ("40 or so people", 38, 50),
        ("412 people", 412, 413),
        ("18,000 people", 18_400, 18_600),
        ("nearly a third of them", Fraction(32, 100), Fraction(42, 100)),
        ("fewer than one in ten", Fraction(9, 100), Fraction(12, 100)),
        ("between 8 and 10 people", 8, 11),
    ],
)
def test_bounds_come_from_digits_and_hedge(text: str, inside: Fraction, outside: Fraction) -> None:
    one = find(text)[0]
    assert (one.low or 0) <= inside <= (10**9 if one.high is None else one.high)
    assert not ((one.low is None or one.low <= outside) and (one.high is None or outside <= one.high))


def test_a_change_and_a_score_are_two_figures() -> None:
    assert len(find("It went from 40 to 60.")) == 2
    assert len(find("They won by 214 to 204.")) == 2


@pytest.mark.parametrize(
    ("text", "quote", "noun", "per"),
    [
        ("The launch carries 38 foot passengers.", "38", "passenger", ""),
        ("Some 400 commuters a day queued.", "Some 400", "commuter", "day"),
        ("They bought 1,200 new electric buses.", "1,200", "bus", ""),
        ("It spends 70% of its budget on tea.", "70%", "budget", ""),
        ("The 25-minute delay annoyed them.", "25-minute", "delay", ""),
        ("A population of 4,000 is small.", "4,000", "population", ""),
        ("The seven samples failed.", "seven", "sample", ""),
    ],
)
def test_what_is_counted(text: str, quote: str, noun: str, per: str) -> None:
    one = next(one for one in quantities_of(read(document(text))) if text[one.start : one.end] == quote)
    assert (one.noun, one.per) == (noun, per)


@pytest.mark.parametrize(
    ("header", "unit", "scale"),
    [
        ("Rainfall (mm)", "mm", 1),
        ("Cost (£m)", "GBP", 10**6),
        ("Revenue, US$ bn", "USD", 10**9),
        ("Share (%)", "%", 1),
        ("Nautical miles", "nautical mile", 1),
        ("Population (000s)", "", 1000),
        ("Votes", "", 1),
        ("2019", "", 1),
        ("", "", 1),
    ],
)
def test_a_table_header_gives_a_unit(header: str, unit: str, scale: int) -> None:
    assert unit_of_header(header) == (unit, scale)


_PIECES = st.sampled_from(
    [
        "0",
        "7",
        "12",
        "1,200",
        "3.5",
        ".5",
        "£",
        "$",
        "%",
        "-",
        "–",
        "−",
        "to",
        "and",
        "or",
        "in",
        "out",
        "of",
        "a",
        "an",
        "half",
        "third",
        "quarters",
        "one",
        "two",
        "twenty",
        "hundred",
        "thousand",
        "million",
        "bn",
        "m",
        "k",
        "kg",
        "lb",
        "st",
        "ft",
        "in",
        "°C",
        "C",
        "F",
        "per",
        "cent",
        "point",
        "points",
        "about",
        "nearly",
        "between",
        "from",
        "or",
        "so",
        "-odd",
        "+",
        "½",
        ",",
        ".",
        "(",
        ")",
        "/",
        "|",
        "no",
        "year",
        "hour",
        "minus",
        "more",
        "than",
        "12345678901234567890",
        "every",
        "é",
        "🎈",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(_PIECES, st.sampled_from(["", " ", " ", "\n"])), max_size=40))
def test_any_pieces_give_ordered_figures_within_the_text(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    at = 0
    for one in find(text):
        assert at <= one.start <= one.number_start < one.number_end <= one.end <= len(text)
        assert one.low is None or one.low <= one.value
        assert one.high is None or one.value <= one.high
        at = one.end


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    find(text)
    unit_of_header(text)


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_with_separators_is_that_number(number: int) -> None:
    assert [one.value for one in find(f"exactly {number:,} grains")] == [number]
