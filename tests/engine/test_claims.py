"""Claims: every sentence that states something checkable, scored with a reason; no questions, no headings."""

import pytest

from factcheck.engine import Block, Document, examine

from .support import examined


def kinds(text):
    return [one.kinds for one in examined(text).claims]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Unemployment stands at 7 percent.", "quantity"),
        ("The mill closed in 2019.", "date"),
        ("Rents are higher than wages.", "comparison"),
        ("She said that the pier was safe.", "attribution"),
        ("“The pier was never safe at all,” she said.", "quotation"),
        ("The council passed the bylaw after a long vote.", "law or vote"),
        ("The bank failed because nobody looked.", "cause"),
        ("It is the oldest bakery in the county.", "superlative"),
        ("The Halden mill explosion happened on 14 May 2021.", "event"),
        ("French President Ruth Amsel came to the fair.", "office"),
        ("Prices will double next year.", "prediction"),
    ],
)
def test_sentence_has_its_kind_of_claim(text, kind):
    assert [kind in found for found in kinds(text)] == [True]


def test_questions_and_headings_are_no_claims():
    blocks = (
        Block("Unemployment at 7 percent", "heading"),
        Block("Is unemployment at 7 percent?", "question"),
    )
    assert examine(Document(blocks)).claims == ()


def test_claim_quotes_one_sentence_exactly():
    text = "It rained. The council voted 8 to 7 on 3 May 2021.Nine left."
    assert [text[one.start : one.end] for one in examined(text).claims] == [
        one.quote for one in examined(text).claims
    ]
    assert "The council voted 8 to 7 on 3 May 2021." in [one.quote for one in examined(text).claims]


def test_hard_figure_scores_above_a_hope():
    (figure,) = examined("Exports fell by 12 percent in 2023, the ministry said.").claims
    hope = examined("I hope that things may perhaps get better for most of us.").claims
    assert (figure.check_worthy, [one.check_worthy for one in hope]) == (True, [False] * len(hope))
    assert figure.reason == "states a date, a quantity, a comparison, who said it"


def test_scores_stay_between_nothing_and_one():
    text = "In 2023 the largest bank said sales fell 12 percent because of the law, up from 3 billion."
    assert [0 <= one.score <= 1 for one in examined(text).claims] == [True]
