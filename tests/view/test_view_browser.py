"""The page in a real browser, opened from disk."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

import kg.view
from kg.model import Claim, DocumentRecord, Fact, Literal, Quote, Span, StoryRecord

Corpus = tuple[list[DocumentRecord], list[StoryRecord], list[Fact]]
Opener = Callable[..., Chrome]

HOSTILE = [
    "<script>document.title='owned'</script>",
    '"><img src=x onerror="document.title=\'owned\'">',
    "</script><script>document.title='owned'</script>",
    "青\u202e溪\u200f镇\u200b",
    "龙" * 10_000,
]


def requests(browser: Chrome) -> list[str]:
    """The addresses that the open page has asked for, itself first; the browser's own pages ask for theirs."""
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    sent = [message["params"] for message in messages if message["method"] == "Network.requestWillBeSent"]
    return [asked["request"]["url"] for asked in sent if asked["documentURL"] == browser.current_url]


@pytest.fixture
def opened(browser: Chrome, tmp_path: Path) -> Opener:
    """Renders a corpus and opens its page, in Chinese unless said; the logs start anew."""

    def opener(corpus: Corpus, language: str = "zh") -> Chrome:
        kg.view.render(*corpus, tmp_path / "graph.html", language)
        browser.get_log("browser")
        browser.get_log("performance")
        browser.get((tmp_path / "graph.html").as_uri())
        browser.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
        )
        return browser

    return opener


def one(browser: Chrome, selector: str) -> WebElement:
    return browser.find_element(By.CSS_SELECTOR, selector)


def texts(browser: Chrome, selector: str) -> list[str]:
    return [found.text for found in browser.find_elements(By.CSS_SELECTOR, selector)]


def seek(browser: Chrome, words: str) -> list[str]:
    """Type into the search box; the names found."""
    one(browser, "#search").clear()
    one(browser, "#search").send_keys(words)
    return texts(browser, "#list li bdi:first-child")


def click_middle(browser: Chrome, times: int = 1) -> None:
    """Click the canvas where the node last chosen from the list stands."""
    mouse = ActionChains(browser).move_to_element(one(browser, "#canvas"))
    (mouse.click() if times == 1 else mouse.double_click()).perform()


def told(corpus: Corpus, claims: list[Claim], sentence: str = "有这么一句话。") -> Corpus:
    documents, stories, facts = corpus
    quote = Quote(documents[0].id, (Span(0, len(sentence)),), sentence)
    return documents, stories, [*facts, *(Fact(claim, stories[0].id, quote, "test", 0.5) for claim in claims)]


def test_it_opens_without_network_or_complaint(opened: Opener, corpus: Corpus) -> None:
    browser = opened(corpus)
    assert browser.title == "乡镇治理知识图谱"
    assert "4 篇报道 · 47 个事物" in one(browser, "#counts").text
    assert [url for url in requests(browser) if not url.startswith("data:")] == [browser.current_url]
    assert browser.get_log("browser") == []


def test_an_empty_graph_opens_too(opened: Opener) -> None:
    browser = opened(([], [], []))
    assert texts(browser, "#list .none") == ["没有找到"]
    assert browser.get_log("browser") == []


def test_searching_and_reading_a_sentence(opened: Opener, corpus: Corpus) -> None:
    browser = opened(corpus)
    assert seek(browser, "竹工坊") == ["共富竹工坊"]
    one(browser, "#search").send_keys(Keys.ENTER)
    assert one(browser, "#card h2").text == "共富竹工坊"
    assert "合办的“共富竹工坊”去年实现产值560万元" in texts(browser, "blockquote")[0]
    assert texts(browser, "figcaption .headline")[0] == "一片竹海 三笔收入"
    assert "云岭新闻 · 2024-06-02" in texts(browser, "figcaption")[0]
    assert "0.90 · sample.said" in texts(browser, ".reason")


def test_a_search_finds_other_names_and_posts(opened: Opener, corpus: Corpus) -> None:
    browser = opened(corpus)
    assert seek(browser, "镇治理办") == ["青溪镇社会治理办公室"]
    assert seek(browser, "退休船工") == ["季海生"]
    assert seek(browser, "查无此人") == []


def test_the_outcomes_of_an_initiative(opened: Opener, corpus: Corpus) -> None:
    browser = opened(corpus)
    seek(browser, "竹工坊")
    one(browser, "#search").send_keys(Keys.ENTER)
    assert texts(browser, "#card tbody tr:first-child td") == ["实现产值", "560万元", "去年", "石桥头村"]
    one(browser, "#card tbody button").click()
    assert texts(browser, "#card .kind") == ["成效"]


def test_a_place_has_its_code_and_what_is_around_it(opened: Opener, corpus: Corpus) -> None:
    browser = opened(corpus)
    seek(browser, "竹坪村")
    one(browser, "#search").send_keys(Keys.ENTER)
    assert one(browser, ".code").text == "区划代码 990203101201"
    assert texts(browser, ".chain button") == ["岚州市", "云岭县", "青溪镇"]


def test_a_click_on_a_node_opens_its_card(opened: Opener, corpus: Corpus) -> None:
    browser = opened(corpus)
    seek(browser, "南浦街道")
    one(browser, "#search").send_keys(Keys.ENTER)
    one(browser, "#card").send_keys(Keys.ESCAPE)
    assert not one(browser, "#card").is_displayed()
    click_middle(browser)
    assert one(browser, "#card h2").text == "南浦街道"
    assert "钟以宁" in texts(browser, ".relations button")


