import { guidPattern, type IncomingCode } from "@/lib/exchange/incoming-excerpt";
import { firstText, isObject, type JsonObject, listOf, textOf } from "./read-json";

export interface ReadBodies {
  readonly codes: readonly IncomingCode[];
  /** Plain text, a line for each body. */
  readonly memo: string;
  readonly weight: number | null;
}

/** What an annotation says: tags become codes, all other text a memo. */
export function readBodies(annotation: JsonObject): ReadBodies {
  const motivations = listOf(annotation.motivation).map(textOf);
  const codes = new Map<string, IncomingCode>();
  const texts: string[] = [];
  let weight: number | null = null;
  const addCode = (path: string, id: unknown) => {
    if (path.trim() !== "") codes.set(path.trim(), { path: path.trim(), guid: readGuid(id) });
  };
  for (const tag of listOf(annotation.tags)) addCode(textOf(tag), "");
  texts.push(textOf(annotation.text), textOf(annotation.bodyValue));
  for (const body of listOf(annotation.body)) {
    const value = isObject(body)
      ? firstText(body.value, body.chars, body.label, isObject(body.source) ? body.source.label : "")
      : isAddress(body)
        ? ""
        : textOf(body);
    const said = isObject(body) ? listOf(body.purpose ?? body.role).map(textOf) : [];
    const purposes = said.length > 0 ? said : motivations;
    if (purposes.some((purpose) => codingPurposes.has(purpose.replace(/^oa:/, ""))))
      addCode(value, isObject(body) ? body.id : "");
    else if (purposes.includes("assessing") && /^(?:\d{1,2}|100)$/.test(value)) weight = Number(value);
    else texts.push(isObject(body) && textOf(body.format) === "text/html" ? withoutMarks(value) : value);
  }
  const memo = texts.map((text) => text.trim()).filter((text) => text !== "");
  return { codes: [...codes.values()], memo: memo.join("\n"), weight };
}

const codingPurposes: ReadonlySet<string> = new Set(["tagging", "classifying", "identifying"]);

const isAddress = (body: unknown): boolean => /^(?:https?|urn):\S+$/.test(textOf(body));

function readGuid(id: unknown): string {
  const guid = textOf(id)
    .toLowerCase()
    .replace(/^urn:uuid:/, "");
  return guidPattern.test(guid) ? guid : "";
}

/** The words of a piece of HTML; it is shown as text, whatever is left of it. */
const withoutMarks = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&");
