"""Units of measure and money: what a text may call them, and what they are worth in each other, exactly.

The values are definitions, so they are fractions: the international yard and pound of 1959 (0.9144 m,
0.453 592 37 kg), the nautical mile (1,852 m), the hectare and the litre of the BIPM's SI Brochure, the
imperial gallon (4.546 09 l) and the US gallon (231 cubic inches). Where one word has two values (ton,
gallon, pint) both are kept, and whoever compares must try both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from ..vocabulary.words import words


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `factors` are its possible values in the base unit of its `dimension` (m, m², kg, l, s …).

    A temperature reading also has an `offset`: base = value × factor + offset.
    """

    symbol: str
    dimension: str
    factors: tuple[Fraction, ...]
    offset: Fraction = Fraction(0)


_FOOT, _POUND, _PINT = Fraction("0.3048"), Fraction("0.45359237"), Fraction("0.56826125")
_US_GALLON = Fraction("3.785411784")

# symbol | dimension | values in the base unit | words (any case) | short forms (this case)
_ROWS: tuple[tuple[str, str, tuple[Fraction | str | int, ...], str, str], ...] = (
    ("km", "length", (1000,), "kilometre kilometer", "km kms Km KM"),
    ("m", "length", (1,), "metre meter", "m"),
    ("cm", "length", ("0.01",), "centimetre centimeter", "cm"),
    ("mm", "length", ("0.001",), "millimetre millimeter", "mm"),
    ("mile", "length", (_FOOT * 5280,), "mile", "mi"),
    ("nautical mile", "length", (1852,), "nautical_mile sea_mile", "nmi"),
    ("yard", "length", (_FOOT * 3,), "yard", "yd yds"),
    ("foot", "length", (_FOOT,), "foot feet", "ft"),
    ("inch", "length", (_FOOT / 12,), "inch inches", "ins"),
    ("fathom", "length", (_FOOT * 6,), "fathom", ""),
    ("furlong", "length", (_FOOT * 660,), "furlong", ""),
    ("km²", "area", (10**6,), "square_kilometre square_kilometer", "km² km2 sq_km sqkm"),
    ("m²", "area", (1,), "square_metre square_meter", "m² m2 sq_m sqm"),
    ("ha", "area", (10**4,), "hectare", "ha"),
    ("acre", "area", (_FOOT**2 * 43560,), "acre", ""),
    ("square mile", "area", ((_FOOT * 5280) ** 2,), "square_mile", "sq_mi sq_miles sq_mile"),
    ("square yard", "area", ((_FOOT * 3) ** 2,), "square_yard", "sq_yd sq_yds"),
    ("square foot", "area", (_FOOT**2,), "square_foot square_feet", "ft² ft2 sq_ft sqft sq._ft."),
    ("kg", "mass", (1,), "kilogram kilogramme kilo", "kg kgs Kg KG"),
    ("g", "mass", ("0.001",), "gram gramme", "g"),
    ("mg", "mass", ("0.000001",), "milligram milligramme", "mg"),
    ("t", "mass", (1000,), "tonne metric_ton", "t"),
    ("ton", "mass", (_POUND * 2000, _POUND * 2240, 1000), "ton short_ton long_ton", ""),
    ("lb", "mass", (_POUND,), "", "lb lbs lb. lbs."),
    ("oz", "mass", (_POUND / 16,), "ounce", "oz"),
    ("stone", "mass", (_POUND * 14,), "stone", "st"),
    ("l", "volume", (1,), "litre liter", "l L"),
    ("ml", "volume", ("0.001",), "millilitre milliliter", "ml mL"),
    ("cl", "volume", ("0.01",), "centilitre centiliter", "cl"),
    ("pint", "volume", (_PINT, _US_GALLON / 8), "pint", ""),
    ("quart", "volume", (_PINT * 2, _US_GALLON / 4), "quart", ""),
    ("gallon", "volume", (_PINT * 8, _US_GALLON), "gallon", ""),
    ("fluid ounce", "volume", (_PINT / 20, _US_GALLON / 128), "fluid_ounce", "fl_oz"),
    ("barrel", "volume", (_US_GALLON * 42,), "barrel", ""),
    ("m³", "volume", (1000,), "cubic_metre cubic_meter", "m³ m3 cu_m"),
    ("cubic foot", "volume", ((_FOOT * 10) ** 3,), "cubic_foot cubic_feet", "cu_ft ft³"),
    ("km/h", "speed", (Fraction(5, 18),), "", "km/h kmh kph kmph km/hr"),
    ("mph", "speed", (_FOOT * 5280 / 3600,), "", "mph MPH mi/h"),
    ("m/s", "speed", (1,), "", "m/s"),
    ("knot", "speed", (Fraction(1852, 3600),), "knot", "kt kts"),
    ("W", "power", (1,), "watt", "W"),
    ("kW", "power", (10**3,), "kilowatt", "kW KW kw"),
    ("MW", "power", (10**6,), "megawatt", "MW"),
    ("GW", "power", (10**9,), "gigawatt", "GW"),
    ("TW", "power", (10**12,), "terawatt", "TW"),
    ("hp", "power", (Fraction("745.69987158227022"), Fraction("735.49875")), "horsepower", "hp bhp"),
    ("Wh", "energy", (1,), "watt-hour watt_hour", "Wh"),
    ("kWh", "energy", (10**3,), "kilowatt-hour kilowatt_hour", "kWh KWh kwh"),
    ("MWh", "energy", (10**6,), "megawatt-hour megawatt_hour", "MWh"),
    ("GWh", "energy", (10**9,), "gigawatt-hour gigawatt_hour", "GWh"),
    ("TWh", "energy", (10**12,), "terawatt-hour terawatt_hour", "TWh"),
    ("kJ", "food energy", (1,), "kilojoule", "kJ"),
    ("kcal", "food energy", ("4.184",), "kilocalorie calorie", "kcal"),
    ("kB", "data", (10**3,), "kilobyte", "kB KB"),
    ("MB", "data", (10**6,), "megabyte", "MB"),
    ("GB", "data", (10**9,), "gigabyte", "GB"),
    ("TB", "data", (10**12,), "terabyte", "TB"),
    ("second", "time", (1,), "second", "sec secs"),
    ("minute", "time", (60,), "minute", "min mins"),
    ("hour", "time", (3600,), "hour", "hr hrs"),
    ("day", "time", (86400,), "day", ""),
    ("week", "time", (7 * 86400,), "week", "wks"),
    ("fortnight", "time", (14 * 86400,), "fortnight", ""),
    ("month", "months", (1,), "month", ""),
    ("year", "months", (12,), "year", "yr yrs"),
    ("decade", "months", (120,), "decade", ""),
    ("century", "months", (1200,), "century centuries", ""),
)

