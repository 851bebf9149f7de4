"""Facts of many documents are one set, whatever the order in which they come."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.merge import Merged, merge
from kg.model import Claim, DocumentRecord, Extraction, Fact, Literal, StoryRecord


def document(number: int, *claims: tuple[str, str, str | Literal]) -> Extraction:
    record = DocumentRecord(f"id:document/{number}", f"{number}.txt", f"{number}.txt", "00")
    story = StoryRecord(f"id:story/{number}", record.id, "题", (), "", None)
    return Extraction(record, (story,), tuple(Fact(Claim(*claim), story.id, None, "r", 1.0) for claim in claims))


def claims(merged: Merged) -> list[Claim]:
    return [fact.claim for fact in merged.facts]


DOCUMENTS = [
    document(1, ("id:person/x", "rdf:type", "tk:Person"), ("id:person/x", "skos:prefLabel", Literal("老甲", "zh"))),
    document(2, ("id:person/x", "rdf:type", "tk:Official"), ("id:person/x", "skos:prefLabel", Literal("甲乙丙", "zh"))),
    document(3, ("id:person/x", "skos:altLabel", Literal("甲乙丙", "zh")), ("id:site/y", "tk:within", "id:site/z")),
]


@given(st.permutations(DOCUMENTS), st.lists(st.sampled_from(DOCUMENTS)))
def test_order_and_repetition_do_not_matter(order: list[Extraction], again: list[Extraction]) -> None:
    assert merge([*order, *again]) == merge(DOCUMENTS)


def test_facts_stand_in_the_order_of_their_claims() -> None:
    found = [(claim.subject, claim.predicate) for claim in claims(merge(DOCUMENTS))]
    assert found == sorted(found)


def test_one_preferred_name_the_fullest() -> None:
    labels = {claim.object: claim.predicate for claim in claims(merge(DOCUMENTS)) if "Label" in claim.predicate}
    assert labels == {Literal("老甲", "zh"): "skos:altLabel", Literal("甲乙丙", "zh"): "skos:prefLabel"}


def test_an_official_is_no_mere_person() -> None:
    assert {claim.object for claim in claims(merge(DOCUMENTS)) if claim.predicate == "rdf:type"} == {"tk:Official"}


def test_nothing_gives_nothing() -> None:
    assert merge([]) == Merged((), (), ())
