"""
Step 3: writes the model as one int8 ONNX file that ONNX Runtime and the project's own kernel read alike.

Weights are signed bytes with a scale for every output; activations are scaled for every row on its own, so that a label
never depends on what else is in the batch. The graph says so in plain operators.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from .distil import POSITIONS
from .encoder import FLAGS, HIDDEN, Model
from .vocabulary import Vocabulary

OPSET = 17
HEADS = 12


class Graph:
    """Nodes and weights in the making; every method gives the name of what it made."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.constants: dict[str, str] = {}

    def weight(self, name: str, value: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(np.array(value, order="C"), name))
        return name

    def constant(self, value, kind) -> str:
        array = np.array(value, kind)
        key = f"constant {array.dtype} {array.tolist()}"
        if key not in self.constants:
            self.constants[key] = self.weight(f"constant.{len(self.constants)}", array)
        return self.constants[key]

    def add(self, operator: str, *inputs: str, name: str | None = None, **attributes) -> str:
        output = name or f"{operator}.{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [output], **attributes))
        return output

    def number(self, value: float) -> str:
        return self.constant(value, np.float32)

    def linear(self, x: str, name: str, layer: torch.nn.Linear, output: str | None = None) -> str:
        weights, scales = quantize_rows(layer.weight.detach().float().numpy())
        inputs, columns = self.weight(f"{name}.weights", weights.T), self.weight(f"{name}.scales", scales)
        bias = self.weight(f"{name}.bias", layer.bias.detach().float().numpy())
        most = self.add("ReduceMax", self.add("Abs", x), axes=[-1], keepdims=1)
        most = self.add("Max", most, self.number(1e-12))
        rows = self.add("Div", most, self.number(127))
        factor = self.add("Div", self.number(127), most)
        whole = self.add("Cast", self.add("Round", self.add("Mul", x, factor)), to=TensorProto.INT8)
        sums = self.add("Cast", self.add("MatMulInteger", whole, inputs), to=TensorProto.FLOAT)
        return self.add("Add", self.add("Mul", self.add("Mul", sums, rows), columns), bias, name=output)

    def norm(self, x: str, name: str, layer: torch.nn.LayerNorm, output: str | None = None) -> str:
        gain = self.weight(f"{name}.gain", layer.weight.detach().float().numpy())
        shift = self.weight(f"{name}.shift", layer.bias.detach().float().numpy())
        return self.add("LayerNormalization", x, gain, shift, axis=-1, epsilon=1e-12, name=output)

    def gelu(self, x: str) -> str:
        erf = self.add("Erf", self.add("Mul", x, self.number(0.7071067811865476)))
        return self.add("Mul", self.add("Mul", x, self.number(0.5)), self.add("Add", erf, self.number(1)))

    def shape(self, x: str, *sizes: int) -> str:
        return self.add("Reshape", x, self.constant(sizes, np.int64))

    def mean(self, states: str, weights: str) -> str:
        """Rows of states (n, t, d) weighed by (n, t): (n, d)."""
        wide = self.add("Unsqueeze", weights, self.constant([1], np.int64))
        return self.add("Squeeze", self.add("MatMul", wide, states), self.constant([1], np.int64))


