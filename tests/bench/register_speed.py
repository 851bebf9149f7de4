"""How fast the register loads and matches: `python tests/bench/register_speed.py`."""

from __future__ import annotations

import time
from collections.abc import Callable

from kg import register

TEXT = (
    "清晨六点,老周已经把第一车鲜笋装好。去年村里修通了上山的路,合作社又添了两台烘干机,笋干当天就能送到城里。"
    "从浙江省杭州市来的技术员每月住上几天,教大家剪枝、施肥、记账。年底一算,每户平均多收入一万二千元。"
) * 10_000


def timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def main() -> None:
    print(f"load, and first match     {timed(lambda: register.matches('杭州市')) * 1000:7.1f} ms")
    print(f"match, characters/s       {len(TEXT) / timed(lambda: register.matches(TEXT)):10,.0f}")
    for code in ("330102", "330106"):
        division = register.by_code(code)
        assert division
        print(f"villages of {division.name}        {timed(lambda: register.villages(division)) * 1000:7.1f} ms")  # noqa: B023


if __name__ == "__main__":
    main()
