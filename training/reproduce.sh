#!/usr/bin/env bash
# All four steps, on two cores: reproduce.sh DATA [OUT]. Steps that are done are not done again.
set -euo pipefail
cd "$(dirname "$0")"
data=${1:?usage: reproduce.sh DATA [OUT]}
out=${2:-../models/en}
export HF_HUB_OFFLINE=1 OMP_NUM_THREADS=1 TOKENIZERS_PARALLELISM=false
step() { python -m "quotestance_training.$1" "${@:2}"; }
[ -e runs/teacher-1/model.pt ] || step train_teacher --data "$data" --out runs/teacher-1 --seed 5 --epochs 6 --rate 1.4e-4 &
[ -e runs/teacher-2/model.pt ] || step train_teacher --data "$data" --out runs/teacher-2 --seed 6 --epochs 6 --rate 1.3e-4 --tags 0.4 &
wait
teachers=(--teacher runs/teacher-1 --teacher runs/teacher-2)
[ -e runs/student-0/model.pt ] || step distil --data "$data" "${teachers[@]}" --out runs/student-0
[ -e runs/student-1/model.pt ] || step distil --data "$data" "${teachers[@]}" --start runs/student-0 --out runs/student-1 \
  --seed 2 --epochs 3 --rate 1e-4 --views 4 --pieces 800
step export --student runs/student-1 --out "$out"
step describe --data "$data" --student runs/student-1 --out "$out"
