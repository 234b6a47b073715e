"""The list of requirements between a revision and its readers; it answers with reasons.

Which requirements, and in which order, is said in settings, as password validators are: each dotted path
names a function that takes the revision and returns the reasons it is not met, none if it is.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

from django.conf import settings
from django.utils.module_loading import import_string

from articles import guards
from articles.models import Revision, User

Requirement = Callable[[Revision], Iterable[str]]


@lru_cache
def _named(path: str) -> Requirement:
    return import_string(path)


@lru_cache
def _of_person(path: str) -> Callable[[Revision, User], Iterable[str]]:
    return import_string(path)


def _reasons(revision: Revision, paths: Iterable[str]) -> list[str]:
    return [reason for path in paths for reason in _named(path)(revision)]


def unmet_for_approval(revision: Revision) -> list[str]:
    """Return every reason why a reviewer may not approve this revision yet."""
    return _reasons(revision, settings.APPROVAL_REQUIREMENTS)


def unmet_by_approver(revision: Revision, by: User) -> list[str]:
    """Return every reason why this person, role apart, may not approve this revision."""
    return [reason for path in settings.APPROVER_REQUIREMENTS for reason in _of_person(path)(revision, by)]


def unmet_requirements(revision: Revision) -> list[str]:
    """Return every reason why this revision may not reach readers; an empty list opens the gate."""
    return _reasons(revision, settings.PUBLICATION_REQUIREMENTS)


def unmet_by_the_house() -> list[str]:
    """Return a reason if the database's own guards are not standing: then nothing is published at all."""
    if guards.missing():
        return ["The database’s guards are missing; an operator must run “manage.py migrate” first."]
    return []
