"""Posts people hold: how they are called, and which of them one person does not hold at one time.

A field is a body of posts of which one person holds one: a company's chief executive is not its finance
director, a goalkeeper no striker, the prosecutor not the accused. A post and its deputy exclude each other
in every field. What people do hold together (owner and manager, founder and chief executive, councillor and
mayor) stands in no field.
"""

from __future__ import annotations

from ..vocabulary.words import words
from .lexicon import KIN
from .more_posts import MORE, head_of

# field / post: its names. A field with a star is kept apart loosely: two of its posts are at times held
# together.
_TABLE = """
company / chief executive: chief executive, chief executive officer, ceo, chief exec, managing director
company / chief executive: group chief executive, general manager
company / finance: chief financial officer, cfo, finance director, finance chief, director of finance
company / finance: financial director, head of finance, chief finance officer, group finance director
company / finance: finance manager, financial controller
company / operations: chief operating officer, coo, operations director, operations chief
company / operations: director of operations, head of operations, operations manager
company / technology: chief technology officer, cto, technology director, technology chief
company / technology: chief information officer, cio, it director, head of technology
company / technology: director of technology, head of it
company / marketing: marketing director, chief marketing officer, head of marketing, director of marketing
company / marketing: marketing manager, marketing chief
company / people: human resources director, hr director, head of human resources, head of hr
company / people: director of human resources, chief people officer, people director, hr manager
company / people: personnel director
company / sales: sales director, head of sales, director of sales, sales manager, sales chief
company / legal: general counsel, chief legal officer, head of legal, legal director, company solicitor
company / communications: head of communications, communications director, director of communications
company / communications: head of public relations, communications chief, communications manager
company / communications: press officer, head of press
company / safety: head of safety, safety director, director of safety, safety manager, safety officer
company / research: head of research, research director, director of research, chief scientist
company / research: chief scientific officer
company / engineering: chief engineer, engineering director, head of engineering, director of engineering
company / security: head of security, security chief, director of security, security manager
company / procurement: head of procurement, procurement director, director of procurement
company / procurement: head of purchasing
company / strategy: head of strategy, strategy director, director of strategy, chief strategy officer
company / risk: chief risk officer, head of risk, risk director
company / planning: chief planner, chief planning officer, planning director, planning chief
company / pharmacy: chief pharmacist
company / libraries: chief librarian, head librarian
company / secretary: company secretary
company / speaker: spokesman, spokeswoman, spokesperson
company / supervision: head of supervision, director of supervision
company / enforcement: head of enforcement, director of enforcement
company / policy: head of policy, policy director, director of policy
company / medicine: medical director, chief medical officer, director of medicine
company / nursing: director of nursing, nursing director, chief nurse, chief nursing officer
company / nursing: head of nursing
company / editor: editor in chief, editor-in-chief
board* / chief executive: chief executive, chief executive officer, ceo, managing director
board* / chair: chair, chairman, chairwoman, chairperson
school / head: headteacher, head teacher, headmaster, headmistress, principal, head of the school
school / head: head of school, school head, executive headteacher
school / year: head of year, head of sixth form, head of maths, head of english, head of science
school / year: head of music, head of sport, head of history, head of art, head of languages
school / year: head of geography, head of drama
school / bursar: bursar, school bursar, business manager
school / caretaker: caretaker, school caretaker
school / governors: chair of governors, chairman of governors, chair of the governors
school / nurse: school nurse
school / librarian: school librarian
university / head: vice chancellor, vice-chancellor
university / professor: professor, full professor
university / lecturer: lecturer, senior lecturer
university / student: student, phd student, doctoral student, doctoral candidate, graduate student
university / student: postgraduate, postgraduate student, undergraduate
club* / coach: coach, head coach, team manager, first team coach
club* / sporting director: sporting director, football director
society / chair: chair, chairman, chairwoman, chairperson
society / secretary: secretary, general secretary, honorary secretary, hon secretary, club secretary
society / treasurer: treasurer, honorary treasurer, club treasurer
police / constable: constable, police constable, pc, detective constable, dc
police / sergeant: sergeant, police sergeant, detective sergeant, ds, sgt, det sgt
police / inspector: inspector, police inspector, detective inspector, di, insp, det insp
police / chief inspector: chief inspector, detective chief inspector, dci, det chief insp
police / superintendent: superintendent, detective superintendent, supt, det supt, police superintendent
police / chief superintendent: chief superintendent, detective chief superintendent
police / chief constable: chief constable
police / commissioner: police commissioner
police / sheriff: sheriff
crime / judge: judge, district judge, high court judge, trial judge, presiding judge
crime / prosecutor: prosecutor, public prosecutor, state prosecutor, chief prosecutor, lead prosecutor
crime / prosecutor: prosecuting counsel, prosecuting lawyer, district attorney, prosecution lawyer
crime / prosecutor: prosecution barrister, counsel for the prosecution, prosecuting
crime / defence: defence lawyer, defense lawyer, defence counsel, defense counsel, defense attorney
crime / defence: defence barrister, defence solicitor, defending counsel, counsel for the defence
crime / defence: counsel for the defense, defending
crime / prosecutor: for the prosecution, for the crown, for the state
crime / defence: for the defence, for the defense, for the defendant, for the accused
crime / accused: defendant, accused, co-defendant, accused man, accused woman
crime / claimant: plaintiff, claimant, complainant
crime / juror: juror, jury foreman, foreman of the jury, jury forewoman
crime / clerk: court clerk, clerk of the court
dispute / landlord: landlord, landlady
dispute / tenant: tenant, lodger
deal / buyer: buyer, purchaser
deal / seller: seller, vendor
football / goalkeeper: goalkeeper, keeper, goalie, netminder, goaltender
football / defender: defender, centre-back, center-back, full-back, left-back, right-back, centre-half
football / defender: full back, left back, right back
football / midfielder: midfielder
football / forward: striker, forward, centre-forward, center-forward, winger, centre forward
football / coach: head coach, coach, team manager
goals / keeper: goalkeeper, keeper, goalie, netminder, goaltender, centre back, centre half
goals / scorer: leading scorer, top scorer, leading goalscorer, top goalscorer, record goalscorer
football / referee: referee, umpire, linesman
rugby / back: fly-half, scrum-half, fly half, scrum half, full-back
baseball / pitcher: pitcher
baseball / catcher: catcher
baseball / field: shortstop, outfielder, first baseman, second baseman, third baseman, center fielder
baseball / field: left fielder, right fielder
gridiron / quarterback: quarterback
gridiron / receiver: wide receiver, tight end, running back
gridiron / defence: linebacker, cornerback, defensive end, defensive tackle
gridiron / kicker: kicker, punter
basketball / centre: centre, center
basketball / guard: point guard, shooting guard, guard
basketball / forward: power forward, small forward
cricket / bowler: bowler, fast bowler, spinner, spin bowler, seamer
cricket / keeper: wicketkeeper, wicket-keeper
racing / jockey: jockey
racing / trainer: trainer
rally / driver: driver
rally / navigator: co-driver, navigator
vehicle / driver: driver, motorist, lorry driver, bus driver, train driver, coach driver
vehicle / passenger: passenger
vehicle / pedestrian: pedestrian
vehicle / cyclist: cyclist
vehicle / guard: train guard
flight / captain: captain, pilot
flight / first officer: first officer, co-pilot, copilot
flight / cabin: flight attendant, steward, stewardess, purser, cabin crew member
flight / passenger: passenger
ship / captain: captain, skipper, master
ship / mate: mate, first mate, second mate, chief mate
ship / engineer: engineer, chief engineer, ship's engineer
ship / cook: cook, ship's cook
ship / bosun: bosun, boatswain
ship / passenger: passenger
government / prime minister: prime minister, premier
government / president: president
government / finance: finance minister, minister of finance, treasury secretary
government / finance: chancellor of the exchequer, finance secretary, minister for finance
government / finance: treasury minister
government / foreign: foreign minister, foreign secretary, minister of foreign affairs
government / foreign: minister for foreign affairs
government / interior: interior minister, home secretary, minister of the interior, home affairs minister
government / interior: interior secretary
government / defence: defence minister, defense minister, defence secretary, defense secretary
government / defence: minister of defence, minister of defense, minister for defence
government / health: health minister, health secretary, minister of health, minister for health
government / education: education minister, education secretary, schools minister, minister of education
government / education: minister for education
government / justice: justice minister, justice secretary, minister of justice, attorney general
government / justice: minister for justice
government / transport: transport minister, transport secretary, transportation secretary
government / transport: minister of transport, minister for transport
government / environment: environment minister, environment secretary, climate minister
government / environment: minister of the environment, minister for the environment
government / energy: energy minister, energy secretary, minister of energy, minister for energy
government / agriculture: agriculture minister, farm minister, agriculture secretary, farming minister
government / agriculture: fisheries minister, minister of agriculture, minister for agriculture
government / economy: economy minister, business secretary, trade minister, business minister
government / economy: industry minister, minister of trade, commerce secretary
government / culture: culture minister, culture secretary, sports minister, minister of culture
government / culture: minister for culture
government / housing: housing minister, housing secretary, minister of housing, minister for housing
government / labour: labour minister, labor minister, labor secretary, work and pensions secretary
government / labour: employment minister
local / mayor: mayor, lord mayor, mayoress
local / governor: governor, state governor
local / clerk: town clerk, county clerk, city clerk, parish clerk
local / auditor: city auditor, county auditor, auditor
local / manager: city manager, county manager
local / police: police chief, chief of police
local / sheriff: sheriff, county sheriff
local / fire: fire chief, fire marshal, chief fire officer
local / coroner: coroner, county coroner
local / planner: city planner, chief planner, planning officer
seat / senator: senator, state senator
seat / representative: congressman, congresswoman, state representative
seat / peer: peer
seat / mep: mep, member of the european parliament
seat / mp: mp, member of parliament
care / nurse: nurse, staff nurse, ward sister, charge nurse, school nurse, district nurse, matron
care / nurse: nurse practitioner
care / midwife: midwife
care / doctor: doctor, gp, physician, family doctor, general practitioner, surgeon, consultant
care / doctor: anaesthetist, anesthesiologist, paediatrician, pediatrician, cardiologist, neurologist
care / doctor: oncologist, dermatologist, psychiatrist, radiologist, obstetrician, gynaecologist
care / doctor: gynecologist, urologist, orthopaedic surgeon, heart surgeon, brain surgeon, neurosurgeon
care / doctor: pathologist, epidemiologist, immunologist, virologist, haematologist
care / paramedic: paramedic, ambulance driver, ambulance technician
care / pharmacist: pharmacist, chemist
care / dentist: dentist
care / vet: vet, veterinarian, veterinary surgeon
care / physiotherapist: physiotherapist, physio
care / porter: porter, hospital porter
care / radiographer: radiographer
care / patient: patient
medicine / heart: cardiologist, heart surgeon, heart specialist, consultant cardiologist
medicine / brain: neurologist, neurosurgeon, brain surgeon, consultant neurologist
medicine / cancer: oncologist, cancer specialist, consultant oncologist
medicine / skin: dermatologist
medicine / mind: psychiatrist
medicine / children: paediatrician, pediatrician, consultant paediatrician
medicine / imaging: radiologist
medicine / birth: obstetrician
medicine / sleep: anaesthetist, anesthesiologist
medicine / bones: orthopaedic surgeon, orthopedic surgeon
medicine / dead: pathologist
medicine / kidneys: urologist
medicine / eyes: ophthalmologist, eye surgeon
operation / surgeon: surgeon, heart surgeon, brain surgeon, neurosurgeon, orthopaedic surgeon, lead surgeon
operation / surgeon: consultant surgeon, orthopedic surgeon, plastic surgeon, transplant surgeon
operation / sleep: anaesthetist, anesthesiologist, consultant anaesthetist, anesthetist
operation / nurse: scrub nurse, theatre nurse
operation / patient: patient
church / vicar: vicar, rector, parish priest
church / curate: curate
church / dean: dean
church / bishop: bishop
church / verger: verger, sexton
church / organist: organist
church / churchwarden: churchwarden
church / rabbi: rabbi
church / imam: imam
band* / drums: drummer
band* / bass: bassist, bass player
band* / guitar: guitarist, lead guitarist, rhythm guitarist
book* / author: author, novelist, biographer
book* / translator: translator
book* / publisher: publisher
band* / keys: keyboardist, keyboard player
orchestra / violin: violinist, first violinist
orchestra / cello: cellist
orchestra / oboe: oboist
orchestra / flute: flautist, flutist
orchestra / trumpet: trumpeter
orchestra / trombone: trombonist
orchestra / clarinet: clarinettist, clarinetist
orchestra / harp: harpist
air force / wing: wing commander
air force / squadron: squadron leader
air force / flight: flight lieutenant
air force / group: group captain
orchestra / conductor: principal conductor, chief conductor, guest conductor
orchestra / viola: violist, principal viola
orchestra / violin: first violin, leader of the orchestra, concertmaster
orchestra / cello: principal cellist, principal cello
orchestra / oboe: principal oboe
orchestra / horn: horn player, principal horn, principal trumpet
stage / conductor: conductor
rowing / cox: cox, coxswain
rowing / stroke: stroke
climb / guide: guide, mountain guide, tour guide, trail guide, safari guide
climb / client: client, customer, tourist, holidaymaker
wedding / bride: bride, bridegroom, groom
wedding / guest: bridesmaid, best man, maid of honour, maid of honor
crew / pilot: pilot
crew / winchman: winchman, paramedic, winch operator
strike / union: union official, union leader, shop steward, branch secretary, union representative
strike / employer: employer, chief executive, managing director, owner, plant manager, factory manager
politics / opposition: opposition leader, leader of the opposition, shadow minister, shadow chancellor
politics / government: prime minister, premier, government minister, cabinet minister
race / winner: winner, gold medallist, gold medalist
race / second: runner up, silver medallist, silver medalist, bronze medallist, bronze medalist
theft / victim: victim, complainant, alleged victim
theft / suspect: suspect, defendant, accused, perpetrator, attacker, gunman, robber, burglar
stage / soloist: soloist
stage / librettist: librettist
kitchen / chef: chef, head chef, executive chef
kitchen / waiter: waiter, waitress, head waiter, maitre d', sommelier
kitchen / washer: dishwasher, kitchen porter
house / architect: architect, lead architect
house / contractor: contractor, builder, main contractor, site manager
house / engineer: structural engineer, civil engineer
house / surveyor: surveyor, quantity surveyor
law / barrister: barrister
law / solicitor: solicitor
paper / editor: editor, managing editor, news editor
paper / reporter: reporter, correspondent, political correspondent
paper / photographer: photographer
paper / cartoonist: cartoonist
museum / director: director, museum director
museum / curator: curator, chief curator
museum / archivist: archivist
museum / conservator: conservator, restorer
museum / guard: guard, museum guard, attendant
class / teacher: teacher, class teacher, form tutor
class / pupil: pupil, schoolgirl, schoolboy
contest / winner: winner, champion
contest / runner-up: runner-up
science* / geologist: geologist
science* / hydrologist: hydrologist
science* / botanist: botanist
science* / entomologist: entomologist
science* / ornithologist: ornithologist
science* / astronomer: astronomer
science* / economist: economist
science* / psychologist: psychologist
science* / linguist: linguist
science* / mathematician: mathematician
science* / meteorologist: meteorologist
troops / private: private
troops / corporal: corporal, lance corporal
troops / sergeant: sergeant
troops / lieutenant: lieutenant, second lieutenant, first lieutenant
troops / captain: captain
troops / major: major
troops / colonel: colonel, lieutenant colonel
troops / brigadier: brigadier
troops / general: general, major general, lieutenant general, brigadier general
troops / admiral: admiral, rear admiral, vice admiral
"""


