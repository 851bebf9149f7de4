"""All graphs as N-Quads, its lines in order."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox


def write(store: ox.Store, directory: Path) -> list[Path]:
    path = directory / "graph.nq"
    lines = (store.dump(format=ox.RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    path.write_bytes(b"".join(sorted(lines)))
    return [path]
