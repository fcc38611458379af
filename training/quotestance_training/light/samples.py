"""What the network makes of some of the project's own sentences: the library's tests hold its own arithmetic against it."""

import argparse
import json
from pathlib import Path

import torch

from ..batches import make_example
from ..corpus import NARRATOR
from ..examples import Own
from ..vocabulary import full_vocabulary
from ..written import read_written
from .export import read_light
from .rows import Forms, collate, make_rows

SENTENCES = 150


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--light", type=Path, default=Path("runs/light"))
    parser.add_argument("--written", type=Path, default=Own.written)
    parser.add_argument("--out", type=Path, default=Path("../tests/fixtures/light-samples.jsonl"))
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, _ = read_light(options.light)
    model.eval()
    full, forms = full_vocabulary(), Forms()
    given = [sentence for sentence in read_written(options.written) if sentence.pairs][:SENTENCES]
    splits = full.split([sentence.text for sentence in given])
    examples = [make_example(sentence, split.words) for sentence, split in zip(given, splits)]
    rows = make_rows(examples, None, options.light / "vocabulary.txt", forms)
    lines = []
    with torch.no_grad():
        for example, row in zip(examples, rows):
            logits = model(collate([row], forms.table()))["pairs"]
            # Where every pair has been found again among the tokens.
            if len(logits) != len(example.pairs):
                continue
            pairs = [
                {
                    "holder": list(pair.holder) if not isinstance(pair.holder, str)
                    else "narrator" if pair.holder == NARRATOR else "outside",
                    "target": list(pair.target),
                    "logits": [round(value, 4) for value in own.tolist()],
                }
                for pair, own in zip(example.pairs, logits)
            ]
            lines.append(json.dumps({"text": example.sentence.text, "pairs": pairs}, ensure_ascii=False))
    options.out.write_text("\n".join(lines) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