UNITS: dict[str, Unit] = {
    symbol: Unit(symbol, dimension, tuple(Fraction(one) for one in values))
    for symbol, dimension, values, _, _ in _ROWS
} | {
    "°C": Unit("°C", "temperature", (Fraction(1),), Fraction("273.15")),
    "°F": Unit("°F", "temperature", (Fraction(5, 9),), Fraction("459.67") * Fraction(5, 9)),
    "K": Unit("K", "temperature", (Fraction(1),)),
}

# How a text writes money in front of the figure. "$" alone is read as US dollars: what matters is whether two
# figures of one text are in one currency, and a paper that means another dollar says so throughout.
CURRENCY_SIGNS: dict[str, str] = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "NZ$": "NZD",
    "S$": "SGD",
    "R$": "BRL", "NT$": "TWD", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "Rs": "INR",
    "Rs.": "INR", "₴": "UAH", "₽": "RUB", "₺": "TRY", "₩": "KRW", "₦": "NGN", "₱": "PHP", "₫": "VND",
    "₪": "ILS",
    "฿": "THB",
}  # fmt: skip
CURRENCY_CODES = words("""
    USD EUR GBP CHF SEK NOK DKK ISK JPY CNY RMB INR RUB UAH PLN HUF CZK RON BGN TRY ZAR NGN KES AUD CAD
    NZD HKD SGD BRL MXN ARS CLP KRW THB IDR MYR PHP VND ILS AED SAR EGP PKR BDT
""")
# A word that several countries use (franc, crown) has no one code: the word itself, folded, stands for it.
CURRENCY_WORDS: dict[str, str] = {
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "pound": "GBP", "pounds": "GBP",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "rupees": "INR", "rouble": "RUB",
    "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "hryvnia": "UAH", "hryvnias": "UAH", "zloty": "PLN",
    "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "koruna": "CZK", "leu": "leu", "lei": "leu",
    "lev": "lev",
    "leva": "lev", "crown": "crown", "crowns": "crown", "krone": "krone", "kroner": "krone", "krona": "krone",
    "kronor": "krone", "franc": "franc", "francs": "franc", "peso": "peso", "pesos": "peso", "lira": "lira",
    "liras": "lira", "lire": "lira", "reais": "BRL", "rand": "ZAR", "baht": "THB", "shekel": "ILS",
    "shekels": "ILS", "dinar": "dinar", "dinars": "dinar", "dirham": "dirham", "dirhams": "dirham",
    "riyal": "riyal", "riyals": "riyal", "shilling": "shilling", "shillings": "shilling", "naira": "NGN",
    "cedi": "GHS", "cedis": "GHS", "birr": "ETB", "taka": "BDT", "ringgit": "MYR", "rupiah": "IDR",
    "guilder": "guilder", "guilders": "guilder", "thaler": "thaler", "thalers": "thaler", "ducat": "ducat",
    "ducats": "ducat", "florin": "florin", "florins": "florin", "drachma": "drachma", "drachmas": "drachma",
}  # fmt: skip


