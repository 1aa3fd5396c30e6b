/** Labels of a drawn product that are seen in its picture: features as tags, and a price as a number. */
import type { Product } from "./photograph.ts";

/** What separates features in a cell. */
export const featureSeparator = "|";

/** The cell of a product without any feature. */
export const noFeature = "none";

/** Features of articles, by name: those of men's, and of women's. */
const cuts: Readonly<Record<string, Readonly<Record<Product["gender"], readonly string[]>>>> = {
  "Casual Shoes": { Men: ["laces"], Women: ["heel"] },
  Handbags: { Men: ["buckles", "flap"], Women: ["handle"] },
  Shirts: { Men: ["buttons", "long sleeves"], Women: ["buttons", "long sleeves"] },
  Trousers: { Men: [], Women: [] },
  Tshirts: { Men: ["short sleeves"], Women: ["short sleeves"] },
  Watches: { Men: ["square dial"], Women: ["round dial"] },
};

/** Prices of plain articles for men. */
const prices: Readonly<Record<string, number>> = {
  "Casual Shoes": 60,
  Handbags: 80,
  Shirts: 35,
  Trousers: 45,
  Tshirts: 15,
  Watches: 120,
};

/** What a pattern adds to a price, as a share. */
const surcharges: Readonly<Record<Product["pattern"], number>> = {
  plain: 0,
  stripes: 0.1,
  dots: 0.2,
  check: 0.3,
};

/**
 * The features of a product: those of its cut, which a small model learns in a minute.
 *
 * @returns A cell of tags: {@linkcode noFeature} without any.
 */
export function featuresOf({ article, gender }: Product): string {
  return cuts[article.name]![gender].join(featureSeparator) || noFeature;
}

/**
 * The price of a product: that of its article and pattern, more for women's, and some percent up or down.
 *
 * @param random Uniform in [0, 1).
 * @returns Its digits, two of them decimals.
 */
export function priceOf({ article, gender, pattern }: Product, random: () => number): string {
  const base = prices[article.name]! * (gender === "Women" ? 1.15 : 1);
  return (base * (1 + surcharges[pattern]) * (0.95 + 0.1 * random())).toFixed(2);
}
