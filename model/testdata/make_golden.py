"""Makes torchvision.json: what torchvision's MobileNetV2 looks like for several width multipliers and
image sizes.

    python3 make_golden.py > torchvision.json && deno fmt torchvision.json

Tried with torchvision 0.14.1 (Debian's python3-torchvision).

    models   width multiplier to the shape of every parameter and buffer, by name, in torch's order
    outputs  image size "WIDTHxHEIGHT" to the [height, width] that each of the 19 features gives
    parameters  count of floats in the parameters of torchvision's own model of 1000 classes
"""

import json

import torch
import torchvision

WIDTHS = [0.1, 0.25, 0.35, 0.5, 0.75, 1.0, 1.3, 1.4]
SIZES = [(60, 80), (40, 48), (27, 33), (224, 224), (1, 1), (65, 31)]


def shapes(width):
    model = torchvision.models.mobilenet_v2(width_mult=width)
    return {name: list(tensor.shape) for name, tensor in model.state_dict().items()}


def outputs(width, height):
    model = torchvision.models.mobilenet_v2(width_mult=0.1).eval()
    image, sizes = torch.zeros(1, 3, height, width), []
    for feature in model.features:
        image = feature(image)
        sizes.append(list(image.shape[2:]))
    return sizes


with torch.no_grad():
    golden = {
        "torchvision": torchvision.__version__,
        "models": {str(width): shapes(width) for width in WIDTHS},
        "outputs": {f"{width}x{height}": outputs(width, height) for width, height in SIZES},
        "parameters": sum(p.numel() for p in torchvision.models.mobilenet_v2().parameters()),
    }
print(json.dumps(golden, separators=(",", ":")))
