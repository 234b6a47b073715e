"""One act in its many words: "arrested", "the arrest", "the arrested man"; and things with several names.

Families made by hand from a newsroom's commonest acts, and a plain rule of English word-formation for the
rest (a verb and the noun of the same form, or with -ion, -ment, -al, -ance, -er). Data, and look-ups.
"""

from __future__ import annotations

from functools import lru_cache


def _table(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """({verb: family}, {noun: family}) from lines "verb verb / noun noun"; the first verb names them all."""
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for line in text.strip().splitlines():
        left, _, right = line.partition("/")
        family = left.split()[0]
        verbs.update((word, family) for word in left.split())
        nouns.update((word, family) for word in right.split())
    return verbs, nouns


# Verbs of one line tell the same act of the same people; the nouns name it, its result or who underwent it.
_VERBS, _NOUNS = _table("""
    arrest detain apprehend nab / arrest detention arrestee detainee
    charge indict prosecute / charge indictment prosecution
    convict / conviction
    injure hurt wound maim harm / injury wound casualty
    die perish succumb drown / death fatality
    kill murder slay / killing murder slaying
    witness / witness eyewitness onlooker bystander
    marry wed / marriage wedding spouse
    divorce / divorce
    resign quit / resignation
    sign initial / signature signing signatory
    approve pass adopt ratify endorse back authorise authorize / approval adoption ratification authorisation
    announce unveil / announcement
    apologise apologize / apology
    appoint name hire recruit employ / appointment
    dismiss sack fire axe oust / dismissal sacking firing
    arrive reach land / arrival landfall
    attend / attendance attendee
    visit tour / visit visitor tour
    begin start commence / start beginning commencement
    end finish conclude / conclusion
    build construct erect / construction builder
    buy purchase acquire / purchase acquisition buyer
    sell / sale seller
    damage wreck / damage wreckage
    destroy demolish raze level / destruction demolition
    design / design designer
    modify alter change adapt / modification alteration
    compete participate / competition participant
    contain include / content
    discover find detect uncover recover locate trace / discovery detection
    elect / election
    evacuate / evacuation evacuee
    flee escape abscond / escape escapee
    fine / fine
    inspect examine / inspection examination inspector
    investigate probe / investigation probe inquiry enquiry
    invite / invitation invitee
    issue publish release print / publication issue
    lead head command run / leader commander
    live reside dwell inhabit / resident inhabitant occupant dweller
    meet / meeting
    move relocate / move relocation
    open reopen / opening reopening
    close shut reclose / closure shutdown closing
    pay repay / payment
    promise pledge vow / promise pledge
    receive get obtain / receipt recipient
    record / record recording
    reject refuse turn defeat veto / rejection refusal veto
    report / report
    rescue save / rescue rescuer
    steal loot rob burgle / theft robbery burglary
    survive / survival survivor
    support favour favor / support supporter
    oppose / opposition opponent
    test screen / test testing
    vote / vote voter
    warn alert caution / warning alert caution
    win triumph / win victory winner
    lose / loss loser
    retire / retirement retiree
    return / return
    use employ / use user
    complain / complaint complainant
    object / objection objector
    strike / strike striker
    search / search
    deliver / delivery
    teach / teacher teaching
    translate / translation translator
    insure / insurance insurer
    train / training trainee trainer
    graduate / graduation graduate
    vaccinate immunise immunize inoculate / vaccination vaccine jab
    abstain / abstention
    collapse / collapse
    consult / consultation
    contaminate pollute / contamination pollution
    crash collide / crash collision
    donate give / donation donor gift
    publish / publication publisher
    play / player
    perform / performance performer
    compensate / compensation
    negotiate / negotiation negotiator
    agree / agreement
    own possess / owner ownership
    smoke / smoker
    drink / drinker
    drive / driver
    score net / goal scorer
    sponsor / sponsor sponsorship
    subsidise subsidize / subsidy
    protest demonstrate / protest protester demonstration demonstrator
""")

# Things a text calls by turns: one line, one kind of thing.
_THINGS: dict[str, str] = {}
for _line in """
    mountain peak summit hill
    company firm business corporation group manufacturer
    car vehicle van lorry truck
    film movie picture
    ship vessel boat ferry cruiser
    storm hurricane typhoon cyclone
    bill measure legislation law act
    plan proposal scheme
    deal agreement accord pact treaty contract
    police officer detective constable
    council councillor
    job post position role
    house home cottage bungalow
    man suspect
    plane aircraft jet airliner
    book novel
    factory plant mill works
    child kid
    team side squad
    church chapel
    photo photograph picture
    salary pay wage
    shop store
    gun firearm pistol revolver rifle weapon
    medicine drug
    dog puppy
""".strip().splitlines():
    for _word in _line.split():
        _THINGS.setdefault(_word, _line.split()[0])

# Kinds of one thing: "no children" is contradicted by "her son".
_KINDS: dict[str, frozenset[str]] = {}
for _line in """
    child: son daughter child kid twin baby toddler grandchild grandson granddaughter stepson stepdaughter
    sibling: brother sister twin
    pet: dog cat rabbit hamster
    weapon: gun knife pistol rifle revolver firearm shotgun blade bomb grenade
    injury: bruise fracture cut concussion burn wound
    casualty: death injury fatality victim
    victim: death casualty fatality
    spouse: husband wife
    tree: oak pine beech birch willow
    alcohol: beer wine whisky vodka gin
    meat: beef pork lamb chicken bacon
    vehicle: car van lorry truck bus motorbike motorcycle
    relative: son daughter brother sister wife husband mother father aunt uncle nephew niece cousin
    injured: injury wound
    witness: witness onlooker bystander eyewitness
    staff: employee worker clerk
    employee: staff worker
    fee: charge ticket admission
""".strip().splitlines():
    _word, _, _members = _line.strip().partition(":")
    _KINDS[_word] = frozenset(_members.split())

_ENDINGS = ("ation", "ition", "tion", "sion", "ion", "ment", "ance", "ence", "al", "er", "or", "ing", "ure")


def verb_family(lemma: str) -> str:
    """The family of a verb: itself, where no table knows better."""
    return _VERBS.get(lemma, lemma)


@lru_cache(maxsize=4096)
def noun_family(lemma: str) -> str:
    """The family of the act a noun names, "" for a noun that names none: "arrest", "injury", "payment"."""
    if lemma in _NOUNS:
        return _NOUNS[lemma]
    if lemma in _VERBS:
        return _VERBS[lemma]
    for ending in _ENDINGS:
        stem = lemma.removesuffix(ending)
        if stem != lemma and len(stem) > 3:
            for verb in (stem, stem + "e", stem + "t", stem + "ate"):
                if verb in _VERBS:
                    return _VERBS[verb]
    return ""


def participle_family(word: str) -> str:
    """The family of a participle used as an adjective: "injured", "stolen", "signed"."""
    if word in _IRREGULAR:
        return verb_family(_IRREGULAR[word])
    for ending, more in (("ied", "y"), ("ed", ""), ("ed", "e"), ("d", "")):
        if word.endswith(ending):
            stem = word.removesuffix(ending) + more
            for verb in (stem, stem[:-1] if stem[-1:] == stem[-2:-1] else stem):
                if verb in _VERBS:
                    return _VERBS[verb]
    return ""


_IRREGULAR = {
    "hurt": "hurt", "stolen": "steal", "lost": "lose", "won": "win", "sold": "sell", "built": "build",
    "dead": "die", "drunk": "drink", "found": "find", "married": "marry", "shut": "close", "slain": "slay",
    "paid": "pay", "driven": "drive", "bought": "buy", "unhurt": "", "unsold": "",
}  # fmt: skip


def thing(noun: str) -> str:
    """The kind of thing a noun names, under one of its names: peak, summit and mountain are one."""
    return _THINGS.get(noun, noun)


def kinds_of(noun: str) -> frozenset[str]:
    """Nouns that name kinds of a thing: gun and knife for weapon."""
    return _KINDS.get(noun, frozenset())


@lru_cache(maxsize=512)
def nouns_of(family: str) -> tuple[str, ...]:
    """The nouns that name an act, its result or who underwent it, sorted."""
    return tuple(sorted(noun for noun, name in _NOUNS.items() if name == family)) if family else ()