def test_a_click_on_an_edge_shows_its_sentence(opened: Opener, corpus: Corpus) -> None:
    documents, stories, facts = corpus
    wanted = {"id:person/xu", "id:initiative/shitang"}
    few = [fact for fact in facts if fact.claim.subject in wanted]
    browser = opened((documents, stories, few))
    # Two nodes and one edge: its middle is the middle of the fitted view.
    mouse = ActionChains(browser).move_to_element_with_offset(one(browser, "#canvas"), 0, -8)
    mouse.click().perform()
    assert texts(browser, ".statement") == ["邻里食堂\n主导者\n许望舒"]
    assert "日均供餐320份" in texts(browser, "blockquote")[0]


def test_the_legend_filters(opened: Opener, corpus: Corpus) -> None:
    browser = opened(corpus)
    button = one(browser, "[data-kind=Official]")
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert "周砚秋" not in texts(browser, "#list li bdi:first-child")
    button.click()
    assert "周砚秋" in texts(browser, "#list li bdi:first-child")


def test_figures_come_out_by_the_legend(opened: Opener, corpus: Corpus) -> None:
    browser = opened(corpus)
    assert "办结率 96.5%" not in texts(browser, "#list li bdi:first-child")
    one(browser, "[data-kind=Outcome]").click()
    assert "办结率 96.5%" in texts(browser, "#list li bdi:first-child")
    assert browser.get_log("browser") == []


def test_a_double_click_unfolds(opened: Opener, corpus: Corpus) -> None:
    claims = []
    for number in range(180):
        subject = f"id:initiative/many{number:03d}"
        claims += [
            Claim(subject, "rdf:type", "tk:Initiative"),
            Claim(subject, "skos:prefLabel", Literal(f"第{number}号工程", "zh")),
            Claim(subject, "tk:implementedIn", "id:division/990203101"),
        ]
    browser = opened(told(corpus, claims))
    seek(browser, "青溪镇")
    one(browser, "#search").send_keys(Keys.ENTER)
    assert one(browser, ".unfold").text.startswith("展开相邻的")
    click_middle(browser, times=2)
    seek(browser, "青溪镇")
    one(browser, "#search").send_keys(Keys.ENTER)
    assert texts(browser, ".unfold") == []


def test_the_language_switches(opened: Opener, corpus: Corpus) -> None:
    browser = opened(corpus, "en")
    assert browser.title == "How towns are run"
    one(browser, "#language").click()
    assert browser.title == "乡镇治理知识图谱"
    assert "项目举措" in texts(browser, "#legend .kind-name")


def test_the_keyboard_alone_suffices(opened: Opener, corpus: Corpus) -> None:
    browser = opened(corpus)
    one(browser, "#search").send_keys("村", Keys.ARROW_DOWN)
    browser.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
    chosen = browser.switch_to.active_element.find_element(By.TAG_NAME, "bdi").text
    browser.switch_to.active_element.send_keys(Keys.ENTER)
    assert one(browser, "#card h2").text == chosen
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert browser.switch_to.active_element.find_element(By.TAG_NAME, "bdi").text == chosen


@pytest.mark.parametrize("wild", HOSTILE, ids=["script", "image", "closing", "direction", "long"])
def test_hostile_text_is_only_text(opened: Opener, corpus: Corpus, wild: str) -> None:
    documents, stories, facts = told(
        corpus,
        [
            Claim("id:initiative/wild", "rdf:type", "tk:Initiative"),
            Claim("id:initiative/wild", "skos:prefLabel", Literal(wild, "zh")),
            Claim("id:initiative/wild", "skos:altLabel", Literal(f"又名{wild}", "zh")),
            Claim("id:initiative/wild", "tk:implementedIn", "id:division/990203101"),
        ],
        sentence=wild,
    )
    stories = [replace(story, headline=wild, paper=wild) for story in stories]
    browser = opened((documents, stories, facts))
    seek(browser, "又名")
    one(browser, "#search").send_keys(Keys.ENTER)
    for selector in ("#card h2 bdi", "blockquote", "figcaption .headline"):
        assert one(browser, selector).get_property("textContent") == wild
    assert browser.find_elements(By.CSS_SELECTOR, "#canvas img, #canvas script, aside img, aside script") == []
    assert browser.title == "乡镇治理知识图谱"
    assert browser.get_log("browser") == []


@pytest.mark.parametrize("wild", [HOSTILE[1], HOSTILE[4]], ids=["image", "long"])
def test_the_hint_of_a_shortened_name_is_only_text(opened: Opener, corpus: Corpus, wild: str) -> None:
    claims = [
        Claim("id:initiative/wild", "rdf:type", "tk:Initiative"),
        Claim("id:initiative/wild", "skos:prefLabel", Literal(wild, "zh")),
    ]
    browser = opened(told(corpus, claims))
    seek(browser, wild[:8])
    one(browser, "#search").send_keys(Keys.ENTER)
    ActionChains(browser).move_to_element(one(browser, "#canvas")).move_by_offset(3, 3).pause(0.8).perform()
    assert one(browser, ".vis-tooltip").get_property("textContent") == wild[:200]
    assert browser.find_elements(By.CSS_SELECTOR, ".vis-tooltip img") == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_sticks_out_at_the_side(opened: Opener, corpus: Corpus, width: int) -> None:
    browser = opened(corpus)
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    seek(browser, "竹工坊")
    one(browser, "#search").send_keys(Keys.ENTER)
    widest = browser.execute_script("return document.documentElement.scrollWidth")
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert widest == width
