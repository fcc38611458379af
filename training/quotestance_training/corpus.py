"""Reads the sentences that may train shipped weights: the annotated ones and NewsMTSC's."""

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path

NAME_TYPES = ["person", "organization", "place", "group", "other"]
POLARITIES = ["negative", "neutral", "positive"]
TONES = [
    "hostile",
    "critical",
    "neutral-to-critical",
    "neutral",
    "neutral-to-respectful",
    "respectful",
    "admiring",
]
NARRATOR = "narrator"
UNKNOWN = "unknown"

Range = tuple[int, int]


@dataclass(frozen=True)
class Attribution:
    source: Range | None
    cue: Range | None
    content: tuple[Range, ...]
    attitude: bool


@dataclass(frozen=True)
class Pair:
    """A stance. `tone` is -1 where nobody graded it; `derived` pairs are neutral because no annotator listed them."""

    holder: Range | str
    target: Range
    polarity: int
    tone: int
    weight: float = 1.0
    derived: bool = False


@dataclass(frozen=True)
class Target:
    """Sentiment toward one mention, with the mentions that mean the same."""

    span: Range
    polarity: int
    others: tuple[Range, ...] = ()


@dataclass(frozen=True)
class Sentence:
    """
    `tagged` tells whether names and attributions are annotated, `regions` overrides what the marks say. With
    `partial_names` capitalized words outside names are unknown, with `partial_parts` all words outside cue and content.
    """

    text: str
    tagged: bool = False
    names: tuple[tuple[int, int, str], ...] = ()
    attributions: tuple[Attribution, ...] = ()
    pairs: tuple[Pair, ...] = ()
    targets: tuple[Target, ...] = ()
    regions: tuple[Range, ...] | None = None
    partial_names: bool = False
    partial_parts: bool = False


def _to_code_points(text: str):
    """Offsets in the files are UTF-16 code units."""
    if all(ord(character) < 0x10000 for character in text):
        return lambda span: (span["start"], span["end"])
    units: list[int] = []
    for index, character in enumerate(text):
        units.extend([index] * (2 if ord(character) > 0xFFFF else 1))
    units.append(len(text))
    return lambda span: (units[span["start"]], units[span["end"]])


def _lines(path: Path):
    with path.open(encoding="utf8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def read_annotated(data: Path, name: str) -> list[Sentence]:
    sentences = []
    for row in _lines(data / "annotated" / f"{name}.jsonl"):
        at = _to_code_points(row["text"])
        sentences.append(
            Sentence(
                text=row["text"],
                tagged=True,
                names=tuple((*at(mention), mention["type"]) for mention in row["names"]),
                attributions=tuple(
                    Attribution(
                        source=at(given["source"]) if given["source"] else None,
                        cue=at(given["cue"]) if given["cue"] else None,
                        content=tuple(at(span) for span in given["content"]),
                        attitude=given["type"] == "attitude",
                    )
                    for given in row["attributions"]
                ),
                pairs=tuple(
                    Pair(
                        holder=NARRATOR if edge["holder"] == NARRATOR else at(edge["holder"]),
                        target=at(edge["target"]),
                        polarity=POLARITIES.index(edge["polarity"]),
                        tone=TONES.index(edge["tone"]),
                    )
                    for edge in row["stances"]
                ),
            )
        )
    return sentences


def read_newsmtsc(data: Path, name: str) -> dict[str, list[Target]]:
    """Targets by sentence."""
    targets: dict[str, list[Target]] = {}
    for row in _lines(data / "newsmtsc" / f"{name}.jsonl"):
        at = _to_code_points(row["sentence"])
        targets.setdefault(row["sentence"], []).append(
            Target(
                span=at(row["target"]),
                polarity=POLARITIES.index(row["label"]),
                others=tuple(at(span) for span in row["coref"]),
            )
        )
    return targets


def read_training(data: Path) -> list[Sentence]:
    """Every sentence that trains: annotated ones with their targets, then the rest of NewsMTSC."""
    held_out = {s.text for name in ("dev", "dev-2") for s in read_annotated(data, name)}
    held_out |= set(read_newsmtsc(data, "dev"))
    targets = read_newsmtsc(data, "train")
    sentences = [
        replace(sentence, targets=tuple(targets.pop(sentence.text, ())))
        for name in ("train", "train-2")
        for sentence in read_annotated(data, name)
        if sentence.text not in held_out
    ]
    sentences += [
        Sentence(text=text, targets=tuple(given))
        for text, given in targets.items()
        if text not in held_out
    ]
    return sentences



def hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
