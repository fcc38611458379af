"""Step 5: the teachers answer some epochs of augmented sentences, each augmented anew; kept on disk, one file an epoch."""

import argparse
import pickle
import time
from pathlib import Path

import numpy as np
import torch

from ..augment import Augmentation
from ..batches import Example, bucket, collate
from ..distil import ask_more, load_teacher
from ..encoder import Model
from ..examples import Examples, Own, Plan
from ..losses import average
from ..vocabulary import Vocabulary, full_vocabulary

WORDS_AT_ONCE = 1500
# The light network reads more of the project's own sentences than the student has room for.
PLAN = Plan(names=Augmentation(rewrite=0.6), written=True, mask=0.15)


def answer(teachers: list[Model], full: Vocabulary, examples: list[Example]) -> list[dict[str, np.ndarray]]:
    """The mean logits of the teachers for every example: of its words, its targets and its pairs, in half precision."""
    answers: list[dict[str, np.ndarray]] = [{} for _ in examples]
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for indices in bucket([len(example.words) for example in examples], WORDS_AT_ONCE):
            chosen = [examples[index] for index in indices]
            batch = collate(chosen, full.split([example.sentence.text for example in chosen]), full)
            opinion = {
                key: value.float().numpy().astype(np.float16)
                for key, value in average([teacher(batch) for teacher in teachers]).items()
            }
            for row, index in enumerate(indices):
                width = len(examples[index].words)
                own = {key: opinion[key][row, :width] for key in ("names", "attribution")}
                for key, rows, size in (("targets", "target_row", 3), ("pairs", "pair_row", 13)):
                    there = key in opinion
                    own[key] = (
                        opinion[key][batch[rows].numpy() == row] if there else np.zeros((0, size), np.float16)
                    )
                answers[index] = own
    return answers


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../../shared/data"))
    parser.add_argument("--teacher", type=Path, action="append", required=True)
    parser.add_argument("--corpus", type=Path, default=Own.corpus)
    parser.add_argument("--written", type=Path, default=Own.written)
    parser.add_argument("--out", type=Path, default=Path("runs/answers"))
    parser.add_argument("--seed", type=int, default=300)
    parser.add_argument("--epochs", type=int, default=8)
    options = parser.parse_args()
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    full = full_vocabulary()
    teachers = [load_teacher(folder, len(full)) for folder in options.teacher]
    for epoch in range(options.epochs):
        path = options.out / f"{epoch}.pickle"
        if path.exists():
            continue
        started = time.time()
        given = Examples(options.data, Own(options.corpus, options.written), PLAN, options.seed + epoch)
        examples = [ask_more(example, given.random) for example in given.epoch(full)]
        unfinished = path.with_suffix(".part")
        with unfinished.open("wb") as file:
            pickle.dump((examples, answer(teachers, full, examples)), file, protocol=5)
        unfinished.rename(path)
        print(f"epoch {epoch + 1}: {len(examples)} sentences, {time.time() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()
