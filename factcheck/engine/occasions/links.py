"""Which date belongs to which event: by the phrase, by the verb, by the place in a timeline.

The parse helps, but one changed digit can change a parse; so every link also holds by nearness alone, with
no verb of another clause in between.
"""

from __future__ import annotations

import re

from ..dates import DateExpr, disjoint
from ..reading import BlockReading, Sentence, Token
from ..vocabulary.lexicon import BEGIN, END, EVENT_NOUNS, OCCUR
from ..vocabulary.words import words

Link = tuple[DateExpr, str, str]

_NEAR = re.compile(
    r"\s*(?:,\s(?:held|signed|which\s(?:began|opened|took\splace|struck|hit|happened|occurred|was\s(?:held|signed))|reached|agreed|adopted)\s)?"
    r"(?:(?:,\s|\()?(?:(?:held|signed|adopted|concluded|hosted)\s)?(?:back\s)?(?:on|in|of|from|during|dated|at|early|late)\s"
    r"(?:the\s)?(?:\w+day\s|(?:early|late|mid)\s)?|\s?\(|,\s)?"
)
_NOT_DATING = re.compile(
    r"\b(?:since|until|till|by|before|after|from|than|to|compared\swith|versus|as\sof|between|through|towards?)\s(?:the\s)?"
    r"(?:(?:early|mid|late|end\sof|about|around)\s)?\Z",
    re.IGNORECASE,
)
_CITED = re.compile(r"\([^()]*\Z")


def _can_date(block: BlockReading, expr: DateExpr) -> bool:
    if (
        not expr.when.known
        or expr.when.granularity in {"decade", "century"}
        or expr.pattern in {"ago", "now", "years"}
    ):
        return False
    before = block.text[max(0, expr.start - 40) : expr.start]
    return not _NOT_DATING.search(before)


def date_of_noun(block: BlockReading, sentence: Sentence, start: int, end: int, head: Token) -> Link | None:
    """A date inside the phrase or right behind it: "the 2024 summit", "the summit in Vilnius in 2024"."""
    for expr in sentence.dates:
        if (
            not expr.when.known
            or expr.when.granularity in {"decade", "century"}
            or expr.pattern in {"ago", "years"}
        ):
            continue
        inside = start <= expr.start and expr.end <= head.start
        if inside and ":" not in block.text[expr.end : head.start]:
            return expr, "noun", "occurs"
        for edge in (head.end, end):
            gap = block.text[edge : expr.start] if 0 <= expr.start - edge <= 40 else None
            if (
                gap is not None
                and gap.strip() != ","
                and _NEAR.fullmatch(gap)
                and not _is_citation(block, expr)
            ):
                own = _belongs(sentence, start, head, gap) or _before_verb(sentence, expr, head)
                return expr, "noun" if own else "loose", "occurs"
    return None


_DURING = frozenset({"at", "during", "over", "in", "amid"})
_AFTER = frozenset({"after", "since", "following", "before", "from", "until", "by"})
_MAKES = words("""
    hold host attend convene organise organize sign adopt conclude reach agree stage chair join skip
    miss open see witness survive suffer fight win
""")
_RATIFIES = frozenset({"sign", "adopt", "conclude", "reach", "agree", "negotiate", "draft"})


def _belongs(sentence: Sentence, start: int, head: Token, gap: str) -> bool:
    """Does "in 2023" behind the noun date the event, and not the verb ("left the accord in 2018")?"""
    before = next((token for token in reversed(sentence.tokens) if token.end <= start), None)
    leads = before is None or before.text in {",", "–", "—", ":", ";"} or before.tag == "CC"
    if before is not None and before.text.casefold() in _AFTER:
        # "After the flood in May …" opens a clause; "Repairs after the flood in May" may be the repairs
        opens = before.start == sentence.start or sentence.tokens[before.index - 1].text == ","
        return "of" in gap.split() or (opens and "," not in gap)
    if "of" in gap.split() or "(" in gap or "," in gap or any(word in gap for word in _MADE):
        return True
    treaty = EVENT_NOUNS.get(head.lemma) in {"treaty", "ceasefire"}
    if leads or before is None:
        return not treaty or _made_after(sentence, head)
    if before.pos in {"VERB", "AUX"} or before.tag.startswith("VB"):
        return before.lemma in (_RATIFIES if treaty else _MAKES)
    if before.tag in {"IN", "TO", "RP"}:
        return not treaty and before.text.casefold() in _DURING
    return not treaty


