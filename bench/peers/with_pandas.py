"""The job in pandas. `python3 with_pandas.py FILE JOB` prints the rows as JSON."""

import json
import sys

import numpy as np
import pandas as pd

file, job_file = sys.argv[1:3]
job = pd.read_csv(job_file, keep_default_na=False)
measures = list(dict.fromkeys(["cost_savings", *job["numerator"], *job["denominator"]]))
measures.remove("")
texts = ["period", "phase", "currency", "cooperation", "period_start", "period_end"]


def read():
    types = {**dict.fromkeys(measures, "float64"), **dict.fromkeys(texts, "category")}
    observations = pd.read_csv(file, usecols=["enterprise_id", *types], dtype=types)
    start = dates(observations["period_start"])
    after = dates(observations["period_end"]) + pd.Timedelta(days=1)
    observations["months"] = 12.0 * (after.dt.year - start.dt.year) + after.dt.month - start.dt.month
    return observations.drop(columns=["period_start", "period_end"])


def dates(column):
    """Many rows share a few dates: reads each of them once."""
    categories = pd.to_datetime(column.cat.categories, format="%Y-%m-%d")
    return pd.Series(categories.append(pd.DatetimeIndex([pd.NaT]))[column.cat.codes.to_numpy()])


def pair(observations):
    single = observations[~observations.duplicated(["enterprise_id", "period"], keep=False)]
    sides = [
        single[single["period"] == period].drop(columns="period").set_index("enterprise_id").add_prefix(prefix)
        for period, prefix in (("baseline", "b_"), ("follow-up", "f_"))
    ]
    firms = sides[0].join(sides[1], how="outer", sort=False)
    firms["phase"] = firms["b_phase"].fillna(firms["f_phase"])
    return firms.reset_index(drop=True)


def same(a, b):
    return (a == b) | (a.isna() & b.isna())


def fills(firms, basis):
    """Both periods fill the basis, in one currency, with the length of both periods known or of neither."""
    filled = firms["b_" + basis.numerator].notna() & firms["f_" + basis.numerator].notna()
    if basis.denominator:
        for side in ("b_", "f_"):
            filled &= firms[side + basis.denominator].fillna(0) != 0
    if basis.money:
        filled &= same(firms["b_currency"], firms["f_currency"])
    if basis.monthly:
        filled &= firms["b_months"].isna() == firms["f_months"].isna()
    return filled.to_numpy()


def levels_of(firms, bases):
    """Each firm on the first basis it fills: level = numerator * factor / (denominator * months), and what is pooled."""
    free = np.ones(len(firms), dtype=bool)
    parts = []
    for number, basis in enumerate(bases.itertuples()):
        chosen = free & fills(firms, basis)
        free &= ~chosen
        rows = firms[chosen]
        part = {"phase": rows["phase"], "basis": number}
        for side in ("b", "f"):
            numerator = rows[f"{side}_{basis.numerator}"]
            denominator = rows[f"{side}_{basis.denominator}"] if basis.denominator else 1.0
            months = rows[f"{side}_months"].fillna(1) if basis.monthly else 1.0
            part[side] = numerator * basis.factor / (denominator * months)
            part[side + "n"] = numerator / months
            part[side + "d"] = denominator
        part["currency"] = rows["f_currency"].cat.codes if basis.money else -1
        part["monthly"] = rows["b_months"].notna() if basis.monthly else False
        parts.append(pd.DataFrame(part))
    return pd.concat(parts, ignore_index=True)


def change_rows(firms, bases):
    levels = levels_of(firms, bases)
    levels["change"] = ((levels["f"] - levels["b"]) / levels["b"] * 100).where(levels["b"] != 0)
    levels["improved"] = levels["f"] > levels["b"] if bases["better"].iloc[0] == "higher" else levels["f"] < levels["b"]
    sums = levels.groupby(["phase", "basis", "currency", "monthly"], observed=True).agg(n=("b", "size"), bn=("bn", "sum"), bd=("bd", "sum"), fn=("fn", "sum"), fd=("fd", "sum")).reset_index()
    for phase, rows in by_phase(levels):
        q1, median, q3 = rows["change"].quantile([0.25, 0.5, 0.75])
        yield {
            "phase": phase,
            "indicator": bases["indicator"].iloc[0],
            "n": len(rows),
            "changes": int(rows["change"].count()),
            "mean": rows["change"].mean(),
            "q1": q1,
            "median": median,
            "q3": q3,
            "improved": int(rows["improved"].sum()),
            **pooled(sums if phase is None else sums[sums["phase"] == phase], bases),
        }


def pooled(sums, bases):
    """The pooled change of the firms that are most alike."""
    alike = sums.groupby(["basis", "currency", "monthly"])[["n", "bn", "bd", "fn", "fd"]].sum().reset_index()
    alike["on_basis"] = alike.groupby("basis")["n"].transform("sum")
    alike["in_currency"] = alike.groupby(["basis", "currency"])["n"].transform("sum")
    alike["unstated"] = alike["currency"] < 0
    order = ["on_basis", "basis", "unstated", "in_currency", "currency", "n", "monthly"]
    most = alike.sort_values(order, ascending=[False, True, True, False, True, False, False]).iloc[0]
    alone = bases["denominator"].iloc[int(most["basis"])] == ""
    b, f = (most["bn"], most["fn"]) if alone else (most["bn"] / most["bd"], most["fn"] / most["fd"])
    return {"pooled_n": int(most["n"]), "pooled": (f - b) / b * 100}


def by_phase(frame):
    yield from frame.groupby("phase", observed=True)
    yield None, frame


def savings_rows(firms):
    for phase, rows in by_phase(firms[firms["f_cost_savings"].notna()]):
        amounts = rows["f_cost_savings"][rows["f_currency"] == rows["f_currency"].value_counts().index[0]]
        figures = {"sum": amounts.sum(), "mean": amounts.mean(), "median": amounts.median()}
        reporting = int((rows["f_cost_savings"] > 0).sum())
        yield {"phase": phase, "indicator": "cost_savings", "n": len(rows), "reporting": reporting, **figures}


def cooperation_rows(firms):
    for phase, rows in by_phase(firms[firms["f_cooperation"].notna()]):
        yield {"phase": phase, "indicator": "cooperation", "n": len(rows), "yes": int((rows["f_cooperation"] == "yes").sum())}


firms = pair(read())
figures = [row for _, bases in job.groupby("indicator", sort=False) for row in change_rows(firms, bases)]
json.dump([*figures, *savings_rows(firms), *cooperation_rows(firms)], sys.stdout, indent=1)
