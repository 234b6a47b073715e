"""What docs/who_may.md asks: every role every act, and somebody with every role to do two acts in a row."""

from articles import permissions as of_stories
from articles import workflow as stories
from articles.models import Membership, Revision
from articles.refusals import MoveRefused
from articles.roles import Act as StoryAct
from articles.roles import Role
from factcheck import permissions as of_checking
from factcheck import workflow as checking
from factcheck.ledger import ledger_of
from factcheck.models import Inconsistency
from factcheck.permissions import Act
from factcheck.statuses import Key, ResolutionKind
from tests.factcheck.pages import contradictions
from tests.factories import CLEAN, CONTRADICTION, DeskFactory, Newsroom, person
from tools.who_may_page import NotRefusedError

STANDS, DISMISSED = ResolutionKind.STANDS, ResolutionKind.NOT_AN_INCONSISTENCY


# ---- Role × act × own or others' work ----


def tables():
    """Return {act: [cell for each role]} for stories, and for the fact check."""
    house = Newsroom()
    other = Work(house, house.reporter)
    asked = [(role, *_person_and_work(house, role)) for role in Role]

    def row(refused):
        return [_cell(refused(user, own), refused(user, other)) for _, user, own in asked]

    of_text = {
        act.label: row(
            lambda user, work, act=act: of_stories.refusal(user, act, desk=house.desk, revision=work.text)
        )
        for act in StoryAct
    }
    return of_text, {label: row(refused) for label, refused in _questions()}


def _questions():
    """Yield (the act in words, how to ask whether somebody may do it to a piece of work)."""
    special = {
        Act.RULE: lambda user, work: of_checking.ruling_refusal(
            user, work.dismissal, Key.REVIEWER, work.text
        ),
        Act.TURN_SECOND_KEY: lambda user, work: of_checking.ruling_refusal(
            user, work.override, Key.ADMINISTRATOR, work.text
        ),
        Act.WITHDRAW_PROPOSAL: lambda user, work: of_checking.withdrawing_refusal(
            user, work.proposed_by(user)
        ),
        Act.DISPUTE: lambda user, work: of_checking.disputing_refusal(user, work.ruling, work.text),
        Act.RULE_ON_DISPUTE: lambda user, work: of_checking.dispute_ruling_refusal(
            user, work.dispute, work.text
        ),
    }
    for act in Act:
        if act == Act.PROPOSE:
            for kind in ResolutionKind:
                yield f"{act.label}: “{kind.label.lower()}”", _proposing(kind)
        else:
            yield act.label, special.get(act) or _of_text(act)


def _proposing(kind):
    return lambda user, work: of_checking.proposing_refusal(user, work.finding, kind)


def _of_text(act):
    return lambda user, work: of_checking.text_refusal(user, act, work.text)


def _cell(own, other):
    """Return yes, own, others’ or – from the refusals on a text of one's own and on another."""
    if own is None and other is None:
        return "yes"
    if own is None:
        return "own"
    return "others’" if other is None else "–"


class Work:
    """A text by somebody, with a resolution, an override, a ruling and an objection by others."""

    def __init__(self, house, writer):
        text = house.in_review(contradictions(2), by=writer)
        self.writer = writer
        self.finding, second = Inconsistency.objects.filter(revision=text).order_by("pk")
        self.dismissal = house.propose(self.finding)
        self.override = house.propose(second, STANDS)
        self.ruling = checking.rule(self.dismissal, by=house.reviewer, accepted=True)
        objector = person(Role.FACT_CHECKER)
        self.dispute = checking.dispute(by=objector, reason="Read again.", revision=text, ruling=self.ruling)
        self.text = again(text)

    def proposed_by(self, user):
        """Return the resolution, as if the person had proposed it where the work is their own."""
        proposed = type(self.dismissal).objects.get(pk=self.dismissal.pk)
        if user.pk == self.writer.pk:
            proposed.proposed_by = user
        return proposed


def _person_and_work(house, role):
    """Return somebody of that role alone, with work they did before they had it."""
    writer = person()
    was = Membership.objects.create(user=writer, desk=house.desk, role=Role.EDITOR)
    work = Work(house, again(writer))
    was.delete()
    Membership.objects.create(user=writer, desk=house.desk, role=role)
    return again(writer), work


def again(thing):
    """Return a row read anew."""
    return type(thing).objects.get(pk=thing.pk)


