"""A real Chromium on a real server. What a page gets wrong by itself fails the test that opened it."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Error, expect, sync_playwright

from tools import chromium

ARTIFACTS = Path(__file__).resolve().parents[3] / "var" / "test-artifacts"
PHONE = (390, 844)
DESKTOP = (1280, 900)
ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
PATIENCE = 60_000  # milliseconds: many editors start at once, on whatever machine this is
expect.set_options(timeout=PATIENCE)
OUTCOME = pytest.StashKey[pytest.TestReport]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Keep the outcome of the test itself where the fixtures' teardown finds it."""
    report = yield
    if report.when == "call":
        item.stash[OUTCOME] = report
    return report


@pytest.fixture(scope="package")
def chromium_browser():
    """One browser for all journeys. Playwright keeps an event loop running in this thread, which makes
    Django refuse the database; it is told that nothing here is asynchronous, and only while this lasts.
    """
    with sync_playwright() as playwright:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
        try:
            browser = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
            yield browser
            browser.close()
        finally:
            del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def page_errors():
    """What pages complained of: uncaught exceptions and refusals of the content policy.

    A test that provokes one on purpose takes it out of this list.
    """
    return []


@pytest.fixture
def open_context(request, chromium_browser, live_server, page_errors):
    """Open a browser window with no cookies: `open_context(viewport=PHONE, color_scheme="dark", …)`.

    Takes what Playwright's `new_context` takes, `viewport` as (width, height) in CSS pixels. Addresses are
    relative to the test's server. After a failure the pages' pictures are in var/test-artifacts.
    """
    contexts = []

    def open_one(*, viewport=DESKTOP, **options):
        width, height = viewport
        size = {"width": width, "height": height}
        context = chromium_browser.new_context(base_url=live_server.url, viewport=size, **options)
        context.set_default_timeout(PATIENCE)
        context.on("weberror", lambda error: page_errors.append(str(error.error)))
        context.on("console", lambda message: _note_refusal(message, page_errors))
        contexts.append(context)
        return context

    yield open_one
    outcome = request.node.stash.get(OUTCOME, None)
    for number, context in enumerate(contexts):
        if outcome is None or outcome.failed or page_errors:
            _photograph(context, f"{request.node.nodeid}-{number}")
        context.close()
    assert page_errors == []


@pytest.fixture
def page(open_context):
    """One page in a window of its own, desktop size."""
    return open_context().new_page()


def _note_refusal(message, page_errors):
    if message.type == "error" and "Content Security Policy" in message.text:
        page_errors.append(message.text)


def _photograph(context, name):
    ARTIFACTS.mkdir(parents=True, exist_ok=True)
    stem = re.sub(r"[^\w.-]+", "-", name)
    for number, page in enumerate(context.pages):
        try:
            page.screenshot(path=ARTIFACTS / f"{stem}-{number}.png", full_page=True)
        except Error as reason:  # a page that crashed has no picture; the test has failed as it is
            print(f"No picture of {page.url}: {reason}")
