"""Texts with a slip of typing, and texts with what only looks like one."""

from __future__ import annotations

from ..cases import Case, book, event

_GLUED = "a space follows a full stop or a comma"
_LOOSE = "no space stands before a comma or a full stop"
_BOOK = book(event("Harbour Forum", "forum", "Elm Quay", "2021-05-04"))

SHOULD_FLAG: tuple[Case, ...] = (
    Case("The the mayor of Elmwood spoke first.", ("The", "the")),
    Case("They had walked to to the pier.", ("to", "to")),
    Case("It was a a long winter.", ("a", "a")),
    Case("The ferry said said nothing of the fog.", ("said", "said")),
    Case("The talks fared little better.Nobody signed.", ("better.Nobody", _GLUED)),
    Case("The ferry was late,and the band had gone.", ("late,and", _GLUED)),
    Case("“We are done.”She left by the back door.", ("done.”She", _GLUED)),
    Case("The ferry , it seems, was late.", ("ferry ,", _LOOSE)),
    Case("The band had gone . Nobody sang.", ("gone .", _LOOSE)),
    Case("The ferry  was late.", ("ferry  was", "one space stands between words")),
    Case("The ferry to the united Kingdom was late.", ("united Kingdom", "“United Kingdom”")),
    Case("Nobody in the European union had asked.", ("European union", "“European Union”")),
    Case("The ferry left on tuesday.", ("tuesday", "“Tuesday”")),
    Case(
        "The aide spoke of Merkel for an hour. It was merkel’s day.",
        ("merkel’s", "Merkel"),
    ),
    Case(
        "The Oarsmen Club of the town met. He left the Oarsmen Club in May; the Oarsmen club wept.",
        ("Oarsmen club", "Oarsmen Club"),
    ),
    Case("They met at the Harbour forum last year.", ("Harbour forum", "Harbour Forum"), "2024-01-01", _BOOK),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("She had had enough of it, and that that was so surprised nobody."),
    Case("It was a very, very long day; no no, he said, far far too long."),
    Case("He moved in in March and carried on on the Monday."),
    Case("The site node.js.org, the U.S.A. team and the 3.5 per cent rise were named at 8 a.m. on Monday."),
    Case("He wrote to ruth@elm.example and to www.elm.example, with 4,100 others."),
    Case("It rained, it poured; the band played on."),
    Case("They came from the south, from Korea and from the united parishes of the kingdom."),
    Case("Supreme courts differ; so do middle eastern ones, she said."),
    Case("The president met President Aldane, who was then president of the club."),
    Case("Duran Duran played in Walla Walla."),
    Case("Labour won. The party of labour, the labour party of old, wept."),
    Case("The minister said: “It ends here.” Then he left."),
    Case("Wait … it goes on ... and on."),
)
