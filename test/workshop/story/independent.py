# How ratings.json and figures.json were made (Python 3.11: numpy 1.26.4, scipy 1.12.0, pandas 2.3.3, irrCAC 0.4.4,
# krippendorff 0.9.0, pingouin 0.6.1), at the root of the repository:
#   pip install irrCAC==0.4.4 krippendorff==0.9.0 pingouin==0.6.1 && python test/workshop/story/independent.py
# Nothing here knows how the studio computes: percentages are counted pair by pair, Wilson's limits are roots of his
# equation, coefficients come from the packages, scores and levels are said anew. No test runs it.
import itertools, json, math, sys
import krippendorff
import numpy as np
import pandas as pd
import pingouin
from irrCAC.raw import CAC
from scipy import stats

HERE = "test/workshop/story"
Z = stats.norm.ppf(0.975)
PEOPLE = [f"K{n:02d}" for n in range(1, 13)]
NEVER_OPEN = {"substance_use", "justifies_violence", "supports_violent_groups", "spreads_calls_to_violence"}


class Workshop:
    """Items in scope, what each can be rated, and who is asked what: read from a template."""

    def __init__(self, template, aspects):
        self.instrument = json.load(open(f"templates/{template}.json"))
        self.scales = {s["id"]: s["options"] for s in self.instrument["scales"]}
        self.aspects = aspects
        self.items = [
            i
            for i in self.instrument["items"]
            if i["kind"] in ("choice", "boolean", "multi-choice") and (not aspects or i.get("aspect") in aspects)
        ]

    def options(self, item):
        options = item.get("options")
        return self.scales[options] if isinstance(options, str) else options

    def codes(self, item):
        return [o["code"] for o in self.options(item)]

    def points(self, item):
        return [o.get("points") for o in self.options(item)]

    def ordered(self, item):
        if item["kind"] != "choice":
            return False
        points = self.points(item)
        if any(p is None for p in points):
            return False
        return points in (sorted(set(points)), sorted(set(points), reverse=True))

    @staticmethod
    def asked(item, ratings):
        if item["id"] in ("substances", "substance_link"):
            return ratings.get("substance_use") is True
        if item["id"] == "willing_to_disengage":
            return any(
                ratings.get(one) not in (None, "none")
                for one in ("justifies_violence", "supports_violent_groups", "spreads_calls_to_violence")
            )
        return True


def noisy(rng, workshop, item, truth, blur):
    """The truth, or with some chance a neighbour."""
    if item["kind"] == "boolean":
        return (not truth) if rng.random() < blur / 2 else truth
    codes = workshop.codes(item)
    if item["kind"] == "multi-choice":
        return [c for c in codes if (c in truth) != (rng.random() < blur / 4)]
    at = codes.index(truth)
    if rng.random() < blur:
        at += rng.choice([-1, 1])
    return codes[int(np.clip(at, 0, len(codes) - 1))]


def rated(rng, workshop, truth, blur, missing):
    ratings = {}
    for item in workshop.items:
        if not workshop.asked(item, ratings):
            continue
        fallback = {"boolean": False, "multi-choice": []}.get(item["kind"]) if item["kind"] != "choice" else workshop.codes(item)[0]
        value = noisy(rng, workshop, item, truth.get(item["id"], fallback), blur)
        if rng.random() < missing and item["id"] not in NEVER_OPEN:
            continue
        ratings[item["id"]] = value
    return ratings


def in_words(workshop, ratings):
    """A sheet as it is typed: the number of the option, several with +, 0 for none of several, - for not rated."""
    said = []
    for item in workshop.items:
        value = ratings.get(item["id"])
        if value is None:
            said.append("-")
        elif item["kind"] == "boolean":
            said.append("1" if value else "2")
        elif item["kind"] == "multi-choice":
            said.append("+".join(str(workshop.codes(item).index(c) + 1) for c in value) or "0")
        else:
            said.append(str(workshop.codes(item).index(value) + 1))
    return " ".join(said)


# Figures. A table: units × raters, None where there is no rating.


def wilson(share, n):
    # (share − π)² = z² π (1 − π) / n
    roots = np.roots([1 + Z**2 / n, -(2 * share + Z**2 / n), share**2])
    return [max(0.0, float(min(roots.real))), min(1.0, float(max(roots.real)))]


def agreement(table, distance=0):
    shares = []
    for unit in table:
        given = [x for x in unit if x is not None]
        if len(given) >= 2:
            pairs = list(itertools.combinations(given, 2))
            shares.append(sum(abs(a - b) <= distance for a, b in pairs) / len(pairs))
    if not shares:
        return None
    value = float(np.mean(shares))
    return {"value": value, "interval": wilson(value, len(shares)), "n": len(shares)}


