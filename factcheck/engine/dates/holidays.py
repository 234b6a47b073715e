"""Days called by their own name: those fixed to a date, those counted from Easter, and those that fall on the
first, third or last of a weekday in their month.

Only names that mean one day wherever English is read; "Labour Day", "Mother's Day" and the bank holidays are
other days in other countries.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

FIXED = {
    "new year's day": (1, 1), "hogmanay": (12, 31), "burns night": (1, 25), "australia day": (1, 26),
    "waitangi day": (2, 6), "groundhog day": (2, 2), "candlemas": (2, 2), "valentine's day": (2, 14),
    "st valentine's day": (2, 14), "st david's day": (3, 1), "st patrick's day": (3, 17),
    "april fools' day": (4, 1), "april fool's day": (4, 1), "all fools' day": (4, 1),
    "st george's day": (4, 23), "anzac day": (4, 25), "may day": (5, 1), "cinco de mayo": (5, 5),
    "ve day": (5, 8), "juneteenth": (6, 19), "canada day": (7, 1), "fourth of july": (7, 4),
    "july fourth": (7, 4), "bastille day": (7, 14), "st swithin's day": (7, 15), "halloween": (10, 31),
    "hallowe'en": (10, 31), "all saints' day": (11, 1), "all souls' day": (11, 2), "bonfire night": (11, 5),
    "guy fawkes night": (11, 5), "guy fawkes day": (11, 5), "armistice day": (11, 11),
    "veterans day": (11, 11), "st andrew's day": (11, 30), "christmas eve": (12, 24),
    "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26), "st stephen's day": (12, 26),
    "new year's eve": (12, 31),
}  # fmt: skip
# Days before or after Easter Sunday.
FROM_EASTER = {
    "shrove tuesday": -47, "pancake day": -47, "mardi gras": -47, "ash wednesday": -46, "palm sunday": -7,
    "maundy thursday": -3, "good friday": -2, "easter sunday": 0, "easter day": 0, "easter monday": 1,
    "whit sunday": 49, "whit monday": 50, "ascension day": 39, "corpus christi": 60,
}  # fmt: skip
# (month, weekday with Monday 0, which of them; -1 is the last).
NTH = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1), "martin luther king day": (1, 0, 3), "presidents' day": (2, 0, 3),
    "presidents day": (2, 0, 3), "columbus day": (10, 0, 2),
}  # fmt: skip

NAMES = sorted((*FIXED, *FROM_EASTER, *NTH), key=lambda name: (-len(name), name))


def _spelt(name: str) -> str:
    """The name with capitals, either apostrophe, a full stop after St or not, and any space."""
    small = {"of", "de"}
    words = [word if word in small else word[0].upper() + word[1:] for word in name.split()]
    spelt = r"\s".join(re.escape(word) for word in words).replace("'", "[’']")
    return (
        spelt.replace("St\\s", "St\\.?\\s", 1)
        if spelt.startswith("St\\s")
        else spelt.replace("Ve\\s", "VE\\s")
    )


HOLIDAY = "(?:" + "|".join(_spelt(name) for name in NAMES) + ")"


def holiday(name: str, year: int) -> date:
    """The day of that name in a year; KeyError for a name not known."""
    if name in FIXED:
        month, number = FIXED[name]
        return date(year, month, number)
    if name in FROM_EASTER:
        return easter(year) + timedelta(days=FROM_EASTER[name])
    month, weekday, which = NTH[name]
    if which < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian reckoning."""
    golden, century = year % 19, year // 100
    leap, rest = century // 4, year % 100
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    day = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * day) // 451
    total = moon + day - 7 * shift + 114
    return date(year, total // 31, total % 31 + 1)
