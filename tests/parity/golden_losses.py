"""The golden losses: see make_golden.py.

Each head's loss is torch.nn.CrossEntropyLoss as it stands, but for the focal factor, which PyTorch
has not. Two things PyTorch leaves to its user: a head without any label, of which it says NaN, is
left out, and the heads are added up by their weights.
"""

import json

import numpy as np
import torch

from golden_model import HEADS, Tagger, normalise
from write_safetensors import write_safetensors

CLASSES = [3, 5, 2]
BATCH = 6
MISSING = -1
# What the whole model's gradient is compared in: the tensors at its two ends, and one between.
TENSORS = ["features.0.0.weight", "features.9.conv.1.0.weight"]


def head_sum(logits, labels, weight, smoothing, focal=0):
    """The sum over the labelled images of one head's loss, and what it is divided by."""
    known = labels != MISSING
    divisor = weight[labels[known]].sum()
    if not known.any():
        return logits.sum() * 0, divisor
    criterion = torch.nn.CrossEntropyLoss(weight, ignore_index=MISSING, label_smoothing=smoothing)
    if focal == 0:
        return criterion(logits, labels) * divisor, divisor
    total = 0
    for row, label in zip(logits[known], labels[known]):
        rest = 1 - torch.softmax(row, 0)[label]
        total = total + rest**focal * criterion(row[None], label[None]) * weight[label]
    return total, divisor


def mean(total, divisor):
    return None if divisor == 0 else total / divisor


def draw_case(generator, title, missing, weighted, smoothing, focal=0, head_weights=None):
    logits = torch.randn(BATCH, sum(CLASSES), generator=generator).mul(2).double()
    labels = torch.stack(
        [torch.randint(n, (BATCH,), generator=generator) for n in CLASSES], 1
    )
    for image, head in missing:
        labels[image, head] = MISSING
    weights = torch.ones(sum(CLASSES))
    if weighted:
        weights = torch.rand(sum(CLASSES), generator=generator).mul(4).exp().float()
    # What is stored is what is computed with: both are float32.
    logits = logits.float().double().requires_grad_()
    head_weights = head_weights or [1.0] * len(CLASSES)
    means = [
        mean(*head_sum(part, labels[:, head], own.double(), smoothing, focal))
        for head, (part, own) in enumerate(
            zip(logits.split(CLASSES, 1), weights.split(CLASSES))
        )
    ]
    loss = sum(w * m for w, m in zip(head_weights, means) if m is not None)
    loss.backward()
    return {
        "title": title,
        "logits": logits.detach().flatten().tolist(),
        "labels": labels.flatten().tolist(),
        "classWeights": weights.tolist() if weighted else None,
        "headWeights": head_weights,
        "smoothing": smoothing,
        "focal": focal,
        "losses": [None if m is None else m.item() for m in means],
        "loss": loss.item(),
        "gradient": logits.grad.flatten().tolist(),
    }


def write_losses(folder):
    """Writes losses.json and weighted.safetensors; the latter starts from files that are there."""
    generator = torch.Generator().manual_seed(0)
    some = [(0, 0), (2, 0), (3, 1), (5, 2), (0, 2)]
    all_of_one = [(image, 1) for image in range(BATCH)]
    cases = [
        draw_case(generator, "plain", [], False, 0),
        draw_case(generator, "missing labels", some, False, 0),
        draw_case(generator, "class weights", some, True, 0),
        draw_case(generator, "smoothing", some, False, 0.2),
        draw_case(generator, "smoothing and class weights", some, True, 0.1),
        draw_case(generator, "head weights", some, True, 0.1, 0, [0.5, 2.0, 0.0]),
        draw_case(generator, "a head without labels", all_of_one, True, 0.1, 0, [1.0, 3.0, 2.0]),
        draw_case(generator, "one labelled image", [i for i in all_of_one if i[0] != 4], True, 0),
        draw_case(generator, "focal", some, True, 0, 2),
        draw_case(generator, "everything", some, True, 0.1, 1.5, [0.5, 2.0, 1.0]),
    ]
    with open(f"{folder}/losses.json", "w") as file:
        json.dump({"batch": BATCH, "classes": CLASSES, "cases": cases}, file)
    write_weighted(folder, generator)


def write_weighted(folder, generator):
    """Two batches whose gradients make one: the mean over the labelled images of both. Their images
    are the same, those that golden_model.py keeps away from the kinks; their labels are not."""
    net = Tagger()
    net.load_state_dict(read_tensors(f"{folder}/initial.safetensors", net.state_dict()))
    net = net.double().train()
    images = read_tensors(f"{folder}/training.safetensors", {"images"})["images"]
    labels = torch.tensor(
        [
            [[0, -1, 3], [2, -1, -1], [-1, -1, 0], [1, -1, 2]],
            [[-1, 4, -1], [0, 2, 1], [-1, 2, -1], [-1, -1, 3]],
        ]
    )
    counts = [len(names) for names in HEADS.values()]
    class_weights = torch.rand(sum(counts), generator=generator).mul(3).exp().float()
    head_weights, smoothing = torch.tensor([1.0, 0.5, 2.0]), 0.1
    sums, divisors, losses = 0, 0, []
    for step_images, step_labels in zip([images[0], images[0]], labels):
        pairs = [
            head_sum(out, step_labels[:, head], own.double(), smoothing)
            for head, (out, own) in enumerate(
                zip(net(normalise(step_images, torch.float64)), class_weights.split(counts))
            )
        ]
        sums = sums + torch.stack([total for total, _ in pairs])
        divisors = divisors + torch.stack([divisor for _, divisor in pairs])
        losses.append([0 if m is None else m.item() for m in [mean(*pair) for pair in pairs]])
    (head_weights.double() * sums / divisors).sum().backward()
    kept = {
        name: p.grad
        for name, p in net.named_parameters()
        if name in TENSORS or name.startswith("heads.")
    }
    golden = {
        "labels": labels,
        "class_weights": class_weights,
        "head_weights": head_weights,
        "losses": np.array(losses),
    }
    golden |= {f"gradients.{name}": gradient for name, gradient in kept.items()}
    write_safetensors(f"{folder}/weighted.safetensors", golden)


def read_tensors(path, names):
    """The tensors of a safetensors file that have these names; those it lacks are not read."""
    with open(path, "rb") as file:
        data = file.read()
    length = int.from_bytes(data[:8], "little")
    header, start = json.loads(data[8 : 8 + length]), 8 + length
    kinds = {"F32": np.float32, "I64": np.int64, "U8": np.uint8}
    found = {}
    for name in set(names) & set(header):
        entry = header[name]
        first, end = entry["data_offsets"]
        values = np.frombuffer(data[start + first : start + end], kinds[entry["dtype"]])
        found[name] = torch.from_numpy(values.copy()).reshape(entry["shape"])
    return found
