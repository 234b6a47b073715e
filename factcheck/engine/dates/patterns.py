"""The patterns for words that speak of time, in the order in which they are tried.

Each has a name, what a text must hold for it to be worth trying, and the pattern; its named groups are the
parts that `readers` and `relative` make a value of.
"""

from __future__ import annotations

import re

from .counts import COUNT
from .holidays import HOLIDAY

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:1\d{3}|20\d{2}|21\d{2})"
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|SPRING|SUMMER|AUTUMN|WINTER)"
PART = (
    r"(?:[Ee]arly|[Mm]id|[Ll]ate|[Ee]arly\sin|[Ll]ate\sin|"
    r"[Tt]he\s(?:end|start|beginning|middle|latter\spart|early\spart)\sof)"
)
END = r"(?![\w])(?!\.\d)"
_TO = r"(?:\s?[-–—]\s?|\s(?:and|to|until|till|or|through)\s)"
_UNIT = r"(?:day|week|fortnight|month|year|decade)"
_ERA = r"(?:\s?(?:BC|B\.C\.?|BCE))"
_TURN = r"(?:that(?:\ssame)?|the\ssame|the\sfollowing|the\sprevious|the\spreceding|the\snext|this|last|next)"
# "of that year", "last year", "the following year" behind a day, a month or a season
_OF_YEAR = rf"(?:\s(?:of\s|in\s)?(?P<ry>{_TURN})\syear)"
_CENTURIES = (
    r"(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    r"fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)"
)
_DIGIT = re.compile(r"\d")
_MONTHS = re.compile(r"Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec")
_DAYS = re.compile(r"[a-z]day\b")
_SEASONS = re.compile(r"[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all\b|[Ww]inter|SPRING|SUMMER|AUTUMN|WINTER")
_UNITS = re.compile(r"day|week|fortnight|month|year|decade|quarter|night|morning|afternoon|evening|century")
_HOLIDAYS = re.compile(
    r"Day\b|Eve\b|Christmas|Thanksgiving|Hallowe|Night\b|Hogmanay|Easter|Friday|Monday|Tuesday|Wednesday|Thursday|"
    r"Sunday|Cinco|Juneteenth|July|Mardi|Corpus|Candlemas"
)
_ANY = re.compile("")

Pattern = tuple[str, re.Pattern[str], re.Pattern[str]]

