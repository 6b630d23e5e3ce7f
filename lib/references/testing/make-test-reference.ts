import type { Reference } from "@/lib/references/reference";

/** A reference of which nothing is known but its title and what is given. */
export const makeTestReference = (more: Partial<Reference>): Reference => ({
  type: "",
  title: "A work",
  authors: "",
  year: null,
  source: "",
  doi: "",
  files: [],
  ...more,
});

/** A document named by its id, of which nothing is known but what is given. */
export const makeTestDetails = (id: string) => ({
  id,
  title: id,
  authors: "",
  year: null,
  source: "",
  doi: "",
  fileName: `${id}.pdf`,
});
