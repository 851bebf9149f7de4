"""Score the facts against annotated documents: `make score`.

Each document is extracted on its own into a folder of its name, as the scoring script wants it. Documents that the
models' weights were fitted to are scored by cross-validation: with weights fitted to the others. The scoring script,
the one that follows each fact back to its sentence, and some annotated documents stand beside the project.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from kg import rdf
from kg.decide.weights import trial
from kg.extract import extract
from kg.merge import merge
from kg.train.fit import fit_all
from kg.train.gold import Gold, load, load_other

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
TRAINED = (SHARED / "gold", ROOT / "tests/gold/train")
OTHER = (ROOT / "tests/gold/other/train",)
UNSEEN = (ROOT / "tests/gold/test", ROOT / "tests/gold/sample")
FOLDS = 4


def main() -> int:
    if not (SHARED / "score.py").is_file():
        print(f"{SHARED / 'score.py'}: no such file", file=sys.stderr)
        return 1
    with TemporaryDirectory() as name:
        graphs = Path(name)
        trained, other = list(load(TRAINED)), list(load_other(OTHER))
        for fold in range(FOLDS):
            models = fit_all([gold for gold in trained if gold.part(FOLDS) != fold], other)
            _build([gold for gold in trained if gold.part(FOLDS) == fold], graphs, models)
        _build(list(load(UNSEEN)), graphs)
        return max(_score(folder, graphs, folder in TRAINED) for folder in (*TRAINED, *UNSEEN))


def _build(documents: Sequence[Gold], graphs: Path, models: dict[str, dict[str, float]] | None = None) -> None:
    for gold in documents:
        directory = graphs / gold.name
        directory.mkdir()
        with trial(models) if models else nullcontext():
            rdf.write(merge(map(extract, gold.documents)), directory)
        for document in gold.documents:
            if document.text_path.startswith("text/"):
                (directory / document.text_path).parent.mkdir(exist_ok=True)
                (directory / document.text_path).write_text(document.text, encoding="utf-8", newline="")


def _score(folder: Path, graphs: Path, fitted: bool) -> int:
    names = [path.stem for path in sorted(folder.glob("*.yaml"))]
    print(f"== {folder.relative_to(ROOT.parent)}: {len(names)} documents, {'cross-validated' if fitted else 'unseen'}")
    sound = [not _run("evidence.py", str(graphs / name), quiet=True) for name in names]
    print(f"documents whose facts all lead back to their sentences: {sum(sound)} of {len(sound)}")
    return _run("score.py", str(folder), str(graphs), *sys.argv[1:]) or not all(sound)


def _run(script: str, *arguments: str, quiet: bool = False) -> int:
    run = subprocess.run([sys.executable, SHARED / script, *arguments], capture_output=quiet, text=True, check=False)
    if quiet and run.returncode:
        print(f"{arguments[0]}:\n{run.stdout}{run.stderr}")
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
