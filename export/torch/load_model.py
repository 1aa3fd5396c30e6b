"""Loads model.safetensors, an image tagger by facet; needs torch and torchvision only.

    model, labels = load()  # labels: class names by head
    logits = model(images)  # uint8 [N, H, W, 3], RGB of the model's size; a dict of [N, classes]
"""

import json
from pathlib import Path

import torch
import torchvision

TYPES = {"F32": torch.float32, "F16": torch.float16, "I64": torch.int64}


class Tagger(torch.nn.Module):
    def __init__(self, labels, mean, std, width_multiplier, dropout):
        super().__init__()
        net = torchvision.models.mobilenet_v2(width_mult=width_multiplier)
        self.names, self.features, self.heads = list(labels), net.features, torch.nn.ModuleList()
        for classes in labels.values():
            linear = torch.nn.Linear(net.last_channel, len(classes))
            self.heads.append(torch.nn.Sequential(torch.nn.Dropout(dropout), linear))
        self.register_buffer("mean", torch.tensor(mean), persistent=False)
        self.register_buffer("std", torch.tensor(std), persistent=False)

    def forward(self, images):
        images = (images / 255 - self.mean) / self.std
        features = self.features(images.permute(0, 3, 1, 2)).mean((2, 3))
        return {name: head(features) for name, head in zip(self.names, self.heads)}


def load(path=Path(__file__).with_name("model.safetensors")):
    file = Path(path).read_bytes()
    start = 8 + int.from_bytes(file[:8], "little")
    header = json.loads(file[8:start])
    about = header.pop("__metadata__")
    labels = {head["name"]: head["classes"] for head in json.loads(about["labels"])}
    options = [json.loads(about[key]) for key in ("mean", "std", "width_multiplier", "dropout")]
    state = {}
    for name, tensor in header.items():
        begin, end = tensor["data_offsets"]
        values = torch.frombuffer(bytearray(file[start + begin : start + end]), dtype=TYPES[tensor["dtype"]])
        state[name] = values.reshape(tensor["shape"])
    for index, name in enumerate(labels):  # torch allows neither dots nor names such as "type"
        for part in ("weight", "bias"):
            state[f"heads.{index}.1.{part}"] = state.pop(f"heads.{name}.1.{part}")
    model = Tagger(labels, *options)
    model.load_state_dict(state)
    return model.eval(), labels
