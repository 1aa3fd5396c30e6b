// Which group of four channels is an invocation's, and which tiles of which part it walks over. With SHARED
// a part is a workgroup's: its invocations are WALKERS for each of QUADS groups of channels, and every
// WALKERS-th tile is a walker's, so that what neighbours read is still in the cache.
let quads = parameters.channels / 4u;
//#if SHARED
let walker = lane / QUADS;
let quad = group.y * QUADS + lane % QUADS;
let part = group.x;
let first = part * parameters.tiles + walker;
//#else
let index = (group.y * groups.x + group.x) * LANES + lane;
let quad = index % quads;
let part = index / quads;
let first = part * parameters.tiles;
if (first >= parameters.allTiles) { return; }
//#end
let end = min((part + 1u) * parameters.tiles, parameters.allTiles);
