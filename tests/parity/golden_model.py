"""The whole-model golden files: see make_golden.py.

Three things would let rounding alone decide the result, and are kept out:
- An activation within rounding of 0 or 6, whose gradient is then kept or dropped: most channels of
  a norm lie between the two, one in eight around either, and those biases are moved a little so
  that no activation of a first step is closer than MARGIN.
- Adam divides a gradient by its own size, so a tiny one becomes a whole step in whichever direction
  rounding gives it. `steady` marks the weights whose gradients are never tiny, and the 3x3 filters
  are drawn four times as large, so that a step changes them little.
- The bias of a linear projection's norm has no gradient at all: a 1x1 convolution and a norm follow,
  which take away any constant. Its golden gradient is 0 and it is nowhere steady; what Adam makes of
  the rounding noise there moves the running means, and inference, by some thousandths.
Run in float32 instead, PyTorch itself strays from these float64 figures as make_golden.py prints.
"""

import copy
import json

import torch
import torch.nn.functional as F
import torchvision

from write_safetensors import write_safetensors

HEADS = {
    "gender": ["Boys", "Men", "Women"],
    "articleType": ["Belts", "Dresses", "Jeans", "Shirts", "Watches"],
    "baseColour": ["Black", "Blue", "Red", "White"],
}
WIDTH_MULTIPLIER = 0.25
LEARNING_RATE = 1e-3
MEAN, STD = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
MARGIN = 2e-4
# A gradient of at least this share of its tensor's root mean square, in every step, is steady.
STEADY = 1 / 128


class Tagger(torch.nn.Module):
    """MobileNetV2 with a linear head per label column; no dropout, which no oracle could repeat."""

    def __init__(self):
        super().__init__()
        net = torchvision.models.mobilenet_v2(width_mult=WIDTH_MULTIPLIER)
        self.features, self.pool = net.features, torch.nn.AdaptiveAvgPool2d((1, 1))
        self.heads = torch.nn.ModuleDict(
            {
                name: torch.nn.Sequential(
                    torch.nn.Dropout(0), torch.nn.Linear(net.last_channel, len(classes))
                )
                for name, classes in HEADS.items()
            }
        )

    def forward(self, images):
        features = torch.flatten(self.pool(self.features(images)), 1)
        return [head(features) for head in self.heads.values()]


def initial_model():
    """torchvision's initial weights, changed so that no term drops out and rounding decides nothing."""
    net = Tagger()
    for module in net.modules():
        if isinstance(module, torch.nn.Conv2d) and module.kernel_size == (3, 3):
            module.weight.data *= 4
        if isinstance(module, torch.nn.BatchNorm2d):
            torch.nn.init.uniform_(module.weight, 0.5, 1.5)
            torch.nn.init.normal_(module.bias, 0, 0.3)
            torch.nn.init.normal_(module.running_mean, 0, 0.2)
            torch.nn.init.uniform_(module.running_var, 0.5, 2)
    for norm in relu6_norms(net):
        around = torch.rand(norm.num_features)
        inside = around > 1 / 8
        norm.weight.data[inside] = 0.4 * norm.weight.data[inside] + 0.2
        norm.bias.data += torch.where(inside, 3.0, torch.where(around > 1 / 16, 6.0, 0.0))
    return net


def relu6_norms(net):
    """The norms that a ReLU6 follows, in the order they run."""
    return [
        before
        for block in net.modules()
        if isinstance(block, torch.nn.Sequential)
        for before, after in zip(block, list(block)[1:])
        if isinstance(after, torch.nn.ReLU6)
    ]


def leave_kinks(net, batches):
    """Moves the biases before each ReLU6 to where these batches' activations are farthest from 0 and
    6, norm after norm; asserts the margin."""
    offers = torch.linspace(-0.1, 0.1, 401, dtype=torch.float64)
    for index, norm in enumerate(relu6_norms(net)):
        seen = []
        wide = copy.deepcopy(net).double().train()
        relu6_norms(wide)[index].register_forward_hook(
            lambda module, inputs, output: seen.append(output.transpose(0, 1).flatten(1))
        )
        with torch.no_grad():
            for images in batches:
                wide(normalise(images, torch.float64))
        values = torch.cat(seen, 1)  # [channels, batch * height * width]
        for channel, row in enumerate(values):
            moved = row + offers[:, None]
            distance = torch.minimum(moved.abs(), (moved - 6).abs()).amin(1)
            assert distance.max() > MARGIN
            norm.bias.data[channel] += offers[distance.argmax()].float()


def draw_batches(steps, batch, height, width):
    """Smooth noisy images, uint8 [steps, batch, height, width, 3], and labels [steps, batch, heads]."""
    coarse = torch.rand(steps * batch, 3, 5, 4)
    smooth = F.interpolate(coarse, (height, width), mode="bilinear", align_corners=False)
    noisy = (smooth + 0.05 * torch.randn(smooth.shape)).clamp(0, 1)
    images = (noisy * 255).round().to(torch.uint8).permute(0, 2, 3, 1)
    labels = torch.stack([torch.randint(len(c), (steps, batch)) for c in HEADS.values()], 2)
    return images.reshape(steps, batch, height, width, 3), labels


def normalise(images, dtype):
    """uint8 [batch, height, width, 3] to [batch, 3, height, width]."""
    mean, std = torch.tensor(MEAN, dtype=torch.float64), torch.tensor(STD, dtype=torch.float64)
    return ((images.double() / 255 - mean) / std).permute(0, 3, 1, 2).to(dtype)


