"""Texts `source_dates` must flag and texts it must pass."""

from __future__ import annotations

from ..cases import Case, book, event

_BOOK = book(
    event("Harbour City summit", "summit", "Harbour City", "2025-08-15", "", "Ruth Aldane; Ilya Dorn")
)

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "The Moor Trust's 2016 paper on curlews is still quoted.\n\nThe lane is shut.\n\nIts authors had carried "
        "out the counts between April and June 2018.",
        ("The Moor Trust's 2016 paper", "Its authors had carried out the counts between April and June 2018"),
        "2025-03-05",
    ),
    Case(
        "Ola Berg's book on thaw sold out at once. It came out in 2015, in green.\n\nShe describes, in a chapter "
        "on roofs, the floods of 2019.",
        ("It came out in 2015", "the floods of 2019"),
        "2025-03-05",
    ),
    Case(
        "The Harbour City summit was called “worth the flight” by Dorn (Sky News, 2022).",
        ("(Sky News, 2022)", "Harbour City summit"),
        "2025-09-05",
        _BOOK,
    ),
    Case(
        "At the Harbour City summit they spoke for hours. Dorn called the visit useful (Reuters, 2024).",
        ("(Reuters, 2024)", "Harbour City summit"),
        "2025-09-05",
        _BOOK,
    ),
    Case(
        "A study from 2017 by foresters found that a third of the oaks had died in the heatwave of 2018.",
        ("A study from 2017", "in the heatwave of 2018"),
        "2024-08-08",
    ),
    Case(
        "The first poll, released in 2014 by the guild, asked 300 bakers. In the winter of 2016,"
        " it found, half of them baked at night.",
        ("The first poll, released in 2014", "In the winter of 2016"),
        "2023-02-02",
    ),
    Case(
        "According to a 2017 report by the ombudsman, complaints doubled in 2019.",
        ("a 2017 report", "in 2019"),
        "2023-02-02",
    ),
    Case(
        "The dam failed in March 2022 after a week of rain (Northern Gazette, 2021).",
        ("(Northern Gazette, 2021)", "in March 2022"),
        "2024-02-02",
    ),
    Case(
        "The inspectorate’s 2018 audit showed that nine homes broke the rules in 2020.",
        ("The inspectorate’s 2018 audit", "in 2020"),
        "2024-02-02",
    ),
    Case(
        "A paper published in May 2020 counted 4,100 nests in the summer of 2021.",
        ("A paper published in May 2020", "in the summer of 2021"),
        "2024-02-02",
    ),
    Case(
        "Rents rose by a fifth in 2023, a survey released in 2022 found.",
        ("a survey released in 2022", "in 2023"),
        "2024-02-02",
    ),
    Case(
        "Ministers blamed the flood of June 2022 on the dam [FT, 2021].",
        ("[FT, 2021]", "the flood of June 2022"),
        "2024-02-02",
    ),
    Case(
        "Costs doubled in 2023, according to a 2022 report by the audit office.",
        ("a 2022 report", "in 2023"),
        "2024-02-02",
    ),
    Case(
        "As Reuters reported in 2020, the port was closed by the 2021 strike.",
        ("Reuters reported in 2020", "by the 2021 strike"),
        "2024-02-02",
    ),
    Case(
        "She told the BBC in 2019 that the 2021 floods had taken everything.",
        ("She told the BBC in 2019", "the 2021 floods"),
        "2024-02-02",
    ),
    Case(
        "Smith and Jones (2015) found that the 2017 ban had saved lives.",
        ("Smith and Jones (2015)", "the 2017 ban"),
        "2024-02-02",
    ),
    Case(
        "A 2019 evaluation, based on police records of accidents between 2018 and 2022, found "
        "fewer injuries.\nThe ministry will test narrower lanes.",
        ("A 2019 evaluation", "2022"),
        "2025-03-30",
    ),
    Case(
        "Psychologists, writing in 2016, compared the sleep of 900 teenagers before and during the "
        "lockdowns of 2020.\nPhones were not to blame.",
        ("writing in 2016", "during the lockdowns of 2020"),
        "2025-03-30",
    ),
    Case(
        "An audit published in March 2019 showed that less than half reached hospitals.\nThe "
        "charity has moved.\nThe same audit also noted that the director had been paid a bonus in "
        "2020.",
        ("An audit published in March 2019", "in 2020"),
        "2025-03-30",
    ),
    Case(
        "Herring stocks fell by half in the heatwave of 2018 [Brandt and Lund, 2016].",
        ("[Brandt and Lund, 2016]", "in the heatwave of 2018"),
        "2025-03-30",
    ),
    Case(
        "The guide to the moor came out in 2012. Walkers still swear by it.\nAccording to the guide, the"
        " footbridge at Long Ford was washed away in November 2015.",
        (
            "The guide to the moor came out in 2012",
            "the footbridge at Long Ford was washed away in November 2015",
        ),
        "2024-05-06",
    ),
    Case(
        "The minutes, dated 4 May 2021, fill nine pages. They were signed by the chair. The minutes record a"
        " complaint made on 9 July 2021.",
        ("The minutes, dated 4 May 2021", "a complaint made on 9 July 2021"),
        "2024-05-06",
    ),
    Case(
        "The map was drawn in 1840. It is kept in a tin. The railway station of 1852 is marked on the map.",
        ("The map was drawn in 1840", "The railway station of 1852 is marked on the map"),
        "2024-05-06",
    ),
    Case(
        "Dr Ola Brandt’s study, which appeared in March 2014, is much quoted. As its author noted, rents had"
        " doubled in 2016.",
        ("Dr Ola Brandt’s study, which appeared in March 2014", "rents had doubled in 2016"),
        "2024-05-06",
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "The Moor Trust's 2016 paper on curlews is still quoted.\n\nIn 2018 its authors made new counts.",
        published="2025-03-05",
    ),
    Case(
        "A 2012 study put the cost of the works in 2015 at £4m. It was low.",
        published="2025-03-05",
    ),
    Case(
        "The Harbour City summit was “worth the flight”, Dorn said (Sky News, 2025).",
        published="2025-09-05",
        book=_BOOK,
    ),
    Case(
        "A 2011 forecast had a tenth of the people leaving by 2020.",
        published="2025-01-29",
    ),
    Case(
        "A study from 2022 found that a third of the oaks had died in the heatwave of 2018.",
        published="2024-08-08",
    ),
    Case("The plan of 2018, a report says, sets a target for 2030.", published="2024-08-08"),
    Case("Her 1974 book has been updated and now covers 2016 to 2023.", published="2024-07-22"),
    Case(
        "A 2019 report found 40 faults; in 2021 the bridge was closed.",
        published="2024-07-22",
    ),
    Case("The yearbook for 2021, printed in 2022, has 2,000 members.", published="2024-07-22"),
    Case("The pact (Oslo, 1993) came before the accord of 1995.", published="2024-07-22"),
    Case("“A 2015 study showed what happened in 2018,” he said.", published="2024-07-22"),
    Case("A study begun in 2015 found that wells failed in 2021.", published="2024-07-22"),
    Case("A 2016 survey predicted that rents would double in 2020.", published="2024-07-22"),
    Case("She told the BBC in 2019 that the 2021 election would be her last.", published="2024-02-02"),
    Case("They said in 2019 that the 2021 budget was too small.", published="2024-02-02"),
    Case("As Reuters reported in 2022, the port was closed by the 2021 strike.", published="2024-02-02"),
    Case(
        "A study published in 2015 and repeated in 2021 found that wells had failed in 2020.",
        published="2024-02-02",
    ),
    Case(
        "A 2017 paper warned of algae if the mill stayed open.\nIt closed in 2020, and the algae never came.",
        published="2025-06-12",
    ),
    Case(
        "A survey published in 2019 found that 41% of farmers wanted to retire by 2025.\nThe union "
        "asked again in 2023.",
        published="2025-06-12",
    ),
    Case(
        "Losses in the drought of 2018 were like those of the drought of 1976 (Hydrology Review, 1978).",
        published="2025-06-12",
    ),
    Case(
        "A paper published in 2015 counted 90 nests. The paper, its author said in 2018, was based on one summer.",
        published="2024-05-06",
    ),
    Case(
        "The report came out in 2018. In the report, the bridge, which closed in 2020, was called sound.",
        published="2024-05-06",
    ),
    Case(
        "The photograph was taken in 1931. The photograph was sold in 1990 and hangs in the hall.",
        published="2024-05-06",
    ),
)