def _before_verb(sentence: Sentence, expr: DateExpr, head: Token) -> bool:
    """ "said that the outage on 4 July had been caused": between a noun and its verb a date is the noun's."""
    if EVENT_NOUNS.get(head.lemma) in {"treaty", "ceasefire"}:
        return False
    behind = next((one for one in sentence.tokens if one.start >= expr.end), None)
    return behind is not None and behind.tag in {"VBD", "VBZ", "MD"}


_MADE = ("held", "signed", "adopted", "reached", "agreed", "began")


def _made_after(sentence: Sentence, head: Token) -> bool:
    """A treaty that opens its sentence: the verb behind says whether it was made then or something else
    happened.
    """
    verb = next((token for token in sentence.tokens[head.index + 1 :] if token.tag in {"VBD", "VBZ"}), None)
    return verb is None or verb.lemma in {"be", "end", "bring", "create", "establish", "set", "oblige"}


def _is_citation(block: BlockReading, expr: DateExpr) -> bool:
    """A date inside brackets with words before it is a source's date: "(Sky News, 2022)"."""
    before = _CITED.search(block.text, max(0, expr.start - 80), expr.start)
    return bool(before and len(before.group()) > 1)


_LED = re.compile(r",\s(?:at|during)\s(?:the\s)?", re.IGNORECASE)
_OPENS = frozenset({"", "in", "on", "early in", "late in", "back in", "it was in", "that was in"})
# What a meeting, an accident or a vote does when it takes place; not what its memory does later.
_DOES = words("""
    bring split gather draw produce adopt approve agree decide invite admit open end fail see deal discuss
    focus host attract yield conclude close kill destroy leave claim strike hit injure cause cut shut force
    bury wreck shake stun damage flood tear give deliver result unite divide break kick take shock paralyse
""")
# What those who take part do at it.
_DO_THERE = words("""
    vote sign meet agree pledge promise vow announce declare adopt back approve endorse shake win lose gather
    clash embrace commit unveil choose reject
""")
_LASTING = frozenset({"treaty", "war", "pandemic", "siege", "ceasefire"})


def leading_date(block: BlockReading, sentence: Sentence, start: int, end: int, head: Token) -> Link | None:
    """The date that opens a sentence whose scene is the event.

    "In July, at the harbour talks, all …", "In 2019 the harbour talks split the party", "In 2016 the country
    voted in the harbour referendum".
    """
    first = next(iter(sentence.dates), None)
    if first is None or first.end > start or not _can_date(block, first):
        return None
    opened = block.text[sentence.start : first.start].strip().casefold()
    if opened not in _OPENS:
        return None
    gap = block.text[first.end : start]
    if (
        _LED.fullmatch(gap)
        or (gap.strip(" ,") == "" and _is_scene(sentence, head))
        or _took_part(sentence, first, start)
    ):
        return first, "leading", "occurs"
    return None


def _is_scene(sentence: Sentence, head: Token) -> bool:
    """Does the event itself do what events of its kind do, in the simple past, right behind its name?"""
    if EVENT_NOUNS.get(head.lemma) in _LASTING:
        return False
    behind = [one for one in sentence.tokens[head.index + 1 : head.index + 12] if one.pos != "ADV"]
    verb = next((one for one in behind if one.tag in {"VBD", "VBZ", "VBP", "MD", "VBN", "VBG"}), None)
    return verb is not None and verb.tag == "VBD" and verb.lemma in _DOES


