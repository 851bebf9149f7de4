"""The kinds of node: how each is drawn, in the order of the legend. Their colours are in `page.css`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of the ontology as drawn.

    `shape` is vis-network's, `size` its radius in pixels before any growth, `font` the height of its label.
    """

    name: str
    shape: str
    size: int
    font: int = 13
    measured: bool = False


# A node with two types is of the kind that comes first: hence Official before Person.
KINDS = {
    kind.name: kind
    for kind in (
        Kind("Province", "dot", 9),
        Kind("Prefecture", "dot", 9),
        Kind("County", "dot", 10),
        Kind("Town", "dot", 16, font=18),
        Kind("Village", "dot", 9),
        Kind("Site", "triangleDown", 8),
        Kind("Initiative", "diamond", 13, font=14),
        Kind("Official", "triangle", 9),
        Kind("Person", "triangle", 9),
        Kind("Organization", "square", 8),
        Kind("Outcome", "hexagon", 6, measured=True),
        Kind("Input", "hexagon", 6, measured=True),
        Kind("Target", "hexagon", 6, measured=True),
    )
}
RANK = {name: rank for rank, name in enumerate(KINDS)}
