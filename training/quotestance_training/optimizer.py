"""AdamW with a rate that falls toward the lower layers."""

import torch

from .encoder import Model


def make_optimizer(
    model: Model, rate: float, decay: float, head_factor: float, freeze_words: bool
) -> torch.optim.Optimizer:
    encoder = model.encoder
    encoder.words.weight.requires_grad = not freeze_words
    groups: list[dict] = []

    def add(parameters, own_rate: float) -> None:
        free = [parameter for parameter in parameters if parameter.requires_grad]
        for chosen, weight_decay in (
            ([p for p in free if p.dim() > 1], 0.01),
            ([p for p in free if p.dim() <= 1], 0.0),
        ):
            if chosen:
                groups.append({"params": chosen, "lr": own_rate, "base": own_rate, "weight_decay": weight_decay})

    inside = {id(parameter) for parameter in encoder.parameters()}
    add([p for p in model.parameters() if id(p) not in inside], rate * head_factor)
    add(encoder.flags.parameters(), rate * head_factor)
    depth = len(encoder.layers)
    for index, layer in enumerate(encoder.layers):
        add(layer.parameters(), rate * decay ** (depth - 1 - index))
    add(
        [encoder.words.weight, encoder.positions.weight, *encoder.norm.parameters()],
        rate * decay**depth,
    )
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, fused=True)


def set_rate(optimizer: torch.optim.Optimizer, step: int, steps: int, warm: float = 0.08) -> None:
    rising = step / max(1.0, warm * steps)
    falling = (steps - step) / max(1.0, steps * (1 - warm))
    for group in optimizer.param_groups:
        group["lr"] = group["base"] * max(0.0, min(1.0, rising, falling))
