/** `facet licences`: the licences that must accompany an executable are part of it. */
import licence from "../LICENSE" with { type: "text" };
import thirdParty from "../THIRD_PARTY_LICENSES.txt" with { type: "text" };

/** Prints facet's licence and those of all packages. */
export function licences(): void {
  console.log(`${licence}\n${thirdParty.trimEnd()}`);
}
