"""Makes golden/: what PyTorch and torchvision compute, for the tests to be equal to.

    /usr/bin/python3 make_golden.py && deno fmt golden

Tried with Debian's python3-torch 1.13.0, python3-torchvision 0.14.1 and python3-pil 9.4.0. Figures
are computed in float64 and stored as float32. `golden.ts` reads them.

initial.safetensors   a model file as facet writes them: MobileNetV2 of width 0.25, heads of 3, 5 and 4
                      classes; norms are no identity, and the running statistics not fresh
training.safetensors  3 Adam steps from there, 4 images of 60x80 each:
    images            uint8 [steps, batch, height, width, 3]
    labels            int64 [steps, batch, heads]
    logits            [steps, batch, all classes], in training mode
    losses            [steps, heads]: cross-entropy, mean over the batch
    gradients.NAME    of the first step's summed losses
    parameters.NAME   after the last step
    statistics.NAME   running means and variances after the last step
    steady.NAME       uint8: 1 where rounding does not decide what Adam does, see golden_model.py
    inference         [batch, all classes]: logits of the last step's images after the last step
odd.safetensors       1 step from there, 5 images of 33x27: images, labels, logits, losses, gradients,
                      statistics
thawing.safetensors   9 AdamW steps from there on the same 4 images of 60x80, the last two blocks thawing on
                      the way, see golden_thaw.py:
    images            uint8 [batch, height, width, 3]
    labels            int64 [batch, heads]
    losses            [steps, heads]: cross-entropy, mean over the batch
    parameters.NAME   after the last step, of what was trained; of the blocks' weights every eighth
    steady.NAME       uint8, of the same elements
augment.safetensors   12 augmented images of 60x80, see golden_augment.py:
    images, expected  uint8 [images, height, width, 3], before and after
    flips             int64 [images]: 1 where the image is mirrored
    orders            int64 [images, 3]: brightness 0, contrast 1, saturation 2, as applied
    factors           [images, 3]: of brightness, contrast and saturation
    affines           [images, 4]: angle in degrees, translation in pixels across and down, scale
    ties              uint8 [images, height, width]: 1 where the nearest pixel is a matter of rounding
crops.safetensors     images before and after a part of them was enlarged, see golden_augment.py:
    images.N, expected.N
                      uint8 [height, width, 3], the size of each image its own
    flips, orders, factors
                      as in augment.safetensors
    crops             int64 [images, 4]: left, top, width, height
    erases            int64 [images, 4]: what is 0 afterwards
draws.json            how torchvision draws those: moments, deciles and shares
losses.json           losses of random logits, their means by head and together, and the gradient of
                      the logits: missing labels, class and head weights, smoothing, see golden_losses.py
weighted.safetensors  the model of initial.safetensors on the first batch of training.safetensors, twice,
                      with labels missing and weights, as one step of two accumulated batches:
    labels            int64 [2, batch, heads], -1 where there is none
    class_weights     [all classes]
    head_weights      [heads]
    losses            [2, heads], each batch's own; 0 for a head without labels
    gradients.NAME    of some parameters, of the mean loss over both batches
losses_of_kinds.json  as losses.json, of heads of classes, tags and numbers, see golden_kinds.py; a label is a
                      class, a list of tags, a standardised number, or null; with ownWeight each image is
                      mixed with the one before it in the batch, that being what its own labels weigh
kinds.safetensors     3 Adam steps from the model of initial.safetensors on the images of training.safetensors,
                      with heads of 3 classes, 6 tags and a number, and some labels missing:
    initial.NAME      weights and biases of the heads
    labels            int64 [steps * batch, 5]: label words, see data/label_words.ts
    logits, losses    as in training.safetensors; losses are means over the labelled images
    gradients.NAME    of some parameters, of the first step
    class_weights, head_weights, weighted_losses, weighted.NAME
                      as in weighted.safetensors, smoothed by 0.1 and focal by 1.5: the first step's images
                      twice, with the labels of the first and the second step
"""

import os

from golden_augment import write_augmentations, write_crops, write_draws
from golden_kinds import write_kinds
from golden_losses import write_losses
from golden_model import write_model
from golden_thaw import write_thawing

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "golden")
os.makedirs(folder, exist_ok=True)
net = write_model(folder)
write_augmentations(folder)
write_crops(folder)
write_draws(folder)
write_thawing(net, folder)
write_losses(folder)
write_kinds(folder)
