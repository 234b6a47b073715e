"""A row of parts, and the whole of it told elsewhere in other words: "with outgoings of £5,100".

The whole is looked for in the headline, the standfirst and the paragraphs around. It must be near what the
parts make, and be tied to them: by a word for a whole ("outgoings", "the bill", "in all"), by looking back
("the 4,200 papers", "each of the 31 medals"), or by the verb both hang on ("leaves $32m … It leaves $18m").
Nothing is said where the true sum stands in the text, too, or where other parts make the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from ..quantities import EXACT, Quantity
from ..reading import BlockReading, Sentence, Token
from ..structure import Listing, Table
from ..vocabulary.kinds import excluded
from ..vocabulary.words import words
from .accounts import made_of
from .rows import FiguresOf, Row, rows_in_text, rows_of_lists, rows_of_paragraphs, rows_of_tables
from .spent import Spent
from .totals import can_be_summed

_AROUND = 6  # blocks on either side in which the whole may stand
_ROWS = 12  # rows looked at in one text
_FIGURES = 60  # and figures beside each

_COME_TO = (
    r"(?:add(?:s|ed|ing)?\sup\sto|c[ao]m(?:es?|ing)\s(?:out\s)?(?:to|at)|amount(?:s|ed|ing)?\sto|mak(?:es?|ing)|made|total(?:s|led"
    r"|ling|ed)?|ran\sto|runs?\sto|reached|stands?\sat|stood\sat|brings?\sthe\stotal\sto)"
)
_SUM = (
    r"(?:total|sum|outgoings|expenditure|spending|outlay|costs?|bill|budget|package|pot|fund|kitty|grants?|award"
    r"|takings|income|proceeds|receipts|revenue|turnover|collection|haul|tally|collections|bequest|legacy|gift|donation"
    r"|estate|investment|scheme|programme|programs?|windfall|cheque|check|invoice|loan|debts?|prize\sfund|settlement"
    r"|fleet|herd|flock|stock|crop|harvest|catch|membership|workforce|crew|staff|audience|crowd|electorate|count"
    r"|payment|payout|order|deal|plan|fines?|damage|losses|inventory|collection)"
)
_BEFORE = re.compile(
    rf"(?:\b{_SUM}\s(?:[a-z]+\s)?(?:of|is|was|were|at|:|to|will\sbe|has\sbeen)\s|\b{_COME_TO}\s"
    r"|\b(?:spent|spend|spends|raised|raises|collected|cost|costs|took|paid|pays|handed\sout|gave\sout|shared\sout"
    r"|given\sout|distributed|earned|brought\sin|left\s(?:it|them|him|her)|bequeathed|all\sof\sthe|all|of\sthe|these|those"
    r"|every\sone\sof\s(?:the|its|their)|each\sof\s(?:the|its|their)|between\sthem|together|in\s(?:all|total)|altogether),?\s)"
    r"(?:just\s|only\s|exactly\s|a\stotal\sof\s|the\s|its\s|their\s)?\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\s[a-z-]+){0,2}?,?\s(?:in\s(?:all|total)|altogether|all\stold|combined|overall|between\sthem|together|(?:for\s)?the\slot"
    rf"|(?:[a-z]+\s)?{_SUM}\b|has\sbeen\s(?:spent|raised)|(?:was|were)\s(?:spent|raised|given|handed\sout|lost))\b",
    re.IGNORECASE,
)
_TOTALLED = re.compile(
    rf"\b(?:{_COME_TO}|(?:grand\s|overall\s|combined\s)?(?:total|sum)\s(?:of|is|was))\s(?:just\s|only\s)?\Z"
    r"|\b(?:in\s(?:all|total)|altogether|between\sthem|all\stold),?\s(?:[a-z]+\s){0,3}\Z"
    r"|(?:\s[a-z-]+){0,2}?,?\s(?:in\s(?:all|total)|altogether|all\stold|between\sthem|for\sthe\slot)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"\b(?:the|these|those|all|all\sof\sthe|its|their|each\sof\sthe)\s\Z", re.IGNORECASE)
_ASIDE = re.compile(
    r"\b(?:last\syear|previous\w*|earlier|a\syear\sago|compared|against|target|goal|hop(?:e|es|ed|ing)|aim\w*|at\sleast"
    r"|expected|estimate[ds]?|originally|at\sfirst|more\sthan|up\sto|would|could|might|until|includ\w+|another|a\sfurther"
    r"|extra|additional|in\s(?:19|20)\d\d|so\sfar|other|less|after)\b",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    r"(?:\s[a-z]+)?\s(?:so\sfar|last\s(?:year|month|week|season)|a\syear|each|per|more|less|fewer|short|a\syear\sago"
    r"|in\s(?:19|20)\d\d|at\sleast|or\smore|the\s(?:year|week|month|season)\sbefore)\b"
)
_PEOPLE = words("""
    people person resident member player worker job staff patient passenger casualty visitor guest delegate
    pupil student voter respondent inhabitant soldier refugee survivor victim volunteer employee prisoner
    spectator candidate councillor delegate athlete walker runner child adult man woman boy girl teacher nurse
    doctor officer villager
