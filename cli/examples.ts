/** Two examples of each command, for its help. */

/** Command lines by the command's name. */
export const examples: Readonly<Record<string, readonly [string, string]>> = {
  demo: ["facet demo", "facet demo --out /tmp/facet --device cpu"],
  inspect: [
    "facet inspect shop",
    "facet inspect shop --labels colour --tags usage --out look.html",
  ],
  split: [
    "facet split shop --validation 0.1 --group product",
    "facet split shop --folds 5 --stratify colour --out folds",
  ],
  train: [
    "facet train shop --labels colour,sleeve --out runs/shop --ui",
    "facet train --config runs/shop/config.json --epochs 30 --out runs/longer",
  ],
  search: [
    "facet search shop --over learning-rate=1e-4..1e-2 --over augment=none,flip --max-time 30m",
    "facet search shop --epochs 20 --over weight-decay=0..0.1 --runs 6 --out runs/decay",
  ],
  runs: ["facet runs", "facet runs experiments --sort colour"],
  compare: ["facet compare runs/shop runs/longer", "facet compare runs/a runs/b --out ab.html"],
  eval: ["facet eval runs/shop", "facet eval runs/shop --data new-season --out eval-new"],
  review: ["facet review runs/shop", "facet review shop --corrections decided.csv"],
  predict: [
    "facet predict runs/shop photo.jpg more-photos/",
    "facet predict runs/shop --in list.csv --out predictions.csv",
  ],
  export: [
    "facet export runs/shop --to onnx",
    "facet export runs/shop --to web --precision int8 --out page",
  ],
  serve: ["facet serve runs/shop", "facet serve runs/shop --port 9000 --host 0.0.0.0"],
  doctor: ["facet doctor", "facet doctor --json"],
};
