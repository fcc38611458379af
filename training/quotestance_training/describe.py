"""
Step 4: measures the exported int8 model beside its fp32 original, makes its probabilities honest and writes model.json.

Temperatures are fitted on development sentences: one number for targets, one for pairs.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from .batches import make_example
from .bias import measure_bias
from .corpus import NAME_TYPES, POLARITIES, TONES, hash_of, read_annotated
from .derive import with_neutral_pairs
from .encoder import ATTRIBUTION_TAGS, NAME_TAGS
from .evaluate import evaluate, predict, score_targets
from .examples import Own
from .export import load_student
from .vocabulary import Vocabulary

FORMAT = 1
ATTRIBUTION_BIAS = -1.0
TRAINING_FILES = [
    "newsmtsc/train.jsonl",
    "annotated/train.jsonl",
    "annotated/train-2.jsonl",
]


class OnnxModel:
    """The exported model in the place of a torch one."""

    def __init__(self, path: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def eval(self) -> None:
        pass

    def train(self) -> None:
        pass

    def __call__(self, batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        names = [item.name for item in self.session.get_inputs()]
        _, tags, targets, pairs = map(
            torch.from_numpy, self.session.run(None, {name: batch[name].numpy() for name in names})
        )
        words = torch.gather(tags, 1, batch["first"][..., None].expand(-1, -1, tags.shape[-1]))
        count = len(NAME_TAGS)
        result = {
            "names": words[..., :count],
            "attribution": words[..., count:-1],
            "attitude": words[..., -1],
        }
        if len(targets):
            result["targets"] = targets
        if len(pairs):
            result["pairs"] = pairs
        return result


def fit_temperature(logits: np.ndarray, gold: np.ndarray) -> float:
    """The temperature under which the labels are likeliest."""
    given, labels = torch.from_numpy(logits), torch.from_numpy(gold)
    candidates = np.arange(0.6, 2.5, 0.02)
    losses = [float(torch.nn.functional.cross_entropy(given / float(t), labels)) for t in candidates]
    return round(float(candidates[int(np.argmin(losses))]), 2)


def calibration_error(logits: np.ndarray, gold: np.ndarray, temperature: float) -> float:
    """Expected difference between confidence and accuracy, in ten bins."""
    shares = torch.softmax(torch.from_numpy(logits) / temperature, -1).numpy()
    sure, right = shares.max(1), shares.argmax(1) == gold
    bins = np.minimum((sure * 10).astype(int), 9)
    return float(
        sum(abs(sure[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in set(bins))
    )


def pair_logits(model, vocabulary: Vocabulary, data: Path) -> tuple[np.ndarray, np.ndarray]:
    sentences = [with_neutral_pairs(sentence) for sentence in read_annotated(data, "dev")]
    pieces = vocabulary.split([sentence.text for sentence in sentences])
    examples = [make_example(sentence, split.words) for sentence, split in zip(sentences, pieces)]
    rows = [row["pairs"] for row in predict(model, vocabulary, examples) if len(row["pairs"])]
    gold = np.array([pair.polarity for example in examples for pair in example.pairs])
    return np.concatenate(rows)[:, 3:6], gold


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../../shared/data"))
    parser.add_argument("--corpus", type=Path, default=Own.corpus)
    parser.add_argument("--student", type=Path, default=Path("runs/student-1"))
    parser.add_argument("--out", type=Path, default=Path("../models/en"))
    options = parser.parse_args()
    torch.set_num_threads(1)
    package = json.loads((options.out / "package.json").read_text())
    whole, vocabulary = load_student(options.student)
    model = OnnxModel(options.out / "model.onnx")
    gold, logits = score_targets(model, vocabulary, options.data, masked=False)
    pair_given, pair_gold = pair_logits(model, vocabulary, options.data)
    temperature = {
        "target": fit_temperature(logits, gold),
        "pair": fit_temperature(pair_given, pair_gold),
    }
    fp32, int8 = evaluate(whole, vocabulary, options.data), evaluate(model, vocabulary, options.data)
    description = {
        "name": package["name"],
        "version": package["version"],
        "format": FORMAT,
        "layers": len(whole.encoder.layers),
        "pieces": len(vocabulary),
        "labels": {
            "names": NAME_TYPES,
            "attribution": ATTRIBUTION_TAGS,
            "polarity": POLARITIES,
            "tones": TONES,
        },
        "temperature": temperature,
        "attributionBias": ATTRIBUTION_BIAS,
        "calibrationError": {
            "target": round(calibration_error(logits, gold, temperature["target"]), 3),
            "pair": round(calibration_error(pair_given, pair_gold, temperature["pair"]), 3),
        },
        "trainingData": {
            **{name: hash_of(options.data / name) for name in TRAINING_FILES},
            "corpus/articles.jsonl": hash_of(options.corpus),
        },
        "sha256": hash_of(options.out / "model.onnx"),
        "bias": measure_bias(model, vocabulary, options.data),
        "development": {key: {"fp32": fp32[key], "int8": int8[key]} for key in fp32},
    }
    (options.out / "model.json").write_text(json.dumps(description, indent=2, ensure_ascii=False) + "\n")
    for key in fp32:
        print(f"{key:48} fp32 {fp32[key]:6.2f}  int8 {int8[key]:6.2f}")
    print(json.dumps(temperature), json.dumps(description["calibrationError"]))


if __name__ == "__main__":
    main()
