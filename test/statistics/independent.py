# How independent.json was made (Python 3.11: krippendorff 0.9.0, irrCAC 0.4.4, pingouin 0.6.1, statsmodels 0.15.0,
# scipy 1.12.0, numpy 1.26.4):
#   pip install krippendorff==0.9.0 irrCAC==0.4.4 pingouin==0.6.1 statsmodels==0.15.0 && python independent.py > independent.json
# No test runs it.
import itertools, json
import krippendorff
import numpy as np
import pandas as pd
import pingouin
from irrCAC.raw import CAC
from scipy import stats
from statsmodels.stats.inter_rater import cohens_kappa, fleiss_kappa, aggregate_raters

Q = 4


def made(seed, units, raters, missing):
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, Q, units)
    noise = rng.choice([-1, 0, 0, 0, 1], (units, raters))
    ratings = np.clip(truth[:, None] + noise, 0, Q - 1).astype(float)
    ratings[rng.random((units, raters)) < missing] = np.nan
    return ratings


def listed(ratings):
    return [[None if np.isnan(x) else int(x) for x in row] for row in ratings]


def coefficients(ratings):
    frame = pd.DataFrame(ratings)
    out = {}
    for weights in ["identity", "linear", "quadratic", "ordinal"]:
        cac = CAC(frame, weights=weights, categories=list(range(Q)), digits=12)
        for name in ["fleiss", "conger", "gwet"]:
            est = getattr(cac, name)()["est"]
            out[f"{name} {weights}"] = {
                "value": float(est["coefficient_value"]),
                "se": float(est["se"]),
                "ci": [float(x) for x in est["confidence_interval"]],
            }
    return out


def alphas(ratings):
    data = ratings.T
    return {
        metric: float(krippendorff.alpha(data, level_of_measurement=metric))
        for metric in ["nominal", "ordinal", "interval"]
    }


def iccs(ratings):
    long = pd.DataFrame(
        [(u, r, ratings[u, r]) for u in range(ratings.shape[0]) for r in range(ratings.shape[1])],
        columns=["unit", "rater", "rating"],
    )
    table = pingouin.intraclass_corr(long, "unit", "rater", "rating")
    ci = [c for c in table.columns if "CI" in c][0]
    return [
        {"type": str(row["Type"]), "value": float(row["ICC"]), "f": float(row["F"]), "p": float(row.get("pval", row.get("p_val"))), "ci": [float(x) for x in row[ci]]}
        for _, row in table.iterrows()
    ]


def kappas(ratings):
    pair = ratings[:, :2].astype(int)
    table = np.zeros((Q, Q))
    for a, b in pair:
        table[a, b] += 1
    out = {}
    for name, wt in [("identity", None), ("linear", "linear"), ("quadratic", "quadratic")]:
        k = cohens_kappa(table, wt=wt)
        out[name] = {"value": float(k.kappa), "se": float(k.std_kappa), "ci": [float(k.kappa_low), float(k.kappa_upp)]}
    pairs = []
    for i, j in itertools.combinations(range(ratings.shape[1]), 2):
        t = np.zeros((Q, Q))
        for a, b in ratings[:, [i, j]].astype(int):
            t[a, b] += 1
        pairs.append(cohens_kappa(t, return_results=False))
    return {"firstTwo": out, "light": float(np.mean(pairs))}


def kendall(ratings):
    n, m = ratings.shape
    ranks = np.array([stats.rankdata(c) for c in ratings.T])
    s = ((ranks.sum(0) - m * (n + 1) / 2) ** 2).sum()
    t = sum((c**3 - c).sum() for c in (np.unique(r, return_counts=True)[1] for r in ratings.T))
    chi, p = stats.friedmanchisquare(*ratings)
    return {"w": float(12 * s / (m * m * (n**3 - n) - m * t)), "chiSquare": float(chi), "p": float(p)}


complete = made(20261127, 9, 12, 0)
holed = made(20261128, 10, 7, 0.2)
quantiles = {
    "normal": [[p, float(stats.norm.ppf(p))] for p in [0.025, 0.5, 0.975, 0.995]],
    "t": [[p, df, float(stats.t.ppf(p, df))] for p in [0.05, 0.975] for df in [1, 2, 5, 29, 200]],
    "f": [[p, a, b, float(stats.f.ppf(p, a, b))] for p in [0.025, 0.975] for a, b in [(5, 15), (5, 4.785), (1, 2), (9, 441)]],
    "fTail": [[x, a, b, float(stats.f.sf(x, a, b))] for x, a, b in [(1.79467849224, 5, 18), (11.0272479564, 5, 15), (0.5, 3, 7)]],
    "chiSquareTail": [[x, df, float(stats.chi2.sf(x, df))] for x, df in [(30.760440, 19), (3.84, 1), (0.2, 5)]],
}
print(
    json.dumps(
        {
            "complete": {
                "ratings": listed(complete),
                "coefficients": coefficients(complete),
                "alphas": alphas(complete),
                "iccs": iccs(complete),
                "kappas": kappas(complete),
                "kendall": kendall(complete),
                "fleissStatsmodels": float(fleiss_kappa(aggregate_raters(complete.astype(int), Q)[0])),
            },
            "holed": {"ratings": listed(holed), "coefficients": coefficients(holed), "alphas": alphas(holed)},
            "distributions": quantiles,
        }
    )
)