def is_money(unit: str) -> bool:
    """Is this unit a currency?"""
    return unit in CURRENCY_CODES or unit in _MONEY


_MONEY = frozenset(CURRENCY_WORDS.values()) | frozenset(CURRENCY_SIGNS.values())


def _spelt() -> tuple[dict[str, str], dict[str, str]]:
    """Folded word → symbol (with plurals), and short form → symbol."""
    full: dict[str, str] = {}
    short: dict[str, str] = {}
    for symbol, _, _, names, forms in _ROWS:
        for name in names.replace("_", " ").split(" ") if "_" not in names else _named(names):
            if name:
                full[name] = symbol
                full.setdefault(name + "s", symbol)
        for form in _named(forms):
            short[form] = symbol
    return full, short


def _named(forms: str) -> list[str]:
    return [form.replace("_", " ") for form in forms.split()]


WORD_UNITS, SHORT_UNITS = _spelt()


def _alternatives(forms: dict[str, str]) -> str:
    longest = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"[\s-]") for form in longest)


_ANY_WORD = _alternatives(WORD_UNITS)
_ANY_SHORT = _alternatives(SHORT_UNITS)
_MONEY_WORD = "|".join(sorted(CURRENCY_WORDS, key=lambda form: (-len(form), form)))

UNIT = re.compile(
    r"\s?(?P<pp>(?:percentage|per[\s-]?cent|%)[\s-]points?\b|pp\b|ppts?\b)"
    r"|\s?(?P<bp>basis[\s-]points?\b|bps\b)"
    r"|[\s-]?(?P<pc>%|per\s?cent\b(?!age)|percent\b|pc\b)"
    r"|[\s-]?(?P<deg>(?:°|º|degrees?\s|degs?\s)\s?(?P<scale>C(?:elsius)?|F(?:ahrenheit)?|celsius|fahrenheit"
    r"|centigrade|Centigrade)\b"
    r"|(?:°|º)(?!\w)|degrees?\b|(?:Celsius|Fahrenheit|Centigrade|celsius|fahrenheit)\b)"
    r"|\s?(?P<cf>[CF])(?![\w’'&-]|\.\w)"
    rf"|[\s-]?(?P<word>(?i:{_ANY_WORD}))(?![\w])"
    rf"|[\s-]?(?P<short>{_ANY_SHORT})(?![\w’])"
    rf"|[\s-](?:(?:Swiss|Australian|Canadian|American|US|U\.S\.|Belgian|French|Danish|Swedish|Norwegian"
    rf"|Czech|Egyptian)\s)?"
    rf"(?P<money>(?i:{_MONEY_WORD})|won(?=\s?[,.;)(]|\s(?:a|in|for|and|of|to)\b))(?:\s+sterling)?(?![\w’'])"
    rf"|\s(?P<code>{'|'.join(sorted(CURRENCY_CODES))})\b"
    r"|(?P<pence>p|\s(?:pence|penny))(?!\w)"
    r"|\s(?P<cents>cents?)\b"
    r"|(?P<inches>in\b)"
)


