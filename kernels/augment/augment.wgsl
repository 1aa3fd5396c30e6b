// From packed bytes to the network's input, augmented as torchvision augments a PIL image:
// horizontal flip; with COLOURS brightness, contrast and saturation in the drawn order; affine with nearest
// sampling and white fill, or, with CROP, a part enlarged to the whole image with bilinear sampling; then
// (value / 255 - mean) / standard deviation; and with ERASE a part of that is 0. With MIX a part of what comes of
// that is mixed with what comes of the image before in the batch, of the last one for the first.
//
//   pixels0, pixels1, ...        one for each of PARTS parts of the set, equally many images in each:
//            [imagesPerPart, height, width, 3] bytes, packed four to a word
//   batchIndex  [1]               which batch of the chunk runs
//   samples  [batches, batch]     each image's index in the set
//   draws    [batches, batch]     how each image is augmented; see program/records.ts
//   means    [batch]              mean grey of each image as it stands before its contrast changes
//   output   [batch, height, width, 4]   the fourth channel is 0
//
// With MEANS this is the kernel that computes `means`: one workgroup per image; with WIDE its invocations load four
// pixels at once. Otherwise one
// invocation per pixel of the output. Without AUGMENT images are only gathered and normalised.
// PIL rounds to a byte after every operation, and so does this: Image.blend truncates, grey is
// (19595 R + 38470 G + 7471 B + 32768) >> 16, the mean is rounded to the nearest integer. The order
// is the rank of the permutation of (brightness 0, contrast 1, saturation 2) among all six.
// Where an affine samples is PIL's arithmetic too: 16.16 fixed point, so that coordinates have to
// stay within 32768 pixels, but floating point when it only scales and shifts.
// A crop is Image.crop and Image.resize: across and then down, each between the two nearest pixels of the
// crop, with weights in steps of 2^-22, rounded to a byte. It must not be larger than the image.

const LANES = 64u;
const PARTS = 1u;

//#include AugmentationDraw

