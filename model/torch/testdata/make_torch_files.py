"""Makes the files of torch.save that torch_file_test.ts reads, beside this script.

    /usr/bin/python3 make_torch_files.py

Tried with Debian's python3-torch 1.13.0. Every tensor counts up from 0, or as said below.

kinds.pth     a state dict with a tensor of every type, and views of all sorts
legacy.pth    the same as torch wrote it before version 1.6
views.pth     views whose values are repeated, overlap or lie in another order, some drawn at random
views_legacy.pth  the same as torch wrote it before version 1.6
views.json    the shape and the values of each as torch.load gives them
nested.pth    a checkpoint: a state dict with "module." before its names, under "state_dict"
norm.pth      the parameters and buffers of a batch norm of 3 channels, as a module's state dict
module.pth    a whole linear layer, not its state dict
script.pt     a TorchScript program
"""

import json
import os
import random

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
    "short": torch.tensor([0, -1, 2**14], dtype=torch.int16),
    "char": torch.tensor([0, -1, -128], dtype=torch.int8),
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

images = torch.arange(48.0).reshape(2, 4, 3, 2)
views = {
    "expanded": torch.tensor([7.0]).expand(2, 3),
    "expanded_half": torch.tensor([1.5], dtype=torch.float16).expand(4),
    "expanded_count": torch.tensor(3).expand(2, 2),
    "rows": torch.arange(3.0).expand(2, 3),
    "columns": torch.arange(3.0)[:, None].expand(3, 2),
    "windows": torch.arange(10.0).unfold(0, 4, 2),
    "hankel": torch.arange(5.0).as_strided((3, 3), (1, 1)),
    "channels_last": images.to(memory_format=torch.channels_last),
    "permuted": images.permute(3, 1, 0, 2),
    "diagonal": table.diagonal(),
    "lone": torch.arange(6.0).as_strided((1, 2, 1), (100, 3, 7)),
    "none": torch.arange(4.0)[4:],
    "none_expanded": torch.arange(4.0).as_strided((3, 0), (0, 9), 2),
    "point": torch.arange(4.0)[3].expand(1, 1, 1),
}
generator = random.Random(1)
while len(views) < 40:
    sizes = [generator.randrange(1, 5) for _ in range(generator.randrange(5))]
    strides = [generator.randrange(5) for _ in sizes]
    reach = 1 + sum((size - 1) * stride for size, stride in zip(sizes, strides))
    offset = generator.randrange(4)
    storage = torch.arange(float(offset + reach + generator.randrange(3)))
    views[f"random_{len(views)}"] = storage.as_strided(sizes, strides, offset)
torch.save(views, path("views.pth"))
torch.save(views, path("views_legacy.pth"), _use_new_zipfile_serialization=False)
loaded = torch.load(path("views.pth"), weights_only=True)
with open(path("views.json"), "w") as file:
    tensors = {name: [list(view.shape), view.flatten().tolist()] for name, view in loaded.items()}
    json.dump(tensors, file, separators=(",", ":"))
    file.write("\n")

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
