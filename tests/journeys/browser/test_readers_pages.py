"""Readers' pages in a real browser: narrow phones, keyboards, no scripts, both papers."""

import pytest

from tests.articles.published import add_article, add_correction, address, section, text
from tests.journeys.browser.conftest import DESKTOP, PHONE

NARROWEST = (320, 640)  # CSS pixels: 1280 at 400 %, as WCAG 1.4.10 has it
ROW = ["Harrow and the villages of the upper valley", *(f"{year},000,000" for year in range(2018, 2026))]


@pytest.fixture(autouse=True)
def _no_panels(settings):
    settings.ARTICLE_PANELS = []


@pytest.fixture
def article():
    wide = section("table", "", caption="Vehicles", header=[f"Column {n}" for n in range(9)], rows=[ROW])
    within = "<table><thead><tr>" + "<th>A long heading</th>" * 9 + "</tr></thead><tbody><tr>"
    within += "".join(f"<td>{cell}</td>" for cell in ROW) + "</tr></tbody></table>"
    long_word = "<p>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</p>"
    headed = [text(long_word + within, "The Lower Harrow Intercommunal Bridge Authority")]
    headed += [text("<p>It carries 200 cars an hour.</p>" * 30, f"Part {number}") for number in range(4)]
    made = add_article(sections=[*headed, wide], byline="Ada Reed")
    add_correction(made, "correction", "The year was wrong.")
    return made


@pytest.mark.parametrize("viewport", [NARROWEST, PHONE, DESKTOP], ids=["320", "phone", "desktop"])
def test_pages_never_scroll_sideways(open_context, article, viewport):
    page = open_context(viewport=viewport).new_page()
    widths = {}
    for path in ("/", "/world/", address(article), "/nothing/", "/login/"):
        page.goto(path)
        widths[path] = page.evaluate("document.documentElement.scrollWidth")
    assert widths == dict.fromkeys(widths, viewport[0])


def test_wide_table_scrolls_by_keyboard(open_context, article):
    page = open_context(viewport=PHONE).new_page()
    page.goto(address(article))
    table = page.locator(".scroll").last
    table.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    assert page.evaluate("document.activeElement.className") == "scroll"


@pytest.mark.parametrize(("viewport", "is_open"), [(PHONE, False), (DESKTOP, True)], ids=["phone", "desktop"])
def test_contents_stand_open_where_there_is_a_margin(open_context, article, viewport, is_open):
    page = open_context(viewport=viewport).new_page()
    page.goto(address(article))
    assert page.evaluate("document.querySelector('.contents details').open") is is_open


def test_contents_lead_to_their_section_without_scripts(open_context, article):
    page = open_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(address(article))
    page.click("summary")
    page.click("nav.contents a >> text=Part 3")
    assert page.url.endswith("#part-3")
    box = page.locator("#part-3").bounding_box()
    assert 0 <= box["y"] < PHONE[1]


def test_keyboard_goes_past_the_masthead_and_shows_where_it_is(open_context, article):
    page = open_context().new_page()
    page.goto(address(article))
    page.keyboard.press("Tab")
    seen = "(e => [e.textContent, getComputedStyle(e).outlineStyle, getComputedStyle(e).outlineWidth])"
    assert page.evaluate(f"{seen}(document.activeElement)") == ["Skip to the text", "solid", "3px"]
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id == 'main'")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null") is True


@pytest.mark.parametrize(
    ("scheme", "paper", "ink"),
    [("light", "rgb(251, 250, 247)", "rgb(27, 26, 23)"), ("dark", "rgb(22, 21, 18)", "rgb(236, 232, 223)")],
)
def test_paper_and_ink_follow_the_readers_preference(open_context, article, scheme, paper, ink):
    page = open_context(color_scheme=scheme).new_page()
    page.goto(address(article))
    style = "getComputedStyle(document.documentElement)"
    assert page.evaluate(f"[{style}.backgroundColor, {style}.color]") == [paper, ink]


def test_text_is_set_in_our_own_type(open_context, article):
    page = open_context().new_page()
    page.goto(address(article))
    page.evaluate("document.fonts.ready")
    loaded = "[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family.replaceAll('\"', ''))"
    assert "Newsreader" in page.evaluate(loaded)
