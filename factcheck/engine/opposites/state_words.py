"""How a text says that a state holds without one verb for it: "from his cell", "out of order".

Per matter two patterns; what the one tells excludes the other, of one bearer at one time. Patterns, no rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SAME_BEARER, MENTIONED, TOPIC = "same bearer", "mentioned", "topic"
_MONEY = r"(?:[£$€]\s?\d|\d+(?:\.\d+)?\s?(?:pounds|dollars|euros|crowns|pence)\b)"
_BE = r"(?:is|are|was|were|be|been|being)"
_DRINKS = (
    r"(?:beer|bitter|ale|lager|stout|wine|red|white|whisky|whiskey|gin|cider|champagne|rum|vodka|"
    r"port|sherry|"
    r"claret|burgundy|brandy|mild|prosecco|bourbon|rioja|rosé|merlot|malt|porter|schnapps|sake)"
)
_MEATS = (
    r"(?:steak|bacon|beef|lamb|ham|chicken|sausages?|pork|burger|kebab|oxtail|venison|veal|ribs|"
    r"brisket|duck|"
    r"turkey|goose|salami|chorizo|mutton|liver)"
)
_BONES = (
    r"(?:leg|arm|wrist|ankle|rib|ribs|collarbone|hip|pelvis|nose|jaw|skull|foot|hand|finger|"
    r"shoulder|back|neck)"
)


@dataclass(frozen=True, slots=True)
class Matter:
    """`one` and `other` exclude each other; `identity` how the bearers must agree; `lasting` when no later
    time makes both true, because `one` says that it holds to this day or was the end of the matter.
    """

    name: str
    one: re.Pattern[str]
    other: re.Pattern[str]
    identity: str
    lasting: bool = False


def _matter(name: str, one: str, other: str, identity: str = SAME_BEARER, *, lasting: bool = False) -> Matter:
    return Matter(
        name,
        re.compile(rf"\b(?:{one})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{other})", re.IGNORECASE),
        identity,
        lasting,
    )


MATTERS = (
    _matter(
        "liberty",
        r"on\sthe\srun|(?:still|remains?)\sat\slarge|(?:still|is|are)\sbeing\s(?:sought|hunted)|"
        r"yet\sto\sbe\s(?:caught|arrested)|evad\w+\s(?:capture|arrest)",
        r"(?:from|in|inside|into)\s(?:(?:his|her|their|a|the|police|prison)\s)*(?:cells?|custody|"
        r"jail|detention)\b|"
        rf"behind\sbars|{_BE}\s(?:caught|captured|recaptured|arrested|detained|being\s(?:held|"
        rf"questioned))\b",
        lasting=True,
    ),
    _matter(
        "marriage",
        r"never\s(?:been\s)?(?:married|wed)|(?:is|was|being|remain\w*|still)\s(?:single|unmarried)|"
        r"(?:lifelong|confirmed)\s(?:bachelor|spinster)",
        r"(?:(?:his|her|whose)|\w[’']s)\s(?:\w+\s)?(?:husband|wife|widow|widower|spouse)\b|"
        r"(?:is|was)\smarried\sto\b|leaves\sa\s(?:widow|husband|wife)",
        lasting=True,
    ),
    _matter(
        "parting",
        r"(?:having|has|have|is|was|were|been|since|they|who|couple)\sdivorced|divorced\s(?:in|since)",
        r"(?:his|her|whose)\s(?:husband|wife)\b",
        lasting=True,
    ),
    _matter(
        "children",
        r"childless|(?:no|never\shad(?:\sany)?|without(?:\sany)?)\s(?:children|kids|offspring)",
        r"(?:(?:his|her|their|whose)|\w[’']s)\s(?:\w+\s){0,2}(?:sons?|daughters?|children|twins?|kids)\b",
        lasting=True,
    ),
    _matter(
        "sale",
        r"unsold|(?:still|remains?)\s(?:up\s)?for\ssale|"
        r"(?:yet|failed|has\snot\sbeen\sable)\sto\s(?:find\sa\sbuyer|sell|be\ssold)|"
        r"(?:no|without\sa)\sbuyer|(?:not|n[’']t)\s(?:yet\s)?(?:found\sa\sbuyer|been\ssold)",
        r"(?:the|its|their)\s(?:new\sowners?|buyers?|purchasers?)\b|changed\shands",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "sold",
        r"unsold|(?:still|remains?)\s(?:up\s)?for\ssale",
        rf"{_BE}\s(?:sold|bought|snapped\sup)\b",
        lasting=True,
    ),
    _matter(
        "repair",
        r"(?:is|are|was|were|been)\s(?:now\s)?(?:repaired|mended|fixed)|(?:back|"
        r"again)\sin\s(?:service|use|action)|working\sagain|"
        r"(?:up\sand\s)?running\sagain",
        r"out\sof\s(?:order|action|service|use)\b|(?:still|remains?)\s(?:broken|out|faulty)\b|"
        r"(?:does|do|is|are)\s?(?:not|n[’']t)\swork(?:ing)?\b|"
        r"wait\w*\s(?:for\s(?:it|them)\s)?to\sbe\s(?:repaired|fixed|mended)",
    ),
    _matter(
        "whereabouts",
        rf"{_BE}\s(?:found|located|rescued|traced|reunited|recovered)",
        r"(?:search|hunt|searching|looking)\sfor\sthe\s|still\s(?:missing|(?:looking|searching|"
        r"hunting)\sfor\sthe\s)|remains?\s(?:missing|unaccounted)|"
        r"(?:not|n[’']t)\s(?:yet\s)?been\s(?:seen|found|traced)",
        MENTIONED,
        lasting=True,
    ),
    _matter(
        "law",
        r"(?:have|has|are|is|were|was)\s(?:been\s|now\s)?(?:banned|outlawed|forbidden|prohibited|barred)|"
        r"(?:not|no\slonger)\s(?:allowed|permitted)",
        r"(?:may|can)\s(?:be\s)?(?:hired?|rent(?:ed)?|buy|bought|rid(?:e|den)|used?|bring|park|"
        r"light|smoke|fly|"
        r"drive|sell|sold)\b|(?:is|are)\s(?:allowed|permitted|welcome)\b",
        MENTIONED,
    ),
    _matter(
        "drink",
        r"(?:not|n[’']t|never)\s(?:touched|had|tasted|drunk)\s(?:a\s(?:drop|drink)|alcohol|drink|"
        r"any\salcohol)|"
        r"teetotal(?:l?er)?|(?:been|stayed)\s(?:sober|dry)|(?:gave|given)\sup\s(?:drink(?:ing)?|"
        r"alcohol|the\sbottle)|"
        r"(?:does|do|did)(?:\snot|n[’']t)\sdrink|non-drinker|never\sdrinks?|stopped\sdrinking",
        rf"(?:pint|glass|bottle|half|tumbler|can|mug|shot|measure)(?:s|"
        rf"es)?\sof\s(?:\w+\s){{0,2}}{_DRINKS}\b|"
        r"(?:his|her|a)\s(?:whisky|beer|pint|martini|gin\sand\stonic|cocktail|wine)\b",
        lasting=True,
    ),
    _matter(
        "diet",
        r"(?:a|is|lifelong|been)\s(?:vegetarian|vegan)|(?:not|n[’']t|never)\s(?:eat|eats|eaten|"
        r"touch|touched)\smeat|"
        r"(?:gave|given)\sup\smeat",
        rf"(?:plate|helping|portion|bowl|slice|rasher|side|mouthful)(?:s)?\sof\s(?:\w+\s){{0,2}}{_MEATS}\b|"
        rf"(?:his|her|a|an|the)\s(?:\w+\s)?{_MEATS}\b",
        lasting=True,
    ),
    _matter(
        "smoking",
        r"(?:never|not|n[’']t)\ssmoked|(?:gave|given)\sup\s(?:smoking|cigarettes)|non-smoker|"
        r"stopped\ssmoking|"
        r"(?:does|did)(?:\snot|n[’']t)\ssmoke",
        r"(?:lit|lights|lighting|stubbed|stubs|rolled|rolls|smokes|smoked|smoking|"
        r"puff\w*)\s(?:\w+\s){0,3}(?:cigarettes?|cigars?|pipe)\b",
        lasting=True,
    ),
    _matter(
        "verdict",
        rf"{_BE}\s(?:acquitted|cleared|found\snot\sguilty|exonerated)|walked\sfree",
        r"(?:his|her|their)\s(?:(?:prison|jail|life|\w+-year)\s)?(?:sentences?|conviction|"
        r"jail\sterm|prison\sterm)\b|"
        rf"{_BE}\s(?:jailed|convicted|imprisoned|found\sguilty)\b|serving\s(?:a\s)?(?:\w+-(?:year|"
        rf"month)|life)",
    ),
    _matter(
        "verdict still out",
        r"(?:not\syet|yet\sto|still\sto)\s(?:reach\w*|return\w*|deliver\w*)\s(?:a|its|their)\sverdicts?|"
        r"(?:still|is|are)\s(?:deliberating|considering\sits\sverdict)|jury\sis\s(?:still\s)?out",
        r"(?:the|its|their)\s(?:\w+\s)?verdicts?,?\s(?:(?:which\s)?(?:was|were|came|read|brought|"
        r"drew)|of)\b(?:\s\w+)?|"
        r"jury\s(?:found|convicted|acquitted|cleared)\b",
        TOPIC,
    ),
    _matter(
        "career",
        r"(?:has|have|had)\sretired|retired\sfrom|(?:hung|hanging)\sup\s(?:his|her)\s\w+|"
        r"announced\s(?:his|her)\sretirement",
        r"(?:preparing|training|entered|qualified|favourite|due\sto\s(?:race|run|play|ride))\s?for\b|"
        r"will\s(?:\w+\s)?(?:race|compete|play|ride|fight|start|be\sat\sthe\sstart|defend)\b|"
        r"(?:his|her)\snext\s(?:race|match|fight|game|season)\b",
    ),
    _matter(
        "hospital",
        rf"(?:last|all)\s(?:\w+\s){{0,3}}(?:patients?|victims?|injured|"
        rf"casualties)\s[^.]{{0,60}}{_BE}\s(?:discharged|sent\shome|released)",
        r"still\s(?:being\streated|in\s(?:hospital|intensive\scare)|on\sthe\sward)\b|"
        r"remains?\sin\s(?:hospital|intensive)",
        TOPIC,
    ),
    _matter(
        "hygiene",
        r"spotless(?:ly)?(?:\sclean)?|immaculate|(?:is|was|were|are|been|found)\s(?:perfectly\s|"
        r"scrupulously\s)?clean",
        r"droppings|cockroaches|rotting|filthy|mould\b|vermin|grime",
        MENTIONED,
    ),
    _matter(
        "water",
        r"(?:is|are|was|were)\s(?:now\s|again\s)?(?:full|brimming|overflowing|at\scapacity)",
        r"(?:dry|dried-up|parched|cracked)\s(?:bed|floor|bottom)\b|(?:has|have)\s(?:run|"
        r"dried)\s(?:dry|up)\b",
        MENTIONED,
        lasting=True,
    ),
    _matter(
        "damage",
        r"(?:no|without\s(?:causing\s)?(?:any\s)?|little\sor\sno)\sdamage|"
        r"without\scausing\sany\sdamage|undamaged",
        r"the\sdamage\b(?!\s(?:done\s)?to\b)[^.;,]{0,40}",
        TOPIC,
    ),
    _matter(
        "charge",
        r"(?:admission|entry|entrance|tickets?)\b[^.;]{0,45}\b(?:is|are|"
        r"be)\s(?:free(?!\s(?:to|for|on|if|after|from|until|with|before|every|of\scharge\s(?:to|for|"
        r"on)))|free\sof\scharge)",
        rf"(?:tickets?|admission|entry|entrance|adults?)\b[^.\n]{{0,25}}{_MONEY}",
        TOPIC,
    ),
    _matter(
        "charge to visitors",
        r"(?:admission|entry|entrance)\b[^.;]{0,45}\b(?:costs\snothing|(?:is|are)\sfree(?!\s(?:to|"
        r"for|on|if|after|from|until|with|before|every)))",
        rf"(?:visitors|adults|guests|grown-ups)\s(?:pay|are\scharged|must\spay)\s{_MONEY}",
        TOPIC,
    ),
    _matter(
        "prize",
        r"(?:no[\s-]?one|nobody)\shas\s(?:yet\s)?(?:claimed|collected|come\sforward\sto\sclaim)|"
        r"(?:prize|jackpot|reward)\sremains\sunclaimed",
        r"(?:collected|claimed|picked\sup)\s(?:the|his|her|their)\s(?:\w+\s)?(?:prize|jackpot|"
        r"winnings|reward|cheque)\b",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "survival",
        r"(?:both|all|everyone)\b[^.;,]{0,40}\s(?:survived|were\s(?:saved|rescued)|escaped\salive)",
        r"the\sdead\s(?:man|woman|boy|girl|pilot|driver|passenger|climber|sailor|crew|child|miner|"
        r"soldier|victim)s?\b|"
        r"(?:man|woman|boy|girl|pilot|driver|passenger|climber|sailor|miner)s?\swho\sdied\b",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "office held",
        r"(?:resigned|stepped\sdown|was\s(?:sacked|dismissed|fired|ousted|suspended)|has\s(?:quit|left))\b",
        r"(?:who\s)?(?:remains?|stays\son\sas|continues\sas|is\sstill)\s(?:its\s|the\s|in\s|"
        r"as\s)?(?:\w+\s){0,2}"
        r"(?:executive|director|chairman|chairwoman|chair|manager|coach|minister|leader|editor|"
        r"secretary|head|charge|president|captain|mayor)\b",
    ),
    _matter(
        "prison",
        r"is\s(?:still\s|being\sheld\s)?(?:in|behind)\s(?:\w+\s)?(?:prison|jail|custody|bars)|"
        r"remains\sin\s(?:prison|jail|custody)",
        r"(?:told|addressed)\sa\s(?:crowd|rally)\b|spoke\sat\s|was\sseen\s(?:at|in|on)\s|"
        r"appeared\son\sstage\b",
    ),
    _matter(
        "captivity",
        rf"{_BE}\s(?:freed|released|ransomed)",
        r"(?:is|are|still)\s(?:still\s)?holding\s|(?:still|is|are|remains?)\s(?:being\s)?(?:held|"
        r"captive)\b",
        MENTIONED,
        lasting=True,
    ),
    _matter(
        "ice",
        r"(?:has|have|is|are|was)\s(?:frozen|iced)(?:\sover|\ssolid)?",
        r"(?:swam|swimming|swim|bathing|rowed|rowing|sailing)\s(?:in|on|across)\b",
        MENTIONED,
    ),
    _matter(
        "side effects",
        r"no\s(?:known\s|reported\s)?side[\s-]effects",
        r"(?:the|its)\s(?:most\s)?(?:\w+\s)?side[\s-]effects\s(?:are|were|include\w*|is)\b",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "planning",
        r"without\s(?:any\s)?(?:planning\s)?(?:permission|consent|a\slicen[cs]e|a\spermit)",
        r"the\s(?:planning\s)?(?:permission|consent|licen[cs]e|permit)\s(?:was\s|it\swas\s|"
        r"he\swas\s|she\swas\s)?(?:granted|given|issued)\b",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "abroad",
        r"never\s(?:\w+\s)?(?:performed|played|toured|sung|danced|exhibited|appeared|travelled|been|"
        r"competed|raced)\s(?:abroad|overseas|outside\s\w+)",
        r"(?:its|his|her|their|the)?\s?(?:\w+[’']s\s)?(?:tour\sof|visit\sto)\s(?:Japan|China|"
        r"Germany|France|Italy|Spain|"
        r"America|Australia|Canada|Brazil|India|Sweden|Norway|Poland|Austria|Mexico|Korea|Portugal|"
        r"Greece|Finland|"
        r"the\sUnited\sStates|the\sNetherlands|Argentina|Chile|Egypt|Kenya|Nigeria|Russia|Turkey|"
        r"Vienna|Paris|Berlin|Tokyo|New\sYork)\b",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "consulting",
        r"(?:not|n[’']t|without|failed\sto|never|nor)\s(?:properly\s)?consult(?:ed|ing)?",
        r"(?:residents|people|households|parents|staff|members|villagers|"
        r"tenants)\s(?:who\swere\s)?consulted\b|"
        r"(?:the|its)\sconsultation\b",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "charges",
        r"(?:no[\s-]?one|nobody|no\s(?:man|person))\s(?:has|have|had)\s(?:yet\s|so\sfar\s|"
        r"ever\s)?been\scharged(?:\s(?:over|in|with)\s[^.,;]{3,30})?|"
        r"no\scharges\shave\sbeen\s(?:brought|laid|filed)",
        r"(?:has|have|was|were|is|been)\scharged\swith\s\w+|charged\swith\s\w+",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "arrests",
        r"(?:no[\s-]?one|nobody)\s(?:has|have|had)\s(?:yet\s|so\sfar\s)?been\s(?:yet\s)?(?:arrested|"
        r"detained|caught|held)|"
        r"no\sarrests\shave\sbeen\smade|made\sno\sarrests",
        r"(?:the|two|three|four|a|both|\w+)\s(?:suspects?|men|man|women|woman|teenagers?|boys?|"
        r"driver)\s(?:has\sbeen\s|have\sbeen\s|was\s|were\s)?"
        r"(?:arrested|detained|remanded|in\scustody|being\s(?:held|questioned))\b",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "interest",
        r"no\s(?:financial\s|personal\s)?(?:interest|stake|shareholding)\sin|(?:not|"
        r"n[’']t)\sown\sany\s(?:shares|of)",
        r"(?:his|her|their|whose)\s(?:\w+\s)?(?:shares?|stake|shareholding|holding)\sin\b",
        lasting=True,
    ),
    _matter(
        "goals",
        r"not\sa\s(?:single\s)?goal\swas\sscored|(?:goalless|scoreless)(?:\s(?:draw|derby|match))?|"
        r"no\sgoals\s(?:were|in)|(?:neither\sside|nobody|no[\s-]one)\s(?:could\s)?scored?",
        r"(?:his|her|their|whose|the)\s(?:\w+\s)?(?:goal|winner|equali[sz]er)\b[^.;,]{0,20}|"
        r"(?:scored|netted|headed\sin)\b",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "meeting",
        r"(?:refus\w+|declin\w+)\s(?:to\s)?(?:meet|see|speak\sto|talk\sto)|(?:never|not|"
        r"n[’']t)\s(?:yet\s)?(?:met|spoken\sto|meet)",
        r"(?:their|his|her|the|its)\s(?:meeting|talks)\swith\s[^.;,]{3,30}",
        MENTIONED,
        lasting=True,
    ),
    _matter(
        "first time",
        r"(?:only|just)\sone\sof\sthe\s[^.;]{3,60}\s(?:has|had)\s(?:been|flown|done|run|climbed|"
        r"sailed|played|competed|served|acted)\b[^.;:,]{0,25}\sbefore",
        r"(?:his|her)\s(?:first|second|third|last|previous|earlier)\s(?:flight|mission|voyage|trip|"
        r"race|ascent|climb|game|match|term|run)\b[^.;]{0,16}",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "company",
        r"(?:there\swas|with)\sno[\s-]?(?:one|body)\s(?:there|inside|aboard|else|at\shome|in\sit)|"
        r"(?:house|flat|building|bus|train|car|plane|boat)\swas\s(?:empty|unoccupied|deserted)",
        r"(?:people|passengers|guests|shoppers|residents|children|pupils|workers|"
        r"staff)\s(?:who\swere\s)?(?:inside|aboard|on\sboard|indoors)\b|"
        r"(?:the|two|three|four|five|\d+)\s(?:people|passengers|guests)\s(?:injured|hurt|trapped|"
        r"evacuated|rescued)\b",
        TOPIC,
        lasting=True,
    ),
    _matter(
        "food",
        r"(?:does|do|did)(?:\snot|n[’']t)\s(?:serve|do|sell|offer)\s(?:any\s)?food|(?:serves|sells|"
        r"has)\sno\sfood|no\skitchen",
        r"(?:its|the|whose)\s(?:kitchen|menu|chef)\b(?:,\swhose\s\w+\s\w+)?|whose\s(?:\w+\s)?(?:pie|"
        r"curry|roast|soup|stew|chips)\b",
        TOPIC,
    ),
)
