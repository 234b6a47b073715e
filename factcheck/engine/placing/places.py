"""Places as the text gives them: "in the customs house at Tarnby", "outside Vesby, in the hills west of
Denmark".

A place is the first name behind a preposition of place; what follows it ("in Denmark", ", the capital of
Valda") says in what it lies. No gazetteer of towns: what lies where is taken from the text itself, and a
name of a
country, a state or a continent may hold any town.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from ..document import folded
from ..reading import BlockReading, Reading, Sentence, Token
from ..syntax.phrases import starts_date
from ..vocabulary.happening_words import ACT_NOUNS, OCCASIONS
from ..vocabulary.words import words
from .story_words import CITIES

_AT = frozenset({"in", "at", "outside", "near", "inside", "off", "above"})
_LINKS = frozenset({"in", "at", "of", "on", "near", "outside"})
# Wide areas: any town may lie in one of them, so that a town and an area never contradict each other.
WIDE = words("""
    europe asia africa america oceania antarctica scandinavia balkans caribbean mediterranean arctic midlands
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
    bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain
    brunei bulgaria
    burundi cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus
    czechia denmark
    djibouti ecuador egypt england eritrea estonia eswatini ethiopia fiji finland france gabon gambia
    georgia germany
    ghana greece grenada guatemala guinea guyana haiti holland honduras hungary iceland india
    indonesia iran iraq
    ireland israel italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan
    laos latvia
    lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar malawi
    malaysia maldives
    mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco
    mozambique myanmar
    namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine
    panama paraguay peru
    philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore
    slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania
    thailand togo
    tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay usa us uk uzbekistan vanuatu
    venezuela vietnam
    wales yemen zambia zimbabwe alabama alaska arizona arkansas california colorado connecticut
    delaware florida
    hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
    minnesota
    mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas
    utah vermont
    virginia wisconsin wyoming bavaria saxony brittany normandy provence tuscany sicily sardinia
    catalonia andalusia
    ontario quebec alberta queensland tasmania victoria yorkshire lancashire kent essex sussex surrey
    norfolk suffolk
    devon cornwall dorset somerset cumbria northumberland durham cheshire shire county province region
    state north
    south east west northern southern eastern western central sea ocean bay gulf island islands
    kingdom republic
    states union emirates zealand lanka arabia
""")
_NO_PLACE = words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter ramadan english french german spanish
    congress parliament
    senate house labour twitter facebook instagram youtube tiktok
""")


@dataclass(frozen=True, slots=True)
class Place:
    """A named place in text[start:end] of a block, its preposition included.

    `name` is the folded name ("port amery"); `holders` the folded names it is said to lie in; `head` the
    preposition; `venue` the lemma of a common noun in front ("house" of "the customs house at
    Tarnby"), "" if none.
    """

    block: int
    sentence: int
    start: int
    end: int
    name: str
    holders: tuple[str, ...]
    head: Token
    venue: str = ""

    @property
    def is_venue(self) -> bool:
        """A building, a street, a ground: it lies in a town that need not be named."""
        return self.name.split()[-1] in _VENUES

    @property
    def town(self) -> str:
        """The first of its names that is neither a venue nor a wide area; "" where none is."""
        names = (self.name, *self.holders)
        return next(
            (one for one in names if not WIDE & {*one.split()} and one.split()[-1] not in _VENUES), ""
        )

    @property
    def is_far(self) -> bool:
        """A mountain, a lake or a shire: no town, though a town may lie there."""
        first, last = self.name.split()[0], self.name.split()[-1]
        return first in _WATERS or last in _WATERS or last.endswith("shire")

    @property
    def is_wide(self) -> bool:
        """A country or another wide area, not a town."""
        return any(word in WIDE for word in self.name.split())


_WATERS = words(
    "lake mount river loch valley cape mountains hills forest desert strait channel coast islands"
)
_VENUES = words("""
    road street lane park stadium hall house arena court square cathedral church minster ground centre
    center theatre
    theater hotel castle abbey palace garden gardens museum gallery library school college university
    station airport
    hospital bridge quay pier room mill farm forum dome garden trafford anfield wembley tower club inn
""")


def places_in(block: BlockReading, sentence: Sentence) -> list[Place]:
    """The named places of a sentence, in order; the list is kept, and must not be changed."""
    dated = tuple((expr.start, expr.end) for expr in sentence.dates)
    return sentence.kept("places", partial(_places, block, sentence), key=(block.index, dated))


def _places(block: BlockReading, sentence: Sentence) -> list[Place]:
    found: list[Place] = []
    index = 0
    while index < len(sentence.tokens):
        token = sentence.tokens[index]
        index += 1
        if token.text.casefold() not in _AT or token.tag.startswith(("NN", "VB")):
            continue
        if token.index and sentence.tokens[token.index - 1].text.casefold() in {
            "not",
            "n't",
            "n’t",
            "based",
            "than",
        }:
            continue  # "not in Harwick but in Tolmere"
        chain, last, stop, venue = _chain(sentence, token.index + 1)
        if chain and chain[0] not in _NO_PLACE:
            end = sentence.tokens[last].end
            found.append(
                Place(block.index, sentence.index, token.start, end, chain[0], tuple(chain[1:]), token, venue)
            )
            index = stop
    return found


