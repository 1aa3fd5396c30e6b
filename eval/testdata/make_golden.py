"""Makes metrics.json, the figures that scikit-learn gives for random labels and logits.

    python3 make_golden.py > metrics.json

Tried with scikit-learn 1.9.1. The labels leave classes without images and without predictions, and
images without labels (-1).
"""

import json
import warnings

import numpy as np
import sklearn
from sklearn.calibration import calibration_curve
from sklearn.metrics import (
    accuracy_score,
    balanced_accuracy_score,
    confusion_matrix,
    log_loss,
    precision_recall_fscore_support,
    top_k_accuracy_score,
)

warnings.filterwarnings("ignore")
random = np.random.default_rng(7)
IMAGES = 90
BATCH_SIZE = 7
BINS = 15

# classes, classes that images may have, classes that may be predicted, share of missing labels
HEADS = [
    (6, range(6), range(6), 0.2),
    (9, [0, 3, 4, 8], [1, 3, 4, 8], 0.1),
    (143, range(0, 143, 3), range(143), 0),
    (1, [0], [0], 0.3),
    (4, [1, 2], [0, 1, 2, 3], 0.5),
    (2, [1], [0], 0),
]


def draw(classes, seen, predicted, missing):
    labels = random.choice(seen, size=IMAGES)
    # On a grid of 1/64, exact in float32 and short in JSON; distinct within a row, so no ties.
    logits = random.integers(-200, 100, size=(IMAGES, classes)) / 64 + np.arange(classes) / 16384
    logits[np.arange(IMAGES), labels] += random.choice([0, 3], size=IMAGES)
    logits[:, [c for c in range(classes) if c not in predicted]] -= 16
    labels = np.where(random.random(IMAGES) < missing, -1, labels)
    return labels, logits


def averages(labels, guesses, average):
    precision, recall, f1, _ = precision_recall_fscore_support(
        labels, guesses, average=average, zero_division=0
    )
    return {"precision": precision, "recall": recall, "f1": f1}


def reliability(correct, confidence):
    accuracy, mean_confidence = calibration_curve(correct, confidence, n_bins=BINS)
    bins = np.searchsorted(np.linspace(0, 1, BINS + 1)[1:-1], confidence)
    counts = np.bincount(bins, minlength=BINS)
    return [
        {"bin": int(b), "count": int(counts[b]), "confidence": mean, "accuracy": share}
        for b, mean, share in zip(np.flatnonzero(counts), mean_confidence, accuracy, strict=True)
    ]


def sparse(matrix):
    return [[int(t), int(p), int(matrix[t, p])] for t, p in np.argwhere(matrix)]


def batch_balanced_accuracy(labels, guesses):
    batches = [slice(start, start + BATCH_SIZE) for start in range(0, IMAGES, BATCH_SIZE)]
    scores = [
        balanced_accuracy_score(labels[batch][kept], guesses[batch][kept])
        for batch in batches if (kept := labels[batch] >= 0).any()
    ]
    return float(np.mean(scores))


def figures(classes, labels, logits):
    by_batch = batch_balanced_accuracy(labels, logits.argmax(axis=1))
    kept = labels >= 0
    labels, logits = labels[kept], logits[kept]
    guesses = logits.argmax(axis=1)
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
    bins = reliability(guesses == labels, probabilities.max(axis=1))
    occurring = np.union1d(labels, guesses)
    by_class = precision_recall_fscore_support(labels, guesses, zero_division=0)
    return {
        "labelled": len(labels),
        "loss": 0.0 if classes == 1 else log_loss(labels, probabilities, labels=range(classes)),
        "accuracy": accuracy_score(labels, guesses),
        "balanced_accuracy": balanced_accuracy_score(labels, guesses),
        "batch_balanced_accuracy": by_batch,
        "top_k_accuracy": {
            k: top_k_accuracy_score(labels, logits, k=k, labels=range(classes))
            for k in (3, 5) if classes > k
        },
        "per_class": [
            {"class": int(c), "precision": p, "recall": r, "f1": f, "support": int(s)}
            for c, p, r, f, s in zip(occurring, *by_class, strict=True)
        ],
        "confusion": sparse(confusion_matrix(labels, guesses, labels=range(classes))),
        "macro": averages(labels, guesses, "macro"),
        "weighted": averages(labels, guesses, "weighted"),
        "reliability": bins,
        "calibration_error": sum(
            b["count"] * abs(b["accuracy"] - b["confidence"]) for b in bins
        ) / len(labels),
    }


drawn = [draw(*head) for head in HEADS]
all_labels = np.stack([labels for labels, _ in drawn], axis=1)
all_guesses = np.stack([logits.argmax(axis=1) for _, logits in drawn], axis=1)


def subset_accuracy(heads):
    """scikit-learn's accuracy_score of several labels at once; it takes indicators only."""
    labels, guesses = all_labels[:, heads], all_guesses[:, heads]
    complete = (labels >= 0).all(axis=1)
    one_hot = lambda classes: np.concatenate(
        [classes[complete, h, None] == np.arange(HEADS[head][0]) for h, head in enumerate(heads)],
        axis=1,
    ).astype(int)
    return {
        "heads": heads,
        "images": int(complete.sum()),
        "accuracy": accuracy_score(one_hot(labels), one_hot(guesses)),
    }


print(json.dumps({
    "made_by": f"make_golden.py, scikit-learn {sklearn.__version__}",
    "images": IMAGES,
    "batch_size": BATCH_SIZE,
    "heads": [
        {
            "classes": head[0],
            "labels": labels.tolist(),
            # Logits times 16384 are whole numbers.
            "logits_x16384": (logits * 16384).round().astype(int).flatten().tolist(),
            **figures(head[0], labels, logits),
        }
        for head, (labels, logits) in zip(HEADS, drawn, strict=True)
    ],
    "subset_accuracy": [subset_accuracy([0, 1]), subset_accuracy([0, 2, 3]), subset_accuracy([4])],
}))
