"""The demo newsroom: its people, its reference book, its stories in every state.

`files.py` reads what lies beside it, `loading.py` plays the newsroom's days through the same workflow its
people use, `showing.py` prints what was found.
"""
