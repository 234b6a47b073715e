"""The copy desk: advice alone, after everything else, few and grouped; names and good English left alone."""

import json
import sys
import threading

import pytest

from factcheck.engine import (
    ADVISORY,
    AUTHORITIES,
    BLOCKING,
    COPY_DESK,
    Block,
    Document,
    examine,
    examine_json,
)
from factcheck.engine.__main__ import main
from factcheck.engine.copydesk import linter
from factcheck.engine.copydesk.keyboard import typos_of
from factcheck.engine.copydesk.spelling import misspelt
from factcheck.engine.copydesk.usage import usage_slips
from factcheck.engine.copydesk.variants import american_twin
from factcheck.engine.reading import read

from .support import DEMO, examined

EXPECTED = json.loads((DEMO / "expected_findings.json").read_text(encoding="utf-8"))


def blocks_of(text):
    return read(Document((Block(text),))).blocks


def notes(text):
    return [one for one in examined(text).inconsistencies if one.kind == COPY_DESK]


DIRTY = (
    "The the goverment recieved a honest answer on tuesday.Nobody in the united Kingdom should of asked , she"
    " said.\nThe Halden mill explosion happened on 14 May 2021.\n"
    "The Halden mill explosion of 17 May 2021 killed two."
)


def test_notes_are_advice_and_come_after_every_finding():
    found = examined(DIRTY, "2023-01-01").inconsistencies
    assert [one.kind == COPY_DESK for one in found] == sorted(one.kind == COPY_DESK for one in found)
    assert found[0].severity == BLOCKING
    assert {one.severity for one in found if one.kind == COPY_DESK} == {ADVISORY}


def test_every_slip_of_a_bad_sentence_is_noted():
    assert sorted(one.sides[0].quote for one in notes(DIRTY)) == sorted(
        [
            "The",
            "goverment",
            "recieved",
            "a honest",
            "tuesday",
            "tuesday.Nobody",
            "united Kingdom",
            "should of",
            "asked ,",
        ]
    )


def test_second_side_is_another_place_or_names_its_authority():
    for one in notes(DIRTY):
        other = one.sides[1]
        assert other.block is not None or (other.where == "calendar" and other.ref in AUTHORITIES)


def test_word_misspelt_often_is_one_note():
    (note,) = notes("The goverment fell.\nNo goverment had lasted, she said.")
    assert note.message == "“goverment” is in no dictionary, 2 times in this text."


def test_no_more_notes_than_a_person_reads():
    words = [
        "recieved",
        "goverment",
        "occured",
        "seperated",
        "accomodate",
        "embarassing",
        "parliment",
        "definately",
    ]
    words += [
        "publically",
        "neccessary",
        "occassion",
        "millenium",
        "adress",
        "begining",
        "beleive",
        "calender",
    ]
    words += [
        "concious",
        "enviroment",
        "existance",
        "foriegn",
        "gaurd",
        "harrass",
        "immediatly",
        "independant",
    ]
    words += [
        "knowlege",
        "liason",
        "maintainance",
        "noticable",
        "persistant",
        "posession",
        "prefered",
        "refered",
    ]
    found = notes("\n".join(f"They said it was {word} there." for word in words))
    assert len(found) == 20


@pytest.mark.parametrize(
    "text",
    [
        "Zhdanov met Mkhize and Nwosu in Ouagadougou; Bjørnsen did not.",
        "The labourers’ programme for the neighbourhood was cancelled.",
        "The laborers’ program for the neighborhood was canceled.",
        "She called it a “splendiferosity” and left.",
        "The undertaxed, the overworked and the policymakers met at the dockside.",
        "The #goverment tag and the file goverment.txt were new.",
        "They flew on a MiG and an Su-24; the iPhone and the eBay were there.",
    ],
)
def test_names_both_englishes_quoted_words_and_compounds_are_no_misspellings(text):
    assert misspelt(blocks_of(text), frozenset()) == []


