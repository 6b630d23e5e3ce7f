import type { AttributeKind } from "@/lib/attributes/attribute-kind";

export const kindWords: Readonly<Record<AttributeKind, string>> = {
  text: "Text",
  number: "Number",
  date: "Date",
  choice: "Choice",
  boolean: "Yes or no",
};
