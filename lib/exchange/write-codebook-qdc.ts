import type { Code } from "@/lib/codebook/code";
import { buildTree, visibleOrder, type CodeNode } from "@/lib/codebook/tree";
import { escapeXml } from "./xml-text";
import { writeDescription } from "./codebook-description";

/**
 * A codebook in the exchange format REFI-QDA, valid against Codebook.xsd 1.0 (QDA-XML, 5 October 2017). Use notes and
 * example go into the description; shortcuts are left out, the format has none. Characters that XML cannot hold
 * become U+FFFD. Null for an empty codebook, which the schema does not allow.
 */
export function writeCodebookQdc(codes: readonly Code[]): string | null {
  if (codes.length === 0) return null;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Excerpta">',
    "<Codes>",
  ];
  const open: CodeNode[] = [];
  const closeTo = (depth: number) => {
    while (open.length > depth) {
      open.pop();
      lines.push("</Code>");
    }
  };
  for (const node of visibleOrder(buildTree(codes), () => true)) {
    closeTo(node.depth);
    lines.push(openingOf(node.code));
    open.push(node);
  }
  closeTo(0);
  lines.push("</Codes>", "</CodeBook>", "");
  return lines.join("\n");
}

function openingOf(code: Code): string {
  const description = writeDescription(code);
  const text = description === "" ? "" : `<Description>${escapeXml(description)}</Description>`;
  const { guid, codable, color } = code;
  return `<Code guid="${guid}" name="${escapeXml(code.name)}" isCodable="${codable}" color="${color}">${text}`;
}
