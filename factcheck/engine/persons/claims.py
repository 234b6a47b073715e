"""Who is said to hold which post: "Ilse Bramauer, the airline's finance director", "headteacher Ruth Aldane".

Read from the block alone. A claim is tied to the name beside it; whose name it is comes later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..document import folded
from ..reading import BlockReading
from ..vocabulary.words import words
from .allegiance import nation_of, party_of
from .copulas import COPULA, NOW, OTHER, PAST, standing_of
from .lexicon import COURTESY
from .mentions import NameMention
from .posts import DEPUTIES, LONGEST, POST_NOUNS, POSTS


@dataclass(frozen=True, slots=True)
class Post:
    """A post as worded: `name` without rank and body, `rank` "deputy" or "", `body` its organisation's words.

    `proper` are those of `body` with a capital; `definite`: "the", a possessive or a body stands with it;
    `nation` the country it is held for ("Sweden's envoy"), `party` the party ("the Labour leader").
    """

    name: str
    rank: str
    body: frozenset[str]
    proper: frozenset[str]
    definite: bool
    nation: str = ""
    party: str = ""

    @property
    def fields(self) -> dict[str, str]:
        if self.rank:  # an assistant prosecutor prosecutes, too
            return {one: post for one, post in POSTS.get(self.name, {}).items() if one in _SIDES}
        if self.name.startswith(("head of ", "director of ")) and self.name not in POSTS:
            return {"company": self.name.partition(" of ")[2]}
        return POSTS.get(self.name, {})


# Fields whose posts are sides, on which deputies stand as well.
_SIDES = frozenset({"crime", "bench", "football"})


@dataclass(frozen=True, slots=True)
class PostClaim:
    """A name mention (its number among the block's) with a post; the words are text[start:end]."""

    mention: int
    post: Post
    standing: str
    start: int
    end: int
    by_title: bool = False
    by_verb: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    low: str
    start: int
    end: int


_TOKEN = re.compile(r"[^\W\d_][\w.’'&-]*|\d[\d.,]*|[^\w\s]")
_DETERMINERS = words("the a an its their his her our my this that")
_PAST = words(
    "former ex then one-time onetime erstwhile ousted sacked dismissed late retired deposed retiring"
)
_OTHER = words("""
    acting interim incoming future would-be prospective potential honorary temporary caretaker stand-in
    designate aspiring next new newly newly-appointed shadow outgoing departing replacement
    part-time-acting failed elect candidate
""")
_BETWEEN = words("""
    long-serving longtime long-time veteran current present sitting popular controversial young old
    senior first second third joint proud owner local regional national global group newly-elected own
    founding lead principal part-time full-time volunteer amateur professional british american french
    german irish female male star top only new
""")
_JOINS = words("of at for in with to")
_STOPS = words("""
    who which that and but or since until till from when while where after before as on during said says
    was is has had were told added by then to in at of for with whose because if so yesterday today last
    this
""")


def parse_post(  # noqa: C901 - one word after the other, each of another class
    found: list[Word], position: int = 0, *, goes_on: bool = False
) -> tuple[Post, str, int] | None:
    """(post, standing, number of the word behind it) of the phrase that begins at a word, or None.

    goes_on: a verb may stand right behind it ("who as deputy to the mayor looks after works").
    """
    standing, definite, rank = NOW, False, ""
    found, position = _one_of(found, position)
    body: list[Word] = []
    steps = 0
    while position < len(found) and steps < 8:
        word = found[position]
        if word.low.startswith(("ex-", "then-")):
            standing = PAST
            word = Word(word.text, word.low.partition("-")[2], word.start, word.end)
            found = [*found[:position], word, *found[position + 1 :]]
        named = _post_at(found, position)
        if named:
            name, behind = named
            if not rank and name.split()[0] in DEPUTIES and name not in POSTS:
                rank, name = "deputy", " ".join(name.split()[1:])
            name, behind = _with_field(found, name, behind)
            step = min(behind, len(found) - 1)
            more, behind = _body_behind(found, behind)
            if not goes_on and not _closed(found, behind):
                return None
            nation = nation_of(_texts(body)) or (nation_of(_texts(more)) if found[step].low == "of" else "")
            definite = definite or bool(more)
            made = post_of(
                name, rank, body + more, definite=definite, nation=nation, party=party_of(_texts(body))
            )
            return made, standing, behind
        if word.low in _DETERMINERS:
            definite = True
        elif word.low in _PAST:
            standing = PAST
        elif word.low in _OTHER:
            standing = OTHER
        elif word.low in DEPUTIES:
            rank = "deputy"
        elif rank and word.low == "to" and found[position - 1].low in DEPUTIES:
            definite = True  # "deputy to the mayor"
        elif (owner := word.low.endswith(_OWNS)) or (word.text[0].isupper() and word.text[0].isalpha()):
            definite = definite or owner
            body.append(word)
        elif word.low not in _BETWEEN and not _describes(word):
            return None
        position += 1
        steps += 1
    return None


def _one_of(found: list[Word], position: int) -> tuple[list[Word], int]:
    """ "One of the clients": a client; the words behind "of", the first plural in the singular."""
    said = [word.low for word in found[position : position + 6]]
    if said[:2] != ["one", "of"] or len(said) < 4 or said[2] not in _DETERMINERS:
        return found, position
    for place in range(position + 3, min(position + 6, len(found))):
        word = found[place]
        if word.low.endswith("s") and word.low[:-1] in POST_NOUNS:
            single = Word(word.text[:-1], word.low[:-1], word.start, word.end)
            return [*found[:place], single, *found[place + 1 :]], position + 2
    return found, position


_OWNS = ("’s", "'s", "s’", "s'")


def _describes(word: Word) -> bool:
    """ "32-year-old", "Brighton-born", "airline", "hospital": small words between article and post."""
    return (
        word.low.replace("-", "").isalpha()
        and word.low not in _STOPS
        and len(word.low) > 2
        and not word.low.endswith(("ed", "ing", "ly"))
    )


def _post_at(found: list[Word], position: int) -> tuple[str, int] | None:
    """The longest name of a post that begins here, and the number of the word behind it."""
    low = [word.low.replace("-", " ") for word in found[position : position + LONGEST]]
    for count in range(len(low), 0, -1):
        name = " ".join(low[:count])
        if (name in POSTS and low[0] not in DEPUTIES - {"lieutenant"}) or name in _VICES:
            return name, position + count
    first = low[0] if low else ""
    if first.split()[-1:] and first.split()[-1] in POST_NOUNS and first not in DEPUTIES:
        return first, position + 1
    return None


def _with_field(found: list[Word], name: str, position: int) -> tuple[str, int]:
    """ "head of fundraising": no article and no capital, so the word behind is a field and no body."""
    if name not in {"head", "director"} or position + 1 >= len(found) or found[position].low != "of":
        return name, position
    field = found[position + 1]
    word = field.text.rstrip(".")
    if word in _DETERMINERS | _STATE or not word.isalpha() or not word.islower():
        return name, position
    return f"{name} of {word}", position + 2


_OWNER = re.compile(r"[’']s?\s")
_STATE = frozenset({"state", "government", "school"})
_VICES = {"vice chancellor", "vice admiral"}


def _body_behind(found: list[Word], position: int) -> tuple[list[Word], int]:
    """The words of "of Hill & Krane", "at the school" behind a post."""
    body: list[Word] = []
    while (
        position + 1 < len(found)
        and found[position].low in {"of", "at", "for", "in", "with"}
        and len(body) < 8
    ):
        step = position + 1
        taken: list[Word] = []
        while step < len(found) and len(taken) < 6:
            word = found[step]
            if (not word.text[0].isalnum() and word.text != "&") or (
                word.low in _STOPS and word.low != "and"
            ):
                break
            if word.low == "and" and not (
                step + 1 < len(found) and found[step + 1].text[0].isupper() and taken
            ):
                break
            if word.text[0].isdigit():
                break
            taken.append(word)
            step += 1
        if not [one for one in taken if one.low not in _DETERMINERS]:
            break
        body += taken
        position = step
    return body, position


def _closed(found: list[Word], position: int) -> bool:
    """Does the phrase end here? "chief executive pay" is no person."""
    if position >= len(found):
        return True
    word = found[position]
    return (
        not word.text[0].isalpha() or word.text[0].isupper() or word.low in _STOPS or word.low in _DETERMINERS
    )


def _texts(said: list[Word]) -> list[str]:
    return [word.text for word in said if word.low not in _DETERMINERS]


def post_of(
    name: str, rank: str, body: list[Word], *, definite: bool, nation: str = "", party: str = ""
) -> Post:
    said = {
        re.sub(r"[’']s?\Z", "", word.text.rstrip("."))
        for word in body
        if word.low not in _DETERMINERS and word.text != "&"
    }
    if name == "head" and {folded(one) for one in said} & _SCHOOLS:
        name = "headteacher"
    if name == "leader" and {folded(one) for one in said} & _ORCHESTRAS:
        name = "leader of the orchestra"
    return Post(
        name,
        rank,
        frozenset(folded(one) for one in said),
        frozenset(folded(one) for one in said if one[:1].isupper()),
        definite,
        nation,
        party,
    )


_ORCHESTRAS = words("orchestra symphony philharmonic sinfonia strings")
_SCHOOLS = words("school academy college primary secondary comprehensive nursery grammar")


def claims_in(block: BlockReading, names: tuple[NameMention, ...]) -> tuple[PostClaim, ...]:
    """Every post the block gives one of its names, in order."""
    found: list[PostClaim] = []
    floor, last = 0, -1
    for number, name in enumerate(names):
        sentence = block.sentences[name.sentence]
        if name.sentence != last:
            floor, last = sentence.start, name.sentence
        found += _titles(block, number, name)
        found += _before(block.text, number, name, floor)
        found += _behind(block.text, number, name, sentence.end)
        if name.sure or name.title:  # "Harl’s coach, Dan Veitch": the owner belongs to the post
            floor = name.start if _OWNER.match(block.text, name.end) else name.end
    return tuple(found)


def _titles(block: BlockReading, number: int, name: NameMention) -> Iterator[PostClaim]:
    said = [word for word in name.title.split() if word not in COURTESY]
    if not said:
        return
    parsed = parse_post(split_words(block.text, name.start, name.at))
    if parsed and parsed[2] >= len(said):
        yield PostClaim(number, parsed[0], parsed[1], name.start, name.end, by_title=True)


def split_words(text: str, start: int, end: int) -> list[Word]:
    return [
        Word(match.group(), folded(match.group()).rstrip("."), match.start(), match.end())
        for match in _TOKEN.finditer(text, start, end)
    ]


def _before(text: str, number: int, name: NameMention, floor: int) -> Iterator[PostClaim]:
    """ "the airline's finance director, Ilse Bramauer", "headteacher Ruth Aldane": the longest that fits."""
    found = split_words(text, max(floor, name.start - 90), name.start)
    if name.title and found and found[-1].low == "the":
        found = found[:-1]  # "the vicar, the Rev Simon Peel"
    comma = bool(found) and found[-1].text == ","
    listed = bool(found) and found[-1].text in {":", "–", "—", "|"} and len(found) < 7
    if comma or listed:
        found = found[:-1]
    for begin in range(max(0, len(found) - 10), len(found)):
        if begin and found[begin - 1].low in _JOINS and found[begin].low not in _DETERMINERS:
            continue
        parsed = parse_post(found, begin)
        if parsed is None or parsed[2] != len(found):
            continue
        post, standing, _ = parsed
        as_one = bool(begin) and found[begin - 1].low == "as"
        if (comma and not (post.definite or as_one)) or (listed and begin):
            continue
        if begin and found[begin - 1].low in _BREAKS_BEFORE:
            continue
        yield PostClaim(number, post, standing, found[begin].start, name.end)
        return


# "captain for the day": no post for long.
_PASSING = words("day night moment game match week weekend evening season occasion meantime absence")
_BREAKS_BEFORE = words("like than unlike not no nor")


def _behind(text: str, number: int, name: NameMention, ceiling: int) -> Iterator[PostClaim]:
    if not re.match(r"[’']s?(?=[\s,])", text[name.end : name.end + 3]):
        yield from told_by_copula(text, number, name.start, name.end, ceiling)


_PUT_IN = re.compile(
    r"\b(?:nam|appoint|pick|hir|elect|promot|confirm|nominat|unveil|announc|install|recruit|select|propos|present|"
    r"introduc|reveal|poach|anoint|instal|choos|chose|tapp?)(?:e[sd]|s|ed|ing|led|ling|en|n|)\s(?:the\s)?\Z"
)


def told_by_copula(text: str, number: int, start: int, end: int, ceiling: int) -> Iterator[PostClaim]:
    """The posts told right behind text[end] by "is", "became", a comma, a bracket; shown from `start`."""
    match = COPULA.match(text, end, ceiling)
    if match is None:
        return
    how = match.lastgroup or ""
    if how == "as" and _PUT_IN.search(text, max(0, start - 30), start):
        how = "became"  # "named Ilse Moll as its bursar"
    if how == "noun":
        more = (
            COPULA.match(text, match.end() - 2, ceiling)
            if text[match.end() - 2 : match.end()] == ", "
            else None
        )
        if more and more.lastgroup not in {"noun", None} and match.end() - match.start() > 2:
            match, how = more, more.lastgroup or ""
    yield from _claims(text, number, start, (match.end(), ceiling), how)


def _claims(text: str, number: int, start: int, span: tuple[int, int], how: str) -> Iterator[PostClaim]:
    found = split_words(text, span[0], min(span[1], span[0] + 140))
    position = 0
    while True:
        parsed = parse_post(found, position, goes_on=how == "as")
        if parsed is None:
            return
        post, standing, behind = parsed
        if post.body & _PASSING:
            standing = OTHER
        last = found[behind - 1].end - found[behind - 1].text.endswith(".")
        if how in {"noun", "dash", "bracket"} and not _apposition(text, how, found, position, behind):
            return
        if standing == NOW:
            standing = standing_of(text, how, last, span[1])
        yield PostClaim(number, post, standing, start, last)
        if behind + 1 >= len(found) or found[behind].low != "and":
            return
        position = behind + 1


def _apposition(text: str, how: str, found: list[Word], position: int, behind: int) -> bool:
    """Does the phrase end the apposition, or is it the next thing of a list, the subject of what follows?"""
    if how == "bracket":
        return behind < len(found) and found[behind].text in {")", ",", ";"}
    rest = found[behind] if behind < len(found) else None
    if rest is None or not rest.text[0].isalnum():
        return True
    return rest.low in _STOPS and rest.low not in {"was", "is", "were", "told", "added"}
