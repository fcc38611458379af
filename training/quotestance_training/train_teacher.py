"""Step 1: fine-tunes all six layers of MiniLM on every head at once."""

import argparse
import json
import time
from dataclasses import replace
from pathlib import Path

import torch

from .augment import Augmentation
from .batches import bucket, collate
from .encoder import Model
from .evaluate import evaluate
from .examples import Examples, Plan
from .losses import gold_loss
from .optimizer import make_optimizer, set_rate
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
    parser.add_argument("--corpus", type=Path, default=Path("../corpus/articles.jsonl"))
    parser.add_argument("--out", type=Path, default=Path("runs/teacher-1"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1.4e-4)
    parser.add_argument("--pieces", type=int, default=900)
    parser.add_argument("--tags", type=float, default=1.0, help="weight of the tag losses")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--without", choices=WITHOUT, action="append", default=[])
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    plan = Plan()
    for name in options.without:
        plan = replace(plan, **WITHOUT[name])
    examples = Examples(options.data, options.corpus, plan, options.seed)
    vocabulary = full_vocabulary()
    model = Model(len(vocabulary), 6)
    model.encoder.load_minilm()
    optimizer = make_optimizer(model, options.rate, 0.9, 4, freeze_words=True)
    checkpoint = options.out / "checkpoint.pt"
    done = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=False)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        torch.set_rng_state(saved["torch"])
        examples.random.setstate(saved["random"])
        done = saved["epoch"]
        print(f"going on after epoch {done}", flush=True)
    for epoch in range(done, options.epochs):
        started = time.time()
        own = examples.epoch(vocabulary)
        batches = bucket([len(example.words) for example in own], options.pieces, examples.random)
        steps = options.epochs * len(batches)
        total = 0.0
        model.train()
        for number, indices in enumerate(batches):
            set_rate(optimizer, epoch * len(batches) + number, steps)
            chosen = [own[index] for index in indices]
            batch = collate(chosen, vocabulary.split([e.sentence.text for e in chosen]), vocabulary)
            with torch.autocast("cpu", torch.bfloat16):
                loss = gold_loss(model(batch), batch, options.tags)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            total += loss.item()
            if number % 50 == 49:
                print(f"epoch {epoch + 1} batch {number + 1} of {len(batches)} loss {total / (number + 1):.3f} {time.time() - started:.0f} s", flush=True)
        torch.save(
            {
                "model": model.state_dict(),
                "optimizer": optimizer.state_dict(),
                "torch": torch.get_rng_state(),
                "random": examples.random.getstate(),
                "epoch": epoch + 1,
            },
            checkpoint,
        )
        figures = evaluate(model, vocabulary, options.data) if epoch + 1 >= min(2, options.epochs) else {}
        line = json.dumps({"epoch": epoch + 1, "seconds": round(time.time() - started), **figures})
        print(line, flush=True)
        with (options.out / "log.jsonl").open("a") as log:
            log.write(f"{line}\n")
    torch.save(model.state_dict(), options.out / "model.pt")


if __name__ == "__main__":
    main()
