"""Entities → Relations: one file a family of relations."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Linked, Relation
from kg.relate import agency, component, containment, credit, implementation, membership, observation, partnership
from kg.relate.scope import Scope

FAMILIES = (containment, implementation, observation, credit, membership, agency, partnership, component)


def relate(linked: Linked) -> tuple[Relation, ...]:
    """Every relation that the story states, family by family."""
    scope = Scope(linked)
    return tuple(relation for family in FAMILIES for relation in family.relate(linked, scope))


def within(linked: Linked) -> tuple[Relation, ...]:
    """Which official division lies in which, as the words say: what holds whatever the story is about."""
    divisions = replace(linked, places=tuple(place for place in linked.places if place.division))
    return tuple(containment.relate(divisions, Scope(divisions)))
