"""Development figures of a model on sentences: what the project's own judges measure, before the pipeline."""

from collections import Counter
from pathlib import Path

import numpy as np
import torch

from .batches import Example, bucket, collate, make_example, words_in
from .corpus import Sentence, Target, read_annotated, read_newsmtsc
from .derive import with_neutral_pairs
from .encoder import ATTRIBUTION_TAGS, NAME_TAGS, Model
from .vocabulary import Vocabulary


def macro_f1(gold: np.ndarray, given: np.ndarray) -> float:
    scores = []
    for label in range(3):
        right = ((gold == label) & (given == label)).sum()
        scores.append(2 * right / max(1, (gold == label).sum() + (given == label).sum()))
    return 100 * float(np.mean(scores))


def accuracy(gold: np.ndarray, given: np.ndarray) -> float:
    return 100 * float((gold == given).mean())


def predict(model: Model, vocabulary: Vocabulary, examples: list[Example]) -> list[dict[str, np.ndarray]]:
    """Logits of every example, in order."""
    model.eval()
    result: list[dict[str, np.ndarray]] = [{} for _ in examples]
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for indices in bucket([len(example.words) for example in examples], 2048):
            own = [examples[index] for index in indices]
            batch = collate(own, vocabulary.split([example.sentence.text for example in own]), vocabulary)
            output = {key: value.float().numpy() for key, value in model(batch).items()}
            for row, index in enumerate(indices):
                width = len(examples[index].words)
                kept = (batch["first"][row] > 0).sum().item()
                for key in ("names", "attribution", "attitude"):
                    values = output[key][row, :width].copy()
                    values[kept:] = 0
                    result[index][key] = values
                for key, rows in (("targets", "target_row"), ("pairs", "pair_row")):
                    result[index][key] = output[key][batch[rows].numpy() == row] if key in output else np.zeros((0, 3))
    model.train()
    return result


def viterbi(logits: np.ndarray, bias: float = 0.0) -> list[int]:
    """Best legal BIO sequence: an I- tag follows the B- or I- tag of its kind. `bias` is added to O."""
    scores = logits - np.log(np.exp(logits - logits.max(1, keepdims=True)).sum(1, keepdims=True)) - logits.max(1, keepdims=True)
    scores[:, 0] += bias
    count = logits.shape[1]
    barred = np.zeros((count, count))
    for after in range(2, count, 2):
        barred[:, after] = -1e4
        barred[after, after] = barred[after - 1, after] = 0
    current = scores[0].copy()
    current[2::2] = -1e4
    back = []
    for row in scores[1:]:
        paths = current[:, None] + barred
        back.append(paths.argmax(0))
        current = paths.max(0) + row
    best = [int(current.argmax())]
    for step in reversed(back):
        best.append(int(step[best[-1]]))
    return best[::-1]


def chunks(labels: list[int], tags: list[str]) -> set[tuple[str, int, int]]:
    found: set[tuple[str, int, int]] = set()
    start = None
    for index, label in enumerate([*labels, 0]):
        if start is not None and (label == 0 or label % 2 == 1):
            found.add((tags[labels[start]][2:], start, index))
            start = None
        if label % 2 == 1:
            start = index
    return found


def score_targets(model: Model, vocabulary: Vocabulary, data: Path, masked: bool) -> tuple[np.ndarray, np.ndarray]:
    sentences = [
        Sentence(text=text, targets=(Target(target.span, target.polarity),))
        for text, targets in read_newsmtsc(data, "dev").items()
        for target in targets
    ]
    pieces = vocabulary.split([sentence.text for sentence in sentences])
    examples = []
    for sentence, split in zip(sentences, pieces):
        example = make_example(sentence, split.words)
        if masked:
            hidden = frozenset(words_in(split.words, sentence.targets[0].span))
            example = Example(**{**example.__dict__, "masked": hidden})
        examples.append(example)
    logits = np.concatenate([row["targets"] for row in predict(model, vocabulary, examples)])
    return np.array([sentence.targets[0].polarity for sentence in sentences]), logits


def evaluate(model: Model, vocabulary: Vocabulary, data: Path) -> dict[str, float]:
    figures: dict[str, float] = {}
    for masked in (False, True):
        gold, logits = score_targets(model, vocabulary, data, masked)
        figures["newsmtsc masked" if masked else "newsmtsc"] = macro_f1(gold, logits.argmax(1))
    for name in ("dev", "dev-2"):
        own = evaluate_annotated(model, vocabulary, read_annotated(data, name))
        figures |= {f"{name} {key}": value for key, value in own.items()}
    return {key: round(value, 2) for key, value in figures.items()}


def evaluate_annotated(model: Model, vocabulary: Vocabulary, own: list[Sentence]) -> dict[str, float]:
    figures: dict[str, float] = {}
    sentences = [with_neutral_pairs(sentence) for sentence in own]
    pieces = vocabulary.split([sentence.text for sentence in sentences])
    examples = [make_example(sentence, split.words) for sentence, split in zip(sentences, pieces)]
    predicted = predict(model, vocabulary, examples)
    names: Counter[str] = Counter()
    tokens: Counter[tuple[str, str]] = Counter()
    for example, row in zip(examples, predicted):
        if not example.words:
            continue
        gold = chunks(example.names, NAME_TAGS)
        given = chunks(viterbi(row["names"]), NAME_TAGS)
        names.update(gold=len(gold), given=len(given), right=len(gold & given))
        labels = viterbi(row["attribution"])
        for kind, indices in (("content", (1, 2)), ("source", (3, 4)), ("cue", (5, 6))):
            for want, got in zip(example.attribution, labels):
                tokens[kind, "gold"] += want in indices
                tokens[kind, "given"] += got in indices
                tokens[kind, "right"] += want in indices and got in indices
    figures["names"] = 200 * names["right"] / (names["gold"] + names["given"])
    for kind in ("content", "source", "cue"):
        figures[kind] = 200 * tokens[kind, "right"] / (tokens[kind, "gold"] + tokens[kind, "given"])
    pairs = [pair for example in examples for pair in example.pairs]
    logits = np.concatenate([row["pairs"] for row in predicted if len(row["pairs"])])
    gold = np.array([pair.polarity for pair in pairs])
    listed = np.array([not pair.derived for pair in pairs])
    tone = np.array([pair.tone for pair in pairs])
    polarity = logits[listed, :3].argmax(1)
    figures["listed accuracy"] = accuracy(gold[listed], polarity)
    figures["listed macro-F1"] = macro_f1(gold[listed], polarity)
    grades = logits[listed, 6:].copy()
    for row, value in enumerate(polarity):
        allowed = {0: [0, 1, 2], 1: [3], 2: [4, 5, 6]}[int(value)]
        grades[row, [grade for grade in range(7) if grade not in allowed]] = -1e4
    figures["tone distance"] = float(np.abs(grades.argmax(1) - tone[listed]).mean())
    figures["all pairs accuracy"] = accuracy(gold, logits[:, 3:6].argmax(1))
    figures["all pairs macro-F1"] = macro_f1(gold, logits[:, 3:6].argmax(1))
    figures["listed by the all-pairs reading, accuracy"] = accuracy(gold[listed], logits[listed, 3:6].argmax(1))
    figures["listed by the all-pairs reading, macro-F1"] = macro_f1(gold[listed], logits[listed, 3:6].argmax(1))
    return figures
