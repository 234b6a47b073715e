"""Two places are two things; one place in two passages is one."""

import pytest

from factcheck.engine.apparent import other_place

from .pairs import statements


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "In Leeds 40 people fell ill.\nIn York 30 people fell ill.",
            "In Leeds 40 people",
            "In York 30 people",
        ),
        (
            "In Tarnby nine boats were lost. Outside Osmark there were four.",
            "In Tarnby nine boats",
            "Outside Osmark there were four",
        ),
        (
            "The hospital in Brill has 90 beds.\nThe one at Port Amery has 30.",
            "The hospital in Brill",
            "The one at Port Amery",
        ),
        (
            "Rents in Oslo rose by 3%.\nIn Norway they rose by 2%.",
            "Rents in Oslo",
            "In Norway they rose",
        ),
        (
            "He spoke in Dornach. A day later in Felsberg he was silent.",
            "He spoke in Dornach",
            "in Felsberg he was silent",
        ),
    ],
)
def test_it_applies(text, one, other):
    first, second = statements(text, one, other)
    assert other_place.applies(first, second)
    assert other_place.applies(second, first)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "In Leeds 40 people fell ill.\nThe toll in Leeds was 30.",
            "In Leeds 40 people",
            "The toll in Leeds",
        ),
        (
            "Nine boats were lost.\nFour boats were lost near Osmark.",
            "Nine boats were lost",
            "Four boats were lost near Osmark",
        ),
        (
            "The final was in Wembley, in London.\nThe final in London was dull.",
            "The final was in Wembley",
            "The final in London",
        ),
        (
            "The fire in Brill killed two.\nIn Brill three people died.",
            "The fire in Brill",
            "In Brill three people",
        ),
        (
            "In March 40 people fell ill. In April it was 30.",
            "In March 40 people",
            "In April it was 30",
        ),
    ],
)
def test_it_does_not_apply(text, one, other):
    first, second = statements(text, one, other)
    assert not other_place.applies(first, second)
    assert not other_place.applies(second, first)
