"""Where a text shows somebody in office: an act or a meeting under a title, and the date it is given.

"It was inaugurated in the spring of 1998 by the prime minister, John Major"; "in 1977, where Gov. Reagan
announced …"; "wrote to the chancellor, Willy Brandt, in 1976"; and, a sentence or two behind its date, "The
guest of honour was late. The former chancellor apologised". A title beside a date proves nothing by itself:
books, statues and funerals have dates too. So a scene needs a verb of which the person is the subject, the
agent or the one met, and nothing between it and the date that opens another clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from ..dates import DateExpr, When
from ..document import folded
from ..material import Material
from ..reading import BlockReading, Sentence, Token
from ..vocabulary.words import words
from .people import NAME, PLAIN, STANDINGS, THEN, TITLE, TitledPerson, clean_name
from .terms import AFTERLIFE, RECEIVES, dates_clause

_SHORT = {"gov.": "governor", "sen.": "senator", "pres.": "president", "pm": "prime minister"}
_APPOSED = re.compile(
    r"(?<![\w-])(?:the|The|its|Its|their|Their|our|[A-Z]\w+[’']s)\s(?:(?P<standing>then|former|ex)[\s-])?(?P<where>(?:[A-Z][\w.’'-]*\s){0,2}?)"
    rf"(?P<title>(?i:{TITLE}))(?P<of>\sof\s(?:the\s)?(?P<land>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,2}}))?"
    rf"(?:\s(?:of\sthe\sday|at\s(?:the|that)\stime))?,\s(?P<name>{NAME})"
)
_ABBREVIATED = re.compile(
    rf"(?<![\w-])(?:(?i:(?P<standing>then|former|ex))[\s-])?(?P<title>Gov\.|Sen\.|Pres\.|PM)\s(?P<name>{NAME})"
)
# What a holder of an office is seen doing as such; all else may be told of a private life.
OFFICIAL = words("""
    open reopen inaugurate unveil dedicate launch christen sign visit tour attend announce meet receive host
    plant lay cut switch press throw ring declare pledge promise appoint order veto approve commission arrive
    land come address award present dine sit kneel pray apologise apologize speak shake greet welcome knight
    rename name ratify start stop walk pose wave stand hand inspect review bless stay
