"""What lasts and what ended it: "remains in custody" and "was released"; a mill shut, and grinding."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ..apparent.sequence import hours
from ..material import Material
from ..syntax.actors import LIKELY, SAME, Act, same_thing
from ..syntax.clauses import FUTURE, PAST, PERFECT, PRESENT
from ..vocabulary.words import words
from .conditions import STAYING
from .shared import MOST, Opposition, bag, bearer, statement_of, told, verb

_ENDS = {
    "custody": (
        words("in_custody in_prison in_jail behind_bars in_detention"),
        words("release free bail discharge"),
    ),
    "freedom": (
        words("at_large on_the_run large free missing"),
        words("arrest capture catch recapture detain seize find"),
    ),
    "fire": (words("burning ablaze raging burn rage smoulder"), words("extinguish put_out douse contain")),
    "post": (
        words("coach manage head lead run chair edit teach serve"),
        words("fire sack dismiss resign oust retire"),
    ),
    "life": (words("live work reside alive"), words("die kill murder drown perish")),
    "building": (words("stand house open"), words("demolish raze bulldoze")),
}


# What the dead still do: their records stand, their names live on.
_OF_THE_DEAD = words("""
    be have hold stand live mean matter inspire influence loom haunt divide lie belong seem remain
    sell rank count appear feature resonate
""")


_OF_THE_LIVING = words("swim walk cook cycle rise wake breakfast dine swear laugh smile chat drink eat sleep")


def stays(material: Material) -> Iterator[Opposition]:
    """ "remains in custody", "still coaches the club", and the act that ended it."""
    stays: list[tuple[Act, str]] = []
    ends: dict[str, list[Act]] = defaultdict(list)
    for act in material.told.acts:
        if not told(act):
            continue
        said = verb(act)
        for matter, (lasting, ending) in _ENDS.items():
            if said in ending and act.clause.tense == PAST:
                ends[matter].append(act)
            elif _still_does(act, matter) or (
                act.clause.tense == PRESENT and _lasts(material, act, matter, lasting)
            ):
                stays.append((act, matter))
    for one, matter in stays[:MOST]:
        for other in ends[matter][:MOST]:
            befell = other.patient if other.patient is not None else other.agent
            if verb(other) in {"resign", "retire", "die"}:
                befell = other.agent
            meant = same_thing(bearer(one), befell)
            if meant >= LIKELY:
                sure = meant == SAME and matter != "post"
                yield Opposition(one, other, matter, sure, lasting=matter in {"life", "building"})


def _lasts(material: Material, act: Act, matter: str, lasting: frozenset[str]) -> bool:
    clause = act.clause
    if clause.lemma not in STAYING and "still" not in clause.adverbs and matter != "life":
        return False
    if matter == "life":
        living = clause.lemma in lasting or "alive" in bag(material, act)
        return living and not (clause.subject is not None and clause.subject.pronoun == "it")
    said = bag(material, act) | {clause.lemma}
    text = material.reading.blocks[act.block].text[clause.start : clause.shown + 14].casefold()
    return bool(said & lasting) or any(word.replace("_", " ") in text for word in lasting if "_" in word)


def _still_does(act: Act, matter: str) -> bool:
    """ "who still rings the bell herself": only the living do that."""
    clause = act.clause
    return (
        matter == "life"
        and clause.tense == PRESENT
        and not clause.passive
        and ("still" in clause.adverbs or clause.lemma in _OF_THE_LIVING)
        and act.agent is not None
        and not (clause.subject is not None and clause.subject.pronoun == "it")
        and clause.lemma not in _OF_THE_DEAD
    )


_HABIT = re.compile(
    r"\b(?:each|every)\s(?:day|week|weekend|month|year|morning|night|evening|afternoon|season|summer|winter|\w+day|shift|hour)\b"
    r"|\b(?:daily|weekly|nightly|regularly|at\sall\shours|(?:a)?round\sthe\sclock|currently|nowadays)\b"
    r"|\ba\s(?:day|week|month|year|night|shift|season)\b|\b(?:on|at)\s(?:\w+days|weekends|nights)\b",
    re.IGNORECASE,
)
_OUT_OF_USE = words("""
    closed shut idle offline dry extinct empty derelict disused abandoned vacant dormant mothballed
    defunct inactive deserted unoccupied decommissioned silent
""")
_GONE = words("demolish raze close shut mothball abandon decommission scrap dissolve disband wind_up")
_BACK = words("reopen rebuild restore resume revive restart relaunch reconstruct")
_RAZED = words("demolish raze bulldoze tear_down pull_down dissolve disband")
# Verbs that say of a place no more than that it is there.
_NOT_WORK = words("""
    be depend rely have stand lie remain stay sit belong mean say mark recall remember show honour
    commemorate date need want lack cost keep seem look appear become await face overlook hope plan
    call know deserve guard
