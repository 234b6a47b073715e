"""Texts `ages` must flag and texts it must pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "Jarmila Novotna, who has died in Tartu, built harps. She built them in a cellar.\nBorn in "
        "Olomouc on 9 June "
        "1934, the daughter of a cooper, she never learned to play one.\nThe cellar flooded twice, and "
        "her tools "
        "rusted.\nWhen she died, on 12 March, at the age of 84, one harp was unstrung.",
        ("Born in Olomouc on 9 June 1934", "died, on 12 March, at the age of 84"),
        "2025-04-02",
    ),
    Case(
        "Idris Bevan rings the bells of St Non’s. He rings them alone.\nHe’d turned 20 on the day of his "
        "first "
        "peal, 3 May 1998.\nThe tower leans by a foot.\nAt 54 he has no wish to hand on the ropes.",
        ("turned 20 on the day of his first peal, 3 May 1998", "At 54"),
        "2024-05-20",
    ),
    Case(
        "Greta Aune mends nets. Her hands are rarely still.\nAs a 19-year-old in 1985 she sailed to Hull."
        "\nNow 68, she mends from a chair.",
        ("As a 19-year-old in 1985", "Now 68"),
        "2025-05-20",
    ),
    Case(
        "Edith Crole, a potter, was born in the autumn of 1950. Her kiln was her garden shed."
        "\nCrole sold her pots from a pram, and she signed none.\n“A pot a day,” said Paul Ince, a dealer."
        "\nShe shut the kiln in the spring of 2010, at the age of 49.",
        ("born in the autumn of 1950", "the spring of 2010, at the age of 49"),
        "2024-05-01",
    ),
    Case(
        "Otto Pflug was born in 1940 over a bakery.\nPflug first rode in a race in May 1960. One bicycle was "
        "spare. He went on at 15 in borrowed boots.",
        ("born in 1940", "at 15"),
        "2024-05-01",
    ),
    Case(
        "The baker, Ana Prieto, turned 50 in June.\nMs Prieto was born in 1962 in Vigo.",
        ("turned 50", "born in 1962"),
        "2024-09-01",
    ),
    Case(
        "Hilda Marsh taught for 30 years. It’s her ninetieth birthday on Sunday, and she has a hat."
        "\nHer cake is ready. Mrs Marsh found her birth certificate, dated 3 May 1938, in a drawer.",
        ("her ninetieth birthday", "her birth certificate, dated 3 May 1938"),
        "2024-05-01",
    ),
    Case(
        "Piet Roos, 63, retires on Friday. Mr Roos joined the ferry at 16, 30 years ago.",
        ("Piet Roos, 63", "at 16"),
        "2024-05-01",
    ),
    Case(
        "Joan Arkle, now 74, still opens the shop.\nShe was 41 when she and her husband bought it from the "
        "Co-operative Society in 1982.",
        (
            "Joan Arkle, now 74",
            "was 41 when she and her husband bought it from the Co-operative Society in 1982",
        ),
        "2025-06-25",
    ),
    Case(
        "Marta Quill keeps the lock.\nBorn in 1971 on a barge, she was 25 when she took the job, in 1989.",
        ("Born in 1971", "was 25 when she took the job, in 1989"),
        "2025-06-25",
    ),
    Case(
        "Tom Ashe, 58, has run the ferry for years.\nHe was born in 1975, the son of a pilot.",
        ("Tom Ashe, 58", "born in 1975"),
        "2025-06-25",
    ),
    Case(
        "Lena Brandt, 34, won the race.\nThe 43-year-old said she would be back.",
        ("Lena Brandt, 34", "The 43-year-old"),
        "2025-06-25",
    ),
    Case(
        "Dr Ilse Moll, who was born on 3 May 1960, retired in 2010 aged 44.",
        ("born on 3 May 1960", "2010 aged 44"),
        "2025-06-25",
    ),
    Case(
        "The poet Ada Roe (1936–2010) died at her home.\nRoe died in 2010 aged 84.",
        ("Ada Roe (1936–2010)", "2010 aged 84"),
        "2025-06-25",
    ),
    Case(
        "Born in 1936, Edith Sorrel celebrates her 90th birthday this year.",
        ("Born in 1936", "her 90th birthday"),
        "2025-06-25",
    ),
    Case(
        "Carlos Vega was born in Lima in 1990.\nHe made his debut at 16 in 2001.",
        ("born in Lima in 1990", "at 16 in 2001"),
        "2025-06-25",
    ),
    Case(
        "Anna Petrov, 29, from Leeds, was born in 1985.",
        ("born in 1985", "Anna Petrov, 29"),
        "2025-06-25",
    ),
    Case(
        "Sir John Hale, who has died aged 84, was born in 1931.",
        ("born in 1931", "aged 84"),
        "2025-06-25",
    ),
    Case(
        "Ravi Patel turned 40 in 2015.\nPatel, born in 1980, is a surgeon.",
        ("turned 40 in 2015", "born in 1980"),
        "2025-06-25",
    ),
    Case(
        "As a 19-year-old in 1998, Omar Haddad left Beirut.\nHaddad was born in 1969.",
        ("As a 19-year-old in 1998", "born in 1969"),
        "2025-06-25",
    ),
    Case(
        "Jane Wells, 61, joined the force in 1984, when she was 35.",
        ("Jane Wells, 61", "1984, when she was 35"),
        "2025-06-25",
    ),
    Case(
        "Kit Marlow, a 52-year-old baker, was jailed on Monday.\nMarlow, 47, had denied the charge.",
        ("a 52-year-old", "Marlow, 47"),
        "2025-06-25",
    ),
    Case(
        "The 29-year-old singer Han Mora sold out the arena.\nMora was born in 1983 in Porto.",
        ("The 29-year-old", "born in 1983"),
        "2025-06-25",
    ),
    Case(
        "Councillor Mary Finch, 66, steps down in May.\nFinch, born in 1968, was first elected in 2002.",
        ("Councillor Mary Finch, 66", "born in 1968"),
        "2024-03-10",
    ),
    Case(
        "At the age of 17, in 1962, Hal Dorn shipped out of Hull.\nHe had been born in Goole in 1951.",
        ("At the age of 17, in 1962", "born in Goole in 1951"),
        "2024-03-10",
    ),
    Case(
        "The striker Leo Prado, 22, has signed for United.\n"
        "It is a second chance for the 27-year-old, who left in 2021.",
        ("Leo Prado, 22", "the 27-year-old"),
        "2024-03-10",
    ),
    Case(
        "Violet Marsh celebrated her 100th birthday on Saturday.\n"
        "Marsh, who was born in 1930, worked at the mill.",
        ("her 100th birthday", "born in 1930"),
        "2024-03-10",
    ),
    Case(
        "Prof Dieter Wolf was born in 1939 and died in 2011 aged 81.",
        ("born in 1939", "2011 aged 81"),
        "2024-03-10",
    ),
    Case(
        "Founded in 1925, the club marks its 90th anniversary this year.",
        ("Founded in 1925", "its 90th anniversary"),
        "2025-06-25",
    ),
    Case(
        "Crowds gathered on Sunday for the 50th anniversary of the 1969 moon landing.",
        ("the 50th anniversary", "the 1969"),
        "2025-06-25",
    ),
    Case(
        "The brewery, established in 1875, celebrates its 125th anniversary in 2025.",
        ("established in 1875", "its 125th anniversary"),
        "2025-06-25",
    ),
    Case(
        "The theatre opened in 1975.\nThe theatre’s 40th anniversary falls this year.",
        ("opened in 1975", "theatre’s 40th anniversary"),
        "2025-06-25",
    ),
    Case(
        "The town will mark the centenary of the 1935 flood next year.",
        ("the centenary", "the 1935"),
        "2025-06-25",
    ),
    Case(
        "The brass band of Ower played for the last time on Sunday, after 60 years. It was "
        "formed in 1955 by tram drivers.",
        ("after 60 years", "formed in 1955"),
        "2025-05-19",
    ),
    Case(
        "Nothing is left of the smithy but an anvil.\nThe smithy, founded in 1902, had been "
        "trading for 113 years.",
        ("founded in 1902", "had been trading for 113 years"),
        "2025-09-18",
    ),
    Case(
        "The fun run takes place on Sunday for the 20th time. It has been held every year since 2001.",
        ("for the 20th time", "held every year since 2001"),
        "2025-04-24",
    ),
    Case(
        "A 300-year-old yew came down in the night. It was planted in 1825 by a curate.",
        ("A 300-year-old yew", "planted in 1825"),
        "2025-01-28",
    ),
    Case(
        "The playhouse marks its centenary this month. Its first night, in 1935, was a farce.",
        ("marks its centenary", "Its first night, in 1935"),
        "2025-11-04",
    ),
    Case(
        "Walter Grice has died at 81. A chemistry master, he swam all his life. He was born in 1938.",
        ("at 81", "born in 1938"),
        "2025-12-29",
    ),
    Case(
        "Gerald Fane, who turned 75 last month, writes with a pencil. Fane, born in January "
        "1945, has hundreds.",
        ("turned 75", "born in January 1945"),
        "2025-02-05",
    ),
    Case(
        "The ironmonger's will close on Saturday after 42 years. The Tamms opened it in 1973 with a loan.",
        ("after 42 years", "opened it in 1973"),
        "2025-05-06",
    ),
    Case(
        "The firm, which turns 75 this year, makes locks. The firm began in 1940 in a shed.",
        ("turns 75", "began in 1940"),
        "2025-03-03",
    ),
    Case(
        "The carnival, now in its 50th year, is on Sunday. It was founded in 1985.",
        ("now in its 50th year", "founded in 1985"),
        "2025-08-08",
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "Three Aksels have kept the mill.\nThe first, Aksel Roed, was 30 when he came in 1890. Aksel the "
        "second had "
        "been born in the loft, in 1895.",
        published="2024-05-01",
    ),
    Case(
        "Ida Holt, 61, keeps the pier. She was born in 1963. Her alarm goes, and she gets up at five.",
        published="2024-05-01",
    ),
    Case(
        "Ulf Brandt builds boats. He has built 40.\n“He hums,” said Jan Roos, 33, who lives next "
        "door.\nHe was 29 "
        "in 1988, when the yard opened, and at 66 he has no plans to close it.",
        published="2025-05-01",
    ),
    Case(
        "Edith Crole, a potter, was born in the autumn of 1950.\n“A pot a day,” said her daughter, Ada."
        "\nShe opened a kiln of her own in the spring of 2010, at the age of 31.",
        published="2024-05-01",
    ),
    Case(
        "Otto Pflug was born in 1940 over a bakery. He swept the floor at 8 and hated it.",
        published="2024-05-01",
    ),
    Case(
        "Otto Pflug was born in 1940 over a bakery.\nIn 1980 it was sold. He had sailed since he was 15.",
        published="2024-05-01",
    ),
    Case(
        "Piet Roos, 63, retires on Friday. Mr Roos joined the ferry at 16, 47 years ago.",
        published="2024-05-01",
    ),
    Case("Ana Prieto turned 62 in June.\nMs Prieto was born in 1962 in Vigo.", published="2024-09-01"),
    Case(
        "Marta Quill keeps the lock.\nBorn in 1971 on a barge, she was 18 when she took the job, in 1989.",
        published="2025-06-25",
    ),
    Case(
        "Tom Ashe, 49, has run the ferry for years.\nHe was born in 1975, the son of a pilot.",
        published="2025-06-25",
    ),
    Case(
        "Lena Brandt, 34, won the race.\nThe 34-year-old said she would be back.",
        published="2025-06-25",
    ),
    Case(
        "Lena Brandt, 34, beat Mia Vos.\nThe 43-year-old Vos said she would be back.",
        published="2025-06-25",
    ),
    Case(
        "Dr Ilse Moll, who was born on 3 May 1960, retired in 2010 aged 50.",
        published="2025-06-25",
    ),
    Case(
        "The poet Ada Roe (1936–2010) died at her home.\nRoe died in 2010 aged 73.",
        published="2025-06-25",
    ),
    Case(
        "Born in 1935, Edith Sorrel celebrates her 90th birthday this year.",
        published="2025-06-25",
    ),
    Case(
        "Carlos Vega was born in Lima in 1990.\nHis father, Luis, was 40 in 2001.",
        published="2025-06-25",
    ),
    Case(
        "Anna Petrov, 40, from Leeds, was born in 1985.",
        published="2025-06-25",
    ),
    Case(
        "Lottie Kern blew out 13 candles for her 13th birthday.\n"
        "Kern, who turns 53 this year, was born on 29 February 1972.",
        published="2025-06-25",
    ),
    Case(
        "Jane Wells, 61, joined the force in 1984, when she was 20.",
        published="2025-06-25",
    ),
    Case(
        "Kit Marlow, 52, was jailed on Monday. His son, Ned Marlow, 27, was cleared.",
        published="2025-06-25",
    ),
    Case(
        "The club was born in 1925. Tom Ashe, 49, runs it.",
        published="2025-06-25",
    ),
    Case(
        "Paul Grant scored in the 71st minute. Grant, 24, was born in 2000.",
        published="2025-06-25",
    ),
    Case(
        "Smith (45), Jones (63) and Reid (71) scored.\nReid, 24, is a plumber.",
        published="2025-06-25",
    ),
    Case(
        "She was 19 when she came here, in 1998.",
        published="2025-06-25",
    ),
    Case(
        "Founded in 1925, the club marks its 100th anniversary this year.",
        published="2025-06-25",
    ),
    Case(
        "Crowds gathered on Sunday for the 56th anniversary of the 1969 moon landing.",
        published="2025-06-25",
    ),
    Case(
        "The brewery, established in 1875, celebrates its 150th anniversary in 2025.",
        published="2025-06-25",
    ),
    Case(
        "They married in 1965 and celebrate their diamond wedding anniversary on Saturday.",
        published="2025-06-25",
    ),
    Case("The 42-year-old was seen at 6.15 on 2 August 2024.", published="2025-06-12"),
    Case(
        "The 40-year-old chef sang for the last time on Sunday. It was founded in 1925 as a canteen.",
        published="2025-06-12",
    ),
    Case(
        "The gala is held for the 20th time on Sunday. Held every year since 2001, it was cancelled twice.",
        published="2025-06-12",
    ),
    Case(
        "Rovers won for the 20th time. The cup has been held every year since 1950.", published="2025-06-12"
    ),
    Case(
        "She ended her career after 20 years. The school was founded in 1925 and has a pool.",
        published="2025-06-12",
    ),
)
