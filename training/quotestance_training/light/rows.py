"""Examples at the level of tokens: labels, teachers' answers, and batches of them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from ..batches import IGNORED, Example
from ..corpus import NARRATOR
from .tokens import Tokens, cut

LONGEST = 120
MOST_PIECES = 6
NAMES, ATTRIBUTION, TARGET, PAIR = 11, 7, 3, 13
OUTSIDE_KIND, NARRATOR_KIND = 1, 2


@dataclass
class Row:
    """One sentence. Spans are ranges of tokens; `soft_` are the teachers' logits, empty where nobody was asked."""

    forms: np.ndarray
    flags: np.ndarray
    hidden: np.ndarray
    names: np.ndarray
    attribution: np.ndarray
    soft_names: np.ndarray
    soft_attribution: np.ndarray
    targets: np.ndarray
    target_labels: np.ndarray
    soft_targets: np.ndarray
    pair_targets: np.ndarray
    pair_holders: np.ndarray
    pair_kinds: np.ndarray
    pair_labels: np.ndarray
    pair_tones: np.ndarray
    pair_weights: np.ndarray
    pair_derived: np.ndarray
    soft_pairs: np.ndarray


class Forms:
    """Token forms of all sets together, with the pieces of each."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.pieces: list[list[int]] = []

    def take(self, forms: list[str], pieces: list[list[int]]) -> np.ndarray:
        """The numbers here of forms that are numbered otherwise elsewhere."""
        result = np.zeros(len(forms), np.int64)
        for index, (form, own) in enumerate(zip(forms, pieces)):
            if form not in self.numbers:
                self.numbers[form] = len(self.pieces)
                self.pieces.append((own[:MOST_PIECES] + [0] * MOST_PIECES)[:MOST_PIECES])
            result[index] = self.numbers[form]
        return result

    def table(self) -> np.ndarray:
        return np.array(self.pieces, np.int64)


def make_rows(
    examples: list[Example], answers: list[dict[str, np.ndarray]] | None, vocabulary: Path, forms: Forms
) -> list[Row]:
    tokens, own_forms, pieces = cut([example.sentence.text for example in examples], vocabulary)
    numbers = forms.take(own_forms, pieces)
    return [
        _make_row(example, own, numbers, answers[index] if answers else None)
        for index, (example, own) in enumerate(zip(examples, tokens))
    ]


def _make_row(example: Example, tokens: Tokens, numbers: np.ndarray, answer: dict[str, np.ndarray] | None) -> Row:
    starts = np.array(tokens.starts[:LONGEST], np.int64)
    ends = np.array(tokens.ends[:LONGEST], np.int64)
    words = example.words or [(0, 1)]
    word_ends = np.array([end for _, end in words])
    # The word in which a token begins; several tokens of one word go on with its name or part.
    word = np.minimum(np.searchsorted(word_ends, starts, side="right"), len(words) - 1)
    goes_on = np.r_[False, word[1:] == word[:-1]][: len(word)]

    def span(given: tuple[int, int]) -> tuple[int, int] | None:
        found = np.flatnonzero((starts < given[1]) & (ends > given[0]))
        return (int(found[0]), int(found[-1]) + 1) if len(found) else None

    def labels(given: list[int]) -> np.ndarray:
        own = np.array(given or [IGNORED])[word]
        return np.where(goes_on & (own > 0) & (own % 2 == 1), own + 1, own)

    def soft(key: str, size: int) -> np.ndarray:
        if answer is None:
            return np.zeros((len(word), size), np.float16)
        own = answer[key][word].copy()
        for at in np.flatnonzero(goes_on):
            for begin in range(1, size, 2):
                own[at, begin + 1] = max(own[at, begin], own[at, begin + 1])
                own[at, begin] = -6
        return own

    targets = [
        (found, label, answer["targets"][at] if answer else np.zeros(TARGET))
        for at, (given, label) in enumerate(example.targets)
        if (found := span(given))
    ]
    pairs = []
    for at, pair in enumerate(example.pairs):
        aim = span(pair.target)
        named = not isinstance(pair.holder, str)
        holder = span(pair.holder) if named else (0, 0)
        if aim is None or holder is None:
            continue
        kind = 0 if named else NARRATOR_KIND if pair.holder == NARRATOR else OUTSIDE_KIND
        pairs.append((aim, holder, kind, pair, answer["pairs"][at] if answer else np.zeros(PAIR)))
    hidden = np.isin(word, list(example.masked)) | np.array(tokens.people[:LONGEST], bool)

    def column(values: list, kind, width: int | None = None) -> np.ndarray:
        return np.array(values, kind).reshape((-1, width) if width else (-1,))

    return Row(
        forms=numbers[np.array(tokens.forms[:LONGEST], np.int64)],
        flags=np.array(example.flags or [0])[word],
        hidden=hidden,
        names=labels(example.names),
        attribution=labels(example.attribution),
        soft_names=soft("names", NAMES),
        soft_attribution=soft("attribution", ATTRIBUTION),
        targets=column([found for found, _, _ in targets], np.int64, 2),
        target_labels=column([label for _, label, _ in targets], np.int64),
        soft_targets=column([own for _, _, own in targets], np.float32, TARGET),
        pair_targets=column([aim for aim, *_ in pairs], np.int64, 2),
        pair_holders=column([holder for _, holder, *_ in pairs], np.int64, 2),
        pair_kinds=column([kind for _, _, kind, *_ in pairs], np.int64),
        pair_labels=column([pair.polarity for *_, pair, _ in pairs], np.int64),
        pair_tones=column([pair.tone for *_, pair, _ in pairs], np.int64),
        pair_weights=column([pair.weight for *_, pair, _ in pairs], np.float32),
        pair_derived=column([pair.derived for *_, pair, _ in pairs], bool),
        soft_pairs=column([own for *_, own in pairs], np.float32, PAIR),
    )


def collate(rows: list[Row], pieces: np.ndarray) -> dict[str, torch.Tensor]:
    """Tensors of a batch; tokens past the end of a sentence have the mask 0."""
    length = max(len(row.forms) for row in rows)

    def pad(values: list[np.ndarray], fill, kind) -> np.ndarray:
        result = np.full((len(rows), length, *values[0].shape[1:]), fill, kind)
        for index, own in enumerate(values):
            result[index, : len(own)] = own
        return result

    def join(name: str) -> np.ndarray:
        return np.concatenate([getattr(row, name) for row in rows])

    batch = {
        "pieces": pad([pieces[row.forms] for row in rows], 0, np.int64),
        "flags": pad([row.flags for row in rows], 0, np.int64),
        "hidden": pad([row.hidden for row in rows], False, bool),
        "mask": pad([np.ones(len(row.forms), bool) for row in rows], False, bool),
        "names": pad([row.names for row in rows], IGNORED, np.int64),
        "attribution": pad([row.attribution for row in rows], IGNORED, np.int64),
        "soft_names": pad([row.soft_names for row in rows], 0, np.float32),
        "soft_attribution": pad([row.soft_attribution for row in rows], 0, np.float32),
        "target_rows": np.repeat(np.arange(len(rows)), [len(row.targets) for row in rows]),
        "pair_rows": np.repeat(np.arange(len(rows)), [len(row.pair_targets) for row in rows]),
    }
    for name in ("targets", "target_labels", "soft_targets", "soft_pairs"):
        batch[name] = join(name)
    for name in ("targets", "holders", "kinds", "labels", "tones", "weights", "derived"):
        batch[f"pair_{name}"] = join(f"pair_{name}")
    return {key: torch.from_numpy(np.ascontiguousarray(value)) for key, value in batch.items()}
