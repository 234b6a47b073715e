"""Texts in two styles, and texts that only seem to be."""

from __future__ import annotations

from ..cases import Case

_SENTENCES = (
    "## What the mayor said last night\n\nA.\n\n## Why the ferry was late\n\nB."
    "\n\n## How much it will cost\n\nC."
)
_TITLES = (
    "## What the Mayor Said Last Night\n\nA.\n\n## Why Nobody Saw the Ferry\n\nB."
    "\n\n## The Price of a New Pier\n\nC."
)

SHOULD_FLAG: tuple[Case, ...] = (
    Case("They organise the fair. Who will organize the dance? They organise it.", ("organize", "organise")),
    Case("The colour is grand. A color like that, of all the colour in town!", ("color", "colour")),
    Case("The harbour froze. No harbor freezes twice; this harbour did.", ("harbor", "harbour")),
    Case("The ferry centre is shut. The center opens in May, the centre said.", ("center", "centre")),
    Case("They travelled by ferry. She traveled by bus; all travelled well.", ("traveled", "travelled")),
    Case("It fell by 4 percent. It rose by 9 per cent, then by 2 per cent.", ("percent", "per cent")),
    Case("Her adviser left. No advisor stays, her adviser said.", ("advisor", "adviser")),
    Case("He sent an e-mail. The email was late; one email was lost.", ("e-mail", "email")),
    Case("They will co-operate. To cooperate is wise, and they cooperate.", ("co-operate", "cooperate")),
    Case(
        f"{_SENTENCES}\n\n## The Long Winter of the Ferry\n\nD.",
        ("The Long Winter of the Ferry", "What the mayor said last night"),
        form="markdown",
    ),
    Case(
        f"{_TITLES}\n\n## The ferry that nobody wanted to buy\n\nD.",
        ("The ferry that nobody wanted to buy", "What the Mayor Said Last Night"),
        form="markdown",
    ),
    Case('She said “yes”, then “no” and "perhaps".', ('"perhaps".', "“yes”,")),
    Case("We analyse it daily. They analyze nothing; we analyse all.", ("analyze", "analyse")),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("They organise the fair. “We organize the dance,” he said. They organise it all."),
    Case("The centre is near the Kennedy Center, and the centre is shut."),
    Case("The Department of Defense asked the ministry of defence."),
    Case("A cheque came. They check the pier each day, and the cheque was paid."),
    Case("The metre ran. The taxi driver was tired of the tyre."),
    Case("The analyses differ. She practises law in her practice and is licensed by licence."),
    Case("The hour was four; our tour of the flour mill was sour."),
    Case("He promises to exercise; the enterprise will surprise and advise."),
    Case(_SENTENCES, form="markdown"),
    Case(_TITLES, form="markdown"),
    Case(
        f"{_SENTENCES}\n\n## A word from Ruth Aldane of Elm Quay\n\nD.\n\n## Elm Quay Ferry Company\n\nE."
        "\n\n## North Sea Oil Fund\n\nF.",
        form="markdown",
    ),
    Case("She said “yes”; the plank was 6'2\" long."),
    Case("It’s the skippers' day, and it's not over."),
)
