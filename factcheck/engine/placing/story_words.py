"""What the one event of a report may be called, by kind: its nouns, its verbs, and the towns that hold
others. Data, no logic.
"""

from __future__ import annotations

from ..vocabulary.words import words


def _kinds(text: str) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """({noun: kinds}, {verb: kinds}) from lines "kind: noun … | verb …"."""
    nouns: dict[str, frozenset[str]] = {}
    verbs: dict[str, frozenset[str]] = {}
    for line in text.strip().splitlines():
        kind, _, members = line.partition(":")
        for table, part in zip((nouns, verbs), members.split("|"), strict=True):
            for word in part.split():
                table[word] = table.get(word, frozenset()) | {kind.strip()}
    return nouns, verbs


# Lemmas. A word of several kinds ("accident", "win") may tell any of them.
NOUNS, VERBS = _kinds("""
fire: fire blaze inferno flame | burn burst tear spread rip sweep engulf gut destroy
crash: crash collision accident smash pile-up | crash collide hit overturn derail plough plow ram strike
fall: accident fall | fall slip plunge tumble
explosion: explosion blast accident detonation | explode detonate
collapse: collapse accident | collapse crumble
drowning: drowning accident | drown
talk: talk talks meeting negotiation negotiations discussion | meet talk negotiate confer sit
congress: congress conference summit convention assembly gathering symposium meeting |
congress: | gather convene assemble meet
match: match game fixture tie derby | beat draw win lose defeat play thrash score
race: race marathon regatta contest | win race finish run row ride gallop
contest: contest championship championships tournament final finals competition | win beat crown
trial: trial | try
hearing: hearing |
inquest: inquest |
wedding: wedding marriage ceremony nuptials | marry wed
funeral: funeral burial ceremony service | bury
signing: signing ceremony | sign initial
award: ceremony | award present
concert: concert gig recital performance | play perform sing conduct
premiere: premiere première | perform premiere open
exhibition: exhibition retrospective display | exhibit display open show
arrest: arrest | arrest detain handcuff seize
discovery: discovery find dig excavation | find discover unearth dig excavate
birth: birth | bear
death: death | die
launch: launch launching ceremony | launch
opening: opening inauguration ceremony unveiling | open unveil inaugurate
sale: sale auction bidding | sell auction fetch buy bid
protest: protest demonstration march rally | protest march demonstrate rally
rescue: rescue | rescue pull save winch free
theft: theft robbery burglary heist break-in | steal rob burgle snatch
stabbing: stabbing attack | stab attack
shooting: shooting attack | shoot
murder: murder killing | murder kill
speech: speech address lecture sermon | speak address lecture
festival: festival carnival fair fete | hold
parade: parade procession | parade march
landing: landing | land
sinking: sinking shipwreck | sink capsize
eruption: eruption | erupt
flood: flood flooding | flood
debate: debate | debate
vote: vote | vote
""")
# Kinds that a place's name in front of the noun tells: "the Varn blaze", "the Varn talks".
NAMED_FOR_PLACES = words(
    "fire crash explosion collapse talk congress race protest concert festival flood shooting"
)
# "It happened in Varn": verbs that only say that there was something.
HAPPENS = words("happen occur take unfold hold stage begin start end finish host be open break")
# Nouns of people and bodies: "police in Varn", "a man in Varn" say where those are.
AGENTS = words("""
    police officer officers official officials spokesman spokeswoman spokesperson ministry mayor judge
    prosecutor court hospital university doctor doctors researcher researchers scientist scientists
    resident residents man woman people office offices company firm headquarters laboratory institute
    embassy consulate expert experts home family brother sister mother father cousin colleague student
    students reporter newspaper
""")
HOUSES = words("""
    warehouse junction hotel stadium courthouse chapel palace theatre theater museum farmhouse quarry
    zoo church shipyard mill saleroom square park bakery guildhall college track school factory barn
    shed field arena hall garage restaurant pub cafe club market cathedral abbey castle library gallery
    station harbour harbor quay quayside pier dock marina bridge tunnel crossing roundabout prison mine
    plant refinery depot farm cottage villa flat house apartment shop supermarket cinema casino
    racecourse velodrome pool beach campsite hangar airfield airport nursery clinic hospital rectory
    vicarage monastery synagogue mosque temple cemetery hostel stockyard showground rink gymnasium gym
    ballroom pavilion tower lighthouse reservoir dam
""")
# Cities so large that a name nobody knows may be that of one of their quarters.
CITIES = words("""
    london paris berlin madrid rome milan naples vienna munich hamburg frankfurt cologne brussels
    antwerp amsterdam rotterdam copenhagen stockholm oslo helsinki dublin belfast edinburgh glasgow
    cardiff birmingham manchester liverpool leeds sheffield bristol newcastle nottingham leicester
    lisbon porto barcelona valencia athens istanbul ankara moscow petersburg kyiv warsaw prague budapest
    bucharest sofia belgrade zagreb york brooklyn chicago boston philadelphia washington baltimore
    atlanta miami houston dallas austin denver phoenix seattle portland detroit cleveland minneapolis
    toronto montreal vancouver ottawa calgary sydney melbourne brisbane perth adelaide auckland
    wellington tokyo osaka kyoto nagoya seoul busan beijing shanghai guangzhou shenzhen wuhan chongqing
    tianjin taipei manila jakarta bangkok hanoi saigon yangon dhaka kolkata mumbai delhi chennai
    bangalore bengaluru hyderabad ahmedabad pune lucknow karachi lahore islamabad kabul tehran baghdad
    riyadh jeddah dubai doha beirut damascus jerusalem cairo alexandria tunis algiers casablanca lagos
    abuja accra dakar nairobi mombasa kampala kigali johannesburg durban pretoria luanda kinshasa harare
    lusaka khartoum mogadishu mexico guadalajara bogota medellin lima quito caracas santiago rio
    brasilia salvador montevideo havana kingston francisco angeles diego vegas orleans honolulu zurich
    geneva basel lyon marseille toulouse bordeaux nice turin genoa bologna florence venice palermo
    gothenburg malmo bergen krakow gdansk vilnius riga tallinn minsk odesa kharkiv tbilisi yerevan baku
    tashkent almaty halifax colombo kathmandu singapore grenoble nantes lille strasbourg rennes reims
    padua verona trieste bari catania pisa malaga seville cadiz granada bilbao zaragoza graz linz
    salzburg innsbruck bern lausanne tilburg breda utrecht eindhoven groningen ghent bruges ostend
    aarhus odense uppsala lund turku tampere stavanger trondheim leipzig dresden bremen hanover
    nuremberg stuttgart dortmund essen duisburg bonn aachen freiburg poznan wroclaw lodz lublin katowice
    brno ostrava bratislava ljubljana split skopje tirana sarajevo thessaloniki patras izmir antalya
    cork galway limerick waterford swansea aberdeen dundee inverness norwich exeter plymouth southampton
    portsmouth oxford cambridge coventry derby hull sunderland bradford carlisle
""")
