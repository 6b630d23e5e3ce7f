import type { BodyNode } from "./memo";

/** What a memo's text can name so that one gets there: `@` a member, `#` the rest. */
export const referenceKinds = ["member", "code", "passage", "document"] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** A named thing in a memo's text, with the name it had when it was put there. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly label: string;
}

/** What a reference stands for now. */
export interface ReferenceView {
  /** The present name; a passage's words. */
  readonly name: string;
  /** What helps to recognise it: a code's definition, a document's authors and year, a passage's document; "" for none. */
  readonly detail: string;
  /** The document of a passage. */
  readonly documentId: string | null;
}

/** By `referenceKey`; what is not there is deleted, or not for this member to see. */
export type ReferenceViews = Readonly<Record<string, ReferenceView>>;

export const referenceKey = ({ kind, id }: Pick<Reference, "kind" | "id">): string => `${kind} ${id}`;

/** Longest kept name, in UTF-16 units. */
export const labelLimit = 200;

/** A reference as its node of the body holds it; null for any other node. */
export function readReference({ type, attrs }: BodyNode): Reference | null {
  if (type !== "reference") return null;
  const { kind, id, label } = attrs ?? {};
  const known = referenceKinds.find((each) => each === kind);
  return known === undefined ? null : { kind: known, id: String(id), label: String(label) };
}

/** All references of a body, in the order of the text. */
export function listReferences(body: BodyNode): Reference[] {
  const own = readReference(body);
  return own === null ? (body.content ?? []).flatMap(listReferences) : [own];
}

/** How a reference stands in plain text: `@Ada`, `#Trade`; a passage in quotation marks. */
export const sayReference = ({ kind }: Pick<Reference, "kind">, name: string): string =>
  kind === "passage" ? `“${name}”` : `${kind === "member" ? "@" : "#"}${name}`;

/** A body whose references have the names of what they stand for now; those that are gone keep theirs. */
export function withPresentNames(body: BodyNode, views: ReferenceViews): BodyNode {
  const reference = readReference(body);
  if (reference !== null) {
    const name = views[referenceKey(reference)]?.name;
    return name === undefined ? body : { ...body, attrs: { ...body.attrs, label: name } };
  }
  if (body.content === undefined) return body;
  return { ...body, content: body.content.map((node) => withPresentNames(node, views)) };
}
