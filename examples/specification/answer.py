"""Answers the cases of one function of the specification from another language.

    npx social-crm cases --call wilson | python3 answer.py | npx social-crm verify --call wilson
"""
import json
import math
import sys
from statistics import NormalDist


class Refused(Exception):
    """A bad input: the stable code and the field."""

    def __init__(self, code, *path):
        self.code, self.path = code, list(path)


def wilson(k, n, conf=0.95, side="two-sided"):
    for field, value in (("k", k), ("n", n)):
        if value < 0:
            raise Refused("negative", field)
        if value != int(value):
            raise Refused("not-a-count", field)
    if k > n:
        raise Refused("numerator-exceeds-denominator", "k")
    if n == 0:
        return None
    z = NormalDist().inv_cdf((1 + conf) / 2 if side == "two-sided" else conf)
    share, spread = k / n, z * z / n
    middle = (share + spread / 2) / (1 + spread)
    half = z * math.sqrt(share * (1 - share) / n + spread / n / 4) / (1 + spread)
    low = 0.0 if k == 0 or side == "less" else middle - half
    high = 1.0 if k == n or side == "greater" else middle + half
    return {"low": low, "high": high}


for line in sys.stdin:
    case = json.loads(line)
    try:
        answer = {"result": wilson(**case["input"])}
    except Refused as refused:
        answer = {"error": {"code": refused.code, "path": refused.path}}
    print(json.dumps({"id": case["id"], **answer}))
