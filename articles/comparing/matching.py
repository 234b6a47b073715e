"""Which items of two sequences are the same, in order: difflib where it is quick, bounded where it is not.

What both begin and end with is matched first. In long stretches the items that stand once in both are held
fast (patience diff), and what is between them is looked at again; difflib, which can take the cube of a
length, sees short stretches alone. A long stretch with nothing unique in it counts as wholly different.
"""

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise

SHORT = 60_000  # items of one side times items of the other
DEEPEST = 16  # how often a stretch is cut up


def matching(first, second):
    """Return pairs of indices (i, j), rising in both, with first[i] == second[j]. Items are hashable."""
    pairs, waiting = [], [(0, len(first), 0, len(second), 0)]
    while waiting:
        start, end, other, other_end, depth = waiting.pop()
        while start < end and other < other_end and first[start] == second[other]:
            pairs.append((start, other))
            start, other = start + 1, other + 1
        while start < end and other < other_end and first[end - 1] == second[other_end - 1]:
            end, other_end = end - 1, other_end - 1
            pairs.append((end, other_end))
        if start == end or other == other_end:
            continue
        if (end - start) * (other_end - other) <= SHORT:
            matcher = SequenceMatcher(None, first[start:end], second[other:other_end], autojunk=False)
            for block in matcher.get_matching_blocks():
                pairs += [(start + block.a + n, other + block.b + n) for n in range(block.size)]
        elif depth < DEEPEST:
            held = _held(first, second, start, end, other, other_end)
            pairs += held
            edges = [(start - 1, other - 1), *held, (end, other_end)]
            for (i, j), (next_i, next_j) in pairwise(edges):
                if held and next_i - i > 1 and next_j - j > 1:
                    waiting.append((i + 1, next_i, j + 1, next_j, depth + 1))
    return sorted(pairs)


def _held(first, second, start, end, other, other_end):
    """Return the longest rising run of pairs whose item stands once in each stretch."""
    counts = Counter(first[start:end])
    other_counts = Counter(second[other:other_end])
    place = {second[j]: j for j in range(other, other_end)}
    once = [i for i in range(start, end) if counts[first[i]] == 1 == other_counts[first[i]]]
    pairs = [(i, place[first[i]]) for i in once]
    return [pairs[n] for n in longest_rising([j for _, j in pairs])]


def longest_rising(values):
    """Return the indices of a longest strictly rising run of `values`, in order."""
    ends, at, before = [], [], []  # per length: the smallest last value, and where it stands
    for n, value in enumerate(values):
        length = bisect_left(ends, value)
        before.append(at[length - 1] if length else None)
        if length == len(ends):
            ends.append(value)
            at.append(n)
        else:
            ends[length], at[length] = value, n
    run, n = [], at[-1] if at else None
    while n is not None:
        run.append(n)
        n = before[n]
    return run[::-1]
