"""Whatever anybody does leaves an entry: every function of the workflows that takes `by=` is called here."""

import importlib
import inspect
import pkgutil

import pytest

from articles.models import LogEntry
from articles.workflow.verifying import verify
from factcheck.reports.words import ACTS
from tests.bypass.deeds import deeds, peopled

# What takes `by=` and leaves no entry, and why.
WITHOUT_AN_ENTRY = {
    "acts.legal_acts": "asks what is open to a person",
    "erasing.details_to_erase": "asks what an erasing would take",
    "texts.require_on_text": "asks whether a person may",
    "moves.step": "a part of an act, which tells of it at its end",
    "moves.move": "a part of an act; called by most of those above",
    "record.record": "writes the entry",
    "writing.arrive": "says no more than that somebody is there",
    "writing.keep": "what is typed and not saved is no text yet",
    "writing.kept": "asks what a person typed and did not save",
    "writing.forget": "a person's own words, never saved",
    "live.ask_live": "reads what is being written; nothing rests on it",
    "cases.renew_lease": "says no more than that somebody is still there",
    "notices.notify": "tells people of an act that has its entry",
    "telling.came_in_its_way": "tells people of an act that has its entry",
    "telling.evidence_fell": "tells people of an act that has its entry",
    "notices.mark_read": "a person's own notices",
    "notices.mark_all_read": "a person's own notices",
    "notices.set_mailing": "a person's own mail",
}


@pytest.fixture
def done(house):
    """Do every deed; return (the function, how many entries it left) for each."""
    counted = []
    for deed in deeds(peopled(house)):
        before = LogEntry.objects.count()
        deed.call()
        counted.append((deed.of, LogEntry.objects.count() - before))
    return counted


def takes_an_actor(function):
    return "by" in inspect.signature(function).parameters


def public_functions():
    """Every public function of the workflows that takes `by=`, as module.name."""
    for app in ("articles", "factcheck"):
        package = importlib.import_module(f"{app}.workflow")
        for found in pkgutil.iter_modules(package.__path__):
            module = importlib.import_module(f"{app}.workflow.{found.name}")
            for name, function in vars(module).items():
                own = inspect.isfunction(function) and function.__module__ == module.__name__
                if own and not name.startswith("_") and takes_an_actor(function):
                    yield f"{found.name}.{name}"


def test_every_deed_leaves_an_entry_and_every_function_is_among_them(done):
    assert [of for of, entries in done if entries < 1] == []
    assert verify().fault is None
    wanted = set(public_functions()) - WITHOUT_AN_ENTRY.keys()
    assert sorted(wanted - {of for of, _ in done}) == []
    assert sorted(WITHOUT_AN_ENTRY.keys() - set(public_functions())) == []
    told = set(LogEntry.objects.values_list("act", flat=True))
    assert sorted(told - ACTS.keys()) == []
