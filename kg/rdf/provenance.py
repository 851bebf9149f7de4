"""Where a graph comes from: the run, the software, its inputs, the register of divisions. No clock is read."""

from __future__ import annotations

from collections.abc import Iterator

from kg import __version__
from kg.merge import Merged
from kg.model import Claim, Literal
from kg.rdf.namespace import BASE, VOCABULARIES, mint

REGISTER = "id:register/nbs-2023"
AGENT = f"id:agent/townkg-{__version__}"
DATASET = "id:dataset"


def describe_register() -> Iterator[Claim]:
    """The official register of divisions that comes with the package."""
    yield Claim(REGISTER, "rdf:type", "tk:Register")
    yield Claim(REGISTER, "dcterms:title", Literal("统计用区划代码和城乡划分代码(2023年)", "zh"))
    yield Claim(REGISTER, "dcterms:title", Literal("Statistical codes of administrative divisions, 2023", "en"))
    yield Claim(REGISTER, "dcterms:creator", Literal("国家统计局", "zh"))
    yield Claim(REGISTER, "dcterms:creator", Literal("National Bureau of Statistics of China", "en"))
    yield Claim(REGISTER, "dcterms:source", "https://www.stats.gov.cn/sj/tjbz/tjyqhdmhcxhfdm/2023/index.html")
    yield Claim(REGISTER, "dcterms:source", "https://www.npmjs.com/package/china-division/v/2.7.0")
    yield Claim(REGISTER, "dcterms:license", "https://spdx.org/licenses/WTFPL")


def describe_run(merged: Merged, base: str = BASE) -> Iterator[Claim]:
    """The dataset, the run that generated it, and the software that ran: of the inputs, hashes; of the rules, ids."""
    inputs = [document.id for document in merged.documents]
    rules = sorted({fact.rule for fact in merged.facts})
    run = mint("run", __version__, [(d.id, d.digest) for d in merged.documents], rules)
    yield Claim(DATASET, "rdf:type", "void:Dataset")
    yield Claim(DATASET, "void:uriSpace", Literal(base, "string"))
    yield Claim(DATASET, "void:vocabulary", VOCABULARIES["tk"])
    yield Claim(DATASET, "prov:wasGeneratedBy", run)
    yield Claim(run, "rdf:type", "prov:Activity")
    yield Claim(run, "prov:wasAssociatedWith", AGENT)
    for used in [REGISTER, *inputs]:
        yield Claim(run, "prov:used", used)
    for rule in rules:
        yield Claim(run, "tk:rule", Literal(rule, "string"))
    yield Claim(AGENT, "rdf:type", "prov:SoftwareAgent")
    yield Claim(AGENT, "schema:name", Literal("townkg", "string"))
    yield Claim(AGENT, "schema:softwareVersion", Literal(__version__, "string"))
