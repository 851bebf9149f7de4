"""Mentions → Entities: one real thing, one entry, one id."""

from __future__ import annotations

from collections.abc import Iterable

from kg.link import figures, initiatives, organizations, people, places
from kg.link.home import home_code
from kg.link.whereabouts import Whereabouts
from kg.model import InitiativeMention, Linked, Measure, OrganizationMention, Reading


def link(
    reading: Reading,
    bodies: tuple[OrganizationMention, ...],
    named: tuple[InitiativeMention, ...],
    measures: Iterable[tuple[int, Measure]],
) -> Linked:
    """The story with one entry for each real thing in it; `measures` come with the number of their sentence."""
    story = reading.story
    county = home_code(reading.places) or story.document.digest
    found = places.link(reading.places, county)
    where = Whereabouts(story.text, found)
    return Linked(
        reading,
        found,
        people.link(reading.people, where, county),
        organizations.link(bodies, where, county),
        initiatives.link(named, where, county),
        figures.link(measures, story),
    )
