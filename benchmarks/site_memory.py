"""Memory of a page-serving process and of the worker, after real work, in one run.

    python benchmarks/site_memory.py

Loads the demo newsroom into a temporary folder, serves it with one gunicorn worker, asks for every kind of
public page and for the review desk, has the worker check again and again, and prints the resident memory
of each process and their ratio. Traffic goes to loopback only.
"""

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
ROUNDS = 30


def resident(pid):
    """Resident memory of a process in MiB."""
    line = next(x for x in Path(f"/proc/{pid}/status").read_text().splitlines() if x.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def children(pid):
    """Process ids of the children of `pid`."""
    return [int(x) for x in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def browse(base, logins):
    """Ask for public pages, log in, ask for the desk; return how many pages came."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    read = lambda path: opener.open(base + path, timeout=20).read().decode()  # noqa: E731
    for _ in range(100):
        try:
            front = read("/")
            break
        except OSError:
            time.sleep(0.1)
    paths = sorted(set(re.findall(r'href="(/[a-z]+/[a-z0-9-]+/)"', front)) | {"/", "/world/"})
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', read("/login/"))[1]
    form = {"csrfmiddlewaretoken": token, "username": "priya", "password": logins["priya"]}
    request = urllib.request.Request(base + "/login/", urllib.parse.urlencode(form).encode())
    request.add_header("Referer", base + "/login/")
    opener.open(request, timeout=20).read()
    paths += [*sorted(set(re.findall(r'href="(/review/\d+/)"', read("/review/")))), "/review/", "/admin/"]
    for _ in range(ROUNDS):
        for path in paths:
            read(path)
    return ROUNDS * len(paths)


def check_again(environment):
    """Queue a check of every pending text by bumping the reference book, as an administrator would."""
    code = (
        "import django; django.setup()\n"
        "from articles.models import User; from factcheck.models import ReferenceEvent\n"
        "from factcheck.workflow import save_fact; import datetime\n"
        "by = User.objects.get(username='ines')\n"
        "day = datetime.date(2020, 1, 1) + datetime.timedelta(days=ReferenceEvent.objects.count())\n"
        "fact = ReferenceEvent(name=f'Meeting {day}', kind='meeting', start=day, end=day, source='made')\n"
        "save_fact(fact, by=by)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, cwd=ROOT)


def main():
    with tempfile.TemporaryDirectory(prefix="newsroom-memory-") as var:
        environment = os.environ | {
            "NEWSROOM_VAR": var,
            "NEWSROOM_READ_DOTENV": "0",
            "DJANGO_SETTINGS_MODULE": "newsroom.settings",
            "PYTHONPATH": str(ROOT),
        }
        environment.pop("DATABASE_URL", None)
        manage = [sys.executable, "manage.py"]
        subprocess.run(
            [*manage, "demo", "--no-serve"], check=True, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL
        )
        logins = json.loads((Path(var) / "demo-logins.json").read_text())
        port = free_port()
        server = subprocess.Popen(
            [str(BIN / "gunicorn"), "newsroom.wsgi", "--bind", f"127.0.0.1:{port}", "--workers", "1"],
            env=environment,
            cwd=ROOT,
            stderr=subprocess.DEVNULL,
        )
        worker = subprocess.Popen(
            [*manage, "db_worker", "--no-startup-delay", "--interval", "0.2"],
            env=environment,
            cwd=ROOT,
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        try:
            pages = browse(f"http://127.0.0.1:{port}", logins)
            for _ in range(5):
                check_again(environment)
            time.sleep(10)
            serving = max(resident(pid) for pid in children(server.pid))
            checking = resident(worker.pid)
        finally:
            for process in (server, worker):
                process.terminate()
                process.wait(timeout=20)
    print(f"page-serving process after {pages} pages: {serving:.0f} MiB")
    print(f"worker after its checks:                  {checking:.0f} MiB")
    print(f"ratio: {checking / serving:.2f}")


if __name__ == "__main__":
    main()
