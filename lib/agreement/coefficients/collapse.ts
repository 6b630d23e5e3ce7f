import { notRated, type Ratings } from "../ratings";

/**
 * One category against all others: 0 another, 1 the category. A coefficient of these ratings is the category's own:
 * Fleiss' kappa of a category (Fleiss 1971: 1 - Σ n_ij (m - n_ij) / (N m (m - 1) p_j (1 - p_j)), which is the same),
 * Krippendorff's alpha of a single value, Cohen's kappa of a category.
 */
export function collapse({ units, coders, values, times }: Ratings, category: number): Ratings {
  const collapsed = values.map((value) => (value === notRated ? notRated : Number(value === category)));
  return { units, coders, categories: 2, values: collapsed, ...(times && { times }) };
}
