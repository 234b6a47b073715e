"""Posts told by what somebody does: who "has led the council since", "represents her", "plays in goal".

The verb and what it is done to give the post: leading a council is being its leader, leading the opposition
the other thing; representing the state is prosecuting, representing the accused is not. An aside between the
name and the verb is passed over ("Ruth Aldane, who is 61, has chaired the trust since 2012"), and the same
words are read behind a pronoun by whoever knows whom it means (`told_behind`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..reading import BlockReading
from ..vocabulary.words import words
from .allegiance import party_of
from .claims import (
    Post,
    PostClaim,
    Word,
    post_of,
    split_words,
    told_by_copula,
)
from .copulas import AGENT, DONE_BY, NOW, OTHER, PAST
from .mentions import NameMention
from .posts import POSTS

_VERBS = {
    "lead": "lead leads led leading",
    "head": "head heads headed heading",
    "run": "run runs ran running",
    "chair": "chair chairs chaired chairing",
    "captain": "captain captains captained captaining",
    "skipper": "skipper skippers skippered skippering",
    "edit": "edit edits edited editing",
    "coach": "coach coaches coached coaching",
    "conduct": "conduct conducts conducted conducting",
    "represent": "represent represents represented representing",
    "appear": "appear appears appeared appearing acting",
    "defend": "defend defends defended defending",
    "prosecute": "prosecute prosecutes prosecuted prosecuting",
    "preside": "preside presides presided presiding",
    "found": "founds founded",
    "rent": "rent rents rented renting",
    "keep": "keep keeps kept keeping",
    "join": "join joins joined joining",
}
_LEMMA = {form: lemma for lemma, forms in _VERBS.items() for form in forms.split()}
_PAST_FORMS = words("""
    led headed ran chaired captained skippered edited coached conducted represented appeared defended
    prosecuted presided founded rented joined kept
""")
_DUTY = re.compile(
    r"(?:,\s(?:who|and)|\swho)?\s(?:(?P<aux>has\s(?:also\s|long\s)?(?:been\s)?|have\s(?:been\s)?|had\s(?:been\s)?|is\s|was\s|[’']s\s(?:been\s)?|will\s))?"
    rf"(?:(?:now|also|still|currently|once|formerly|later|jointly)\s)?(?P<verb>{'|'.join(sorted(_LEMMA))})\s",
)
_OPENING = re.compile(rf"(?P<verb>{'|'.join(forms.split()[-1].capitalize() for forms in _VERBS.values())})\b")
_AT_WORK = re.compile(
    r"(?:,\s(?:who|and)|\swho)?\s(?:has\s|have\s|[’']s\s|is\s|was\s)?(?:been\s)?(?:now\s|also\s|still\s|usually\s|normally\s)?"
    r"(?:plays?|played|playing|lines?\sup|lined\sup|starts|started|skates?|skated|turns?\sout|turned\sout|features?|featured|kept|keeps|keeping|stands?|stood)\s"
)
# "in goal", "on the left wing": the place where somebody plays, and the post of those who play there.
_PLACES = re.compile(
    r"(?:(?P<goal>(?:in|tended|tends|keeps|kept|keeping)\s(?:the\s)?(?:goal|nets?)\b|between\sthe\s(?:posts|pipes|sticks)\b)"
    r"|(?P<wing>(?:on|at)\s(?:the\s)?(?:left|right)\swing\b|(?:on|down)\sthe\swing\b|up\sfront\b|in\sattack\b|at\scent(?:re|er)[-\s]forward\b)"
    r"|(?P<back>(?:at|in|on)\s(?:the\s)?(?:(?:left|right|centre|center|full)[-\s]?(?:back|half)|defen[cs]e|the\sblue\sline)\b)"
    r"|(?P<midfield>in\s(?:central\s)?midfield\b))"
)
_POSITIONS = {"goal": "goalkeeper", "wing": "forward", "back": "defender", "midfield": "midfielder"}
# Where somebody is said to be, and what those are who are there.
_SITS = re.compile(
    r"(?:,\swho|\swho)?\s(?:was|is|had\sbeen|has\sbeen)\s(?:then\s|still\s|also\s)?(?:(?P<driver>(?:at|behind)\sthe\swheel\b|driving\b)"
    r"|(?P<pilot>at\sthe\scontrols\b|flying\sthe\b)|(?P<accused>in\sthe\sdock\b)|(?P<witness>(?:on\sthe\s(?:witness\s)?stand|in\sthe\switness\sbox)\b)"
    r"|(?P<passenger>in\sthe\s(?:back|passenger|front\spassenger)\sseat\b))"
)
_AFTER_FOUNDING = re.compile(
    r"[^.;]{0,60}\bafter\s(?:it|they|the\s\w+)\s(?:was|were|had\sbeen)\s(?:founded|set\sup|started|formed|established|launched)\b"
)
_INVERTED = re.compile(r",\swhere\s\Z")

_COUNCILS = words("council authority borough county corporation")
_SCHOOLS = words("school academy college primary")
_PAPERS = words("paper newspaper magazine journal gazette weekly")
_CROWN = words("state crown people commonwealth government prosecution prosecutors republic county")
_ACCUSED = words("accused defendant suspect defence defense defendants")
_LINES = words("me him her them us")
_STOP = words("""
    since until till for from when while who which that and but or in at on by during as before after
    with to into through said says where because
