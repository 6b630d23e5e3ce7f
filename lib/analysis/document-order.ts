const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** The order in which lists and tables read documents: by title, numbers by value, then by id. */
export const compareDocuments = (
  a: { readonly id: string; readonly title: string },
  b: { readonly id: string; readonly title: string },
): number => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
