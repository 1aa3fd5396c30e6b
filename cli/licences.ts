/** `facet licences`: what has to be passed on with an executable is inside it. */
import licence from "../LICENSE" with { type: "text" };
import thirdParty from "../THIRD_PARTY_LICENSES.txt" with { type: "text" };

/** Prints facet's licence and those of all packages. */
export function licences(): void {
  console.log(`${licence}\n${thirdParty.trimEnd()}`);
}
