"""Write docs/who_may.md by really asking who may do what, in a throw-away newsroom: `make docs`."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "who_may.md"


class NotRefusedError(AssertionError):
    """Somebody had both hands on one story."""


def page() -> str:
    """Return the page. Asks in the database connected to, and leaves what it asked about in it."""
    from tools.who_may_scenes import SCENES, both_hands, outsiders, tables

    stories, checking = tables()
    lines = [
        "# Who may do what",
        "",
        "Made by `make docs` by really asking, in a newsroom made for it; do not edit by hand. A person",
        "has roles on one desk or on all (a membership); on every other desk they have none. Nothing else",
        "counts: neither Django’s groups and permissions nor being a superuser.",
        "",
        "**yes**: on every text of the desk · **own**: where they wrote in the text · **others’**: where",
        "they did not · **–**: never.",
        "",
        "## Stories and texts",
        "",
        *_table(stories),
        "",
        "## The fact check",
        "",
        "“Own” is here, too, the text they wrote in; for taking a resolution back, the one they proposed.",
        "",
        *_table(checking),
        "",
        "## Nobody has both hands on one story",
        "",
        "Somebody with every role on the desk does the first, then tries the second. What they are told:",
        "",
        "| who | may not | because |",
        "|---|---|---|",
        *(f"| {did} | {then} | {reason} |" for did, then, reason in both_hands(SCENES)),
        "",
        "## Whoever is outside",
        "",
        *(f"- {who}: asked for {asked} acts, allowed {allowed}." for who, asked, allowed in outsiders()),
    ]
    return "\n".join(lines) + "\n"


def _table(rows: dict[str, list[str]]) -> list[str]:
    from articles.roles import Role

    head = ["act", *(role.label for role in Role)]
    lines = [f"| {' | '.join(head)} |", f"|---{'|:---:' * len(Role)}|"]
    return lines + [f"| {act} | {' | '.join(cells)} |" for act, cells in rows.items()]


def _in_a_throw_away_newsroom(make: Callable[[], str]) -> str:
    with tempfile.TemporaryDirectory(prefix="newsroom-who-may-") as folder:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "newsroom.settings", "NEWSROOM_VAR": folder}
        os.environ |= {"NEWSROOM_READ_DOTENV": "0", "DATABASE_URL": ""}
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        return make()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    PAGE.write_text(_in_a_throw_away_newsroom(page), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} written")
