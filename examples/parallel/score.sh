#!/usr/bin/env bash
# Scores a file of JSON Lines with GNU parallel: score.sh articles.jsonl > reports.jsonl
# Each block of some megabytes goes through one `quotestance analyze --jsonl`; --keep-order puts the reports in the order of
# the articles, and --halt ends all where one has failed.
set -euo pipefail
parallel --pipepart --arg-file "$1" --block "${BLOCK:-4M}" --keep-order --halt now,fail=1 \
  npx quotestance analyze --jsonl --workers 1
