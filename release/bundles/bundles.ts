/**
 * The scripts that pages hold and that threads run. A page's sources lie in a `client` folder, which is a
 * member of the workspace with a browser's types; its `main.ts` is bundled into a `built` folder, and the
 * page imports that file as text.
 */

/** A module, and the script that it is bundled into. */
export interface Bundle {
  /** The module's path in facet's folder. */
  readonly entry: string;
  /** The script's path. */
  readonly file: string;
  /** Whether the script is a module that exports what its entry exports; by default it exports nothing. */
  readonly module?: boolean;
}

/** All bundles. */
export const bundles: readonly Bundle[] = [
  { entry: "charts/client/main.ts", file: "charts/built/charts.js" },
  { entry: "report/client/evaluation/main.ts", file: "report/built/evaluation.js" },
  { entry: "report/client/inspection/main.ts", file: "report/built/inspection.js" },
  { entry: "report/client/live/main.ts", file: "report/built/live.js" },
  { entry: "review/client/main.ts", file: "review/built/review.js" },
  { entry: "serve/client/main.ts", file: "serve/built/tagging.js" },
  { entry: "export/web/client/main.ts", file: "export/web/built/tagging.js" },
  { entry: "export/web/client/fallback.ts", file: "export/web/built/fallback.js" },
  { entry: "threads/worker.ts", file: "threads/built/worker.js" },
  { entry: "kernels/cpu/thread.ts", file: "kernels/cpu/built/thread.js", module: true },
];