""")
_CASE = re.compile(
    r"\b(?:court|trial|charge[sd]?|charging|arrest\w*|judge|jury|jurors?|prosecut\w+|lawyer|attorney|barrister|"
    r"solicitor|hearing|inquest|tribunal|defendant|accused|bail|verdict|sentenc\w+|murder|fraud|appeal)\b"
)
_ASIDE = re.compile(
    r",\s(?:(?:aged\s)?\d{1,3}|(?:now|then|who|whose|whom|a|an|the|of|from|formerly|himself|herself|also)\b[^,.;:!?“”\"]{1,80}),(?=\s[a-z])"
)
_RELATIVE = re.compile(
    r",\s(?:(?:now\s)?\d{1,3},\s)?(?:an?|the)\s(?!.{0,60}\b(?:and|but)\b)[^,.;:!?“”\"]{3,60}?(?=\swho\s)"
)


def duties_in(block: BlockReading, names: tuple[NameMention, ...]) -> tuple[PostClaim, ...]:
    """The posts the block's verbs give its names, in order."""
    found: list[PostClaim] = []
    for number, name in enumerate(names):
        sentence = block.sentences[name.sentence]
        found += _behind(block.text, number, name, sentence.end)
        found += _opening(block.text, number, name, sentence.start)
        found += _inverted(block.text, number, name, sentence.start)
        found += _by_agent(block.text, number, name, sentence.start)
    return tuple(found)


def _behind(text: str, number: int, name: NameMention, ceiling: int) -> Iterator[PostClaim]:
    if re.match(r"[’']s?(?=[\s,])", text[name.end : name.end + 3]) and not text.startswith(
        ("’s been", "'s been"), name.end
    ):
        return
    yield from _in_court(text, number, name, ceiling)
    yield from _by_duty(text, number, name.start, name.end, ceiling)
    for aside in (_ASIDE, _RELATIVE):
        passed = aside.match(text, name.end, ceiling)
        if passed:
            yield from told_behind(text, number, name.start, passed.end(), ceiling)


_FOR_A_SIDE = re.compile(
    r"(?:\s[KQ]C)?,?\s(?:(?:opening|prosecuting|appearing|acting|speaking|closing|summing\sup)\s)?(?:the\scase\s|the\sprosecution\s)?"
    r"(?:for|on\sbehalf\sof)\s(?:the\s)?(?:(?P<crown>Crown|prosecution|state|State|people|People|prosecutors)"
    r"|(?P<accused>defen[cs]e|defendants?|accused))\b"
)


def _in_court(text: str, number: int, name: NameMention, ceiling: int) -> Iterator[PostClaim]:
    """ "Ilse Moll KC, opening the case for the Crown", "examined by Ms Moll on behalf of the defendant"."""
    match = _FOR_A_SIDE.match(text, name.end, ceiling)
    if match:
        said = "prosecutor" if match.group("crown") else "defence lawyer"
        yield PostClaim(
            number, post_of(said, "", [], definite=True), NOW, name.start, match.end(), by_verb=True
        )