def _read() -> dict[str, dict[str, str]]:
    fields: dict[str, dict[str, str]] = {}
    for line in (_TABLE.strip() + "\n" + MORE).splitlines():
        place, _, names = line.partition(":")
        field, _, post = (part.strip() for part in place.partition("/"))
        for name in names.split(","):
            fields.setdefault(name.strip().replace("-", " "), {})[field] = post
    return fields


POSTS = _read()  # {"finance director": {"company": "finance"}, …}, hyphens as spaces
LONGEST = max(len(name.split()) for name in POSTS)

_SAME = {
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
    "headteacher": "head", "headmaster": "head", "headmistress": "head", "head teacher": "head",
    "principal": "head", "head of the school": "head", "head of school": "head", "school head": "head",
    "skipper": "captain", "police chief": "chief of police", "premier": "prime minister",
    "congressman": "representative", "congresswoman": "representative",
    "spokesman": "spokesperson", "spokeswoman": "spokesperson", "pilot": "captain",
    "ceo": "chief executive", "chief executive officer": "chief executive", "cfo": "chief financial officer",
    "chief exec": "chief executive",
    "alderwoman": "alderman", "editor in chief": "editor",
}  # fmt: skip


def one_name(post: str) -> str:
    """The name a post goes by, whoever holds it: "chairwoman" is "chair"."""
    return _SAME.get(post, post)


