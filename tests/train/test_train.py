"""Annotated documents → weights."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.decide.weights import INTERCEPT, NONE, probability, shares, trial
from kg.extract import linked_story
from kg.layout import stories
from kg.relate import credit, implementation, observation
from kg.relate.scope import Scope
from kg.relate.tie import Tie, likeliest, likely, subject
from kg.train.answers import Answers
from kg.train.choice import fit_choice
from kg.train.examples import Example, mentions, relations, topics
from kg.train.fit import fit
from kg.train.gold import Gold, load, load_other

TEXT = "本地新闻一则\n\n安溪县感德镇推行“红马甲帮办”服务,已为老人代办事项1200余件。安溪县下雨了,大家都说“真好”。"
YAML = """
document: corpus/news.txt
places:
  - {name: 安溪县, level: county, code: "350524"}
  - {name: 感德镇, level: town, code: "350524110"}
initiatives:
  - {name: 红马甲帮办, aliases: [红马甲帮办服务]}
outcomes:
  - {id: o1, value: 1200, unit: 件, indicator: 代办事项, bound: over}
relations:
  - [红马甲帮办, implementedIn, 感德镇]
  - [红马甲帮办, hasOutcome, o1]
  - [o1, observedIn, 感德镇]
acceptable:
  - [红马甲帮办, implementedIn, 安溪县]
"""


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    (tmp_path / "gold").mkdir()
    (tmp_path / "corpus").mkdir()
    (tmp_path / "gold/news.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "corpus/news.txt").write_text(TEXT, encoding="utf-8")
    (found,) = load([tmp_path / "gold"])
    return found


def test_mentions_are_answered_by_name(gold: Gold) -> None:
    answers = {example.label for example in mentions(gold, "initiative")}
    assert answers == {True, False}


def test_relations_are_answered_by_gold(gold: Gold) -> None:
    (story,) = stories(gold.documents[0])
    linked = linked_story(story)
    answers, scope = Answers(gold, linked), Scope(linked)
    names = {place.entity.id: place.entity.name for place in linked.places}
    where = {names[tie.object]: answers.label(tie) for tie in implementation.propose(linked, scope)}
    assert where == {"感德镇": True, "安溪县": None}
    about = {names[tie.object]: answers.label(tie) for tie in observation.propose(linked, scope)}
    assert about == {"感德镇": True, "安溪县": False}


def test_every_relation_question_has_examples_or_none(gold: Gold) -> None:
    found = relations(gold)
    assert [example.label for example in found[credit.QUESTION][0]] == [True]


def test_a_story_that_gold_asks_of_is_of_a_place_and_other_texts_are_not(gold: Gold, tmp_path: Path) -> None:
    (tmp_path / "match.txt").write_text("客队以2比1战胜主队,安溪县的球迷看了直播。", encoding="utf-8")
    (other,) = load_other([tmp_path])
    assert [example.label for example in topics(gold)] == [True, True], "the whole and its opening"
    assert [example.label for example in topics(other)] == [False]


def test_fitting_learns_which_feature_speaks_for_an_answer() -> None:
    examples = [
        example
        for document in map(str, range(20))
        for example in (
            Example(("good", "always"), True, document),
            Example(("bad", "always"), False, document),
            Example(("open",), None, document),
            *[Example(("good", "name"), True, "0")] * 3,
        )
    ]
    weights = fit(examples)
    assert weights["good"] > 0 > weights["bad"]
    assert "open" not in weights
    assert "name" not in weights, "what one document says often is not learned"
    with trial({"person": weights}):
        assert probability("person", ["good", "always"]) > 0.7
        assert probability("person", ["bad", "always"]) < 0.3


def test_choosing_learns_which_option_is_right_and_when_none_is() -> None:
    told = [
        group
        for document in map(str, range(20))
        for group in (
            [Example(("near",), True, document), Example(("far",), False, document)],
            [Example(("far",), False, document), Example(("far",), False, document)],
            [Example(("open",), None, document)],
        )
    ]
    weights = fit_choice(told)
    assert weights["near"] > weights[NONE] > weights["far"]
    with trial({"q": weights}):
        near, far = shares("q", [["near"], ["far"]])
        assert near > 0.6 > 0.2 > far
        assert sum(shares("q", [["far"], ["far"]])) < 0.5, "none is likelier"


def tie(one: str, other: str, *features: str) -> Tie:
    return Tie(one, "tk:implementedIn", other, 0, features)


WEIGHTS = {"q": {INTERCEPT: 0.0, NONE: 0.0, "yes": 2.0, "no": -2.0, "maybe": 0.5}}


def test_the_likeliest_of_each_group_is_chosen() -> None:
    ties = [tie("a", "1", "yes"), tie("a", "2", "maybe"), tie("b", "1", "no")]
    with trial(WEIGHTS):
        chosen = list(likeliest("q", ties, subject, 0.3))
    assert [(one.subject, one.object, one.confidence) for one in chosen] == [("a", "1", 0.74)]


def test_all_likely_ones_are_chosen_once() -> None:
    ties = [tie("a", "1", "maybe"), tie("a", "1", "yes"), tie("a", "2", "maybe"), tie("b", "1", "no")]
    with trial(WEIGHTS):
        chosen = {(one.subject, one.object): one.confidence for one in likely("q", ties, 0.5)}
    assert chosen == {("a", "1"): 0.88, ("a", "2"): 0.62}


def test_one_in_three_documents_is_for_the_test_by_its_name() -> None:
    folder = Path(__file__).parents[1] / "gold"
    for part in ("train", "test"):
        names = [path.stem for path in (folder / part).glob("*.yaml")]
        assert len(names) >= 20
        assert {Gold(Path(name), (), {}).part(3) == 0 for name in names} == {part == "test"}
