"""Texts `event_places` must flag and texts it must pass."""

from __future__ import annotations

from ..cases import Case

_DAY = "2025-09-05"

_BETWEEN = "\nIt rained all day, and the buses were late.\nNobody would say more.\n"

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        f"The two rectors met on Monday in the old mint at Harwick.{_BETWEEN}"
        "Both smiled as they left the meeting in Tolmere.",
        ("The two rectors met on Monday in the old mint at Harwick", "the meeting in Tolmere"),
        published=_DAY,
    ),
    Case(
        f"A painting of a goat was sold for £2m in Harwick on Tuesday.{_BETWEEN}"
        "The buyer left the auction in Tolmere without it.",
        ("A painting of a goat was sold for £2m in Harwick", "the auction in Tolmere"),
        published=_DAY,
    ),
    Case(
        f"The charter was signed on Friday in the guildhall at Harwick.{_BETWEEN}"
        "As the mayors put their signatures to it in Tolmere, a band played.",
        (
            "The charter was signed on Friday in the guildhall at Harwick",
            "the mayors put their signatures to it in Tolmere",
        ),
        published=_DAY,
    ),
    Case(
        "Ministers from nine states signed the charter in the old exchange at Brenmar on Tuesday.\n"
        "Critics stayed away.\n“It binds us all,” the host told the signing ceremony in Hollvik.",
        (
            "Ministers from nine states signed the charter in the old exchange at Brenmar",
            "the signing ceremony in Hollvik",
        ),
        _DAY,
    ),
    Case(
        "The national chess championship took place last weekend in the spa hall at Dornach.\n"
        "By Sunday only two were left. The title was decided in Felsberg, like every other that weekend.",
        (
            "The national chess championship took place last weekend in the spa hall at Dornach",
            "The title was decided in Felsberg",
        ),
        _DAY,
    ),
    Case(
        "Lena Orth married the goalkeeper Tim Brandl in Castel Fiora on Saturday.\nThe weather held.\n"
        "Guests at the wedding in Porto Mello were given straw hats.",
        (
            "Lena Orth married the goalkeeper Tim Brandl in Castel Fiora",
            "the wedding in Porto Mello",
        ),
        _DAY,
    ),
    Case(
        "The crash happened on Monday near Colby when a lorry left the road.\nRescuers worked all night."
        " The driver was freed hours after the crash at Marlow, police said.",
        ("The crash happened on Monday near Colby", "the crash at Marlow"),
        _DAY,
    ),
    Case(
        "Fire broke out in a warehouse in Tilburg early on Thursday.\n"
        "Nobody was hurt. The fire in Breda was out by noon, the brigade said.",
        ("Fire broke out in a warehouse in Tilburg", "The fire in Breda"),
        _DAY,
    ),
    Case(
        "The funeral of the singer Ada Klee was held in the minster at Ostend on Friday.\n"
        "Hundreds lined the streets at the funeral in Bruges, and many wept.",
        (
            "The funeral of the singer Ada Klee was held in the minster at Ostend",
            "the funeral in Bruges",
        ),
        _DAY,
    ),
    Case(
        "Police arrested Marek Dolan in Gdansk on 4 May.\nHe said nothing.\n"
        "Dolan was arrested in Krakow, his lawyer confirmed, without a struggle.",
        ("Police arrested Marek Dolan in Gdansk", "Dolan was arrested in Krakow"),
        _DAY,
    ),
    Case(
        "A bomb exploded in a market in Karun on Sunday, killing nine.\n"
        "No group claimed the explosion in Beluh, which also wrecked a bus.",
        ("A bomb exploded in a market in Karun", "the explosion in Beluh"),
        _DAY,
    ),
    Case(
        "The painting was sold at an auction in Geneva on Tuesday for 4m francs.\n"
        "Bidders at the auction in Zurich gasped.",
        ("an auction in Geneva", "the auction in Zurich"),
        _DAY,
    ),
    Case(
        "The trial of Hugo Strand opened in Malmo on Monday.\n"
        "He sat upright throughout the trial in Lund, his hands folded.",
        ("The trial of Hugo Strand opened in Malmo", "the trial in Lund"),
        _DAY,
    ),
    Case(
        "Thousands marched in Lyon on Saturday against the reform.\n"
        "The march in Grenoble ended peacefully, police said.",
        ("Thousands marched in Lyon", "The march in Grenoble"),
        _DAY,
    ),
    Case(
        "The conference on rare diseases was held in Bologna from 3 to 5 March.\n"
        "Delegates to the conference in Padua voted for a fund.",
        ("The conference on rare diseases was held in Bologna", "the conference in Padua"),
        _DAY,
    ),
    Case(
        "Doctors in Vienna operated on the twins for 19 hours on Friday.\n"
        "The operation in Graz went well, the surgeon said.",
        ("Doctors in Vienna operated", "The operation in Graz"),
        _DAY,
    ),
    Case(
        "A meteorite that fell near Tarbes in January has been found by schoolchildren.\nIt weighs "
        "740 grams.\nAmateurs have come with metal detectors to the place where it fell, outside "
        "Foix.",
        ("A meteorite that fell near Tarbes", "where it fell, outside Foix"),
        "2025-03-10",
    ),
    Case(
        "A court in Malaga has sentenced a dentist to six years in prison.\nHe pulled healthy "
        "teeth.\nOutside the court in Cadiz, his patients cheered.",
        ("A court in Malaga", "the court in Cadiz"),
        "2025-06-10",
    ),
    Case(
        "Millers opened talks in Dorn on Monday about flour.\nNobody gave figures.\n"
        "On Wednesday the growers left the talks in Halm without a word.",
        ("talks in Dorn", "the talks in Halm"),
        "2025-04-02",
    ),
    Case(
        "Two men were arrested in Selby on Friday over stolen bicycles.\nA van was seized.\n"
        "Police said the arrests in Thirsk followed a call.",
        ("Two men were arrested in Selby", "the arrests in Thirsk"),
        "2025-04-02",
    ),
    Case(
        "A grain store burned down in Quarnby on Tuesday.\nNobody was hurt.\n"
        "In Eldmouth, where the flames took hold at dawn, the streets are still black.",
        ("burned down in Quarnby", "In Eldmouth, where the flames took"),
        _DAY,
    ),
    Case(
        "QUARNBY — A bell cast in 1640 fetched £9,000 on Saturday.\nBells are seldom sold.\n"
        "The ringer had come to Eldmouth for the auction with £30.",
        ("QUARNBY — A bell cast in 1640 fetched", "Eldmouth for the auction"),
        _DAY,
    ),
    Case(
        "A harpist of eleven played to 300 people in Quarnby on Sunday.\nHer hands are small.\n"
        "Her teacher left Eldmouth straight after the recital.",
        ("played to 300 people in Quarnby", "left Eldmouth straight after the recital"),
        _DAY,
    ),
    Case(
        "Two trams collided on Monday. It happened at a crossing in Quarnby.\nThe line is shut.\n"
        "Those who saw the Eldmouth crash have been offered help.",
        ("It happened at a crossing in Quarnby", "the Eldmouth crash"),
        _DAY,
    ),
    Case(
        "A baker found a Roman coin in a mill near Quarnby on Friday.\nIt is silver.\n"
        "Children have been digging round the mill in Eldmouth with spoons.",
        ("in a mill near Quarnby", "the mill in Eldmouth"),
        _DAY,
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "A grain store burned down in Quarnby on Tuesday.\n"
        "In Eldmouth, where a fire broke out on the same night, the damage was small.",
        published=_DAY,
    ),
    Case(
        "A bell cast in 1640 fetched £9,000 in Quarnby on Saturday.\n"
        "The ringer had left Eldmouth for the auction at dawn. The firm owns the saleroom in Eldmouth too.",
        published=_DAY,
    ),
    Case(
        "A harpist of eleven played to 300 people in Quarnby on Sunday.\n"
        "In her first novel the recital in Eldmouth ends badly. Her father heard it in Tolmere by telephone.",
        published=_DAY,
    ),
    Case(
        "A bus overturned in Birmingham on Monday.\nPolice have named the dead in the crash in Harborne.",
        published=_DAY,
    ),
    Case(
        f"Two lorries collided in Harwick on Thursday.{_BETWEEN}"
        "The road has been feared ever since the crash in Tolmere that killed nine.",
        published=_DAY,
    ),
    Case(
        f"A painting was sold for £2m in Harwick on Tuesday.{_BETWEEN}"
        "It had come from the sale in Tolmere of the Aldane estate.",
        published=_DAY,
    ),
    Case(
        f"Workers marched in Harwick on Sunday.{_BETWEEN}The rally in Tolmere, a day later, was smaller.",
        published=_DAY,
    ),
    Case(
        f"The rectors met on Monday in Harwick.{_BETWEEN}The talks in Tolmere in 2019 had failed.",
        published=_DAY,
    ),
    Case(
        "The last races were rowed on Saturday on the lake at Tolmere, and no longer in Harwick.\n"
        "The finals return to Harwick in 2026.",
        published=_DAY,
    ),
    Case(
        "The summit was planned for Oslo but was moved to Bergen. At the summit in Bergen ministers agreed.",
        published=_DAY,
    ),
    Case(
        "The crash happened on 4 May in Lund. Police also named the victims of a crash in Ystad on 7 May.",
        published=_DAY,
    ),
    Case(
        "The treaty was signed in the hall in Tarnby. The ceremony in the Gold Room in Tarnby was brief.",
        published=_DAY,
    ),
    Case(
        "The summit took place in Vesby, in the east of Denmark. The summit in Denmark was the first.",
        published=_DAY,
    ),
    Case(
        "The festival was held in Cork this year. Last year’s festival in Galway was rained off.",
        published=_DAY,
    ),
    Case(
        "The hearing was held at Quarry Court in Port Amery."
        " Villagers followed the hearing in Quarry Bank by video link.",
        published=_DAY,
    ),
    Case("The tour opened in Paris on 3 May. The concert in Rome on 7 May is sold out.", published=_DAY),
    Case("The first round of talks was held in Geneva. The second round was held in Vienna.", published=_DAY),
    Case("He was born in Oslo and moved to Texas. Her mother came from Vermont.", published=_DAY),
    Case("The Orlando shooting was the worst. The shooting in Dallas came a month later.", published=_DAY),
    Case(
        "Protesters marched in Lyon and Marseille. The march in Marseille ended in clashes.", published=_DAY
    ),
    Case(
        "The race started in Bern and finished in Basel. The race in Basel was won by a Dane.", published=_DAY
    ),
    Case("“The wedding in Rome was lovely,” she said. They married in Milan in May.", published=_DAY),
    Case(
        "He died in Nice on Monday. He will lie in Paris. His wife died in Lyon in 1990.",
        published=_DAY,
    ),
    Case(
        "A factory in Bergamo makes the zips; the factory in Lecco that made the sliders closed in "
        "2019.\nBoth belonged to one family.",
        published="2025-06-12",
    ),
    Case(
        "He drowned at Sennen.\nHis ashes were scattered at Porthcurno, where he had learned to swim.",
        published="2025-06-12",
    ),
    Case(
        "Millers opened talks in Dorn on Monday. They had left the talks in Halm a week earlier.",
        published="2025-04-02",
    ),
    Case(
        "A fall of snow shut a slope above Dorn.\nThe slope at Halm was shut as a precaution.",
        published="2025-04-02",
    ),
)
