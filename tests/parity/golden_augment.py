"""The augmentation's golden files: see make_golden.py.

The recipe's transforms, in its order, and the distributions that torchvision 0.14 draws from:

    RandomHorizontalFlip(0.5)      flips with probability 1/2
    ColorJitter(0.3, 0.3, 0.3, 0)  brightness, contrast, saturation: each U(0.7, 1.3), independent;
                                   applied in the order of a uniformly random permutation of four
                                   operations, of which the fourth, hue, does nothing here
    RandomAffine(20, (0.1, 0.1), (0.8, 1.2), fill=(255, 255, 255))
                                   angle U(-20, 20) degrees, continuous; then the translation
                                   round(U(-m, m)) in whole pixels, halves to even, with m = 0.1 * width
                                   across and 0.1 * height down; then scale U(0.8, 1.2); no shear;
                                   nearest sampling

They run on 8-bit PIL images; each jitter operation drops the fraction. An affine's nearest sample is
a tie where the source coordinate lies within rounding of the border between two pixels (PIL counts
in steps of 2^-16 and adds them up along a row): `ties` marks those pixels.

    RandomResizedCrop(size, (0.8, 1), (0.9 * r, 1.1 * r))
                                   r the width of the images over their height; the area of the crop
                                   U(0.8, 1) of the image's, the logarithm of its ratio uniform, rounded
                                   to whole pixels; where it does not fit it is drawn again; the place
                                   uniform; PIL's bilinear sampling, in which nothing is a tie
    RandomErasing()                with the defaults of torchvision, on the normalised tensor: the area
                                   U(0.02, 0.33) of the image's, the logarithm of height over width
                                   uniform from 0.3 to 3.3; drawn again where it is not smaller than the
                                   image both ways; 0
"""

import itertools
import json

import numpy as np
import torch
import torchvision.transforms as T
import torchvision.transforms.functional as TF
from PIL import Image, ImageDraw

from write_safetensors import write_safetensors

WIDTH, HEIGHT, IMAGES = 60, 80, 12
FILL = (255, 255, 255)
TIE = 3e-3
CROPPED = [(60, 80)] * 2 + [(13, 7)] * 6 + [(31, 47)] * 4 + [(1, 5), (4, 1), (3, 3), (64, 16)]
DRAWS = 50_000
JITTER = T.ColorJitter(0.3, 0.3, 0.3, 0)
OPERATIONS = [TF.adjust_brightness, TF.adjust_contrast, TF.adjust_saturation]


def draw_image(random):
    """A product on a light background: a gradient, a few shapes, some noise."""
    corners = random.integers(120, 256, (2, 2, 3)).astype(np.uint8)
    image = Image.fromarray(corners).resize((WIDTH, HEIGHT), Image.BILINEAR)
    draw = ImageDraw.Draw(image)
    for shape in (draw.ellipse, draw.rectangle, draw.ellipse):
        x, y = random.integers(5, 30), random.integers(5, 40)
        box = (x, y, x + random.integers(10, 28), y + random.integers(10, 36))
        shape([int(v) for v in box], fill=tuple(int(v) for v in random.integers(0, 256, 3)))
    noise = random.normal(0, 3, (HEIGHT, WIDTH, 3))
    return Image.fromarray((np.asarray(image) + noise).clip(0, 255).astype(np.uint8))


def draw_jitter():
    """The order of brightness 0, contrast 1 and saturation 2, and their factors."""
    order, *factors, hue = T.ColorJitter.get_params(
        JITTER.brightness, JITTER.contrast, JITTER.saturation, JITTER.hue
    )
    assert hue is None
    return [int(i) for i in order if i != 3], factors


def draw_affine():
    """Angle in degrees, translation in pixels across and down, scale."""
    angle, (x, y), scale, shear = T.RandomAffine.get_params(
        (-20.0, 20.0), (0.1, 0.1), (0.8, 1.2), None, [WIDTH, HEIGHT]
    )
    assert shear == (0.0, 0.0)
    return angle, x, y, scale


def tied(angle, x, y, scale):
    """Where the nearest pixel is a matter of rounding, uint8 [height, width]."""
    center = [WIDTH * 0.5, HEIGHT * 0.5]
    a, b, c, d, e, f = TF._get_inverse_affine_matrix(center, angle, [x, y], scale, [0.0, 0.0])
    rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH] + 0.5
    sources = np.stack([a * columns + b * rows + c, d * columns + e * rows + f])
    return (np.abs(sources - np.round(sources)) < TIE).any(0).astype(np.uint8)


