"""Everything that must hold before a change lands, quickest first; every part runs, also after a failure.

    python tools/run_tests.py              all parts
    python tools/run_tests.py types sqlite these alone

Ends with one line of totals; the exit code is 1 when any part failed.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
RESULTS = ROOT / "var" / "test-results"
PYTHON = sys.executable
POSTGRES = [PYTHON, "tools/postgres.py", "--"]
# Two processes halve the time on two cores; beyond four, starting them costs more than they bring.
WORKERS = min(os.cpu_count() or 1, 4)
MEMORY = {"DATABASE_URL": "sqlite://:memory:"}


@dataclass
class Part:
    """One command, and what came of it."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    needs_chromium: bool = False
    report: Path | None = None  # where pytest counts what it ran, for our last line and for CI
    failed: bool = False
    seconds: float = 0.0

    def tests(self) -> int | None:
        """How many tests ran; None for a part that is not pytest."""
        if self.report is None or not self.report.exists():
            return None
        suites = ET.parse(self.report).getroot().iter("testsuite")
        return sum(int(suite.get("tests", 0)) - int(suite.get("skipped", 0)) for suite in suites)


def pytest(name: str, which: str, *, workers: int = WORKERS, postgres: bool = False, **more: bool) -> Part:
    # Whoever is done first takes over what others have before them: nobody waits for the last long test.
    parallel = ["-n", str(workers), "--dist", "worksteal"] if workers > 1 else []
    report = RESULTS / f"{name}.xml"
    command = [PYTHON, "-m", "pytest", "-m", which, *parallel, f"--junitxml={report}"]
    return Part(name, [*POSTGRES, *command] if postgres else command, report=report, **more)


def parts() -> list[Part]:
    return [
        Part("ruff", [str(BIN / "ruff"), "check"]),
        Part("format", [str(BIN / "ruff"), "format", "--check"]),
        Part("imports", [str(BIN / "lint-imports"), "--no-logo"]),
        Part("migrations", [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"], MEMORY),
        Part("types", [str(BIN / "mypy")], MEMORY),
        pytest("sqlite", "not browser"),
        # What is the same on every database was just run and would say the same again.
        pytest("postgres", "not browser and not once", postgres=True),
        pytest("browser", "browser", postgres=True, workers=min(WORKERS, 2), needs_chromium=True),
    ]


def environment(part: Part) -> dict[str, str]:
    """Ours, less what a person set up for a newsroom of their own."""
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return inherited | {"NEWSROOM_READ_DOTENV": "0"} | part.environment


def call(command: list[str], env: dict[str, str]) -> int:
    """The exit code. When we are stopped the command is given the time to tidy up."""
    child = subprocess.Popen(command, cwd=ROOT, env=env)
    try:
        return child.wait()
    except KeyboardInterrupt:  # Ctrl-C, which the command got too
        child.wait()
        raise
    except SystemExit:  # a signal to us alone
        child.terminate()
        child.wait()
        raise


def run(part: Part) -> None:
    shown = " ".join(part.command).replace(f"{ROOT}{os.sep}", "")
    print(f"\n── {part.name}: {shown}", flush=True)
    started = time.monotonic()
    env = environment(part)
    if part.needs_chromium:
        part.failed = call([PYTHON, "tools/chromium.py"], env) != 0
    if not part.failed:
        part.failed = call(part.command, env) != 0
    part.seconds = time.monotonic() - started


def summary(done: list[Part]) -> str:
    """One line: each part with its tests and time, and what failed."""
    told = []
    for part in done:
        count = part.tests()
        words = f"{part.name} " + ("" if count is None else f"{count} tests ") + f"{part.seconds:.1f} s"
        told.append(f"{words} FAILED" if part.failed else words)
    total = sum(part.tests() or 0 for part in done)
    seconds = sum(part.seconds for part in done)
    failures = sum(part.failed for part in done)
    verdict = f"{failures} of {len(done)} parts FAILED" if failures else f"all {len(done)} parts hold"
    return f"{verdict}, {total} tests, {seconds:.0f} s: {' · '.join(told)}"


def main() -> int:
    every = parts()
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("part", nargs="*", help="; ".join(part.name for part in every))
    wanted = parser.parse_args().part
    if unknown := set(wanted) - {part.name for part in every}:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    chosen = [part for part in every if not wanted or part.name in wanted]
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    shutil.rmtree(RESULTS, ignore_errors=True)
    RESULTS.mkdir(parents=True)
    try:
        for part in chosen:
            run(part)
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    print(f"\n{summary(chosen)}", flush=True)
    return int(any(part.failed for part in chosen))


if __name__ == "__main__":
    sys.exit(main())
