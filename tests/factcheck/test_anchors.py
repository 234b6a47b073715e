"""What becomes of sentences when a text is edited: none lost that still stands, none taken for another."""

import random
from collections import Counter
from dataclasses import dataclass, field
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.blocks import Block
from factcheck.anchors import Sentence, carried, claim_digest, digest, folded, headings_of, left_out

NAMES = ["The mayor", "Traffic", "The tunnel", "A survey", "The council", "Harrow", "The brewery", "Spain"]
DEEDS = ["opened", "rose by", "was closed on", "counted", "voted for", "spent", "lost", "promised"]
STOCK = ["It was raining.", "Nobody objected.", "The vote was taken."]  # sentences that texts repeat
TRIES = 2500
HEADERS = ["Year | Cars", "Cars | Year", "2019 | 2020", "2020 | 2019"]  # what rows of tables stand under
EDITS = Counter()


@dataclass(frozen=True)
class Known:
    """A sentence with who it is: two equal ones are two, and a changed one is another."""

    who: int
    sentence: Sentence
    made_from: int | None = None


@dataclass
class Story:
    """A text under the hands of an editor, who remembers which sentence is which."""

    chance: random.Random
    names: count = field(default_factory=count)
    gone: list = field(default_factory=list)
    lines: list = field(default_factory=list)

    def write(self):
        for section, heading in (("a", ""), ("b", ""), ("c", self.header()), ("d", self.header())):
            lines = [self.known(self.words(), section, heading) for _ in range(self.chance.randint(2, 6))]
            self.lines += lines

    def known(self, words, section, heading, made_from=None):
        return Known(next(self.names), Sentence(folded(words), section, heading), made_from)

    def header(self):
        return self.chance.choice(HEADERS)

    def words(self):
        if self.chance.random() < 0.2:
            return self.chance.choice(STOCK)
        some = self.chance.choice
        return f"{some(NAMES)} {some(DEEDS)} {self.chance.randint(1, 10**6)} {some(['days', 'cars'])}."

    def place(self):
        return self.chance.randrange(len(self.lines))

    def edit(self):
        act = self.chance.choice(ACTS)
        if self.lines:
            act(self)
            EDITS[act.__name__] += 1


def change(story):
    at = story.place()
    line = story.lines[at]
    words = line.sentence.words.split()
    spot = story.chance.randrange(len(words))
    words[spot] = words[spot] + "s" if story.chance.random() < 0.5 else str(story.chance.randint(1, 10**6))
    story.gone.append(line)
    story.lines[at] = story.known(" ".join(words), line.sentence.section, line.sentence.heading, line.who)


def move(story):
    line = story.lines.pop(story.place())
    story.lines.insert(story.chance.randint(0, len(story.lines)), line)


def delete(story):
    story.gone.append(story.lines.pop(story.place()))


def duplicate(story):
    line = story.lines[story.place()]
    copy = story.known(line.sentence.words, line.sentence.section, line.sentence.heading)
    story.lines.insert(story.chance.randint(0, len(story.lines)), copy)


def restore(story):
    if story.gone:
        line = story.gone.pop(story.chance.randrange(len(story.gone)))
        story.lines.insert(story.chance.randint(0, len(story.lines)), line)


def join(story):
    at = story.place()
    if at + 1 < len(story.lines):
        first, second = story.lines[at], story.lines.pop(at + 1)
        story.gone += [first, second]
        words = f"{first.sentence.words.rstrip('.')}, and {second.sentence.words}"
        story.lines[at] = story.known(words, first.sentence.section, first.sentence.heading)


def part(story):
    at = story.place()
    line = story.lines[at]
    words = line.sentence.words.split()
    cut = len(words) // 2
    halves = [" ".join(words[:cut]) + ".", " ".join(words[cut:])]
    story.gone.append(line)
    section, heading = line.sentence.section, line.sentence.heading
    story.lines[at : at + 1] = [story.known(half, section, heading) for half in halves if half]


def move_section(story):
    section = story.chance.choice("abcd")
    moved = [line for line in story.lines if line.sentence.section == section]
    rest = [line for line in story.lines if line.sentence.section != section]
    at = story.chance.randint(0, len(rest))
    story.lines = rest[:at] + moved + rest[at:]


def change_header(story):
    """Another header over a table: every row of it is another sentence, its words left as they are."""
    section, header = story.chance.choice("cd"), story.header()
    for at, line in enumerate(story.lines):
        was = line.sentence
        if was.section == section and was.heading and was.heading != header:
            story.gone.append(line)
            story.lines[at] = story.known(was.words, section, header, line.who)


def take_out_of_table(story):
    at = story.place()
    line = story.lines[at]
    if line.sentence.heading:
        story.gone.append(line)
        story.lines[at] = story.known(line.sentence.words, line.sentence.section, "", line.who)


