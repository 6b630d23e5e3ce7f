import type { Entity } from "@/lib/shared/change";

/** What stands in a document's page by the server's hand: the document, the list of them, and what one may do. */
const inDocument: readonly Entity[] = ["document", "project", "member", "round", "assignment"];

const isDocument = /\/documents\/[^/]+$/;

/**
 * Whether the page that is open may show rows of these kinds by the server's hand, not by a query's answer. What is coded
 * no page does; a document's page, which of a long document is dear to draw, little else.
 */
export const pageShows = (touched: readonly Entity[]): boolean =>
  isDocument.test(window.location.pathname)
    ? touched.some((entity) => inDocument.includes(entity))
    : touched.some((entity) => entity !== "coding" && entity !== "passage");
