"""The golden files of heads of three kinds: see make_golden.py.

One class is torch.nn.CrossEntropyLoss, tags are torch.nn.BCEWithLogitsLoss with pos_weight, a number is
torch.nn.SmoothL1Loss, each a mean over the images that have a label of the head. PyTorch leaves to its
user what both it and facet lack names for: a target smoothed towards 1/2, and the focal factor of a tag.
"""

import json

import torch

from golden_losses import MISSING, TENSORS, head_sum, mean, read_tensors
from golden_model import LEARNING_RATE, Tagger, normalise
from write_safetensors import write_safetensors

# Of each head: its kind, and its logits. 33 tags fill a word and one bit of the next.
KINDS = [("class", 3), ("tags", 33), ("number", 1), ("tags", 5), ("class", 2)]
MODEL_KINDS = [("class", 3), ("tags", 6), ("number", 1)]
BATCH = 5


def tags_sum(logits, labels, known, weight, smoothing, focal):
    """The sum over the labelled images of the mean loss of their tags, and their number."""
    targets = labels * (1 - smoothing) + smoothing / 2
    criterion = torch.nn.BCEWithLogitsLoss(pos_weight=weight, reduction="none")
    losses = criterion(logits, targets)
    if focal > 0:
        right = torch.where(labels == 1, torch.sigmoid(logits), torch.sigmoid(-logits))
        losses = (1 - right) ** focal * losses
    return losses[known].mean(1).sum(), known.sum()


def number_sum(logits, labels, known):
    """The sum over the labelled images of the losses of their numbers, and their number."""
    return torch.nn.SmoothL1Loss(reduction="sum")(logits[known, 0], labels[known]), known.sum()


def kind_sum(kind, logits, labels, known, weight, smoothing, focal):
    if kind == "tags":
        return tags_sum(logits, labels, known, weight, smoothing, focal)
    if kind == "number":
        return number_sum(logits, labels, known)
    return head_sum(logits, torch.where(known, labels, MISSING), weight, smoothing, focal)


def draw_labels(generator, kinds, images, missing):
    """Of each head, the labels of the images and which of them are known."""
    drawn = []
    for head, (kind, count) in enumerate(kinds):
        if kind == "tags":
            labels = (torch.rand(images, count, generator=generator) < 0.3).double()
            labels[0] = 0  # no tag at all is a label, too
        elif kind == "number":
            labels = torch.randn(images, generator=generator).mul(2).float().double()
        else:
            labels = torch.randint(count, (images,), generator=generator)
        known = torch.tensor([(image, head) not in missing for image in range(images)])
        drawn.append((labels, known))
    return drawn


def stored(kinds, drawn):
    """The labels as JSON or a tensor has them: of each image and head a class, tags' indices, a number, or null."""
    return [
        [
            None
            if not known[image]
            else labels[image].nonzero().flatten().tolist()
            if kind == "tags"
            else labels[image].item()
            for (kind, _), (labels, known) in zip(kinds, drawn)
        ]
        for image in range(len(drawn[0][1]))
    ]


def draw_case(generator, title, missing=(), spread=2.0, weighted=False, smoothing=0.0, focal=0.0, head_weights=None, own=None):
    counts = [count for _, count in KINDS]
    logits = torch.randn(BATCH, sum(counts), generator=generator).mul(spread)
    logits = (logits * 1e4).round().div(1e4).float()
    weights = torch.ones(sum(counts))
    if weighted:
        weights = torch.rand(sum(counts), generator=generator).mul(4).exp()
        weights = (weights * 1e3).round().div(1e3).float()
    drawn = draw_labels(generator, KINDS, BATCH, missing)
    head_weights = head_weights or [1.0] * len(KINDS)
    wide = logits.double().requires_grad_()
    sums = kind_sum if own is None else lambda *values: mixed_sum(*values, own)
    means = [
        mean(*sums(kind, part, labels, known, weight.double(), smoothing, focal))
        for (kind, _), part, (labels, known), weight in zip(
            KINDS, wide.split(counts, 1), drawn, weights.split(counts)
        )
    ]
    loss = sum(w * m for w, m in zip(head_weights, means) if m is not None)
    loss.backward()
    short = lambda values: [float(f"{value:.9g}") for value in values]
    return {
        "title": title,
        "logits": short(logits.flatten().tolist()),
        "labels": stored(KINDS, drawn),
        "classWeights": short(weights.tolist()) if weighted else None,
        "headWeights": head_weights,
        "smoothing": smoothing,
        "focal": focal,
        "losses": [None if m is None else m.item() for m in means],
        "loss": loss.item(),
        "gradient": short(wide.grad.flatten().tolist()),
        **({} if own is None else {"ownWeight": own}),
    }


def mixed_sum(kind, logits, labels, known, weight, smoothing, focal, own):
    """The sum for images of which each is mixed with the one before it, and what it is divided by."""
    before, both = labels.roll(1, 0), known & known.roll(1, 0)
    sums = lambda labels: kind_sum(kind, logits, labels, both, weight, smoothing, focal)
    if kind == "number" or kind == "tags" and focal == 0:
        return sums(own * labels + (1 - own) * before)
    (first, weights), (second, others) = sums(labels), sums(before)
    return own * first + (1 - own) * second, own * weights + (1 - own) * others


