"""What the text says was done or happened, to whom, and when: verbs and nouns of acts with their dates.

Wider than the events of `events`: any act of `happening_words`, and any verb at all with a date. A
happening says of which
family it is, which names and things take part, and the date of its own clause. Which of them are one and the
same is for the checkers to judge (module same_act).
"""

from __future__ import annotations

from dataclasses import dataclass

from ..dates import DateExpr
from ..document import folded
from ..occasions.events import is_part_of_compound
from ..occasions.links import Link, best_link, date_of_verb, date_set_off, timeline_date
from ..reading import BlockReading, Reading, Sentence, Token
from ..syntax.phrases import left_edge, split_names, starts_date
from ..vocabulary.happening_words import ACT_NOUNS, ACT_PHRASES, ACT_VERBS, DOCUMENTS
from ..vocabulary.words import words

VERB = "verb"
NOUN = "noun"

_TOLD = frozenset({"VBD", "VBN", "VBG", "VBZ", "VBP"})
_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
# Verbs too empty to be an act by themselves; with a particle they may be one.
_EMPTY = words("""
    be have do say tell make take get go come give put set see know think want use become seem keep let
    begin start end continue remain add call ask turn look feel mean need try show work run hold bring
    mark follow
    stand stay last happen occur expect plan hope describe note
""")


@dataclass(frozen=True, slots=True)
class Happening:
    """One act told in text[start:end] of a block (subject to verb and object, without the date).

    `family` is an act's family, or "do:" and the verb's lemma. `names` are folded capitalised words
    of those who
    take part, `themes` the lemmas of all common nouns in those phrases, `core` of their heads alone.
    `date` is the
    date of its clause. `which` are words that tell it from others of its kind ("second"). `bare`
    holds for a noun that names nobody and nothing ("the collapse").
    """

    block: int
    sentence: int
    start: int
    end: int
    head: Token
    form: str
    family: str
    names: frozenset[str]
    themes: frozenset[str]
    core: frozenset[str]
    date: DateExpr | None
    link: str
    quoted: bool
    determiner: str = ""
    plural: bool = False
    which: frozenset[str] = frozenset()

    @property
    def again(self) -> bool:
        """Is it told apart from another one of its kind: "the second fire", "arrested again"?"""
        return bool(self.which)

    @property
    def bare(self) -> bool:
        return not self.names and not self.core

    def span_with_date(self) -> tuple[int, int]:
        """The smallest stretch of the block that shows the act and its date."""
        if self.date is None:
            return self.start, self.end
        return min(self.start, self.date.start), max(self.end, self.date.end)


def happenings_of(reading: Reading) -> list[Happening]:
    """Every act told in running text, in reading order."""
    found: list[Happening] = []
    for block, sentence in reading.sentences():
        if not sentence.is_question and block.block.kind not in {"question", "quote", "label"}:
            found.extend(in_sentence(block, sentence))
    return found


def in_sentence(block: BlockReading, sentence: Sentence) -> list[Happening]:
    """The acts of one sentence, in order."""
    key = (block.index, tuple(block.dates))
    return block.kept("acts", lambda: [_acts(block, one) for one in block.sentences], key=key)[sentence.index]


def _acts(block: BlockReading, sentence: Sentence) -> list[Happening]:
    found = []
    for token in sentence.tokens:
        one = _verb(block, sentence, token) or _noun(block, sentence, token)
        if one:
            found.append(one)
    return found


_AGAIN = words("""
    again re-elected another second third twice further more next previous earlier last first latest new
""")
# … and in front of a noun also what tells it from its namesakes.
_TOLD_APART = _AGAIN | words("""
    old older oldest former original present current other different west east north south upper lower
    inner outer
    separate similar own
""")


