"""A sentence that the next one takes back at once: a rumour, a myth or a claim put up to be knocked down.

"They are selling the pier. They aren't." The first is nobody's statement; the paper says the opposite.
"""

from __future__ import annotations

import re

from ..reading import BlockReading, Sentence

_TAKEN_BACK = re.compile(
    r"""\W*(?:
      (?:(?:but|no,?|well,?)\s)?(?:it|they|he|she|that|this|there|we|i)\s?
        (?:(?:is|are|was|were|has|have|had|did|do|does|will|would|can|could)(?:n['’]t|\snot)|won['’]t|can['’]t)\s?
        (?:so|true|the\scase)?[.!]
      | not\s(?:so|true|quite|at\sall|a\sbit|any\s(?:more|longer))\b
      | (?:wrong|false|untrue|nonsense|no|nope|rubbish|a\smyth|a\srumou?r|fiction)\b\s?[.,:;!—–]
      | (?:that|this|it)\s(?:is|was|['’]s)\s(?:a\s|an\s|just\s|only\s|pure\s)?
        (?:myth|rumou?r|false|untrue|wrong|nonsense|fiction|invention|lie|misunderstanding|joke)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CLAIM = re.compile(r"\W*(?:myth|rumou?r|claim|fiction|lie|they\ssay)\b\W{0,3}[:.]", re.IGNORECASE)


def taken_back(block: BlockReading, sentence: Sentence) -> bool:
    """Is the sentence a claim that the text itself calls wrong in the next breath?"""
    if _CLAIM.match(sentence.text):
        return True
    rest = block.sentences[sentence.index + 1 : sentence.index + 2]
    return bool(rest) and bool(_TAKEN_BACK.match(rest[0].text))
