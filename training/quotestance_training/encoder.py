"""A BERT encoder in plain torch, and the heads that read it."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from .corpus import NAME_TYPES, TONES

ATTRIBUTION_TAGS = ["O", "B-content", "I-content", "B-source", "I-source", "B-cue", "I-cue"]
NAME_TAGS = ["O", *(f"{part}-{kind}" for kind in NAME_TYPES for part in "BI")]
FLAGS = 8
HIDDEN = 384
DROPOUT = 0.1


class Layer(nn.Module):
    def __init__(self, size: int, heads: int, inner: int):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.norm1 = nn.LayerNorm(size, eps=1e-12)
        self.up = nn.Linear(size, inner)
        self.down = nn.Linear(inner, size)
        self.norm2 = nn.LayerNorm(size, eps=1e-12)

    def forward(self, x, bias):
        batch, length, size = x.shape
        depth = size // self.heads
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, depth).permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(depth) + bias, -1)
        context = (weights @ v).transpose(1, 2).reshape(batch, length, size)
        x = self.norm1(x + self.out(context))
        inner = F.gelu(self.up(x))
        return self.norm2(x + F.dropout(self.down(inner), DROPOUT, self.training))


class Encoder(nn.Module):
    def __init__(self, vocabulary: int, layers: int, positions: int = 512):
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(positions, HIDDEN)
        self.flags = nn.Embedding(FLAGS, HIDDEN)
        nn.init.zeros_(self.flags.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(HIDDEN, 12, 4 * HIDDEN) for _ in range(layers))

    def forward(self, ids, mask, flags):
        x = self.words(ids) + self.positions.weight[: ids.shape[1]][None] + self.flags(flags)
        x = F.dropout(self.norm(x), DROPOUT, self.training)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_minilm(self) -> None:
        from safetensors.torch import load_file

        from .vocabulary import minilm_folder

        given = load_file(str(minilm_folder() / "model.safetensors"))
        state = {
            "words.weight": given["embeddings.word_embeddings.weight"],
            # There is one kind of input, so its token-type vector is part of every position.
            "positions.weight": given["embeddings.position_embeddings.weight"]
            + given["embeddings.token_type_embeddings.weight"][0],
            "flags.weight": torch.zeros(FLAGS, HIDDEN),
        }
        for part in ("weight", "bias"):
            state[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
            for index in range(len(self.layers)):
                old, new = f"encoder.layer.{index}.", f"layers.{index}."
                state[f"{new}qkv.{part}"] = torch.cat(
                    [given[f"{old}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                )
                state[f"{new}out.{part}"] = given[f"{old}attention.output.dense.{part}"]
                state[f"{new}norm1.{part}"] = given[f"{old}attention.output.LayerNorm.{part}"]
                state[f"{new}up.{part}"] = given[f"{old}intermediate.dense.{part}"]
                state[f"{new}down.{part}"] = given[f"{old}output.dense.{part}"]
                state[f"{new}norm2.{part}"] = given[f"{old}output.LayerNorm.{part}"]
        self.load_state_dict(state)


class Model(nn.Module):
    """
    One encoder, read many times. Words are read at their first piece; mentions as the mean of their pieces.
    `pair` gives 3 polarities among listed pairs, 3 with neutral pairs that nobody listed, and 7 tone grades.
    """

    def __init__(self, vocabulary: int, layers: int, positions: int = 512):
        super().__init__()
        self.encoder = Encoder(vocabulary, layers, positions)
        self.tags = nn.Linear(HIDDEN, len(NAME_TAGS) + len(ATTRIBUTION_TAGS) + 1)
        self.target1 = nn.Linear(2 * HIDDEN, HIDDEN)
        self.target2 = nn.Linear(HIDDEN, 3)
        self.pair1 = nn.Linear(4 * HIDDEN, HIDDEN)
        self.pair2 = nn.Linear(HIDDEN, 6 + len(TONES))
        # Rows: a holder that the sentence does not name, the narrator.
        self.holders = nn.Parameter(torch.randn(2, HIDDEN) * 0.02)

    def read_tags(self, x, first):
        words = torch.gather(x, 1, first[..., None].expand(-1, -1, HIDDEN)).float()
        tags = self.tags(F.dropout(words, DROPOUT, self.training)).float()
        names = len(NAME_TAGS)
        return tags[..., :names], tags[..., names:-1], tags[..., -1]

    def read_targets(self, x, row, weights):
        mention = torch.einsum("nt,ntd->nd", weights, x[row].float())
        inner = F.dropout(torch.cat([x[row, 0].float(), mention], -1), DROPOUT, self.training)
        inner = F.dropout(F.gelu(self.target1(inner)), DROPOUT, self.training)
        return self.target2(inner).float()

    def read_pairs(self, x, row, target, holder, kind):
        states = x[row].float()
        target = torch.einsum("nt,ntd->nd", target, states)
        holder = torch.einsum("nt,ntd->nd", holder, states) + F.one_hot(kind, 3).float()[:, 1:] @ self.holders
        inner = torch.cat([states[:, 0], target, holder, target * holder], -1)
        inner = F.dropout(F.gelu(self.pair1(F.dropout(inner, DROPOUT, self.training))), DROPOUT, self.training)
        return self.pair2(inner).float()

    def forward(self, batch):
        x = self.encoder(batch["ids"], batch["mask"], batch["flags"])
        names, attribution, attitude = self.read_tags(x, batch["first"])
        result = {"names": names, "attribution": attribution, "attitude": attitude}
        if len(batch["target_row"]):
            result["targets"] = self.read_targets(x, batch["target_row"], batch["target_weights"])
        if len(batch["pair_row"]):
            result["pairs"] = self.read_pairs(
                x, batch["pair_row"], batch["pair_target"], batch["pair_holder"], batch["pair_kind"]
            )
        return result
