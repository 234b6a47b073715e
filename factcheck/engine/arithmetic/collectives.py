"""Words for how many or how much there is of something, and what each of them counts.

A paper that gives 480 and 600 members speaks of "the membership" a few lines on, of litres as "the yield" and
of pounds as "the fee". `names_same` tells whether two sets of nouns may name one thing: by a word of one
stem ("visits", "visitors"), or by such a collective word beside what it counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..quantities import UNITS, Quantity, is_money
from ..vocabulary.words import rows, words

# collective words: what they count; the dimension of a unit stands in capitals
_COUNTS = """
catch=crop=harvest=yield=output=production=haul=vintage=landing=delivery=shipment=export=import
  =picking: MASS VOLUME tonne kilo litre bottle box crate sack
attendance=gate=crowd=audience=congregation=footfall=turnout: people person visitor visit spectator fan
  admission ticket worshipper guest listener viewer voter vote
membership: member people subscriber
roll=intake=enrolment=enrollment: pupil student child boy girl people
ridership=traffic=patronage=custom: passenger journey trip rider car vehicle lorry cyclist customer visitor
readership=circulation: reader copy subscriber
population=colony=flock=herd=stock: bird animal pair nest sheep cow head people resident inhabitant fish
staff=workforce=headcount=payroll=manpower: job worker employee people staff post person
backlog=queue=list=caseload: patient case people application person
price=fare=fee=rent=charge=bill=cost=tariff=toll=premium=ticket=subscription: MONEY
pay=wage=salary=bonus=pension=allowance: MONEY
takings=taking=sale=income=revenue=turnover=receipt=profit=earnings=earning=surplus=loss=debt=donation=budget=grant
  : MONEY
crime: offence burglary theft robbery assault crime
weight=mass: MASS
length=distance: LENGTH
speed=pace: SPEED
size=area: AREA
"""
_EVERY = words("""
    figure number total tally count level amount volume quantity rate score size reading demand use usage
    consumption toll output production
""")
_NO_STEM = words("""
    year month week day time people person thing part way place first last other same new more less number
    figure total level rate half third quarter fifth tenth per cent percent share percentage point
""")
_IRREGULAR = {
    "sale": "sell", "loss": "lose", "catch": "catch", "taking": "take", "takings": "take", "thief": "theft",
    "death": "die", "birth": "bear", "sold": "sell", "sales": "sell", "flight": "fly", "spending": "spend",
}  # fmt: skip


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for names, counted in rows(_COUNTS):
        for name in names.split("="):
            found[name.strip()] = frozenset(counted.split())
    return found


_OF = _table()


def names_same(
    named: Collection[str],
    told: Collection[str],
    figures: Iterable[Quantity],
    *,
    things: Collection[str],
    alone: bool = False,
) -> bool:
    """May the nouns `named` be what these figures, in a sentence with the nouns `told`, are of?

    `things`: the nouns among `told`; another collective word there speaks for itself. `alone`: a word
    that fits any figure ("the number") will do.
    """
    here = [lemma for lemma in named if lemma not in _NO_STEM or lemma in _EVERY]
    if of_stem(here, told):
        return True
    kinds = {kind for one in figures for kind in _kinds(one)}
    rivals = {lemma for lemma in things if _OF.get(lemma, _NONE) & kinds}
    for lemma in here:
        if not rivals and _OF.get(lemma, _NONE) & kinds:
            return True
        if alone and lemma in _EVERY:
            return True
    return False


def of_stem(named: Iterable[str], told: Iterable[str]) -> bool:
    """Have the two a word, or words of one stem: "visits" and "visitors"?"""
    stems = {_stem(lemma) for lemma in told if lemma not in _NO_STEM}
    return any(_stem(lemma) in stems for lemma in named if lemma not in _NO_STEM)


_NONE: frozenset[str] = frozenset()


def _kinds(one: Quantity) -> set[str]:
    if is_money(one.unit):
        return {"MONEY"}
    unit = UNITS.get(one.unit)
    return {one.noun} | ({unit.dimension.upper()} if unit else set())


def _stem(lemma: str) -> str:
    """ "visit", "visitor"; "member", "membership": words that begin with the same five letters."""
    word = _IRREGULAR.get(lemma, lemma)
    return word[:5]