def told_behind(text: str, number: int, start: int, end: int, ceiling: int) -> Iterator[PostClaim]:
    """The posts told right behind text[end]: by a copula ("is the bursar") or by a verb ("chairs it")."""
    yield from told_by_copula(text, number, start, end, ceiling)
    yield from _by_duty(text, number, start, end, ceiling)


def _by_duty(text: str, number: int, start: int, end: int, ceiling: int) -> Iterator[PostClaim]:
    match = _DUTY.match(text, end, ceiling)
    if match:
        post, stop = _of_verb(text, _LEMMA[match.group("verb")], match.end(), ceiling)
        if post is not None:
            standing = _standing(match.group("aux") or "", match.group("verb"), post, text, stop, ceiling)
            yield PostClaim(number, post, standing, start, stop, by_verb=True)
        return
    sits = _SITS.match(text, end, ceiling)
    if sits:
        yield PostClaim(
            number, post_of(sits.lastgroup or "", "", [], definite=True), NOW, start, sits.end(), by_verb=True
        )
    at_work = _AT_WORK.match(text, end, ceiling)
    if at_work:
        place = _PLACES.match(text, at_work.end(), ceiling)
        if place is None and at_work.group().rstrip().endswith(("kept", "keeps", "keeping")):
            place = _PLACES.match(text, at_work.start() + at_work.group().rindex("k"), ceiling)
        if place:
            post = post_of(_POSITIONS[place.lastgroup or ""], "", [], definite=True)
            yield PostClaim(number, post, NOW, start, place.end(), by_verb=True)


def _standing(aux: str, verb: str, post: Post, text: str, stop: int, ceiling: int) -> str:
    """Held now, or once? In a court report "defended", "appeared for" tell of the case in hand."""
    aux = aux.strip()
    if aux == "will":
        return OTHER
    if re.match(r"[^.;]{0,40}?\buntil\b", text[stop:ceiling]) or aux.startswith("had"):
        return PAST
    case = post.name in _IN_COURT
    if not aux and verb in _PAST_FORMS and not case and post.name not in {"founder", "newcomer"}:
        return PAST
    return PAST if aux == "was" and not case else NOW


_IN_COURT = {"prosecutor", "defence lawyer", "party's lawyer", "judge"}


def _of_verb(text: str, verb: str, at: int, ceiling: int) -> tuple[Post | None, int]:
    """(post, end of what shows it) for a verb and the words behind it."""
    found = split_words(text, at, min(ceiling, at + 80))
    said: list[Word] = []
    for word in found[:7]:
        if not word.text[0].isalnum() or (word.low in _STOP and said):
            break
        said.append(word)
    if not said:
        return None, at
    lows = [word.low for word in said]
    if verb == "join":
        late = _AFTER_FOUNDING.match(text, at, ceiling)
        return (post_of("newcomer", "", [], definite=True), late.end()) if late else (None, at)
    name = _named_by(verb, lows, text[max(0, at - 200) : ceiling])
    if name is None:
        return None, at
    kept = said if verb not in {"represent", "appear", "defend", "prosecute", "preside"} else []
    party = party_of([word.text for word in said if word.low not in _GROUPS][:2])
    return post_of(name, "", kept, definite=True, party=party), said[-1].end


