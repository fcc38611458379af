"""Examples that follow from the annotation without being listed in it."""

from dataclasses import replace
from random import Random

from .corpus import Attribution, Pair, Range, Sentence
from .words import quoted_regions

PRONOUNS = set(
    "he she they him her them it his hers their its we us our i me my you your who whom himself herself "
    "themselves itself this that those these".split()
)
NEUTRAL, NEUTRAL_TONE = 1, 3
IMPLIED_WEIGHT, SWAPPED_WEIGHT, UNLISTED_WEIGHT = 0.5, 0.3, 0.15


def overlap(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def implied_neutral(sentence: Sentence) -> list[Pair]:
    """
    A speaker and an actor named inside what he says, without an edge between them: annotators listed every evident edge,
    so he merely mentions him. Left out where a polar target may mean the same actor.
    """
    text = sentence.text
    listed = [(pair.holder, pair.target) for pair in sentence.pairs]
    polar = [text[slice(*pair.target)].lower() for pair in sentence.pairs if pair.polarity != NEUTRAL]
    pairs = []
    for attribution in sentence.attributions:
        source = attribution.source
        if source is None:
            continue
        for start, end, kind in sentence.names:
            name = (start, end)
            if kind in ("place", "other") or overlap(name, source):
                continue
            if not any(first <= start and end <= last for first, last in attribution.content):
                continue
            if any(
                not isinstance(holder, str) and overlap(holder, source) and overlap(target, name)
                for holder, target in listed
            ):
                continue
            words = set(text[start:end].lower().split())
            if any(target in PRONOUNS or set(target.split()) & words for target in polar):
                continue
            pairs.append(Pair(source, name, NEUTRAL, NEUTRAL_TONE, IMPLIED_WEIGHT, derived=True))
    return pairs


def swapped_neutral(sentence: Sentence) -> list[Pair]:
    """A polar edge without its reverse: the target shows nothing toward the holder."""
    listed = {(pair.holder, pair.target) for pair in sentence.pairs}
    return [
        Pair(pair.target, pair.holder, NEUTRAL, NEUTRAL_TONE, SWAPPED_WEIGHT, derived=True)
        for pair in sentence.pairs
        if not isinstance(pair.holder, str)
        and pair.polarity != NEUTRAL
        and (pair.target, pair.holder) not in listed
        and pair.target != pair.holder
    ]


def unlisted_neutral(sentence: Sentence, random: Random, most: int = 2) -> list[Pair]:
    """
    Two who merely stand in one sentence: any two names between which no attitude is listed, by whatever words either may
    be called elsewhere in the sentence.
    """
    text = sentence.text
    names = [((start, end), kind) for start, end, kind in sentence.names]
    if not sentence.pairs or len(names) < 2:
        return []

    def may_be(one: Range | str, other: Range) -> bool:
        """Whether the two spans may mean the same."""
        if isinstance(one, str):
            return False
        first, second = text[slice(*one)].lower(), text[slice(*other)].lower()
        return overlap(one, other) or first in PRONOUNS or not first[:1].isupper() and " " in first or bool(
            set(first.split()) & set(second.split())
        )

    pairs = []
    for _ in range(2 * most):
        (holder, kind), (target, _) = random.sample(names, 2)
        if kind == "other" or may_be(holder, target) or len(pairs) == most:
            continue
        if any(may_be(p.holder, holder) and may_be(p.target, target) for p in sentence.pairs):
            continue
        pairs.append(Pair(holder, target, NEUTRAL, NEUTRAL_TONE, UNLISTED_WEIGHT, derived=True))
    return pairs


def with_neutral_pairs(sentence: Sentence) -> Sentence:
    return replace(
        sentence,
        pairs=(*sentence.pairs, *implied_neutral(sentence), *swapped_neutral(sentence)),
    )


def inside_quotations(sentences: list[Sentence], random: Random, share: float = 0.7) -> list[Sentence]:
    """
    Quoted content cut out as a sentence of its own, with the quotation open all along: the middle sentences of long
    quotations, which single annotated sentences lack.
    """
    cut = []
    for sentence in sentences:
        regions = quoted_regions(sentence.text)
        for attribution in sentence.attributions:
            for content in attribution.content:
                for region in regions:
                    start, end = max(content[0], region[0]), min(content[1], region[1])
                    if end - start < 25 or sentence.text[start:end].count(" ") < 4 or random.random() > share:
                        continue
                    cut.append(_cut(sentence, start, end, random.choice(["", "", "“"])))
    return cut


def _cut(sentence: Sentence, start: int, end: int, lead: str) -> Sentence:
    body = sentence.text[start:end]
    text = f"{lead}{body}" + ("" if body[-1] in ".?!" else ".")
    shift = len(lead) - start
    whole = (len(lead), len(lead) + len(body))
    return Sentence(
        text=text,
        tagged=True,
        names=tuple((a + shift, b + shift, kind) for a, b, kind in sentence.names if start <= a and b <= end),
        attributions=(Attribution(None, None, (whole,), False),),
        regions=((len(lead), len(text)),),
    )