def _took_part(sentence: Sentence, first: DateExpr, start: int) -> bool:
    """ "In June 2016 Britain voted to leave in the referendum": one clause, a verb of those who take part."""
    between = [one for one in sentence.tokens if first.end <= one.start < start]
    if not 0 < len(between) <= 14 or between[-1].text.casefold() not in {"in", "at", "during", "the"}:
        return False
    verbs = [one for one in between if one.tag in {"VBD", "VBZ", "VBP", "MD", "VBN"}]
    return (
        len(verbs) == 1
        and verbs[0].lemma in _DO_THERE
        and verbs[0].tag == "VBD"
        and not any(one.tag in {"WDT", "WP", "WRB"} or one.text in {";", ":"} for one in between)
        and not any(one.lemma in {"after", "before", "since", "about"} for one in between)
    )


def timeline_date(block: BlockReading, sentence: Sentence, start: int, end: int, head: Token) -> Link | None:
    """The date that opens a list item or table row: "7 March: blaze guts the boathouse"."""
    if block.block.kind not in {"list item", "table row", "paragraph"} or not block.dates:
        return None
    first = block.dates[0]
    opened = block.text[: first.start].strip("*•- (")
    closed = re.match(r"\s*(?:\([^)]*\)\s*)?(?:\*\*)?(?::|\s[–—|-]\s)", block.text[first.end :])
    if opened or not closed or not first.when.known or not first.end <= start <= first.end + 60:
        return None
    if first.when.granularity not in {"day", "month", "year"} or "planned" in closed.group():
        return None
    return first, "timeline", "occurs"


def date_of_verb(block: BlockReading, sentence: Sentence, start: int, end: int, head: Token) -> Link | None:
    """The date of the clause in which the event happens: "The blaze started just after noon on 3
    March".
    """
    verb, aspect = _verb_of(sentence, head)
    if verb is None:
        return None
    best: tuple[int, DateExpr] | None = None
    for expr in sentence.dates:
        if not _can_date(block, expr) or _is_citation(block, expr) or block.in_quotes(expr.start, expr.end):
            continue
        if not _same_clause(sentence, verb, expr, start):
            continue
        distance = abs(expr.start - verb.start)
        if best is None or distance < best[0]:
            best = distance, expr
    return (best[1], "verb", aspect) if best else None


def _verb_of(sentence: Sentence, head: Token) -> tuple[Token | None, str]:
    """The verb an event noun stands with, if events take place with it, and the side it dates."""
    if head.pos == "VERB" or head.tag in {"VBD", "VBN"}:
        return head, "occurs"
    verb = sentence.tokens[head.head] if head.dep in {"nsubj", "nsubjpass", "dobj", "attr"} else None
    if verb is None or verb.pos not in {"VERB", "AUX"}:
        behind = sentence.tokens[head.index + 1 : head.index + 4]
        verb = next(
            (t for t in behind if t.text == "," or (t.tag in {"VBD", "VBZ"} and t.pos != "AUX")), None
        )
    if verb is None or verb.tag not in {"VBD", "VBN", "VBZ"}:
        return None, ""  # a comma, too: "held before the funeral, took place on 20 May"
    if verb.lemma in BEGIN:
        return verb, "begins"
    if verb.lemma in END and head.dep != "dobj":
        return verb, "ends"
    return (verb, "occurs") if verb.lemma in OCCUR or _is_when(sentence, verb) else (None, "")


def _is_when(sentence: Sentence, verb: Token) -> bool:
    """ "The summit was in 2023", "the storm made landfall": verbs that need their complement."""
    behind = [token.text.casefold() for token in sentence.tokens[verb.index + 1 : verb.index + 3]]
    if verb.lemma == "be":
        return bool(behind) and (behind[0] in {"in", "on", "held"} or behind[0].isdigit())
    return (verb.lemma, behind[0] if behind else "") in {
        ("take", "place"),
        ("make", "landfall"),
        ("come", "down"),
        ("break", "out"),
        ("go", "ahead"),
        ("come", "ashore"),
    }


