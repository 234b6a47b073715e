"""What he did and what she did are two things; what "he" did twice is one."""

import pytest

from factcheck.engine.apparent import other_subject

from .pairs import statements


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("He scored 183.\nShe scored 138.", "183", "138"),
        ("She sold 40 pots. They sold 60 pots.", "40 pots", "60 pots"),
        ("He lost 12 games.\nThey lost 21 games.", "12 games", "21 games"),
        ("In May he ran 340 miles. In June she ran 430 miles.", "340 miles", "430 miles"),
    ],
)
def test_it_applies(text, one, other):
    first, second = statements(text, one, other)
    assert other_subject.applies(first, second)
    assert other_subject.applies(second, first)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("He scored 183.\nHe scored 138.", "183", "138"),
        ("Mara Quill sold 40 pots. She sold 60 pots.", "40 pots", "60 pots"),
        ("It lost 12 games.\nThey lost 21 games.", "12 games", "21 games"),
        ("The club lost 12 games.\nThey lost 21 games.", "12 games", "21 games"),
        ("In May she ran 340 miles. It was 430 miles, her coach said.", "340 miles", "her coach said"),
    ],
)
def test_it_does_not_apply(text, one, other):
    first, second = statements(text, one, other)
    assert not other_subject.applies(first, second)
    assert not other_subject.applies(second, first)
