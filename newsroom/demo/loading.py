"""Filling an empty database: every story takes the way any story takes, by the people whose work it is."""

import secrets
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from unittest import mock

from django.db import transaction
from django.utils import timezone

from articles import importers
from articles import workflow as stories
from articles.models import Author, Desk, User
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import ChecklistItem, Inconsistency, Notification
from factcheck.statuses import ResolutionKind, Verdict
from newsroom.demo import files
from newsroom.models import DemoMark


def load():
    """Fill an empty database with the demo newsroom; return {username: password}."""
    with transaction.atomic():
        DemoMark.objects.create()
        people = files.read("people.json")
        passwords = _people(people)
        _checklists(people["checklists"])
        events, terms = files.book()
        checking.import_facts(
            by=_one(Role.ADMINISTRATOR), events=events, terms=terms, reason="The starter book"
        )
        for story in files.read("articles.json"):
            _Story(story).play()
        _demo_article()
    return passwords


def _people(data):
    for position, desk in enumerate(data["desks"]):
        stories.save_desk(Desk(position=position, **desk), by=None)
    passwords = {}
    for person in data["people"]:
        first, _, last = person["full_name"].partition(" ")
        passwords[person["username"]] = secrets.token_urlsafe(9)
        user = User(
            username=person["username"],
            email=f"{person['username']}@newsroom.example",
            first_name=first,
            last_name=last,
            is_staff=True,
        )
        user.set_password(passwords[person["username"]])
        stories.save_person(user, by=None)
        desk = Desk.objects.get(slug=person["desk"]) if person["desk"] else None
        stories.give_role(user, person["role"], by=None, desk=desk)
    for author in data["authors"]:
        user = User.objects.get(username=author["user"]) if author["user"] else None
        stories.save_author(Author(**author | {"user": user}), by=None)
    return passwords


def _checklists(asked):
    for slug, items in asked.items():
        for item in items:
            checking.add_item(Desk.objects.get(slug=slug), by=_one(Role.ADMINISTRATOR), **item)


def new_passwords():
    """Give everybody a new password, when the old ones were lost; return {username: password}."""
    passwords = {}
    for user in User.objects.filter(memberships__isnull=False).distinct():
        passwords[user.username] = secrets.token_urlsafe(9)
        user.set_password(passwords[user.username])
        user.save()
    return passwords


def _one(role):
    return User.objects.filter(memberships__role=role).order_by("pk").first()


def _demo_article():
    """The article with the four contradictions, handed in and checked, waiting for the fact-checker."""
    reporter = _one(Role.REPORTER)
    read = importers.read(files.ARTICLE.name, files.ARTICLE.read_bytes())
    draft = stories.begin(
        by=reporter,
        desk=Desk.objects.get(slug="world"),
        slug="kremlin-security-force",
        authors=list(Author.objects.filter(user=reporter)),
        headline=read.headline,
        standfirst=read.standfirst,
        sections=[{"kind": s.kind, "heading": s.heading, "body": s.body} for s in read.sections],
        dated=date.fromisoformat(files.read("expected_findings.json")["published"]),
    )
    checked(stories.submit(draft, by=reporter))


def checked(revision):
    """Run the check of a submitted text here and now; return the text."""
    checking.run(checking.request_check(revision).pk)
    return revision


@contextmanager
def clock_at(moment):
    """Let this process believe it is `moment`: the demo's older stories have a past."""
    with mock.patch.object(timezone, "now", return_value=moment):
        yield


