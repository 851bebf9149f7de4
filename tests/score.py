"""Score the facts against annotated documents: `make score`.

Each document is extracted on its own into a folder of its name, as the scoring script wants it. That script, the one
that follows each fact back to its sentence, and most annotated documents stand beside the project, in `../shared`.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from kg import rdf
from kg.extract import extract
from kg.merge import merge
from kg.model import Document
from kg.read import documents

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
# A folder of annotations, and the folder that the paths in them start from.
SETS = ((SHARED / "gold", SHARED), (ROOT / "tests" / "gold" / "sample", ROOT))


def main() -> int:
    if not (SHARED / "score.py").is_file():
        print(f"{SHARED / 'score.py'}: no such file", file=sys.stderr)
        return 1
    return max(_score(gold, root) for gold, root in SETS if any(gold.glob("*.yaml")))


def _score(gold: Path, root: Path) -> int:
    print(f"== {gold}")
    with TemporaryDirectory() as folder:
        graphs = [_build(path, root, Path(folder)) for path in sorted(gold.glob("*.yaml"))]
        sound = [not _run("evidence.py", str(graph), quiet=True) for graph in graphs]
        print(f"documents whose facts all lead back to their sentences: {sum(sound)} of {len(sound)}")
        return _run("score.py", str(gold), folder, *sys.argv[1:]) or not all(sound)


def _build(annotation: Path, root: Path, folder: Path) -> Path:
    path = root / yaml.safe_load(annotation.read_text(encoding="utf-8"))["document"]
    directory = folder / annotation.stem
    directory.mkdir()
    found = list(_read(path))
    for document in found:
        if document.text_path.startswith("text/"):
            (directory / document.text_path).parent.mkdir(parents=True, exist_ok=True)
            (directory / document.text_path).write_text(document.text, encoding="utf-8", newline="")
    rdf.write(merge(map(extract, found)), directory)
    return directory


def _read(path: Path) -> Iterator[Document]:
    for found in documents(str(path)):
        if not isinstance(found, Document):
            raise found
        yield found


def _run(script: str, *arguments: str, quiet: bool = False) -> int:
    run = subprocess.run([sys.executable, SHARED / script, *arguments], capture_output=quiet, text=True, check=False)
    if quiet and run.returncode:
        print(f"{arguments[0]}:\n{run.stdout}{run.stderr}")
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
