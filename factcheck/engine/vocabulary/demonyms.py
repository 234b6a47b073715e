"""Countries and what their people, governments and shortened names are called, as one and the same place.

"Britain", "UK" and "British" are one key; a capital city stands for its country's government only where a
text says so, and is left out. Used to see that two names mean one place, and that two nationalities do not.
"""

from __future__ import annotations

from ..document import folded
from .words import rows

# key: other names, people and adjectives; "_" joins words
_TABLE = """
us: u.s. usa u.s.a. america american americans united_states united_states_of_america
uk: u.k. britain british briton britons united_kingdom great_britain brits
england: english englishman englishwoman
scotland: scottish scot scots
wales: welsh welshman
ireland: irish irishman
eu: e.u. european_union
un: u.n. united_nations
uae: u.a.e. emirati emirates united_arab_emirates
france: french frenchman frenchwoman
germany: german germans
spain: spanish spaniard spaniards
italy: italian italians
portugal: portuguese
netherlands: dutch dutchman holland
belgium: belgian belgians
switzerland: swiss
austria: austrian austrians
denmark: danish dane danes
sweden: swedish swede swedes
norway: norwegian norwegians
finland: finnish finn finns
iceland: icelandic icelander
poland: polish pole poles
czechia: czech czechs czech_republic
slovakia: slovak slovaks
hungary: hungarian hungarians
romania: romanian romanians
bulgaria: bulgarian bulgarians
greece: greek greeks
turkey: turkish turk turks turkiye
serbia: serbian serb serbs
croatia: croatian croat croats
bosnia: bosnian bosnians
kosovo: kosovan kosovar
albania: albanian albanians
ukraine: ukrainian ukrainians
russia: russian russians
belarus: belarusian belarusians
moldova: moldovan moldovans
lithuania: lithuanian lithuanians
latvia: latvian latvians
estonia: estonian estonians
georgia: georgian georgians
armenia: armenian armenians
azerbaijan: azerbaijani azeri
kazakhstan: kazakh kazakhs
uzbekistan: uzbek uzbeks
israel: israeli israelis
palestine: palestinian palestinians
lebanon: lebanese
syria: syrian syrians
jordan: jordanian jordanians
iraq: iraqi iraqis
iran: iranian iranians
egypt: egyptian egyptians
libya: libyan libyans
tunisia: tunisian tunisians
algeria: algerian algerians
morocco: moroccan moroccans
sudan: sudanese
ethiopia: ethiopian ethiopians
somalia: somali somalis
kenya: kenyan kenyans
uganda: ugandan ugandans
tanzania: tanzanian tanzanians
rwanda: rwandan rwandans
congo: congolese
nigeria: nigerian nigerians
ghana: ghanaian ghanaians
senegal: senegalese
mali: malian malians
zimbabwe: zimbabwean zimbabweans
zambia: zambian zambians
angola: angolan angolans
mozambique: mozambican
saudi_arabia: saudi saudis
yemen: yemeni yemenis
qatar: qatari qataris
kuwait: kuwaiti kuwaitis
afghanistan: afghan afghans
pakistan: pakistani pakistanis
india: indian indians
bangladesh: bangladeshi bangladeshis
nepal: nepali nepalese
china: chinese
taiwan: taiwanese
japan: japanese
vietnam: vietnamese
thailand: thai thais
malaysia: malaysian malaysians
indonesia: indonesian indonesians
philippines: filipino filipinos philippine
singapore: singaporean singaporeans
myanmar: burmese burma
cambodia: cambodian cambodians
mongolia: mongolian mongolians
australia: australian australians aussie
canada: canadian canadians
mexico: mexican mexicans
cuba: cuban cubans
haiti: haitian haitians
jamaica: jamaican jamaicans
brazil: brazilian brazilians
argentina: argentine argentinian argentinians
chile: chilean chileans
peru: peruvian peruvians
colombia: colombian colombians
venezuela: venezuelan venezuelans
ecuador: ecuadorian ecuadorean
bolivia: bolivian bolivians
uruguay: uruguayan uruguayans
"""


def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for key, names in rows(_TABLE):
        found[key.replace("_", " ")] = key
        for name in names.split():
            found[name.replace("_", " ")] = key
    return found


_PLACES = _table()


def country(name: str) -> str:
    """The key of a country by any of its names ("American" → "us"); "" for anything else."""
    return _PLACES.get(folded(name).removesuffix("'s"), "")


def also_called(name: str) -> tuple[str, ...]:
    """The one-word names of a country's people and its other names, with capitals: ("Danish", "Dane", …)."""
    key = country(name)
    if not key:
        return ()
    return tuple(one[0].upper() + one[1:] for one in _NAMES.get(key, ()))


_NAMES: dict[str, list[str]] = {}
for _name, _key in _PLACES.items():
    if _name.isalpha():
        _NAMES.setdefault(_key, []).append(_name)