ACTS = [change, move, delete, duplicate, restore, join, part, move_section, change_header, take_out_of_table]


def key(line):
    """What two sentences that are the same have in common."""
    return line.sentence.words, line.sentence.heading


def sentences(lines):
    return [line.sentence for line in lines]


@settings(max_examples=TRIES)
@given(seed=st.integers(0, 2**32), edits=st.integers(1, 8))
def edit_and_match(seed, edits):
    story = Story(random.Random(seed))
    story.write()
    old = list(story.lines)
    settled = {i for i in range(len(old)) if story.chance.random() < 0.5}
    for _ in range(edits):
        story.edit()
    new = story.lines
    match = carried(sentences(old), sentences(new), settled=settled)
    every_match_is_word_for_word_and_once(old, new, match)
    what_stands_once_is_known(old, new, match)
    row_under_another_header_is_open(old, new, match)
    nothing_that_stands_is_lost(old, new, match)
    no_more_is_taken_for_checked_than_there_is(old, new, match, settled)
    EDITS["texts"] += 1


def every_match_is_word_for_word_and_once(old, new, match):
    assert all(key(new[n]) == key(old[o]) for n, o in match.same.items())
    used = [*match.same.values(), *(o for o, _ in match.changed.values())]
    assert len(used) == len(set(used))
    assert not set(match.same) & set(match.changed)
    assert all(key(new[n]) != key(old[o]) for n, (o, _) in match.changed.items())


def what_stands_once_is_known(old, new, match):
    """A sentence without an equal is the one it was, and no other is: moved, restored, wherever."""
    here = Counter(map(key, old))
    there = Counter(map(key, new))
    by_words = {key(line): i for i, line in enumerate(old)}
    for n, line in enumerate(new):
        words = key(line)
        if here[words] == there[words] == 1:
            assert match.same[n] == by_words[words]
        if not here[words]:
            assert n not in match.same


def row_under_another_header_is_open(old, new, match):
    """A row that stood once and stands once, its header changed, is what it was made from, and open."""
    here, there = Counter(line.sentence.words for line in old), Counter(line.sentence.words for line in new)
    by_words = {line.sentence.words: i for i, line in enumerate(old)}
    for n, line in enumerate(new):
        words = line.sentence.words
        if here[words] == there[words] == 1 and key(line) != key(old[by_words[words]]):
            assert n not in match.same
            assert match.changed[n] == (by_words[words], 100)
            EDITS["rows reopened"] += 1


def nothing_that_stands_is_lost(old, new, match):
    """Of equal sentences as many go on as there are in both texts, never fewer."""
    here = Counter(map(key, old))
    there = Counter(map(key, new))
    kept = Counter(key(new[n]) for n in match.same)
    assert kept == here & there


def no_more_is_taken_for_checked_than_there_is(old, new, match, settled):
    """Where equal ones went and nothing tells which, those that nobody checked are the ones that stay."""
    for words in set(map(key, new)):
        places = [i for i, line in enumerate(old) if key(line) == words]
        left = [n for n, line in enumerate(new) if key(line) == words]
        if len(places) > len(left) and all(_alone(old, new, o, n) for o in places for n in left):
            open_ones = [o for o in places if o not in settled]
            kept = [match.same[n] for n in left]
            assert len([o for o in kept if o not in settled]) == min(len(open_ones), len(left))


def _alone(old, new, o, n):
    """Whether nothing around two equal sentences is the same."""
    beside = [
        (old[o + step].sentence.words if 0 <= o + step < len(old) else None)
        == (new[n + step].sentence.words if 0 <= n + step < len(new) else None)
        for step in (-1, 1)
    ]
    return not any(beside) and old[o].sentence.section != new[n].sentence.section


def test_random_edits_lose_nothing_and_keep_nothing_wrongly():
    EDITS.clear()
    edit_and_match()
    texts, reopened = EDITS.pop("texts"), EDITS.pop("rows reopened")
    print(f"{reopened} rows under another header reopened")
    print(f"{EDITS.total()} random edits of {texts} texts: {dict(sorted(EDITS.items()))}")
    assert EDITS.total() >= 5000
    assert reopened >= 500


def line(words, section="a"):
    return Sentence(words, section)


def match(old, new, settled=()):
    return carried([line(one) for one in old], [line(one) for one in new], settled=settled)


def test_of_two_equal_sentences_the_one_that_stays_is_told_by_its_neighbours():
    for signed in (0, 2):
        assert match(["A", "B", "A", "C"], ["B", "A", "C"], {signed}).same == {0: 1, 1: 2, 2: 3}
        assert match(["A", "B", "A", "C"], ["A", "B", "C"], {signed}).same == {0: 0, 1: 1, 2: 3}


