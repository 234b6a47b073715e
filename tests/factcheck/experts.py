"""Asking and answering as people do: a link made at the desk, opened by somebody without an account."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from factcheck.ledger import ledger_of
from factcheck.workflow import experts as asking
from tests.factcheck.pages import sections

SECRET = "The Stillwater contract was signed by the mayor’s brother in 2019 for 4 million."
TOLD = "Please look at the figures; we print on Thursday."


def text(house, count=3, **more):
    """A text in review with so many sections of one claim each, and a sentence nobody is asked about."""
    body = [*sections(count), {"kind": "text", "heading": "Apart", "body": {"html": f"<p>{SECRET}</p>"}}]
    return house.in_review(sections=body, **more)


def claims(revision):
    """The claims of a text in reading order, but for the one nobody is asked about."""
    return [entry.claim for entry in ledger_of(revision).entries if "Stillwater" not in entry.claim.sentence]


def ask(house, revision, **more):
    """Make a link; return it with its token."""
    values = {
        "by": house.checker,
        "name": "Ada Byron",
        "standing": "professor of hydraulics",
        "message": TOLD,
        "claims": claims(revision),
        "deadline": timezone.now() + timedelta(days=2),
    }
    return asking.ask_expert(revision, **values | more)


def address(token):
    """Where a link leads."""
    return reverse("expert", args=[token])


def outside():
    """A browser that was never here, and that a forged request would not get past either."""
    return Client(enforce_csrf_checks=True)


def reply(token, client=None, **answers):
    """Send answers by number: reply(token, a1="right", a2=("wrong", "It was 3 million."))."""
    fields = {}
    for name, said in answers.items():
        kind, reason = said if isinstance(said, tuple) else (said, "")
        fields |= {f"kind-{name[1:]}": kind, f"reason-{name[1:]}": reason}
    return (client or outside()).post(address(token), fields)