def quantize_rows(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    scales = np.maximum(np.abs(weights).max(1) / 127, 1e-8).astype(np.float32)
    return np.round(weights / scales[:, None]).astype(np.int8), scales


def build(model: Model) -> onnx.ModelProto:
    graph = Graph()
    encoder = model.encoder
    words, word_scales = quantize_rows(encoder.words.weight.detach().float().numpy())
    positions, position_scales = quantize_rows(encoder.positions.weight.detach().float().numpy())
    graph.weight("words.weights", words)
    graph.weight("words.scales", word_scales[:, None])
    graph.weight("positions.weights", positions)
    graph.weight("positions.scales", position_scales[:, None])
    graph.weight("flags.weights", encoder.flags.weight.detach().float().numpy())

    def gather(table: str, indices: str) -> str:
        bytes_ = graph.add("Cast", graph.add("Gather", f"{table}.weights", indices), to=TensorProto.FLOAT)
        return graph.add("Mul", bytes_, graph.add("Gather", f"{table}.scales", indices))

    length = graph.add("Gather", graph.add("Shape", "ids"), graph.constant(1, np.int64))
    places = graph.add("Range", graph.constant(0, np.int64), length, graph.constant(1, np.int64))
    x = graph.add("Add", gather("words", "ids"), gather("positions", places))
    x = graph.add("Add", x, graph.add("Gather", "flags.weights", "flags"))
    x = graph.norm(x, "norm", encoder.norm)
    real = graph.add("Cast", "mask", to=TensorProto.FLOAT)
    bias = graph.add("Mul", graph.add("Sub", graph.number(1), real), graph.number(-1e4))
    bias = graph.add("Unsqueeze", bias, graph.constant([1, 2], np.int64))
    depth = HIDDEN // HEADS
    for index, layer in enumerate(encoder.layers):
        name = f"layers.{index}"
        qkv = graph.shape(graph.linear(x, f"{name}.qkv", layer.qkv), 0, 0, 3, HEADS, depth)
        qkv = graph.add("Transpose", qkv, perm=[2, 0, 3, 1, 4])
        query, key, value = (
            graph.add("Gather", qkv, graph.constant(part, np.int64), axis=0) for part in range(3)
        )
        scores = graph.add("MatMul", query, graph.add("Transpose", key, perm=[0, 1, 3, 2]))
        scores = graph.add("Mul", scores, graph.number(depth**-0.5))
        weights = graph.add("Softmax", graph.add("Add", scores, bias), axis=-1)
        context = graph.add("Transpose", graph.add("MatMul", weights, value), perm=[0, 2, 1, 3])
        context = graph.linear(graph.shape(context, 0, 0, HIDDEN), f"{name}.out", layer.out)
        x = graph.norm(graph.add("Add", x, context), f"{name}.norm1", layer.norm1)
        inner = graph.gelu(graph.linear(x, f"{name}.up", layer.up))
        inner = graph.linear(inner, f"{name}.down", layer.down)
        last = index == len(encoder.layers) - 1
        x = graph.norm(
            graph.add("Add", x, inner), f"{name}.norm2", layer.norm2, output="states" if last else None
        )
    graph.linear(x, "tags", model.tags, output="tags")

    def rows(indices: str) -> tuple[str, str]:
        states = graph.add("Gather", x, indices, axis=0)
        return states, graph.add("Gather", states, graph.constant(0, np.int64), axis=1)

    states, start = rows("target_row")
    inner = graph.add("Concat", start, graph.mean(states, "target_weights"), axis=-1)
    inner = graph.gelu(graph.linear(inner, "target1", model.target1))
    graph.linear(inner, "target2", model.target2, output="targets")

    states, start = rows("pair_row")
    target = graph.mean(states, "pair_target")
    holders = torch.cat([torch.zeros(1, HIDDEN), model.holders.detach().float()]).numpy()
    named = graph.add("Gather", graph.weight("holders", holders), "pair_kind")
    holder = graph.add("Add", graph.mean(states, "pair_holder"), named)
    inner = graph.add("Concat", start, target, holder, graph.add("Mul", target, holder), axis=-1)
    inner = graph.gelu(graph.linear(inner, "pair1", model.pair1))
    graph.linear(inner, "pair2", model.pair2, output="pairs")

    def value(name: str, kind: int, *shape: str | int) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, kind, list(shape))

    whole, real_kind = TensorProto.INT64, TensorProto.FLOAT
    made = helper.make_graph(
        graph.nodes,
        "quotestance",
        [
            value("ids", whole, "batch", "pieces"),
            value("flags", whole, "batch", "pieces"),
            value("mask", whole, "batch", "pieces"),
            value("target_row", whole, "targets"),
            value("target_weights", real_kind, "targets", "pieces"),
            value("pair_row", whole, "pairs"),
            value("pair_target", real_kind, "pairs", "pieces"),
            value("pair_holder", real_kind, "pairs", "pieces"),
            value("pair_kind", whole, "pairs"),
        ],
        [
            value("states", real_kind, "batch", "pieces", HIDDEN),
            value("tags", real_kind, "batch", "pieces", model.tags.out_features),
            value("targets", real_kind, "targets", model.target2.out_features),
            value("pairs", real_kind, "pairs", model.pair2.out_features),
        ],
        graph.weights,
    )
    result = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)
    onnx.checker.check_model(result)
    return result


def load_student(folder: Path) -> tuple[Model, Vocabulary]:
    vocabulary = Vocabulary.read(folder / "vocabulary.txt")
    state = torch.load(folder / "model.pt")
    layers = {key.split(".")[2] for key in state if key.startswith("encoder.layers.")}
    model = Model(len(vocabulary), len(layers), POSITIONS)
    model.load_state_dict(state)
    return model.eval(), vocabulary


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--student", type=Path, default=Path("runs/student-1"))
    parser.add_argument("--out", type=Path, default=Path("../models/en"))
    options = parser.parse_args()
    model, vocabulary = load_student(options.student)
    options.out.mkdir(parents=True, exist_ok=True)
    onnx.save(build(model), str(options.out / "model.onnx"))
    vocabulary.write(options.out / "vocabulary.txt")
    size = (options.out / "model.onnx").stat().st_size
    print(f"{options.out / 'model.onnx'}: {size / 1e6:.2f} MB, {len(vocabulary)} pieces, {FLAGS} flags")


if __name__ == "__main__":
    main()