class _Story:
    """One entry of articles.json on its way to the state it names."""

    def __init__(self, data):
        self.data = data
        self.state = data["state"]
        self.written = date.fromisoformat(data["published"])
        self.reporter, self.editor = _one(Role.REPORTER), _one(Role.EDITOR)
        self.checker, self.reviewer = _one(Role.FACT_CHECKER), _one(Role.REVIEWER)

    def play(self):
        """Write it and take it as far as its state says, in its own time if that is past."""
        if self.state in ("live", "retracted", "returned", "withdrawn"):
            with clock_at(self.on_day(0, 9)):
                revision = self.submitted()
            with clock_at(self.on_day(0, 14)):
                self.go_on(revision)
                self.read_notices()
        elif self.state == "draft":
            self.draft()
        else:
            self.go_on(self.submitted())

    def read_notices(self):
        """Have everybody read what they were told of it: what was done about it is done."""
        for told in Notification.objects.filter(article__slug=self.data["slug"], read_at=None):
            checking.mark_read(told, by=told.user)

    def on_day(self, days, hour):
        """Return a moment so many days after the story was written."""
        naive = datetime.combine(self.written + timedelta(days=days), time(hour, 5))
        return timezone.make_aware(naive)

    def draft(self):
        data = self.data
        authors = {author.slug: author for author in Author.objects.filter(slug__in=data["authors"])}
        return stories.begin(
            by=self.reporter,
            desk=Desk.objects.get(slug=data["desk"]),
            slug=data["slug"],
            language=data["language"],
            authors=[authors[slug] for slug in data["authors"]],
            headline=data["headline"],
            standfirst=data["standfirst"],
            sections=data["sections"],
            dated=self.written,
        )

    def submitted(self):
        return checked(stories.submit(self.draft(), by=self.reporter))

    def go_on(self, revision):
        """Do what the state needs beyond submission."""
        if self.state == "returned":
            stories.send_back(revision, by=self.reviewer, reason=self.data["reason"])
        elif self.state == "withdrawn":
            stories.withdraw(revision, by=self.reporter, reason=self.data["reason"])
        elif self.state in ("approved", "scheduled", "live", "retracted"):
            self.approved(revision)
        elif self.data["slug"] in files.read("evidence.json"):
            self.sign_off(revision)  # begun: claims that no source is named for are left to whoever looks on

    def approved(self, revision):
        self.dismiss_false_alarms(revision)
        self.sign_off(revision)
        self.tick(revision)
        self.read_notices()
        revision = stories.approve(revision, revision.content_hash, by=self.reviewer)
        if self.state == "scheduled":
            tomorrow = timezone.localtime() + timedelta(days=1)
            moment = tomorrow.replace(hour=6, minute=0, second=0, microsecond=0)
            checked(stories.schedule(revision, by=self.editor, at=moment))
        elif self.state in ("live", "retracted"):
            self.live(stories.publish(revision, by=self.editor))

    def live(self, revision):
        if self.state == "retracted":
            with clock_at(self.on_day(23, 16)):
                stories.retract(revision, by=self.editor, note=self.data["reason"])
        elif correction := self.data.get("correction"):
            with clock_at(self.on_day(2, 11)):
                self.correct(revision, correction)

    def correct(self, revision, correction):
        draft = stories.start_correction(
            revision, by=self.editor, type=correction["type"], note=correction["note"]
        )
        text = {name: correction[name] for name in ("headline", "standfirst") if name in correction}
        draft = stories.revise(
            draft, by=self.editor, seen=draft.edition, sections=correction["sections"], **text
        )
        draft = checked(stories.submit(draft, by=self.editor))
        self.dismiss_false_alarms(draft)
        self.sign_off(draft)
        self.tick(draft)
        draft = stories.approve(draft, draft.content_hash, by=self.reviewer)
        stories.publish(draft, by=self.editor)

    def dismiss_false_alarms(self, revision):
        """These stories are right: should the engine object all the same, people settle it as people do."""
        article = revision.article
        while found := Inconsistency.objects.blocking().since_last_live(article).unsettled().first():
            resolution = checking.propose(
                found,
                by=self.checker,
                kind=ResolutionKind.NOT_AN_INCONSISTENCY,
                reason="Read both sentences in the text and against the sources; they agree.",
            )
            checking.rule(resolution, by=self.reviewer, accepted=True)

    def tick(self, revision):
        """Tick what the desk's checklist requires; what it advises is left to whoever looks on."""
        for item in ChecklistItem.objects.filter(desk=revision.article.desk, is_required=True):
            checking.tick(item, revision=revision, by=self.checker)

    def sign_off(self, revision):
        """Strike off the claims the desk asks for, each against the source the story’s file names for it."""
        looked_up = files.read("evidence.json")[self.data["slug"]]
        opinions = []
        for entry in ledger_of(revision).required:
            if not entry.blocks:
                continue
            if any(entry.claim.sentence.startswith(words) for words in looked_up["opinion"]):
                opinions.append(entry.claim)
                continue
            if self.add_source(entry.claim, revision, looked_up["sources"]):
                checking.sign_off(
                    entry.claim, revision=revision, by=self.checker, verdict=Verdict.VERIFIED, seen=0
                )
        if opinions:
            checking.sign_off_many(opinions, revision=revision, by=self.checker, verdict=Verdict.OPINION)

    def add_source(self, claim, revision, sources):
        """Add the first source that is named for words of the claim, or for all; None where there is none."""
        named = (s for s in sources if not s["of"] or any(words in claim.sentence for words in s["of"]))
        chosen = next(named, None)
        if chosen is None:
            return None
        values = {name: value for name, value in chosen.items() if name != "of"}
        if day := values.get("published_on"):
            values["published_on"] = date.fromisoformat(day)
        return checking.add_evidence(
            claim, revision=revision, by=self.checker, looked_up_at=timezone.now(), **values
        )
