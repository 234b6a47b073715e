"""The words lists are made of: "five reasons", "three steps"."""

from __future__ import annotations

from .words import words

# What lists are made of; anything else has to stand right before the colon.
LISTED = words("""
    measure step rule reason question tip conclusion recommendation demand point thing way lesson option
    change proposal principle goal target finding condition priority fact stage phase theory possibility
    example scenario task mistake myth sign symptom problem challenge idea suggestion requirement
    criterion criteria category type kind factor area element component feature aim objective commitment
    promise pledge offence offense charge answer explanation advantage disadvantage benefit drawback
    risk argument clause amendment trait ingredient item exception pillar moment milestone issue topic
    theme source cause takeaway resolution concession duty obligation warning instruction prediction
    assumption habit trick secret hint must-have candidate finalist nominee winner
""")
