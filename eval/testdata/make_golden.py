"""Makes metrics.json, the figures that scikit-learn gives for random labels and predictions.

    python3 make_golden.py > metrics.json

Tried with scikit-learn 1.2.1 (Debian's python3-sklearn). The random labels leave classes without
images and without predictions.
"""

import json
import warnings

import numpy as np
import sklearn
from sklearn.metrics import accuracy_score, balanced_accuracy_score, confusion_matrix, log_loss

warnings.filterwarnings("ignore", message="y_pred contains classes not in y_true")
random = np.random.default_rng(20)
BATCH_SIZE = 7

# classes, classes that images may have, classes that may be predicted
HEADS = [(5, range(5), range(5)), (9, [0, 3, 4, 8], [1, 3, 4]), (1, [0], [0]), (3, [2], [0, 1])]
IMAGES = 61


def case(classes, seen, predicted):
    labels = random.choice(seen, size=IMAGES)
    # Logits on a grid of 1/64 are exact in float32 and short in JSON; classes that must not be
    # predicted lie lower. Distinct logits per row leave no ties to break.
    logits = random.integers(-200, 100, size=(IMAGES, classes)) / 64
    logits += np.arange(classes) / 1024
    logits[:, [c for c in range(classes) if c not in predicted]] -= 8
    guesses = logits.argmax(axis=1)
    exponentials = np.exp(logits)
    probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
    batches = range(0, IMAGES, BATCH_SIZE)
    return {
        "classes": classes,
        "labels": labels.tolist(),
        "logits": logits.flatten().tolist(),
        "predicted": guesses.tolist(),
        "loss": 0.0 if classes == 1 else log_loss(labels, probabilities, labels=range(classes)),
        "accuracy": accuracy_score(labels, guesses),
        "balanced_accuracy": balanced_accuracy_score(labels, guesses),
        "batch_balanced_accuracy": float(np.mean([
            balanced_accuracy_score(labels[b:b + BATCH_SIZE], guesses[b:b + BATCH_SIZE])
            for b in batches
        ])),
        "confusion": confusion_matrix(labels, guesses, labels=range(classes)).tolist(),
    }


print(json.dumps({
    "made_by": f"make_golden.py, scikit-learn {sklearn.__version__}",
    "images": IMAGES,
    "batch_size": BATCH_SIZE,
    "heads": [case(*head) for head in HEADS],
}))
