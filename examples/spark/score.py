"""Scores JSON Lines with Spark: every partition goes through one `quotestance analyze --jsonl`.

spark-submit score.py articles.jsonl reports [partitions]
"""

import os
import sys

from pyspark.sql import SparkSession

COMMAND = "npx quotestance analyze --jsonl --workers 1"

articles, reports = sys.argv[1:3]
partitions = int(sys.argv[3]) if len(sys.argv) > 3 else None

spark = SparkSession.builder.appName("quotestance").getOrCreate()
lines = spark.sparkContext.textFile(articles, partitions)
# Without these the command gets an empty environment, in which neither node nor npx is found.
environment = {name: os.environ[name] for name in ("PATH", "HOME")}
# checkCode: a filter that fails makes its task fail, and Spark tries it again. Without it the lines would be lost in silence.
lines.pipe(COMMAND, env=environment, checkCode=True).saveAsTextFile(reports)
spark.stop()
