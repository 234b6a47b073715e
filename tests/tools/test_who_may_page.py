"""The page about who may do what says what the house answers."""

import pytest

from tools.who_may_page import PAGE, NotRefusedError, page
from tools.who_may_scenes import SCENES, both_hands


@pytest.mark.once  # it is made anew on the kind of database `make docs` has; refusals have tests on both
@pytest.mark.django_db
def test_page_about_who_may_do_what_is_current():
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make docs`"


@pytest.mark.django_db
def test_second_hand_that_is_let_is_found():
    scene = ("Who looked on", "do nothing", lambda house, both: lambda: None)
    with pytest.raises(NotRefusedError, match="Who looked on, and then was let do nothing"):
        list(both_hands([scene]))


def test_every_scene_is_told_once():
    assert len({(did, then) for did, then, _ in SCENES}) == len(SCENES)
