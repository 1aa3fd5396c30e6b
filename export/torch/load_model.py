"""Loads model.safetensors, an image tagger by facet; needs torch and torchvision only.

    model = load()
    logits = model(images)  # uint8 [N, H, W, 3], RGB of the model's size; [N, classes] by head
    model.labels  # class names by head
    model.resize  # how images are brought to size: pad, fit or stretch
"""

import json
from pathlib import Path

import torch
from torchvision.models import MobileNetV2
from torchvision.transforms.functional import normalize

IMAGENET = {"mean": (0.485, 0.456, 0.406), "std": (0.229, 0.224, 0.225)}
TYPES = {"F32": torch.float32, "F16": torch.float16, "I8": torch.int8, "I64": torch.int64}


class Tagger(MobileNetV2):
    def forward(self, images):
        logits = super().forward(normalize(images.permute(0, 3, 1, 2) / 255, **IMAGENET))
        classes = [len(names) for names in self.labels.values()]
        return dict(zip(self.labels, logits.split(classes, dim=1)))


def load(path=Path(__file__).with_name("model.safetensors")):
    file = bytearray(Path(path).read_bytes())
    start = 8 + int.from_bytes(file[:8], "little")
    header = json.loads(file[8:start])
    about = header.pop("__metadata__")
    state = {}
    for name, tensor in header.items():  # an 8-bit tensor comes after its scale
        begin, end = (start + offset for offset in tensor["data_offsets"])
        values = torch.frombuffer(file[begin:end], dtype=TYPES[tensor["dtype"]])
        state[name] = values.reshape(tensor["shape"]) * state.pop(f"{name}.scale", 1)
    labels = {head["name"]: head["classes"] for head in json.loads(about["labels"])}
    for part in ("weight", "bias"):  # the heads become one layer, whatever their names
        parts = [state.pop(f"heads.{name}.1.{part}") for name in labels]
        state[f"classifier.1.{part}"] = torch.cat(parts)
    width, dropout = float(about["width_multiplier"]), float(about["dropout"])
    model = Tagger(len(state["classifier.1.bias"]), width, dropout=dropout)
    model.labels, model.resize = labels, about["resize"]
    model.load_state_dict(state)
    return model.eval()
