#!/usr/bin/env python3
"""One epoch of the recipe in PyTorch on real images: its DataLoader decodes and augments them, with
torchvision's transforms as in the tutorial, and the model trains on what arrives.

    python3 torch_epoch.py --data ../../shared/data/fashion-product-images --batch 16 --images 2048

Prints one JSON document. With CUDA, as many workers load as there are processors; without, the
processors are busy with the model, and the loader works between its steps.
"""

import argparse
import csv
import json
import os
import time

import torch
import torchvision.transforms as transforms
from PIL import Image

from torch_recipe import (
    Recipe,
    add_shared_options,
    find_device,
    memory_mib,
    requests,
    synchronise,
    total_loss,
)

COLUMNS = ("gender", "articleType", "baseColour")


class Products(torch.utils.data.Dataset):
    """Decoded and augmented images with their class indices."""

    def __init__(self, data, limit, size):
        with open(os.path.join(data, "styles.csv"), encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        names = [sorted({row[column] for row in rows}) for column in COLUMNS]
        self.classes = [len(values) for values in names]
        index = [{name: place for place, name in enumerate(values)} for values in names]
        self.items = []
        for row in rows[:limit]:
            path = os.path.join(data, "images", row["id"] + ".jpg")
            if os.path.exists(path):
                labels = [where[row[column]] for where, column in zip(index, COLUMNS)]
                self.items.append((path, labels))
        self.transform = transforms.Compose([
            transforms.Resize(size),
            transforms.RandomHorizontalFlip(0.5),
            transforms.ColorJitter(0.3, 0.3, 0.3),
            transforms.RandomAffine(20, (0.1, 0.1), (0.8, 1.2), fill=(255, 255, 255)),
            transforms.ToTensor(),
            transforms.Normalize((0.485, 0.456, 0.406), (0.229, 0.224, 0.225)),
        ])

    def __len__(self):
        return len(self.items)

    def __getitem__(self, place):
        path, labels = self.items[place]
        with Image.open(path) as image:
            return self.transform(image.convert("RGB")), torch.tensor(labels)


def train_epoch(model, optimizer, loader, device):
    for images, labels in loader:
        labels = labels.to(device, non_blocking=True)
        optimizer.zero_grad(set_to_none=True)
        outputs = model(images.to(device, non_blocking=True))
        total_loss(outputs, labels.unbind(1)).backward()
        optimizer.step()
    synchronise(device)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--images", type=int, help="use only the first rows (default: all)")
    add_shared_options(parser)
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    device = find_device()
    products = Products(options.data, options.images, options.size)
    workers = os.cpu_count() if device == "cuda" else 0
    loader = torch.utils.data.DataLoader(
        products,
        options.batch,
        shuffle=True,
        num_workers=workers,
        pin_memory=device == "cuda",
        persistent_workers=workers > 0,
    )
    model = Recipe(products.classes).to(device)
    optimizer = torch.optim.Adam(model.parameters())
    for _ in requests(options.wait):
        started = time.perf_counter()
        train_epoch(model, optimizer, loader, device)
        seconds = time.perf_counter() - started
        result = {
            "batch": options.batch,
            "device": device,
            "torch": torch.__version__,
            "images": len(products),
            "ms_per_epoch": seconds * 1000,
            "images_per_s": len(products) / seconds,
            "memory_mib": memory_mib(device),
        }
        print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
