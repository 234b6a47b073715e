"""One look at a text: while a page is put together, the same question is put to the database once.

A page asks in several places where a text stands: the gate for its reasons, the margin for its cards. Nothing
is written while a page is put together, so one answer serves all. Outside a look, as in every change, each
question is asked anew.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import TypeVar

from django.db.models import Model

Asked = TypeVar("Asked", bound=Model)
Answer = TypeVar("Answer")

_answers: ContextVar[dict | None] = ContextVar("answers", default=None)


@contextmanager
def one_look() -> Iterator[None]:
    """Within it, or within a function it decorates, questions marked `once_a_look` are asked once."""
    token = _answers.set({})
    try:
        yield
    finally:
        _answers.reset(token)


def once_a_look(question: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """Mark a question about one row."""

    @wraps(question)
    def asked(row: Asked) -> Answer:
        answers = _answers.get()
        if answers is None:
            return question(row)
        key = (question, row.pk)
        if key not in answers:
            answers[key] = question(row)
        return answers[key]

    return asked
