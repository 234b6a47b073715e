"""People, desks and texts for tests. Texts are made through the workflow: there is no other way."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from articles import workflow as stories
from articles.models import Author, Desk, Membership, User
from articles.roles import Role
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Inconsistency, ReferenceEvent
from factcheck.statuses import Key, ResolutionKind

# A text with one blocking inconsistency the engine finds without any reference book.
CONTRADICTION = (
    "<p>The Harrow bridge summit in 2019 brought both mayors to one table.</p>"
    "<p>Nobody had expected them. The Harrow bridge summit was held on 4 May 2021.</p>"
)
# A text that is fine until the reference book says when that meeting was.
DATED = "<p>The Harrow bridge summit in 2019 brought both mayors to one table.</p>"
CLEAN = "<p>The bridge was opened on 4 May 2021.</p><p>It carries 200 cars an hour.</p>"


class DeskFactory(DjangoModelFactory):
    class Meta:
        model = Desk

    name = factory.Sequence(lambda n: f"Desk {n}")
    slug = factory.Sequence(lambda n: f"desk-{n}")


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"person{n}")
    first_name = factory.Sequence(lambda n: f"Person{n}")
    last_name = "Example"
    is_staff = True


class MembershipFactory(DjangoModelFactory):
    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    desk = None
    role = Role.REPORTER


class AuthorFactory(DjangoModelFactory):
    class Meta:
        model = Author

    name = factory.Sequence(lambda n: f"Author {n}")
    slug = factory.Sequence(lambda n: f"author-{n}")


def person(*roles, desk=None, **user):
    """Return a user with these roles on `desk` (all desks if None)."""
    made = UserFactory(**user)
    for role in roles:
        MembershipFactory(user=made, desk=desk, role=role)
    return made


class Newsroom:
    """One desk and one person for each role; texts in any state, made by the people whose work it is."""

    def __init__(self):
        self.desk = DeskFactory()
        self.reporter = person(Role.REPORTER)
        self.editor = person(Role.EDITOR)
        self.checker = person(Role.FACT_CHECKER)
        self.reviewer = person(Role.REVIEWER)
        self.administrator = person(Role.ADMINISTRATOR)

    def draft(self, html=CLEAN, *, headline="The bridge at Harrow", by=None, **more):
        sections = more.pop("sections", [{"kind": "text", "heading": "", "body": {"html": html}}])
        return stories.begin(
            by=by or self.reporter,
            desk=more.pop("desk", self.desk),
            headline=headline,
            sections=sections,
            **more,
        )

    def in_review(self, html=CLEAN, *, by=None, check=True, **more):
        revision = stories.submit(self.draft(html, by=by, **more), by=by or self.reporter)
        return self.check(revision) if check else revision

    def check(self, revision):
        """Run the check of a submitted text now, as a worker would; return the text read anew."""
        checking.run(checking.request_check(revision).pk)
        return type(revision).objects.get(pk=revision.pk)

    def evidence(self, claim, revision, *, by=None, **more):
        """Add a piece of evidence for a claim: a link, unless something else is given."""
        values = {"kind": "link", "url": "https://harrow.example/minutes", "source": "The minutes"} | more
        return checking.add_evidence(claim, revision=revision, by=by or self.checker, **values)

    def sign_off(self, claim, revision, verdict="verified", *, by=None, **more):
        """Give a verdict on a claim of a text; "verified" comes with the evidence it takes."""
        by = by or self.checker
        entry = ledger_of(revision).find(claim.pk)
        for number in range(entry.independent, entry.asked if verdict == "verified" else 0):
            self.evidence(claim, revision, by=by, url=f"https://harrow.example/{number}")
        if verdict in ("wrong", "unverifiable"):
            more = {"note": "Read at the source."} | more
        return checking.sign_off(claim, revision=revision, by=by, verdict=verdict, **more)

    def sign_off_all(self, revision, *, by=None):
        """Verify every claim of a text that its desk asks for and that nobody has signed off yet."""
        for entry in ledger_of(revision).required:
            if entry.blocks:
                self.sign_off(entry.claim, revision, by=by)
        return type(revision).objects.get(pk=revision.pk)

    def approve(self, revision, *, by=None, **more):
        """Sign a text off and approve it."""
        self.sign_off_all(revision)
        return stories.approve(revision, revision.content_hash, by=by or self.reviewer, **more)

    def approved(self, html=CLEAN, **more):
        return self.approve(self.in_review(html, **more))

    def live(self, html=CLEAN, **more):
        return stories.publish(self.approved(html, **more), by=self.editor)

    def correction_in_review(self, live, html=None, *, note="The year was wrong."):
        draft = stories.start_correction(live, by=self.editor, type="correction", note=note)
        if html is not None:
            section = draft.sections.first()
            body = {"uid": section.uid, "kind": "text", "heading": "", "body": {"html": html}}
            draft = stories.revise(draft, by=self.editor, seen=draft.edition, sections=[body])
        return self.check(stories.submit(draft, by=self.editor))

    def dismiss(self, revision, reason="Two different meetings."):
        """Settle every open blocking inconsistency of the article as none."""
        # one answer settles a pair in every text it stands in
        while found := Inconsistency.objects.blocking().since_last_live(revision.article).unsettled().first():
            resolution = checking.propose(
                found, by=self.checker, kind=ResolutionKind.NOT_AN_INCONSISTENCY, reason=reason
            )
            checking.rule(resolution, by=self.reviewer, accepted=True)

    def propose(self, found, kind=ResolutionKind.NOT_AN_INCONSISTENCY, *, by=None, **more):
        """Propose how one inconsistency is settled; what "stands" needs comes with it."""
        if kind == ResolutionKind.STANDS:
            more = {
                "public_note": "Both sources are on record.",
                "expires_at": timezone.now() + timedelta(days=7),
            } | more
        return checking.propose(
            found, by=by or self.checker, kind=kind, reason=more.pop("reason", "Read at the source."), **more
        )

    def let_stand(self, found, **more):
        """Have both keys turned, so that an inconsistency stands."""
        resolution = self.propose(found, ResolutionKind.STANDS, **more)
        checking.rule(resolution, by=self.reviewer, accepted=True)
        checking.rule(resolution, by=self.administrator, accepted=True, key=Key.ADMINISTRATOR)
        return resolution

    def scheduled(self, html=CLEAN, *, at=None, **more):
        revision = self.approved(html, **more)
        at = at or timezone.now() + timedelta(hours=1)
        return self.check(stories.schedule(revision, by=self.editor, at=at))

    def write_in_book(self, name="Harrow bridge summit", day="2021-05-04", **more):
        """Add an event to the reference book, or change its day."""
        fact = ReferenceEvent.objects.filter(name=name).first() or ReferenceEvent(name=name)
        values = {"kind": "summit", "place": ["Harrow"], "start": day, "end": day, "source": "The minutes"}
        for field, value in (values | more).items():
            setattr(fact, field, value)
        return checking.save_fact(fact, by=self.administrator)