def unit_of_match(match: re.Match[str], before: str, after: str) -> tuple[str, Fraction]:
    """The unit of a match of UNIT and the factor its figure takes; `before` and `after` are its context."""
    kind = match.lastgroup if match.lastgroup != "scale" else "deg"
    if kind in {"pp", "pc"}:
        return ("pp" if kind == "pp" else "%"), Fraction(1)
    if kind == "bp":
        return "pp", Fraction(1, 100)
    if kind in {"deg", "cf"}:
        letter = (match.group("scale") or match.group("cf") or match.group().strip())[:1].upper()
        return {"F": "°F", "C": "°C"}.get(letter, "°"), Fraction(1)
    if kind == "word":
        form = match.group("word").casefold()
        return WORD_UNITS.get(form) or WORD_UNITS[re.sub(r"[\s-]", " ", form)], Fraction(1)
    if kind == "short":
        form = match.group("short")
        return SHORT_UNITS.get(form) or SHORT_UNITS[re.sub(r"[\s-]", " ", form)], Fraction(1)
    if kind == "pence":
        return "GBP", Fraction(1, 100)
    if kind == "inches":
        return "inch", Fraction(1)
    if kind == "cents":
        return "cent", Fraction(1)
    if kind == "code":
        return match.group("code"), Fraction(1)
    word = match.group("money").casefold()
    if word in {"pound", "pounds"} and _is_mass(match.group(), before, after):
        return "lb", Fraction(1)
    return CURRENCY_WORDS.get(word, "KRW"), Fraction(1)


_MASS_AFTER = re.compile(
    r"\s?(?:,\s)?(?:\(|or\s)?(?:about\s|roughly\s|around\s|some\s)?[\d.,½]+\s?(?:kg|kilo|g\b|gram|stone"
    r"|st\b|tonne)"
    r"|\sof\s(?:(?:fresh|dried|raw|ground|white|brown|frozen|scrap|live|wild|cooked|household|plastic)\s)?"
    r"(?:flour|sugar|meat|beef|pork|chicken|fish|butter|cheese|potatoes|apples|rice|fruit|vegetables|food"
    r"|cocaine|heroin|"
    r"cannabis|marijuana|fentanyl|methamphetamine|waste|rubbish|trash|garbage|litter|plastic|paper|coal|ore"
    r"|gold|silver|"
    r"copper|explosives?|powder|salt|sand|cement|steel|metal|honey|wool|cotton|coffee|tea|milk|ice|snow"
    r"|wheat|corn|grain|"
    r"feed|hay|fertili[sz]er|thrust|pressure|muscle|fat|luggage|baggage|carbon|lead|oysters|lobster|crab"
    r"|prawns|shrimp|salmon|tuna|"
    r"tomatoes|onions|grapes|berries|nuts|seeds?|dough|chocolate|candy|clothes|clothing)\b"
    r"|\s(?:heavier|lighter|overweight|underweight|in\sweight|at\sbirth)\b"
)
_MASS_BEFORE = re.compile(
    r"\b(?:weigh\w*|weights?|lifted|bench|tipped\sthe\sscales)\b[^.;]{0,40}\Z", re.IGNORECASE
)


def _is_mass(form: str, before: str, after: str) -> bool:
    if form.startswith("-") and re.match(
        r"\s(?:baby|boy|girl|man|dog|cat|fish|salmon|carp|pike|turkey|bag|sack|weight|bomb|shell|stone"
        r"|rock)\b",
        after,
    ):
        return True
    return bool(_MASS_AFTER.match(after) or _MASS_BEFORE.search(before))


MONEY_BEFORE = re.compile(
    "(?:"
    + "|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=lambda sign: (-len(sign), sign)))
    + r"|\b(?:"
    + "|".join(sorted(CURRENCY_CODES))
    + r"))[\s\xa0]?\Z"
)
# A measure in two units: how many of the second make one of the first.
MEASURES_IN_TWO = {
    ("foot", "inch"): 12,
    ("stone", "lb"): 14,
    ("lb", "oz"): 16,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("year", "month"): 12,
}
