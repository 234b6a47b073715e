"""An answer, a caption or a box gives another date, price, weight or age than the story it belongs to.

Questions and answers, fact boxes and captions are written last, by somebody else, and lifted out and shared
first. A reader who applies by the date in the box and is turned away by the one in the story has been harmed
by the paper. Clause 1 of the Editors’ Code of Practice, on accuracy, covers the words around a text as well:
what stands beside or above a story must be supported by it.

Two values are set against each other only when they are of one particular: of one kind and unit, in one role
(the closing date, the price of a ticket, the weight), in the same words or with the same digits. Other groups
(adults, children), other places, other rounds, bounds and conditions pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..acts.particulars import (
    AGE,
    APPLY_BY,
    APPLY_FROM,
    DEPTH,
    FINE,
    GRANT,
    HEIGHT,
    LASTS,
    LENGTH,
    MANY,
    OPENS,
    OTHER,
    PRICE,
    RUNS_UNTIL,
    WEIGHT,
    WIDTH,
    Particular,
    near,
    particulars_of,
    topics,
)
from ..apparent import explained, not_asserted
from ..document import ADVISORY, BLOCKING, Inconsistency
from ..material import Material, finding
from ..opposites.answers import Told, open_days, who_pays, yes_or_no
from ..opposites.asked_for import asked_for
from ..opposites.asked_slots import asked_slot
from ..opposites.asked_yes import yes_against
from ..statement import Statement
from ..vocabulary.words import words
from .examples.questions import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "questions"
KIND = "questions and answers against the text"

# Words that make a value one of some cases only.
_SCOPE = words("""
    child children under over aged senior seniors student students concession concessions pensioner
    pensioners member members online group groups family families weekend weekends weekday weekdays peak
    off-peak early if unless except some most average typical usually normally extra additional paper
    postal abroad foreign resident residents local national city country whole women men staff nearly
    almost within less discount discounted reduced half fast hoped originally return late booking
    administration refundable replacement cancellation delivery connection
""")
# Words of another thing, whatever the digits are.
_OTHERS = words("""
    other another second third previous earlier old former last next winner runner-up record replaced
    replaces smaller bigger larger shorter longer heavier lighter older newer taller biggest longest
    largest world replacement
""")
_BOUNDS = words("under over aged")
_ASKED = ("other speaker", "other period", "estimate", "definition", "subset")


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each particular that an answer, a caption or a box gives differently."""
    apart = _apart(material)
    if not apart:
        return
    body: dict[str, list[Particular]] = {}
    for one in _told(material, apart, inside=False):
        body.setdefault(one.kind, []).append(one)
    answers = list(_told(material, apart, inside=True))
    for one in answers:
        beside = [more for more in answers if more.block == one.block and more.kind == one.kind]
        said = [other for other in body.get(one.kind, []) if not _said_beside(one, other, beside)]
        if any(_same_sum(one, other) for told in body.values() for other in told):
            continue
        other = _contradicted(material, one, said, apart)
        if other:
            yield _found(material, other, one)
    yield from _answered(material)


def _said_beside(one: Particular, other: Particular, beside: list[Particular]) -> bool:
    """Is what the story says given in the same answer as well, of another case?"""
    return not one.agrees(other) and any(
        more is not one and not more.agrees(one) and more.agrees(other) for more in beside
    )


def _same_sum(one: Particular, other: Particular) -> bool:
    """ "£3,000 per household" and "£3,000" are one sum, whatever stands behind it."""
    if one.said is None or other.said is None or not one.kind.startswith("money "):
        return False
    return one.said.unit == other.said.unit and one.said.value == other.said.value


def _answered(material: Material) -> Iterator[Inconsistency]:
    """Answers whose yes or no, payer or opening days the story denies."""
    blocks = material.reading.blocks
    story = [
        (block, sentence)
        for block in blocks
        if block.index not in material.structure.asides and block.block.kind in _STORY
        for sentence in block.sentences
    ][:_SENTENCES]
    for asked in material.structure.asked[:_QUESTIONS]:
        question, answer = blocks[asked.question], blocks[asked.answers[0]]
        others = [pair for pair in story if pair[0].index not in asked.answers]
        for told in (
            *yes_or_no(question, answer, others),
            *who_pays(question, answer, others),
            *open_days(answer, others),
            *asked_for(question, answer, others),
            *asked_slot(question, answer, others),
            *yes_against(question, answer, others),
        ):
            if not not_asserted(material.statement(told.story, told.begin, told.finish), but=_PLANS):
                yield _denied(material, question.text, told)
                break


_STORY = frozenset({"paragraph", "list item", "answer"})
_SENTENCES, _QUESTIONS = 600, 40  # of one text; what is longer is no article
_PLANS = ("planned", "hypothetical")


