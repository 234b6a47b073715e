"""A second name or spelling is explained where the text says so, and only there."""

import pytest

from factcheck.engine.apparent import another_name

from .test_namesakes import statements


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Rosa Lind sang.\nShe was born Rosa Linde in Kiel.", "Rosa Lind", "Rosa Linde"),
        ("Olga Shevchuk won.\nSome papers spelled her Olga Chevchuk.", "Olga Shevchuk", "Olga Chevchuk"),
        ("Mia Torp, née Torpe, paints.\nMia Torpe drew as a child.", "Mia Torp", "Mia Torpe"),
        ("Ana Ruiz wrote it under the name Ana Reiz.", "Ana Ruiz", "Ana Reiz"),
        ("Nils Aker fled.\nIn Oslo he changed his name. Nils Akers was safe.", "Nils Aker", "Nils Akers"),
    ],
)
def test_explained_names_are_seen(text, one, other):
    assert another_name.applies(*statements(text, one, other))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Rosa Lind sang.\nRosa Linde bowed.", "Rosa Lind", "Rosa Linde"),
        ("Rosa Lind, 40, was born in Kiel.\nIt rained. Rosa Linde bowed.", "Rosa Lind", "Rosa Linde"),
        ("Dr Tor Vik led the study.\nDr Tor Wik called it odd.", "Dr Tor Vik", "Dr Tor Wik"),
        ("Mia Torp changed the plan.\nMia Torpe took over.", "Mia Torp", "Mia Torpe"),
        ("Ana Ruiz wrote it.\nAna Reiz read it under a lamp.", "Ana Ruiz", "Ana Reiz"),
    ],
)
def test_a_slip_is_not_taken_for_a_name(text, one, other):
    assert not another_name.applies(*statements(text, one, other))
