"""A made-up corpus of four stories, read from `sample.txt`, and the browser that opens its page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from kg.model import Claim, DocumentRecord, Fact, Literal, Quote, Span, StoryRecord

Corpus = tuple[list[DocumentRecord], list[StoryRecord], list[Fact]]

CHROMIUM, CHROMEDRIVER = Path("/usr/bin/chromium"), Path("/usr/bin/chromedriver")
SWITCHES = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=zh-CN",
]
NAMESPACES = {"type": "rdf", "prefLabel": "skos", "altLabel": "skos"}
KINDS = {"value": "decimal", "periodStart": "date", "periodEnd": "date", "divisionCode": "string"}


def claim(subject: str, predicate: str, words: str) -> Claim:
    if predicate == "type":
        return Claim(f"id:{subject}", "rdf:type", f"tk:{words}")
    object_ = f"id:{words}" if "/" in words else Literal(words, KINDS.get(predicate, "zh"))
    return Claim(f"id:{subject}", f"{NAMESPACES.get(predicate, 'tk')}:{predicate}", object_)


def read(text: str) -> Corpus:
    """`#` begins a story (headline | paper | date | author), `>` a sentence, `-` what the register says."""
    documents: list[DocumentRecord] = []
    stories: list[StoryRecord] = []
    facts: list[Fact] = []
    quote = None
    for line in text.splitlines():
        mark, _, words = line.partition(" ")
        if mark == "#":
            headline, paper, published, author = (cell.strip() for cell in words.split("|"))
            number = len(stories) + 1
            documents.append(DocumentRecord(f"document/{number}", f"news/{number}.txt", f"news/{number}.txt", "0" * 64))
            stories.append(
                StoryRecord(
                    f"story/{number}",
                    f"document/{number}",
                    headline,
                    tuple(filter(None, [author])),
                    paper,
                    date.fromisoformat(published),
                )
            )
        elif mark in {">", "-"}:
            quote = Quote(documents[-1].id, (Span(0, len(words)),), words) if words else None
        else:
            rule = "sample.said" if quote else "register.listed"
            facts.append(Fact(claim(*line.split(" ", 2)), stories[-1].id, quote, rule, 0.9 if quote else 1.0))
    return documents, stories, facts


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return read((Path(__file__).parent / "sample.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """A Chromium that has never been anywhere; where none is installed only a machine for tests must have one."""
    if not (CHROMIUM.exists() and CHROMEDRIVER.exists()):
        message = f"{CHROMIUM} and {CHROMEDRIVER} are needed to look at the page"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for switch in (*SWITCHES, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}", "--window-size=1280,800"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options, Service(str(CHROMEDRIVER)))
    yield driver
    driver.quit()
