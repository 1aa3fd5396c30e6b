"""Makes kinds.json: scikit-learn's figures of random tags and numbers, and scipy's of what is decided.

    python3 make_kinds_golden.py > kinds.json

Tried with scikit-learn 1.2.1 and scipy 1.10.1. Many scores are equal; some tags no image has, some all
have, some are given to none; some images have no tag, are given none, or have no label at all.
"""

import json
import warnings

import numpy as np
import scipy
import sklearn
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax
from scipy.stats import beta
from sklearn.metrics import (
    accuracy_score,
    average_precision_score,
    f1_score,
    hamming_loss,
    mean_absolute_error,
    mean_squared_error,
    median_absolute_error,
    precision_recall_curve,
    precision_recall_fscore_support,
    r2_score,
    roc_auc_score,
)

warnings.filterwarnings("ignore")
random = np.random.default_rng(19)
SCALE = 64


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def bce(x, y):
    return np.logaddexp(0, np.where(y == 1, -x, x)).mean()


def tags_case(images, tags, share, grid, missing, temperature):
    truth = (random.random((images, tags)) < share * random.random(tags) * 2).astype(int)
    if tags > 2:
        truth[:, 1] = 0
        truth[:, 2] = 1
    truth[: images // 6] = 0
    # A coarse grid has few values, so that many are equal.
    logits = np.floor(random.integers(-60, 30, size=(images, tags)) / grid) * grid / 8
    logits = np.round((logits + truth * random.choice([0, 3], size=truth.shape)) * SCALE) / SCALE
    labelled = random.random(images) >= missing
    thresholds = np.round(random.uniform(0.05, 0.95, size=tags), 3)
    if tags > 3:
        thresholds[3] = 1
    y, x = truth[labelled], logits[labelled]
    given = (sigmoid(x / temperature) >= thresholds).astype(int)
    ap = [average_precision_score(a, s) if a.any() else None for a, s in zip(y.T, x.T)]
    auc = [roc_auc_score(a, s) if 0 < a.sum() < len(a) else None for a, s in zip(y.T, x.T)]
    known = lambda values: [value for value in values if value is not None]
    precision, recall, f1, support = precision_recall_fscore_support(y, given, zero_division=0)

    def best_f1(a, s):
        p, r, _ = precision_recall_curve(a, s)
        return float(np.max(2 * p * r / np.maximum(p + r, 1e-300)))

    fitted = minimize_scalar(lambda t: bce(x / np.exp(t), y), bounds=(-3, 3), method="bounded",
                             options={"xatol": 1e-10})
    return {
        "images": images,
        "tags": tags,
        "labelled": labelled.astype(int).tolist(),
        "truth": [np.flatnonzero(row).tolist() for row in truth],
        "logits_x64": (logits * SCALE).round().astype(int).flatten().tolist(),
        "temperature": temperature,
        "thresholds": thresholds.tolist(),
        "loss": bce(x, y),
        "mean_average_precision": float(np.mean(known(ap))),
        "micro_average_precision": average_precision_score(y, x, average="micro"),
        "roc_auc": float(np.mean(known(auc))) if known(auc) else None,
        "f1_micro": f1_score(y, given, average="micro", zero_division=0),
        "f1_macro": f1_score(y, given, average="macro", zero_division=0),
        "f1_samples": f1_score(y, given, average="samples", zero_division=0),
        "exact_match": accuracy_score(y, given),
        "hamming_loss": hamming_loss(y, given),
        "per_tag": [
            {"images": int(n), "average_precision": a, "roc_auc": u, "precision": p, "recall": r,
             "f1": f, "predicted": int(g)}
            for n, a, u, p, r, f, g in zip(support, ap, auc, precision, recall, f1, given.sum(0))
        ],
        "best_f1": [best_f1(a, s) if a.any() else None for a, s in zip(y.T, x.T)],
        "fitted_temperature": float(np.exp(fitted.x)),
        "fitted_loss": float(fitted.fun),
    }


def number_case(images, mean, std, spread, missing):
    truth = random.normal(size=images).astype(np.float32)
    output = (truth + random.normal(size=images) * spread).astype(np.float32)
    labelled = random.random(images) >= missing
    y = mean + std * truth[labelled].astype(float)
    x = mean + std * output[labelled].astype(float)
    error = np.abs(output[labelled].astype(float) - truth[labelled].astype(float))
    return {
        "mean": mean,
        "std": std,
        "labelled": labelled.astype(int).tolist(),
        "truth": truth.astype(float).tolist(),
        "output": output.astype(float).tolist(),
        "loss": float(np.where(error < 1, error**2 / 2, error - 0.5).mean()),
        "mean_absolute_error": mean_absolute_error(y, x),
        "median_absolute_error": median_absolute_error(y, x),
        "root_mean_squared_error": mean_squared_error(y, x, squared=False),
        "r2": r2_score(y, x),
    }


def temperature_case(images, classes, sharpness):
    logits = np.round(random.normal(size=(images, classes)) * 2 * SCALE) / SCALE
    p = np.exp(log_softmax(logits, axis=1))
    labels = np.array([random.choice(classes, p=row) for row in p])
    logits = np.round(logits * sharpness * SCALE) / SCALE
    nll = lambda t: -log_softmax(logits / np.exp(t), axis=1)[np.arange(images), labels].mean()
    fitted = minimize_scalar(nll, bounds=(-3, 3), method="bounded", options={"xatol": 1e-10})
    return {
        "classes": classes,
        "labels": labels.tolist(),
        "logits_x64": (logits * SCALE).round().astype(int).flatten().tolist(),
        "temperature": float(np.exp(fitted.x)),
        "loss": float(fitted.fun),
    }


def clopper_pearson(right, of, confidence):
    tail = (1 - confidence) / 2
    low = 0.0 if right == 0 else beta.ppf(tail, right, of - right + 1)
    high = 1.0 if right == of else beta.ppf(1 - tail, right + 1, of - right)
    return {"right": right, "of": of, "confidence": confidence, "low": low, "high": high}


print(json.dumps({
    "made_by": f"make_kinds_golden.py, scikit-learn {sklearn.__version__}, scipy {scipy.__version__}",
    "tags": [
        tags_case(90, 7, 0.3, 1, 0.2, 1),
        tags_case(60, 40, 0.1, 6, 0, 1.7),
        tags_case(50, 2, 0.5, 3, 0.3, 0.6),
        tags_case(40, 33, 0.2, 20, 0.1, 1),
    ],
    "numbers": [
        number_case(80, 2012.5, 2.25, 0.4, 0.2),
        number_case(81, -0.001, 0.0003, 2, 0),
    ],
    "temperatures": [temperature_case(120, 5, 3), temperature_case(80, 12, 0.5)],
    "intervals": [
        clopper_pearson(*case)
        for case in [(0, 5, 0.95), (5, 5, 0.95), (59, 59, 0.9), (431, 450, 0.95), (1, 1000, 0.99),
                     (8600, 9000, 0.95), (3, 7, 0.8)]
    ],
}))
