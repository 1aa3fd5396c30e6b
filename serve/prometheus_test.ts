import assert from "node:assert/strict";
import { Counter, Gauge, Histogram } from "./prometheus.ts";

Deno.test("a counter has a line for each combination of labels", () => {
  const counter = new Counter<"path" | "status">("requests_total", "Requests\nby \\path.");
  counter.add({ path: "/a", status: "200" }, 1);
  counter.add({ path: "/a", status: "404" }, 0);
  counter.add({ path: "/a", status: "200" }, 2);
  counter.add({ path: '"\\\n', status: "200" }, 1);
  assert.equal(
    counter.text(),
    String.raw`# HELP requests_total Requests\nby \\path.
# TYPE requests_total counter
requests_total{path="/a",status="200"} 3
requests_total{path="/a",status="404"} 0
requests_total{path="\"\\\n",status="200"} 1
`,
  );
});

Deno.test("a gauge says what holds when it is read", () => {
  let now = 1;
  const gauge = new Gauge("queue", "Waiting.", () => now);
  now = 7;
  assert.equal(gauge.text(), "# HELP queue Waiting.\n# TYPE queue gauge\nqueue 7\n");
});

Deno.test("a histogram's buckets hold all values up to their bounds, these included", () => {
  const histogram = new Histogram("seconds", "How long.", [0.5, 1, 10]);
  for (const value of [0.25, 0.5, 0.75, 10, 11]) histogram.observe(value);
  assert.equal(
    histogram.text(),
    `# HELP seconds How long.
# TYPE seconds histogram
seconds_bucket{le="0.5"} 2
seconds_bucket{le="1"} 3
seconds_bucket{le="10"} 4
seconds_bucket{le="+Inf"} 5
seconds_sum 22.5
seconds_count 5
`,
  );
});
