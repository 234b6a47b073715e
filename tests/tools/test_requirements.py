"""The locks: exact, hashed, and one a part of the other."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "requirements"


def pins(name):
    """Each pinned release with its marker → its hashes."""
    found = {}
    for line in (FOLDER / name).read_text().splitlines():
        if pin := re.match(r"([a-z0-9][^ ]*==[^\\]+?) *\\?$", line):
            found[pin[1]] = hashes = set()
        elif digest := re.match(r" +--hash=sha256:([0-9a-f]{64})\b", line):
            hashes.add(digest[1])
    return found


def wanted(name):
    """What a list asks for by name, without extras and versions."""
    lines = (line.split("#")[0].strip() for line in (FOLDER / name).read_text().splitlines())
    return {re.match(r"[\w.-]+", line)[0] for line in lines if line and not line.startswith("-")}


@pytest.mark.parametrize("name", ["base", "dev"])
def test_lock_pins_everything_that_is_asked_for_with_its_hashes(name):
    locked = pins(f"{name}.txt")
    assert {pin.split("==")[0].split("[")[0] for pin in locked} >= wanted(f"{name}.in")
    assert [pin for pin, hashes in locked.items() if not hashes] == []


def test_development_lock_holds_every_pin_of_the_base_lock():
    """One installation then serves both: what is tested is what runs."""
    base, dev = pins("base.txt"), pins("dev.txt")
    assert {pin: dev.get(pin) for pin in base} == base
