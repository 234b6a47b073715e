"""Counts of units of time in words or figures: "25", "1,460", "thirty-four", "a couple of"."""

from __future__ import annotations

from ..vocabulary.words import in_order

_SMALL = in_order("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
""")
_TENS = in_order("twenty thirty forty fifty sixty seventy eighty ninety")
NUMBERS = (
    {word: number for number, word in enumerate(_SMALL)}
    | {word: 20 + 10 * number for number, word in enumerate(_TENS)}
    | {"a": 1, "an": 1, "couple": 2, "dozen": 12, "hundred": 100}
)
# A count in front of a unit of time; matched without regard to case.
COUNT = (
    r"(?i:\d{1,3}(?:,\d{3})+|\d{1,4}|(?:half\sa|a|two)\sdozen|(?:a|one)\shundred|a\scouple\sof|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|an|a)"
)


def count_of(text: str) -> int | None:
    """The number a match of COUNT means; None for other words."""
    words = text.casefold().replace("-", " ").split()
    if len(words) == 1 and words[0].replace(",", "").isdigit():
        return int(words[0].replace(",", ""))
    if words[-1:] == ["of"]:
        words = words[:-1]
    if "dozen" in words:
        return {"half": 6, "two": 24}.get(words[0], 12)
    if any(word not in NUMBERS for word in words) or not words:
        return None
    if words[-1] in {"hundred", "couple"}:
        return NUMBERS[words[-1]]
    return sum(NUMBERS[word] for word in words)


_ORDINALS = {
    word: number
    for number, word in enumerate(
        in_order(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        ),
        start=1,
    )
} | {"hundredth": 100}


def ordinal_of(word: str) -> int | None:
    """The number of "25th", "fiftieth", "twenty-fifth"; None for other words."""
    folded = word.casefold()
    if folded[:1].isdigit():
        return int("".join(char for char in folded if char.isdigit()))
    tens, _, last = folded.rpartition("-")
    if last in _ORDINALS:
        return NUMBERS.get(tens, 0) + _ORDINALS[last]
    return NUMBERS.get(last.removesuffix("ieth") + "y") if last.endswith("ieth") else None