struct Parameters {
  imagesPerPart: u32,
  batch: u32,
  height: u32,
  width: u32,
//#if MEANS
//#else
  meanRed: f32,
  meanGreen: f32,
  meanBlue: f32,
  stdRed: f32,
  stdGreen: f32,
  stdBlue: f32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read> batchIndex: array<u32>;
@group(0) @binding(2) var<storage, read> samples: array<u32>;
//#if AUGMENT
@group(0) @binding(3) var<storage, read> draws: array<AugmentationDraw>;
//#end
//#if MEANS
@group(0) @binding(4) var<storage, read_write> means: array<f32>;
var<workgroup> sums: array<u32, LANES>;
//#else
//#if COLOURS
@group(0) @binding(4) var<storage, read> means: array<f32>;
//#end
@group(0) @binding(5) var<storage, read_write> output: array<vec4f>;
//#end
// Numbered 10, 11, ... 19, 110, 111, ...
//#for p PARTS
@group(0) @binding(1$p) var<storage, read> pixels$p: array<u32>;
//#end

fn wordAt(part: u32, at: u32) -> u32 {
  switch part {
//#for p PARTS
    case $pu: { return pixels$p[at]; }
//#end
    default: { return 0u; }
  }
}

fn byteAt(part: u32, at: u32) -> f32 {
  return f32((wordAt(part, at / 4u) >> ((at % 4u) * 8u)) & 255u);
}

fn pixelAt(image: u32, y: u32, x: u32) -> vec3f {
  let part = image / parameters.imagesPerPart;
  let row = (image % parameters.imagesPerPart) * parameters.height + y;
  let at = (row * parameters.width + x) * 3u;
  return vec3f(byteAt(part, at), byteAt(part, at + 1u), byteAt(part, at + 2u));
}
//#if COLOURS

fn grey(pixel: vec3f) -> u32 {
  let rgb = vec3u(pixel);
  return (19595u * rgb.r + 38470u * rgb.g + 7471u * rgb.b + 32768u) >> 16u;
}

// Clamping the change instead of the sum gives the same bytes, and keeps compilers from fusing
// product and sum, which would skip a rounding that PIL does.
fn blend(degenerate: vec3f, pixel: vec3f, factor: f32) -> vec3f {
  let change = clamp(factor * (pixel - degenerate), -degenerate, 255.0 - degenerate);
  return floor(degenerate + change);
}

// The operation that stands at `position` in the drawn order.
fn operationAt(order: u32, position: u32) -> u32 {
  let first = order / 2u;
  let low = select(0u, 1u, first == 0u);
  let high = select(2u, 1u, first == 2u);
  let swapped = order % 2u == 1u;
  if (position == 0u) { return first; }
  return select(low, high, swapped == (position == 1u));
}
//#end

//#if MEANS
//#if WIDE
// A pixel after brightness (0) or saturation (2), or as it is.
fn adjusted(pixel: vec3f, operation: u32, factor: f32) -> vec3f {
  if (operation == 0u) { return blend(vec3f(), pixel, factor); }
  return blend(vec3f(f32(grey(pixel))), pixel, factor);
}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let slot = batchIndex[0] * parameters.batch + group.x;
  let image = samples[slot];
  let order = u32(draws[slot].order);
  // What stands before the contrast, if it is not the first: of three operations it is the third otherwise.
  let first = operationAt(order, 0u);
  let second = operationAt(order, 1u);
  let firstFactor = draws[slot].factors[first];
  let secondFactor = draws[slot].factors[second];
  let count = parameters.height * parameters.width;
  let part = image / parameters.imagesPerPart;
  let start = (image % parameters.imagesPerPart) * count * 3u;
  let lastWord = (start + count * 3u - 1u) / 4u;
  var sum = 0u;
  for (var at = lane * 4u; at < count; at += LANES * 4u) {
    // Twelve bytes, from wherever in a word: an image may begin at any byte.
    let byte = start + at * 3u;
    let shift = (byte % 4u) * 8u;
    let word = byte / 4u;
//#for w 4
    let word$w = wordAt(part, min(word + $wu, lastWord));
//#end
    let words = vec4u(word0, word1, word2, 0u);
    let nextWords = vec4u(word1, word2, word3, 0u);
    let aligned = select(
      (words >> vec4u(shift)) | (nextWords << vec4u((32u - shift) % 32u)),
      words,
      shift == 0u,
    );
    let bytes = array<vec4u, 3>(
//#for w 3
      (vec4u(aligned[$w]) >> vec4u(0u, 8u, 16u, 24u)) & vec4u(255u),
//#end
    );
//#for p 4
    var pixel$p = vec3f(
//#for c 3
      f32(bytes[(3 * $p + $c) / 4][(3 * $p + $c) % 4]),
//#end
    );
    if (first != 1u) {
      pixel$p = adjusted(pixel$p, first, firstFactor);
      if (second != 1u) { pixel$p = adjusted(pixel$p, second, secondFactor); }
    }
    sum += select(0u, grey(pixel$p), at + $pu < count);
//#end
  }
  sums[lane] = sum;
  //#include add_lanes sums=sums
  if (lane == 0u) { means[group.x] = f32((2u * sums[0] + count) / (2u * count)); }
}
//#else
@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let slot = batchIndex[0] * parameters.batch + group.x;
  let image = samples[slot];
  let order = u32(draws[slot].order);
  let count = parameters.height * parameters.width;
  var sum = 0u;
  for (var at = lane; at < count; at += LANES) {
    var pixel = pixelAt(image, at / parameters.width, at % parameters.width);
    for (var position = 0u; position < 3u; position++) {
      let operation = operationAt(order, position);
      if (operation == 1u) { break; }
      let factor = draws[slot].factors[operation];
      if (operation == 0u) {
        pixel = blend(vec3f(), pixel, factor);
      } else {
        pixel = blend(vec3f(f32(grey(pixel))), pixel, factor);
      }
    }
    sum += grey(pixel);
  }
  sums[lane] = sum;
  //#include add_lanes sums=sums
  if (lane == 0u) { means[group.x] = f32((2u * sums[0] + count) / (2u * count)); }
}
//#end
//#else
//#if AUGMENT

// The image's pixel as it is before it moves, with its colours changed.
fn changedPixelAt(image: u32, y: u32, x: u32, slot: u32, sample: u32) -> vec3f {
  let flipped = select(x, parameters.width - 1u - x, draws[slot].flip > 0.5);
  var pixel = pixelAt(image, y, flipped);
//#if COLOURS
  let order = u32(draws[slot].order);
  for (var position = 0u; position < 3u; position++) {
    let operation = operationAt(order, position);
    let factor = draws[slot].factors[operation];
    var degenerate = vec3f();
    if (operation == 1u) { degenerate = vec3f(means[sample]); }
    if (operation == 2u) { degenerate = vec3f(f32(grey(pixel))); }
    pixel = blend(degenerate, pixel, factor);
  }
//#end
  return pixel;
}
//#if CROP

// Between which pixels of a crop a pixel of the image lies along one axis: the first, and the weight of the next
// one in steps of 2^-22. The pixel's centre is at (place + 1/2) * cropped / size.
fn between(place: u32, cropped: u32, size: u32) -> vec2u {
  let twice = (2u * place + 1u) * cropped;
  if (twice < size) { return vec2u(); }
  let divisor = 2u * size;
  let rest = (twice - size) % divisor;
  // 23 bits of rest / divisor, in two parts that 32 bits hold, then rounded to 22.
  let high = (rest << 11u) / divisor;
  let low = (((rest << 11u) % divisor) << 12u) / divisor;
  return vec2u((twice - size) / divisor, ((high << 12u) + low + 1u) / 2u);
}