def _verb(block: BlockReading, sentence: Sentence, verb: Token) -> Happening | None:
    if verb.tag not in _TOLD or verb.pos not in {"VERB", "AUX"} or verb.dep in {"aux", "auxpass", "amod"}:
        return None
    particle, last = _particle(sentence, verb)
    family = ACT_PHRASES.get((verb.lemma, particle)) or ACT_VERBS.get(verb.lemma, "")
    if not family and verb.lemma in _EMPTY:
        return None
    family = family or f"do:{verb.lemma}"
    heads = taking_part(sentence, verb)
    names, themes, core = _who_and_what(sentence, heads)
    link = None
    if verb.tag != "VBG" and sentence.dates:
        start, end = sentence.tokens[left_edge(sentence, heads[0])].start if heads else verb.start, verb.end
        link = timeline_date(block, sentence, max(start, sentence.start), end, verb) or date_of_verb(
            block, sentence, start, end, verb
        ) or _by_parse(sentence, verb) or date_set_off(
            block, sentence, verb.end, _clause_end(sentence, verb), closed=False
        )  # fmt: skip
    start, end = _span(sentence, verb, last, heads)
    around = {
        token.text.casefold() for token in sentence.tokens[max(0, verb.index - 3) : verb.index + 4]
    } & _AGAIN
    around |= {one.text.casefold() for head in heads for one in _phrase(sentence, head)} & _TOLD_APART
    first = _phrase(sentence, heads[0])[0] if heads else None
    return Happening(
        block.index, sentence.index, start, end, verb, VERB, family, names, themes, core,
        link[0] if link else None, link[1] if link else "", block.in_quotes(verb.start, verb.end),
        determiner=_determiner(first), which=frozenset(around),
    )  # fmt: skip


def _clause_end(sentence: Sentence, verb: Token) -> int:
    """The end of the verb with the few plain words behind it, up to a comma: "opened to traffic"."""
    for token in sentence.tokens[verb.index + 1 : verb.index + 7]:
        if token.text == ",":
            return sentence.tokens[token.index - 1].end
        if token.pos in {"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"} or token.tag in {"WDT", "WP", "WRB"}:
            break
    return verb.end


def _phrase(sentence: Sentence, head: Token) -> list[Token]:
    return sentence.tokens[left_edge(sentence, head) : head.index + 1]


def _determiner(first: Token | None) -> str:
    """The little word in front of a phrase; "the" for a name, "" for none."""
    if first is None:
        return ""
    if first.tag in {"DT", "PRP$"}:
        return first.text.casefold()
    return "the" if first.pos == "PROPN" else ""


def _by_parse(sentence: Sentence, verb: Token) -> tuple[DateExpr, str, str] | None:
    """A date the parse hangs on the verb behind it, past a comma: "resigned, after a row, on 2 May"."""
    for expr in sentence.dates:
        first = sentence.token_at(expr.start)
        if first is None or not verb.end <= expr.start <= verb.end + 90 or not expr.when.known:
            continue
        before = sentence.tokens[first.index - 1]
        if before.text.casefold() not in {"on", "in", "of"} or _above(sentence, first) != verb.index:
            continue
        if not sentence.finite_verb_between(verb.end, expr.start):
            return expr, "parse", "occurs"
    return None


def _above(sentence: Sentence, token: Token) -> int:
    """The index of the verb a date's first word hangs on, through at most three prepositions and nouns."""
    above, steps = sentence.tokens[token.head], 0
    while above.pos not in {"VERB", "AUX"} and steps < 3 and above.dep in _PHRASE_DEPS:
        above, steps = sentence.tokens[above.head], steps + 1
    return above.index


_PHRASE_DEPS = frozenset({"pobj", "prep", "npadvmod", "nummod"})


def _particle(sentence: Sentence, verb: Token) -> tuple[str, Token]:
    """The little word of a phrasal verb ("down" of "stepped down"), and the last token of the two."""
    for token in sentence.tokens[verb.index + 1 : verb.index + 7]:
        word = token.text.casefold()
        near = token.index == verb.index + 1
        if (verb.lemma, word) in ACT_PHRASES and (near or (token.head == verb.index and token.dep == "prt")):
            return word, token
        if (verb.lemma, token.lemma) in ACT_PHRASES and (near or token.tag == "JJ"):
            return token.lemma, token
        if token.tag in {"VBD", "VBZ"} or token.text in {".", ";"}:
            break
    return "", verb


