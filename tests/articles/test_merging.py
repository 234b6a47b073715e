"""Two people's changes put together: what one changed is taken, what both changed is said."""

from hypothesis import given
from hypothesis import strategies as st

from articles.merging import merge, merge_lists

paragraphs = st.lists(st.sampled_from([f"<p>{letter}</p>" for letter in "abcdef"]), max_size=5)


def section(uid, *words, heading="", kind="text"):
    return {
        "uid": uid,
        "kind": kind,
        "heading": heading,
        "body": {"html": "".join(f"<p>{word}</p>" for word in words)},
    }


def text(*sections, **fields):
    return {"fields": {"headline": "H", "standfirst": "S"} | fields, "sections": list(sections)}


BASE = text(section("1", "a", "b", "c"), section("2", "d"), section("3", "e"))


def words(merged):
    return [(one["uid"], one["heading"], one["body"]["html"]) for one in merged.sections]


def test_changes_in_different_places_come_together():
    mine = text(
        section("1", "A", "b", "c"), section("2", "d", heading="Mine"), section("3", "e"), headline="M"
    )
    theirs = text(section("1", "a", "b", "C"), section("2", "D"), section("3", "e"), standfirst="T")
    merged = merge(BASE, mine, theirs)
    assert merged.conflicts == []
    assert merged.fields == {"headline": "M", "standfirst": "T"}
    assert words(merged) == [
        ("1", "", "<p>A</p><p>b</p><p>C</p>"),
        ("2", "Mine", "<p>D</p>"),
        ("3", "", "<p>e</p>"),
    ]
    assert merged.taken == 3


def test_changes_of_the_same_words_are_conflicts_and_mine_stays():
    mine = text(section("1", "A", "b", "c"), section("2", "d"), section("3", "e"), headline="M")
    theirs = text(section("1", "X", "b", "c"), section("2", "d"), section("3", "e"), headline="T")
    merged = merge(BASE, mine, theirs)
    assert merged.conflicts == ["headline", "section-1"]
    assert merged.fields["headline"] == "M"
    assert words(merged)[0] == ("1", "", "<p>A</p><p>b</p><p>c</p>")


def test_added_and_removed_sections():
    mine = text(section("1", "a", "b", "c"), section("new", "n"), section("3", "e"))
    theirs = text(section("1", "a", "b", "c"), section("2", "d"), section("3", "e"), section("4", "f"))
    merged = merge(BASE, mine, theirs)
    assert [one["uid"] for one in merged.sections] == ["1", "new", "3", "4"]
    assert (merged.conflicts, merged.taken) == ([], 1)


def test_what_one_removed_and_the_other_changed_stays_and_is_said():
    mine = text(section("1", "a", "b", "c"), section("3", "e"))
    theirs = text(section("1", "a", "b", "c"), section("2", "D"))
    merged = merge(BASE, mine, theirs)
    assert [one["uid"] for one in merged.sections] == ["1", "2"]
    assert merged.conflicts == ["section-2"]


def test_moved_sections_keep_the_order_of_who_moved_them():
    moved = text(section("3", "e"), section("1", "a", "b", "c"), section("2", "d"))
    changed = text(section("1", "a", "b", "c"), section("2", "D"), section("3", "e"))
    for mine, theirs in ((moved, changed), (changed, moved)):
        merged = merge(BASE, mine, theirs)
        assert [one["uid"] for one in merged.sections] == ["3", "1", "2"]
        assert words(merged)[2] == ("2", "", "<p>D</p>")


def test_without_a_base_everything_that_differs_is_a_conflict():
    merged = merge(None, text(section("1", "a")), text(section("1", "b"), headline="T"))
    assert merged.conflicts == ["headline", "section-1"]


@given(paragraphs, paragraphs, paragraphs)
def test_lists_merge_alike_from_both_sides_and_take_what_one_side_changed(base, mine, theirs):
    assert merge_lists(base, mine, base) == mine
    assert merge_lists(base, base, theirs) == theirs
    assert merge_lists(base, mine, mine) == mine
    merged = merge_lists(base, mine, theirs)
    assert merged == merge_lists(base, theirs, mine)
    if merged is not None:
        added = (set(mine) | set(theirs)) - set(base)
        assert added <= set(merged)


texts = st.lists(st.sampled_from("1234"), unique=True, max_size=4).flatmap(
    lambda uids: st.tuples(*(st.builds(section, st.just(uid), st.sampled_from("xyz")) for uid in uids)).map(
        lambda sections: text(*sections)
    )
)


@given(texts, texts, texts)
def test_no_words_of_either_are_lost_without_being_said(base, mine, theirs):
    merged = merge(base, mine, theirs)
    there = {one["uid"]: one for one in merged.sections}
    assert len(there) == len(merged.sections)
    old = {one["uid"]: one for one in base["sections"]}
    for one in [*mine["sections"], *theirs["sections"]]:
        changed = one["uid"] not in old or one["body"] != old[one["uid"]]["body"]
        if changed and f"section-{one['uid']}" not in merged.conflicts:
            assert there[one["uid"]]["body"] == one["body"]
