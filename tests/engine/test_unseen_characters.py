"""What nobody sees in a text must not hide a contradiction from the engine; quotes stay as printed."""

from datetime import date

import pytest

from factcheck import engine

PLAIN = ("The Harrow bridge summit in 2019 brought both mayors to one table.", "2019")
HELD = "Nobody had expected them. The Harrow bridge summit was held on 4 May 2021."


@pytest.mark.parametrize(
    "year",
    ["2019", "20\u200d19", "20\u00ad19", "\u200b2019", "2019\u00b2", "\uff12\uff10\uff11\uff19"],
    ids=["plain", "joiner", "soft hyphen", "zero width", "raised", "wide"],
)
def test_date_is_read_through_what_is_not_seen(year):
    first = PLAIN[0].replace(PLAIN[1], year)
    blocks = tuple(engine.Block(text=text, kind="paragraph") for text in (first, HELD))
    found = engine.examine(engine.Document(blocks=blocks, published=date(2021, 6, 1))).inconsistencies
    assert [one.kind for one in found] == ["event date"]
    for side in found[0].sides:
        assert side.quote == blocks[side.block].text[side.start : side.end]