@given(
    words=st.lists(st.text("abcdefgh", min_size=3, max_size=9), min_size=6, max_size=20, unique=True),
    places=st.tuples(st.integers(0, 20), st.integers(0, 20), st.booleans()),
)
def test_deleting_one_of_two_equal_sentences_leaves_the_other_what_it_was(words, places):
    first, second = sorted(place % len(words) for place in places[:2])
    if second - first < 2:
        return
    old = [*words[:first], "It rose.", *words[first:second], "It rose.", *words[second:]]
    deleted, kept = (first, second + 1) if places[2] else (second + 1, first)
    new = old[:deleted] + old[deleted + 1 :]
    for signed in (first, second + 1):
        assert match(old, new, {signed}).same[new.index("It rose.")] == kept


def test_of_two_equal_sentences_side_by_side_the_open_one_stays():
    assert match(["X", "A", "A", "Y"], ["X", "A", "Y"], {1}).same[1] in (1, 2)
    assert match(["A", "B", "A", "C"], ["D", "A", "E"], {0}).same == {1: 2}
    assert match(["A", "B", "A", "C"], ["D", "A", "E"], {2}).same == {1: 0}


def test_equal_sentences_are_told_by_their_sections():
    old = [line("A", "a"), line("A", "b")]
    assert carried(old, [line("D", "b"), line("A", "b"), line("E", "b")], settled={0}).same == {1: 1}


def test_copy_of_a_sentence_is_another():
    found = match(["A", "B"], ["A", "B", "C", "A"], {0})
    assert found.same == {0: 0, 1: 1}


def test_changed_sentence_is_made_from_the_nearest():
    found = match(["It rose by 7 percent.", "He came in May."], ["He came in June.", "It rose by 9 percent."])
    assert found.same == {}
    assert {n: o for n, (o, _) in found.changed.items()} == {0: 1, 1: 0}


def test_one_sentence_becomes_one():
    found = match(["It rose by 7 percent."], ["It rose by 9 percent.", "It rose by 8 percent."])
    assert len(found.changed) == 1


def test_what_has_nothing_in_common_was_not_made_from_it():
    assert match(["It rose by 7 percent."], ["Nobody had asked the cook."]).changed == {}


def test_what_is_matched_already_is_left_alone():
    old, new = [line("A"), line("B")], [line("A"), line("B")]
    assert carried(old, new, done_old=[0]).same == {1: 1}
    assert carried(old, new, done_new=[1]).same == {0: 0}


def test_many_equal_rows_are_matched_in_order():
    rows = [line("A")] * 100
    assert carried(rows, rows[:60]).same == {i: i for i in range(60)}


def table(section, header, *rows, caption=""):
    over = [Block(caption, "caption", section)] if caption else []
    over += [Block(header, "table header", section)] if header else []
    return [*over, *(Block(row, "table row", section) for row in rows)]


def test_rows_stand_under_their_own_caption_and_header():
    blocks = [
        Block("Harrow", "headline"),
        *table("a", "Year | Cars", "2019 | 5", "2020 | 6", caption="In thousands"),
        Block("A bridge.", "paragraph", "b"),
        *table("b", "A | B", "x | y"),
        *table("b", "C | D", "x | y"),
        *table("c", "", "x | y"),
    ]
    under = dict.fromkeys(heading for heading in headings_of(blocks) if heading)
    assert list(under) == ["In thousands: Year | Cars", "A | B", "C | D"]
    assert [bool(heading) for heading in headings_of(blocks)] == [
        *(False, False, False, True, True),
        *(False, False, True, False, True, False),
    ]


def test_figures_and_names_that_lie_in_no_part_are_told_in_order():
    text = "Before. The council of Harrow paid 1,200 crowns to Ann O'Brien in May. After."
    whole = (text.index("The"), text.index(" After"))

    def left(*parts):
        return left_out(text, whole, [(text.index(part), text.index(part) + len(part)) for part in parts])

    assert left("council") == ["Harrow", "1,200", "Ann", "O'Brien", "May"]
    assert left("The council of Harrow paid 1,200", "to Ann O'Brien in May") == []
    assert left("of Harrow", "200 crowns", "Ann O", "in May") == ["1,200", "O'Brien"]
    assert left_out("Ann paid 5 crowns.", (0, 18), [(4, 18)]) == ["Ann"]


def test_claims_are_told_apart_by_their_words_too():
    assert claim_digest("A bridge.") == digest("A  bridge.")
    assert claim_digest("A bridge.", "bridge") == claim_digest("A\n bridge.", "bridge ")
    assert len({claim_digest("A bridge."), claim_digest("A bridge.", "bridge"), digest("bridge")}) == 3
    under = [claim_digest("2019 | 5", quote, header) for quote in ("", "5") for header in ("", *HEADERS)]
    assert len(set(under)) == len(under)