def outsiders():
    """Return (who, how many acts they were asked for, how many they may do)."""
    house = Newsroom()
    text = house.draft()
    people = {
        "Somebody without a role": person(),
        "A superuser without a role": person(is_superuser=True, is_staff=True),
        "Somebody deactivated, with every role": person(*Role, is_active=False),
        "Somebody with every role on another desk": person(*Role, desk=DeskFactory()),
    }
    for who, user in people.items():
        refused = [of_stories.refusal(user, act, desk=house.desk, revision=text) for act in StoryAct]
        refused += [of_checking.refusal(user, act, desk=house.desk) for act in Act]
        yield who, len(refused), sum(reason is None for reason in refused)


# ---- The second hand ----


def both_hands(scenes):
    """Yield (did, then, what they were told); NotRefusedError where they were let."""
    for did, then, play in scenes:
        house, both = Newsroom(), person(*Role)
        try:
            second = play(house, both)
            second()
        except MoveRefused as refused:
            yield did, then, " ".join(refused.reasons)
        else:
            raise NotRefusedError(f"{did}, and then was let {then}")


def _finding(house, **more):
    return Inconsistency.objects.get(revision=house.in_review(CONTRADICTION, **more))


def _claim(text):
    return ledger_of(text).required[0].claim


def _approves(house, both, text):
    return lambda: stories.approve(text, text.content_hash, by=both)


def _wrote(act, *, html=CLEAN, **more):
    """A scene in which somebody wrote the text and then does `act(house, both, text)`."""
    return lambda house, both: lambda: act(house, both, house.in_review(html, by=both, **more))


def _wrote_what_was_found(act):
    """A scene in which `act(house, both, finding)` is done about what was found in one's own text."""

    def play(house, both):
        found = _finding(house, by=both)
        return lambda: act(house, both, found)

    return play


def _tick(house, both, text):
    item = checking.add_item(house.desk, by=house.administrator, text=f"Read aloud {text.pk}")
    return checking.tick(item, revision=text, by=both)


def _approve_own(house, both, text):
    return stories.approve(house.sign_off_all(text), text.content_hash, by=both)


def _wrote_next(house, both):
    found = _finding(house)
    resolution = house.propose(found, ResolutionKind.CORRECTED)
    stories.send_back(found.revision, by=house.reviewer, reason="Correct it.")
    stories.resume(again(found.revision), by=both)
    return lambda: checking.rule(resolution, by=both, accepted=False, reason="No.")


def _wrote_next_and_signs(house, both):
    text = house.in_review()
    stories.send_back(text, by=house.reviewer, reason="Too long.")
    stories.resume(again(text), by=both)
    return lambda: house.sign_off(_claim(text), text, by=both)


def _proposed(kind, key):
    def play(house, both):
        resolution = house.propose(_finding(house), kind, by=both)
        return lambda: checking.rule(resolution, by=both, accepted=True, key=key)

    return play


def _first_key(house, both):
    resolution = house.propose(_finding(house), STANDS)
    checking.rule(resolution, by=both, accepted=True)
    return lambda: checking.rule(resolution, by=both, accepted=True, key=Key.ADMINISTRATOR)


def _signed_by_hand(house, both):
    text = house.in_review(language="fi")
    checking.sign_hand_check(text, by=both, note="Called both mayors.")
    return _approves(house, both, Revision.objects.get(pk=text.pk))


def _signed_off(house, both):
    text = house.in_review()
    claims = ledger_of(text).required
    house.sign_off(claims[0].claim, text, by=both)
    house.sign_off_all(text)
    return _approves(house, both, text)


def _retyped(house, both):
    text = house.in_review()
    checking.retype(_claim(text), kinds=["cause"], revision=text, by=both)
    return _approves(house, both, house.sign_off_all(text))


def _approved_and_retypes(house, both):
    text = house.approve(house.in_review(), by=both)
    return lambda: checking.retype(_claim(text), kinds=["cause"], revision=text, by=both)


def _ruling(house, *, proposer=None, ruler=None, writer=None):
    found = _finding(house, by=writer or house.reporter)
    return checking.rule(
        house.propose(found, by=proposer or house.checker), by=ruler or house.reviewer, accepted=True
    )


def _objection(house, *, objector=None, **people):
    ruling = _ruling(house, **people)
    by = objector or person(Role.FACT_CHECKER)
    return checking.dispute(by=by, reason="Read again.", revision=ruling.revision, ruling=ruling)


def _answers_objection(name):
    """A scene in which somebody had this part in the matter and then rules on the objection."""

    def play(house, both):
        dispute = _objection(house, **{name: both})
        return lambda: checking.rule_on_dispute(dispute, by=both, upheld=False, reason="No.")

    return play


def _signed_off_and_answers(house, both):
    text = house.in_review()
    signed = house.sign_off(_claim(text), text, by=both)
    by = person(Role.FACT_CHECKER)
    dispute = checking.dispute(by=by, reason="Read again.", revision=text, sign_off=signed)
    return lambda: checking.rule_on_dispute(dispute, by=both, upheld=False, reason="No.")


