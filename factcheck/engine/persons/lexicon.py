"""The words around names: titles, particles, what says "this is a person", what says it is none."""

from __future__ import annotations

from ..vocabulary.words import words

UPPER = "".join(chr(code) for code in range(0x41, 0x250) if chr(code).isupper())

# Titles that anybody may have: their bearer is a person, and the name behind them a surname.
COURTESY = words("""
    mr mrs ms miss mx dr prof professor sir dame lord lady rev revd reverend fr father cllr councillor
    baroness baron viscount count countess earl duke duchess madame monsieur herr frau signor signora
    senor senora don dona sheikh sheik mullah ayatollah rabbi imam canon sister brother hon
""")
# Titles of an office or a rank, put before the name with a capital.
RANKS = words("""
    president vice deputy prime minister chancellor premier governor gov lieutenant lt senator sen
    representative rep congressman congresswoman speaker mayor ambassador secretary commissioner judge
    justice magistrate sheriff chief inspector insp sergeant sgt constable superintendent supt detective
    det pc dc di ds dci officer captain capt major maj colonel col general gen brigadier brig corporal
    cpl private pvt admiral adm commander cmdr commodore commandant marshal king queen prince princess
    pope bishop archbishop cardinal vicar dean pastor coach chairman chairwoman chair chairperson
    alderman alderwoman headteacher head principal nurse matron auntie uncle aunt grandma grandpa granny
    doctor emperor empress tsar emir sultan first foreign home interior defence defense finance health
    education attorney solicitor former acting interim then ex executive director editor assemblyman
    assemblywoman assistant warden provost rector chaplain coroner skipper ranger agent spokesman
    spokeswoman treasurer manager mp mep msp associate sub elder deacon brother
""")
HONORIFICS = COURTESY | RANKS

PARTICLES = (
    "de|da|do|dos|das|di|del|della|der|den|des|du|la|le|van|von|vom|zu|zur|ten|ter|bin|"
    "ibn|bint|al|el|abu|af|av"
)

PARTICLE_WORDS = frozenset(PARTICLES.split("|")) - {"al", "e", "y"}

# Those that open a surname standing alone: "De Wit said".
CAPITAL_PARTICLES = frozenset({"de", "van", "von", "du", "di", "della", "der", "ter", "d"})

# A run of capitals that holds one of these names no person.
NOT_PERSONS = words("""
    street road lane avenue square place court park gardens garden bridge quay wharf pier harbour harbor
    bay river lake loch mount mountain hill hills valley island islands isle isles sea ocean coast cape
    point port north south east west northern southern eastern western central upper lower county city
    town village borough district region province state states republic kingdom union federation federal
    national international royal united american british european african asian university college
    school academy institute institution museum gallery library theatre theater hospital clinic
    infirmary surgery church chapel cathedral abbey temple mosque synagogue hall house castle palace
    tower centre center station airport stadium arena club hotel inn arms tavern bar cafe café
    restaurant pub bank company corporation corp inc ltd plc llc gmbh group holdings partners limited
    brothers sons associates council committee commission agency authority board bureau department
    ministry office service services trust foundation fund society association federation league
    alliance party parliament congress senate assembly court tribunal army navy force guard police times
    post herald gazette journal news tribune guardian telegraph press radio television magazine review
    daily weekly world cup prize award awards games championship championships trophy festival act bill
    treaty agreement accord convention protocol war battle revolution day week month year january
    february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday christmas easter ramadan god bible quran english french
    german spanish italian russian chinese japanese ukrainian polish dutch irish scottish welsh swedish
    norwegian danish finnish turkish greek israeli indian democrats republicans conservatives liberals
    labour greens democratic republican conservative liberal christian muslim catholic protestant jewish
    islamic house white supreme crown new old great grand san santa los las st saint fort street’s
    house’s facebook twitter google youtube internet covid ai tv bbc cnn nbc abc cbs fox msnbc line
    railway railways airlines airways air motors energy power oil gas steel works mill mills farm farms
    estate dam reservoir canal lock fell tarn moor forest wood woods beach cove head bank fence cottage
    terrace crescent row drive highway route tunnel ward building plant factory dockyard unit project
    scheme programme program plan report survey study inquiry capital media studios records pictures
    entertainment pharmaceuticals foods metals mining logistics shipping lines ferries systems
    technologies software labs laboratory laboratories jetty dock docks marina reef arcade precinct
    viaduct promenade
""") - words("guard may head march august grand point bank lock wood hill park lane")  # fmt: skip

# Words of places and bodies that are names of people as well.
ALSO_SURNAMES = words("""
    hall church castle temple court house abbey bridge lake english french german irish north south east
    west day post brothers forest beach field cross ford day price wood hill mills farm power steel love
    church college london england ireland holland france israel
""")
ALSO_FIRST_NAMES = words("bill christian royal victoria christmas friday israel london paris chelsea")

# Words that begin a sentence with a capital and are no name.
STARTERS = words("""
    a an the this that these those some any all both each every many most more much few no none another
    other such what which who whose whom when where why how while if unless until till since because
    although though as at by for from in into of off on onto out over under up with within without after
    before behind below above across against along among around between beyond despite down during
    except inside near outside past through throughout to toward towards upon via and but or nor so yet
    then than also even just only still again once twice here there now today yesterday tomorrow tonight
    later earlier soon i he she it we they you his her its our their my your him them us me one two
    three four five six seven eight nine ten eleven twelve first second third last next asked told
    speaking born raised like unlike however meanwhile moreover nevertheless perhaps maybe not never
    nobody nothing everyone everybody everything someone somebody something anyone anybody is was are
    were be been has have had do does did will would could should might must can may let yes well indeed
    instead according about given thanks according said says added old young former neither either
    whether rather thus hence therefore ever always often sometimes usually people according citing
    following including regarding concerning monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december outgoing incoming
    acting sponsor
""")

SUFFIXES = words("jr sr jnr snr ii iii iv jr. sr. jnr. snr. obe mbe cbe kbe qc kc mp mep msp phd md")

SPEECH = words("""
    say tell add ask explain reply recall argue insist admit concede joke note warn claim declare write
    announce think believe hope want laugh smile sigh shrug nod remember grow live work marry retire die
    wear drink eat sing sit stand walk run drive
""")
KIN = words("""
    wife husband brother sister father mother son daughter twin cousin uncle aunt nephew niece widow
    widower grandfather grandmother grandson granddaughter grandparents parents siblings sibling spouse
    partner fiancee fiancé fiancée fiance stepson stepdaughter stepfather stepmother stepbrother
    stepsister half-brother half-sister in-law brother-in-law sister-in-law father-in-law mother-in-law
    son-in-law daughter-in-law brothers sisters sons daughters twins cousins dad mum mom mam family
    couple namesake namesakes ex-wife ex-husband great-grandson great-granddaughter heir descendant
    ancestor relative relatives clan dynasty grandchildren children granny gran grandad grandpa grandma
    kids child
""")
