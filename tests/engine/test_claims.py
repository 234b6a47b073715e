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
        ("Twelve of the wells ran dry.", "quantity"),
        ("The mill closed in 2019.", "date"),
        ("Rents are higher than wages.", "comparison"),
        ("Exports fell to a third of what they were.", "comparison"),
        ("She said that the pier was safe.", "attribution"),
        ("According to the ministry, the pier is safe.", "attribution"),
        ("“The pier was never safe at all,” she said.", "quotation"),
        ("The council passed the bylaw after a long vote.", "law or vote"),
        ("The Senate passed the bill.", "law or vote"),
        ("The bank failed because nobody looked.", "cause"),
        ("The leak led to the closure of two wells.", "cause"),
        ("It is the oldest bakery in the county.", "superlative"),
        ("She became the first woman to run the port.", "superlative"),
        ("The Halden mill explosion happened on 14 May 2021.", "event"),
        ("Soldiers closed the bridge.", "event"),
        ("French President Ruth Aldane came to the fair.", "office"),
        ("Prices will double next year.", "prediction"),
    ],
)
def test_sentence_has_its_kind_of_claim(text, kind):
    assert [kind in found for found in kinds(text)] == [True]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("At least they came home before the storm.", "superlative"),
        ("The room fell silent when she came in.", "comparison"),
        ("The bills arrive while governments weigh their words.", "law or vote"),
        ("The G20 leaders met in the old harbour.", "quantity"),
        ("We said that the pier was safe.", "attribution"),
    ],
)
def test_sentence_does_not_have_another_kind(text, kind):
    assert [found for found in kinds(text) if kind in found] == []


@pytest.mark.parametrize(
    "text",
    [
        "Is unemployment at 7 percent?",
        "Thank you all for coming here tonight.",
        "Good evening, and welcome to the debate of 2024.",
        "Look at the verb before you believe the promise.",
        "I hope that things may perhaps get better for most of us.",
        "No.",
        "Who knows?",
        "In the name of the law",
    ],
)
def test_question_greeting_request_and_bare_hope_are_no_claims(text):
    assert examined(text).claims == ()


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


@pytest.mark.parametrize(
    ("hard", "soft"),
    [
        ("Exports fell by 12 percent in 2023, the ministry said.", "There is much to say about exports."),
        ("The state spent $4 billion on roads last year.", "Roads are a matter close to my heart."),
        ("He voted against the bill three times.", "He is a good man, I believe, and a friend."),
        ("Crime has doubled since 2015.", "We have to think about crime in a different way."),
    ],
)
def test_hard_fact_is_worth_checking_and_soft_words_are_not(hard, soft):
    assert [one.check_worthy for one in examined(hard).claims] == [True]
    assert [one for one in examined(soft).claims if one.check_worthy] == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The mill closed in 2019.", "tells what happened and gives a date"),
        ("Rents were higher in 2023 than in 2019.", "gives a date and compares two years"),
        ("They spent $40,000 on it.", "tells what happened and states a sum of money"),
        ("It costs 5 percent.", "states a percentage"),
    ],
)
def test_reason_says_in_words_why_it_was_picked(text, reason):
    (claim,) = examined(text).claims
    assert claim.reason.split(";")[0] == reason


def test_reason_names_the_words_that_weigh_and_what_speaks_against():
    (claim,) = examined("The federal government should have doubled the budget, perhaps in 2019.").claims
    _, words, *cautions = claim.reason.split("; ")
    assert words.startswith("telling words: “")
    assert cautions == ["partly opinion", "hedged"]


def test_month_of_may_is_no_hedge():
    may, june = (
        list(examined(f"The mill at Halden opened on 3 {month} 1902.").claims) for month in ("May", "June")
    )
    assert [one.reason for one in may] == [one.reason for one in june]
    assert "hedged" in examined("The mill at Halden may open on 3 June 2031.").claims[0].reason


def test_rows_of_a_table_are_worth_checking_if_they_hold_a_figure():
    rows = (
        Block("Norland | 4,100", "table row", cells=("Norland", "4,100")),
        Block("Norland | no decision yet", "table row", cells=("Norland", "no decision yet")),
        Block("1 | no decision yet", "table row", cells=("1", "no decision yet")),
    )
    worthy = {one.quote for one in examine(Document(rows)).claims if one.check_worthy}
    assert worthy == {"Norland | 4,100"}


def test_scores_stay_between_nothing_and_one():
    text = "In 2023 the largest bank said sales fell 12 percent because of the law, up from 3 billion."
    assert [0 <= one.score <= 1 for one in examined(text).claims] == [True]