_CLAUSE_STARTS = frozenset(
    {"that", "which", "who", "when", "while", "because", "after", "before", "since", ";", "—"}
)
_TIMES_OF_DAY = frozenset(
    {"dawn", "noon", "midnight", "midday", "sunrise", "sunset", "dusk", "nightfall", "daybreak"}
)


def _is_time_of_day(sentence: Sentence, token: Token) -> bool:
    """ "shortly before dawn", "just after 6pm": no clause begins here."""
    behind = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    return behind is not None and (
        behind.text.casefold() in _TIMES_OF_DAY or behind.text[:1].isdigit() or behind.pos == "NUM"
    )


def _same_clause(sentence: Sentence, verb: Token, expr: DateExpr, start: int) -> bool:
    """No other verb with a tense, and no link word, between the verb and its date."""
    low, high = (verb.end, expr.start) if expr.start > verb.start else (expr.end, verb.start)
    if high - low > 110:
        return False
    for token in sentence.tokens:
        if not (low <= token.start and token.end <= high) or token.index == verb.index:
            continue
        if token.tag in {"VBD", "VBZ", "VBP", "MD"} and token.pos != "AUX":
            return False
        if token.text.casefold() in _CLAUSE_STARTS and not _is_time_of_day(sentence, token):
            return False
        if token.text == "," and expr.start > verb.start:
            return False
    if (
        expr.start < verb.start
    ):  # a date before the verb must open the sentence or stand right before the event
        lead = sentence.text[: expr.start - sentence.start].strip()
        return len(lead.split()) <= 2
    return True


_FINE = {"day": 0, "week": 1, "month": 2}


def best_link(block: BlockReading, sentence: Sentence, start: int, end: int, head: Token) -> Link | None:
    """The date of an event noun: the finest of several, unless it lies in another year than the one named."""
    links = [
        reader(block, sentence, start, end, head)
        for reader in (timeline_date, date_of_noun, date_of_verb, leading_date)
    ]
    found = [link for link in links if link]
    if not found:
        return None
    first = found[0]
    for link in found[1:]:
        finer = _FINE.get(link[0].when.granularity, 9) < _FINE.get(first[0].when.granularity, 9)
        if finer and first[1] != "loose" and not disjoint(link[0].when, first[0].when):
            return link
    return first


_SET_OFF = re.compile(
    r"(?:\s(?:struck|hit|happened|occurred|erupted|began))?,?\s(?:back\s|late\s|early\s)?(?:in|on)\s(?:the\s(?:spring|summer|autumn|winter)\sof\s)?"
)
_HAPPENED = re.compile(r"\s(?:was|were|struck|hit|happened|occurred|erupted|began|broke\sout|took\splace)\b")
_WHEN = re.compile(r",\swhen\s(?:the\s)?(?:\w+\s){0,4}", re.IGNORECASE)


def date_set_off(
    block: BlockReading, sentence: Sentence, start: int, end: int, *, closed: bool
) -> Link | None:
    """A date an aside gives a clause: "when the bank failed, in May 2007, …", "in May 2007, when the bank
    failed".

    `closed`: the stretch start:end holds its own verb, so that what follows a comma can only be its date.
    """
    for expr in sentence.dates:
        if _is_citation(block, expr) or expr.basis != "explicit" or not expr.when.known:
            continue
        gap = block.text[expr.end : start] if expr.end <= start else ""
        told = closed or _HAPPENED.match(block.text, end)
        if gap and told and len(gap) < 60 and _WHEN.fullmatch(gap):
            return expr, "verb", "occurs"
        if not _can_date(block, expr):
            continue
        gap = block.text[end : expr.start] if expr.start >= end else ""
        if (
            gap
            and _SET_OFF.fullmatch(gap)
            and (closed or _HAPPENED.match(gap) or (gap[0] == "," and _shut(block.text, expr.end)))
        ):
            return expr, "verb", "occurs"
    return None


def _shut(text: str, end: int) -> bool:
    """Does the aside end right behind its date?"""
    return text[end : end + 1] in {",", ".", ";", ")", ""}