# Last words of posts, with kin and callings: what stands right before or behind a name and says a person
# bears it.
POST_NOUNS = (
    frozenset(head_of(name) for name in POSTS if not name.startswith(("for ", "principal ")))
    | KIN
    | words("""
    actor actress activist adviser advisor agent aide ambassador analyst announcer apprentice archdeacon
    artist assistant astronaut athlete author baker bride bridegroom banker barber bassist batter beekeeper
    biographer blogger boatman bookseller boss boxer boy brewer broadcaster broker builder butcher
    campaigner candidate carer carpenter cellist chancellor chaplain checker choreographer cleaner clergyman
    clerk client climber coachman collector colleague columnist comedian commander commentator commissioner
    composer congressman congresswoman consultant co-author co-founder colleague coordinator councillor
    councilman councilwoman counsel counsellor creator critic customer dancer dealer dean delegate democrat
    deputy designer detective developer diplomat director diver drummer ecologist economist editor educator
    electrician employee engineer entrepreneur envoy executive expert explorer farmer fellow filmmaker
    firefighter fisherman florist footballer forager forecaster foreman forester founder friend gardener
    geographer girl glaciologist governor grocer groom guest guide guitarist gynaecologist hairdresser head
    helper heiress hero historian host hunter illustrator immunologist inspector instructor interpreter
    inventor investigator investor jeweller journalist judge keeper labourer lawyer lawmaker leader lecturer
    legislator librarian lieutenant lifeguard locksmith logger magistrate maid maker man manager marshal
    mason mathematician mechanic member merchant miller milliner miner minister missionary model musician
    nanny neighbour neighbor novelist nun nurse oceanographer officer official operator organiser organizer
    owner painter parent pensioner performer philanthropist photographer physicist pianist pilot playwright
    plumber poet police politician potter president preacher presenter priest printer printmaker prisoner
    producer programmer prosecutor provost publican publisher pundit ranger reader realtor receptionist
    rector researcher resident retiree roofer sailor salesman scholar scientist screenwriter sculptor
    secretary senator sergeant servant shepherd shopkeeper singer skater smith soldier solicitor songwriter
    specialist spokesman spokesperson spokeswoman sponsor star statistician stonemason student
    superintendent supervisor supporter surveyor survivor swimmer tailor teenager technician teller
    therapist tinker trader trainee translator traveller treasurer trustee tutor usher vicar violinist
    virologist volunteer voter waiter walker warden weaver welder widow winner witness woman worker writer
    """)
)
# Last words of posts that have deputies and assistants.
LED = words("""
    chief executive director manager head headteacher principal editor leader mayor governor chair
    chairman chairwoman president chancellor premier minister secretary constable commissioner coach
    captain skipper warden curator keeper prosecutor treasurer conductor speaker ambassador marshal
    sheriff superintendent provost dean stage leader coroner librarian chef gardener steward provost
    registrar ombudsman referee producer organiser organizer general commander pilot whip auditor
    inspector controller bursar matron vicar
""")
DEPUTIES = words("sous deputy vice assistant associate under sub lieutenant trainee apprentice")