def write_losses_of_kinds(folder):
    generator = torch.Generator().manual_seed(19)
    some = [(1, 0), (2, 1), (3, 2), (4, 2), (0, 3), (4, 4)]
    no_tags = [(image, 1) for image in range(BATCH)] + [(image, 2) for image in range(BATCH)]
    everything = dict(weighted=True, smoothing=0.1, focal=1.5, head_weights=[1.0, 0.5, 2.0, 0.25, 3.0])
    cases = [
        draw_case(generator, "plain"),
        draw_case(generator, "missing labels", some),
        draw_case(generator, "logits far from 0", some, spread=30.0),
        draw_case(generator, "positive weights", some, weighted=True),
        draw_case(generator, "smoothing and positive weights", some, weighted=True, smoothing=0.2),
        draw_case(generator, "focal", some, focal=2.0),
        draw_case(generator, "heads without labels", no_tags, weighted=True),
        draw_case(generator, "everything", some, **everything),
        draw_case(generator, "mixed", own=0.75),
        draw_case(generator, "mixed, most of the other, missing labels", some[:3], own=0.125),
        draw_case(generator, "mixed, everything", some[:3], **everything, own=0.625),
    ]
    with open(f"{folder}/losses_of_kinds.json", "w") as file:
        json.dump({"batch": BATCH, "kinds": KINDS, "cases": cases}, file)


class TaggerOfKinds(Tagger):
    """The golden model with other heads."""

    def __init__(self):
        super().__init__()
        channels = self.heads["gender"][1].in_features
        self.heads = torch.nn.ModuleDict(
            {
                name: torch.nn.Sequential(torch.nn.Dropout(0), torch.nn.Linear(channels, count))
                for name, (_, count) in zip(["gender", "use", "price"], MODEL_KINDS)
            }
        )


def words_of(drawn):
    """Labels as words of 32 bits, see data/label_words.ts; -1 first where there is none."""
    rows = []
    for image in range(len(drawn[0][1])):
        row = []
        for (kind, _), (labels, known) in zip(MODEL_KINDS, drawn):
            label = labels[image]
            if kind == "tags":
                tags = label.nonzero().flatten().tolist()
                row += [len(tags), sum(1 << tag for tag in tags)]
            elif kind == "number":
                row += [0, label.float().view(1).view(torch.int32).item()]
            else:
                row += [label.item()]
            if not known[image]:
                row[-1 if kind == "class" else -2] = MISSING
        rows.append(row)
    return torch.tensor(rows, dtype=torch.int64)


def write_model_of_kinds(folder):
    """Three Adam steps, and the gradient of two accumulated, weighted batches."""
    torch.manual_seed(23)
    generator = torch.Generator().manual_seed(23)
    start = TaggerOfKinds()
    names = start.state_dict()
    known = read_tensors(f"{folder}/initial.safetensors", names)
    heads = {name: value for name, value in names.items() if name.startswith("heads.")}
    start.load_state_dict({**known, **heads})
    images = read_tensors(f"{folder}/training.safetensors", {"images"})["images"]
    steps, batch = images.shape[:2]
    missing = [(1, 0), (2, 1), (3, 2), (6, 1), (9, 0), (10, 2)]
    drawn = draw_labels(generator, MODEL_KINDS, steps * batch, missing)
    golden = {f"initial.{name}": value for name, value in heads.items()}
    golden["labels"] = words_of(drawn)
    counts = [count for _, count in MODEL_KINDS]

    def sums(outputs, first, weights, smoothing, focal):
        rows = slice(first, first + batch)
        return [
            kind_sum(kind, out, labels[rows], known[rows], own.double(), smoothing, focal)
            for (kind, _), out, (labels, known), own in zip(
                MODEL_KINDS, outputs, drawn, weights.split(counts)
            )
        ]

    net = fresh(start)
    optimizer = torch.optim.Adam(net.parameters(), lr=LEARNING_RATE)
    losses, logits = [], []
    for step in range(steps):
        optimizer.zero_grad()
        outputs = net(normalise(images[step], torch.float64))
        means = [mean(*pair) for pair in sums(outputs, step * batch, torch.ones(sum(counts)), 0, 0)]
        sum(means).backward()
        if step == 0:
            golden |= gradients_of(net, "gradients")
        losses.append(torch.stack(means).detach())
        logits.append(torch.cat(outputs, 1).detach())
        optimizer.step()
    golden |= {"losses": torch.stack(losses), "logits": torch.stack(logits)}

    net = fresh(start)
    weights = torch.rand(sum(counts), generator=generator).mul(3).exp()
    head_weights = torch.tensor([1.0, 0.5, 2.0])
    # The same images twice, those that golden_model.py keeps away from the kinks.
    pairs = [
        sums(net(normalise(images[0], torch.float64)), step * batch, weights, 0.1, 1.5)
        for step in range(2)
    ]
    totals = [sum(pair[head][0] for pair in pairs) for head in range(len(counts))]
    divisors = [sum(pair[head][1] for pair in pairs) for head in range(len(counts))]
    sum(w * t / d for w, t, d in zip(head_weights.double(), totals, divisors)).backward()
    golden |= gradients_of(net, "weighted")
    golden |= {
        "class_weights": weights,
        "head_weights": head_weights,
        "weighted_losses": torch.stack([torch.stack([mean(*p) for p in pair]) for pair in pairs]).detach(),
    }
    write_safetensors(f"{folder}/kinds.safetensors", golden)


def fresh(start):
    net = TaggerOfKinds()
    net.load_state_dict(start.state_dict())
    return net.double().train()


def gradients_of(net, prefix):
    """Of the tensors at the model's two ends, and one between."""
    return {
        f"{prefix}.{name}": p.grad.clone()
        for name, p in net.named_parameters()
        if name in TENSORS or name.startswith("heads.")
    }


def write_kinds(folder):
    """Writes losses_of_kinds.json and kinds.safetensors; the latter starts from files that are there."""
    write_losses_of_kinds(folder)
    write_model_of_kinds(folder)
