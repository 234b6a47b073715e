"""Short forms of first names and what they are short for: "Bill" is "William", and no misspelling of it."""

from __future__ import annotations

_TABLE = """
william: bill billy will willy willie liam
robert: bob bobby rob robbie bert
richard: rick ricky dick rich richie
james: jim jimmy jamie jem
john: jack johnny jon
jonathan: jon jonny jonty
thomas: tom tommy
michael: mike mick mickey micky
joseph: joe joey
charles: charlie chuck chas
edward: ed eddie ted teddy ned
edmund: ed eddie ted ned
edwin: ed eddie
andrew: andy drew
anthony: tony ant
antony: tony
daniel: dan danny
david: dave davy davey
peter: pete
patrick: pat paddy
stephen: steve
steven: steve
matthew: matt
nicholas: nick nicky
christopher: chris kit topher
alexander: alex sandy alec sasha lex
alexandra: alex sandra sandy sasha alexa
samuel: sam sammy
samantha: sam sammy
benjamin: ben benny
henry: harry hal hank
harold: harry hal
gerald: gerry jerry
gerard: gerry
jeremy: jerry jem
lawrence: larry laurie
laurence: larry laurie
leonard: len lenny leo
francis: frank fran
frederick: fred freddie
alfred: alf fred alfie
albert: al bert bertie
ronald: ron ronnie
donald: don donny
kenneth: ken kenny
raymond: ray
philip: phil
phillip: phil
timothy: tim
gregory: greg
geoffrey: geoff
jeffrey: jeff
terence: terry
theodore: ted theo teddy
vincent: vince vinnie
walter: walt wally
zachary: zach zak zack
abraham: abe
bernard: bernie
bartholomew: bart
dominic: dom nick
eugene: gene
nathaniel: nat nate
nathan: nate
oliver: olly ollie
reginald: reg reggie
rupert: bertie
sebastian: seb bastian
stanley: stan
sidney: sid
victor: vic
douglas: doug dougie
duncan: dunc
malcolm: mal malc
mohammed: mo
muhammad: mo
mohamed: mo
elizabeth: liz lizzie beth betty bess eliza libby lisa elsie betsy
catherine: kate katie cathy kitty cath cat
katherine: kate katie kathy kitty kath kat
kathleen: kath kathy kate katie
margaret: maggie meg peggy madge rita greta daisy marge
mary: molly polly mae
anne: annie nan nancy
ann: annie nan nancy
susan: sue susie suzy
susannah: sue susie
deborah: deb debbie
barbara: barb babs
patricia: pat patsy tricia trish patty
jennifer: jen jenny
jessica: jess jessie
rebecca: becky becca
victoria: vicky tori vic
christine: chris chrissie tina
christina: chris tina chrissie
jacqueline: jackie jacqui
judith: judy jude
theresa: terry tess tessa
teresa: terry tess tessa
dorothy: dot dottie dolly
eleanor: ellie nell nora ellen
helen: nell ellie lena
isabella: izzy bella isa
isabel: izzy bella
josephine: jo josie
joanna: jo
joanne: jo
florence: flo flossie
frances: fran frankie fanny
georgina: georgie gina
harriet: hattie harry
louisa: lou lulu
louise: lou
matilda: tilly mattie
millicent: millie
emily: em emmy
amelia: millie amy
penelope: penny
philippa: pippa pip
prudence: prue
rosemary: rose rosie
sarah: sally sadie
stephanie: steph stevie
veronica: ronnie vera
virginia: ginny
winifred: winnie freda
yvonne: evie
abigail: abby gail
alison: ali
cynthia: cindy
constance: connie
charlotte: lottie charlie
caroline: carrie caro
gwendolyn: gwen
yevgenia: jenny zhenya
eugenie: jenny
aleksandr: sasha alex
vladimir: volodya vova
dmitri: dima mitya
mikhail: misha
nikolai: kolya
yekaterina: katya
maria: masha mia mimi
giuseppe: beppe pino
francisco: paco pancho
jose: pepe
ignacio: nacho
guadalupe: lupe
giovanni: gianni
johannes: hans jan joop
wilhelm: willi
maximilian: max
heinrich: heinz
friedrich: fritz
"""


def _read() -> dict[str, frozenset[str]]:
    short: dict[str, set[str]] = {}
    for line in _TABLE.strip().splitlines():
        name, _, forms = line.partition(":")
        for form in forms.split():
            short.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in short.items()}


_SHORT = _read()


def is_short_for(one: str, other: str) -> bool:
    """May the two folded first names be the long and the short form of one, or two short forms of one?"""
    longs, others = _SHORT.get(one, frozenset()), _SHORT.get(other, frozenset())
    if other in longs or one in others or longs & others:
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= 2 and longer.startswith(shorter) and len(longer) - len(shorter) >= 2
