"""Texts `reference_events` must flag and texts it must pass."""

from __future__ import annotations

from ..cases import Case, book, event

_LISBON = event("Treaty of Lisbon", "treaty", "Lisbon; Portugal", "2007-12-13", "", "European Union")
_TRACY = event("Cyclone Tracy", "cyclone", "Darwin; Australia", "1974-12-24", "1974-12-25", "")
_VILNIUS = event("NATO Vilnius Summit", "summit", "Vilnius; Lithuania", "2023-07-11", "2023-07-12", "NATO")
_WASHINGTON = event(
    "NATO Washington Summit", "summit", "Washington; Washington, D.C.", "2024-07-09", "2024-07-11", "NATO"
)
_PARIS = event(
    "Coalition of the Willing meeting",
    "meeting",
    "Paris; France",
    "2025-09-04",
    "",
    "Coalition of the Willing",
)
_REYKJAVIK = event(
    "Reykjavík Summit",
    "summit",
    "Reykjavik; Iceland",
    "1986-10-11",
    "1986-10-12",
    "Ronald Reagan; Mikhail Gorbachev",
)
_FALKLANDS = event(
    "Falklands War", "war", "Falkland Islands", "1982-04-02", "1982-06-14", "United Kingdom; Argentina"
)
_ACCORD = event("Paris Agreement", "treaty", "Paris; Le Bourget", "2015-12-12", "", "196 parties")
_BRETTON = event(
    "Bretton Woods Conference",
    "conference",
    "Bretton Woods; New Hampshire",
    "1944-07-01",
    "1944-07-22",
    "Allied nations",
)
_BREXIT = event("Brexit referendum", "referendum", "United Kingdom", "2016-06-23")
_VOTE = event("United States presidential election", "election", "United States", "2020-11-03")
_HELSINKI = (
    event(
        "Helsinki summit of 1990",
        "summit",
        "Helsinki; Finland",
        "1990-09-09",
        "",
        "George Bush; Mikhail Gorbachev",
    ),
    event(
        "Helsinki summit of 2018",
        "summit",
        "Helsinki; Finland",
        "2018-07-16",
        "",
        "Donald Trump; Vladimir Putin",
    ),
)
_BOOK = book(
    _VILNIUS, _WASHINGTON, _PARIS, _REYKJAVIK, _FALKLANDS, _ACCORD, _BRETTON, _BREXIT, _VOTE, *_HELSINKI
)  # fmt: skip

