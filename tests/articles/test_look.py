"""The look: colours people can read on both papers, files that a strict content policy lets in."""

import re
from pathlib import Path

import pytest
from django.conf import settings

CSS = Path(settings.BASE_DIR, "articles/static/articles/css")
PAPERS = ("light", "dark")


def tokens(paper):
    """The colours of base.css for one paper: name → #rrggbb."""
    light, dark = CSS.joinpath("base.css").read_text().split("@media (prefers-color-scheme: dark)", 1)
    css = light if paper == "light" else dark.split("@media", 1)[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_text_colour_can_be_read_on_its_paper(paper):
    colours = tokens(paper)
    wanted = {"ink": 7, "ink-2": 4.5, "accent": 4.5, "green": 4.5, "red": 4.5, "ochre": 4.5, "blue": 4.5}
    found = {
        (name, ground): contrast(colours[name], colours[ground])
        for name in wanted
        for ground in ("paper", "paper-2", "highlight")
    }
    assert {pair: value for pair, value in found.items() if value < wanted[pair[0]]} == {}
    assert contrast(colours["on-accent"], colours["accent"]) >= 7
    assert contrast(colours["rule-strong"], colours["paper"]) >= 3  # the edge of a field or a button


def test_both_papers_name_the_same_colours():
    assert tokens("light").keys() == tokens("dark").keys()


@pytest.mark.parametrize("sheet", sorted(CSS.glob("*.css")), ids=lambda path: path.name)
def test_stylesheet_names_only_files_that_are_there(sheet):
    addresses = re.findall(r'url\("?([^")]+)"?\)', sheet.read_text())
    assert [address for address in addresses if not (CSS / address).is_file()] == []


def test_every_token_in_use_is_defined():
    css = "".join(path.read_text() for path in CSS.glob("*.css"))
    defined = set(re.findall(r"(--[\w-]+):", css))
    assert set(re.findall(r"var\((--[\w-]+)", css)) - defined == set()