def write_augmentations(folder):
    """Writes augment.safetensors."""
    random = np.random.default_rng(1)
    torch.manual_seed(1)
    names = ("images", "flips", "orders", "factors", "affines", "expected", "ties")
    columns = {name: [] for name in names}
    orders = itertools.cycle(itertools.permutations(range(3)))
    for index in range(IMAGES):
        image = draw_image(random)
        _, factors = draw_jitter()
        order, flip, affine = next(orders), index // 6 % 2, draw_affine()
        columns["images"].append(np.asarray(image))
        columns["flips"].append(flip)
        columns["orders"].append(order)
        columns["factors"].append(factors)
        columns["affines"].append(affine)
        columns["ties"].append(tied(*affine))
        if flip:
            image = TF.hflip(image)
        for operation in order:
            image = OPERATIONS[operation](image, factors[operation])
        angle, x, y, scale = affine
        image = TF.affine(image, angle, [x, y], scale, [0.0, 0.0], fill=FILL)
        columns["expected"].append(np.asarray(image))
    tensors = {name: np.stack([np.asarray(v) for v in values]) for name, values in columns.items()}
    write_safetensors(f"{folder}/augment.safetensors", tensors)


def draw_box(random, width, height):
    """A part of an image: left, top, width, height."""
    w, h = (int(random.integers(max(1, size * 3 // 4), size + 1)) for size in (width, height))
    return int(random.integers(0, width - w + 1)), int(random.integers(0, height - h + 1)), w, h


def write_crops(folder):
    """Writes crops.safetensors."""
    random, erasures = np.random.default_rng(3), np.random.default_rng(4)
    orders = itertools.cycle(itertools.permutations(range(3)))
    columns = {name: [] for name in ("flips", "orders", "factors", "crops", "erases")}
    tensors = {}
    for index, (width, height) in enumerate(CROPPED):
        image = Image.fromarray(random.integers(0, 256, (height, width, 3)).astype(np.uint8))
        tensors[f"images.{index}"] = np.asarray(image)
        flip, order = index % 2, next(orders)
        factors = random.uniform(0.7, 1.3, 3) if index % 3 else np.ones(3)
        left, top, w, h = crop = draw_box(random, width, height)
        for name, value in zip(columns, (flip, order, factors.astype(np.float32), crop)):
            columns[name].append(value)
        if flip:
            image = TF.hflip(image)
        for operation in order:
            image = OPERATIONS[operation](image, float(columns["factors"][-1][operation]))
        image = TF.resized_crop(image, top, left, h, w, [height, width])
        left, top, w, h = erase = draw_box(erasures, width, height)
        columns["erases"].append(erase)
        image = TF.erase(TF.pil_to_tensor(image), top, left, h, w, torch.tensor(0))
        tensors[f"expected.{index}"] = image.permute(1, 2, 0).numpy()
    tensors.update({name: np.stack([np.asarray(v) for v in vs]) for name, vs in columns.items()})
    write_safetensors(f"{folder}/crops.safetensors", tensors)


def draw_crop():
    """Top, left, height and width of a crop."""
    ratio = WIDTH / HEIGHT
    image = torch.zeros(3, HEIGHT, WIDTH)
    return T.RandomResizedCrop.get_params(image, [0.8, 1.0], [0.9 * ratio, 1.1 * ratio])


def draw_erasing():
    """Top, left, height and width of what is erased."""
    image = torch.zeros(3, HEIGHT, WIDTH)
    return T.RandomErasing.get_params(image, (0.02, 0.33), (0.3, 3.3), [0.0])[:4]


def summarise(values):
    """Moments and deciles of a continuous draw."""
    deciles = np.quantile(values, np.linspace(0.1, 0.9, 9))
    return {
        "mean": np.mean(values),
        "deviation": np.std(values),
        "least": np.min(values),
        "greatest": np.max(values),
        "deciles": deciles.tolist(),
    }


def shares(values):
    """How often each value was drawn."""
    kinds, counts = np.unique(values, return_counts=True, axis=0)
    return {str(kind): count / len(values) for kind, count in zip(kinds.tolist(), counts.tolist())}


def write_draws(folder):
    """Writes draws.json."""
    torch.manual_seed(2)
    jitters = [draw_jitter() for _ in range(DRAWS)]
    affines = np.array([draw_affine() for _ in range(DRAWS)])
    factors = np.array([factors for _, factors in jitters])
    crops = np.array([draw_crop() for _ in range(DRAWS)])
    erases = np.array([draw_erasing() for _ in range(DRAWS)])
    draws = {
        "draws": DRAWS,
        "width": WIDTH,
        "height": HEIGHT,
        "orders": shares(["".join(map(str, order)) for order, _ in jitters]),
        "brightness": summarise(factors[:, 0]),
        "contrast": summarise(factors[:, 1]),
        "saturation": summarise(factors[:, 2]),
        "angle": summarise(affines[:, 0]),
        "translateX": shares(affines[:, 1].astype(int)),
        "translateY": shares(affines[:, 2].astype(int)),
        "scale": summarise(affines[:, 3]),
        "crop": {
            name: shares(crops[:, index])
            for index, name in enumerate(("top", "left", "height", "width"))
        },
        "erase": {
            name: shares(erases[:, index])
            for index, name in enumerate(("top", "left", "height", "width"))
        },
        "cropShape": shares(["{3}x{2}".format(*crop) for crop in crops.tolist()]),
    }
    with open(f"{folder}/draws.json", "w") as file:
        json.dump(draws, file, indent=2)
        file.write("\n")