""")
_THINGS = words("""
    animal creature bird beast object item work piece vehicle unit thing tree plant building property home
    fish book paper ballot vote entry exhibit medal prize lot article artefact specimen toy machine boat
    ship egg cake pie seat place bed room letter call complaint case bag box bottle parcel sheep household
    reply answer appearance match game event
""")
_KINDS = {
    "animal": words("animal creature beast pet head mammal"), "vehicle": words("vehicle"),
    "building": words("building property structure"), "medal": words("medal"),
    "instrument": words("instrument"), "fruit": words("fruit tree"),
    "colour": words("medal flag ball dress car"),
}  # fmt: skip
_LIGHT = words("""
    be have do say go make take get give come will would can could may might must should see know think
    want tell stand keep find use ask put become need let help include
""")


def wholes_in(
    blocks: Sequence[BlockReading],
    lists: Sequence[Listing],
    tables: Sequence[Table],
    figures_of: FiguresOf,
) -> Iterator[Spent]:
    """Rows whose only whole near by is not what the parts make."""
    rows = [
        *rows_in_text(blocks, figures_of),
        *rows_of_lists(blocks, lists, figures_of),
        *rows_of_tables(blocks, tables, figures_of),
        *rows_of_paragraphs(blocks, figures_of),
    ]
    for row in rows[:_ROWS]:
        found = _whole_of(blocks, row, rows, figures_of)
        if found is not None:
            block, whole = found
            yield Spent(block, whole, *_shown(blocks, row))


def _shown(blocks: Sequence[BlockReading], row: Row) -> tuple[BlockReading, tuple[Quantity, ...]]:
    """Of a list or a table the item with the greatest part is shown: the last of the parts given back."""
    if row.first == row.last:
        return row.block, row.parts
    greatest = max(row.parts, key=lambda one: one.value)
    return blocks[greatest.block], (*(one for one in row.parts if one is not greatest), greatest)


def _whole_of(
    blocks: Sequence[BlockReading], row: Row, rows: Sequence[Row], figures_of: FiguresOf
) -> tuple[BlockReading, Quantity] | None:
    """The only figure around that can be the row's whole."""
    around = list(_figures_around(blocks, row, figures_of))[:_FIGURES]
    if any(made_of(row.parts, one) for _, _, one in around if one.unit == row.unit):
        return None
    found = [
        (block, one)
        for block, sentence, one in around
        if _near(row, one)
        and _tied(row, block, sentence, one)
        and not _made_by_others(one, row, rows)
        and not _told_beside(one, row, around)
    ]
    return found[0] if len({one.value for _, one in found}) == 1 else None


def _figures_around(
    blocks: Sequence[BlockReading], row: Row, figures_of: FiguresOf
) -> Iterator[tuple[BlockReading, Sentence, Quantity]]:
    places = [
        place
        for place in range(len(blocks))
        if blocks[place].block.kind in {"headline", "standfirst"}
        or row.first - _AROUND <= place <= row.last + _AROUND
    ]
    for place in places:
        block = blocks[place]
        if block.block.kind not in {"headline", "standfirst", "paragraph", "caption"}:
            continue
        for sentence in block.sentences:
            if sentence is row.sentence:
                continue
            for one in figures_of(place, sentence.index):
                if one not in row.parts:
                    yield block, sentence, one


