"""What a name alone does to the reading: the same sentences with other people's names in the place of the target."""

from pathlib import Path

import numpy as np

from .batches import make_example
from .corpus import Sentence, Target, read_newsmtsc
from .evaluate import predict

# Two names, a woman's and a man's, from each of six backgrounds; written for this measurement.
NAMES = {
    "Emily Carter": ("woman", "English"),
    "James Carter": ("man", "English"),
    "Lakisha Washington": ("woman", "African American"),
    "DeShawn Washington": ("man", "African American"),
    "Fatima Hassan": ("woman", "Arabic"),
    "Mohammed Hassan": ("man", "Arabic"),
    "Mei Chen": ("woman", "Chinese"),
    "Wei Chen": ("man", "Chinese"),
    "Priya Sharma": ("woman", "Indian"),
    "Arjun Sharma": ("man", "Indian"),
    "Guadalupe Hernandez": ("woman", "Hispanic"),
    "Luis Hernandez": ("man", "Hispanic"),
}
# Names that the training texts have opinions of.
KNOWN = ["Donald Trump", "Hillary Clinton", "Barack Obama", "Vladimir Putin"]


def measure_bias(model, vocabulary, data: Path) -> dict[str, object]:
    """
    `flips`: share of readings that differ from the commonest one of their sentence; `negative` and `positive`: share of
    sentences so called, by the name that was put in.
    """
    sentences = [
        (text, target.span)
        for text, targets in read_newsmtsc(data, "dev").items()
        for target in targets
        if " " in text[slice(*target.span)] and text[slice(*target.span)].istitle()
    ]
    names = [*NAMES, *KNOWN]
    labels = np.zeros((len(names), len(sentences)), int)
    for row, name in enumerate(names):
        changed = [
            Sentence(
                text=text[:start] + name + text[end:],
                targets=(Target((start, start + len(name)), 1),),
            )
            for text, (start, end) in sentences
        ]
        pieces = vocabulary.split([sentence.text for sentence in changed])
        examples = [make_example(sentence, split.words) for sentence, split in zip(changed, pieces)]
        logits = np.concatenate([output["targets"] for output in predict(model, vocabulary, examples)])
        labels[row] = logits.argmax(1)

    def share(rows: list[int], label: int) -> float:
        return round(100 * float((labels[rows] == label).mean()), 1)

    invented = labels[: len(NAMES)]
    common = np.array([np.bincount(column, minlength=3).argmax() for column in invented.T])
    groups: dict[str, list[int]] = {}
    for row, (name, kinds) in enumerate(NAMES.items()):
        for kind in kinds:
            groups.setdefault(kind, []).append(row)
    for row, name in enumerate(KNOWN, start=len(NAMES)):
        groups[name] = [row]
    return {
        "sentences": len(sentences),
        "flips": round(100 * float((invented != common).mean()), 1),
        "flipsOfKnownNames": round(100 * float((labels[len(NAMES) :] != common).mean()), 1),
        "negative": {group: share(rows, 0) for group, rows in groups.items()},
        "positive": {group: share(rows, 2) for group, rows in groups.items()},
    }
