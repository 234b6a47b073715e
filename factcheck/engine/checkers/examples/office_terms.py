"""Texts that show office and term: which must be found, and which must be left alone."""

from __future__ import annotations

from ..cases import Case, book, term

_KOHL = term("Helmut Kohl", "Chancellor of Germany", "1982-10-01", "1998-10-27")
_MITTERRAND = term("François Mitterrand", "President of France", "1981-05-21", "1995-05-17")
_TRUMP = (
    term("Donald Trump", "President of the United States", "2017-01-20", "2021-01-20"),
    term("Donald Trump", "President of the United States", "2025-01-20"),
)
_CARTER = (
    term("Jimmy Carter", "Governor of Georgia", "1971-01-12", "1975-01-14"),
    term("Jimmy Carter", "President of the United States", "1977-01-20", "1981-01-20"),
)
_BUSHES = (
    term("George H. W. Bush", "President of the United States", "1989-01-20", "1993-01-20"),
    term("George W. Bush", "President of the United States", "2001-01-20", "2009-01-20"),
)
_BLAIR = term("Tony Blair", "Prime Minister of the United Kingdom", "1997-05-02", "2007-06-27")
_MAJOR = term("John Major", "Prime Minister of the United Kingdom", "1990-11-28", "1997-05-02")
_ARDERN = term("Jacinda Ardern", "Prime Minister of New Zealand", "2017-10-26", "2023-01-25")
_BOOK = book(_KOHL, _MITTERRAND, *_TRUMP, *_CARTER, *_BUSHES, _BLAIR, _MAJOR, _ARDERN)

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "The date on the spoon is 4 March 1998. John Major, then the prime minister, had lent it.\n"
        "The date on the fork is 9 June 1999. John Major, then the prime minister, bent it.",
        ("John Major, then the prime minister", "John Major"),
        "2024-05-19",
        _BOOK,
    ),
    Case(
        "Tony Blair took office in 1999.",
        ("Tony Blair took office in 1999", "Tony Blair"),
        "2024-05-19",
        _BOOK,
    ),
    Case(
        "The bridge was approved in 1999 by the Major government.",
        ("the Major government", "John Major"),
        "2024-05-19",
        _BOOK,
    ),
    Case(
        "President Jimmy Carter’s visit in 1985 is still talked of.",
        ("President Jimmy Carter’s visit", "Jimmy Carter"),
        "2024-05-19",
        _BOOK,
    ),
    Case(
        "In August 2008 she had complained about the gulls. The prime minister who answered that month,"
        " Tony Blair, agreed that they were loud.",
        ("The prime minister who answered that month, Tony Blair", "Tony Blair"),
        "2024-05-19",
        _BOOK,
    ),
    Case(
        "John Major was prime minister when the mill closed in 1999.",
        ("John Major was prime minister", "John Major"),
        "2024-05-19",
        _BOOK,
    ),
    Case(
        "In 1984, under Jimmy Carter, the law was changed.",
        ("under Jimmy Carter", "Jimmy Carter"),
        "2024-05-19",
        _BOOK,
    ),
    Case(
        "It was Prime Minister Tony Blair who cut the ribbon in June 2009.",
        ("Prime Minister Tony Blair who cut the ribbon in June 2009", "Tony Blair"),
        "2024-05-19",
        _BOOK,
    ),
    Case(
        "The canal lock was finished in May 1999, and then-Chancellor Helmut Kohl raised the first gate.",
        ("then-Chancellor Helmut Kohl", "Helmut Kohl"),
        "2024-03-21",
        _BOOK,
    ),
    Case(
        "In September 1996 President François Mitterrand reopened the lighthouse.",
        ("President François Mitterrand", "François Mitterrand"),
        "2025-09-02",
        _BOOK,
    ),
    Case(
        "In 2022, then-President Donald Trump toured the dairy.",
        ("then-President Donald Trump", "Donald Trump"),
        "2025-09-02",
        _BOOK,
    ),
    Case(
        "The hall was reopened in 1999 by the premier of the day, John Major.",
        ("premier of the day, John Major", "John Major"),
        "2023-05-19",
        _BOOK,
    ),
    Case(
        "In March 2023 Prime Minister Jacinda Ardern opened the rebuilt pier.",
        ("Prime Minister Jacinda Ardern", "Jacinda Ardern"),
        "2024-05-19",
        _BOOK,
    ),
    Case(
        "Tony Blair, then prime minister, cut the ribbon in 2009.",
        ("Tony Blair, then prime minister", "Tony Blair"),
        "2023-05-19",
        _BOOK,
    ),
    Case(
        "On 4 August 2025 then-President Donald Trump signed the order.",
        ("then-President Donald Trump", "Donald Trump"),
        "2025-09-02",
        _BOOK,
    ),
    Case(
        "In 1980 then-Governor Carter met the growers.",
        ("then-Governor Carter", "Jimmy Carter"),
        "2023-05-19",
        _BOOK,
    ),
    Case(
        "In May 2025 former President Donald Trump received the team.",
        ("former President Donald Trump", "Donald Trump"),
        "2025-09-02",
        _BOOK,
    ),
    Case(
        "Hopes raised by talks between Chancellor Ruth Aldane and President Ilya Dorn at Lakeside have faded."
        "\n"
        "At the Lakeside meeting then-Chancellor Aldane had asked for a year.",
        ("then-Chancellor Aldane", "Chancellor Ruth Aldane"),
        "2024-06-10",
    ),
    Case(
        "The reservoir was dug under President Mitterrand in 1998.",
        ("under President Mitterrand", "François Mitterrand"),
        "2024-06-10",
        _BOOK,
    ),
    Case(
        "Flour was rationed in 2009, when Tony Blair was prime minister.",
        ("when Tony Blair was prime minister", "Tony Blair"),
        "2024-06-10",
        _BOOK,
    ),
    Case(
        "The Ardern government bought the ferry in 2015.",
        ("The Ardern government", "Jacinda Ardern"),
        "2024-06-10",
        _BOOK,
    ),
    Case(
        "As governor in 1980, Jimmy Carter paid for the seed bank.",
        ("As governor in 1980, Jimmy Carter", "Jimmy Carter"),
        "2024-06-10",
        _BOOK,
    ),
    Case(
        "The lifeboat house was blessed in 1999 by the prime minister, John Major, in a borrowed coat.",
        ("1999 by the prime minister, John Major", "John Major"),
        "2024-06-10",
        _BOOK,
    ),
    Case(
        "A schoolgirl wrote to the prime minister, Jacinda Ardern, in March 2024 about the buses.",
        ("the prime minister, Jacinda Ardern, in March 2024", "Jacinda Ardern"),
        "2025-06-10",
        _BOOK,
    ),
    Case(
        "In the barn, where in 1980 Gov. Jimmy Carter rang the new bell, there are now bats.",
        ("1980 Gov. Jimmy Carter", "Jimmy Carter"),
        "2025-06-10",
        _BOOK,
    ),
    Case(
        "The summer of 2000 was wet. In the middle of it came the German chancellor, Helmut Kohl, hatless.",
        ("the German chancellor, Helmut Kohl", "Helmut Kohl"),
        "2025-06-10",
        _BOOK,
    ),
    Case(
        "Jacinda Ardern was prime minister until 2021, and has a lemon named after her.",
        ("was prime minister until 2021", "Jacinda Ardern"),
        "2025-06-10",
        _BOOK,
    ),
    Case(
        "The guest book was signed by Tony Blair, whose visit in 2011 as prime minister nobody had planned.",
        ("2011 as prime minister", "Tony Blair"),
        "2025-06-10",
        _BOOK,
    ),
    Case(
        "The snapshot, taken in 1999, shows Prime Minister John Major on a donkey.",
        ("shows Prime Minister John Major", "John Major"),
        "2024-06-10",
        _BOOK,
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "The date on the spoon is 4 March 1996. John Major, then the prime minister, lent it.\n"
        "Tony Blair took office in 1997 and left office in 2007. The bridge was approved in 1992 by the Major"
        " government.",
        published="2024-05-19",
        book=_BOOK,
    ),
    Case("Tony Blair took office in 1999 as head of a choir.", published="2024-05-19", book=_BOOK),
    Case("John Major was prime minister when the mill closed in 1996.", published="2024-05-19", book=_BOOK),
    Case("In 1964, under Jimmy Carter, the church choir sang twice.", published="2024-05-19", book=_BOOK),
    Case(
        "In August 1998 she had complained. The prime minister who answered that month, Tony Blair, agreed.",
        published="2024-05-19",
        book=_BOOK,
    ),
    Case(
        "John Major, prime minister from 1990 to 1997, is read here. In 1993 he came as prime minister.",
        published="2025-04-22",
        book=_BOOK,
    ),
    Case(
        "Tony Blair, prime minister until 2007, was here in 2011. The bust of the prime minister, Tony Blair,"
        " was hung in 2012.",
        published="2025-04-22",
        book=_BOOK,
    ),
    Case("In April 1978 then-President Jimmy Carter planted an oak.", published="2025-04-22", book=_BOOK),
    Case("In 1973 then-Governor Carter judged the peaches.", published="2025-04-22", book=_BOOK),
    Case("Former President Carter looked in during May 1991.", published="2025-04-22", book=_BOOK),
    Case("In 2019 then-President Trump cancelled the visit.", published="2025-09-02", book=_BOOK),
    Case("In 2023 former President Trump was charged in four cases.", published="2025-09-02", book=_BOOK),
    Case(
        "In 2016 then-candidate Trump and President-elect Trump made promises.",
        published="2025-09-02",
        book=_BOOK,
    ),
    Case(
        "In 1992 then-President Bush lost; in 2004 then-President Bush won.",
        published="2025-09-02",
        book=_BOOK,
    ),
    Case(
        "A statue of President François Mitterrand was unveiled in 2001.", published="2025-09-02", book=_BOOK
    ),
    Case("President François Mitterrand died in January 1996.", published="2025-09-02", book=_BOOK),
    Case(
        "President Carter served in the navy from 1946 and left it in 1953.",
        published="2025-09-02",
        book=_BOOK,
    ),
    Case(
        "Her niece Kristina Kohl runs the plant. In 2004, then-Chancellor Kohl would have smiled.",
        published="2025-09-02",
        book=_BOOK,
    ),
    Case("“In 2000 then-Prime Minister John Major told me,” he said.", published="2025-09-02", book=_BOOK),
    Case("In 2012 a bridge built under President Mitterrand was closed.", published="2025-09-02", book=_BOOK),
    Case("The tax of the Blair government was dropped in 2015.", published="2025-09-02", book=_BOOK),
    Case("In 2010 Vice President Bush’s old house was sold.", published="2025-09-02", book=_BOOK),
)