def gwet(table, categories, weights):
    frame = pd.DataFrame([[np.nan if x is None else x for x in unit] for unit in table], dtype=float)
    frame = frame[frame.notna().any(axis=1)]
    if not (frame.notna().sum(axis=1) >= 2).any():
        return None
    # Of a single unit it divides by 0; the same unit twice has the same value.
    is_single = len(frame) == 1
    if is_single:
        frame = pd.concat([frame, frame], ignore_index=True)
    est = CAC(frame, weights=weights, categories=list(range(categories)), digits=12).gwet()["est"]
    low, high = est["confidence_interval"]
    observed = est["pa"]
    interval = None if is_single or abs(observed - 1) < 1e-12 else [float(low), min(1.0, float(high))]
    return {"value": float(est["coefficient_value"]), "interval": interval}


def alpha(table, metric):
    units = [unit for unit in table if sum(x is not None for x in unit) >= 2]
    if not units or len({x for unit in units for x in unit if x is not None}) < 2:
        return None
    data = np.array([[np.nan if x is None else x for x in unit] for unit in units], dtype=float).T
    return {"value": float(krippendorff.alpha(data, level_of_measurement=metric))}


def icc(table):
    whole = np.array([unit for unit in table if None not in unit], dtype=float)
    if len(whole) < 2 or np.ptp(whole) == 0:
        return None
    n, k = whole.shape
    long = pd.DataFrame([(u, r, whole[u, r]) for u in range(n) for r in range(k)], columns=["u", "r", "x"])
    found = pingouin.intraclass_corr(long, "u", "r", "x")
    value = float(found[found["Type"].isin(["ICC2", "ICC(A,1)"])]["ICC"].iloc[0])
    # McGraw & Wong 1996, table 7, case 2A: pingouin prints two digits of the limits only.
    row, column, grand = whole.mean(1, keepdims=True), whole.mean(0, keepdims=True), whole.mean()
    msr = k * ((row - grand) ** 2).sum() / (n - 1)
    msc = n * ((column - grand) ** 2).sum() / (k - 1)
    mse = ((whole - row - column + grand) ** 2).sum() / ((n - 1) * (k - 1))
    a = k * value / (n * (1 - value))
    b = 1 + k * value * (n - 1) / (n * (1 - value))
    v = (a * msc + b * mse) ** 2 / ((a * msc) ** 2 / (k - 1) + (b * mse) ** 2 / ((n - 1) * (k - 1)))
    fl, fu = stats.f.ppf(0.975, n - 1, v), stats.f.ppf(0.975, v, n - 1)
    low = n * (msr - fl * mse) / (fl * (k * msc + (k * n - k - n) * mse) + n * msr)
    high = n * (fu * msr - mse) / (k * msc + (k * n - k - n) * mse + n * fu * msr)
    return {"value": value, "interval": [float(low), float(high)]}


def share(right, of):
    if of == 0:
        return None
    limits = stats.binomtest(right, of).proportion_ci(method="wilson")
    return {"right": right, "of": of, "value": right / of, "interval": [float(limits.low), float(limits.high)]}


# What the instruments make of ratings, said anew.


def half_up(x, decimals):
    return math.floor(x * 10**decimals + 0.5 + 1e-9) / 10**decimals


def points_of(workshop, id, ratings):
    item = next(i for i in workshop.items if i["id"] == id)
    return None if id not in ratings else workshop.points(item)[workshop.codes(item).index(ratings[id])]


def five_aspect_scores(workshop, ratings):
    def points(names):
        return [points_of(workshop, id, ratings) for id in names]

    scores = {}
    if "psychological" in workshop.aspects:
        names = ["impulsivity", "anger", "hostile_interpretation"]
        # The question about the substances' part is not asked without problem use: it counts as missing nothing.
        linked = ratings.get("substance_use") is True
        all_four = points(names) + ([points_of(workshop, "substance_link", ratings)] if linked else [0])
        known = [p for p in all_four if p is not None]
        answered = sum(p is not None for p in points(names)) + (linked and "substance_link" in ratings)
        fits = len(all_four) - len(known) <= 1 and answered >= 3
        scores["psychological_score"] = half_up(sum(known) * len(all_four) / len(known), 1) if fits else None
    if "sociological" in workshop.aspects:
        three = points(["associates", "criminal_group_ties", "exploits_others"])
        scores["sociological_score"] = None if None in three else sum(three)
    if "religious_ideological" in workshop.aspects:
        five = points(["justifies_violence", "dehumanises_others", "coerces_others", "supports_violent_groups", "spreads_calls_to_violence"])
        scores["ideological_score"] = None if None in five else sum(five)
    strengths = [
        points_of(workshop, id, ratings) if any(i["id"] == id for i in workshop.items) else None
        for id in ("coping_skills", "motivation_to_change", "family_contact", "constructive_activity", "respects_others_freedom")
    ]
    known = [p for p in strengths if p is not None]
    scores["protective_score"] = half_up(sum(known) / len(known), 2) if len(strengths) - len(known) <= 2 else None
    return scores


