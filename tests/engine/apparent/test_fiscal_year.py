"""Totals of financial years and of calendar years differ; two of one kind need another reason."""

import pytest

from factcheck.engine.apparent import fiscal_year

from .pairs import statements


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("In the financial year it sold 400 boats.\nIn 2023 it sold 380 boats.", "400 boats", "380 boats"),
        ("It sold 400 boats in the year to March.\nIt sold 380 boats in 2023.", "400 boats", "380 boats"),
        ("In 2023-24 it sold 400 boats.\nIt sold 380 boats in 2023.", "400 boats", "380 boats"),
        ("It sold 400 boats in FY23.\nIt sold 380 boats in 2023.", "400 boats", "380 boats"),
        ("He scored 20 goals in the season.\nHe scored 25 goals in 2023.", "20 goals", "25 goals"),
    ],
)
def test_it_applies(text, one, other):
    first, second = statements(text, one, other)
    assert fiscal_year.applies(first, second)
    assert fiscal_year.applies(second, first)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("In 2023 it sold 400 boats.\nIn 2023 it sold 380 boats.", "400 boats", "380 boats"),
        (
            "In the fiscal year it sold 400 boats.\nIn that tax year it sold 380 boats.",
            "400 boats",
            "380 boats",
        ),
        ("It sold 400 boats last year.\nIt sold 380 boats in 2023.", "400 boats", "380 boats"),
        ("It sold 400 boats in a year.\nIt sold 380 boats in March.", "400 boats", "380 boats"),
    ],
)
def test_it_does_not_apply(text, one, other):
    first, second = statements(text, one, other)
    assert not fiscal_year.applies(first, second)
