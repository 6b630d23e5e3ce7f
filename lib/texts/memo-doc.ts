import * as Y from "yjs";
import type { BodyMark, BodyNode } from "@/lib/memos/memo";
import { sanitiseBody } from "@/lib/memos/sanitise-body";

/** What of a memo is typed together. */
export interface MemoText {
  readonly title: string;
  readonly body: BodyNode;
  /** Null for none. */
  readonly typeId: string | null;
}

/** Where a memo's parts stand in its shared document; the body as tiptap's collaboration keeps it. */
export const titleOf = (doc: Y.Doc): Y.Text => doc.getText("title");
export const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment("body");
export const fieldsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("fields");

/** Writes a memo into an empty shared document. */
export function fillMemoDoc(doc: Y.Doc, { title, body, typeId }: MemoText): void {
  titleOf(doc).insert(0, title);
  bodyOf(doc).insert(0, toShared(body.content ?? []));
  fieldsOf(doc).set("typeId", typeId);
}

/** The memo that a shared document holds; its body is sanitised, whatever somebody has put there. */
export function readMemoDoc(doc: Y.Doc): MemoText {
  const typeId = fieldsOf(doc).get("typeId");
  return {
    // A title can be read as a text alone: what else stands in it is left out.
    title: textsIn(titleOf(doc)).join(""),
    body: sanitiseBody({ type: "doc", content: fromShared(bodyOf(doc).toArray()) }),
    typeId: typeof typeId === "string" ? typeId : null,
  };
}

type Shared = Y.XmlElement | Y.XmlText;

/** Nodes as shared ones: words that follow one another are one text, whose marks are its attributes. */
function toShared(nodes: readonly BodyNode[]): Shared[] {
  const shared: Shared[] = [];
  let words: BodyNode[] = [];
  const endWords = () => {
    if (words.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(words.map((node) => ({ insert: node.text ?? "", attributes: marksOf(node) })));
    shared.push(text);
    words = [];
  };
  for (const node of nodes) {
    if (node.type === "text") {
      words.push(node);
      continue;
    }
    endWords();
    const element = new Y.XmlElement<Record<string, string | number>>(node.type);
    for (const [name, value] of Object.entries(node.attrs ?? {}))
      element.setAttribute(name, value as string | number);
    element.insert(0, toShared(node.content ?? []));
    shared.push(element as unknown as Y.XmlElement);
  }
  endWords();
  return shared;
}

const marksOf = ({ marks = [] }: BodyNode): Record<string, unknown> =>
  Object.fromEntries(marks.map(({ type, attrs = {} }) => [type, attrs]));

interface Piece {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function fromShared(nodes: readonly unknown[]): BodyNode[] {
  return nodes.flatMap((node): BodyNode[] => {
    if (node instanceof Y.XmlText) return (node.toDelta() as Piece[]).flatMap(readWords);
    if (!(node instanceof Y.XmlElement)) return [];
    const attrs = node.getAttributes() as Record<string, unknown>;
    return [{ type: node.nodeName, attrs, content: fromShared(node.toArray()) }];
  });
}

function readWords({ insert, attributes = {} }: Piece): BodyNode[] {
  if (typeof insert !== "string") return [];
  const marks = Object.entries(attributes).map(([type, attrs]): BodyMark => ({
    type,
    attrs: Object(attrs) as Record<string, unknown>,
  }));
  return [{ type: "text", text: insert, marks }];
}

const textsIn = (text: Y.Text): string[] =>
  (text.toDelta() as Piece[]).flatMap(({ insert }) => (typeof insert === "string" ? [insert] : []));
