"""Words that begin, end and measure the one span a story is about, by kinds of span.

A voyage, an institution, a proceeding, a stay inside something, a working life, a closure, a stoppage, a
captivity: each has verbs of its own for its beginning and its end and names of its own for its length.
"""

from __future__ import annotations

import re

VOYAGE, HOUSE, TRIAL, STAY, POST, CLOSURE, STRIKE, CAPTIVITY = KINDS = (
    "voyage",
    "house",
    "trial",
    "stay",
    "post",
    "closure",
    "strike",
    "captivity",
)
# The units a length is told in, by the grain of its beginning.
UNITS_OF = {
    "clock": frozenset({"hour", "minute"}),
    "day": frozenset({"day", "week", "month", "year"}),
    "month": frozenset({"month", "year"}),
    "year": frozenset({"year"}),
    "weekday": frozenset[str](),
}


def _any(text: str) -> str:
    """The turns of a list as one alternation; "_" stands for the space inside a turn."""
    return "|".join(text.split()).replace("_", r"\s")


def _of(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(text)})\b", re.IGNORECASE)


BEGINS = {
    VOYAGE: _of(r"""
        left leaves leaving sail(?:ed|s|ing) depart(?:ed|s|ing|ure) set(?:s|ting)?_(?:off|out|sail)
        put(?:s|ting)?_(?:out_)?to_sea slipped_(?:out|her|its) cast(?:ing)?_off weighed_anchor embarked
        flew_out took_off blasted_off lifted_off pushed_off rode_out marched_out
    """),
    HOUSE: _of(r"""
        open(?:ed|s|ing) found(?:ed|ing)\b establish(?:ed|ing) set(?:ting)?_up start(?:ed|ing)
        launch(?:ed|ing) began took_over came_into_being started_out was_born
    """),
    TRIAL: _of(r"""
        (?:trial|proceedings|hearings?|case|inquiry|inquest|tribunal|process)\b[^.;:]{0,30}?\b(?:open(?:ed|s|ing)|beg(?:an|un|ins)|start(?:ed|s)|got_under_way|convened)
        open(?:ing|ed)\b[^.;:]{0,50}?\b(?:trial|proceedings|hearings?|inquiry|inquest) first_sat
        went_on_trial first_(?:sitting|hearing)
    """),
    STAY: _of(r"""
        came_(?:up|down|in|into|aboard) walk(?:ed|ing)_(?:in|into|up|through) fil(?:ed|ing)_(?:in|into|up)
        enter(?:ed|ing) climb(?:ed|ing)_(?:in|into|up|on|onto|the|a)
        went_(?:in|into|up|down|under|underground|aboard) step(?:ped|ping)_(?:in|into|on|onto|aboard)
        got_(?:in|into|on|onto|stuck|trapped) board(?:ed|ing) occup(?:ied|ying) moved_in sat_down barricaded
        locked_(?:themselves|himself|herself) dived_in (?:was|were)_(?:trapped|stuck|stranded|locked_in)
        stopped_between pushed_through trooped_(?:in|into)
    """),
    POST: _of(r"""
        start(?:ed|s|ing) join(?:ed|s|ing) hir(?:ed|ing) appointed took_(?:up|over|on|the_job|office)
        taken_on began came_to_work went_to_work
        first_(?:put_on|stood|worked|served|pulled|rang|drove|swept|opened|sat) sworn_in arrived ordained
        signed_on enlisted became given_the_job engaged
    """),
    CLOSURE: _of(r"""
        clos(?:ed|es|ing) shut cut_off block(?:ed|ing) seal(?:ed|ing) cordoned barred suspended
        washed_(?:away|out) switched_off went_(?:dark|out) failed
    """),
    STRIKE: _of(r"""
        walk(?:ed|ing)_out (?:struck|on_strike|strike_began) strike\b[^.;:]{0,40}?\b(?:began|started)
        down(?:ed|ing)_tools stopped_work (?:went|came|called)_(?:out_)?on_strike locked_out picket\w*
    """),
    CAPTIVITY: _of(r"""
        arrested detained seized kidnapped abducted jailed imprisoned interned captured
        taken_(?:hostage|prisoner|captive) vanished disappeared went_missing admitted
    """),
}
ENDS = {
    VOYAGE: _of(r"""
        came_(?:back|home|up|in|ashore|alongside|into) return(?:ed|s)? ti(?:ed|es)_up dock(?:ed|s) berthed
        (?:was|were|is|are|arrived|got|safely)_(?:home|back) land(?:ed|s) reach(?:ed|es) made_(?:port|land)
        put_in alongside drop(?:ped|s)_anchor splashed_down touched_down arriv(?:ed|es)
        steamed_(?:in|into|up) home
    """),
    HOUSE: _of(r"""
        clos(?:ed|es|ing) shut(?:s|ting)? ceased folded wound_up
        last_(?:customer|guest|service|order|show|film|screening|pint|loaf|train|edition|issue|bale|class|lesson|passenger|patient)
        (?:blinds?|shutters?|curtain)_(?:came|went|were)_(?:down|pulled) went_out_of_business
        sold_(?:up|its|the|her|his) for_(?:good|the_last_time) lights_(?:were|went) locked_the_door
        bec(?:ame|omes)_a goodbye end(?:ed|s)
    """),
    TRIAL: _of(r"""
        end(?:ed|s|ing) conclud(?:ed|es) verdicts? convict(?:ed|ing|s) acquitted sentenc(?:e|ed|ing)
        found_(?:guilty|not) wrapped_up finished judg(?:e)?ment cleared threw_out ruled report(?:ed)?
    """),
    STAY: _of(r"""
        came_(?:out|down|off) left led_(?:out|away|down) gone freed rescued went_(?:home|away|out)
        got_(?:out|off|down) walked_(?:out|free|down) cut_(?:him|her|them|free|out) brought_(?:out|down|up)
        carried_(?:out|down) emerged climbed_(?:down|out) released moved_out filed_out lifted_out winched
        pulled_(?:out|free)
    """),
    POST: _of(r"""
        retir(?:ed|es|ing) le(?:ft|aves|aving)
        last_(?:day|shift|lunch|lesson|service|round|sermon|letter|customer|patient|class|bus|train)
        hung?s?_up step(?:ped|s|ping)_down farewell goodbye leaving_do stood_down resigned
        made_(?:his|her|their)_last gave_up handed_over clocked_off bowed_out
    """),
    CLOSURE: _of(r"""
        re-?open(?:ed|s) open(?:ed|s)?_again again barriers?_(?:were|was|came|went) lifted restored
        resum(?:ed|es) back_on came_back returned
    """),
    STRIKE: _of(r"""
        went_back returned?_to_work call(?:ed)?_(?:it_)?off settled ended back_at_work over
        (?:voted|agreed)_to_(?:return|go_back|end)
    """),
    CAPTIVITY: _of(r"""
        released freed walked_(?:free|out) let_go came_home returned rescued found escaped discharged
    """),
}


