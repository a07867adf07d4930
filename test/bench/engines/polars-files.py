# The additive instrument of instruments.ts by hand in polars, from a file of cases to a file of results, in one thread:
# items, cases, results.
import os
import sys
import time

os.environ["POLARS_MAX_THREADS"] = "1"
import polars as pl

# What loading the library took is not the work.
before = time.process_time()
items, cases, out = int(sys.argv[1]), sys.argv[2], sys.argv[3]
CLASSES = ["low", "moderate", "high", "very_high"]
SUBSCALES, MOST = 6, 3
each = items // SUBSCALES


def item(n):
    return pl.col(f"item_{n % items + 1}")


def total(columns):
    """Strict: unknown where one of them is."""
    return sum(columns[1:], columns[0])


def place(of, count):
    """The place of a level: cut-offs at a quarter, a half and three quarters of the highest sum."""
    return sum((of >= -(-at * count * MOST // 4)).cast(pl.Int8) for at in (1, 2, 3))


def rule(n):
    first, other = item(n * 3), item(n * 3 + 1)
    scale = pl.col(f"subscale_{n % SUBSCALES + 1}")
    severe = -(-each * MOST * 4 // 5)
    return [
        (first == 3) & (other == 3),
        scale >= severe,
        (first == 3) & (scale > severe - 3),
        (scale <= 1) & ~first.is_in([2, 3]),
        (first == 3) | ((other == 3) & (scale >= severe - 1)),
    ][n % 5]


def after_rules(level):
    """In their order; they change it by at most two up and one down."""
    found = level
    for n in range(10):
        goal = 1 if n % 5 == 3 else 2 if n % 2 == 0 else 3
        change = pl.min_horizontal if n % 5 == 3 else pl.max_horizontal
        found = pl.when(rule(n)).then(change(found, pl.lit(goal, pl.Int8))).otherwise(found)
    limited = pl.max_horizontal(pl.min_horizontal(found, level + 2), level - 1)
    return pl.when(level.is_not_null()).then(limited)


names = [f"item_{n + 1}" for n in range(items)]
scores = [f"subscale_{n + 1}" for n in range(SUBSCALES)] + ["total"]
lacking = [pl.when(pl.col(name).is_null()).then(pl.lit(name)) for name in names]

(
    pl.scan_csv(cases, schema_overrides={name: pl.Int8 for name in names})
    # A code that no option has is refused, not counted.
    .filter(pl.all_horizontal(pl.col(name).is_null() | pl.col(name).is_between(0, MOST) for name in names))
    .with_columns(
        total([item(n * each + at) for at in range(each)]).alias(f"subscale_{n + 1}") for n in range(SUBSCALES)
    )
    .with_columns(total([pl.col(name) for name in scores[:-1]]).alias("total"))
    .with_columns(place(pl.col(name), items if name == "total" else each).alias(f"{name}_place") for name in scores)
    .with_columns(after_rules(pl.col("total_place")).alias("class"))
    .select(
        "id",
        *scores,
        *[pl.col(f"{name}_place").replace_strict(range(4), CLASSES).alias(f"{name}_level") for name in scores],
        pl.col("class").replace_strict(range(4), CLASSES),
        pl.concat_str(lacking, separator=" ", ignore_nulls=True).alias("missing"),
    )
    .sink_csv(out, quote_style="never")
)

print(time.process_time() - before)
