/** An engine with other limits, less memory, or a fault, for tests of what has to cope with it. */
import type { Engine } from "../../kernels/mod.ts";

/**
 * The same engine but for some of its members.
 *
 * @param engine Does the rest.
 * @param changes What stands in place of its own.
 */
export function changed(engine: Engine, changes: Partial<Engine>): Engine {
  return new Proxy(engine, {
    get(target, name) {
      if (name in changes) return Reflect.get(changes, name);
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
