"""Posts and bodies of people → memberships of W3C ORG."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.model import Claim, Fact, Literal
from kg.rdf.namespace import mint


def memberships(facts: Iterable[Fact]) -> Iterator[Claim]:
    """An `org:Membership` for each `tk:memberOf` of one story, with the posts that belong to it."""
    bodies: dict[str, list[Fact]] = defaultdict(list)
    posts: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.claim.predicate == "tk:memberOf":
            bodies[fact.claim.subject].append(fact)
        elif fact.claim.predicate == "tk:post":
            posts[fact.claim.subject].append(fact)
    for person, held in bodies.items():
        for fact in held:
            yield from _membership(fact.claim, _posts_in(fact, posts[person]))


def _posts_in(body: Fact, posts: list[Fact]) -> set[str]:
    """The posts named in the sentence that names the body; else the person's only post."""
    beside = {_words(post) for post in posts if post.quote == body.quote}
    every = {_words(post) for post in posts}
    return beside or (every if len(every) == 1 else set())


def _words(post: Fact) -> str:
    return post.claim.object.text if isinstance(post.claim.object, Literal) else post.claim.object


def _membership(member_of: Claim, posts: set[str]) -> Iterator[Claim]:
    node = mint("membership", member_of.subject, member_of.object)
    yield Claim(node, "rdf:type", "org:Membership")
    yield Claim(node, "org:member", member_of.subject)
    yield Claim(node, "org:organization", member_of.object)
    for post in sorted(posts):
        role = mint("role", post)
        yield Claim(node, "org:role", role)
        yield Claim(role, "rdf:type", "org:Role")
        yield Claim(role, "skos:prefLabel", Literal(post, "zh"))
