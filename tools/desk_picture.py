"""Write docs/pictures/review-desk.png: the claims page of the demo's text whose checking has begun.

make demo                                                 in another window; it prints log-ins
python tools/desk_picture.py ADDRESS NAME PASSWORD
"""

import re
import sys
from pathlib import Path

from chromium import find
from playwright.sync_api import Page, sync_playwright

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "pictures" / "review-desk.png"
SIZE = {"width": 1440, "height": 800}


def sign_in(page: Page, name: str, password: str) -> None:
    """Sign in; the queue is what comes next."""
    page.goto("/login/")
    page.fill("[name=username]", name)
    page.fill("[name=password]", password)
    page.click("button[type=submit]")
    page.wait_for_url("**/review/")


def begun(page: Page) -> str:
    """Return the address of the text of the queue that is nearest to half signed off."""
    addresses = page.locator(".row__headline a").evaluate_all("links => links.map(one => one.pathname)")
    texts = {match[0] for one in addresses if (match := re.match(r"/review/\d+/", one))}
    return min(sorted(texts), key=lambda text: abs(50 - coverage_of(page, text)))


def coverage_of(page: Page, text: str) -> int:
    """Return how many percent of the claims of a text that must be signed off are."""
    page.goto(f"{text}claims/")
    return int(re.findall(r"\d+", page.locator(".coverage__words strong").inner_text())[0])


def main(address: str, name: str, password: str) -> None:
    """Take the picture."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(base_url=address, viewport=SIZE, color_scheme="light")
        sign_in(page, name, password)
        page.goto(f"{begun(page)}claims/")
        page.locator(".claim__go").first.click()
        page.locator(".claim__body").first.wait_for()
        page.evaluate("document.fonts.ready")
        page.evaluate("document.querySelector('.margin').scrollTop = 0; window.scrollTo(0, 0)")
        page.screenshot(path=PICTURE)
        browser.close()
    print(f"{PICTURE.name}: {PICTURE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main(*sys.argv[1:])
