"""What both PyTorch measurements share: the model and loss of the recipe, devices, and measuring on request."""

import argparse
import resource
import sys

import torch
import torch.nn.functional as functional
import torchvision


class Recipe(torch.nn.Module):
    """torchvision's MobileNetV2 without its classifier; per label column dropout and a linear."""

    def __init__(self, classes):
        super().__init__()
        network = torchvision.models.mobilenet_v2()
        self.features = network.features
        self.heads = torch.nn.ModuleList(
            torch.nn.Sequential(torch.nn.Dropout(0.2), torch.nn.Linear(network.last_channel, count))
            for count in classes
        )

    def forward(self, images):
        pooled = self.features(images).mean((2, 3))
        return [head(pooled) for head in self.heads]


def total_loss(outputs, labels):
    """The heads' cross-entropies added up, in float32 whatever the outputs are."""
    return sum(functional.cross_entropy(out.float(), truth) for out, truth in zip(outputs, labels))


def find_device():
    return "cuda" if torch.cuda.is_available() else "cpu"


def synchronise(device):
    """Waits for everything enqueued; the CPU enqueues nothing."""
    if device == "cuda":
        torch.cuda.synchronize()


def memory_mib(device):
    """The most memory that tensors took on the GPU so far; None where torch does not count."""
    return torch.cuda.max_memory_allocated() / 2**20 if device == "cuda" else None


def process_mib():
    """The most memory that this process took so far, whatever for."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


def size(text):
    """HEIGHTxWIDTH as two numbers."""
    height, width = text.split("x")
    return int(height), int(width)


def add_shared_options(parser):
    parser.add_argument("--size", type=size, default=(80, 60), metavar="HxW")
    parser.add_argument("--threads", type=int, help="CPU threads (default: PyTorch's choice)")
    parser.add_argument(
        "--wait",
        action="store_true",
        help="measure once per line of standard input, until it ends, instead of once",
    )
    parser.formatter_class = argparse.RawDescriptionHelpFormatter


def requests(wait):
    """Yields once, or with `wait` once per line of standard input."""
    yield from sys.stdin if wait else [None]
