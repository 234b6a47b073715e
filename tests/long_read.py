"""A text as long as a checker's day: as many claims, and as many pairs that disagree, as a test asks for."""

# Places of our own making; each gives one claim, or one pair of statements that cannot both be true.
_FIRST = "Ash Birch Cold Dun East Fair Glen Hart Iron Kings Long Marl North Oak Pen Red Stone Thorn West Wolf"
_LAST = "brook field ford gate ham"
PLACES = [first + last for first in _FIRST.split() for last in _LAST.split()]


def claims(count, *, begin=0):
    """Return `count` paragraphs of one sentence each, every one a claim that agrees with all others."""
    return [
        f"<p>The bridge at {place} was opened on {number % 27 + 1} May {1901 + number} and carries"
        f" {(number + 2) * 137} vehicles a day.</p>"
        for number, place in enumerate(PLACES[begin : begin + count])
    ]


def contradictions(count):
    """Return `count` paragraphs of two sentences that date one meeting to two years."""
    return [
        f"<p>The {place} bridge summit in {1960 + number % 40} brought both mayors to one table. Nobody had"
        f" expected them. The {place} bridge summit was held on 4 May {1961 + number % 40}.</p>"
        for number, place in enumerate(PLACES[:count])
    ]


def sections(*paragraphs, per_section=8):
    """Return the sections of a draft that holds these paragraphs, under headings of their own."""
    cut = [paragraphs[at : at + per_section] for at in range(0, len(paragraphs), per_section)]
    return [
        {"kind": "text", "heading": f"Part {number}", "body": {"html": "".join(part)}}
        for number, part in enumerate(cut, start=1)
    ]
