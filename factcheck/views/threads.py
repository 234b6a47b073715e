"""What people said beside a text, as threads: where each stands in the text shown, which are gone from it."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Prefetch

from articles.models import Article
from factcheck.anchors import digest
from factcheck.looks import once_a_look
from factcheck.marking import place_of
from factcheck.models import Comment, Mention, ThreadMark
from factcheck.pairs import Text
from factcheck.pairs.text import sentences_in


@dataclass(slots=True)
class Thread:
    """A comment and its answers. `place`: (block, start, end) of its quote in the text shown, if there."""

    root: Comment
    said: list[Comment]
    last_mark: ThreadMark | None
    place: tuple[int, int, int] | None = None

    @property
    def is_resolved(self) -> bool:
        """Whether somebody has settled it."""
        return self.last_mark is not None and self.last_mark.is_resolved

    @property
    def last(self) -> Comment:
        """What was said last: what a form says its sender saw."""
        return self.said[-1]

    @property
    def is_on_words(self) -> bool:
        """Whether it is about words of a text, rather than a whole text or a pair."""
        return bool(self.root.quote)

    @property
    def name(self) -> str:
        """Its name on the page."""
        return f"t{self.root.pk}"


@dataclass(slots=True)
class Threads:
    """All threads of an article, by what they are about."""

    every: list[Thread] = field(default_factory=list)

    @property
    def open(self) -> list[Thread]:
        """Those nobody has settled."""
        return [one for one in self.every if not one.is_resolved]

    @property
    def resolved(self) -> list[Thread]:
        """Those somebody has."""
        return [one for one in self.every if one.is_resolved]

    @property
    def here(self) -> list[Thread]:
        """Open ones on words of the text shown, in reading order."""
        return sorted((one for one in self.open if one.place), key=lambda one: (one.place, one.root.pk))

    @property
    def at_large(self) -> list[Thread]:
        """Open ones on a whole text or on a pair."""
        return [one for one in self.open if not one.is_on_words]

    @property
    def gone(self) -> list[Thread]:
        """Open ones on sentences that do not stand in the text shown."""
        return [one for one in self.open if one.is_on_words and not one.place]

    def about_claim(self, claim: int) -> list[Thread]:
        """Those about a claim."""
        return [one for one in self.every if one.root.claim_id == claim]

    def about_pair(self, fingerprint: str) -> list[Thread]:
        """Those about a pair of sentences, in whichever text it was found."""
        return [
            one
            for one in self.every
            if one.root.inconsistency is not None and one.root.inconsistency.fingerprint == fingerprint
        ]


@once_a_look
def threads_of(article: Article) -> Threads:
    """Return the threads of an article: three queries."""
    comments = (
        Comment.objects.filter(article=article)
        .select_related("by", "revision", "inconsistency")
        .prefetch_related(
            Prefetch("marks", ThreadMark.objects.select_related("by")),
            Prefetch("mentions", Mention.objects.select_related("user")),
        )
        .defer("revision__content")
        .order_by("id")
    )
    said = defaultdict(list)
    for one in comments:
        said[one.thread_id or one.pk].append(one)
    return Threads([_thread(those) for those in said.values()])


def _thread(said):
    marks = list(said[0].marks.all())
    return Thread(said[0], said, marks[-1] if marks else None)


def put_in_place(threads: Threads, text: Text) -> None:
    """Say of each thread where its quote stands in a text: where its sentence does, word for word."""
    sentences = _places(text)
    for one in threads.every:
        if one.is_on_words:
            one.place = _place(one.root, sentences, text)


def _places(text):
    """Return by digest of a sentence where it stands: (block, start, its words), in reading order."""
    found = defaultdict(list)
    for number, block in enumerate(text.blocks):
        start = 0
        for sentence in sentences_in(block.text):
            start = block.text.index(sentence, start)
            found[digest(sentence)].append((number, start, sentence))
            start += len(sentence)
    return found


def _place(root, sentences, text):
    there = sentences.get(root.digest, ())
    # of equal sentences the one in the same block, else the first
    for block, start, sentence in sorted(there, key=lambda one: one[0] != root.block):
        at = sentence.find(root.quote)
        if at >= 0:
            return block, start + at, start + at + len(root.quote)
        return block, start, start + len(sentence)
    if len(list(sentences_in(root.quote))) > 1:  # words of several sentences stand where all of them do
        return place_of(root, text.blocks)
    return None


def comments_pane(request, revision, refused):
    """Return what was said beside the texts of an article: a pane for PANES in revision.py."""
    return {"threads": threads_of(revision.article)}
