"""Makes the files of torch.save that torch_file_test.ts reads, beside this script.

    /usr/bin/python3 make_torch_files.py

Tried with Debian's python3-torch 1.13.0. Every tensor counts up from 0, or as said below.

kinds.pth     a state dict with a tensor of every type, and views of all sorts
legacy.pth    the same as torch wrote it before version 1.6
nested.pth    a checkpoint: a state dict with "module." before its names, under "state_dict"
norm.pth      the parameters and buffers of a batch norm of 3 channels, as a module's state dict
module.pth    a whole linear layer, not its state dict
script.pt     a TorchScript program
"""

import os

import torch

folder = os.path.dirname(os.path.abspath(__file__))


def path(name):
    return os.path.join(folder, name)


table = torch.arange(12.0).reshape(3, 4)
kinds = {
    "float": torch.arange(6.0).reshape(2, 3) - 0.5,
    "double": torch.arange(3, dtype=torch.float64) / 3,
    "half": torch.tensor([0.0, 1.5, -2.0**-24], dtype=torch.float16),
    "bfloat": torch.tensor([0.0, 1.5, -(2.0**-126)], dtype=torch.bfloat16),
    "long": torch.tensor([0, -1, 2**40]),
    "int": torch.tensor([0, -1, 2**30], dtype=torch.int32),
    "byte": torch.tensor([0, 1, 255], dtype=torch.uint8),
    "bool": torch.tensor([False, True]),
    "scalar": torch.tensor(7.0),
    "empty": torch.zeros(0, 3),
    "table": table,
    "transposed": table.t(),
    "row": table[1],
    "column": table[:, 2],
    "stepped": torch.arange(24.0).reshape(2, 3, 4)[:, 1:, ::2],
    "parameter": torch.nn.Parameter(torch.arange(2.0)),
}
torch.save(kinds, path("kinds.pth"))
torch.save(kinds, path("legacy.pth"), _use_new_zipfile_serialization=False)

layer = torch.nn.Linear(2, 1)
layer.load_state_dict({"weight": torch.tensor([[1.0, 2.0]]), "bias": torch.tensor([3.0])})
optimizer = torch.optim.SGD(layer.parameters(), lr=0.1, momentum=0.9)
checkpoint = {
    "epoch": 300,
    "best": 71.878,
    "arch": "linear",
    "schedule": None,
    "steps": 2**40,
    "state_dict": torch.nn.DataParallel(layer).state_dict(),
    "optimizer": optimizer.state_dict(),
}
torch.save(checkpoint, path("nested.pth"))
torch.save(torch.nn.BatchNorm2d(3).state_dict(), path("norm.pth"))
torch.save(layer, path("module.pth"))
torch.jit.script(layer).save(path("script.pt"))