PATTERNS: tuple[Pattern, ...] = tuple(
    (name, needs, re.compile(pattern))
    for name, needs, pattern in (
        ("iso", _DIGIT, rf"\b(?P<y>{YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01]){END}"),
        (
            "slashed",
            _DIGIT,
            rf"(?<![\w./])(?P<a>\d{{1,2}})(?P<sep>[/.])(?P<b>\d{{1,2}})(?P=sep)(?P<y>{YEAR}){END}",
        ),
        (
            "dm_dm",
            _MONTHS,
            (
                rf"\b(?P<d>{DAY})\s(?P<m>{MONTH})(?:,?\s(?P<y1>{YEAR}))?{_TO}(?:{WEEKDAY},?\s)?(?P<d2>{DAY})\s(?P<m2>{MONTH})"
                rf"(?:,?\s(?:of\s)?(?P<y>{YEAR}))?{END}"
            ),
        ),
        (
            "md_md",
            _MONTHS,
            (
                rf"\b(?P<m>{MONTH})\s(?P<d>{DAY})(?:,?\s(?P<y1>{YEAR}))?{_TO}(?:{WEEKDAY},?\s)?(?P<m2>{MONTH})\s(?P<d2>{DAY})"
                rf"(?!\d)(?:,?\s(?P<y>{YEAR}))?{END}"
            ),
        ),
        (
            "dm",
            _MONTHS,
            (
                rf"(?<![\w$€£.])(?:{WEEKDAY},?\s)?(?:(?P<d>{DAY}){_TO})?(?:[Tt]he\s)?(?P<d2>{DAY})(?:\sof)?\s(?P<m>{MONTH})"
                rf"(?:(?:,\s|\s|,)(?:of\s|in\s)?(?P<y>{YEAR}(?:{_ERA})?)|{_OF_YEAR})?{END}"
            ),
        ),
        (
            "md",
            _MONTHS,
            (
                rf"\b(?:{WEEKDAY},?\s)?(?P<m>{MONTH})\s(?:the\s)?(?P<d2>{DAY})(?!\d)"
                rf"(?:{_TO}(?P<d>{DAY})(?!\d)(?!\s(?:percent|years)))?(?:(?:,\s|\s|,)(?P<y>{YEAR})|{_OF_YEAR})?{END}"
            ),
        ),
        (
            "my",
            _MONTHS,
            (
                rf"(?<!\w)(?:(?P<p>{PART})[-\s])?(?P<m>{MONTH})(?:,\s|\s|\sof\s|/)(?P<y>{YEAR}|\d{{3}}(?=\s?BC))"
                rf"(?P<bc>{_ERA})?{END}"
            ),
        ),
        (
            "season",
            _SEASONS,
            (
                rf"(?:\b[Tt]he\s)?(?:\b(?P<p>{PART})[-\s](?:in\s)?(?:the\s)?)?\b(?P<s>{SEASON})(?:\sterm)?(?:,\s|\s(?:of\s)?)"
                rf"(?:(?P<y>{YEAR}|\d{{3}}(?=\s?BC))(?P<bc>{_ERA})?(?:[-–/]\d\d(?!\d))?|(?<=of\s)(?P<ry>{_TURN})\syear){END}"
                rf"|\b(?:[Tt]he\s)?(?P<y2>{YEAR})\s(?P<s2>spring|summer|autumn|fall|winter)(?!\s(?:of|term)\b){END}"
            ),
        ),
        (
            "quarter",
            _DIGIT,
            (
                rf"\b(?:[Tt]he\s)?(?P<q>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast|[Ll]atter|1st|2nd|3rd|4th)"
                rf"[\s-](?P<u>quarter|half)(?:\s(?:of\s)?)(?P<f>(?:the\s)?(?:fiscal|financial)\s(?:year\s)?|FY\s?)?(?P<y>{YEAR}){END}"
                rf"|\b(?P<q2>[QH][1-4])[\s-](?:of\s)?(?P<f2>fiscal\s(?:year\s)?|FY\s?)?(?P<y2>{YEAR}){END}"
                rf"|\b(?P<y3>{YEAR})[\s-]?(?P<q3>[QH][1-4]){END}"
            ),
        ),
        (
            "fiscal",
            _DIGIT,
            (
                rf"\b(?:[Ff]iscal|[Ff]inancial)\s(?:year\s)?(?P<y>{YEAR})(?:[-–/]\d\d(?:\d\d)?)?{END}"
                rf"|\bFY\s?(?P<y2>{YEAR}|\d\d)(?:[-–/]\d\d)?{END}"
                rf"|\b(?P<y3>{YEAR})(?:[-–/]\d\d(?:\d\d)?)?\s(?:fiscal|financial)\syear{END}"
            ),
        ),
        (
            "century",
            _UNITS,
            (
                rf"\b(?:[Tt]he\s)?(?:(?:early|mid|late|middle\sof\sthe)[-\s])?(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{_CENTURIES})"
                rf"[-\s][Cc]entury(?P<bc>{_ERA})?{END}"
            ),
        ),
        (
            "decade",
            _ANY,
            (
                rf"(?:\b[Tt]he\s)?(?:\b(?:{PART}|[Ll]ater|[Ee]arlier)[-\s](?:the\s)?)?\b(?P<y>1[0-9]\d0|20\d0)[’']?s{END}"
                rf"|\b[Tt]he\s(?:(?:early|mid|late)[-\s])?(?:[’'‘]?(?P<yy>[2-9]0)s|"
                rf"(?P<w>[Tt]wenties|[Tt]hirties|[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties)){END}"
                rf"|\b(?:[Tt]he\s)?(?P<ybc>\d{{2,3}})0s{_ERA}{END}"
            ),
        ),
        (
            "bc_bc",
            _DIGIT,
            rf"(?<![\w,.$€£-])(?P<y>\d{{1,4}})(?:{_ERA})?(?:\s?[-–—/]\s?|\s(?:and|to|until|or)\s)(?P<y2>\d{{1,4}}){_ERA}{END}",
        ),
        ("bc", _DIGIT, rf"(?<![\w,.$€£-])(?P<y>\d{{1,4}}){_ERA}{END}"),
        (
            "holiday",
            _HOLIDAYS,
            (rf"\b(?P<h>{HOLIDAY})(?:,?\s(?P<y>{YEAR}))?{END}"),
        ),
        (
            "years",
            _DIGIT,
            rf"(?<![\w$€£.,/-])(?P<y>{YEAR})[-–—/](?P<y2>{YEAR}|\d\d)(?![\w/-])(?!\.\d)",
        ),
        (
            "year",
            _DIGIT,
            rf"(?<![\w$€£#./+-])(?<!\d,)(?:(?P<p>{PART})[-\s])?(?P<y>{YEAR})(?![\w%°/+])(?!,\d{{3}})(?!\.\d)(?!-\d)",
        ),
        (
            "monthonly",
            _MONTHS,
            (
                rf"(?<!\w)(?:(?P<p>{PART}|[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Tt]he\sfollowing|[Tt]he\sprevious)[-\s])?(?P<m>{MONTH})"
                rf"(?:{_OF_YEAR}|(?![\w]|\s?\d|[-’']\w*ing))"
            ),
        ),
        (
            "ago",
            _UNITS,
            (
                rf"\b(?:(?:about|around|almost|nearly|just|more\sthan|less\sthan|over|some)\s)?(?P<n>{COUNT})[-\s]"
                rf"(?P<u>{_UNIT})s?(?:\sand\sa\shalf)?\s(?P<how>ago|earlier|later|before|previously|afterwards?|hence|from\snow){END}"
            ),
        ),
        (
            "relday",
            _ANY,
            (
                rf"\b(?:[Tt]he\s)?(?P<w>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast\snight|[Tt]his\s(?:morning|"
                rf"afternoon|evening)|day\sbefore\syesterday|day\safter\stomorrow){END}"
            ),
        ),
        (
            "relunit",
            _ANY,
            (
                rf"\b(?P<how>[Ll]ast|[Tt]his|[Nn]ext|[Ll]ater\s(?:this|that|in\sthe)|[Ee]arlier\s(?:this|that|in\sthe)|"
                rf"[Ll]ate(?:r)?\sin\s(?:the|that)|[Ee]arl(?:y|ier)\sin\s(?:the|that)|[Tt]he\s(?:following|"
                rf"previous|next|(?:very\s)?same|past|preceding|coming)|[Tt]h(?:at|is)\s(?:very\s)?same|[Tt]hat)\s(?P<u>day|week|weekend|"
                rf"month|year|quarter|decade|century|spring|summer|autumn|fall|winter|morning|afternoon|evening|night){END}"
            ),
        ),
        (
            "dayafter",
            _UNITS,
            r"\b[Tt]he\s(?P<u>day|morning|evening|night)\s(?P<how>before|after|following)(?=[,.;:)]|\sat\s\d)",
        ),
        (
            "partof",
            _UNITS,
            (
                rf"\b[Tt]he\s(?P<e>end|start|beginning|middle|rest|turn|latter\spart|early\spart)\sof\s"
                rf"(?P<how>the|last|this|next|that|the\sfollowing|the\snext|the\sprevious)\s"
                rf"(?P<u>day|week|month|year|decade|century|season|summer|winter|spring|autumn){END}"
                rf"|\b(?P<u2>month|year|week)[’']s\send{END}"
            ),
        ),
        (
            "weekday",
            _DAYS,
            (
                rf"\b(?:(?P<how>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he\sfollowing|[Tt]he\sprevious|[Ee]arly|[Ll]ate)\s)?(?<!Black\s)"
                rf"(?<!Super\s)(?<!Bloody\s)(?<!Good\s)(?<!Easter\s)(?<!Ash\s)(?P<w>{WEEKDAY})"
                rf"(?!\s(?:Times|Telegraph|Mirror|Post|Mail|Night|Herald|Star))(?:\s(?:morning|afternoon|evening|night))?{END}"
            ),
        ),
        (
            "dayonly",
            re.compile(r"the\s\d"),
            (
                r"(?<=\b[Oo]n\s)the\s(?P<d>\d\d?)(?:st|nd|rd|th)(?:\sof\s(?P<how>that|the\s(?:same|following|next))\smonth"
                r"|(?=[,.;]|\s(?:the|he|she|they|it|a|an|and|at|in|was|were|after)\b))"
            ),
        ),
        (
            "seasononly",
            _SEASONS,
            (
                rf"\b(?:[Tt]he\s|(?P<p>{PART})[-\s])(?:(?:early|late|mid)[-\s]|(?:\w+(?:an|ian|ese|ish|ple)\s))?(?P<s>{SEASON}){END}"
                rf"|\b(?<=[A-Za-z]\s)(?P<s2>Spring|Summer|Autumn|Winter|spring|summer|autumn|winter)(?=\s(?:[Oo]ffensive|[Cc]ampaign|and\s)|[-–/])"
                rf"|\b(?<=[Ii]n\s)(?P<s3>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?!\s(?:training|term)){END}"
                rf"|\b(?<=[Bb]y\s)(?P<s4>spring|summer|autumn|winter)(?!\s(?:training|term)){END}"
            ),
        ),
        (
            "duration",
            _UNITS,
            (
                rf"(?<![.,\d])\b(?P<n>{COUNT})[\s-](?P<u>day|week|fortnight|month|year|decade)s?(?![-\s](?:old|ago|earlier|later|before|"
                rf"after|deal|plan))(?!\w)"
            ),
        ),
        (
            "now",
            _ANY,
            rf"\b(?P<w>[Nn]ow|[Cc]urrently|[Rr]ecently|[Ff]ormer|[Ff]ormerly|[Nn]owadays|[Aa]t\spresent){END}",
        ),
    )
)
