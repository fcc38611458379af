"""Exchanges names for other names, pronouns and nominals, with every span following."""

from dataclasses import dataclass, replace
from random import Random

from .corpus import Attribution, Pair, Range, Sentence, Target
from .words import quoted_regions

STAND_INS = {
    "person": ["he", "she", "they", "the senator", "the man", "the woman", "the singer", "Smith", "Okafor"],
    "organization": ["it", "they", "the company", "the agency", "the newspaper"],
    "group": ["they", "the group", "the crowd"],
    "place": ["it", "the country", "the city"],
    "other": ["it", "this", "the plan"],
}


@dataclass(frozen=True)
class Augmentation:
    """Shares in which a sentence is rewritten, a name in it kept, and exchanged for another name rather than a stand-in."""

    rewrite: float = 0.5
    keep: float = 0.35
    exchange: float = 0.6


def names_by_type(sentences: list[Sentence]) -> dict[str, list[str]]:
    pools: dict[str, set[str]] = {}
    for sentence in sentences:
        for start, end, kind in sentence.names:
            pools.setdefault(kind, set()).add(sentence.text[start:end])
    return {kind: sorted(pool) for kind, pool in pools.items()}


def augment(
    sentence: Sentence, pools: dict[str, list[str]], plan: Augmentation, random: Random
) -> Sentence:
    if not sentence.names or random.random() >= plan.rewrite:
        return sentence
    chosen: dict[str, tuple[str, bool] | None] = {}
    swaps: list[tuple[int, int, str]] = []
    renamed: list[tuple[int, int, str]] = []
    last = 0
    for start, end, kind in sorted(sentence.names):
        if start < last:
            continue
        name = sentence.text[start:end]
        if name not in chosen:
            if random.random() < plan.keep:
                chosen[name] = None
            elif random.random() < plan.exchange:
                chosen[name] = (random.choice(pools[kind]), True)
            else:
                stand_in = random.choice(STAND_INS[kind])
                chosen[name] = (stand_in, stand_in[0].isupper())
        choice = chosen[name]
        if choice is None:
            renamed.append((start, end, kind))
        else:
            words, is_name = choice
            if start == 0:
                words = words[0].upper() + words[1:]
            swaps.append((start, end, words))
            if is_name:
                renamed.append((start, end, kind))
        last = end
    return _rewrite(sentence, swaps, renamed) if swaps else sentence


def name_in_front(sentence: Sentence, random: Random) -> Sentence:
    """One end of a stance given by name in front, as for those whom a sentence calls "he" or does not name at all."""
    named = [pair for pair in sentence.pairs if not pair.derived]
    if not named:
        return sentence
    pair = random.choice(named)
    role, span = ("Holder", pair.holder) if random.random() < 0.4 else ("Target", pair.target)
    if isinstance(span, str):
        role, span = "Target", pair.target
    words = sentence.text[slice(*span)]
    if not words[:1].isupper():
        return sentence
    front = f"{role}: "
    stand_in = random.choice(["he", "she", "they", "it", "the official", "the group"])
    swaps = [(0, 0, f"{front}{words}. ")]
    if random.random() < 0.7:
        swaps.append((*span, stand_in))
    kept = [(a, b, kind) for a, b, kind in sentence.names if not (a < span[1] and span[0] < b)]
    moved = _rewrite(sentence, swaps, kept)
    place = (len(front), len(front) + len(words))
    pairs = tuple(
        replace(
            new,
            holder=place if old.holder == span else new.holder,
            target=place if old.target == span else new.target,
        )
        for old, new in zip(sentence.pairs, moved.pairs)
    )
    # The name in front is in no annotated sentence.
    return replace(moved, pairs=pairs, partial_names=True)


def _rewrite(
    sentence: Sentence, swaps: list[tuple[int, int, str]], names: list[tuple[int, int, str]]
) -> Sentence:
    text = ""
    position = 0
    moves: list[tuple[int, int, int, int]] = []
    for start, end, words in swaps:
        text += sentence.text[position:start]
        moves.append((start, end, len(text), len(text) + len(words)))
        text += words
        position = end
    text += sentence.text[position:]

    def move(span: Range) -> Range:
        first, last = span
        new_first, new_last = first, last
        for start, end, new_start, new_end in moves:
            if end <= first:
                new_first = first + new_end - end
            elif start <= first < end:
                new_first = new_start
            if end <= last:
                new_last = last + new_end - end
            elif start < last < end:
                new_last = new_end
        return new_first, new_last

    def move_holder(holder: Range | str) -> Range | str:
        return holder if isinstance(holder, str) else move(holder)

    regions = sentence.regions if sentence.regions is not None else quoted_regions(sentence.text)
    return replace(
        sentence,
        text=text,
        names=tuple((*move((start, end)), kind) for start, end, kind in names),
        attributions=tuple(
            Attribution(
                move(a.source) if a.source else None,
                move(a.cue) if a.cue else None,
                tuple(move(span) for span in a.content),
                a.attitude,
            )
            for a in sentence.attributions
        ),
        pairs=tuple(
            Pair(move_holder(p.holder), move(p.target), p.polarity, p.tone, p.weight, p.derived)
            for p in sentence.pairs
        ),
        targets=tuple(
            Target(move(t.span), t.polarity, tuple(move(other) for other in t.others))
            for t in sentence.targets
        ),
        regions=tuple(move(region) for region in regions),
    )