def _near(row: Row, one: Quantity) -> bool:
    """Of the kind and the size of what the parts make, though no sum of any of them is it."""
    if one.unit != row.unit or one.hedge != EXACT or not can_be_summed(one) or one.per or one.value <= 0:
        return False
    if max(part.value for part in row.parts) >= one.value:
        return False
    ratio = row.made / one.value
    if not Fraction(3, 4) <= ratio <= Fraction(4, 3):
        return False
    return one.value not in _sums(row.parts)


def _sums(parts: Sequence[Quantity]) -> set[Fraction]:
    found = {Fraction(0)}
    for one in parts[:10]:
        found |= {one.value + value for value in found}
    return found


def _made_by_others(one: Quantity, row: Row, rows: Sequence[Row]) -> bool:
    return any(other is not row and other.unit == one.unit and made_of(other.parts, one) for other in rows)


def _told_beside(
    whole: Quantity, row: Row, around: Sequence[tuple[BlockReading, Sentence, Quantity]]
) -> bool:
    """Do the figures that follow a whole, or stand before it, make it, sentence by sentence?"""
    others = [one for _, _, one in around if one.unit == whole.unit and one not in row.parts]
    place = next((number for number, one in enumerate(others) if one is whole), 0)
    for run in (others[place + 1 : place + 8], list(reversed(others[max(0, place - 7) : place]))):
        made = Fraction(0)
        for one in run:
            made += one.value
            if made == whole.value and one is not run[0]:
                return True
    return False


def _tied(row: Row, block: BlockReading, sentence: Sentence, one: Quantity) -> bool:
    """Do the words make this the whole of those parts?"""
    text = block.text
    before = text[max(sentence.start, one.start - 60) : one.start]
    if _ASIDE.search(before) or _SO_FAR.match(text, one.end, sentence.end):
        return False
    strong = bool(_TOTALLED.search(before) or _TOTALLED.match(text, one.number_end))
    if block.in_quotes(one.start, one.end) and not strong:
        return False
    if not row.unit and not _of_its_kind(row, one):
        return False
    behind = (block.index, sentence.index) > (row.block.index, row.sentence.index)
    said = strong or bool(_BEFORE.search(before) or _AFTER.match(text, one.number_end))
    if row.tabled:
        close = abs(row.made - one.value) <= one.value / 8
        told = row.first == row.last and behind and said and close
        return told or strong
    definite = behind and bool(_DEFINITE.search(before))
    leads = not behind and not row.unit and bool(one.noun) and row.first - block.index <= 3
    shared = _shares_verb(row, block, sentence, one)
    if row.made > one.value:
        return said or definite or shared or leads
    short = one.value - row.made
    full = row.closed or short <= one.value / 10 or (strong and short <= one.value / 6)
    return full and (said or definite or shared or (leads and (row.closed or row.listed)))


def _of_its_kind(row: Row, one: Quantity) -> bool:
    """May the parts be kinds of the whole: bare figures, its own noun, or each of another kind?"""
    nouns = [part.noun for part in row.parts if part.noun and part.noun != one.noun]
    if not one.noun or len(set(nouns)) != len(nouns):
        return False
    if len(nouns) < 2:
        return not nouns
    if one.noun in _PEOPLE:
        return set(nouns) <= _PEOPLE
    if one.noun in _THINGS and not set(nouns) & _PEOPLE:
        return True
    kinds = {excluded(nouns[0], noun) for noun in nouns[1:]}
    return len(kinds) == 1 and one.noun in _KINDS.get(kinds.pop(), frozenset())


def _shares_verb(row: Row, block: BlockReading, sentence: Sentence, one: Quantity) -> bool:
    """ "leaves $32m", "It leaves $18m for": both hang on one verb."""
    if row.first != row.last:
        return False
    there = {token.lemma.casefold() for token in _before(row.sentence, row.parts[0]) if token.tag[:2] == "VB"}
    here = {word for token in _before(sentence, one) for word in _forms(token)}
    return bool((here & there) - _LIGHT)


def _before(sentence: Sentence, one: Quantity) -> list[Token]:
    return [token for token in sentence.tokens if token.end <= one.start][-5:]


def _forms(token: Token) -> tuple[str, ...]:
    """A headline's verb may be read as a plural."""
    return token.lemma.casefold(), token.text.casefold()