def train(net, images, labels, dtype):
    """Takes Adam steps. Returns the golden tensors by name."""
    net = copy.deepcopy(net).to(dtype).train()
    optimizer = torch.optim.Adam(net.parameters(), lr=LEARNING_RATE)
    logits, losses, gradients, golden = [], [], [], {"images": images, "labels": labels}
    for step_images, step_labels in zip(images, labels):
        optimizer.zero_grad()
        outputs = net(normalise(step_images, dtype))
        step_losses = [F.cross_entropy(out, step_labels[:, i]) for i, out in enumerate(outputs)]
        sum(step_losses).backward()
        logits.append(torch.cat(outputs, 1).detach())
        losses.append(torch.stack(step_losses).detach())
        gradients.append({name: p.grad.clone() for name, p in net.named_parameters()})
        optimizer.step()
    golden |= {"logits": torch.stack(logits), "losses": torch.stack(losses)}
    golden |= {
        f"statistics.{name}": buffer
        for name, buffer in net.named_buffers()
        if "num_batches" not in name
    }
    golden |= {f"gradients.{name}": g for name, g in gradients[0].items()}
    golden |= {f"parameters.{name}": p.detach() for name, p in net.named_parameters()}
    golden |= {f"steady.{name}": steady([g[name] for g in gradients]) for name in gradients[0]}
    with torch.no_grad():
        golden["inference"] = torch.cat(net.eval()(normalise(images[-1], dtype)), 1)
    for name in unmoved(net):
        golden[f"gradients.{name}"].zero_()
        golden[f"steady.{name}"].zero_()
    return golden


def steady(gradients):
    """1 where no step's gradient is tiny."""
    large = [g.abs() >= STEADY * g.square().mean().sqrt() for g in gradients]
    return torch.stack(large).all(0).to(torch.uint8)


def unmoved(net):
    """Names of the parameters without a gradient: biases of norms that no ReLU6 follows."""
    with_relu6 = {id(norm.bias) for norm in relu6_norms(net)}
    return [
        f"{name}.bias"
        for name, module in net.named_modules()
        if isinstance(module, torch.nn.BatchNorm2d) and id(module.bias) not in with_relu6
    ]


def deviations(golden, other):
    """How far a run strays: the measures that the parity test bounds."""
    names = [n[len("steady.") :] for n in golden if n.startswith("steady.") and golden[n].any()]

    def relative(name):
        return (golden[name] - other[name]).norm() / golden[name].norm()

    def parameters(name):
        mask = golden[f"steady.{name}"].bool()
        return (golden[f"parameters.{name}"] - other[f"parameters.{name}"])[mask].abs().max()

    def statistics(kind, unit):
        means = [n for n in golden if n.startswith("statistics.") and n.endswith("running_mean")]
        kinds = [(n.replace("mean", kind), n.replace("mean", "var")) for n in means]
        return max(((golden[n] - other[n]).abs() / golden[v] ** unit).max() for n, v in kinds)

    return {
        "logits": (golden["logits"] - other["logits"]).abs().max(),
        "losses": (golden["losses"] - other["losses"]).abs().max(),
        "gradients, relative norm": max(relative(f"gradients.{name}") for name in names),
        "parameters where steady": max(parameters(name) for name in names),
        "running means, in deviations": statistics("mean", 0.5),
        "running variances, relative": statistics("var", 1),
        "inference": (golden["inference"] - other["inference"]).abs().max(),
    }


def report(net, golden, title):
    """Prints what float32, and weights changed by a millionth, make of the golden figures."""
    shaken = copy.deepcopy(net).double()
    for parameter in shaken.parameters():
        parameter.data *= 1 + 1e-6 * torch.randn_like(parameter)
    for how, model, dtype in [("float32", net, torch.float32), ("shaken", shaken, torch.float64)]:
        other = train(model, golden["images"], golden["labels"], dtype)
        for measure, value in deviations(golden, other).items():
            print(f"{title}, {how}: {measure} {value.item():.1e}")


def write_model(folder):
    """Writes initial.safetensors, training.safetensors and odd.safetensors; returns the initial model."""
    torch.manual_seed(0)
    net = initial_model()
    regular, odd = draw_batches(3, 4, 80, 60), draw_batches(1, 5, 27, 33)
    leave_kinks(net, [regular[0][0], odd[0][0]])
    metadata = {
        "format": "pt",
        "model": "mobilenet_v2",
        "labels": json.dumps([{"name": name, "classes": c} for name, c in HEADS.items()]),
        "input_width": "60",
        "input_height": "80",
        "mean": json.dumps(MEAN, separators=(",", ":")),
        "std": json.dumps(STD, separators=(",", ":")),
        "width_multiplier": str(WIDTH_MULTIPLIER),
        "dropout": "0",
    }
    write_safetensors(f"{folder}/initial.safetensors", net.state_dict(), metadata)

    golden = train(net, *regular, torch.float64)
    report(net, golden, "60x80")
    write_safetensors(f"{folder}/training.safetensors", golden)

    golden = train(net, *odd, torch.float64)
    report(net, golden, "33x27")
    kinds = ("images", "labels", "logits", "losses", "gradients.", "statistics.")
    kept = {name: value for name, value in golden.items() if name.startswith(kinds)}
    write_safetensors(f"{folder}/odd.safetensors", kept)
    return net