""")
_BREAK = re.compile(
    r"[;:()“”\"—–]|\b(?:when|who|whom|which|that|before|after|since|until|till|because|but|where|while|than|whose|"
    r"as|from|although|though|if|then|later|earlier|how|why)\b",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"(?:\b(?:and|when|where|as|while|(?:on|in|at|to|from|during|by|for)\swhich))?\s*,?\s*(?:the\s|The\s)?\Z",
    re.IGNORECASE,
)
_CLEFT = re.compile(r"\b(?:It|it)\swas\s(?:the\s)?\Z")
_MEMORY = words("of after for about like since than named on into over against around before without called")
_ARRIVES = words("come sit stand arrive")
_REACHES = {"from": frozenset({"come", "arrive"})}
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CORRESPONDS = words("write speak talk appeal complain petition present dine lunch dance sit walk pose")


@dataclass(frozen=True, slots=True)
class Scene:
    """A person under a title at a date. `verb`: what is done (a lemma, "" in a verbless note); `carried`: the
    date stands in an earlier sentence; `noted`: the date labels an entry of a list.
    """

    when: When
    start: int
    end: int
    said: str
    verb: str
    carried: bool = False
    noted: bool = False


def apposed_people(material: Material) -> list[TitledPerson]:
    """ "the prime minister, John Major", "Gov. Reagan": only a book tells that it is one person
    (it may be a list).
    """
    if not material.shelf.terms:
        return []
    found: list[TitledPerson] = []
    for block in material.reading.blocks:
        if not block.is_heading:
            found.extend(block.kept("people apposed", partial(_in_block, block), key=block.index))
    return [person for person in found if person.surname in material.shelf.terms]


def _in_block(block: BlockReading) -> list[TitledPerson]:
    people = [
        _person(block, sentence, match)
        for sentence in block.sentences
        for pattern in (_APPOSED, _ABBREVIATED)
        for match in pattern.finditer(sentence.text)
    ]
    return [person for person in people if person]


def _person(block: BlockReading, sentence: Sentence, match: re.Match[str]) -> TitledPerson | None:
    groups = match.groupdict()
    name = clean_name(groups["name"])
    if not name:
        return None
    title = folded(groups["title"])
    begin = match.start("standing") if groups["standing"] else match.start()
    start, end = sentence.start + begin, sentence.start + match.start("name") + len(name)
    where = groups.get("where") or groups.get("land") or ""
    owner = re.match(r"([A-Z]\w+)[’']s\s", match.group())
    return TitledPerson(
        block.index,
        sentence.index,
        start,
        end,
        STANDINGS.get((groups["standing"] or "").casefold(), PLAIN),
        _SHORT.get(title, title.replace("-", " ")),
        folded(where or (owner.group(1) if owner else "")),
        name,
        block.in_quotes(start, end),
    )


def scene_of(material: Material, person: TitledPerson) -> Scene | None:
    """The scene a titled person is shown in; None where no act and date belong together."""
    sentence = material.sentence(person.block, person.sentence)
    block = material.reading.blocks[person.block]
    if sentence.is_question or _remembered(sentence, person):
        return None
    fit = [
        expr
        for expr in sentence.dates
        if dates_clause(block.text, sentence, expr) and not block.in_quotes(expr.start, expr.end)
    ]
    for expr in sorted(fit, key=lambda one: _distance(person, one)):
        if expr.start >= person.end or expr.end <= person.start:
            scene = _beside(block, sentence, person, expr)
            if scene:
                return scene
    known = any(expr.when.known for expr in sentence.dates)
    return None if known else _carried(material, block, sentence, person)


def _distance(person: TitledPerson, expr: DateExpr) -> int:
    return expr.start - person.end if expr.start >= person.end else person.start - expr.end


def _remembered(sentence: Sentence, person: TitledPerson) -> bool:
    """ "a statue of President X", "the late Chancellor X’s widow": the person is not there."""
    before = _before(sentence, person)
    if before and before[-1].text.casefold() in _MEMORY:
        verb = before[-2] if len(before) > 1 else None
        return not (verb is not None and verb.lemma in {"visit", "call", "letter", "arrival", "wait"})
    if before and before[-1].tag == "POS":
        return True
    after = next((token for token in sentence.tokens if token.start >= person.end), None)
    return after is not None and (
        after.tag == "POS" or (after.pos in {"NOUN", "PROPN"} and after.text != "," and not _missed(after))
    )


def _missed(token: Token) -> bool:
    """A small word behind a name that the tagger took for more of the name: "John Paul II knelt"."""
    if token.text in _PASTS:
        return token.pos in {"PROPN", "NOUN"}
    return token.pos == "PROPN" and token.text.islower() and token.text.endswith(("ed", "t", "d"))


# Pasts that are never nouns, whatever the tagger takes them for behind a name.
_PASTS = words(
    "knelt wept slept swept crept leapt spoke sang rang threw drew flew wrote woke ate drank swam stood sat"
)


def _before(sentence: Sentence, person: TitledPerson) -> list[Token]:
    """The words before the phrase, from its articles and adjectives back, twelve at most."""
    found = [token for token in sentence.tokens if token.end <= person.start]
    while found and found[-1].text.casefold() in {"the", "then", "former", "its", "their", "-"}:
        found.pop()
    return found[-12:]


def _beside(block: BlockReading, sentence: Sentence, person: TitledPerson, expr: DateExpr) -> Scene | None:
    said = block.text[expr.start : expr.end]
    low, high = min(person.start, expr.start), max(person.end, expr.end)
    noted = expr.end <= person.start and bool(
        not block.text[: expr.start].strip(" *_|-")
        and re.match(r"[*_]{0,2}\s?[:—–.|]", block.text[expr.end : expr.end + 4])
    )
    verb = _act_between(block, sentence, person, expr, noted=noted)
    if verb is None:
        return None
    return Scene(expr.when, low, high, said, verb, noted=noted)


def _act_between(
    block: BlockReading, sentence: Sentence, person: TitledPerson, expr: DateExpr, *, noted: bool
) -> str | None:
    """The lemma of the act that person and date share; "" in a note without a verb, None for none."""
    if expr.start >= person.end:
        gap, between = block.text[person.end : expr.start], (person.end, expr.start)
        if _CLEFT.search(block.text[sentence.start : person.start]):
            gap = gap.removeprefix(" who")  # "It was Mayor X who opened it in May"
        if _BREAK.search(gap):
            return None
    else:
        gap, between = block.text[expr.end : person.start], (expr.end, person.start)
        if not noted and _BREAK.search(_OPENER.sub("", gap)):
            return None
    inside = [one for one in sentence.tokens if between[0] <= one.start and one.end <= between[1]]
    tensed = [one for one in inside if one.tag in _TENSED]
    subject = _does(sentence, person)
    if subject and len(tensed) <= (1 if expr.start >= person.end else 0) + _helped(tensed):
        return subject
    met = _met(sentence, person)
    if met and len(tensed) <= 1:
        return met
    if not any(one.tag in _TENSED for one in sentence.tokens):
        return "" if len(gap) <= 60 else None
    return None


def _helped(tensed: list[Token]) -> int:
    return sum(one.pos == "AUX" for one in tensed)


def _does(sentence: Sentence, person: TitledPerson) -> str:
    """What the person does: the first verb behind the name, its adverbs, its aside and its helpers."""
    behind = [token for token in sentence.tokens if token.start >= person.end]
    if behind and behind[0].text == ",":
        close = next((at for at, one in enumerate(behind[1:12], 1) if one.text == ","), None)
        aside = behind[1:close] if close else []
        behind = behind[close + 1 :] if close and not any(one.tag in _TENSED for one in aside) else behind[1:]
    if (
        behind
        and behind[0].text == "who"
        and _CLEFT.search(sentence.text[: max(0, person.start - sentence.start)])
    ):
        behind = behind[1:]
    for token in behind[:5]:
        if token.pos in {"AUX", "ADV"}:
            continue
        if _missed(token):
            return token.text
        plain = token.pos == "VERB" and token.tag in {"VBD", "VBN", "VBZ", "VBP"}
        helper = sentence.tokens[token.index - 1].lemma
        plain = plain or (token.tag == "VB" and helper in {"will", "’ll", "'ll"})
        undergone = token.tag == "VBN" and helper == "be" and token.lemma not in RECEIVES
        return token.lemma if plain and not undergone and token.lemma not in AFTERLIFE else ""
    return ""


def _met(sentence: Sentence, person: TitledPerson) -> str:
    """ "met President X", "opened by the chancellor, X", "wrote to X", "in came the president, X"."""
    before = _before(sentence, person)
    if not before:
        return ""
    near = before[-1]
    if near.tag in {"VBD", "VBN"} and (
        near.lemma in RECEIVES or near.lemma in {"come", "sit", "stand", "arrive"}
    ):
        return near.lemma
    if near.text in {"by", "to", "with", "beside", "alongside", "from"}:
        acts = [one for one in before[:-1] if one.pos == "VERB" and one.tag in {"VBN", "VBD"}]
        fit = acts and (acts[-1].lemma not in AFTERLIFE or near.text == "to")
        if fit and (
            near.text == "by"
            or acts[-1].lemma in _CORRESPONDS | RECEIVES | _REACHES.get(near.text, frozenset())
        ):
            return (
                acts[-1].lemma if (near.text == "by" and acts[-1].tag == "VBN") or near.text != "by" else ""
            )
        if near.text == "by" and len(before) > 1 and before[-2].lemma in {"visit", "call", "stop"}:
            return "visit"
    return ""


_SHIFTED = re.compile(
    r"\b(?:later|since|now|today|still|once|ago|earlier|previously|recall\w*|remember\w*|years?|always|never|already|had)\b",
    re.IGNORECASE,
)
_FAR = 3  # sentences a date reaches on


def _carried(
    material: Material, block: BlockReading, sentence: Sentence, person: TitledPerson
) -> Scene | None:
    """The date of an earlier sentence of the paragraph, for an official act told in the simple past."""
    verb = _does(sentence, person) or _met(sentence, person)
    then = person.standing == THEN  # "then the prime minister": at the date told last, whatever was done
    if (verb not in OFFICIAL and not then) or sentence.has(_SHIFTED):
        return None
    if not any(one.tag == "VBD" and one.pos == "VERB" for one in sentence.tokens):
        return None
    place = next((at for at, one in enumerate(block.sentences) if one.start == sentence.start), 0)
    before = material.reading.blocks[person.block - 1].sentences if person.block else []
    told = [*before, *block.sentences[:place]][-1 if then else -_FAR :]
    for one in reversed(told):
        if not any(expr.when.known for expr in one.dates):
            continue
        text = material.reading.blocks[one.block].text
        fit = [expr for expr in one.dates if dates_clause(text, one, expr)]
        if len(fit) != 1 or _SHIFTED.search(one.text):
            return None
        expr = fit[0]
        return Scene(expr.when, person.start, person.end, text[expr.start : expr.end], verb, carried=True)
    return None