""")


def idle(material: Material) -> Iterator[Opposition]:
    """A place or service that is shut, and people at work there."""
    shut = [act for act in material.told.acts if _is_shut(material, act)][:MOST]
    back = [act for act in material.told.acts if act.clause.lemma in _BACK][:MOST] if shut else []
    shut = [act for act in shut if not any(same_thing(bearer(act), bearer(b)) >= LIKELY for b in back)]
    if not shut:
        return
    for act in material.told.acts:
        clause = act.clause
        if not told(act) or clause.tense != PRESENT or clause.lemma in _NOT_WORK or clause.view:
            continue
        text = statement_of(material, act).sentence.text
        habit = bool(_HABIT.search(text)) or (clause.lemma in {"live", "employ"} and not clause.relative)
        for one in shut:
            if habit and _is_there(material, one, act):
                razed = verb(one) in _RAZED
                yield Opposition(one, act, "use", one.clause.tense == PERFECT, lasting=razed)
                break


def _is_shut(material: Material, act: Act) -> bool:
    shut = act.clause.asserted and bearer(act) is not None and _tells_shut(material, act)
    return shut and not hours(statement_of(material, act))


def _tells_shut(material: Material, act: Act) -> bool:
    clause = act.clause
    if clause.negated:
        return clause.tense == PERFECT and (
            "since" in clause.adverbs or "since" in {word for word, _ in clause.others}
        )
    if clause.tense in {PRESENT, PERFECT} and clause.lemma in {"be", "stand", "lie", "remain", "sit"}:
        return bool(bag(material, act) & _OUT_OF_USE)
    if clause.tense == PERFECT and verb(act) in _GONE:
        return clause.passive
    if clause.tense == PRESENT and clause.lemma in {"shut", "close", "mothball", "abandon"}:
        return clause.passive
    return clause.passive and verb(act) in _RAZED and clause.tense == PAST


def _is_there(material: Material, shut: Act, act: Act) -> bool:
    """Does the sentence of the work name the place that is shut?"""
    place = bearer(shut)
    if place is None or (shut.block, shut.clause.sentence) == (act.block, act.clause.sentence):
        return False
    near = material.told.sentence_of(act)
    return any(same_thing(place, one) >= SAME for one in near)


# What people do in a place only when it can be used.
_ACTIVE = words("""
    train queue swim dance play perform eat dine serve watch pray worship study teach shop work bowl skate
    stay sleep book learn borrow cross use drive walk ride climb open host hold sing drink buy sell
    graze attend enter land dock moor sail park cycle
""")
_OF_LATE = re.compile(
    r"\b(?:again|yesterday|today|tonight|tomorrow|last\s(?:week|weekend|month|night|\w+day)|"
    r"(?:on|this|next)\s(?:\w+day|week|weekend|month)|each|every|this\s(?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_WIPED = words("wash sweep burn blow")


def used(material: Material) -> Iterator[Opposition]:
    """A place shut or gone to this day, and people in it a few days ago or next week."""
    gone = [act for act in material.told.acts if _is_shut(material, act) or _is_gone(act)]
    gone = [act for act in gone if not any(word in {"to", "for"} for word, _ in act.clause.others)][:MOST]
    back = [act for act in material.told.acts if act.clause.lemma in _BACK][:MOST] if gone else []
    gone = [act for act in gone if not any(same_thing(bearer(act), bearer(b)) >= LIKELY for b in back)]
    if not gone:
        return
    for act in material.told.acts:
        clause = act.clause
        if clause.negated or clause.quoted or clause.view or clause.lemma not in _ACTIVE:
            continue
        if clause.tense not in {PAST, PRESENT, FUTURE} or not (clause.real or clause.tense == FUTURE):
            continue
        if not _OF_LATE.search(statement_of(material, act).sentence.text) and clause.tense != FUTURE:
            continue
        places = [one for word, one in clause.others if word in _WITHIN]
        if clause.lemma in {"cross", "use", "enter", "climb"} and act.patient is not None:
            places.append(act.patient)
        for one in gone:
            apart = (one.block, one.clause.sentence) != (act.block, clause.sentence) and one.block < act.block
            if apart and any(same_thing(bearer(one), place) >= LIKELY for place in places):
                yield Opposition(one, act, "use", sure=False, lasting=True)
                break


_WITHIN = words("at in inside over across through into")


def _is_gone(act: Act) -> bool:
    clause = act.clause
    if not told(act) or clause.tense not in {PAST, PERFECT} or bearer(act) is None:
        return False
    away = {clause.particle, *clause.adverbs} & {"away", "down"}
    return (clause.passive and clause.lemma in _WIPED and bool(away)) or (
        clause.passive and verb(act) in _RAZED
    )
