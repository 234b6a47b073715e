"""Server time and queries of the review desk's pages: a short text against a long one, in one run.

    python benchmarks/desk_pages.py [--rounds N]

The short text has 3 claims, 1 inconsistency and few acts on record; the long one 40 claims, 60
inconsistencies and 200 entries of the record. Pages are asked for through Django's own client, log-in and
middleware included, interleaved round by round. Printed are the medians in milliseconds, the ratio of the
long text to the short one and to the log-in page (the least the house serves), and the queries of each.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

SMALL = {"claims": 3, "contradictions": 1, "entries": 20}
LARGE = {"claims": 40, "contradictions": 60, "entries": 200}


def main():
    rounds = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    rounds.add_argument("--rounds", type=int, default=15)
    wanted = rounds.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        start(folder)
        measure(wanted)


def start(folder):
    """Set Django up on an empty database of its own."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "NEWSROOM_READ_DOTENV": "0",
        "NEWSROOM_VAR": folder,
        "ALLOWED_HOSTS": "testserver",
    }
    os.environ.pop("DATABASE_URL", None)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def text_of(house, *, claims, contradictions, entries):
    """Hand in and check a text of this size; comment on it until its record is as long as asked."""
    from articles.models import LogEntry
    from factcheck import workflow as checking
    from tests import long_read

    paragraphs = long_read.claims(claims, begin=60) + long_read.contradictions(contradictions)
    text = house.in_review(sections=long_read.sections(*paragraphs))
    number = 0
    while LogEntry.objects.filter(article=text.article).count() < entries:
        number += 1
        checking.comment(text, by=house.checker, body=f"Asked the council about bridge {number}.")
    return text


def pages(text):
    """The desk's pages of one text: name → address."""
    from django.urls import reverse

    names = ("revision", "claims", "comments", "record", "report")
    return {name: reverse(f"factcheck:{name}", args=[text.pk]) for name in names}


def measure(rounds):
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from tests.factories import Newsroom

    house = Newsroom()
    small, large = (pages(text_of(house, **size)) for size in (SMALL, LARGE))
    client = Client()
    client.force_login(house.checker)
    others = {"queue": "/review/", "numbers": "/review/numbers/", "notices": "/review/notices/"}
    addresses = [("log-in", "/login/"), *others.items()]
    addresses += [
        (f"{name} {size}", of[name]) for name in small for size, of in (("short", small), ("long", large))
    ]
    times, queries = {name: [] for name, _ in addresses}, {}
    for name, address in addresses:  # once to warm up, counting queries
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(address)
        assert answer.status_code in (200, 302), (name, answer.status_code)
        queries[name] = len(asked)
    for _ in range(rounds):
        for name, address in addresses:
            begun = time.perf_counter()
            client.get(address)
            times[name].append((time.perf_counter() - begun) * 1000)
    middle = {name: statistics.median(taken) for name, taken in times.items()}
    print(f"{'page':18} {'ms':>8} {'÷ log-in':>9} {'÷ short':>8} {'queries':>8}")
    for name, took in middle.items():
        short = middle.get(name.replace(" long", " short"))
        ratio = f"{took / short:8.2f}" if name.endswith(" long") else " " * 8
        print(f"{name:18} {took:8.1f} {took / middle['log-in']:9.1f} {ratio} {queries[name]:8}")


if __name__ == "__main__":
    main()
