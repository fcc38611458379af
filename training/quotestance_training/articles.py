"""
Sentences of the project's own articles: long quotations and plain narration as they stand in running text.

The articles mark who speaks, but not the words that name the speaker, and leave most places unmarked: words of which
nothing is known carry no label.
"""

import json
import re
from dataclasses import replace
from pathlib import Path

from .article_stances import ArticleStances
from .corpus import NAME_TYPES, Attribution, Range, Sentence, _to_code_points
from .derive import overlap

SPEECH = {"speech", "written"}
KEPT = "f-"


def split_sentences(text: str) -> list[Range]:
    """Rough, but enough to train on: the end of a line, or a stop before a capital or an opening mark."""
    spans = []
    start = 0
    for stop in re.finditer(r"\n+|(?<=[a-z0-9”’\"][.?!])(?:[”’\"])?\s+(?=[A-Z“\"‘])|(?<=[.?!][”’\"])\s+(?=[A-Z“\"‘])", text):
        spans.append((start, stop.start()))
        start = stop.end()
    spans.append((start, len(text)))
    return [(a, b) for a, b in spans if b - a > 8]


def read_articles(corpus: Path, split: str = "tune", stances: bool = False) -> list[Sentence]:
    """Sentences of the articles that train, with their stances if asked for; set f is kept for measuring."""
    sentences = []
    for line in corpus.read_text(encoding="utf8").splitlines():
        article = json.loads(line)
        if article["split"] != split or article["id"].startswith(KEPT):
            continue
        text = article["text"]
        at = _to_code_points(text)
        types = {entity["name"]: entity["type"] for entity in article["entities"]}
        names = [
            (*at(mention), types[mention["entity"]])
            for mention in article["mentions"]
            if mention["kind"] == "name" and types.get(mention["entity"]) in NAME_TYPES
        ]
        quotes = [(at(quote), quote) for quote in article["quotes"]]
        reported = [(at(given), given) for given in article["indirect"]]
        edges = ArticleStances(article, at) if stances else None
        furniture = [at(s) for s in article["segments"] if s["kind"] not in ("headline", "dateline")]
        for start, end in split_sentences(text):
            if any(overlap((start, end), span) for span in furniture):
                continue
            sentence = _sentence(text, (start, end), names, quotes, reported)
            sentences.append(replace(sentence, pairs=edges.inside((start, end))) if edges else sentence)
    return sentences


def _sentence(text: str, whole: Range, names, quotes, reported) -> Sentence:
    start, end = whole

    def cut(span: Range) -> Range:
        return max(span[0], start) - start, min(span[1], end) - start

    own_quotes = [(span, quote) for span, quote in quotes if overlap(span, whole)]
    attributions = []
    spoken = False
    for span, given in [(span, quote) for span, quote in own_quotes if quote["kind"] in SPEECH] + [
        (span, given) for span, given in reported if overlap(span, whole)
    ]:
        spoken = True
        cue = None
        if given["cue"]:
            # The cue that stands nearest to the content.
            places = [m.start() for m in re.finditer(re.escape(given["cue"]), text[start:end])]
            if places:
                middle = (cut(span)[0] + cut(span)[1]) / 2
                place = min(places, key=lambda p: abs(p - middle))
                cue = (place, place + len(given["cue"]))
        attributions.append(Attribution(None, cue, (cut(span),), given.get("type") == "attitude"))
    inside = tuple(cut(span) for span, quote in own_quotes)
    covered = spoken and all(
        any(a <= index < b for a, b in inside)
        for index in range(end - start)
        if text[start + index].isalnum()
    )
    return Sentence(
        text=text[start:end],
        tagged=True,
        names=tuple((a - start, b - start, kind) for a, b, kind in names if start <= a and b <= end),
        attributions=tuple(attributions),
        regions=inside,
        partial_names=True,
        # A frame that is not marked may stand beside what is said.
        partial_parts=spoken and not covered,
    )
