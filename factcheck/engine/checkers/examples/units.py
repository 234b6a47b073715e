"""Texts that `units` must flag, and tempting ones that it must pass."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case("The tunnel is 12 miles (7.5km) long and took nine years to dig.", ("12 miles", "7.5km")),
    Case("Temperatures reached 104F (45C) on the coast.", ("104F", "45C")),
    Case(
        "The reservoir covers 250 hectares, or about 100 acres, of the valley.",
        ("250 hectares", "about 100 acres"),
    ),
    Case("He weighed 14 stone (98kg) when he set out.", ("14 stone", "98kg")),
    Case("The peak, at 8,848 metres (25,029 feet), was climbed again.", ("8,848 metres", "25,029 feet")),
    Case("The bull weighed 2,200 pounds (100kg), its owner said.", ("2,200 pounds", "100kg")),
    Case("Winds of up to 90mph (125km/h) tore off roofs.", ("up to 90mph", "125km/h")),
    Case("It sails the 30 nautical miles (35km) in two hours.", ("30 nautical miles", "35km")),
    Case("The tank holds 500 gallons (1,100 litres) of oil.", ("500 gallons", "1,100 litres")),
    Case("She is 5ft 9in (1.65m) tall.", ("5ft 9in", "1.65m")),
    Case("It was 9F (13C) warmer than usual for the week.", ("9F", "13C")),
    Case("The baby weighed 7lb 4oz (4.3kg) at birth.", ("7lb 4oz", "4.3kg")),
    Case(
        "The bridge will cost £2.4bn.\nThe £2.4m bridge is to open next year.",
        ("£2.4bn", "£2.4m"),
    ),
    Case(
        "The 340-hectare park opened in May.\nRangers patrol all 340 acres of the park on foot.",
        ("340-hectare", "340 acres"),
    ),
    Case(
        "The duchy let 3,200 hectares of moor go wild.\nNone grazed the 5,200 acres of moor.",
        (
            "The duchy let 3,200 hectares of moor go wild.",
            "None grazed the 5,200 acres of moor.",
        ),
    ),
    Case(
        "Swimmers set out at dawn to cross the 34km strait.\n\nThe strait, 43km wide, has strong currents.",
        ("Swimmers set out at dawn to cross the 34km strait.", "The strait, 43km wide, has strong currents."),
    ),
    Case(
        "The bell weighs 2.4 tonnes and was cast in 1881. Cranes will lift the 4.2-tonne bell in May.",
        ("The bell weighs 2.4 tonnes and was cast in 1881.", "Cranes will lift the 4.2-tonne bell in May."),
    ),
    Case(
        "The reserve covers 620 hectares of marsh.\n\nWardens say the 260-hectare reserve has bitterns.",
        ("The reserve covers 620 hectares of marsh.", "Wardens say the 260-hectare reserve has bitterns."),
    ),
    Case(
        "The trunk measured 5.1 metres round, which in the old money is 27 feet.",
        ("5.1 metres", "27 feet"),
    ),
    Case("The bench is kept at 12 Celsius, a mild 72 in Fahrenheit.", ("12 Celsius", "72 in Fahrenheit")),
    Case("The tower is 60 metres high. That is about 320 feet.", ("60 metres", "about 320 feet")),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case("The tunnel is 12 miles (19km) long."),
    Case("Temperatures reached 104F (40C) on the coast."),
    Case("The reservoir covers 100 hectares, or about 250 acres, of the valley."),
    Case("It was 9F (5C) warmer than usual."),
    Case("The race offers a 5km or 10-mile run."),
    Case("She ran 5 miles and 10km on Sunday."),
    Case("The tank holds 500 gallons (1,890 liters) of oil."),
    Case("The tank holds 500 gallons (2,270 litres) of oil."),
    Case("She is 5ft 9in (1.75m) tall."),
    Case("The fund has 4.2 billion francs. It paid 7.3 million marks to its lawyers."),
    Case("The firm had revenue of $1.5bn and spent $1.5m on the garden."),
    Case("It rained 12mm in the east (30cm of snow in the west)."),
    Case("He took a 60-mile bus ride and then walked 60 metres."),
    Case("It takes 90 minutes (two hours in winter)."),
    Case("It costs £5 (6 euros) a pound."),
    Case("The high was 88 (31 C), after 100 degrees on Sunday."),
    Case(
        "The duchy let 3,200 hectares of moor go wild.\nNobody asked the graziers of the 7,900 acres of moor."
    ),
    Case("The 120m tower in Leeds opened in May. The 210m tower in Hull is older."),
    Case("The lake is 12km long. At its southern end the lake, 3km wide, freezes at Christmas."),
    Case("The 6-tonne bell was hung in May. The 4-tonne bell is in a museum."),
    Case("The tunnel is 57km long. The 57km tunnel is 8m wide."),
    Case("Home in ten and a half hours, or in three days if the ferry breaks down."),
    Case("The bench is kept at 12 Celsius, a mild 54 in Fahrenheit."),
    Case("The tower is 60 metres high. That is 20 feet wide, which surprises people."),
)
