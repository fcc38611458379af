"""First vectors of the word pieces: what the teacher makes of them in sentences, and its own vectors, pressed together."""

import torch

from ..batches import Example, bucket, collate
from ..encoder import HIDDEN, Model
from ..vocabulary import Vocabulary

SENTENCES = 9000
SEEN = 5
SPREAD = 0.3


def first_vectors(
    teacher: Model, full: Vocabulary, kept: list[int], examples: list[Example], size: int
) -> torch.Tensor:
    """
    Principal components of the mean state of each piece beside its input vector. For a piece that is rare in the sentences
    the mean state is guessed from the input vector by least squares.
    """
    sums, counts = torch.zeros(len(full), HIDDEN), torch.zeros(len(full))
    plain = [example for example in examples if not example.masked][:SENTENCES]
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for indices in bucket([len(example.words) for example in plain], 2000):
            chosen = [plain[index] for index in indices]
            batch = collate(chosen, full.split([example.sentence.text for example in chosen]), full)
            states = teacher.encoder(batch["ids"], batch["mask"], batch["flags"]).float()
            real = batch["mask"].bool()
            sums.index_add_(0, batch["ids"][real], states[real])
            counts.index_add_(0, batch["ids"][real], torch.ones(int(real.sum())))
    own = teacher.encoder.words.weight.detach()
    seen = sums / counts.clamp(min=1)[:, None]
    known = counts >= 3
    weights = counts[known].sqrt()[:, None]
    given = torch.cat([own[known], torch.ones(int(known.sum()), 1)], 1)
    square = given.T @ (given * weights) + torch.eye(HIDDEN + 1)
    guess = torch.linalg.solve(square, given.T @ (seen[known] * weights))
    guessed = torch.cat([own, torch.ones(len(own), 1)], 1) @ guess
    trust = (counts / (counts + SEEN))[:, None]
    seen = trust * seen + (1 - trust) * guessed

    def scaled(values: torch.Tensor) -> torch.Tensor:
        return (values[kept] - values[kept].mean(0)) / values[kept].std()

    both = torch.cat([scaled(seen), scaled(own)], 1)
    weights = (counts[kept] + 1).sqrt()[:, None]
    both = both - (both * weights).sum(0) / weights.sum()
    _, _, directions = torch.linalg.svd(both * weights, full_matrices=False)
    vectors = both @ directions[:size].T
    return vectors * (SPREAD / vectors.std(0).mean())
