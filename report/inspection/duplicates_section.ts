/** Groups of duplicate images, those with conflicting labels first. */
import { shortName } from "../../charts/mod.ts";
import { counted, type Html, html, table, whole } from "../page/html.ts";
import { MOST_SIDE_BY_SIDE } from "../page/limits.ts";

/** A group of duplicate images as the page shows it. */
export interface ShownGroup {
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

/** Maximum number of groups with and without conflicts, and of pictures in a group. */
const [disagreeing, agreeing, pictures] = [60, 24, 6];

/** Renders the counts and the groups. */
export function duplicatesSection(groups: readonly ShownGroup[], heads: readonly string[]): Html {
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

function overview(groups: readonly ShownGroup[], heads: readonly string[]): Html {
  const row = (name: string, some: readonly ShownGroup[]) => [
    name,
    whole(some.length),
    whole(some.reduce((sum, { images }) => sum + images.length, 0)),
    ...named.map((head) => whole(some.filter(({ conflicts }) => conflicts.includes(head)).length)),
  ];
  const disagreements = heads.map((head) =>
    groups.filter(({ conflicts }) => conflicts.includes(head)).length
  );
  const named = heads.length <= MOST_SIDE_BY_SIDE ? heads : heads.map((_, head) => head)
    .sort((a, b) => disagreements[b]! - disagreements[a]!).slice(0, MOST_SIDE_BY_SIDE)
    .map((head) => heads[head]!);
  const few = named.length === heads.length ? "" : html`<p class="lead">Of ${whole(heads.length)}
    columns those ${named.length} that disagree most often; <code>--json</code> counts all.</p>`;
  return html`${few}${
    table(
      "Groups of duplicates",
      [
        { title: "kind", plain: true },
        { title: "groups", number: true },
        { title: "images", number: true },
        ...named.map((head) => ({ title: `${shortName(head, 30)} disagrees`, number: true })),
      ],
      [
        row("the same picture", groups.filter(({ kind }) => kind === "exact")),
        row("nearly the same", groups.filter(({ kind }) => kind === "near")),
      ],
    )
  }`;
}

function part(
  title: string,
  groups: readonly ShownGroup[],
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

function card({ kind, conflicts, images }: ShownGroup, heads: readonly string[]): Html {
  const more = images.length - pictures;
  // Where there are too many labels to show, those that disagree come first.
  const disagrees = (head: number) => conflicts.includes(heads[head]!) ? 1 : 0;
  const order = heads.map((_, head) => head);
  if (heads.length > MOST_SIDE_BY_SIDE) order.sort((a, b) => disagrees(b) - disagrees(a));
  return html`<li><div class="tiles">${
    images.slice(0, pictures).map(({ id, picture, labels }) =>
      html`<figure>${picture()}<figcaption><strong>${id}</strong>${
        order.slice(0, MOST_SIDE_BY_SIDE).map((head) =>
          html`<span class="${conflicts.includes(heads[head]!) ? "wrong" : "quiet"}">${
            labels[head] === "" ? `no ${heads[head]}` : labels[head]
          }</span>`
        )
      }${
        order.length > MOST_SIDE_BY_SIDE
          ? html`<span class="quiet">and ${order.length - MOST_SIDE_BY_SIDE} more labels</span>`
          : ""
      }</figcaption></figure>`
    )
  }${more > 0 ? html`<span class="quiet">and ${more} more</span>` : ""}</div>
    <span class="quiet">${kind === "exact" ? "the same picture" : "nearly the same"}</span></li>`;
}
