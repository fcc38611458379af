"""Step 7: the file that the library reads, `src/model/light/light.bin`: vectors of the word pieces as bytes, the rest as floats."""

import argparse
import gzip
import json
import struct
from pathlib import Path

import numpy as np
import torch

from .judge import judge, logits_of, read_development
from .model import Light
from .rows import Forms

MARK, FORMAT = b"QSTL", 1
FILLED = 16


def fill(values: np.ndarray) -> np.ndarray:
    """Zeros behind the last outputs, up to whole vectors of the kernel."""
    missing = -values.shape[-1] % FILLED
    return np.concatenate([values, np.zeros((*values.shape[:-1], missing), values.dtype)], -1)


def tensors_of(model: Light, vocabulary: list[str]) -> dict[str, np.ndarray]:
    state = {key: value.float().numpy() for key, value in model.state_dict().items()}
    words = state["words.weight"]
    scales = np.abs(words).max(1) / 127
    scales[scales == 0] = 1
    near, far, far_bias = state["near.weight"], state["far.weight"][:, 0], state["far.bias"]
    tensors = {
        "words": np.round(words / scales[:, None]).astype(np.int8),
        "words.scales": scales,
        "flags": state["flags.weight"],
        "hidden": state["hidden_word"],
        # What a word gives to the next place, to its own and to the one before.
        "near": np.concatenate([near[:, :, tap].T for tap in range(3)], 1),
        "near.bias": state["near.bias"],
        "far": np.concatenate([far[0::2].T, far[1::2].T, far_bias[None, 0::2], far_bias[None, 1::2]]),
        "scores": fill(np.concatenate([state["target.scores.weight"].T, state["pair.scores.weight"].T], 1)),
        "scores.bias": fill(np.concatenate([state["target.scores.bias"], state["pair.scores.bias"]])),
        "holder.distances": state["holder_distances"].T,
        "kinds": state["kinds"] @ state["holder.weight"].T,
        "pieces": np.frombuffer("\n".join(vocabulary).encode(), np.uint8),
    }
    for name in ("target", "pair"):
        mention, bias = state[f"{name}.target.weight"].T, state[f"{name}.target.bias"]
        if name == "pair":
            mention = np.concatenate([mention, state["holder.weight"].T], 1)
            bias = np.concatenate([bias, np.zeros_like(bias)])
        tensors |= {
            f"{name}.values": state[f"{name}.values.weight"].T,
            f"{name}.values.bias": state[f"{name}.values.bias"],
            f"{name}.mention": mention,
            f"{name}.mention.bias": bias,
            f"{name}.whole": state[f"{name}.whole.weight"].T,
            f"{name}.distances": state[f"{name}.distances"].T,
            f"{name}.output": fill(state[f"{name}.output.weight"].T),
            f"{name}.output.bias": fill(state[f"{name}.output.bias"]),
        }
    return tensors


def pack(description: dict, tensors: dict[str, np.ndarray]) -> bytes:
    table, body = {}, b""
    for name, values in tensors.items():
        kind = {"int8": "i8", "uint8": "text"}.get(values.dtype.name, "f32")
        own = np.ascontiguousarray(values, np.float32 if kind == "f32" else values.dtype).tobytes()
        table[name] = {"type": kind, "start": len(body), "length": values.size}
        body += own + bytes(-len(own) % 4)
    head = json.dumps({"format": FORMAT, "description": description, "tensors": table}).encode()
    head += b" " * (-len(head) % 4)
    return MARK + struct.pack("<I", len(head)) + head + body


def temperature(logits: np.ndarray, gold: np.ndarray) -> float:
    """What the logits are divided by so that probabilities are as sure as they are right."""

    def loss(value: float) -> float:
        scaled = logits / value
        scaled = scaled - scaled.max(1, keepdims=True)
        return float((np.log(np.exp(scaled).sum(1)) - scaled[np.arange(len(gold)), gold]).mean())

    return float(min(np.arange(0.5, 2.51, 0.05), key=loss))


def read_light(folder: Path) -> tuple[Light, list[str]]:
    """The network of a run as the file has it, the vectors of the word pieces in 8 bits, and its word pieces."""
    saved = torch.load(folder / "model.pt")
    vocabulary = (folder / "vocabulary.txt").read_text(encoding="utf8").splitlines()
    model = Light(len(vocabulary), **saved["sizes"])
    model.load_state_dict(saved["model"])
    words = model.words.weight.data
    scales = (words.abs().amax(1, keepdim=True) / 127).clamp(min=1e-9)
    words.copy_((words / scales).round() * scales)
    return model, vocabulary


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../../shared/data"))
    parser.add_argument("--light", type=Path, default=Path("runs/light"))
    parser.add_argument("--version", default="0.2.0")
    parser.add_argument("--out", type=Path, default=Path("../src/model/light/light.bin"))
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, vocabulary = read_light(options.light)
    forms = Forms()
    development = read_development(options.data, options.light / "vocabulary.txt", forms)
    pieces = forms.table()
    figures = judge(model, development, pieces)
    rows = development["newsmtsc"]
    target = temperature(
        logits_of(model, rows, pieces, "targets"), np.concatenate([row.target_labels for row in rows])
    )
    rows = [*development["dev"], *development["dev-2"]]
    pair = temperature(
        logits_of(model, rows, pieces, "pairs")[:, 3:6], np.concatenate([row.pair_labels for row in rows])
    )
    description = {
        "name": "quotestance-light",
        "version": options.version,
        **model.sizes,
        "temperature": {"target": round(target, 2), "pair": round(pair, 2)},
    }
    content = pack(description, tensors_of(model, vocabulary))
    options.out.write_bytes(content)
    print(json.dumps({**description, **figures, "bytes": len(content), "gzipped": len(gzip.compress(content))}))


if __name__ == "__main__":
    main()
