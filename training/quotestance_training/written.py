"""
Sentences written and annotated for this project, in a short form: every string stands in the text, "#2" after it means its
second occurrence.
"""

import json
from pathlib import Path

from .corpus import NARRATOR, POLARITIES, TONES, Attribution, Pair, Range, Sentence, Target

TYPES = {"p": "person", "o": "organization", "l": "place", "g": "group", "x": "other"}
GRADES = {"h": 0, "c": 1, "nc": 2, "n": 3, "nr": 4, "r": 5, "a": 6}
NEUTRAL = POLARITIES.index("neutral")
NEUTRAL_TONE = TONES.index("neutral")


def find(text: str, words: str) -> Range:
    count = 1
    base, mark, number = words.rpartition("#")
    if mark and number.isdigit():
        words, count = base, int(number)
    at = -1
    for _ in range(count):
        at = text.find(words, at + 1)
        if at < 0:
            raise ValueError(f"{words!r} is not in {text!r}")
    return at, at + len(words)


def polarity_of(grade: int) -> int:
    return 0 if grade < NEUTRAL_TONE else 1 if grade == NEUTRAL_TONE else 2


def read_written(folder: Path) -> list[Sentence]:
    return [
        read_line(json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf8").splitlines()
        if line.strip()
    ]


def read_line(row: dict) -> Sentence:
    text = row["t"]
    pairs = tuple(
        Pair(
            holder=NARRATOR if holder == "-" else find(text, holder),
            target=find(text, target),
            polarity=polarity_of(GRADES[grade]),
            tone=GRADES[grade],
        )
        for holder, target, grade in row["s"]
    )
    names = tuple((*find(text, name[2:]), TYPES[name[0]]) for name in row["n"])
    return Sentence(
        text=text,
        tagged=True,
        names=names,
        attributions=tuple(
            Attribution(
                source=find(text, source) if source else None,
                cue=find(text, cue) if cue else None,
                content=tuple(find(text, words) for words in content),
                attitude=kind == "a",
            )
            for source, cue, content, kind in row["a"]
        ),
        pairs=pairs,
        targets=targets_of(pairs, names),
    )


def targets_of(pairs: tuple[Pair, ...], names: tuple[tuple[int, int, str], ...]) -> tuple[Target, ...]:
    """
    How the sentence as a whole sounds toward each who is judged in it, whoever judges: what NewsMTSC asks. Nothing is said
    of those toward whom it sounds both ways.
    """
    voices: dict[Range, set[int]] = {}
    for pair in pairs:
        voices.setdefault(pair.target, set()).add(pair.polarity)
    actors = {(start, end) for start, end, kind in names if kind in ("person", "organization", "group")}
    targets = []
    for span, polarities in voices.items():
        polar = polarities - {NEUTRAL}
        if span in actors and len(polar) < 2:
            targets.append(Target(span, polar.pop() if polar else NEUTRAL))
    return tuple(targets)
