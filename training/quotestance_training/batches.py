"""Sentences to tensors, at the level of words, so that two vocabularies can read the same batch."""

from dataclasses import dataclass
from random import Random

import numpy as np
import torch

from .corpus import NARRATOR, UNKNOWN, Pair, Range, Sentence
from .encoder import ATTRIBUTION_TAGS, NAME_TAGS
from .vocabulary import Pieces, Vocabulary
from .words import flag_of, quoted_regions

IGNORED = -100
LONGEST = 160


@dataclass(frozen=True)
class Example:
    """A sentence with its labels by word. Masked words are read as [MASK] and carry no name label."""

    sentence: Sentence
    words: list[Range]
    flags: list[int]
    names: list[int]
    attribution: list[int]
    attitude: list[int]
    targets: list[tuple[Range, int]]
    pairs: list[Pair]
    masked: frozenset[int]


def words_in(words: list[Range], span: Range) -> list[int]:
    return [index for index, (start, end) in enumerate(words) if start < span[1] and end > span[0]]


def _labels(words: list[Range], spans: list[tuple[Range, str, object]], tags: list[str]) -> list[int]:
    """BIO labels; the span given first keeps a word that several claim."""
    owner: list[tuple[str, object] | None] = [None] * len(words)
    for span, kind, key in spans:
        for index in words_in(words, span):
            if owner[index] is None and words[index][0] >= span[0]:
                owner[index] = (kind, key)
    labels = []
    last = None
    for own in owner:
        labels.append(0 if own is None else tags.index(("I-" if own == last else "B-") + own[0]))
        last = own
    return labels


def make_example(
    sentence: Sentence,
    words: list[Range],
    random: Random | None = None,
    mask: float = 0.0,
    other_mention: float = 0.0,
) -> Example:
    text = sentence.text
    regions = sentence.regions if sentence.regions is not None else quoted_regions(text)
    flags = [flag_of(text, start, end, list(regions)) for start, end in words]
    targets: list[tuple[Range, int]] = []
    masked: set[int] = set()
    for target in sentence.targets:
        span = target.span
        if random and target.others and random.random() < other_mention:
            span = random.choice(target.others)
        targets.append((span, target.polarity))
        if random and random.random() < mask:
            masked.update(words_in(words, span))
    if sentence.tagged:
        names = _labels(words, [((a, b), kind, a) for a, b, kind in sentence.names], NAME_TAGS)
        spans: list[tuple[Range, str, object]] = []
        attitudes: set[int] = set()
        by_size = sorted(
            enumerate(sentence.attributions), key=lambda item: -sum(b - a for a, b in item[1].content)
        )
        for key, given in by_size:
            if given.source:
                spans.append((given.source, "source", key))
            if given.cue:
                spans.append((given.cue, "cue", key))
            for content in given.content:
                spans.append((content, "content", key))
                if given.attitude:
                    attitudes.update(words_in(words, content))
        attribution = _labels(words, spans, ATTRIBUTION_TAGS)
        attitude = [
            int(index in attitudes) if label in (1, 2) else IGNORED for index, label in enumerate(attribution)
        ]
        names = [
            IGNORED if index in masked or (sentence.partial_names and label == 0 and flags[index] >= 2) else label
            for index, label in enumerate(names)
        ]
        if sentence.partial_parts:
            attribution = [label or IGNORED for label in attribution]
    else:
        names = attribution = attitude = [IGNORED] * len(words)
    return Example(
        sentence, words, flags, names, attribution, attitude, targets, list(sentence.pairs), frozenset(masked)
    )


