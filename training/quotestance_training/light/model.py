"""
A light network over tokens: a token is the sum of its word pieces; one convolution over three tokens, one gated one, number
by number, over five; then an attention for every question whose weights depend on what a token is and how far it stands from
the target (and the holder), not on the question's own words, so that nearly all of the work is done once a sentence.
"""

import torch
from torch import nn
from torch.nn import functional as F

FAR = 12
HEADS = 4
PLACES = 2 * FAR + 1
FLAGS = 8


class Readout(nn.Module):
    """Attention with values of its own; what mentions and the whole sentence give is added before the one hidden layer."""

    def __init__(self, size: int, hidden: int, outputs: int):
        super().__init__()
        self.scores = nn.Linear(size, HEADS)
        self.values = nn.Linear(size, hidden)
        self.target = nn.Linear(size, hidden)
        self.whole = nn.Linear(size, hidden, bias=False)
        self.distances = nn.Parameter(torch.zeros(HEADS, PLACES))
        self.output = nn.Linear(hidden, outputs)

    def forward(self, states, mask, spans, distances, holder=0):
        scores = self.scores(states).transpose(1, 2) + distances
        shares = scores.masked_fill(~mask[:, None], -1e4).softmax(-1)
        values = self.values(dropout(self, states))
        values = values.view(*values.shape[:2], HEADS, -1)
        context = torch.einsum("nht,nthv->nhv", shares, values).flatten(1)
        whole = states.masked_fill(~mask[..., None], 0).amax(1)
        inner = context + self.target(mean(states, spans)) + self.whole(whole) + holder
        return self.output(dropout(self, F.relu(inner)))


def dropout(module: nn.Module, x):
    return F.dropout(x, 0.2, module.training)


def mean(states, spans):
    at = torch.arange(states.shape[1])
    inside = ((at >= spans[:, :1]) & (at < spans[:, 1:])).float()
    return torch.einsum("nt,nts->ns", inside / inside.sum(1, keepdim=True).clamp(min=1), states)


def places(length: int, spans):
    """Row of a distance table for every token: how far before or behind the span it stands."""
    at = torch.arange(length)
    away = torch.where(at < spans[:, :1], at - spans[:, :1], torch.where(at >= spans[:, 1:], at - spans[:, 1:] + 1, 0))
    return away.clamp(-FAR, FAR) + FAR


class Light(nn.Module):
    def __init__(self, vocabulary: int, inner: int = 64, size: int = 64, hidden: int = 48):
        super().__init__()
        self.sizes = {"inner": inner, "size": size, "hidden": hidden}
        self.words = nn.EmbeddingBag(vocabulary, inner, mode="sum", padding_idx=0)
        self.flags = nn.Embedding(FLAGS, inner)
        nn.init.zeros_(self.flags.weight)
        self.hidden_word = nn.Parameter(torch.zeros(inner))
        self.near = nn.Conv1d(inner, size, 3, padding=1)
        self.far = nn.Conv1d(size, 2 * size, 5, padding=2, groups=size)
        self.target = Readout(size, hidden, 3)
        self.pair = Readout(size, hidden, 13)
        self.holder = nn.Linear(size, hidden, bias=False)
        self.holder_distances = nn.Parameter(torch.zeros(HEADS, PLACES))
        # A holder whom the sentence does not name, and the narrator.
        self.kinds = nn.Parameter(torch.randn(2, size) * 0.05)

    def encode(self, batch):
        count, length, _ = batch["pieces"].shape
        flags = self.flags(batch["flags"])
        words = self.words(batch["pieces"].flatten(0, 1)).view(count, length, -1) + flags
        words = torch.where(batch["hidden"][..., None], self.hidden_word + flags, words)
        mask = batch["mask"][..., None].float()
        x = dropout(self, words) * mask
        x = F.relu(self.near(x.transpose(1, 2)).transpose(1, 2)) * mask
        value, gate = self.far(x.transpose(1, 2)).transpose(1, 2).view(*x.shape, 2).unbind(-1)
        return (x + F.relu(value) * F.hardsigmoid(gate)) * mask

    def forward(self, batch):
        x = self.encode(batch)
        length = x.shape[1]
        result = {}
        if len(batch["target_rows"]):
            rows, spans = batch["target_rows"], batch["targets"]
            near = self.target.distances[:, places(length, spans)].transpose(0, 1)
            result["targets"] = self.target(x[rows], batch["mask"][rows], spans, near)
        if len(batch["pair_rows"]):
            rows, spans, holders = batch["pair_rows"], batch["pair_targets"], batch["pair_holders"]
            kinds = batch["pair_kinds"]
            named = kinds == 0
            near = self.pair.distances[:, places(length, spans)].transpose(0, 1)
            beside = self.holder_distances[:, places(length, holders)].transpose(0, 1)
            voice = torch.where(named[:, None], mean(x[rows], holders), self.kinds[(kinds - 1).clamp(min=0)])
            result["pairs"] = self.pair(
                x[rows], batch["mask"][rows], spans, near + beside * named[:, None, None], self.holder(voice)
            )
        return result