def _denied(material: Material, question: str, told: Told) -> Inconsistency:
    sides = (
        material.side(told.story, told.begin, told.finish),
        material.side(told.answer, told.start, told.end),
    )
    return finding(
        CHECKER,
        KIND,
        ADVISORY,
        sides,
        message=f"The answer to “{question}” differs from the story: {told.read}.",
        suggestion="Check which of the two is right and say the same in both places.",
        values=((sides[0].quote, told.read), (sides[1].quote, told.read)),
    )


def _apart(material: Material) -> dict[int, str]:
    """The blocks that stand apart, with the question each answers."""
    found = dict.fromkeys(material.structure.asides, "")
    for asked in material.structure.asked:
        text = material.reading.blocks[asked.question].text
        found |= dict.fromkeys(asked.answers, text)
    return found


def _told(material: Material, apart: dict[int, str], *, inside: bool) -> Iterator[Particular]:
    for block in material.reading.blocks:
        if (block.index in apart) != inside or block.block.kind in _NOT_READ:
            continue
        for sentence in block.sentences:
            said = material.quantities_in(block.index, sentence.index)
            if (said or sentence.dates) and not sentence.is_question:
                yield from particulars_of(block, sentence, said, apart.get(block.index, ""))


_NOT_READ = frozenset({"table header", "table row", "label", "heading", "question", "quote"})


def _contradicted(
    material: Material, one: Particular, told: list[Particular], apart: dict[int, str]
) -> Particular | None:
    """The statement of the story that gives this particular another value."""
    if any(one.agrees(other) for other in told) or not _asserted(material, one):
        return None
    fit = [other for other in told if _one_thing(material, one, other, apart)]
    if one.role != OTHER:
        values = {
            (other.when.when.value if other.when else str(other.said and other.said.value)) for other in fit
        }
        if len(values) > 1:
            best = max(len(one.about & other.about) for other in fit)
            fit = [other for other in fit if len(one.about & other.about) == best]
    return fit[0] if len(fit) == 1 or (fit and one.role in {APPLY_BY, APPLY_FROM}) else None


def _asserted(material: Material, one: Particular) -> bool:
    return not not_asserted(_statement(material, one), but=("planned", "hypothetical"))


def _one_thing(material: Material, one: Particular, other: Particular, apart: dict[int, str]) -> bool:
    """Are both values of one thing: in one role, about the same, within one scope?"""
    if not _one_role(one, other) or not near(one, other) or not _asserted(material, other):
        return False
    blocks = material.reading.blocks
    digits = one.digits(blocks[one.block].text)
    slip = len(digits) > (1 if one.role == MANY else 2) and digits == other.digits(blocks[other.block].text)
    shared = len(one.about & (other.about | _before(material, other)))
    needed = _needed(one, apart.get(one.block, "")) if one.role == other.role else _needed(other, "")
    if shared + slip < max(needed, 2 * (one.role != other.role)):
        return False
    asked = topics(_HOW.sub("", apart.get(one.block, "")))
    if one.role == MANY and not slip and asked - other.about - {one.kind.split()[-1][:7]}:
        return False  # "How many will close?" of the 14 libraries
    if one.role == MANY and not slip and not _does_so(material, other, apart.get(one.block, "")):
        return False
    apart_from = _scope(material, one, apart) ^ _scope(material, other, apart)
    if apart_from & _OTHERS or (apart_from and not slip):
        return False
    reasons: tuple[str, ...] = _ASKED[:1] if one.when else _ASKED  # of two dates each is of another time
    if _only_begins(material, one, other):
        reasons = tuple(reason for reason in reasons if reason != "other period")
    return not explained(_statement(material, one), _statement(material, other), only=reasons)


_DOING = re.compile(
    r"\bhow\smany\b.{0,40}?\b(?:will|are|is|were|have|has|can|may|do|did)\s(?:be\s|been\s|to\s|being\s)?(?P<verb>[a-z]{4,})",
    re.IGNORECASE,
)
_VIEW = re.compile(
    r"\b(?:fears?|believes?|expects?|claims?|thinks?|hopes?|suspects?|wants?)\b", re.IGNORECASE
)


def _does_so(material: Material, other: Particular, asked: str) -> bool:
    """ "How many libraries will close?": does the story say how many close, and not how many there are?"""
    found = _DOING.search(asked)
    text = material.sentence(other.block, other.sentence).text.casefold()
    return not _VIEW.search(text) and (found is None or found.group("verb").casefold()[:4] in text)


def _one_role(one: Particular, other: Particular) -> bool:
    """ "187 metres tall" and "the 178-metre tower": one of the two need not say which way it is measured."""
    return one.role == other.role or (one.kind.startswith("length") and OTHER in {one.role, other.role})


