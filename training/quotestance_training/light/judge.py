"""Development figures of the light network."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from ..batches import make_example
from ..corpus import Sentence, Target, read_annotated, read_newsmtsc
from ..derive import with_neutral_pairs
from ..evaluate import accuracy, macro_f1
from ..vocabulary import full_vocabulary
from .model import Light
from .rows import Forms, Row, collate, make_rows

AT_ONCE = 256


def read_development(data: Path, vocabulary: Path, forms: Forms) -> dict[str, list[Row]]:
    full = full_vocabulary()
    sentences = {
        "newsmtsc": [
            Sentence(text=text, targets=(Target(target.span, target.polarity),))
            for text, targets in read_newsmtsc(data, "dev").items()
            for target in targets
        ]
    }
    for name in ("dev", "dev-2"):
        sentences[name] = [with_neutral_pairs(sentence) for sentence in read_annotated(data, name)]
    return {
        name: make_rows(
            [make_example(s, split.words) for s, split in zip(own, full.split([s.text for s in own]))],
            None,
            vocabulary,
            forms,
        )
        for name, own in sentences.items()
    }


def logits_of(model: Light, rows: list[Row], pieces: np.ndarray, key: str) -> np.ndarray:
    model.eval()
    with torch.no_grad():
        found = [
            model(collate(rows[start : start + AT_ONCE], pieces)).get(key) for start in range(0, len(rows), AT_ONCE)
        ]
    model.train()
    return np.concatenate([own.numpy() for own in found if own is not None])


def hide_target(row: Row) -> Row:
    hidden = row.hidden.copy()
    for first, end in row.targets:
        hidden[first:end] = True
    return replace(row, hidden=hidden)


def judge(model: Light, development: dict[str, list[Row]], pieces: np.ndarray) -> dict[str, float]:
    rows = development["newsmtsc"]
    gold = np.concatenate([row.target_labels for row in rows])
    figures = {
        "newsmtsc": macro_f1(gold, logits_of(model, rows, pieces, "targets").argmax(1)),
        "newsmtsc masked": macro_f1(
            gold, logits_of(model, [hide_target(row) for row in rows], pieces, "targets").argmax(1)
        ),
    }
    for name in ("dev", "dev-2"):
        rows = development[name]
        gold = np.concatenate([row.pair_labels for row in rows])
        listed = ~np.concatenate([row.pair_derived for row in rows])
        logits = logits_of(model, rows, pieces, "pairs")
        for title, chosen, first in (("listed", listed, 0), ("all pairs", np.ones_like(listed), 3)):
            given = logits[chosen, first : first + 3].argmax(1)
            figures[f"{name} {title} accuracy"] = accuracy(gold[chosen], given)
            figures[f"{name} {title} macro-F1"] = macro_f1(gold[chosen], given)
    return {key: round(value, 2) for key, value in figures.items()}
