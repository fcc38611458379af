"""Step 1: fine-tunes all six layers of MiniLM on every head at once."""

import argparse
from dataclasses import replace
from pathlib import Path

import torch

from .augment import Augmentation
from .batches import Example, collate
from .encoder import Model
from .examples import WITH, Examples, Own, Plan
from .losses import gold_loss
from .optimizer import make_optimizer
from .run import train
from .vocabulary import full_vocabulary

WITHOUT = {
    "names": {"names": Augmentation(rewrite=0.0)},
    "mask": {"mask": 0.0},
    "neutral": {"neutral_pairs": False},
    "negation": {"negation": False},
    "quotations": {"quotations": False},
    "articles": {"articles": False},
    "unlisted": {"unlisted": False},
    "front": {"in_front": 0.0},
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../../shared/data"))
    parser.add_argument("--corpus", type=Path, default=Own.corpus)
    parser.add_argument("--written", type=Path, default=Own.written)
    parser.add_argument("--out", type=Path, default=Path("runs/teacher-1"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1.4e-4)
    parser.add_argument("--pieces", type=int, default=900)
    parser.add_argument("--tags", type=float, default=1.0, help="weight of the tag losses")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--without", choices=WITHOUT, action="append", default=[])
    parser.add_argument("--with", choices=WITH, action="append", default=[], dest="added")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    plan = Plan()
    for name in options.without:
        plan = replace(plan, **WITHOUT[name])
    for name in options.added:
        plan = replace(plan, **WITH[name])
    examples = Examples(options.data, Own(options.corpus, options.written), plan, options.seed)
    vocabulary = full_vocabulary()
    model = Model(len(vocabulary), 6)
    model.encoder.load_minilm()
    optimizer = make_optimizer(model, options.rate, 0.9, 4, freeze_words=True)

    def loss_of(chosen: list[Example]) -> torch.Tensor:
        batch = collate(chosen, vocabulary.split([e.sentence.text for e in chosen]), vocabulary)
        return gold_loss(model(batch), batch, options.tags)

    train(model, optimizer, examples, vocabulary, options, loss_of, judged_from=2)


if __name__ == "__main__":
    main()
