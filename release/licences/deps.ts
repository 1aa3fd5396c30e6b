/** The standard texts of licences, for packages that name one and hold no text of it. */
export { default as apache } from "npm:spdx-license-list@6.12.0/licenses/Apache-2.0.json" with {
  type: "json",
};
export { default as mit } from "npm:spdx-license-list@6.12.0/licenses/MIT.json" with {
  type: "json",
};
export { default as mozilla } from "npm:spdx-license-list@6.12.0/licenses/MPL-2.0.json" with {
  type: "json",
};
export {
  default as threeClauses,
} from "npm:spdx-license-list@6.12.0/licenses/BSD-3-Clause.json" with {
  type: "json",
};
