"""The page about the checkers says what the checkers say."""

from factcheck.engine.explaining import page

from .support import ROOT


def test_page_about_the_checkers_is_current():
    assert (ROOT / "docs" / "checkers.md").read_text(encoding="utf-8") == page(), "run `make docs`"
