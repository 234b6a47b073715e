"""One person in two posts nobody holds together: chief executive here, finance director there.

A title tells readers with what right somebody speaks. Titles are an item of their own on Steve Buttry’s
accuracy checklist for reporters (MediaShift, 2015); where a text gives a post twice and differently, one of
the two was taken from an older story or from the line above. Found are a post and its deputy, two posts of
one body of which one person holds one (the board, the cabinet, the pitch, the court, the ranks of the
police), both stated of the same person as held now.

Past and future posts, acting ones, promotions told in the text, posts of two bodies and posts that go
together (owner and manager, founder and chief executive) are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..apparent import not_asserted
from ..document import ADVISORY, BLOCKING, Inconsistency, folded
from ..lives.duties import duties_of
from ..material import Material, finding
from ..persons import LONG, NEW, NOW, OTHER, PAST, SINCE, Named, Person, Post, PostClaim
from ..persons.posts import LED, one_name
from ..reading import Sentence, Token
from ..vocabulary.words import words
from .examples.roles import SHOULD_FLAG, SHOULD_PASS

__all__ = ["CHECKER", "KIND", "SHOULD_FLAG", "SHOULD_PASS", "check"]

CHECKER = "roles"
KIND = "two posts of one person"

_MOST = 12  # posts of one person that are compared
# What says that posts changed hands: then both may be right, one before and one after.
_CHANGES = words("""
    promote appoint succeed replace resign quit retire elevate demote reshuffle switch sack
    dismiss nominate elect hire poach inherit defect
""")
_TAKES = tuple("""
    take over/takes over/took over/taking over/taken over/moved from/rose from/moves up/moved up/moving up
    steps up/stepped up/stepping up/steps down/stepped down/stepping down/slides across/moves across
    moved across/switching to/next job/new job/new post/new role/both jobs/both posts/both roles
    stands in for/standing in for/stood in for/fills in for/filling in for/swaps/swapped
""".strip().replace("\n    ", "/").split("/"))  # fmt: skip
# Titles that stay with people who have left the post, or go to people below it.
_KEPT = words("""
    president governor senator ambassador judge justice general admiral colonel captain major chancellor
    secretary commissioner coach professor speaker representative congressman congresswoman mayor
    premier lieutenant commander sergeant
