"""How the house says no: with every reason, in words for the person who asked."""


class MoveRefused(Exception):
    """A change that was not made. `reasons` lists why, one sentence each."""

    def __init__(self, *reasons):
        self.reasons = tuple(str(reason) for reason in reasons)
        super().__init__(" ".join(self.reasons))


class NotAllowed(MoveRefused):
    """Refused because of who asked."""


class Outdated(MoveRefused):
    """Refused because somebody else changed the thing first. `theirs` is what stands there now."""

    def __init__(self, reason, theirs):
        super().__init__(reason)
        self.theirs = theirs