// What lies between two pixels, rounded to bytes.
fn mixed(first: vec3u, second: vec3u, weight: u32) -> vec3u {
  let one = 1u << 22u;
  return (first * (one - weight) + second * weight + one / 2u) >> vec3u(22u);
}
//#else

// The pixel that an affine takes for (x, y); each row of its matrix gives one coordinate.
fn sourceOf(x: u32, y: u32, rowX: vec3f, rowY: vec3f) -> vec2i {
  if (rowX.y == 0.0 && rowY.x == 0.0) {
    let centre = vec2f(f32(x), f32(y)) + 0.5;
    return vec2i(floor(vec2f(rowX.x, rowY.y) * centre + vec2f(rowX.z, rowY.z)));
  }
  let alongX = fixed(vec2f(rowX.x, rowY.x));
  let alongY = fixed(vec2f(rowX.y, rowY.y));
  let corner = vec2f(rowX.z, rowY.z) + 0.5 * vec2f(rowX.x + rowX.y, rowY.x + rowY.y);
  return (fixed(corner) + i32(x) * alongX + i32(y) * alongY) >> vec2u(16u);
}

fn fixed(value: vec2f) -> vec2i {
  return vec2i(floor(value * 65536.0 + 0.5));
}
//#end
//#end

// The network's input at a place of an image, before it is mixed.
fn inputAt(sample: u32, y: u32, x: u32) -> vec3f {
  let slot = batchIndex[0] * parameters.batch + sample;
  let image = samples[slot];
//#if AUGMENT
//#if CROP
  let crop = vec4u(
    u32(draws[slot].crop[0]),
    u32(draws[slot].crop[1]),
    u32(draws[slot].crop[2]),
    u32(draws[slot].crop[3]),
  );
  let across = between(x, crop.z, parameters.width);
  let down = between(y, crop.w, parameters.height);
  let columns = crop.x + min(vec2u(across.x, across.x + 1u), vec2u(crop.z - 1u));
  let rows = crop.y + min(vec2u(down.x, down.x + 1u), vec2u(crop.w - 1u));
//#for r 2
  let row$r = mixed(
    vec3u(changedPixelAt(image, rows[$r], columns[0], slot, sample)),
    vec3u(changedPixelAt(image, rows[$r], columns[1], slot, sample)),
    across.y,
  );
//#end
  let pixel = vec3f(mixed(row0, row1, down.y));
//#else
  let rowX = vec3f(draws[slot].matrix[0], draws[slot].matrix[1], draws[slot].matrix[2]);
  let rowY = vec3f(draws[slot].matrix[3], draws[slot].matrix[4], draws[slot].matrix[5]);
  let source = sourceOf(x, y, rowX, rowY);
  let size = vec2i(i32(parameters.width), i32(parameters.height));
  var pixel = vec3f(255.0);
  if (all(source >= vec2i()) && all(source < size)) {
    pixel = changedPixelAt(image, u32(source.y), u32(source.x), slot, sample);
  }
//#end
//#else
  let pixel = pixelAt(image, y, x);
//#end
  let mean = vec3f(parameters.meanRed, parameters.meanGreen, parameters.meanBlue);
  let imageStd = vec3f(parameters.stdRed, parameters.stdGreen, parameters.stdBlue);
//#if ERASE
  let erased = draws[slot].erase;
  let at = vec2f(f32(x), f32(y)) - vec2f(erased[0], erased[1]);
  if (all(at >= vec2f()) && all(at < vec2f(erased[2], erased[3]))) { return vec3f(); }
//#end
  return (pixel / 255.0 - mean) / imageStd;
}

@compute @workgroup_size(LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let index = (group.y * groups.x + group.x) * LANES + lane;
  let count = parameters.height * parameters.width;
  let sample = index / count;
  if (sample >= parameters.batch) { return; }
  let y = (index % count) / parameters.width;
  let x = index % parameters.width;
  var value = inputAt(sample, y, x);
//#if MIX
  let slot = batchIndex[0] * parameters.batch + sample;
  let part = draws[slot].mixed;
  let at = vec2f(f32(x), f32(y)) - vec2f(part[0], part[1]);
  if (all(at >= vec2f()) && all(at < vec2f(part[2], part[3]))) {
    let weight = draws[slot].mixedWeight;
    let other = inputAt((sample + parameters.batch - 1u) % parameters.batch, y, x);
    value = weight * value + (1.0 - weight) * other;
  }
//#end
  output[index] = vec4f(value, 0.0);
}
//#end
