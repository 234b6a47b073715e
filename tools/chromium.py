"""The Chromium that the browser tests drive: the system's own, installed on Debian where it is missing.

    python tools/chromium.py      print its path, installing it first if need be

$CHROMIUM names another one. A browser test that cannot run fails; it is never skipped.
"""

import functools
import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Without one font at least every page is blank boxes.
PACKAGES = ("chromium", "fonts-dejavu-core")
HELP = (
    "The browser tests need Chromium. On Debian: apt-get install chromium. Elsewhere install Chromium or "
    "Google Chrome so that it is on the PATH, or name it: CHROMIUM=<path> make test."
)


class NoChromium(RuntimeError):
    """There is no Chromium and none could be installed; the message says what to do."""


def find() -> str:
    """The path of the Chromium on this machine; raises NoChromium."""
    named = os.environ.get("CHROMIUM")
    for name in (named,) if named else NAMES:
        if path := shutil.which(name):
            return path
    raise NoChromium(f"CHROMIUM={named} is not a program. {HELP}" if named else HELP)


def privilege() -> tuple[str, ...] | None:
    """What goes before a command that installs software; None where we may not install."""
    if os.geteuid() == 0:
        return ()
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return (sudo, "-n")
    return None


def install() -> None:
    """Debian's Chromium, by apt-get."""
    before = privilege()
    if before is None or not shutil.which("apt-get"):
        raise NoChromium(HELP)
    print(f"Installing {' and '.join(PACKAGES)}: about a minute, once.", file=sys.stderr, flush=True)
    env = ["env", "DEBIAN_FRONTEND=noninteractive"]
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *PACKAGES]):
        done = subprocess.run(
            [*before, *env, "apt-get", "-qq", *command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            raise NoChromium(f"apt-get {command[0]} failed:\n{done.stdout[-2000:]}\n{HELP}")


@functools.cache
def ensure() -> str:
    """The path of a Chromium, installed first where there is none; raises NoChromium."""
    try:
        return find()
    except NoChromium:
        if os.environ.get("CHROMIUM"):
            raise
    install()
    return find()


def main() -> int:
    try:
        print(ensure())
    except NoChromium as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
