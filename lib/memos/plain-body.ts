import type { BodyNode } from "./memo";

/** A memo's body from plain text, a paragraph for each line; blank lines only divide. The reverse of `bodyText`. */
export function plainBody(text: string): BodyNode {
  const lines = text.split("\n").map((line) => line.trim());
  const content = lines
    .filter((line) => line !== "")
    .map((line): BodyNode => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
  return { type: "doc", content };
}
