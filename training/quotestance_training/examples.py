"""One epoch of training examples, augmented anew each time."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from .articles import read_articles
from .augment import Augmentation, augment, name_in_front, names_by_type
from .batches import Example, make_example
from .corpus import UNKNOWN, Pair, Sentence, read_training
from .derive import inside_quotations, unlisted_neutral, with_neutral_pairs
from .negation_pairs import negation_sentences
from .vocabulary import Vocabulary
from .written import read_written

UNKNOWN_HOLDER_WEIGHT = 0.5
NEGATION_COPIES = 3


@dataclass(frozen=True)
class Own:
    """What the project has written itself: annotated articles, and a folder of annotated sentences."""

    corpus: Path = Path("../corpus/articles.jsonl")
    written: Path = Path("sentences")


@dataclass(frozen=True)
class Plan:
    """Shares of the augmentations; each can be taken out to measure what it brings."""

    names: Augmentation = field(default_factory=Augmentation)
    mask: float = 0.3
    other_mention: float = 0.15
    holder_dropout: float = 0.1
    neutral_pairs: bool = True
    negation: bool = True
    quotations: bool = True
    articles: bool = True
    written: bool = False
    article_stances: bool = False
    unlisted: bool = True
    in_front: float = 0.12


# What was tried and brought too little to ship: the README has the figures.
WITH = {
    "written": {"written": True},
    "article-stances": {"article_stances": True},
}


class Examples:
    def __init__(self, data: Path, own: Own, plan: Plan, seed: int):
        self.plan = plan
        self.random = Random(seed)
        annotated = read_training(data)
        if plan.written:
            annotated += read_written(own.written)
        self.pools = names_by_type(annotated)
        self.sentences = [with_neutral_pairs(s) if plan.neutral_pairs else s for s in annotated]
        if plan.quotations:
            self.sentences += inside_quotations(annotated, Random(seed))
        if plan.articles:
            self.sentences += read_articles(own.corpus, stances=plan.article_stances)

    def epoch(self, vocabulary: Vocabulary) -> list[Example]:
        plan, random = self.plan, self.random
        sentences = list(self.sentences)
        if plan.negation:
            sentences += negation_sentences(self.pools, random, NEGATION_COPIES)
        sentences = [self._change(sentence) for sentence in sentences]
        return [
            make_example(sentence, split.words, random, plan.mask, plan.other_mention)
            for sentence, split in zip(sentences, vocabulary.split([s.text for s in sentences]))
        ]

    def _change(self, sentence: Sentence) -> Sentence:
        random = self.random
        if self.plan.unlisted:
            sentence = replace(sentence, pairs=(*sentence.pairs, *unlisted_neutral(sentence, random)))
        if random.random() < self.plan.in_front:
            sentence = name_in_front(sentence, random)
        return self._holders(augment(sentence, self.pools, self.plan.names, random))

    def _holders(self, sentence: Sentence) -> Sentence:
        """Some holders forgotten; every target also as judged by an unknown holder."""
        pairs = tuple(
            replace(pair, holder=UNKNOWN)
            if not pair.derived and self.random.random() < self.plan.holder_dropout
            else pair
            for pair in sentence.pairs
        )
        toward = tuple(
            Pair(UNKNOWN, target.span, target.polarity, -1, UNKNOWN_HOLDER_WEIGHT) for target in sentence.targets
        )
        return replace(sentence, pairs=(*pairs, *toward))
