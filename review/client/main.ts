/** The script of the page. */
import { byId } from "../../charts/client/mod.ts";
import { Review } from "./review.ts";
import { Store } from "./store.ts";

Store.open().then((store) => new Review(store).start()).catch((error) => {
  byId("message").textContent = `The page cannot be shown: ${error}`;
});