LEVELS = ["low", "moderate", "high"]


def priority(r):
    """The summary judgement within the rules of the extremist template; every item is rated."""
    at = LEVELS.index(r["summary_judgement"])
    if r["stated_intent"] == "clear" and r["preparation"] != "none":
        at = max(at, 2)
    if r["stated_intent"] == "clear" and r["means_in_reach"] != "none":
        at = max(at, 1)
    core = ["stated_intent", "preparation", "supports_violent_groups", "draws_others_in", "justifies_violence", "spreads_calls_to_violence"]
    if all(r[id] == "none" for id in core):
        at = min(at, 0)
    if r["turns_away"] == "present" and r["justifies_violence"] == "none" and r["stated_intent"] != "clear" and r["preparation"] == "none":
        at = min(at, 1)
    return LEVELS[at]


def tables_of(workshop, sheets, vignettes):
    """By vignette and item: numbers that are equal where ratings are."""
    tables = {}
    for item in workshop.items:
        given = [[sheets[p][v].get(item["id"]) for p in PEOPLE] for v in vignettes]
        if item["kind"] == "choice":
            number = workshop.codes(item).index
        elif item["kind"] == "boolean":
            number = int
        else:
            kinds = sorted({json.dumps(sorted(x)) for row in given for x in row if x is not None})
            number = lambda x, kinds=kinds: kinds.index(json.dumps(sorted(x)))
        for v, row in zip(vignettes, given):
            tables[v, item["id"]] = [None if x is None else number(x) for x in row]
    return tables


def figures_of(workshop, sheets, key, vignettes):
    tables = tables_of(workshop, sheets, vignettes)
    ids = [i["id"] for i in workshop.items]
    items = {}
    for item in workshop.items:
        table = [tables[v, item["id"]] for v in vignettes]
        figures = {"same": agreement(table), "near": None, "ac": None}
        if workshop.ordered(item):
            q = len(workshop.codes(item))
            figures |= {"near": agreement(table, 1), "ac": gwet(table, q, "quadratic"), "alpha": alpha(table, "ordinal")}
        elif item["kind"] != "multi-choice":
            q = 2 if item["kind"] == "boolean" else len(workshop.codes(item))
            figures |= {"ac": gwet(table, q, "identity"), "alpha": alpha(table, "nominal")}
        else:
            figures |= {"alpha": alpha(table, "nominal")}
        right = [
            sheets[p][v][item["id"]] == key[v][item["id"]]
            for v in vignettes
            for p in PEOPLE
            if item["id"] in sheets[p][v] and item["id"] in key[v]
        ]
        items[item["id"]] = figures | {"accuracy": share(sum(right), len(right))}

    people = {}
    for at, p in enumerate(PEOPLE):
        alike = []
        for row in tables.values():
            others = [x for i, x in enumerate(row) if i != at and x is not None]
            if row[at] is not None and others:
                alike.append(sum(x == row[at] for x in others) / len(others))
        right = [sheets[p][v][i] == key[v][i] for v in vignettes for i in ids if i in sheets[p][v] and i in key[v]]
        people[p] = {"alike": float(np.mean(alike)), "ratings": len(alike), "accuracy": share(sum(right), len(right))}
    low, high = np.percentile([one["alike"] for one in people.values()], [25, 75])
    for one in people.values():
        one["outlier"] = bool(one["alike"] < low - 1.5 * (high - low) - 1e-9)

    rows = lambda which: [row for (v, i), row in tables.items() if which(v, i)]
    aspect_of = {i["id"]: i.get("aspect") for i in workshop.items}
    marks = [one["accuracy"] for one in people.values()]
    return {
        "all": agreement(rows(lambda v, i: True)),
        "accuracy": share(sum(m["right"] for m in marks), sum(m["of"] for m in marks)),
        "items": items,
        "aspects": {a: agreement(rows(lambda v, i: aspect_of[i] == a)) for a in dict.fromkeys(aspect_of.values()) if a},
        "vignettes": {w: agreement(rows(lambda v, i: v == w)) for w in vignettes},
        "people": people,
    }


def scores_of(workshop, sheets, vignettes):
    scored = {(p, v): five_aspect_scores(workshop, sheets[p][v]) for p in PEOPLE for v in vignettes}
    out = {}
    for score in next(iter(scored.values())):
        table = [[scored[p, v][score] for p in PEOPLE] for v in vignettes]
        out[score] = {"same": agreement(table), "near": agreement(table, 1), "icc": icc(table)}
    return out


