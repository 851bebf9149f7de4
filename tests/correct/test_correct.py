"""What people correct, on the two made-up articles of the fixtures."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.correct import Correction, correct, read
from kg.errors import UsageError
from kg.model import Claim, Extraction


def claims(extractions: list[Extraction]) -> set[Claim]:
    return {fact.claim for extraction in extractions for fact in extraction.facts}


def test_read(tmp_path: Path) -> None:
    path = tmp_path / "corrections.tsv"
    lines = ["action\tsubject\tpredicate\tobject", "# by the clerk", "", "drop\t冯长河\tmemberOf", "same\t甲\t\t乙"]
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    assert read(path) == (Correction("drop", "冯长河", "memberOf"), Correction("same", "甲", "", "乙"))


@pytest.mark.parametrize(
    "line", ["keep\t甲", "drop", "drop\t\tmemberOf", "same\t甲", "drop\ta\tb\tc\td", "same\t甲\t乙"]
)
def test_a_line_that_does_not_fit(tmp_path: Path, line: str) -> None:
    path = tmp_path / "corrections.tsv"
    path.write_text(f"# table\n{line}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"corrections\.tsv:2: "):
        read(path)


def test_drop_one_claim(articles: tuple[Extraction, ...]) -> None:
    gone = claims(list(articles)) - claims(correct(articles, [Correction("drop", "药草学堂", "ledBy", "冯长河")]))
    assert gone == {Claim("id:initiative/herbs", "tk:ledBy", "id:person/feng")}


def test_drop_a_literal(articles: tuple[Extraction, ...]) -> None:
    gone = claims(list(articles)) - claims(correct(articles, [Correction("drop", "马德旺", "tk:post", "村民")]))
    assert [claim.predicate for claim in gone] == ["tk:post"]


def test_drop_a_thing_with_all_that_names_it(articles: tuple[Extraction, ...]) -> None:
    left = claims(correct(articles, [Correction("drop", "冯长河")]))
    assert not [claim for claim in left if "id:person/feng" in (claim.subject, claim.object)]


def test_same(articles: tuple[Extraction, ...]) -> None:
    left = claims(correct(articles, [Correction("same", "药草集市", "", "药草学堂")]))
    assert Claim("id:initiative/herbs", "tk:hasOutcome", "id:measure/15000") in left
    assert not [claim for claim in left if claim.subject == claim.object or claim.subject == "id:initiative/fair"]


def test_a_name_that_nothing_bears(articles: tuple[Extraction, ...]) -> None:
    with pytest.raises(UsageError, match="nothing has the name 无名氏"):
        correct(articles, [Correction("drop", "无名氏")])


def test_corrections_follow_one_another(articles: tuple[Extraction, ...]) -> None:
    steps = [Correction("same", "药草集市", "", "药草学堂"), Correction("drop", "药草集市")]
    assert not [claim for claim in claims(correct(articles, steps)) if claim.subject == "id:initiative/herbs"]
