"""Who may do what to a story, as data: role × act.

Whether the work is one's own is asked in permissions.py; this table says what a role is for.
"""

from django.db.models import TextChoices


class Role(TextChoices):
    """What a person is, on one desk or on all of them."""

    REPORTER = "reporter", "Reporter"
    EDITOR = "editor", "Editor"
    FACT_CHECKER = "fact_checker", "Fact-checker"
    REVIEWER = "reviewer", "Reviewer"
    ADMINISTRATOR = "administrator", "Administrator"


class Act(TextChoices):
    """One thing a person does to an article or to one of its revisions."""

    READ = "read", "read unpublished texts"
    CREATE = "create", "begin an article"
    CREDIT = "credit", "name the authors of an article"
    WRITE = "write", "write in a draft"
    SUBMIT = "submit", "submit a draft"
    WITHDRAW = "withdraw", "set a submitted text aside"
    RESUME = "resume", "begin a new draft from an earlier text"
    RESTORE = "restore", "bring an earlier text back"
    SHARE = "share", "share a preview of a text"
    SEND_BACK = "send_back", "send a text back"
    APPROVE = "approve", "approve a text"
    SCHEDULE = "schedule", "schedule a text"
    PUBLISH = "publish", "publish a text"
    CORRECT = "correct", "start a correction"
    RETRACT = "retract", "retract an article"


# In the sentence of a refusal: "Only … may approve a text".
ROLES_FOR = {
    Act.READ: frozenset(Role),
    Act.CREATE: frozenset({Role.REPORTER, Role.EDITOR}),
    Act.CREDIT: frozenset({Role.REPORTER, Role.EDITOR}),
    Act.WRITE: frozenset({Role.REPORTER, Role.EDITOR}),
    Act.SUBMIT: frozenset({Role.REPORTER, Role.EDITOR}),
    Act.WITHDRAW: frozenset({Role.REPORTER, Role.EDITOR}),
    Act.RESUME: frozenset({Role.REPORTER, Role.EDITOR}),
    Act.RESTORE: frozenset({Role.REPORTER, Role.EDITOR}),
    Act.SHARE: frozenset({Role.REPORTER, Role.EDITOR}),
    Act.SEND_BACK: frozenset({Role.REVIEWER}),
    Act.APPROVE: frozenset({Role.REVIEWER}),
    Act.SCHEDULE: frozenset({Role.EDITOR}),
    Act.PUBLISH: frozenset({Role.EDITOR}),
    Act.CORRECT: frozenset({Role.EDITOR}),
    Act.RETRACT: frozenset({Role.EDITOR}),
}
# A reporter does these to texts of their own alone; an editor to any text of the desk.
OWN_ONLY_FOR_REPORTERS = frozenset({Act.WRITE, Act.SUBMIT, Act.WITHDRAW, Act.RESUME, Act.RESTORE, Act.SHARE})
# Nobody has both hands on one story: refused to whoever wrote in the text, whatever else they are.
NEVER_BY_ITS_WRITERS = frozenset({Act.APPROVE, Act.SEND_BACK})
