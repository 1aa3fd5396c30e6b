/** Pictures that are there more than once, those first whose labels disagree. */
import { counted, type Html, html, table, whole } from "../page/html.ts";

/** Pictures that are the same, or nearly so. */
export interface SeenGroup {
  readonly kind: "exact" | "near";
  /** Names of the heads whose labels disagree. */
  readonly conflicts: readonly string[];
  readonly images: readonly {
    readonly id: string;
    readonly picture: () => Html;
    /** By head; "" for none. */
    readonly labels: readonly string[];
  }[];
}

/** Groups shown of each sort, and pictures shown of each group. */
const [disagreeing, agreeing, pictures] = [60, 24, 6];

/** How many there are, and the groups themselves. */
export function duplicatesSection(groups: readonly SeenGroup[], heads: readonly string[]): Html {
  if (groups.length === 0) return html`<p class="lead">No picture is there twice.</p>`;
  const conflicting = groups.filter(({ conflicts }) => conflicts.length > 0);
  const others = groups.filter(({ conflicts }) => conflicts.length === 0);
  return html`<p class="lead">Where a picture and its double fall on both sides of a split, the
    validation is too kind: <code>facet split --group-duplicates</code> keeps them together. Where
    their labels disagree, no model can be right about both.</p>
    ${overview(groups, heads)}
    ${part("Labels disagree", conflicting, heads, disagreeing)}
    ${
    others.length === 0
      ? ""
      : html`<details><summary>Labels agree: ${counted(others.length, "group")}</summary>${
        part("", others, heads, agreeing)
      }</details>`
  }`;
}

function overview(groups: readonly SeenGroup[], heads: readonly string[]): Html {
  const row = (name: string, some: readonly SeenGroup[]) => [
    name,
    whole(some.length),
    whole(some.reduce((sum, { images }) => sum + images.length, 0)),
    ...heads.map((head) => whole(some.filter(({ conflicts }) => conflicts.includes(head)).length)),
  ];
  return table(
    "Groups of duplicates",
    [
      { title: "kind", plain: true },
      { title: "groups", number: true },
      { title: "images", number: true },
      ...heads.map((head) => ({ title: `${head} disagrees`, number: true })),
    ],
    [
      row("the same picture", groups.filter(({ kind }) => kind === "exact")),
      row("nearly the same", groups.filter(({ kind }) => kind === "near")),
    ],
  );
}

function part(
  title: string,
  groups: readonly SeenGroup[],
  heads: readonly string[],
  most: number,
): Html {
  if (groups.length === 0) return html``;
  const shown = groups.slice(0, most);
  return html`${title === "" ? "" : html`<h3>${title}: ${counted(groups.length, "group")}</h3>`}${
    shown.length < groups.length
      ? html`<p class="lead">The first ${shown.length}; <code>--json</code> lists all.</p>`
      : ""
  }<ul class="cards doubles">${shown.map((group) => card(group, heads))}</ul>`;
}

function card({ kind, conflicts, images }: SeenGroup, heads: readonly string[]): Html {
  const more = images.length - pictures;
  return html`<li><div class="tiles">${
    images.slice(0, pictures).map(({ id, picture, labels }) =>
      html`<figure>${picture()}<figcaption><strong>${id}</strong>${
        labels.map((label, head) =>
          html`<span class="${conflicts.includes(heads[head]!) ? "wrong" : "quiet"}">${
            label === "" ? `no ${heads[head]}` : label
          }</span>`
        )
      }</figcaption></figure>`
    )
  }${more > 0 ? html`<span class="quiet">and ${more} more</span>` : ""}</div>
    <span class="quiet">${kind === "exact" ? "the same picture" : "nearly the same"}</span></li>`;
}