def collate(examples: list[Example], pieces: list[Pieces], vocabulary: Vocabulary) -> dict[str, torch.Tensor]:
    """Tensors of a batch. Words past the longest input have no piece and lose their labels."""
    rows = []
    for example, split in zip(examples, pieces):
        ids, flags, ranges = [vocabulary.start], [0], []
        for index, own in enumerate(split.ids):
            if len(ids) + len(own) > LONGEST - 1:
                break
            ranges.append((len(ids), len(ids) + len(own)))
            ids += [vocabulary.mask] * len(own) if index in example.masked else own
            flags += [example.flags[index]] * len(own)
        rows.append((ids + [vocabulary.end], flags + [0], ranges))
    length = (max(len(ids) for ids, _, _ in rows) + 7) // 8 * 8
    width = max(1, max(len(example.words) for example in examples))
    size = len(examples)
    ids = np.zeros((size, length), np.int64)
    flags, mask = np.zeros_like(ids), np.zeros_like(ids)
    first = np.zeros((size, width), np.int64)
    names, attribution, attitude = (np.full((size, width), IGNORED, np.int64) for _ in range(3))
    targets: list[tuple[int, np.ndarray, int]] = []
    pairs: list[tuple[int, np.ndarray, np.ndarray, int, Pair]] = []
    for row, (example, (own, own_flags, ranges)) in enumerate(zip(examples, rows)):
        ids[row, : len(own)] = own
        flags[row, : len(own)] = own_flags
        mask[row, : len(own)] = 1
        kept = len(ranges)
        first[row, :kept] = [start for start, _ in ranges]
        names[row, :kept] = example.names[:kept]
        attribution[row, :kept] = example.attribution[:kept]
        attitude[row, :kept] = example.attitude[:kept]

        def mean(span: Range) -> np.ndarray:
            weights = np.zeros(length, np.float32)
            for index in words_in(example.words, span):
                if index < kept:
                    weights[slice(*ranges[index])] = 1
            return weights / weights.sum() if weights.sum() else np.eye(1, length, 0, np.float32)[0]

        for span, polarity in example.targets:
            targets.append((row, mean(span), polarity))
        for pair in example.pairs:
            kind = {NARRATOR: 2, UNKNOWN: 1}.get(pair.holder, 0) if isinstance(pair.holder, str) else 0
            holder = np.zeros(length, np.float32) if kind else mean(pair.holder)
            pairs.append((row, mean(pair.target), holder, kind, pair))

    def stack(items: list[np.ndarray]) -> torch.Tensor:
        return torch.from_numpy(np.stack(items)) if items else torch.zeros((0, length))

    def column(items: list, kind=torch.long) -> torch.Tensor:
        return torch.tensor(items, dtype=kind)

    return {
        "ids": torch.from_numpy(ids),
        "flags": torch.from_numpy(flags),
        "mask": torch.from_numpy(mask),
        "first": torch.from_numpy(first),
        "names": torch.from_numpy(names),
        "attribution": torch.from_numpy(attribution),
        "attitude": torch.from_numpy(attitude),
        "target_row": column([row for row, _, _ in targets]),
        "target_weights": stack([weights for _, weights, _ in targets]),
        "target_label": column([label for _, _, label in targets]),
        "pair_row": column([row for row, *_ in pairs]),
        "pair_target": stack([target for _, target, *_ in pairs]),
        "pair_holder": stack([holder for _, _, holder, *_ in pairs]),
        "pair_kind": column([kind for *_, kind, _ in pairs]),
        "pair_label": column([pair.polarity for *_, pair in pairs]),
        "pair_tone": column([pair.tone for *_, pair in pairs]),
        "pair_weight": column([pair.weight for *_, pair in pairs], torch.float32),
        "pair_derived": column([pair.derived for *_, pair in pairs], torch.bool),
    }


def bucket(lengths: list[int], pieces: int, random: Random | None = None) -> list[list[int]]:
    """Batches of about equally long sentences, at most `pieces` words in all."""
    order = list(range(len(lengths)))
    if random:
        random.shuffle(order)
    batches = []
    for start in range(0, len(order), 1600):
        batch: list[int] = []
        for index in sorted(order[start : start + 1600], key=lengths.__getitem__):
            if batch and (len(batch) + 1) * lengths[index] > pieces:
                batches.append(batch)
                batch = []
            batch.append(index)
        if batch:
            batches.append(batch)
    if random:
        random.shuffle(batches)
    return batches
