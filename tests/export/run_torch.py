"""Prints what an exported model's loader makes of images: logits, outputs and answers by head, as JSON.

Arguments: the exported folder, a file of bytes, and their shape.
"""

import importlib.util
import json
import sys

import torch

folder, pixels, *shape = sys.argv[1:]
spec = importlib.util.spec_from_file_location("load_model", f"{folder}/load_model.py")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
model = module.load()
with open(pixels, "rb") as file:
    images = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)
images = images.reshape([int(size) for size in shape])
with torch.no_grad():
    logits = model(images)
lists = lambda tensors: {name: of.tolist() for name, of in tensors.items()}
print(json.dumps({
    "logits": lists(logits),
    "outputs": lists(model.outputs(images)),
    "answers": model.predict(images),
    "labels": model.labels,
    "resize": model.resize,
}))
