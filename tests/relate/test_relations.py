"""What short articles say of how things hang together; each expected relation stands beside its article."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document, Extraction, Literal


def relations(body: str) -> set[tuple[str, str, str]]:
    """(subject, predicate, object) by their names; figures by their value and unit."""
    found = extract(Document("a.txt", "a.txt", "0" * 64, f"本地新闻一则\n\n{body}"))
    names = _names(found)
    return {
        (names[f.claim.subject], f.claim.predicate.removeprefix("tk:"), names[f.claim.object])
        for f in found.facts
        if isinstance(f.claim.object, str) and f.claim.object in names
    }


def _names(found: Extraction) -> dict[str, str]:
    names: dict[str, str] = {}
    for predicate in ("skos:prefLabel", "tk:statedAs"):
        for fact in found.facts:
            if fact.claim.predicate == predicate and isinstance(fact.claim.object, Literal):
                names[fact.claim.subject] = fact.claim.object.text
    return names


EXAMPLES = [
    (
        "安溪县感德镇打造“邻里客厅”。",
        ["邻里客厅 implementedIn 感德镇", "感德镇 within 安溪县", "安溪县 within 泉州市", "泉州市 within 福建省"],
    ),
    (
        "安溪县感德镇推行“红马甲帮办”服务,已为老人代办事项1200余件。",
        ["红马甲帮办服务 hasOutcome 1200余件", "1200余件 observedIn 感德镇"],
    ),
    (
        "在安溪县感德镇,镇党委书记韩立军介绍了情况。",
        ["韩立军 memberOf 感德镇"],
    ),
    (
        "福建农林大学与安溪县山里香茶叶专业合作社合作,建起了试验田。",
        ["福建农林大学 partnerOf 安溪县山里香茶叶专业合作社"],
    ),
    (
        "安溪县感德镇今年实施“清水进家”工程,新修水渠12公里。该镇还计划再修水渠5公里。",
        ["清水进家工程 hasOutcome 12公里", "清水进家工程 hasTarget 5公里", "5公里 about 感德镇"],
    ),
    (
        "永嘉县农业农村局牵头实施“稻田养鱼”项目。",
        ["稻田养鱼项目 ledBy 永嘉县农业农村局", "稻田养鱼项目 implementedIn 永嘉县"],
    ),
]


@pytest.mark.parametrize(("body", "expected"), EXAMPLES, ids=[body[:12] for body, _ in EXAMPLES])
def test_relations(body: str, expected: list[str]) -> None:
    missing = {tuple(line.split(" ")) for line in expected} - relations(body)
    assert not missing


def test_what_is_planned_is_no_outcome() -> None:
    predicates = {predicate for _, predicate, _ in relations("安溪县感德镇实施“清水进家”工程,计划修水渠5公里。")}
    assert "hasOutcome" not in predicates
    assert "observedIn" not in predicates


def test_a_component_is_part_of_the_whole_once() -> None:
    body = "安溪县实施“百村整治”工程,其中包括“清水进家”工程、“红马甲帮办”服务。"
    parts = [triple for triple in relations(body) if triple[1] == "partOf"]
    assert ("清水进家工程", "partOf", "百村整治工程") in parts
    assert ("百村整治工程", "partOf", "清水进家工程") not in parts


def test_who_only_speaks_leads_nothing() -> None:
    found = relations("安溪县实施“清水进家”工程。茶农韩立军说,日子好过了。")
    assert not [triple for triple in found if triple[1] in ("ledBy", "supportedBy")]