def test_words_of_the_reference_book_are_spelled_right():
    blocks = blocks_of("The goverment wing left.")
    assert [one.word for one in misspelt(blocks, frozenset())] == ["goverment"]
    assert misspelt(blocks, frozenset({"goverment"})) == []


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("They would of gone.", "would have"),
        ("It was bigger then that.", None),
        ("He has went home.", "gone"),
        ("A honest man.", "An"),
        ("Of it's kind.", "its"),
        ("It was suppose to end.", "supposed to"),
    ],
)
def test_usage_is_noted_where_it_is_settled(text, instead):
    found = [word.lower() for one in usage_slips(text) for word in one.instead[:1]]
    assert found == ([instead.lower()] if instead else [])


@pytest.mark.parametrize(
    "text", ["An honour.", "An hour.", "A US envoy.", "An MP.", "A one-off.", "The 3 a.m. train"]
)
def test_articles_are_left_alone_where_sound_and_spelling_part(text):
    assert usage_slips(text) == []


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("The the end.", ["doubled"]),
        ("It had had an end.", []),
        ("What it is is a shame.", []),
        ("An end.Then more.", ["glued"]),
        ("See node.js, U.S.A and e.g.this at 4.30", []),
        ("The end , then", ["loose"]),
        ("The  end", ["wide"]),
        ("First.  Then", []),
    ],
)
def test_typing(text, sorts):
    assert [one.sort for one in typos_of(text)] == sorts


@pytest.mark.parametrize(
    ("word", "twin"),
    [
        ("organise", "organize"),
        ("colour", "color"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("analyse", "analyze"),
        ("rise", ""),
        ("hour", ""),
        ("four", ""),
        ("promise", ""),
        ("controlled", ""),
    ],
)
def test_words_with_two_right_spellings(word, twin):
    assert american_twin(word) == twin


def test_linter_that_fails_costs_no_check(monkeypatch):
    class PanicException(BaseException):
        pass

    class Broken:
        def organized_lints(self, *_, **__):
            raise PanicException

    monkeypatch.setattr(linter, "_linter", lambda british: Broken())
    assert linter.slips_of("A sentence no other test has read, by chance.") == ()


@pytest.mark.parametrize(
    "text", ["\x00", "a" * 30_000, "a " * 9_000, "“" * 500, "\u202e\ufeff", "🙂" * 300, ""]
)
def test_linter_takes_any_text(text):
    assert isinstance(linter.slips_of(text), tuple)


def test_each_thread_has_a_linter_of_its_own():
    found = []
    text = "They should of known that this thread is not the other."
    threads = [
        threading.Thread(target=lambda: found.append(linter.slips_of.__wrapped__(text))) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [[one.text for one in slips] for slips in found] == [["should of"]] * 3


def test_examination_loads_the_linter_and_the_door_does_not():
    assert examined("It rained.").supported
    assert "harper" in sys.modules  # see test_door for the process that only opens the door


def test_text_in_another_language_gets_no_notes():
    found = examine(Document((Block("Le goverment a recu a honest reponse."),), language="fr"))
    assert found.inconsistencies == ()


def test_demo_article_has_one_note_beside_its_four_errors():
    text = (DEMO / "ukraine_security_force.txt").read_text(encoding="utf-8")
    found = examine_json({"text": text, "published": EXPECTED["published"]})["inconsistencies"]
    told = [(one["sides"][0]["quote"], one["message"]) for one in found if one["kind"] == COPY_DESK]
    assert told == [(note["quote"], note["message"]) for note in EXPECTED["copy_desk"]]


def test_command_line_tells_notes_last_and_exits_as_if_there_were_none(tmp_path, capsys):
    file = tmp_path / "story.txt"
    file.write_text("The ferry was late.\n\nNobody in the goverment had asked for it.")
    assert main([str(file)]) == 0
    out = capsys.readouterr().out
    assert "no inconsistencies" in out
    assert out.rstrip().endswith("Copy desk:\n   line 3: “goverment”. “goverment” is in no dictionary.")
