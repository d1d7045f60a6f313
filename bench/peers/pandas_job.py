"""The job in pandas. `python3 pandas_job.py FILE JOB` prints the rows as JSON."""

import json
import sys

import numpy as np
import pandas as pd

file, job_file = sys.argv[1:3]
job = pd.read_csv(job_file)
job["denominator"] = job["denominator"].fillna("")
measures = list(dict.fromkeys(["cost_savings", *job["numerator"], *(name for name in job["denominator"] if name)]))
texts = ["phase", "period", "currency", "period_start", "period_end", "cooperation"]

observations = pd.read_csv(
    file,
    usecols=["enterprise_id", *texts, *measures],
    dtype={**dict.fromkeys(measures, "float64"), **dict.fromkeys(texts, "category")},
)


def dates(column):
    """A few dates stand in many rows: reads each of them once."""
    return pd.to_datetime(column.cat.categories).to_series().reindex(range(0))


def months():
    start = observations["period_start"].map(pd.to_datetime).astype("datetime64[ns]")
    end = observations["period_end"].map(pd.to_datetime).astype("datetime64[ns]") + pd.Timedelta(days=1)
    return (end.dt.year - start.dt.year) * 12 + end.dt.month - start.dt.month
