"""The house rules that can be read from the sources: who imports whom, who writes, how long, what is said."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib import admin

from tests.writes import Guarded, writes_in

ROOT = Path(__file__).resolve().parent.parent
APPS = ("articles", "factcheck")
# Every other model of the two apps is guarded: a new one is, until somebody names it here.
UNGUARDED = {"User", "Desk", "Membership", "Author", "Article"}
ADMIN_HOOKS = {
    "save_model": ("has_add_permission", "has_change_permission"),
    "save_formset": ("has_add_permission", "has_change_permission"),
    "delete_model": ("has_delete_permission",),
    "delete_queryset": ("has_delete_permission",),
}
LONGEST = 420
# Folders of a machine; addresses that packages are fetched from. Written so as not to find themselves.
MACHINE = re.compile(r"(?<![\w.~-])/(?:home|root|work|farm|Users)/[\w.]+")
REGISTRY = re.compile(
    r"pypi\.(?:org|python)|python[h]osted|(?<!no-emit-)index[-]url|registry\.npm|unpk[g]|jsdeliv[r]",
    re.IGNORECASE,
)


def our_models():
    return [model for app in APPS for model in apps.get_app_config(app).get_models()]


def guarded():
    kept = {model for model in our_models() if model.__name__ not in UNGUARDED}
    into, out = set(), set()
    for model in our_models():
        for relation in model._meta.get_fields():
            if relation.related_model in kept:
                into.add(relation.get_accessor_name() if relation.auto_created else relation.name)
            elif relation.is_relation and model in kept:
                out.add(relation.name)
    into.discard(None)
    return Guarded(frozenset(model.__name__ for model in kept), frozenset(into), frozenset(out - into))


def tracked(*patterns):
    """The files git keeps, in a checkout or in a copy of one."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def may_write(path):
    """Whether a module is one of those that change things: workflow.py, or part of a package of that name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return "migrations" in parts or any(part.startswith("workflow") for part in parts)


def sources():
    folders = [ROOT / name for name in (*APPS, "newsroom")]
    return [path for folder in folders for path in sorted(folder.rglob("*.py"))]


def test_imports_keep_the_contracts():
    command = [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout if done.returncode else "") == (0, "")


def test_unguarded_models_exist():
    assert {model.__name__ for model in our_models()} >= UNGUARDED


def test_guarded_models_are_written_by_workflow_alone():
    names = guarded()
    found = [
        f"{path.relative_to(ROOT)}:{line} {call}"
        for path in sources()
        if not may_write(path)
        for line, call in writes_in(path.read_text(), names)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "call"),
    [
        ("Revision.objects.create(article=a)", "Revision.objects.create"),
        ("models.Revision(article=a).save()", "models.Revision(article=a).save"),
        ("Revision._base_manager.filter(pk=1).update(status='live')", None),
        ("article.revisions.live().update(status='live')", None),
        ("def f(revision):\n    revision.save(update_fields=['status'])", "revision.save"),
        ("def f(thing: Revision):\n    thing.delete()", "thing.delete"),
        ("def f(thing):\n    a = thing.revisions.first()\n    a.save()", "a.save"),
        ("def f(thing):\n    for a in list(thing.revisions.all()):\n        a.save()", "a.save"),
        ("def f(thing):\n    if a := thing.revisions.first():\n        a.save()", "a.save"),
        ("def f(thing):\n    a, b = thing.revisions.all()[:2]\n    b.delete()", "b.delete"),
        ("[a.save() for a in Revision.objects.all()]", "a.save"),
        ("a = get_object_or_404(Revision, pk=1)\na.save()", "a.save"),
        ("apps.get_model('articles.Revision').objects.bulk_create(many)", None),
        ("apps.get_model('articles', 'Revision').objects.all().delete()", None),
        ("old_revision.delete()", "old_revision.delete"),
        ("approval.revision.save()", "approval.revision.save"),
        ("(old or new_revision).save()", "(old or new_revision).save"),
        ("class RevisionQuerySet(QuerySet):\n    def go(self):\n        self.update(a=1)", "self.update"),
        ("async def f():\n    await Revision.objects.acreate(number=1)", "Revision.objects.acreate"),
        ("cursor.execute('UPDATE articles_revision')", "raw SQL: UPDATE articles_revision"),
        ("cursor.execute(f'  delete from {table}')", "raw SQL: delete from"),
    ],
)
def test_writes_are_seen(source, call):
    found = writes_in(source, guarded())
    assert len(found) == 1
    assert call in (None, found[0][1])


@pytest.mark.parametrize(
    "source",
    [
        "article.save()",
        "revision.article.save()",
        "desk = Desk.objects.create(name='World')",
        "seen = set()\nseen.update(revisions)",
        "claims.update(other)",
        "digest = sha256()\ndigest.update(revision.content)",
        "Revision.objects.filter(pk=1).values('pk')",
        "def f(thing):\n    form = Form(thing)\n    form.save()",
        "workflow.publish(revision, by=user)",
        "cursor.execute('SELECT 1 FROM articles_revision')",
        "class DeskQuerySet(QuerySet):\n    def go(self):\n        self.update(a=1)",
    ],
)
def test_writes_of_other_things_are_not_taken_for_guarded_ones(source):
    assert writes_in(source, guarded()) == []


def test_admin_writes_no_guarded_model():
    """Django's admin saves and deletes on its own: our classes answer each hook, or refuse the permission."""
    names = guarded().models
    open_doors = [
        f"{type(door).__name__}.{hook}"
        for model, door in admin.site._registry.items()
        for hook, permissions in ADMIN_HOOKS.items()
        if any(of.__name__ in names and of in our_models() for of in _written_by(hook, model, door))
        and not _is_ours(door, hook)
        and not all(_is_ours(door, permission) for permission in permissions)
    ]
    assert open_doors == []


def _written_by(hook, model, door):
    return [inline.model for inline in door.inlines] if hook == "save_formset" else [model]


def _is_ours(door, method):
    return getattr(type(door), method).__module__.split(".")[0] in APPS


def test_files_stay_short():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in sources()
        if "migrations" not in path.parts and (lines := len(path.read_text().splitlines())) > LONGEST
    }
    assert long == {}


def test_files_name_no_folder_of_a_machine_and_no_registry():
    """The project is built and run elsewhere: neither may depend on where it was written."""
    named = [
        f"{path.relative_to(ROOT)}:{number} {found.group()}"
        for path in tracked()
        for number, line in enumerate(path.read_text(errors="ignore").splitlines(), 1)
        for found in (MACHINE.search(line), REGISTRY.search(line))
        if found
    ]
    assert named == []


@pytest.mark.parametrize(
    "line",
    ["open('/" + "home/ada/notes')", "cd /" + "work/main", "--index" + "-url https://example.org/simple"],
)
def test_folders_of_a_machine_and_registries_are_seen(line):
    assert MACHINE.search(line) or REGISTRY.search(line)
