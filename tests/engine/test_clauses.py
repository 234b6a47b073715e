"""What a block says, clause by clause: polarity, tense, attribution, and who is meant by a pronoun."""

import pytest

from factcheck.engine.reading import read
from factcheck.engine.syntax.actors import DIFFERENT, LIKELY, SAME, same_thing, told_in
from factcheck.engine.syntax.clauses import said_in

from .support import document


def clauses(text):
    return {one.lemma: one for one in said_in(read(document(text)).blocks[0]).clauses}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Nobody was hurt.", "hurt"),
        ("No one has yet been seized.", "seize"),
        ("The firm failed to sign the deal.", "sign"),
        ("The mayor refused to open the hall.", "open"),
        ("He left without paying the bill.", "pay"),
        ("Neither of the men was charged.", "charge"),
        ("She was unable to reach the summit.", "reach"),
        ("The council has yet to approve the plan.", "approve"),
        ("They did not manage to save the roof.", "save"),
        ("None of the passengers lost a bag.", "lose"),
        ("The defendant pleaded not guilty.", "plead"),
        ("There were no witnesses.", "be"),
    ],
)
def test_a_denial_is_seen(text, verb):
    assert clauses(text)[verb].negated


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The firm signed the deal.", "sign"),
        ("Not only did the firm pay its debt, it paid early.", "pay"),
        ("He managed to save the roof.", "save"),
        ("The No 14 ferry sailed at noon.", "sail"),
        ("No. 5 Battery was raised in May.", "raise"),
        ("The mayor did not fail to sign the deal.", "sign"),
    ],
)
def test_an_affirmation_is_no_denial(text, verb):
    assert not clauses(text)[verb].negated


@pytest.mark.parametrize(
    ("text", "verb", "tense", "real"),
    [
        ("The hall opened.", "open", "past", True),
        ("The hall has opened.", "open", "perfect", True),
        ("The hall had opened.", "open", "pluperfect", True),
        ("The hall opens daily.", "open", "present", True),
        ("The hall will open.", "open", "future", False),
        ("The hall could open.", "open", "", False),
        ("If the hall opened, they would dance.", "open", "past", False),
    ],
)
def test_tense_and_reality(text, verb, tense, real):
    found = clauses(text)[verb]
    assert (found.tense, found.real) == (tense, real)


def test_a_report_has_a_speaker_and_a_claim_is_a_view():
    report = clauses("Police said that they had arrested two men.")["arrest"]
    claim = clauses("Mr Orde insisted that he had paid the fine.")["pay"]
    assert (report.speaker, report.view, claim.view) == ("police", False, True)


def test_a_pronoun_stands_for_the_last_person_named():
    told = told_in(read(document("Judge Ellen Marr lives with two cats.\nHer husband keeps the garden.")))
    owner = next(one.owner for one in told.things if one.phrase.noun == "husband")
    assert owner.names >= {"ellen", "marr"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Weiss sang. Weiss danced.", SAME),
        ("Anna Weiss sang. Karl Weiss danced.", DIFFERENT),
        ("The bridge stood. The bridge fell.", SAME),
        ("The northern bridge stood. The southern bridge fell.", DIFFERENT),
        ("The bridge stood. The Clifton bridge fell.", LIKELY),
        ("The old mill stood. The new mill fell.", DIFFERENT),
        ("The hall stood. The town hall fell.", LIKELY),
    ],
)
def test_two_phrases_name_one_thing(text, expected):
    stand, fall = [one.agent for one in told_in(read(document(text))).acts][:2]
    assert same_thing(stand, fall) == expected