def _behind(nouns: str) -> re.Pattern[str]:
    """A noun right behind the length: "sixteen-week voyage", "72 years of trade", "12 weeks at sea"."""
    joined = r"(?:[-\s]|\s(?:of|at|in|on|without|among|behind|under|inside|aboard)\s)(?:[\w’'-]+\s){0,2}?"
    return re.compile(rf"{joined}(?:{_any(nouns)})\b", re.IGNORECASE)


def _lasted(nouns: str, verbs: str) -> re.Pattern[str]:
    """A noun and a verb in front of it: "the voyage took sixteen weeks"."""
    return re.compile(rf"\b(?:{_any(nouns)})\b[^.;:]{{0,50}}\b(?:{_any(verbs)})\s\Z", re.IGNORECASE)


# What stands before a length and what stands behind it, for each kind it may measure.
LINKS: dict[str, tuple[re.Pattern[str] | None, re.Pattern[str]]] = {
    VOYAGE: (
        _lasted(
            r"""
            voyage crossing journey passage trip absence expedition cruise patrol flight
            """,
            r"last(?:ed|s) took taken",
        ),
        _behind(r"""
            sea voyage away aboard afloat under_way waves trip journey crossing passage cruise patrol
            expedition absence road orbit space mission deployment flight sailing
        """),
    ),
    HOUSE: (
        _lasted(
            r"""
            shop store firm company business school club theatre cinema pub paper bakery factory mill hotel
            market restaurant cafe hospital chapel library trade
            """,
            r"lasted after survived traded_for ran_for run_for",
        ),
        _behind(r"""
            history trade trading business dealing service under_that_roof existence retailing baking
            selling publication brewing printing showing_films teaching run life
        """),
    ),
    TRIAL: (
        _lasted(
            r"""
            trial proceedings case hearings? inquiry inquest defendant it
            """,
            r"last(?:ed|ing) took taken gone_on_for dragged_on_for ran_for wait(?:ed)?(?:_for)?",
        ),
        _behind(r"""
            trial proceedings hearings? case inquiry inquest litigation evidence legal_battle process
            testimony
        """),
    ),
    STAY: (
        _lasted(
            r"""
            been sat stood lain stayed slept hung spent waited camped
            """,
            r"for in_the spent",
        ),
        _behind(r"""
            sit-?in ordeal occupation stay vigil wait inside siege floors lift building room roof hall tree
            cave water dark stand-?off
        """),
    ),
    POST: (
        None,
        re.compile(
            r"(?:\s(?:in|at|behind|with|as|on)\s(?:the|its|that|this|his|her)\s[\w-]+|\sof\s[\w-]+|"
            r"[-\s](?:career|service|tenure|stint|reign))\b",
            re.IGNORECASE,
        ),
    ),
    CLOSURE: (
        _lasted(
            r"""
            clos(?:ed|ure) shut cut_off blocked without_(?:power|water) shutdown
            """,
            r"for lasted",
        ),
        _behind(r"""
            closure detours? diversions? shutdown disruption blockade outage blackout isolation
        """),
    ),
    STRIKE: (
        _lasted(
            r"""
            strike dispute walkout stoppage out
            """,
            r"for lasted",
        ),
        _behind(r"""
            strike dispute walkout stoppage pay wages picket_lines? action picketing industrial_action
        """),
    ),
    CAPTIVITY: (
        _lasted(
            r"""
            held missing captive hostage behind_bars in_prison
            """,
            r"for",
        ),
        _behind(r"""
            captivity custody detention jail prison hospital cell absence imprisonment bars internment
        """),
    ),
}
