"""The guides tell the truth: every variable and command is in them, none is made up, links lead somewhere."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
OURS = {"newsroom", "articles", "factcheck"}


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


def commands():
    """The names of the house's own commands."""
    return {name for name, app in get_commands().items() if str(app).split(".")[0] in OURS}


def test_every_variable_of_the_environment_is_in_the_operators_table():
    read = set(re.findall(r'env\.\w+\(\s*"(\w+)"', text("newsroom/settings.py")))
    if 'env.db_url("DATABASE_URL")' in text("newsroom/settings.py"):
        read.add("DATABASE_URL")
    table = text("docs/operator.md").split("## The environment")[1].split("\n## ")[0]
    told = {
        name for row in re.findall(r"^\| (`[^|]+) \|", table, re.M) for name in re.findall(r"`(\w+)`", row)
    }
    assert told == read


def test_every_command_is_told_of_and_none_is_made_up():
    told = {name for page in PAGES for name in re.findall(r"manage\.py (\w+)", page.read_text("utf-8"))}
    assert told <= set(get_commands())
    assert commands() - told <= {"demo"}  # `make demo` runs it


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_decisions_are_numbered_without_gaps():
    numbers = [int(path.name[:4]) for path in sorted(ROOT.glob("docs/decisions/*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
