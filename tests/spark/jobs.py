"""Runs naqi_spark.py many times in one session: a list of lists of arguments on standard input, what each said on standard output."""

import contextlib
import io
import json
import os
import sys

from pyspark.sql import SparkSession

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/spark"))

import naqi_spark  # noqa: E402

# Small files are to have many splits.
spark = (
    SparkSession.builder.master(sys.argv[1])
    .config("spark.ui.enabled", "false")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.sql.files.maxPartitionBytes", "100k")
    .config("spark.sql.files.openCostInBytes", "0")
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.default.parallelism", "2")
    .getOrCreate()
)


def failed_tasks() -> int:
    """Of all jobs so far, those that were tried again counted each time."""
    tracker = spark.sparkContext.statusTracker()
    jobs = [tracker.getJobInfo(job) for job in tracker.getJobIdsForGroup(None)]
    stages = {stage for job in jobs if job is not None for stage in job.stageIds}
    return sum(info.numFailedTasks for info in map(tracker.getStageInfo, stages) if info is not None)


results = []
for arguments in json.load(sys.stdin):
    said = io.StringIO()
    error = None
    before = failed_tasks()
    try:
        with contextlib.redirect_stderr(said):
            naqi_spark.main(arguments)
    except (Exception, SystemExit) as failure:
        error = str(failure)
    results.append({"said": said.getvalue(), "error": error, "failedTasks": failed_tasks() - before})
print(json.dumps(results))
