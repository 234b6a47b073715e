"""A bare denial reaches as far as its own event."""

import pytest

from factcheck.engine.apparent import own_event

from .pairs import statements


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            (
                "In the Lisk Memorandum, signed on 5 May 1994, four states promised peace.\n"
                "The Osmark draft: Envoys discussed a neutral zone. Nothing was signed."
            ),
            "Nothing was signed",
            "the Lisk Memorandum, signed on 5 May 1994",
        ),
        (
            "At Harling a coach overturned. Nobody was hurt.\nNine people were hurt in 2003 in the tunnel.",
            "Nobody was hurt",
            "Nine people were hurt in 2003",
        ),
        (
            "The vote in Torvik dragged on. No one was arrested.\nTwo were arrested at the Brill summit.",
            "No one was arrested",
            "Two were arrested at the Brill summit",
        ),
        (
            (
                "They met in Geneva for a day. Nothing was agreed.\n"
                "The Vienna agreement of 1987 was agreed in a week."
            ),
            "Nothing was agreed",
            "The Vienna agreement of 1987 was agreed",
        ),
    ],
)
def test_it_applies(text, one, other):
    assert own_event.applies(*statements(text, one, other))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            (
                "In the Osmark talks, envoys discussed a neutral zone. Nothing was signed.\n"
                "The Osmark agreement was signed by four states."
            ),
            "Nothing was signed",
            "The Osmark agreement was signed",
        ),
        (
            "At Harling a coach overturned. Nobody was hurt.\nNine people were hurt.",
            "Nobody was hurt",
            "Nine people were hurt",
        ),
        (
            "None of the nine was hurt in the fall.\nTwo were hurt in 2003.",
            "None of the nine was hurt",
            "Two were hurt in 2003",
        ),
        (
            "Nobody has ever been hurt on the ride.\nTwo people were hurt in 2003.",
            "Nobody has ever been hurt",
            "Two people were hurt in 2003",
        ),
        (
            "The minister signed nothing.\nThe minister signed the Lisk treaty in 1994.",
            "The minister signed nothing",
            "The minister signed the Lisk treaty in 1994",
        ),
    ],
)
def test_it_does_not_apply(text, one, other):
    assert not own_event.applies(*statements(text, one, other))
