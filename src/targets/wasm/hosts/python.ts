// The host in Python: text, because it is what is shipped.

export const PYTHON_HOST = String.raw`"""Runs scorer.wasm with wasmtime; README.md says how. Not to be edited.

    python3 host.py < cases.jsonl                  an assessment for each case, a line each
    python3 host.py --check ../test-vectors.jsonl  whether all of them come out as they stand
"""

import json
import math
import re
import struct
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

from wasmtime import Instance, Module, Store

KEYS = {"id", "assessedOn", "responses", "overrides"}
EPOCH = date(1970, 1, 1).toordinal()


class CaseError(ValueError):
    """A case that does not fit the instrument; nothing is guessed."""


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def day_of(value, path):
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise ValueError
        return date.fromisoformat(value).toordinal() - EPOCH
    except (TypeError, ValueError):
        raise CaseError(f"{path}: not a date") from None


def limited(value, column, path):
    if not column["min"] <= value <= column["max"]:
        raise CaseError(f"{path}: out of range")
    return value


def position_of(code, codes, path):
    if not isinstance(code, str) or code not in codes:
        raise CaseError(f"{path}: not an option")
    return codes.index(code)


def number_of(value, column, path):
    if not is_number(value):
        raise CaseError(f"{path}: not a number")
    limited(value, column, path)
    if -Decimal(repr(value)).normalize().as_tuple().exponent > column["decimals"]:
        raise CaseError(f"{path}: too precise")
    return round(value * 10 ** column["decimals"]) if column["held"] else value


def answer_of(value, column, path):
    kind = column["type"]
    if kind == "boolean":
        if not isinstance(value, bool) and (not is_number(value) or value not in (0, 1)):
            raise CaseError(f"{path}: not yes or no")
        return int(value)
    if kind == "code":
        return position_of(value, column["codes"], path)
    if kind == "codes":
        if not isinstance(value, list):
            raise CaseError(f"{path}: not a list")
        return sum({2 ** position_of(code, column["codes"], path) for code in value})
    if kind == "date":
        return limited(day_of(value, path), column, path)
    return number_of(value, column, path)


def shown(result, value):
    if value is None:
        return None
    kind = result["type"]
    if kind == "boolean":
        return value == 1
    if kind == "code":
        return result["codes"][int(value)]
    if kind == "codes":
        return [code for bit, code in enumerate(result["codes"]) if int(value) >> bit & 1]
    if kind == "date":
        return date.fromordinal(int(value) + EPOCH).isoformat()
    return int(value) if result["unit"] == 1 else value / result["unit"]


class Scorer:
    def __init__(self, folder=Path(__file__).parent):
        self.layout = json.loads((folder / "layout.json").read_text("utf-8"))
        if self.layout["format"] != "aspect-wasm/1":
            raise ValueError(f"{self.layout['format']} is not known")
        self.store = Store()
        module = Module(self.store.engine, (folder / "scorer.wasm").read_bytes())
        exports = Instance(self.store, module, []).exports(self.store)
        self.memory, self.run = exports["memory"], exports["run"]
        self.items = {column["item"] for column in self.layout["inputs"] if "item" in column}
        self.overrides = {column["override"] for column in self.layout["inputs"] if "override" in column}

    def assess(self, case):
        """What the instrument says of one case. Raises a CaseError where the case does not fit it."""
        return self.assess_all([case])[0]

    def assess_all(self, cases):
        rows = self.layout["rows"]
        blocks = (self._block(cases[start : start + rows]) for start in range(0, len(cases), rows))
        return [assessment for block in blocks for assessment in block]

    def _block(self, cases):
        given = [self._read(case) for case in cases]
        for at, column in enumerate(self.layout["inputs"]):
            values = [math.nan if row[at] is None else float(row[at]) for row in given]
            self.memory.write(self.store, struct.pack(f"<{len(values)}d", *values), column["address"])
        refused = self.run(self.store, len(cases))
        if refused >= 0:
            raise CaseError(f"/{cases[refused]['id']}: out of range")
        size = 8 * len(cases)
        columns = []
        for column in self.layout["outputs"]:
            data = self.memory.read(self.store, column["address"], column["address"] + size)
            columns.append([None if math.isnan(value) else value for value in struct.unpack(f"<{len(cases)}d", data)])
        return [
            self._assessment(str(case["id"]), given[row], [column[row] for column in columns])
            for row, case in enumerate(cases)
        ]

    def _read(self, case):
        if not isinstance(case, dict) or not KEYS.issuperset(case):
            raise CaseError("not a case")
        if not re.search(r"\S", str(case.get("id", ""))) or not isinstance(case["id"], (str, int)):
            raise CaseError("/id: a case needs one")
        responses, overrides = case.get("responses"), case.get("overrides") or {}
        if not isinstance(responses, dict) or not isinstance(overrides, dict):
            raise CaseError("/responses: a case needs them")
        for item in responses:
            if item not in self.items and item not in self.layout["texts"]:
                raise CaseError(f"/responses/{item}: unknown item")
        for classification in overrides:
            if classification not in self.overrides:
                raise CaseError(f"/overrides/{classification}: unknown classification")
        return [self._value(case, responses, overrides, column) for column in self.layout["inputs"]]

    def _value(self, case, responses, overrides, column):
        if "item" in column:
            value = responses.get(column["item"])
            return None if value is None else answer_of(value, column, f"/responses/{column['item']}")
        if "override" not in column:
            return limited(day_of(case.get("assessedOn"), "/assessedOn"), column, "/assessedOn")
        if column["override"] not in overrides:
            return None
        override, path = overrides[column["override"]], f"/overrides/{column['override']}"
        if not isinstance(override, dict) or not str(override.get("reason") or "").strip():
            raise CaseError(f"{path}: without a reason")
        return position_of(override.get("to"), column["codes"], path)

    def _assessment(self, name, given, values):
        everything = self.layout["shown"]

        def record(group):
            return {one["id"]: shown(one, values[one["at"]]) for one in everything[group]}

        def having(wanted, *groups):
            return [one["id"] for group in groups for one in everything[group] if values[one["at"]] == wanted]

        said = {
            "id": name,
            "instrument": self.layout["instrument"],
            "engine": self.layout["engine"],
            "scores": record("scores"),
            "levels": record("levels"),
            "values": record("values"),
            "flags": having(1, "flags"),
            "recommendations": having(1, "recommendations"),
            "unknown": having(None, "flags", "recommendations"),
            "classification": record("classifications"),
        }
        if everything["constraints"]:
            said["violated"] = having(0, "constraints")
        # Where it cannot be said of every item whether it is asked, nothing is said of items.
        if everything["items"]:
            states = [self._state(item, given, values) for item in everything["items"]]
            said["missing"] = [
                item["id"] for item, state in zip(everything["items"], states) if state == "missing"
            ]
            said["answered"] = {}
            for result, positions in everything["behind"]:
                asked = [states[at] for at in positions if states[at] != "not asked"]
                said["answered"][result] = {"answered": asked.count("answered"), "asked": len(asked)}
        return said

    @staticmethod
    def _state(item, given, values):
        if item["asked"] is not None and values[item["asked"]] == 0:
            return "not asked"
        answer = given[item["input"]]
        if answer is None:
            return "missing"
        return "refused" if answer in item["refusals"] else "answered"


def main():
    scorer = Scorer()
    if sys.argv[1:2] != ["--check"]:
        for line in sys.stdin:
            print(json.dumps(scorer.assess(json.loads(line)), ensure_ascii=False))
        return 0
    lines = Path(sys.argv[2]).read_text("utf-8").splitlines()
    vectors = [json.loads(line) for line in lines]
    found = scorer.assess_all([vector["case"] for vector in vectors])
    wrong = [one["case"]["id"] for one, said in zip(vectors, found) if one["assessment"] != said]
    for name in wrong:
        print(f"differs: {name}")
    print(f"{len(vectors) - len(wrong)} of {len(vectors)} test vectors agree")
    return 1 if wrong or not vectors else 0


if __name__ == "__main__":
    sys.exit(main())
`;
