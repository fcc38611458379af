"""Step 6: the light network learns the teachers' answers, and the gold labels where there are any."""

import argparse
import json
import math
import pickle
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from ..batches import IGNORED
from ..distil import load_teacher
from ..vocabulary import Vocabulary, full_vocabulary
from .judge import judge, read_development
from .model import Light
from .rows import Forms, Row, collate, make_rows
from .start import first_vectors

GOLD_SHARE, TEMPERATURE, SMOOTHING = 0.3, 2.0, 0.1
LISTED, ALL, TONE = 0.7, 0.7, 0.4
HIDDEN_SHARE = 0.03
WARM = 0.05
BUCKET = 20


def divergence(own: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    return TEMPERATURE**2 * F.kl_div(
        (own / TEMPERATURE).log_softmax(-1),
        (other / TEMPERATURE).log_softmax(-1),
        reduction="batchmean",
        log_target=True,
    )


def weighted(losses: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    return (losses * weights).sum() / weights.sum().clamp(min=1)


def loss_of(result: dict[str, torch.Tensor], batch: dict[str, torch.Tensor]) -> torch.Tensor:
    loss = torch.zeros(())
    if "targets" in result:
        loss = loss + divergence(result["targets"], batch["soft_targets"])
        if (batch["target_labels"] != IGNORED).any():
            loss = loss + GOLD_SHARE * F.cross_entropy(
                result["targets"], batch["target_labels"], ignore_index=IGNORED, label_smoothing=SMOOTHING
            )
    if "pairs" in result:
        own, other, label = result["pairs"], batch["soft_pairs"], batch["pair_labels"]
        loss = loss + LISTED * divergence(own[:, :3], other[:, :3]) + ALL * divergence(own[:, 3:6], other[:, 3:6])
        loss = loss + TONE * divergence(own[:, 6:], other[:, 6:])
        weights = batch["pair_weights"]
        listed = F.cross_entropy(own[:, :3], label, reduction="none")
        every = F.cross_entropy(own[:, 3:6], label, reduction="none")
        gold = LISTED * weighted(listed, weights * ~batch["pair_derived"]) + ALL * weighted(every, weights)
        loss = loss + GOLD_SHARE * gold
    return loss


def batches_of(rows: list[Row], size: int, random: np.random.Generator) -> list[np.ndarray]:
    """Batches of about equally long sentences."""
    order = random.permutation(len(rows))
    found = []
    for start in range(0, len(order), size * BUCKET):
        part = sorted(order[start : start + size * BUCKET], key=lambda index: len(rows[index].forms))
        found += [np.array(part[at : at + size]) for at in range(0, len(part), size)]
    random.shuffle(found)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../../shared/data"))
    parser.add_argument("--teacher", type=Path, required=True, help="for the first vectors of the word pieces")
    parser.add_argument("--answers", type=Path, default=Path("runs/answers"))
    parser.add_argument("--vocabulary", type=Path, default=Path("runs/student-1/vocabulary.txt"))
    parser.add_argument("--out", type=Path, default=Path("runs/light"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--passes", type=int, default=18)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--batch", type=int, default=64)
    for name, size in (("inner", 64), ("size", 64), ("hidden", 48)):
        parser.add_argument(f"--{name}", type=int, default=size)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    full, vocabulary = full_vocabulary(), Vocabulary.read(options.vocabulary)
    vocabulary.write(options.out / "vocabulary.txt")
    forms = Forms()
    development = read_development(options.data, options.vocabulary, forms)
    epochs, first = [], None
    for path in sorted(options.answers.glob("*.pickle")):
        with path.open("rb") as file:
            examples, answers = pickle.load(file)
        first = first or examples
        epochs.append(make_rows(examples, answers, options.vocabulary, forms))
    pieces = forms.table()
    model = Light(len(vocabulary), options.inner, options.size, options.hidden)
    kept = [full.pieces.index(piece) for piece in vocabulary.pieces]
    vectors = first_vectors(load_teacher(options.teacher, len(full)), full, kept, first, options.inner)
    model.words.weight.data.copy_(vectors)
    model.words.weight.data[0] = 0
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for name, p in model.named_parameters() if name != "words.weight"], "weight_decay": 0.01},
            {"params": [model.words.weight], "weight_decay": 0.0},
        ],
        lr=options.rate,
        betas=(0.9, 0.98),
    )
    steps = options.passes * math.ceil(len(epochs[0]) / options.batch)
    step = 0
    for number in range(options.passes):
        started, total = time.time(), 0.0
        rows = epochs[number % len(epochs)]
        order = batches_of(rows, options.batch, random)
        for indices in order:
            batch = collate([rows[index] for index in indices], pieces)
            batch["hidden"] |= torch.rand(batch["hidden"].shape) < HIDDEN_SHARE
            falling = max(0.01, 0.5 * (1 + math.cos(math.pi * min(1, step / steps))))
            for group in optimizer.param_groups:
                group["lr"] = options.rate * min(1, step / (WARM * steps)) * falling
            loss = loss_of(model(batch), batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            total += loss.item()
        figures = judge(model, development, pieces) if number % 3 == 2 or number + 1 == options.passes else {}
        seconds = round(time.time() - started)
        line = json.dumps({"pass": number + 1, "seconds": seconds, "loss": round(total / len(order), 3), **figures})
        print(line, flush=True)
        with (options.out / "log.jsonl").open("a") as log:
            log.write(f"{line}\n")
    torch.save({"model": model.state_dict(), "sizes": model.sizes}, options.out / "model.pt")


if __name__ == "__main__":
    main()