def taking_part(sentence: Sentence, verb: Token) -> list[Token]:
    """The heads of the phrases for those who act and what they act on; subjects first."""
    children = [one for one in sentence.tokens if one.head == verb.index and one.index != verb.index]
    heads = [one for one in children if one.dep in _SUBJECT and one.tag not in {"WDT", "WP", "EX"}]
    if not heads:
        above = _subject_from_above(sentence, verb)
        heads = [above] if above else []
    heads += [one for one in children if one.dep in {"dobj", "dative", "oprd"} and one.lemma != "way"]
    agents = [
        one for one in children if one.dep == "agent" or (one.dep == "prep" and one.text.casefold() == "by")
    ]
    for agent in agents:
        heads += [one for one in sentence.tokens if one.head == agent.index and one.dep == "pobj"]
    return [one for one in heads if not starts_date(sentence, one)]


def _subject_from_above(sentence: Sentence, verb: Token) -> Token | None:
    """ "The bridge, built in 1964": the noun it hangs on; "walked in and sat": the first verb's subject."""
    above = sentence.tokens[verb.head]
    if verb.dep in {"acl", "relcl"} and above.pos in {"NOUN", "PROPN"} and above.index < verb.index:
        return above
    if above.index == verb.index:
        return None
    if verb.dep in {"conj", "advcl", "xcomp"} and above.pos in {"VERB", "AUX"}:
        return next((one for one in sentence.tokens if one.head == above.index and one.dep in _SUBJECT), None)
    return None


