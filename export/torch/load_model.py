"""Loads model.safetensors, an image tagger by facet; needs torch and torchvision only.

    model = load()
    images  # uint8 [N, H, W, 3], RGB of the model's size
    model.predict(images)  # an answer of each image: by head a label, tags or a value
    model.outputs(images)  # by head calibrated probabilities [N, classes or tags], numbers [N, 1]
    model(images)  # by head logits, for training: [N, classes or tags], of a number [N, 1]
    model.labels  # names of classes or tags by head; a number has none
    model.heads, model.decisions  # what the file says of kinds, thresholds, margins
    model.resize  # how images are brought to size: pad, fit or stretch
    model.tta  # what outputs() and predict() average logits over: flip, each image and its mirror image, or none
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
        counts = [len(names) or 1 for names in self.labels.values()]
        return dict(zip(self.labels, logits.split(counts, dim=1)))

    @torch.no_grad()
    def outputs(self, images):
        found = self(images)
        if self.tta == "flip":
            mirrored = self(images.flip(2))
            found = {name: (logits + mirrored[name]) / 2 for name, logits in found.items()}
        for index, head in enumerate(self.heads):
            logits = found[head["name"]].double()
            if kind_of(head) == "number":
                found[head["name"]] = logits * head["std"] + head["mean"]
                continue
            logits = logits / self.decision(index).get("temperature", 1)
            found[head["name"]] = logits.sigmoid() if kind_of(head) == "tags" else logits.softmax(1)
        return found

    def predict(self, images):
        found = [rows.tolist() for rows in self.outputs(images).values()]
        return [
            {head["name"]: self.answer(index, rows[index]) for index, head in enumerate(self.heads)}
            for rows in zip(*found)
        ]

    def answer(self, index, row):
        head, decision = self.heads[index], self.decision(index)
        if kind_of(head) == "number":
            margin = decision.get("margin")  # most numbers are at most so far from the truth
            return {"kind": "number", "value": row[0]} | ({} if margin is None else {"margin": margin})
        guesses = [
            {"label": label, "probability": probability}
            for label, probability in zip(self.labels[head["name"]], row)
        ]
        best = max(row)
        if kind_of(head) == "class":
            return guesses[row.index(best)] | self.sure(decision, best)
        thresholds = decision.get("thresholds") or [0.5] * len(row)
        tags = [guess for guess, least in zip(guesses, thresholds) if guess["probability"] >= least]
        tags.sort(key=lambda guess: -guess["probability"])
        confidence = tags[-1]["probability"] if tags else 1 - best
        answer = {"kind": "tags", "tags": tags, "confidence": confidence}
        return answer | self.sure(decision, confidence)

    def sure(self, decision, confidence):
        if self.decisions is None:
            return {}
        return {"sure": decision["sureFrom"] is not None and confidence >= decision["sureFrom"]}

    def decision(self, index):
        return {} if self.decisions is None else self.decisions["heads"][index]


def kind_of(head):
    return head.get("kind", "class")


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
    heads = json.loads(about["labels"])
    labels = {head["name"]: head.get("classes", head.get("tags", [])) for head in heads}
    for part in ("weight", "bias"):  # the heads become one layer, whatever their names
        parts = [state.pop(f"heads.{name}.1.{part}") for name in labels]
        state[f"classifier.1.{part}"] = torch.cat(parts)
    width, dropout = float(about["width_multiplier"]), float(about["dropout"])
    model = Tagger(len(state["classifier.1.bias"]), width, dropout=dropout)
    model.heads, model.labels, model.resize = heads, labels, about["resize"]
    model.tta = about.get("tta", "none")
    model.decisions = json.loads(about.get("decisions", "null"))
    model.load_state_dict(state)
    return model.eval()