def depends(workshop, sheets, key, vignettes):
    """In how many vignettes the computed level changes when only the ratings of one item are exchanged."""
    found = {}
    for item in workshop.items:
        id = item["id"]
        found[id] = 0
        for v in vignettes:
            found[id] += len({priority(key[v] | {id: sheets[p][v][id]}) for p in PEOPLE}) > 1
    return {id: n for id, n in found.items() if n > 0}


def levels_of(sheets, departures, vignettes):
    given = {(p, v): departures.get(p, {}).get(v, priority(sheets[p][v])) for p in PEOPLE for v in vignettes}
    table = [[LEVELS.index(given[p, v]) for p in PEOPLE] for v in vignettes]
    return {
        "same": agreement(table),
        "ac": gwet(table, 3, "quadratic"),
        "departures": sum(len(own) for own in departures.values()),
        "of": len(given),
        "differ": sum(len(set(row)) > 1 for row in table),
    }


def first_workshop():
    """The starter exercise: six vignettes, two rounds, three aspects; the second round lies nearer to the key."""
    rng = np.random.default_rng(20261127)
    workshop = Workshop("five-aspect", ["psychological", "sociological", "religious_ideological"])
    exercise = json.load(open("templates/exercises/five-aspect.json"))
    key = {k["vignette"]: {r["item"]: r["value"] for r in k["ratings"]} for k in exercise["key"]}
    vignettes = list(key)
    blur = {p: rng.uniform(0.1, 0.35) for p in PEOPLE} | {"K12": 0.95}
    rounds = {
        n: {p: {v: rated(rng, workshop, key[v], blur[p] / n, 0.03) for v in vignettes} for p in PEOPLE} for n in (1, 2)
    }
    return workshop, key, rounds


def second_workshop():
    """Judgements by the extremist template, with departures; the truth is drawn."""
    rng = np.random.default_rng(20261128)
    workshop = Workshop("extremist-judgement", [])
    vignettes = ["first", "second", "third"]
    key = {v: {i["id"]: workshop.codes(i)[int(rng.integers(0, len(workshop.codes(i))))] for i in workshop.items} for v in vignettes}
    key["second"] |= {"stated_intent": "clear", "preparation": "some"}
    sheets = {p: {v: rated(rng, workshop, key[v], 0.25, 0) for v in vignettes} for p in PEOPLE}
    departures = {}
    for p in PEOPLE:
        for v in vignettes:
            at = LEVELS.index(priority(sheets[p][v]))
            others = [LEVELS[i] for i in (at - 1, at + 1) if 0 <= i < 3]
            if rng.random() < 0.2:
                departures.setdefault(p, {})[v] = others[int(rng.integers(0, len(others)))]
    return workshop, key, sheets, departures


def rounded(x):
    if isinstance(x, float):
        return round(x, 12)
    if isinstance(x, dict):
        return {k: rounded(v) for k, v in x.items()}
    if isinstance(x, list):
        return [rounded(v) for v in x]
    return x


def cut(workshop, sheets, vignettes):
    ids = {i["id"] for i in workshop.items}
    return {p: {v: {i: x for i, x in sheets[p][v].items() if i in ids} for v in vignettes} for p in PEOPLE}


five, key, rounds = first_workshop()
short = Workshop("five-aspect", ["psychological"])
TWO = list(key)[:2]
judged, truth, sheets, departures = second_workshop()
THREE = list(truth)

ratings = {
    "judgement": {
        "items": [i["id"] for i in judged.items],
        "key": {v: in_words(judged, truth[v]) for v in THREE},
        "sheets": {p: {v: in_words(judged, sheets[p][v]) for v in THREE} for p in PEOPLE},
        "departures": departures,
    },
    "fiveAspect": {
        "items": [i["id"] for i in five.items],
        "key": {v: in_words(five, key[v]) for v in key},
        "rounds": {n: {p: {v: in_words(five, rounds[n][p][v]) for v in key} for p in PEOPLE} for n in rounds},
    },
}
figures = {
    "whole": {n: figures_of(five, rounds[n], key, list(key)) | {"scores": scores_of(five, rounds[n], list(key))} for n in rounds},
    "short": {
        n: figures_of(short, cut(short, rounds[n], TWO), key, TWO) | {"scores": scores_of(short, cut(short, rounds[n], TWO), TWO)}
        for n in rounds
    },
    "judgement": figures_of(judged, sheets, truth, THREE)
    | {"level": levels_of(sheets, departures, THREE), "depends": depends(judged, sheets, truth, THREE)},
}
json.dump(ratings, open(f"{HERE}/ratings.json", "w"), indent=1)
json.dump(rounded(figures), open(f"{HERE}/figures.json", "w"), indent=1)
