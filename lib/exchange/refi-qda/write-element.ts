import { escapeXml, escapeXmlAttribute } from "@/lib/exchange/xml-text";

type Value = string | number | boolean | null;

/** Attributes in the order they are given; those that are null or "" are left out. */
export function openElement(name: string, attributes: Readonly<Record<string, Value>>, end = ">"): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== "")
    .map(([key, value]) => ` ${key}="${escapeXmlAttribute(String(value))}"`);
  return `<${name}${written.join("")}${end}\n`;
}

export const writeEmpty = (name: string, attributes: Readonly<Record<string, Value>>): string =>
  openElement(name, attributes, "/>");

/** An element that holds text alone; "" for no text. */
export const writeText = (name: string, text: string): string =>
  text === "" ? "" : `<${name}>${escapeXml(text)}</${name}>\n`;

/** An element around what its parts write; nothing where they write nothing. */
export function* writeList<T>(
  name: string,
  items: readonly T[],
  write: (item: T) => Iterable<string>,
): Generator<string> {
  if (items.length === 0) return;
  yield `<${name}>\n`;
  for (const item of items) yield* write(item);
  yield `</${name}>\n`;
}
