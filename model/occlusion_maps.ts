/**
 * Occlusion maps: which parts of an image a class was recognised by, found by hiding them one at a
 * time. Zeiler and Fergus 2014, https://arxiv.org/abs/1311.2901, section 4.2. Every run sees the
 * image in its place and all but a small part of it, so the network stays near what it was trained on.
 */
import { mapCells, type ImageMap, type MapOptions, type MapRequest } from "./image_map.ts";
