"""The stances of an annotated article, brought back to the sentences that are their evidence."""

from collections.abc import Callable

from .corpus import NARRATOR, POLARITIES, TONES, UNKNOWN, Pair, Range
from .derive import NEUTRAL, NEUTRAL_TONE, overlap

ACTORS = ("person", "organization", "group")
# An article lists its fourteen most evident edges at most: a full list may lack some.
FULL_LIST = 14
UNJUDGED_WEIGHT, NARRATED_WEIGHT = 0.3, 0.1


class ArticleStances:
    def __init__(self, article: dict, at: Callable[[dict], Range]):
        text = article["text"]
        self.mentions = [(at(mention), mention["entity"]) for mention in article["mentions"]]
        self.speech = [
            (at(given), given["speaker"]) for given in [*article["quotes"], *article["indirect"]] if given["speaker"]
        ]
        self.quoted = [at(quote) for quote in article["quotes"]]
        self.edges = article["edges"]
        self.judged = {(edge["holder"], edge["target"]) for edge in self.edges}
        self.actors = {entity["name"] for entity in article["entities"] if entity["type"] in ACTORS}
        self.evidence = [
            [(text.index(words), text.index(words) + len(words)) for words in edge["evidence"] if words in text]
            for edge in self.edges
        ]

    def inside(self, sentence: Range) -> tuple[Pair, ...]:
        """Pairs whose target is mentioned in the sentence, with offsets counted from its start."""
        start, end = sentence
        own = [(span, entity) for span, entity in self.mentions if start <= span[0] and span[1] <= end]
        pairs = [*self._listed(sentence, own), *self._unjudged(sentence, own)]
        return tuple(_move(pair, -start) for pair in pairs)

    def _listed(self, sentence: Range, own: list[tuple[Range, str]]) -> list[Pair]:
        pairs = []
        for edge, places in zip(self.edges, self.evidence):
            near = [place for place in places if overlap(place, sentence)]
            if not near:
                continue
            targets = [span for span, entity in own if entity == edge["target"]]
            close = [span for span in targets if any(overlap(span, place) for place in near)]
            for target in (close or targets)[:2]:
                holder = self._holder(edge["holder"], own, target)
                pairs.append(Pair(holder, target, POLARITIES.index(edge["polarity"]), TONES.index(edge["tone"])))
        return pairs

    def _unjudged(self, sentence: Range, own: list[tuple[Range, str]]) -> list[Pair]:
        """Whom a speaker merely mentions, and whom the narrator does."""
        if len(self.edges) >= FULL_LIST:
            return []
        pairs = []
        narrated: set[str] = set()
        for target, entity in own:
            if entity not in self.actors:
                continue
            speakers = [speaker for span, speaker in self.speech if overlap(span, target)]
            if not speakers:
                if (NARRATOR, entity) not in self.judged and entity not in narrated:
                    narrated.add(entity)
                    pairs.append(Pair(NARRATOR, target, NEUTRAL, NEUTRAL_TONE, NARRATED_WEIGHT, derived=True))
                continue
            speaker = speakers[-1]
            if speaker != entity and (speaker, entity) not in self.judged:
                holder = self._holder(speaker, own, target)
                pairs.append(Pair(holder, target, NEUTRAL, NEUTRAL_TONE, UNJUDGED_WEIGHT, derived=True))
        return pairs

    def _holder(self, holder: str, own: list[tuple[Range, str]], target: Range) -> Range | str:
        """Where the sentence names the holder, outside of quotations if it can."""
        if holder == NARRATOR:
            return NARRATOR
        spans = [span for span, entity in own if entity == holder and not overlap(span, target)]
        outside = [span for span in spans if not any(overlap(span, quote) for quote in self.quoted)]
        return (outside or spans or [UNKNOWN])[0]


def _move(pair: Pair, by: int) -> Pair:
    def move(span: Range) -> Range:
        return span[0] + by, span[1] + by

    holder = pair.holder if isinstance(pair.holder, str) else move(pair.holder)
    return Pair(holder, move(pair.target), pair.polarity, pair.tone, pair.weight, pair.derived)
