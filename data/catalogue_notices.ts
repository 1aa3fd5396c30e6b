/** What a catalogue's columns look like: labels, and how names of images were read. */
import type { Catalogue } from "./catalogue.ts";
import { type LabelNotices, labelNotices } from "./label_notices.ts";

/**
 * What is to be told of a catalogue, once for what the user names.
 *
 * @param catalogue From `readCatalogue`.
 * @param data What the user named, for commands that help.
 * @throws UserError When a separator was given that no cell has, while cells have another one.
 */
export function catalogueNotices(
  catalogue:
    & Parameters<typeof labelNotices>[0]
    & Pick<Catalogue, "names">,
  data?: string,
): LabelNotices {
  const { notes, warnings, ...labels } = labelNotices(catalogue, data);
  return {
    ...labels,
    notes: [...(catalogue.names?.notes ?? []), ...notes],
    warnings: [...(catalogue.names?.warnings ?? []), ...warnings],
  };
}
