"""The checkers explained to people: for the terminal, and as the page `docs/checkers.md`."""

from __future__ import annotations

import inspect
from types import ModuleType

from .apparent import ALONE, PAIRS
from .checkers.cases import Case
from .registry import CHECKERS
from .version import VERSION


class UnknownCheckerError(LookupError):
    """There is no checker of that name; the message lists those there are."""


def listing() -> str:
    """A table of all checkers: name, kind, what is wrong in one line."""
    rows = [(one.CHECKER, one.KIND, _first_line(one)) for one in CHECKERS]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "\n".join(f"{name:<{widths[0]}}  {kind:<{widths[1]}}  {line}" for name, kind, line in rows)


def explain(name: str) -> str:
    """A checker's description and its examples. Raises UnknownCheckerError with the names there are."""
    checker = next((one for one in CHECKERS if name == one.CHECKER), None)
    if checker is None:
        names = ", ".join(one.CHECKER for one in CHECKERS)
        raise UnknownCheckerError(f"there is no checker “{name}”; there are: {names}")
    lines = [
        f"{checker.CHECKER} ({checker.KIND}), rules {VERSION}",
        "",
        inspect.cleandoc(checker.__doc__ or ""),
    ]
    lines += ["", f"Flags, {len(checker.SHOULD_FLAG)} examples:"]
    for case in checker.SHOULD_FLAG:
        lines += ["", *_example(case), *(f"      ≠ “{quote}”" for quote in case.quotes if quote)]
    lines += ["", f"Passes, {len(checker.SHOULD_PASS)} examples:"]
    for case in checker.SHOULD_PASS:
        lines += ["", *_example(case)]
    return "\n".join(lines)


def page() -> str:
    """The page about all checkers, in Markdown."""
    lines = [
        "# What the engine looks for",
        "",
        f"Made from the checkers themselves by `make docs` (rules {VERSION}); do not edit by hand.",
        "One checker with all its examples: `python -m factcheck.engine --explain NAME`.",
        "",
        "| checker | kind | what is wrong |",
        "|---|---|---|",
    ]
    lines += [f"| [{c.CHECKER}](#{c.CHECKER}) | {c.KIND} | {_first_line(c)} |" for c in CHECKERS]
    for checker in CHECKERS:
        lines += ["", f"## {checker.CHECKER}", "", _described(checker)]
        lines += ["", f"Flags (3 of {len(checker.SHOULD_FLAG)} examples):", ""]
        lines += [_bullet(case) for case in checker.SHOULD_FLAG[:3]]
        lines += ["", f"Passes (3 of {len(checker.SHOULD_PASS)}):", ""]
        lines += [_bullet(case) for case in checker.SHOULD_PASS[:3]]
    lines += [
        "",
        "# Why a conflict may be only apparent",
        "",
        "All checkers ask these alike before they speak.",
        "",
    ]
    for title, concepts in (("The text does not state it itself", ALONE), ("Both may be true", PAIRS)):
        lines += [f"## {title}", ""]
        lines += [f"- **{name}**: {_first_line(inspect.getmodule(one))}" for name, one in concepts.items()]
        lines += [""]
    return "\n".join(lines).rstrip() + "\n"


def _first_line(module: ModuleType | None) -> str:
    """The first sentence or paragraph line of a module's description, on one line."""
    text = inspect.cleandoc((module.__doc__ if module else "") or "").split("\n\n")[0]
    return " ".join(text.split())


def _described(module: ModuleType) -> str:
    return inspect.cleandoc(module.__doc__ or "")


def _example(case: Case) -> list[str]:
    front = (("headline", case.title), ("standfirst", case.standfirst))
    titles = [f"   {name}: {text}" for name, text in front if text]
    return titles + [f"   {line}" for line in case.text.split("\n")]


def _bullet(case: Case) -> str:
    parts = (case.title, case.standfirst, *case.text.split("\n"))
    text = " / ".join(part.strip() for part in parts if part.strip()).replace("|", "\\|")
    quotes = " ≠ ".join(f"“{quote}”" for quote in case.quotes if quote)
    return f"- {text}" + (f"  \n  {quotes}" if quotes else "")