def _objects_to_own_ruling(house, both):
    ruling = _ruling(house, ruler=both)
    return lambda: checking.dispute(by=both, reason="No.", revision=ruling.revision, ruling=ruling)


def _objects_to_own_sign_off(house, both):
    text = house.in_review()
    signed = house.sign_off(_claim(text), text, by=both)
    return lambda: checking.dispute(by=both, reason="No.", revision=text, sign_off=signed)


def _signs_off_after_its_fall(house, both):
    text = house.in_review()
    claim = _claim(text)
    signed = house.sign_off(claim, text, by=both)
    dispute = checking.dispute(by=house.reporter, reason="No.", revision=text, sign_off=signed)
    checking.rule_on_dispute(dispute, by=person(Role.REVIEWER), upheld=True, reason="Yes.")
    return lambda: house.sign_off(claim, text, by=both)


def _rules_after_its_fall(name):
    """A scene in which an objection was upheld, and whoever ruled or objected wants to rule now."""

    def play(house, both):
        dispute = _objection(house, **{name: both})
        checking.rule_on_dispute(dispute, by=person(Role.REVIEWER), upheld=True, reason="Yes.")
        return lambda: checking.rule(dispute.ruling.resolution, by=both, accepted=True)

    return play


def _takes_back_anothers(house, both):
    resolution = house.propose(_finding(house))
    return lambda: checking.withdraw_proposal(resolution, by=both, reason="No.")


WROTE, NEXT = "Who wrote in a text", "Who wrote in the next text"
# (who: what they did, what they then try, the scene)
SCENES = [
    (WROTE, "approve it", _wrote(_approve_own)),
    (WROTE, "send it back", _wrote(lambda h, b, t: stories.send_back(t, by=b, reason="No."))),
    (WROTE, "sign a claim in it off", _wrote(lambda h, b, t: h.sign_off(_claim(t), t, by=b))),
    (
        WROTE,
        "re-type a claim in it",
        _wrote(lambda h, b, t: checking.retype(_claim(t), kinds=["date"], revision=t, by=b)),
    ),
    (
        WROTE,
        "sign for a check of it by hand",
        _wrote(lambda h, b, t: checking.sign_hand_check(t, by=b, note="Called."), language="fi"),
    ),
    (WROTE, "tick its checklist", _wrote(_tick)),
    (
        WROTE,
        "propose that an inconsistency in it stands",
        _wrote_what_was_found(lambda h, b, found: h.propose(found, STANDS, by=b)),
    ),
    (
        WROTE,
        "rule on a resolution",
        _wrote_what_was_found(lambda h, b, found: checking.rule(h.propose(found), by=b, accepted=True)),
    ),
    (
        WROTE,
        "turn the second key of an override",
        _wrote_what_was_found(
            lambda h, b, found: checking.rule(
                h.propose(found, STANDS), by=b, accepted=True, key=Key.ADMINISTRATOR
            )
        ),
    ),
    (WROTE, "rule on an objection to a ruling", _answers_objection("writer")),
    (NEXT, "rule on what was found in the one before", _wrote_next),
    (NEXT, "sign a claim of the one before off", _wrote_next_and_signs),
    ("Who proposed a resolution", "rule on it", _proposed(DISMISSED, Key.REVIEWER)),
    ("Who proposed an override", "turn its second key", _proposed(STANDS, Key.ADMINISTRATOR)),
    ("Who turned the first key of an override", "turn the second", _first_key),
    ("Who did not propose a resolution", "take it back", _takes_back_anothers),
    ("Who signed for a check by hand", "approve the text", _signed_by_hand),
    ("Who signed a claim off", "approve the text", _signed_off),
    ("Who merged, split or re-typed a claim", "approve the text", _retyped),
    ("Who approved a text", "merge, split or re-type a claim in it", _approved_and_retypes),
    ("Who proposed a resolution", "rule on an objection to its ruling", _answers_objection("proposer")),
    ("Who ruled on a resolution", "rule on the objection to it", _answers_objection("ruler")),
    ("Who objected", "rule on the objection", _answers_objection("objector")),
    ("Who signed a claim off", "rule on the objection to it", _signed_off_and_answers),
    ("Who ruled on a resolution", "object to that", _objects_to_own_ruling),
    ("Who signed a claim off", "object to that", _objects_to_own_sign_off),
    ("Whose sign-off fell after an objection", "sign the claim off again", _signs_off_after_its_fall),
    ("Whose ruling fell after an objection", "rule anew", _rules_after_its_fall("ruler")),
    ("Who objected to a ruling that fell", "rule anew", _rules_after_its_fall("objector")),
]