def _chain(sentence: Sentence, index: int) -> tuple[list[str], int, int, str]:
    """The names from here on, nearest first; the first one's last token; the chain's end; the venue."""
    names: list[str] = []
    venue, last, spaces, after = "", index, 0, index
    tokens = sentence.tokens
    while index < len(tokens) and spaces < 8:
        token = tokens[index]
        if _is_name(sentence, token):
            stop = index + 1
            while stop < len(tokens) and (_is_name(sentence, tokens[stop]) or _joins(tokens, stop)):
                stop += 1
            if stop < len(tokens) and tokens[stop].tag == "POS" and not names:
                index, spaces = stop + 1, 0  # "in Leeds's oldest theatre"
                names.append(_joined(tokens[stop - 1 : stop]))
                last = stop
                continue
            names.append(_joined(tokens[index:stop]))
            last = stop - 1 if len(names) == 1 else last
            index, spaces, after = stop, 0, stop
            continue
        if token.tag in {"NN", "NNS"} and not names:
            if token.lemma in OCCASIONS or token.lemma in ACT_NOUNS:
                break  # "at the ceremony in Osmark": the place is that of the ceremony
            venue = token.lemma
        elif not (
            token.text.casefold() in _LINKS
            or token.tag in {"DT", "JJ", "CD", "PRP$", "VBN", "NN", "NNS", "HYPH", ","}
        ):
            break
        if starts_date(sentence, token):
            break
        spaces += 1
        index += 1
    return names, last, after, venue


def _is_name(sentence: Sentence, token: Token) -> bool:
    return (
        token.text[:1].isupper()
        and token.pos in {"PROPN", "NOUN", "ADJ"}
        and not starts_date(sentence, token)
        and token.start > sentence.start
    )


def _joins(tokens: list[Token], index: int) -> bool:
    """ "Isle of Wight", "Stoke-on-Trent", "St. Ives": a small word between two capitals."""
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        tokens[index].text in {"-", "–", "de", "la", "upon", "le", "al"}
        and behind is not None
        and behind.text[:1].isalpha()
    )


def _joined(tokens: list[Token]) -> str:
    return re.sub(r"'s\Z", "", folded(" ".join(token.text for token in tokens)))


class Map:
    """What the text says lies in what: "Vesby, in Denmark", "a village near Osmark", a dateline."""

    def __init__(self, reading: Reading) -> None:
        self._near: dict[str, set[str]] = {}
        self._text = "\n".join(block.kept("folded", partial(folded, block.text)) for block in reading.blocks)
        for block in reading.blocks:
            for one, two in block.kept("places in places", partial(_ties, block.text)):
                self._tie(one, two)
        for block, sentence in reading.sentences():
            for place in places_in(block, sentence):
                for holder in place.holders:
                    self._tie(place.name, holder)

    def names_once(self, place: Place) -> bool:
        """Does the text say this place's name but once?"""
        at = self._text.find(place.name)
        return at >= 0 and self._text.find(place.name, at + 1) < 0

    def _tie(self, one: str, two: str) -> None:
        self._near.setdefault(one, set()).add(two)
        self._near.setdefault(two, set()).add(one)

    def apart(self, one: Place, other: Place) -> bool:
        """Are they two towns or two wide areas, neither of which the text puts inside, or near, the other?"""
        mine, theirs = {one.name, *one.holders}, {other.name, *other.holders}
        if any(set(a.split()) & set(b.split()) - _COMMON for a in mine for b in theirs):
            return False
        if one.is_wide != other.is_wide or (one.is_venue != other.is_venue and not (one.town and other.town)):
            return False  # a town in a country, a ground in a town
        return not any(b in self._near.get(a, ()) or self._meet(a, b) for a in mine for b in theirs)

    def are_two_towns(self, one: Place, other: Place) -> bool:
        """Are they apart, and neither so large that the other may be a quarter of it?"""
        return (
            bool(one.town and other.town)
            and not may_be_quarter(one, other)
            and not may_be_quarter(other, one)
            and self.apart(one, other)
        )

    def _meet(self, one: str, other: str) -> bool:
        """Does the text tie a part of one name to a part of the other ("Hall, Leeds" and "Town Hall")?"""
        return any(other in near for near in self._near.get(one, ()) if near != one)


def may_be_quarter(one: Place, city: Place) -> bool:
    """Is the second a city so well known that the first, which is not, may be a quarter of it?"""
    return city.town in CITIES and one.town not in CITIES


_COMMON = words("of the and on in upon st saint new old upper lower great little north south east west port")
# "Tarnby, the capital of Valda", "Wembley, in London", "Halden, Norway", "Dorby, a village in Holland".
_TOLD = re.compile(
    r"\b(?P<one>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}),\s(?:(?:which\s(?:is|lies)|an?|the|just|part\sof)\s(?:[\w-]+\s){0,5}?)?"
    r"(?:(?:in|of|near|outside|from|north|south|east|west)\s(?:the\s)?(?:[a-z]+\s(?:of\s)?){0,3})?(?P<two>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
)


def _ties(text: str) -> list[tuple[str, str]]:
    """The folded names of which one is said to lie in, or near, the other."""
    return [(folded(match.group("one")), folded(match.group("two"))) for match in _TOLD.finditer(text)]
