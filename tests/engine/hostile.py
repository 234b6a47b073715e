"""Texts nobody would write and somebody will send, each as a function of its size."""

from __future__ import annotations

from collections.abc import Callable

HOSTILE: dict[str, Callable[[int], str]] = {
    "emoji": lambda n: "The 🇺🇦👩‍👩‍👧‍👦 summit in 2023 👍🏽 was 🎉🎉 on 4 May. " * n,
    "right to left": lambda n: (
        "عُقدت القمة في ألاسكا عام 2023 and the summit in Alaska, \u202e3202\u202c. " * n
    ),
    "combining marks": lambda n: "Z\u0301\u0302\u0303a\u0308lg\u0335o met 1\u03002\u0301 people. " * n,
    "a hill of marks": lambda n: "a" + "\u0301" * (20 * n) + " was here in 2020.",
    "nulls and controls": lambda n: "The\x00 fire \x07on 6 February\x0b 2021\x1f killed 12\x7f. " * n,
    "numbers": lambda n: " ".join(str(1000 + 7 * number) for number in range(10 * n)) + ".",
    "counted things": lambda n: " ".join(f"{number} people enrolled in the trial." for number in range(n)),
    "percentages": lambda n: ", ".join(f"{number % 100}% of {number}" for number in range(3 * n)) + ".",
    "dates": lambda n: "; ".join(f"{1 + number % 28} May {1900 + number % 100}" for number in range(2 * n)),
    "one word": lambda n: "a" * (60 * n),
    "one letter and space": lambda n: "a " * (30 * n),
    "one long sentence": lambda n: "the mayor of the town of the county said and " * (3 * n),
    "names": lambda n: " ".join(
        f"Anna{chr(97 + number % 26)} Berg{chr(97 + number % 23)} left." for number in range(n)
    ),
    "quotation marks": lambda n: "“" * (10 * n) + "No" + "”" * (10 * n) + '"' * (10 * n + 1),
    "a quotation again and again": lambda n: "“We will not fell a single tree in this town,” she said. " * n,
    "brackets": lambda n: "(" * (10 * n) + "BBC, 2023" + ")" * (10 * n) + "[" * (10 * n),
    "full stops": lambda n: "." * (30 * n) + " A." * (10 * n),
    "commas": lambda n: "1,000," * (10 * n) + ",," * (10 * n),
    "hyphens": lambda n: "four-and-" * (5 * n) + "five-" * (5 * n),
    "number words": lambda n: "one hundred and twenty thousand million " * n + "two three four " * n,
    "magnitudes": lambda n: "£1.2m bn tn k " * (3 * n),
    "spaces": lambda n: " \t\u00a0\u2003" * (20 * n) + "The fire" + " " * (50 * n) + "in 2020",
    "no spaces": lambda n: "agreements.The,fire:in;2020," * (2 * n),
    "pipes": lambda n: "|" * (10 * n) + "\n|---|---|\n" + "| 1 | 2 |\n" * n,
    "bullets": lambda n: "Three things:\n" + "- one\n" * (2 * n),
    "headings": lambda n: "## 1 May 2020\n" * (2 * n),
    "questions": lambda n: "- What? Yes.\n- Why not? No.\n" * n,
    "html soup": lambda n: "<p><b><table><tr><td>1<li>&amp;&#x0;&bogus;<script>x</p></b>" * n,
    "open tags": lambda n: "<" * (10 * n) + "p" + ">" * (10 * n),
    "markdown soup": lambda n: "**_`[a](b" * (3 * n) + "]()" * n,
    "weekdays": lambda n: "On Monday, Tuesday and Friday, 31 June 2023, " * n,
    "negations": lambda n: "No one was not never without none. " * n,
    "surrogate neighbours": lambda n: "\ud7ff\ue000\ufffd\uffff\U0010ffff 2020. " * n,
}
