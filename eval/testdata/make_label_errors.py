"""Makes label_errors.json: the confident joint of random probabilities, from its definition.

    python3 make_label_errors.py > label_errors.json

Northcutt, Jiang and Chuang 2021, https://arxiv.org/abs/1911.00068, equations 1 and 2. Probabilities
are whole numbers of 1024ths, so that thresholds are compared without rounding. Some classes have no
image, or one; some images have no label (-1); many probabilities are equal.
"""

import json

import numpy as np

PARTS = 1024
random = np.random.default_rng(11)


def draw(images, classes, seen, missing, sharpness, favour, coarse=False):
    """Labels, and probabilities in parts. The model favours the first class; coarse parts are
    multiples of 128, so that many are equal."""
    labels = random.choice(seen, size=images)
    scores = random.normal(size=(images, classes)) * sharpness
    scores[np.arange(images), labels] += random.choice([0, 2], size=images)
    scores[:, 0] += favour
    shares = np.exp(scores) / np.exp(scores).sum(1, keepdims=True)
    unit = 128 if coarse else 1
    parts = np.maximum(np.floor(shares * PARTS / unit).astype(int), 1) * unit
    parts[np.arange(images), parts.argmax(1)] += PARTS - parts.sum(1)
    labels = np.where(random.random(images) < missing, -1, labels)
    return labels, parts


def off_diagonal(labels, parts):
    """Images that count as another class than their label, and that class."""
    found = []
    owned = {c: parts[labels == c, c] for c in range(parts.shape[1]) if (labels == c).any()}
    for image, (label, row) in enumerate(zip(labels, parts)):
        if label < 0:
            continue
        # row[c] >= mean(own): both sides times the number of images.
        able = [c for c, own in owned.items() if row[c] * len(own) >= own.sum()]
        if not able:
            continue
        counted = able[int(np.argmax(row[able]))]
        if counted != label:
            found.append([image, counted])
    return found


def case(title, *how):
    labels, parts = draw(*how)
    return {
        "title": title,
        "labels": labels.tolist(),
        "parts": parts.tolist(),
        "errors": off_diagonal(labels, parts),
    }


CASES = [
    case("a sharp model", 60, 4, range(4), 0, 2.0, 0),
    case("an unsure model", 60, 6, range(6), 0.2, 0.7, 0),
    case("a model that says the first class of most", 60, 5, range(5), 0.1, 0.8, 2),
    case("equal probabilities", 60, 4, range(4), 0.1, 1.0, 0.5, True),
    case("classes without images", 40, 9, [0, 3, 4, 8], 0.1, 1.0, 1),
    case("classes of about one image", 24, 40, range(40), 0, 1.0, 1),
    case("one class that has images", 20, 3, [1], 0, 1.0, 0),
]
print(json.dumps({"parts": PARTS, "cases": CASES}))