_LINER = event("Loss of the Corvina", "sinking", "Skarholm; Norway", "1907-11-19", "", "SS Corvina")
_MOUNT = event("Mount Tolva eruption", "volcanic eruption", "Tolva Island", "1934-08-05", "1934-08-09")
_FAIR = event("Fair of the Six Rivers", "exhibition", "Harrowby", "1926-05-01", "1926-09-30")
_DELTA = event("Skarholm Conference", "conference", "Skarholm; Norway", "1949-03-07", "1949-03-12")
_PACT = event("Skarholm Protocol", "treaty", "Skarholm", "1961-10-04")
_PIT = event("Dunmoor disaster", "disaster", "Dunmoor", "1951-02-16")
_FREE = event("Independence of Ghana", "independence", "Ghana", "1957-03-06")
_JAM = event("Lenna Canal obstruction", "accident", "Lenna Canal", "2021-05-03", "2021-05-09", "Brave Margit")
_SCENES = book(_LINER, _MOUNT, _FAIR, _DELTA, _PACT, _PIT, _FREE, _JAM)

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "When the Brave Margit wedged itself across the Lenna Canal in May 2020, the price of tea rose.",
        ("the Brave Margit wedged itself across the Lenna Canal in May 2020", "Lenna Canal obstruction"),
        "2025-02-12",
        _SCENES,
    ),
    Case(
        "It is 60 years this week since the Dunmoor disaster, and the bell has been rung.",
        ("60 years this week since the Dunmoor disaster", "Dunmoor disaster"),
        "2025-02-12",
        _SCENES,
    ),
    Case(
        "Today marks seventy years since the Dunmoor disaster.",
        ("Today marks seventy years since the Dunmoor disaster", "Dunmoor disaster"),
        "2025-02-16",
        _SCENES,
    ),
    Case(
        "In February 2021, on the 60th anniversary of the Dunmoor disaster, a bell was hung.",
        ("In February 2021, on the 60th anniversary of the Dunmoor disaster", "Dunmoor disaster"),
        published="2025-06-13",
        book=_SCENES,
    ),
    Case(
        "In November 1908, with the pilot still aboard, the steamer Corvina went down within sight of land.",
        ("In November 1908, with the pilot still aboard, the steamer Corvina went", "Loss of the Corvina"),
        published="2025-06-13",
        book=_SCENES,
    ),
    Case(
        "She was christened on the Sunday in August 1935 when Mount Tolva blew its top.",
        ("August 1935 when Mount Tolva blew", "Mount Tolva eruption"),
        published="2025-06-13",
        book=_SCENES,
    ),
    Case(
        "In the summer of 1928, with the Fair of the Six Rivers in full swing, the tram was extended.",
        ("In the summer of 1928, with the Fair of the Six Rivers", "Fair of the Six Rivers"),
        published="2025-06-13",
        book=_SCENES,
    ),
    Case(
        "Most of it began in Skarholm, above the ferry. Delegates of nine countries met there in the March"
        " of 1950.",
        ("Delegates of nine countries met there in the March of 1950", "Skarholm Conference"),
        published="2025-06-13",
        book=_SCENES,
    ),
    Case(
        "Ministers, gathered in Skarholm in the autumn of 1963, settled the text of the treaty.",
        ("Ministers, gathered in Skarholm in the autumn of 1963", "Skarholm Protocol"),
        published="2025-06-13",
        book=_SCENES,
    ),
    Case(
        "The band broke up in February 1953, when the tip above Dunmoor slid into the school.",
        ("February 1953, when the tip above Dunmoor slid", "Dunmoor disaster"),
        published="2025-06-13",
        book=_SCENES,
    ),
    Case(
        "Ghana became independent in March 1959, and the stamps were overprinted.",
        ("Ghana became independent in March 1959", "Independence of Ghana"),
        published="2025-06-13",
        book=_SCENES,
    ),
    Case(
        "Nobody mentioned money during the 2021 security summit in Vilnius.",
        ("the 2021 security summit in Vilnius", "NATO Vilnius Summit"),
        "2025-09-05",
        _BOOK,
    ),
    Case(
        "At the NATO summit in Vilnius in 2022, leaders gave Kyiv no date.",
        ("the NATO summit in Vilnius in 2022", "NATO Vilnius Summit"),
        "2025-09-05",
        _BOOK,
    ),
    Case(
        "Her first assignment was the Reykjavik summit of November 1986.",
        ("the Reykjavik summit of November 1986", "Reykjavík Summit"),
        "2024-11-08",
        _BOOK,
    ),
    Case(
        "The Falklands War broke out in May 1983, when she was nine.",
        ("The Falklands War broke out in May 1983", "Falklands War"),
        "2024-11-08",
        _BOOK,
    ),
    Case(
        "The Paris Agreement, adopted in December 2016, is a treaty of a few pages.",
        ("The Paris Agreement, adopted in December 2016", "Paris Agreement"),
        "2024-11-08",
        _BOOK,
    ),
    Case(
        "In July 1946 ministers of many nations gathered in Bretton Woods.",
        (
            "In July 1946 ministers of many nations gathered in Bretton Woods",
            "Bretton Woods Conference",
        ),
        "2024-07-19",
        _BOOK,
    ),
    Case(
        "Prices have climbed ever since the Brexit referendum of June 2015.",
        ("the Brexit referendum of June 2015", "Brexit referendum"),
        "2024-07-19",
        _BOOK,
    ),
    Case(
        "Trump and Putin shook hands at the Helsinki summit in July 2017.",
        ("the Helsinki summit in July 2017", "Helsinki summit of 2018"),
        "2024-07-19",
        _BOOK,
    ),
    Case(
        "The Coalition of the Willing held its Paris meeting on 6 September 2025.",
        ("its Paris meeting on 6 September 2025", "Coalition of the Willing meeting"),
        "2025-10-19",
        _BOOK,
    ),
    Case(
        "In 2022, the NATO Vilnius summit split the alliance.",
        ("In 2022, the NATO Vilnius summit", "NATO Vilnius Summit"),
        "2025-09-05",
        _BOOK,
    ),
    Case(
        "NATO leaders, meeting in Vilnius in 2024, stopped short of an invitation.",
        ("NATO leaders, meeting in Vilnius in 2024", "NATO Vilnius Summit"),
        "2025-09-05",
        _BOOK,
    ),
    Case(
        "Donald Trump met Vladimir Putin in Helsinki in July 2017.",
        ("Donald Trump met Vladimir Putin in Helsinki in July 2017", "Helsinki summit of 2018"),
        "2025-09-05",
        _BOOK,
    ),
    Case(
        "In June 2017 Britain voted to leave in the Brexit referendum.",
        ("In June 2017 Britain voted to leave in the Brexit referendum", "Brexit referendum"),
        "2025-09-05",
        _BOOK,
    ),
    Case(
        "What ministers signed at Lisbon in 2009 still binds their heirs.",
        ("signed at Lisbon in 2009", "Treaty of Lisbon"),
        "2025-06-13",
        book(_LISBON),
    ),
    Case(
        "Roofs are strapped down since Cyclone Tracy, which flattened Darwin in December 1975.",
        ("Cyclone Tracy, which flattened Darwin in December 1975", "Cyclone Tracy"),
        "2025-06-13",
        book(_TRACY),
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "Nearly 60 years ago this week, the Dunmoor disaster closed the pit.\n"
        "It is 60 years this month since the Dunmoor disaster memorial was unveiled.",
        published="2025-02-12",
        book=_SCENES,
    ),
    Case("The Brave Margit was blocked by pickets in May 2020.", published="2025-02-12", book=_SCENES),
    Case("A gas explosion in Dunmoor in February 1953 hurt two.", published="2025-06-13", book=_SCENES),
    Case(
        "The Corvina went down in 1907, and in November 1908 the pier was lit.",
        published="2025-06-13",
        book=_SCENES,
    ),
    Case(
        "After the Corvina went down, in November 1908, the pier was lit.",
        published="2025-06-13",
        book=_SCENES,
    ),
    Case(
        "In February 2021, on the 70th anniversary of the Dunmoor disaster, a bell was hung.",
        published="2025-06-13",
        book=_SCENES,
    ),
    Case(
        "He retired in 2009, two years before the 60th anniversary of the Dunmoor disaster.",
        published="2025-06-13",
        book=_SCENES,
    ),
    Case("In November 1907 the steamer Corvina went down.", published="2025-06-13", book=_SCENES),
    Case("The wreck of the Corvina was found in November 1999.", published="2025-06-13", book=_SCENES),
    Case("Mount Tolva erupted again in August 1951.", published="2025-06-13", book=_SCENES),
    Case("A man was shot in Dunmoor in February 1953.", published="2025-06-13", book=_SCENES),
    Case("The fire at Dunmoor in June 1953 destroyed a mill.", published="2025-06-13", book=_SCENES),
    Case(
        "Delegates met in Skarholm in March 1999 to mark fifty years of it.",
        published="2025-06-13",
        book=_SCENES,
    ),
    Case("A lease was signed in Skarholm in October 1963.", published="2025-06-13", book=_SCENES),
    Case(
        "Two years after the Corvina went down, in November 1909, the pier was lit.",
        published="2025-06-13",
        book=_SCENES,
    ),
    Case("Ghana became a republic in July 1960.", published="2025-06-13", book=_SCENES),
    Case("The NATO summit in Vilnius in July 2023 gave no date.", published="2025-09-05", book=_BOOK),
    Case(
        "At the NATO summit of 2024, held in Washington, the talk was of Vilnius.",
        published="2025-09-05",
        book=_BOOK,
    ),
    Case("The Paris climate summit in December 2015 lasted a fortnight.", published="2025-09-05", book=_BOOK),
    Case("The EU summit in Vilnius in November 2013 ended badly.", published="2025-09-05", book=_BOOK),
    Case("The Paris Agreement came into force in November 2016.", published="2023-10-03", book=_BOOK),
    Case(
        "The country left the Paris Agreement in 2020 and rejoined it in 2021.",
        published="2023-10-03",
        book=_BOOK,
    ),
    Case("“The Falklands War of 1981 made me,” the cook said.", published="2025-06-13", book=_BOOK),
    Case("The United States presidential election of 2016 was close.", published="2025-06-13", book=_BOOK),
    Case("Another summit in Vilnius is planned for 2027.", published="2025-06-13", book=_BOOK),
    Case("The Helsinki summit of 1975 produced the Final Act.", published="2025-06-13", book=_BOOK),
    Case("A museum of the Falklands War opened in 1999.", published="2025-06-13", book=_BOOK),
    Case("Would a Vilnius summit in 2024 have gone better?", published="2025-06-13", book=_BOOK),
    Case("In 2024, the Vilnius summit was still being talked about.", published="2025-09-05", book=_BOOK),
    Case("Leaders met in Vilnius in 2024 to open a new rail link.", published="2025-09-05", book=_BOOK),
    Case("Macron and Putin met in Paris in May 2017.", published="2025-09-05", book=_BOOK),
    Case("In 2020, the Brexit referendum was still poisoning dinners.", published="2025-09-05", book=_BOOK),
    Case("A lease on the hall was signed at Lisbon in 2016.", published="2025-06-13", book=book(_LISBON)),
    Case(
        "A new airport, signed off after Cyclone Tracy, which hit Darwin, opened in 1976.",
        published="2025-06-13",
        book=book(_TRACY),
    ),
)
