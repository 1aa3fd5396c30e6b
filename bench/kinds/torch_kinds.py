#!/usr/bin/env python3
"""A model with heads of every kind in PyTorch, on the split and the labels of a run of facet's: the tutorial's
recipe (Adam at 1e-3, dropout 0.2 before each head), the losses of docs/recipes.md, images as they are.

    python3 torch_kinds.py --run /tmp/facet-kinds/runs/tutorial-kinds-42 --images '/data/images/{}.jpg' --epochs 5

Prints one JSON document with the figures on the validation images after the last epoch, under the names that
metrics.jsonl has for them.
"""

import argparse
import csv
import json
import os
import sys

import numpy
import torch
import torch.nn.functional as functional
import torchvision.transforms as transforms
from PIL import Image

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from torch_recipe import Recipe, find_device  # noqa: E402


def kind_of(head):
    return head.get("kind", "class")


def outputs_of(head):
    kind = kind_of(head)
    return 1 if kind == "number" else len(head["tags" if kind == "tags" else "classes"])


def target(head, cell):
    """A cell's target, and whether there is one."""
    kind = kind_of(head)
    cell = cell.strip()
    if cell == "":
        return torch.zeros(outputs_of(head)) if kind == "tags" else 0, False
    if kind == "class":
        return head["classes"].index(cell), True
    if kind == "number":
        return (float(cell) - head["mean"]) / head["std"], True
    tags = set() if cell == head.get("noneLabel") else {
        tag.strip() for tag in cell.split(head["separator"])
    }
    return torch.tensor([float(tag in tags) for tag in head["tags"]]), True


class Products(torch.utils.data.Dataset):
    """Normalised images with a target of each head and a mask."""

    def __init__(self, path, heads, images):
        with open(path, encoding="utf-8") as file:
            self.rows = list(csv.DictReader(file))
        self.heads, self.images = heads, images
        self.transform = transforms.Compose([
            transforms.ToTensor(),
            transforms.Normalize((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
        ])

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        row = self.rows[index]
        with Image.open(self.images.replace("{}", row["id"])) as image:
            pixels = self.transform(image.convert("RGB"))
        pairs = [target(head, row[head["name"]]) for head in self.heads]
        return pixels, [value for value, _ in pairs], [known for _, known in pairs]


def loss_of(head, output, truth, known):
    """The mean over the images that have the label; 0 where none has."""
    if not known.any():
        return output.sum() * 0
    output, truth = output[known], truth[known]
    kind = kind_of(head)
    if kind == "class":
        return functional.cross_entropy(output, truth)
    if kind == "tags":
        return functional.binary_cross_entropy_with_logits(output, truth)
    return functional.smooth_l1_loss(output[:, 0], truth.float())


def average_precision(truth, scores):
    """scikit-learn's average_precision_score of one tag, equal scores taken together."""
    order = numpy.argsort(-scores, kind="stable")
    truth, scores = truth[order], scores[order]
    last = numpy.append(numpy.nonzero(numpy.diff(scores))[0], len(scores) - 1)
    hits = numpy.cumsum(truth)[last]
    precision, recall = hits / (last + 1), hits / truth.sum()
    return float(numpy.sum(numpy.diff(numpy.append(0, recall)) * precision))


def figure(head, output, truth, known):
    output, truth = output[known], truth[known]
    kind = kind_of(head)
    if kind == "class":
        return "accuracy", float((output.argmax(1) == truth).mean())
    if kind == "number":
        return "mean_absolute_error", float(numpy.abs(output[:, 0] - truth).mean() * head["std"])
    present = [tag for tag in range(truth.shape[1]) if truth[:, tag].any()]
    values = [average_precision(truth[:, tag], output[:, tag]) for tag in present]
    return "mean_average_precision", float(numpy.mean(values))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", required=True, help="a run of facet's with the same heads")
    parser.add_argument("--images", required=True, help="path of an image, {} standing for its id")
    parser.add_argument("--epochs", type=int, required=True)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--seed", type=int, default=42)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    device = find_device()
    with open(os.path.join(options.run, "labels.json"), encoding="utf-8") as file:
        heads = json.load(file)
    sets = [
        Products(os.path.join(options.run, name), heads, options.images)
        for name in ("train.csv", "val.csv")
    ]
    training = torch.utils.data.DataLoader(sets[0], options.batch, shuffle=True)
    validation = torch.utils.data.DataLoader(sets[1], 64)
    network = Recipe([outputs_of(head) for head in heads]).to(device)
    optimizer = torch.optim.Adam(network.parameters())
    for _ in range(options.epochs):
        network.train()
        for pixels, truths, known in training:
            optimizer.zero_grad()
            outputs = network(pixels.to(device))
            sum(
                loss_of(head, output, truth.to(device), mask.to(device))
                for head, output, truth, mask in zip(heads, outputs, truths, known)
            ).backward()
            optimizer.step()
    network.eval()
    parts = [([], [], []) for _ in heads]
    with torch.no_grad():
        for pixels, truths, known in validation:
            outputs = network(pixels.to(device))
            for part, output, truth, mask in zip(parts, outputs, truths, known):
                for values, more in zip(part, (output.cpu(), truth, mask)):
                    values.append(more.numpy())
    result = {}
    for head, part in zip(heads, parts):
        name, value = figure(head, *(numpy.concatenate(values) for values in part))
        result.setdefault(name, {})[head["name"]] = value
    print(json.dumps(result))


if __name__ == "__main__":
    main()
