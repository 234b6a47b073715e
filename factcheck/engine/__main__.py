"""`python -m factcheck.engine [FILE …]`: findings for people, or for programs.

Exit status: 0 nothing blocking, 1 something blocking, 2 input that cannot be read.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from . import AUTHORITIES, COPY_DESK, VERSION, DocumentError, canonical_json, examine_json


class BadInputError(Exception):
    """Input that cannot be read; the message names the file and the line or field."""


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        if options.list or options.explain:
            print(_about(options.explain))
            return 0
        if options.jsonl:
            return _stream(options)
        return _files(options)
    except BadInputError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m factcheck.engine",
        description="Find the places where a text contradicts itself or the reference book.",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="texts in UTF-8; - or none: standard input")
    parser.add_argument("--published", metavar="YYYY-MM-DD", help="the day the text is (to be) published")
    parser.add_argument("--factbook", metavar="FILE", help="the reference book, as JSON")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print the findings"
    )
    parser.add_argument(
        "--input", choices=("text", "markdown", "html"), default="text", help="what the files are"
    )
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help="read one document a line from standard input, write one result a line",
    )
    parser.add_argument("--list", action="store_true", help="list the checkers")
    parser.add_argument("--explain", metavar="CHECKER", help="print what a checker does, with its examples")
    parser.add_argument("--version", action="version", version=VERSION)
    return parser


def _about(checker: str | None) -> str:
    from .explaining import UnknownCheckerError, explain, listing

    try:
        return explain(checker) if checker else listing()
    except UnknownCheckerError as error:
        raise BadInputError(f"--explain: {error}") from None


def _files(options: argparse.Namespace) -> int:
    book = _read_book(options.factbook)
    blocking = False
    for name in options.files or ["-"]:
        text = _read_text(name)
        result = _examine(
            {
                "id": name,
                "text": text,
                "format": options.input,
                "published": options.published,
                "factbook": book,
            },
            name,
        )
        blocking = blocking or _blocks(result)
        if options.format == "json":
            print(json.dumps(result, ensure_ascii=False, indent=2, sort_keys=True))
        else:
            print(_for_people(name, text, result))
    return int(blocking)


def _stream(options: argparse.Namespace) -> int:
    book = _read_book(options.factbook)
    blocking = False
    for number, raw in enumerate(sys.stdin.buffer, start=1):
        where = f"standard input, line {number}"
        try:
            document = json.loads(raw.decode())
        except UnicodeDecodeError as error:
            raise BadInputError(f"{where}: not UTF-8 at byte {error.start + 1}") from None
        except (json.JSONDecodeError, RecursionError) as error:
            if not raw.strip():
                continue
            raise BadInputError(f"{where}: not JSON ({getattr(error, 'msg', 'nested too deep')})") from None
        if isinstance(document, dict):
            if options.published and not document.get("published"):
                document["published"] = options.published
            if book is not None and document.get("factbook") is None:
                document["factbook"] = book
        result = _examine(document, where)
        blocking = blocking or _blocks(result)
        print(canonical_json(result), flush=True)
    return int(blocking)


def _examine(document: dict[str, Any], where: str) -> dict[str, Any]:
    try:
        return examine_json(document)
    except DocumentError as error:
        place = (
            "--published"
            if error.field == "published" and where in (document.get("id"), "-")
            else f"{where}, {error.field}"
        )
        raise BadInputError(f"{place}: {error.message}") from None


def _blocks(result: dict[str, Any]) -> bool:
    return any(one["severity"] == "blocking" for one in result["inconsistencies"])


def _read_text(name: str) -> str:
    raw = _read_bytes(name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadInputError(
            f"{name}, line {line}: not UTF-8 (byte {error.start + 1}, 0x{raw[error.start]:02x})"
        ) from None


def _read_bytes(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise BadInputError(f"{name}: {error.strerror or error}") from None


def _read_book(name: str | None) -> Any:
    if name is None:
        return None
    try:
        return json.loads(_read_text(name))
    except json.JSONDecodeError as error:
        raise BadInputError(f"{name}, line {error.lineno}: not JSON ({error.msg})") from None


def _for_people(name: str, text: str, result: dict[str, Any]) -> str:
    """Both quotes one above the other, where they stand, and why."""
    if not result["supported"]:
        return f"{name}: a language the engine does not read; nothing was checked."
    findings = result["inconsistencies"]
    if not findings:
        return f"{name}: no inconsistency found ({len(result['claims'])} claims)."
    notes = [one for one in findings if one["kind"] == COPY_DESK]
    count = len(findings) - len(notes)
    lines = [f"{name}: {count or 'no'} {'inconsistency' if count == 1 else 'inconsistencies'}"]
    for number, one in enumerate(findings[:count], start=1):
        lines += ["", f"{number}. {one['kind']} ({one['severity']})"]
        lines += [f"   {_place(side, text):<14} “{side['quote']}”" for side in one["sides"]]
        lines += [f"   {one['message']}", f"   → {one['suggestion']}"]
    if notes:
        lines += ["", "Copy desk:"]
        lines += [
            f"   {_place(one['sides'][0], text)}: “{one['sides'][0]['quote']}”. {one['message']}"
            for one in notes
        ]
    return "\n".join(lines)


def _place(side: dict[str, Any], text: str) -> str:
    if side["start"] is None:
        if side["ref"] in AUTHORITIES:
            return str(side["ref"])
        return {"factbook": "reference book"}.get(side["where"], side["where"])
    return f"line {text.count(chr(10), 0, side['start']) + 1}"


if __name__ == "__main__":
    sys.exit(main())
