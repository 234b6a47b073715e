"""Every act of the record in words that follow the name of who did it.

A value is a sentence, or (name of a part, {its value: sentence}) where that part decides. What stands in
braces is a part of the entry's `about`, made readable by told.py.
"""

from django.utils.translation import gettext_lazy as _

HOUSE = _("The house")  # what acts of nobody in particular are put down to
MOVES = {
    "in_review": _("handed the text in for review"),
    "returned": _("sent the text back"),
    "withdrawn": _("set the text aside"),
    "scheduled": _("scheduled the text"),
    "live": _("published the text"),
    "superseded": _("replaced the text by a later one"),
    "retracted": _("retracted the article"),
}
ACTS = {
    "article.begun": _("began the article"),
    "article.credited": _("said who wrote the article"),
    "author.added": _("added a name that stands over stories"),
    "author.changed": _("changed a name that stands over stories"),
    "book.fact_saved": _("changed a fact of the reference book: version {version}"),
    "book.fact_struck": _("struck a fact from the reference book: version {version}"),
    "book.found": _("found the reference book changed by another route: version {version}"),
    "book.imported": _(
        "took facts into the reference book: {added} new, {changed} changed, version {version}"
    ),
    "case.assigned": _("gave the article to {to} to check"),
    "case.due_set": _("set when the article is due"),
    "case.escalated": _("told the desk that the article is overdue"),
    "case.let_go": _("let go of the article"),
    "case.priority_set": _("changed how pressing the article is"),
    "case.taken_up": _("took the article up"),
    "case.unassigned": _("made the article nobody’s to check"),
    "check.by_hand": _("signed for a check by hand"),
    "check.done": _("read the text with engine {engine}; pairs found: {findings}"),
    "check.failed": _("could not finish a check of the text"),
    "check.requested": _("put the text in the queue to be checked"),
    "check.retried": _("had the check tried again"),
    "checklist.item_added": _("added an item to the checklist of the desk"),
    "checklist.item_moved": _("put the checklist of the desk in another order"),
    "checklist.item_retired": _("took an item off the checklist of the desk: {item}"),
    "checklist.tick_taken_back": _("took a tick back: {item}"),
    "checklist.ticked": _("ticked {item}"),
    "claim.added": _("added a claim: {claim}"),
    "claim.merged": _("had {claim} checked together with {into}"),
    "claim.reopened": _("opened a claim again: {claim}"),
    "claim.restored": _("made {claim} a claim of its own again"),
    "claim.retyped": _("said of what kind a claim is: {claim}"),
    "claim.signed_off": _("signed a claim off as {verdict}: {claim}"),
    "claim.split": _("had a claim checked in {parts} parts: {claim}"),
    "claims.signed_off": _("signed {claims} claims off as {verdict}"),
    "comment.made": _("said something about the text"),
    "comment.reopened": _("opened a thread of comments again"),
    "comment.resolved": _("closed a thread of comments"),
    "correction.cause_named": (
        "checker",
        {
            "": _("said that no rule could have caught the mistake"),
            None: _("named the rule {checker} for a mistake"),
        },
    ),
    "correction.started": _("started a correction"),
    "desk.added": _("made a desk"),
    "desk.changed": _("changed a desk"),
    "details.erased": _("erased words kept beside the record: {details}"),
    "dispute.opened": _("objected to a ruling or a sign-off"),
    "dispute.ruled": ("upheld", {True: _("upheld an objection"), None: _("turned an objection down")}),
    "draft.restored": _("restored an earlier text as a new draft"),
    "draft.resumed": _("went on in a new draft"),
    "draft.saved": _("saved the draft"),
    "evidence.added": _("added evidence to {claim}"),
    "evidence.protected_erased": _("erased who a protected source is"),
    "evidence.protected_seen": _("looked at who a protected source is"),
    "evidence.withdrawn": _("withdrew evidence from {claim}"),
    "expert_link.answered": _("received answers from an outside expert"),
    "expert_link.made": _("asked somebody outside the newsroom about {claims} claims"),
    "expert_link.opened": _("saw an outside expert’s link opened"),
    "expert_link.refused": _("refused an outside expert’s link"),
    "expert_link.revoked": _("took an outside expert’s link back"),
    "person.activated": _("let {person} in again"),
    "person.added": _("added a person: {person}"),
    "person.changed": _("changed the account of {person}"),
    "person.deactivated": _("shut the account of {person}"),
    "person.password_set": _("gave {person} another password"),
    "note.dismissed": _("wants a note of the copy desk not made again"),
    "policy.set": _("set what the desk asks for"),
    "preview_link.made": _("made a link to a preview"),
    "preview_link.opened": _("saw a link to a preview opened"),
    "preview_link.refused": _("refused a link to a preview"),
    "preview_link.revoked": _("took a link to a preview back"),
    "report.exported": (
        "edition",
        {"public": _("took a public check report out"), None: _("took a check report out")},
    ),
    "resolution.proposed": _("proposed how two statements are settled: {kind}"),
    "resolution.ruled": (
        "accepted",
        {True: _("accepted a resolution: {kind}"), None: _("returned a resolution: {kind}")},
    ),
    "resolution.withdrawn": _("took a proposed resolution back"),
    "role.given": _("gave {person} a role: {role}"),
    "role.taken": _("took a role from {person}: {role}"),
    "text.moved": (
        "to",
        MOVES
        | {
            "approved": (
                "from",
                {"scheduled": _("took the text off the schedule"), None: _("approved the text")},
            ),
            None: _("moved the text"),
        },
    ),
}
# What acts are about, by the first part of their names.
SUBJECTS = {
    "article": _("Articles and authors"),
    "text": _("Texts"),
    "check": _("Checks"),
    "claim": _("Claims"),
    "evidence": _("Evidence"),
    "resolution": _("Resolutions and rulings"),
    "dispute": _("Objections"),
    "correction": _("Corrections"),
    "case": _("Who has what, and when it is due"),
    "comment": _("Comments"),
    "expert_link": _("Outside experts"),
    "preview_link": _("Links to previews"),
    "checklist": _("Checklists and policies"),
    "book": _("Reference book"),
    "person": _("People and roles"),
    "desk": _("Desks"),
    "report": _("Check reports taken out"),
    "details": _("Words erased"),
}
_WITH = {
    "author": "article",
    "draft": "text",
    "note": "text",
    "claims": "claim",
    "policy": "checklist",
    "role": "person",
}
# What the words kept beside an entry are called.
DETAILS = {
    "authors": _("Authors"),
    "body": _("Words"),
    "fact": _("Fact"),
    "headline": _("Headline"),
    "message": _("Message"),
    "name": _("Name"),
    "note": _("Note"),
    "public_note": _("Public note"),
    "reason": _("Reason"),
    "role": _("Role"),
    "source": _("Source"),
    "standing": _("Standing"),
    "text": _("Text"),
    "username": _("User name"),
}


def acts_about(subject: str) -> list[str]:
    """Return the acts about one of SUBJECTS."""
    parts = {act: act.partition(".")[0] for act in ACTS}
    return [act for act, part in parts.items() if _WITH.get(part, part) == subject]
