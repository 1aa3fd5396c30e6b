#!/usr/bin/env python3
"""PyTorch's training step or inference alone, after the same recipe as facet's: MobileNetV2 with
heads of 5, 143 and 47 classes, cross-entropies added up, Adam at its defaults. Images and labels
are random and on the device.

    python3 torch_step.py --batches 16,64
    python3 torch_step.py --batches 256 --modes eager,tf32,compile,amp    # with CUDA
    python3 torch_step.py --batches 32 --size 224x224 --inference

Prints one JSON document per batch size and mode, on a line of its own; a time is the median over
synchronised steps. Modes: `eager` computes in float32 throughout, `tf32` lets matrix units round
to TF32, `compile` is tf32 under torch.compile with CUDA graphs, `amp` is bfloat16 by autocast.
"""

import argparse
import json
import statistics
import time

import torch

from torch_recipe import (
    Recipe,
    add_shared_options,
    find_device,
    memory_mib,
    process_mib,
    requests,
    synchronise,
    total_loss,
)

CLASSES = (5, 143, 47)
# Steps before those that are timed, and those.
STEPS = {"cuda": (10, 100), "cpu": (1, 4)}


def prepare(batch, mode, size, inference, device):
    """Returns a function that enqueues one step."""
    torch.manual_seed(0)
    torch.backends.cuda.matmul.allow_tf32 = mode != "eager"
    torch.backends.cudnn.allow_tf32 = mode != "eager"
    torch.backends.cudnn.benchmark = True
    model = Recipe(CLASSES).to(device).train(not inference)
    images = torch.randn(batch, 3, *size, device=device)
    labels = [torch.randint(0, count, (batch,), device=device) for count in CLASSES]
    optimizer = torch.optim.Adam(model.parameters())
    forward = torch.compile(model, mode="reduce-overhead") if mode == "compile" else model

    def outputs():
        with torch.autocast(device, torch.bfloat16, enabled=mode == "amp"):
            return forward(images)

    def infer():
        with torch.no_grad():
            outputs()

    def train():
        optimizer.zero_grad(set_to_none=True)
        total_loss(outputs(), labels).backward()
        optimizer.step()

    return infer if inference else train


def measure(step, device):
    """The median milliseconds of a step, and those of the processor."""
    untimed, timed = STEPS[device]
    times = []
    processor_times = []
    for _ in range(untimed + timed):
        synchronise(device)
        started = time.perf_counter()
        processor_started = time.process_time()
        step()
        synchronise(device)
        times.append(time.perf_counter() - started)
        processor_times.append(time.process_time() - processor_started)
    # The other competitors are measured meanwhile, on the same card.
    torch.cuda.empty_cache()
    return [statistics.median(of[untimed:]) * 1000 for of in (times, processor_times)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--batches", default="16,64")
    parser.add_argument("--modes", default="eager")
    parser.add_argument("--inference", action="store_true")
    add_shared_options(parser)
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    device = find_device()
    for batch in map(int, options.batches.split(",")):
        for mode in options.modes.split(","):
            step = prepare(batch, mode, options.size, options.inference, device)
            for _ in requests(options.wait):
                milliseconds, processor_milliseconds = measure(step, device)
                result = {
                    "batch": batch,
                    "mode": mode,
                    "device": device,
                    "torch": torch.__version__,
                    "ms_per_step": milliseconds,
                    "processor_ms_per_step": processor_milliseconds,
                    "images_per_s": batch / milliseconds * 1000,
                    "memory_mib": memory_mib(device),
                    "process_mib": process_mib(),
                }
                print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
