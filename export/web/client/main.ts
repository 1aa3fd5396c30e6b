/** The script of the exported page: it tags images in the page itself. */
import { startTagging } from "../../../report/client/tagging/tagging.ts";
import { PageModel } from "./page_model.ts";

const model = new PageModel();
startTagging({
  tag: (file) => model.tag(file),
  map: (file, _name, head) => model.map(file, head),
});