""")
# Posts whose name is also a looser word for their assistants.
_LOOSE = words(
    "coach editor producer minister prosecutor secretary manager director teacher professor chief officer "
    "curator keeper"
)


@dataclass(frozen=True, slots=True)
class _Held:
    """A post claimed of a person beside a name of theirs, or behind a pronoun (`named` is None)."""

    named: Named | None
    block: int
    sentence: int
    claim: PostClaim
    loose: bool = False

    @property
    def place(self) -> tuple[int, int]:
        return self.block, self.claim.start


def check(material: Material) -> Iterator[Inconsistency]:
    """Yield one finding for each person said to hold two posts that exclude each other."""
    meant: dict[int, list[_Held]] = {}
    for duty in duties_of(material.reading, material.persons):
        one = _Held(None, duty.block, duty.sentence, duty.claim, duty.loose)
        meant.setdefault(id(duty.person), []).append(one)
    for person in material.persons.persons:
        held = [
            _Held(named, named.block, named.name.sentence, claim)
            for named in person.mentions
            for claim in named.claims
        ] + meant.get(id(person), [])
        held = sorted((one for one in held if one.claim.post.name not in _RELATIONS), key=_place)
        if len(held) > 1 and not _changed(material, person, held):
            found = _conflict(material, held[:_MOST], gone=_is_gone(material, person))
            if found:
                yield _found(material, *found)


def _place(held: _Held) -> tuple[int, int]:
    return held.place


_GONE = re.compile(
    r"\b(?:who\s(?:has\s)?died|has\sdied|died\s(?:on|in|at|aged|peacefully|last)|the\slate|funeral|obituary|was\sburied)\b"
)


def _is_gone(material: Material, person: Person) -> bool:
    """Is it somebody who has died? Then "was vicar for 31 years" tells the post of a life."""
    return any(
        material.sentence(named.block, named.name.sentence).has(_GONE)
        for named in person.mentions[: 2 * _MOST]
    )


_RELATIONS = frozenset({"wife", "husband", "brother", "sister", "father", "mother", "son", "daughter"})


def _conflict(material: Material, held: list[_Held], *, gone: bool) -> tuple[_Held, _Held, str] | None:
    together = {
        frozenset((one_name(one.claim.post.name), one_name(other.claim.post.name)))
        for one in held
        for other in held
        if one is not other
        and (one.block, one.sentence) == (other.block, other.sentence)
        and one.claim.start == other.claim.start
        and not (one.claim.by_title or other.claim.by_title)
    }
    standings = {NOW, SINCE, LONG} if gone else {NOW, SINCE}
    now = [one for one in held if one.claim.standing in standings and _stated(material, one)]
    for number, one in enumerate(now):
        for other in now[number + 1 :]:
            weight = _excluded(one.claim, other.claim)
            both = frozenset((one_name(one.claim.post.name), one_name(other.claim.post.name)))
            if weight and both not in together and not _told_apart(material, one, other):
                return one, other, ADVISORY if one.loose or other.loose else weight
    return None


def _stated(material: Material, held: _Held) -> bool:
    """Does the paper itself give the post, and not somebody it quotes? An apposition holds whatever the verb
    says.
    """
    statement = material.statement(held.block, held.claim.start, held.claim.end)
    return not not_asserted(statement, but=("planned", "question", "hypothetical"))


def _excluded(one: PostClaim, other: PostClaim) -> str:
    """BLOCKING or ADVISORY for posts that exclude each other; "" for posts that do not."""
    first, second = one.post, other.post
    if one.standing == SINCE and other.standing == SINCE:
        return ""  # taken up one after the other
    if one.standing == LONG == other.standing and not first.proper & second.proper:
        return ""  # one life, one post after the other
    if first.nation and second.nation and _two_nations(first, second):
        return BLOCKING
    if first.party and second.party and first.party != second.party:
        return BLOCKING
    if _two_bodies(first, second):
        return ""
    if _same_post(first.name, second.name):
        if (first.rank == second.rank) or not _has_deputies(first.name):
            return ""
        chief = one if not first.rank else other
        return BLOCKING if _is_chief(chief) else ""
    if first.rank and second.rank:
        return ""
    return _by_field(one, other)


_ENVOYS = words("ambassador envoy consul diplomat attaché attache commissioner president premier")
_WITHIN = (words("uk england scotland wales ireland"), words("eu un"))


def _two_nations(one: Post, other: Post) -> bool:
    """ "Sweden's ambassador", "Norway's envoy": nobody speaks for two countries."""
    sides = {one.nation, other.nation}
    if len(sides) < 2 or any(len(sides & nested) > 1 for nested in _WITHIN) or sides & _WITHIN[1]:
        return False
    last = [post.name.split()[-1] for post in (one, other)]
    both = all(word in _ENVOYS or "minister" in word for word in last)
    return both and (last[0] == last[1] or not {"minister", "president", "premier"} & set(last))


def _same_post(one: str, other: str) -> bool:
    one, other = one_name(one), one_name(other)
    return one == other or {one, other} in (_COACHES, _CURATORS, _CHEFS)


_COACHES = {"coach", "head coach"}
_CURATORS = {"curator", "chief curator"}
_CHEFS = {"chef", "head chef"}


def _has_deputies(post: str) -> bool:
    return one_name(post).split()[-1] in LED or post.split()[-1] in LED


def _is_chief(claim: PostClaim) -> bool:
    """Is it the post itself, and not the loose word for all who work at it?"""
    last = claim.post.name.split()[-1]
    kept = (_KEPT | _LOOSE) - {"president", "governor", "mayor", "premier"}
    if claim.by_title and claim.post.name in kept:
        return False
    return (
        last not in _LOOSE
        or claim.post.definite
        or claim.by_title
        or claim.post.name.startswith(("head", "chief"))
    )


def _by_field(one: PostClaim, other: PostClaim) -> str:
    first, second = one.post.fields, other.post.fields
    kept = _KEPT - ({"sergeant", "coach"} if "club*" in first and "club*" in second else {"sergeant"})
    if any(claim.by_title and claim.post.name in kept for claim in (one, other)):
        told = ("ship", "flight", "bench")
        parted = [name for name in told if _stand_apart(first.get(name), second.get(name))]
        return ADVISORY if parted else ""  # "Captain Vik", "the first mate, Arne Vik"
    shared = [field for field in first if field in second]
    apart = [field for field in shared if first[field] != second[field]]
    if not apart or (not _FINER & set(apart) and len(apart) < len(shared)):
        return ""
    if _shortened(one.post.name, other.post.name):
        return ""
    return BLOCKING if any(not field.endswith("*") for field in apart) else ADVISORY


def _stand_apart(one: str | None, other: str | None) -> bool:
    return bool(one and other) and one != other and "passenger" not in {one, other}


# Fields that part what a wider one counts as one calling: both are doctors.
_FINER = frozenset({"medicine", "operation", "orchestra"})


def _shortened(one: str, other: str) -> bool:
    """ "Chief Inspector" is called "Inspector" again, "Lieutenant Colonel" "Colonel"."""
    shorter, longer = sorted((one, other), key=len)
    return longer.endswith(" " + shorter) and not longer.startswith("co ")


def _two_bodies(one: Post, other: Post) -> bool:
    """Are two different bodies named? "The company" and its name may be one."""
    if not one.body or not other.body or one.body & other.body:
        return False
    if one.proper and other.proper:
        return not one.proper & other.proper
    if one.proper or other.proper:
        common = other.body if one.proper else one.body
        return not any(_kind_of_body(word) for word in common)
    kinds = [{_kind_of_body(word) for word in post.body} - {""} for post in (one, other)]
    parts = any(
        word in more or more in word for word in one.body for more in other.body if len(word) > 3 < len(more)
    )
    return not (kinds[0] & kinds[1] or parts)


_BODIES = (
    words("""
        company firm group business airline carrier bank brewery chain retailer manufacturer maker
        operator utility producer developer builder supplier foundry plant factory mill concern shipyard
        yard railway insurer lender publisher start-up startup giant conglomerate miner farm winery
        distillery refinery smelter
    """),
    words("club team side squad county league visitors hosts home"),
    words("school college academy university faculty"),
    words("council city town county borough district village parish authority"),
    words("hospital trust clinic infirmary ward unit surgery"),
    words("ship ferry boat vessel trawler liner tanker crew lifeboat yacht"),
    words("museum gallery collection archive"),
    words("theatre theater orchestra choir opera company ensemble band festival"),
    words("government country ministry cabinet state republic kingdom administration"),
    words("society association union federation charity foundation institute organisation organization body"),
    words("regulator watchdog agency department office authority"),
    words("paper newspaper magazine station"),
    words("police force"),
    words("hotel inn restaurant pub kitchen"),
    words("case trial court defence defense prosecution"),
)


def _kind_of_body(word: str) -> str:
    """The first word of the list of like bodies a word stands in; "" for none."""
    return next((min(kind) for kind in _BODIES if word in kind), "")


def _told_apart(material: Material, one: _Held, other: _Held) -> bool:
    """Both posts in one sentence are meant together; a date before the post was taken up
    explains the other.
    """
    if (one.block, one.sentence) == (other.block, other.sentence):
        return True
    return any(_dated_before(material, early, late) for early, late in ((one, other), (other, one)))


def _dated_before(material: Material, early: _Held, late: _Held) -> bool:
    if late.claim.standing != SINCE:
        return False
    taken = _first_year(material, late)
    told = _first_year(material, early)
    return bool(taken and told and told < taken)


def _first_year(material: Material, held: _Held) -> int | None:
    sentence = material.sentence(held.block, held.sentence)
    years = [expr.when.start.year for expr in sentence.dates if expr.when.start]
    return min(years) if years else None


def _changed(material: Material, person: Person, held: list[_Held]) -> bool:
    """Does the text tell that the person's posts changed?"""
    standings = {one.claim.standing for one in held}
    if NEW in standings:
        return True
    later = {one.claim.standing for one in held if one.claim.standing in {PAST, OTHER}}
    if later and _same_names(held):
        return True
    for named in person.mentions[: 4 * _MOST]:
        sentence = material.sentence(named.block, named.name.sentence)
        text = " " + folded(sentence.text)
        dated = any(
            (one.block, one.sentence) == (named.block, named.name.sentence) and one.claim.standing == SINCE
            for one in held
        )
        if not dated and any(_hands_on(sentence, token) for token in sentence.tokens):
            return True
        if not dated and any(phrase in text for phrase in _TAKES):
            return True
    return False


