"""The epochs of a training: batches, rates, checkpoints to go on from, and a log of the development figures."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import torch

from .batches import Example, bucket
from .encoder import Model
from .evaluate import evaluate
from .examples import Examples
from .optimizer import set_rate
from .vocabulary import Vocabulary


def train(
    model: Model,
    optimizer: torch.optim.Optimizer,
    examples: Examples,
    vocabulary: Vocabulary,
    options,
    loss_of: Callable[[list[Example]], torch.Tensor],
    change: Callable[[Example], Example] = lambda example: example,
    judged_from: int = 1,
) -> None:
    """
    Runs the epochs that `options` (data, out, epochs, pieces) ask for, goes on after the last one that was saved, and
    writes model.pt. `change` is done to every example of an epoch, figures are taken from epoch `judged_from` on.
    """
    checkpoint = options.out / "checkpoint.pt"
    for epoch in range(_go_on(checkpoint, model, optimizer, examples), options.epochs):
        started = time.time()
        own = [change(example) for example in examples.epoch(vocabulary)]
        batches = bucket([len(example.words) for example in own], options.pieces, examples.random)
        steps = options.epochs * len(batches)
        total = 0.0
        model.train()
        for number, indices in enumerate(batches):
            set_rate(optimizer, epoch * len(batches) + number, steps)
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of([own[index] for index in indices])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            total += loss.item()
            if number % 50 == 49:
                print(
                    f"epoch {epoch + 1} batch {number + 1} of {len(batches)} loss {total / (number + 1):.3f} "
                    f"{time.time() - started:.0f} s",
                    flush=True,
                )
        _save(checkpoint, model, optimizer, examples, epoch + 1)
        judged = epoch + 1 >= min(judged_from, options.epochs)
        figures = evaluate(model, vocabulary, options.data) if judged else {}
        line = json.dumps({"epoch": epoch + 1, "seconds": round(time.time() - started), **figures})
        print(line, flush=True)
        with (options.out / "log.jsonl").open("a") as log:
            log.write(f"{line}\n")
    torch.save(model.state_dict(), options.out / "model.pt")


def _go_on(path: Path, model: Model, optimizer: torch.optim.Optimizer, examples: Examples) -> int:
    """The number of epochs that are done."""
    if not path.exists():
        return 0
    saved = torch.load(path, weights_only=False)
    model.load_state_dict(saved["model"])
    optimizer.load_state_dict(saved["optimizer"])
    torch.set_rng_state(saved["torch"])
    examples.random.setstate(saved["random"])
    print(f"going on after epoch {saved['epoch']}", flush=True)
    return saved["epoch"]


def _save(
    path: Path, model: Model, optimizer: torch.optim.Optimizer, examples: Examples, epoch: int
) -> None:
    torch.save(
        {
            "model": model.state_dict(),
            "optimizer": optimizer.state_dict(),
            "torch": torch.get_rng_state(),
            "random": examples.random.getstate(),
            "epoch": epoch,
        },
        path,
    )
