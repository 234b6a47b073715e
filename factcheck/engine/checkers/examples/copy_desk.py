"""Texts with a slip of spelling or usage, and texts with words that only look like one."""

from __future__ import annotations

from ..cases import Case, book, term

SHOULD_FLAG: tuple[Case, ...] = (
    Case("The county recieved nine tenders for the ferry.", ("recieved", "“received”")),
    Case("Nobody in the goverment would speak of it.", ("goverment", "“government”")),
    Case("The fire occured after the last guests had left.", ("occured", "“occurred”")),
    Case("The two parishes were seperated in the spring.", ("seperated", "“separated”")),
    Case("The hotel can accomodate ninety guests.", ("accomodate", "“accommodate”")),
    Case("It was an embarassing evening for the club.", ("embarassing", "“embarrassing”")),
    Case("The parliment sat until dawn.", ("parliment", "“parliament”")),
    Case(
        "They should of asked the harbour master first.",
        ("should of", "“should have”: after a modal verb comes “have”, not “of”"),
    ),
    Case(
        "More then ninety boats lay in the harbour.",
        ("then", "“than”: comparisons take “than”"),
    ),
    Case(
        "It was an honour to wait for a hour, she wrote.",
        ("a hour", "“an”: “a” stands before a consonant as it sounds, “an” before a vowel"),
    ),
    Case(
        "The baker lost it's way in the spring.",
        ("it's", "“its”: “its” is “belonging to it”; “it’s” is “it is”"),
    ),
    Case(
        "The council discussed about the new ferry.",
        ("discussed about", "“discussed”: “discuss” takes no “about”"),
    ),
    Case("The tenant payed the rent in coins.", ("payed", "“paid”: the past of “pay” is “paid”")),
    Case("The definately oldest mill still turns.", ("definately", "“definitely” or “defiantly”")),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("The colour of the harbour wall has faded, the neighbours say."),
    Case("The color of the harbor wall has faded, the neighbors say."),
    Case("Pat Vorlander of Ostbruck met Ilya Dornsky by the Halvemaan."),
    Case("The skipper, a former livestreamer, spoke of a de facto closure and left en masse with his crew."),
    Case("They call the dish “kropkaka” and eat it in January."),
    Case("The under-taxed islands, the yearslong feud and the dockside bar were all in her report."),
    Case("It was an historic day and an honest vote in a European city."),
    Case("An MP and a US envoy waited for an hour in a one-room school."),
    Case("The clubs of the 1980s had their own rules, and it’s theirs that count."),
    Case("She was better then; it has its price, and that is its own reward."),
    Case("The verdure, the taiga and the permafrost are shrinking."),
    Case(
        "At the fair kreuzberger sausages sold well, and the kreuzberger stall ran out; no other"
        " kreuzberger was left.",
    ),
    Case(
        "The amselite wing of the party met at noon.",
        book=book(term("Aldaneite Dornik", "Chancellor of Norland", "2019-05-01")),
    ),
    Case("The talks, the programme and the cheque were all late, the organiser said."),
)