def _hands_on(sentence: Sentence, token: Token) -> bool:
    """A verb by which posts change hands; "will not resign" changes nothing."""
    before = sentence.tokens[max(0, token.index - 3) : token.index]
    denied = any(one.text.casefold() in {"not", "n't", "n’t", "never"} for one in before)
    behind = sentence.tokens[token.index + 1 : token.index + 2]
    stopped = token.lemma == "quit" and bool(behind) and behind[0].tag == "VBG"  # "quit smoking"
    return token.lemma in _CHANGES and token.pos == "VERB" and not denied and not stopped


def _same_names(held: list[_Held]) -> bool:
    """Is one of the posts held now also said to be held once, or to come?"""
    now = {one_name(one.claim.post.name) for one in held if one.claim.standing in {NOW, SINCE}}
    then = {one_name(one.claim.post.name) for one in held if one.claim.standing in {PAST, OTHER}}
    return bool(now & then)


def _found(material: Material, one: _Held, other: _Held, weight: str) -> Inconsistency:
    shown = [material.side(held.block, held.claim.start, held.claim.end) for held in (one, other)]
    said = [_in_words(held.claim.post) for held in (one, other)]
    return finding(
        CHECKER,
        KIND,
        weight,
        (shown[0], shown[1]),
        message=f"The same person is {said[0]} here and {said[1]} there.",
        suggestion=(
            "Check the post; if it changed, say when, and if it is somebody else’s, give the right name."
        ),
        values=((said[0], f"read from “{shown[0].quote}”"), (said[1], f"read from “{shown[1].quote}”")),
    )


def _in_words(post: Post) -> str:
    return f"{post.rank} {post.name}".strip()
