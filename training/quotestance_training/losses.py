"""What the heads are trained on: gold labels, and a teacher's opinions."""

import torch
from torch.nn import functional as F

from .batches import IGNORED

# A tag loss is a mean over hundreds of words and has small gradients: with a weight below 1 the other heads drown it
# (names 84 instead of 89 F1).
NAMES, ATTRIBUTION, ATTITUDE, TONE, TARGETS, PAIRS = 3.0, 4.0, 0.2, 0.4, 1.0, 1.0
SMOOTHING = 0.1


def gold_loss(result, batch, tags: float = 1.0, views: float = 1.0):
    """`tags` scales the losses of the tag heads, `views` those of sentiment and stance."""
    loss = tags * NAMES * _tags(result["names"], batch["names"])
    loss = loss + tags * ATTRIBUTION * _tags(result["attribution"], batch["attribution"])
    known = batch["attitude"] != IGNORED
    if known.any():
        loss = loss + ATTITUDE * F.binary_cross_entropy_with_logits(
            result["attitude"][known], batch["attitude"][known].float()
        )
    if (batch["target_label"] != IGNORED).any():
        loss = loss + views * TARGETS * F.cross_entropy(
            result["targets"], batch["target_label"], ignore_index=IGNORED, label_smoothing=SMOOTHING
        )
    if "pairs" in result:
        loss = loss + views * PAIRS * _pairs(result["pairs"], batch)
    return loss


def _tags(logits, labels):
    if not (labels != IGNORED).any():
        return logits.sum() * 0
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1), ignore_index=IGNORED)


def _pairs(logits, batch):
    label, weight, derived = batch["pair_label"], batch["pair_weight"], batch["pair_derived"]

    def mean(losses, weights):
        return (losses * weights).sum() / weights.sum().clamp(min=1)

    listed = weight * (~derived)
    loss = mean(F.cross_entropy(logits[:, :3], label, reduction="none", label_smoothing=SMOOTHING), listed)
    loss = loss + mean(
        F.cross_entropy(logits[:, 3:6], label, reduction="none", label_smoothing=SMOOTHING), weight
    )
    graded = listed * (batch["pair_tone"] >= 0)
    tone = F.cross_entropy(logits[:, 6:], batch["pair_tone"].clamp(min=0), reduction="none")
    return 0.7 * loss + TONE * mean(tone, graded)


def soft_loss(result, opinion, batch, temperature: float, views: float = 1.0):
    """Kullback-Leibler divergence from the teacher in every head; words past the end of a sentence do not count."""

    def divergence(own, other):
        return (
            temperature**2
            * F.kl_div(
                (own / temperature).log_softmax(-1),
                (other / temperature).log_softmax(-1),
                reduction="batchmean",
                log_target=True,
            )
        )

    real = batch["first"] > 0
    loss = NAMES * divergence(result["names"][real], opinion["names"][real])
    loss = loss + ATTRIBUTION * divergence(result["attribution"][real], opinion["attribution"][real])
    loss = loss + ATTITUDE * F.mse_loss(
        result["attitude"][real].sigmoid(), opinion["attitude"][real].sigmoid()
    )
    if "targets" in result:
        loss = loss + views * TARGETS * divergence(result["targets"], opinion["targets"])
    if "pairs" in result:
        own, other = result["pairs"], opinion["pairs"]
        loss = loss + views * PAIRS * (
            0.7 * divergence(own[:, :3], other[:, :3])
            + 0.7 * divergence(own[:, 3:6], other[:, 3:6])
            + TONE * divergence(own[:, 6:], other[:, 6:])
        )
    return loss


def average(opinions):
    return {key: torch.stack([opinion[key] for opinion in opinions]).mean(0) for key in opinions[0]}
