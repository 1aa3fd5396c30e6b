// The filters of four channels by their taps: w00, w01, ... w22, from nine quads, one filter after the other.
let filters = array<vec4f, 9>(
//#for n 9
  weight[quad * 9u + $nu],
//#end
);
//#for i 3
//#for j 3
let w$i$j = vec4f(
//#for c 4
  filters[($c * 9 + $i * 3 + $j) / 4][($c * 9 + $i * 3 + $j) % 4],
//#end
);
//#end
//#end
