"""Page-serving processes never load the language library: it belongs to the worker."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# A process of its own: in this one other tests have loaded the library.
SERVE = """
import sys, django
django.setup()
from django.conf import settings
settings.ALLOWED_HOSTS = ["testserver"]
from django.core.management import call_command
call_command("migrate", verbosity=0)
from django.test import Client
from tests.factories import Newsroom
from factcheck.models import Check
house = Newsroom()
revision = house.in_review(check=False)
seen = {}
for path in ["/", f"/{house.desk.slug}/", "/login/"]:
    seen[path] = Client().get(path).status_code
client = Client()
client.force_login(house.checker, "django.contrib.auth.backends.ModelBackend")
for path in ["/review/", f"/review/{revision.pk}/", "/review/numbers/", "/admin/", "/admin/articles/article/",
             f"/admin/articles/revision/{revision.pk}/change/", f"/review/{revision.pk}/record/",
             f"/review/{revision.pk}/report/", f"/review/{revision.pk}/report.json"]:
    seen[path] = client.get(path).status_code
print(sorted(set(seen.values())), Check.objects.get().status)
print(sorted(name for name in sys.modules if name.split(".")[0] in ("spacy", "thinc", "numpy", "harper")))
"""


def test_pages_are_served_without_the_language_library(tmp_path):
    environment = os.environ | {
        "NEWSROOM_VAR": str(tmp_path),
        "NEWSROOM_READ_DOTENV": "0",
        "DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
    }
    ran = subprocess.run(
        [sys.executable, "-c", SERVE], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.stdout.splitlines() == ["[200] queued", "[]"], ran.stderr
