"""The official register of divisions: look-up by code, name and parent; all names in a text; former names.

The National Bureau of Statistics' register of 2023; `kg/register/README.md` gives source, licence and how it is made.
Codes are the shortest form: 2 digits a province, 4 a prefecture, 6 a county, 9 a town, 12 a village. Loading takes
place at the first call.
"""

from kg.register.forms import stem, village_forms, village_name
from kg.register.lookup import ancestors, by_code, by_name, children, full_name, parent, towns_by_stem
from kg.register.match import Match, matches, stem_matches, village_matches
from kg.register.succession import Former, former
from kg.register.village import official_name, villages

__all__ = [
    "Former",
    "Match",
    "ancestors",
    "by_code",
    "by_name",
    "children",
    "former",
    "full_name",
    "matches",
    "official_name",
    "parent",
    "stem",
    "stem_matches",
    "towns_by_stem",
    "village_forms",
    "village_matches",
    "village_name",
    "villages",
]
