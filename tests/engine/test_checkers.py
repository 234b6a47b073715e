"""Every checker finds what its own examples say, with both quotes, and leaves the others alone."""

import pytest

from factcheck.engine import COPY_DESK
from factcheck.engine.registry import CHECKERS

from .support import examined_case

FLAG = [(checker, case) for checker in CHECKERS for case in checker.SHOULD_FLAG]
PASS = [(checker, case) for checker in CHECKERS for case in checker.SHOULD_PASS]


def label(value):
    return getattr(value, "CHECKER", None) or value.text[:40]


@pytest.mark.parametrize(("checker", "case"), FLAG, ids=label)
def test_checker_flags_its_example_with_both_quotes(checker, case):
    found = examined_case(case).inconsistencies
    first, second = case.quotes
    said = [
        (one.checker, one.sides[0].quote, _entry(one.sides[1]))
        for one in found
        if one.checker == checker.CHECKER
    ]
    assert said == [(checker.CHECKER, first, second)]


def _entry(side):
    return side.quote.split(":")[0] if side.where == "factbook" else side.quote


@pytest.mark.parametrize(("checker", "case"), PASS, ids=label)
def test_checker_passes_its_example(checker, case):
    found = [one for one in examined_case(case).inconsistencies if _counts(one, checker)]
    assert [(one.checker, [side.quote for side in one.sides]) for one in found] == []


def _counts(one, checker):
    """How the example of another checker is spelled is not what it is an example of."""
    return one.kind != COPY_DESK or checker.KIND == COPY_DESK


@pytest.mark.parametrize("checker", CHECKERS, ids=label)
def test_checker_is_documented_and_exemplified(checker):
    assert (len(checker.SHOULD_FLAG) >= 12, len(checker.SHOULD_PASS) >= 12) == (True, True)
    assert len(checker.__doc__.split()) > 60
