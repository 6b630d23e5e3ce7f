import type { BodyNode } from "./memo";
import { readReference, sayReference } from "./reference";

/** A body's plain text: blocks by line, hard breaks as line ends, no empty lines at the ends. */
export const bodyText = (body: BodyNode): string =>
  textOf(body)
    .replace(/\n{2,}/g, "\n")
    .trim();

function textOf(node: BodyNode): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  const reference = readReference(node);
  if (reference !== null) return sayReference(reference, reference.label);
  const inner = (node.content ?? []).map(textOf).join("");
  return node.type === "doc" ? inner : `${inner}\n`;
}