def _named_by(verb: str, lows: list[str], around: str) -> str | None:  # noqa: C901 - verb after verb
    """The post somebody holds who does this to that; None where it tells none."""
    said = set(lows)
    if verb in {"lead", "head", "run"} and "ministry" in lows:
        return ministry_of(lows)
    if verb == "run" and "kitchen" in said:
        return "head chef"
    if verb == "keep":
        return "treasurer" if lows[:2] in (["the", "books"], ["the", "accounts"], ["its", "books"]) else None
    if verb in {"lead", "head", "run"}:
        if said & _GROUPS and "opposition" not in said:
            return "leader" if verb == "lead" else None
        if "opposition" in said:
            return "leader of the opposition"
        if lows[-1] in _COUNCILS or said & {"council", "authority"}:
            return "council leader"
        return "headteacher" if lows[-1] in _SCHOOLS and lows[0] in _DEFINITE else None
    if verb == "represent":
        return _client(lows, around)
    if verb == "appear":
        if lows[:2] in (["for", "the"], ["on", "behalf"]):
            return "prosecutor" if said & _CROWN else "defence lawyer" if said & _ACCUSED else None
        return None
    if verb in {"defend", "prosecute"} and _CASE.search(around):
        court = said & (_ACCUSED | _LINES | {"case"})
        return {"defend": "defence lawyer", "prosecute": "prosecutor"}[verb] if court else None
    if verb == "preside":
        return "judge" if _CASE.search(around) else None
    if verb == "rent":
        return "tenant" if said & {"flat", "house", "cottage", "room", "shop", "farm"} else None
    if verb == "conduct" and not said & {"orchestra", "choir", "ensemble", "symphony", "philharmonic"}:
        return None
    if verb == "found":
        return "founder" if lows[0] in _DEFINITE else None
    if (verb == "edit" and not said & _PAPERS) or (verb == "coach" and _YOUNG.search(" ".join(lows))):
        return None
    return {"edit": "editor", "conduct": "conductor", "captain": "captain", "skipper": "captain",
            "coach": "coach", "chair": "chair"}.get(verb)  # fmt: skip


_GROUPS = words("group party councillors")


def ministry_of(lows: list[str]) -> str | None:
    """ "the health ministry", "the ministry of health": whose minister runs it."""
    at = lows.index("ministry")
    if lows[at + 1 : at + 2] == ["of"]:
        field = lows[at + 2 : at + 3]
    else:
        field = [word for word in lows[max(0, at - 1) : at] if word not in _DEFINITE]
    name = f"{field[0]} minister" if field else ""
    return name if name in POSTS else None


_YOUNG = re.compile(r"\bunder-?\d|\b(?:junior|youth|young|boys|girls|children|kids|women|school|reserve)")
_DEFINITE = words("the its their our his her this a")


def _client(lows: list[str], around: str) -> str | None:
    if set(lows) & _CROWN:
        return "prosecutor" if _CASE.search(around) else None
    if set(lows) & _ACCUSED:
        return "defence lawyer"
    return "party's lawyer" if _CASE.search(around) else None


def _opening(text: str, number: int, name: NameMention, floor: int) -> Iterator[PostClaim]:
    """ "Prosecuting, Ms Moll said", "Appearing for the accused, Ivo Lenz told": the name behind the comma."""
    match = _OPENING.match(text, floor, name.start)
    if match is None or not re.fullmatch(r"[^.;:!?“”\"]{0,70},\s", text[match.end() : name.start]):
        return
    verb = _LEMMA[match.group("verb").casefold()]
    if verb in {"prosecute", "defend"} and text[match.end()] == ",":
        said = {"prosecute": "prosecutor", "defend": "defence lawyer"}[verb]
        yield PostClaim(number, post_of(said, "", [], definite=True), NOW, floor, name.end, by_verb=True)
        return
    post, _ = _of_verb(text, verb, match.end() + 1, name.start)
    if post is not None:
        yield PostClaim(number, post, NOW, floor, name.end, by_verb=True)


def _by_agent(text: str, number: int, name: NameMention, floor: int) -> Iterator[PostClaim]:
    """ "Translated by Jan Mroz": what was done says what the doer is."""
    done = AGENT.search(text, max(floor, name.start - 30), name.start)
    if done:
        post = post_of(DONE_BY[done.group("done")], "", [], definite=True)
        yield PostClaim(number, post, NOW, done.start(), name.end)


def _inverted(text: str, number: int, name: NameMention, floor: int) -> Iterator[PostClaim]:
    """ "on the left wing, where Moll has played since March": the place stands before the player."""
    lead = text[max(floor, name.start - 40) : name.start]
    if not _INVERTED.search(lead):
        return
    place = next(iter(_PLACES.finditer(lead)), None)
    if place and place.end() + len(", where ") >= len(lead):
        post = post_of(_POSITIONS[place.lastgroup or ""], "", [], definite=True)
        start = max(floor, name.start - 40) + place.start()
        yield PostClaim(number, post, NOW, start, name.end, by_verb=True)
