/** What a port must be; a module of its own, so that the command line loads no server for it. */
import { type Rule, rule, whole } from "../data/rules.ts";

/** A port; 0 is any that is free. */
export const portRule: Rule = rule(
  "a port, a whole number from 0 to 65535",
  (value) => whole(0, 65535).fault(value) === undefined,
);
