"""The golden file of blocks that thaw while the heads are trained: see make_golden.py.

What is frozen computes as in inference and has no gradients, so torch.optim.AdamW passes it over and
counts its steps from when it thaws. Every step is taken on the same images: a shuffle changes nothing.
Of the last two blocks' larger weights every eighth is kept.
"""

import copy

import torch
import torch.nn.functional as F

from golden_model import draw_batches, normalise, steady, unmoved
from write_safetensors import write_safetensors

LEARNING_RATE = 1e-3
WEIGHT_DECAY = 0.1
# The first block that each step trains; 19 are the heads.
TRAINED_FROM = [19, 19, 19, 18, 18, 18, 17, 17, 17]
KEPT_OF_LARGE = 8


def freeze(net, first):
    """Has the blocks before `first` compute as in inference, and all others train."""
    net.train()
    for index, block in enumerate(net.features):
        block.requires_grad_(index >= first)
        block.train(index >= first)


def train(net, images, labels, dtype):
    """Takes AdamW steps. Returns the golden tensors by name."""
    net = copy.deepcopy(net).to(dtype)
    decayed = [p for p in net.parameters() if p.ndim > 1]
    others = [p for p in net.parameters() if p.ndim == 1]
    optimizer = torch.optim.AdamW(
        [
            {"params": decayed, "weight_decay": WEIGHT_DECAY},
            {"params": others, "weight_decay": 0},
        ],
        lr=LEARNING_RATE,
    )
    losses, gradients = [], {}
    for first in TRAINED_FROM:
        freeze(net, first)
        optimizer.zero_grad(set_to_none=True)
        outputs = net(normalise(images, dtype))
        step_losses = [F.cross_entropy(out, labels[:, i]) for i, out in enumerate(outputs)]
        sum(step_losses).backward()
        losses.append(torch.stack(step_losses).detach())
        for name, parameter in net.named_parameters():
            if parameter.grad is not None:
                gradients.setdefault(name, []).append(parameter.grad.clone())
        optimizer.step()
    golden = {"images": images, "labels": labels, "losses": torch.stack(losses)}
    parameters = dict(net.named_parameters())
    without_gradient = set(unmoved(net))
    for name, seen in gradients.items():
        if name in without_gradient:
            continue
        large = name.startswith("features.") and parameters[name].ndim > 1
        kept = slice(None, None, KEPT_OF_LARGE if large else 1)
        golden[f"parameters.{name}"] = parameters[name].detach().flatten()[kept]
        golden[f"steady.{name}"] = steady(seen).flatten()[kept]
    return golden


def write_thawing(net, folder):
    """Writes thawing.safetensors, which begins with the golden model."""
    torch.manual_seed(1)
    images, labels = (values[0] for values in draw_batches(1, 4, 80, 60))
    golden = train(net, images, labels, torch.float64)
    other = train(net, images, labels, torch.float32)
    names = [name for name in golden if name.startswith("parameters.")]
    masks = {name: golden[name.replace("parameters", "steady", 1)].bool() for name in names}
    worst = max((golden[name] - other[name])[masks[name]].abs().max() for name in names)
    print(f"thawing, float32: parameters where steady {worst.item():.1e}")
    write_safetensors(f"{folder}/thawing.safetensors", golden)