def _only_begins(material: Material, one: Particular, other: Particular) -> bool:
    """Does the only date of both say since when: "in force on 1 October, and costs £18"?"""
    if material.sentence(one.block, one.sentence).dates:
        return False
    sentence = material.sentence(other.block, other.sentence)
    block = material.reading.blocks[other.block]
    begins = {part.start for part in particulars_of(block, sentence, []) if part.role in _BEGIN}
    dates = [expr for expr in sentence.dates if expr.when.known and expr.pattern not in _NO_DATES]
    return all(expr.start in begins for expr in dates)


_NO_DATES = frozenset({"duration", "ago", "now"})


_BEGIN = frozenset({OPENS, APPLY_FROM, APPLY_BY, RUNS_UNTIL})


def _needed(one: Particular, asked: str) -> int:
    """How many words two statements must share: none for the closing date, of which there is one, and none
    where the question names nothing ("How much is it?"), for then the story's own subject is meant.
    """
    if one.role in {APPLY_BY, APPLY_FROM, AGE}:
        return 0
    if one.role in _OF_IT and _IT.search(asked) and not topics(_HOW.sub("", asked)):
        return 0
    if one.role == PRICE and _BARE_PRICE.search(asked):
        return 0
    return 2 if one.role == OTHER else 1


_OF_IT = frozenset({PRICE, FINE, GRANT, WEIGHT, LASTS, HEIGHT, DEPTH, WIDTH, LENGTH, OPENS, RUNS_UNTIL})
_BARE_PRICE = re.compile(
    r"\A\W*(?:is\sthere|what\sis|what['’]s|how\s(?:much|high)\sis)\s(?:a|an|any|the)\s(?:fee|charge|price|cost)\W*\Z",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|that|this|they|one)\b", re.IGNORECASE)


def _before(material: Material, one: Particular) -> frozenset[str]:
    """What the sentence before is about, for one that begins with "It weighed"."""
    if one.sentence == 0 or not _PRONOUN.match(material.sentence(one.block, one.sentence).text):
        return frozenset()
    return topics(material.sentence(one.block, one.sentence - 1).text)


_HOW = re.compile(r"\bhow\s\w+", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:It|Its|They|Their|He|She|His|Her|That|This|There)\b")


def _scope(material: Material, one: Particular, apart: dict[int, str]) -> frozenset[str]:
    start, end = _clause(material, one)
    text = material.reading.blocks[one.block].text[start:end] + " " + _HOW.sub("", apart.get(one.block, ""))
    said = frozenset(re.findall(r"[a-z-]+", _LASTING.sub("", text))) & (_SCOPE | _OTHERS)
    return said - _BOUNDS if one.role == AGE else said


# The verb, and no "last year".
_LASTING = re.compile(
    r"\blast\s(?=(?:for\s)?(?:a|\d+|one|two|three|four|five|six|seven|eight|nine|ten|about)\b)"
    r"|\blast(?=\s*\?)"
)


def _statement(material: Material, one: Particular) -> Statement:
    return material.statement(one.block, one.start, one.end)


def _found(material: Material, told: Particular, apart: Particular) -> Inconsistency:
    sides = (
        material.side(told.block, *_clause(material, told)),
        material.side(apart.block, *_clause(material, apart)),
    )
    texts = [material.reading.blocks[one.block].text[one.start : one.end] for one in (told, apart)]
    return finding(
        CHECKER,
        KIND,
        BLOCKING,
        sides,
        message=f"The story says {texts[0]}, the answer or box {texts[1]}.",
        suggestion="Check which of the two is right and give it in both places.",
        values=(
            (texts[0], f"{told.role or told.kind}, from “{sides[0].quote}”"),
            (texts[1], f"{apart.role or apart.kind}, from “{sides[1].quote}”"),
        ),
    )


_MARK = re.compile(r"[,;:()—–“”\"](?!\d)")


def _clause(material: Material, one: Particular) -> tuple[int, int]:
    """From the mark before the value to the mark behind it, sixty code points at most on either side."""
    sentence = material.sentence(one.block, one.sentence)
    text = material.reading.blocks[one.block].text
    marks = [found.end() for found in _MARK.finditer(text, max(sentence.start, one.start - 60), one.start)]
    start = max(
        marks,
        default=max(sentence.start, text.rfind(" ", sentence.start, max(one.start - 60, sentence.start)) + 1),
    )
    if re.fullmatch(
        r"\s*(?:At|With|Weighing(?:\sin)?(?:\sat)?|For|From|By|On|Until)\s", text[start : one.start]
    ):
        return start, one.end
    mark = _MARK.search(text, one.end, min(sentence.end, one.end + 60))
    end = mark.start() if mark else sentence.end
    if end - one.end > 60:
        end = text.rfind(" ", one.end, one.end + 60) if " " in text[one.end : one.end + 60] else one.end
    while start < one.start and text[start].isspace():
        start += 1
    return start, one.start + len(text[one.start : end].rstrip(" ."))
