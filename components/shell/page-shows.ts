import type { Entity } from "@/lib/shared/change";

/** What stands in a document's page by the server's hand: the document, the list of them, and what one may do. */
const inDocument: readonly Entity[] = ["document", "project", "member", "round", "assignment"];

const isDocument = /\/documents\/[^/]+$/;
const isPrint = /\/documents\/[^/]+\/print$/;

/**
 * Whether the page that is open may show rows of these kinds by the server's hand, not by a query's answer. What is coded
 * only a print of a document does; a document's page, which of a long document is dear to draw, little else.
 */
export function pageShows(touched: readonly Entity[]): boolean {
  const { pathname } = window.location;
  if (isPrint.test(pathname)) return touched.length > 0;
  if (isDocument.test(pathname)) return touched.some((entity) => inDocument.includes(entity));
  return touched.some((entity) => entity !== "coding" && entity !== "passage");
}