def _who_and_what(
    sentence: Sentence, heads: list[Token]
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    names: set[str] = set()
    themes: set[str] = set()
    core: set[str] = set()
    for head in heads:
        phrase = _phrase(sentence, head)
        themes |= {one.lemma for one in phrase if one.tag in {"NN", "NNS"}}
        if sentence.tokens[head.head].text.casefold() == "by":
            continue  # who did it says little of what was done
        names |= split_names(phrase, sentence)[0]
        if head.tag in {"NN", "NNS"}:
            whole = _befallen(sentence, head) if head.lemma in _WORKS else set()
            core |= whole or {head.lemma}
            names |= _of_which(sentence, head)
    return frozenset(names), frozenset(themes | core), frozenset(core)


_WORKS = words(
    "construction building work restoration demolition repair conversion extension publication sale"
)


def _of_which(sentence: Sentence, head: Token) -> set[str]:
    """ "the mayor of Ostley": the name right behind "of" or "at" belongs to the noun."""
    behind = sentence.tokens[head.index + 1 : head.index + 6]
    if len(behind) < 2 or behind[0].text.casefold() not in {"of", "at"}:
        return set()
    names = []
    for token in behind[1:]:
        if token.pos == "PROPN" and not starts_date(sentence, token):
            names.append(folded(token.text))
        elif token.tag != "DT":
            break
    return set(names)


def _span(sentence: Sentence, verb: Token, last: Token, heads: list[Token]) -> tuple[int, int]:
    start, end = verb.start, last.end
    for head in heads:
        first = sentence.tokens[left_edge(sentence, head)]
        if head.index < verb.index and verb.start - first.start <= 140:
            start = min(start, first.start)
        elif sentence.tokens[head.head].text.casefold() != "by" and 0 < head.end - verb.start <= 90:
            end = max(end, head.end)
    return start, end


def _noun(block: BlockReading, sentence: Sentence, noun: Token) -> Happening | None:
    """ "the collapse", "her resignation", "the audit office's report"."""
    if noun.pos not in {"NOUN", "PROPN"} or starts_date(sentence, noun):
        return None
    family = ACT_NOUNS.get(noun.lemma) or ACT_NOUNS.get(noun.text.casefold(), "")
    document = noun.lemma in DOCUMENTS and family in {"", "verdict"}
    if not family and not document and _takes_place(sentence, noun):
        family = f"noun:{noun.lemma}"
    if (not family and not document) or is_part_of_compound(sentence, noun):
        return None
    first = left_edge(sentence, noun)
    front = sentence.tokens[first : noun.index]
    names, _ = split_names(front, sentence)
    names |= _of_which(sentence, noun)
    themes = {one.lemma for one in front if one.tag in {"NN", "NNS"}}
    core = {noun.lemma} if document else _befallen(sentence, noun)
    start = next((one.start for one in front if one.text not in {":"}), noun.start)
    link = best_link(block, sentence, start, noun.end, noun) if sentence.dates else None
    if link and link[2] == "ends":
        link = None
    if sentence.dates and (link is None or link[1] == "loose"):
        link = _of_light_verb(block, sentence, noun) or link
    said = {one.text.casefold() for one in front}
    determiner = next((one.text.casefold() for one in front if one.tag in {"DT", "PRP$"}), "")
    when = link[0] if link and link[1] != "loose" else None
    return Happening(
        block.index, sentence.index, start, noun.end, noun, NOUN, "publication" if document else family,
        frozenset(names), frozenset(themes | core), frozenset(core), when,
        link[1] if link else "", block.in_quotes(noun.start, noun.end), determiner,
        noun.tag in {"NNS", "NNPS"}, frozenset(said & _TOLD_APART),
    )  # fmt: skip


_LIGHT = words("make lodge file submit issue deliver launch stage send tender mount table register lay")


def _of_light_verb(block: BlockReading, sentence: Sentence, noun: Token) -> Link | None:
    """ "made her complaint in September": the verb only lends the noun its tense and its date."""
    verb = sentence.tokens[noun.head]
    if verb.lemma not in _LIGHT or noun.dep not in {"dobj", "nsubjpass"} or verb.tag not in {"VBD", "VBN"}:
        return None
    return date_of_verb(block, sentence, min(noun.start, verb.start), verb.end, verb)


_LINKED = frozenset({"after", "before", "following", "by", "of", "to"})


def _takes_place(sentence: Sentence, noun: Token) -> bool:
    """Any noun may name what happened: "the scandal broke", "two days after the picnic"."""
    if noun.tag not in {"NN"} or noun.lemma in _NO_ACTS:
        return False
    verb = sentence.tokens[noun.head]
    if noun.dep in _SUBJECT:
        behind = sentence.tokens[verb.index + 1] if verb.index + 1 < len(sentence.tokens) else None
        return verb.lemma in {"break", "happen", "occur", "erupt"} or (
            verb.lemma == "take" and behind is not None and behind.text == "place"
        )
    before = sentence.tokens[left_edge(sentence, noun) - 1] if left_edge(sentence, noun) else None
    return noun.dep == "pobj" and before is not None and before.text.casefold() in _LINKED


_NO_ACTS = words("""
    day week month year hour minute time moment man woman people way end side part kind sort number
    lot bit place thing
    world country city town house door room table line court judge committee work school home noon
    midnight dawn
    dusk midday christmas easter lunch dinner breakfast fact age
""")


def _befallen(sentence: Sentence, noun: Token) -> set[str]:
    """ "the collapse of the bridge", "the bridge collapse": what it befell."""
    found = set()
    before = sentence.tokens[noun.index - 1] if noun.index else None
    if before is not None and before.tag in {"NN", "NNS"} and not starts_date(sentence, before):
        found.add(before.lemma)
    behind = sentence.tokens[noun.index + 1 : noun.index + 6]
    if behind and behind[0].text.casefold() == "of":
        for token in behind[1:]:
            if token.tag in {"NN", "NNS"}:
                found.add(token.lemma)
            elif token.tag not in {"DT", "PRP$", "JJ", "NNP", "POS"}:
                break
    return found
