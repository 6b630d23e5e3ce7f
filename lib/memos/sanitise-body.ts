import { cleanLine, cleanText } from "@/lib/shared/clean-text";
import { type BodyMark, type BodyNode, emptyBody } from "./memo";
import { labelLimit, referenceKinds } from "./reference";

/** Deepest nesting that is kept, counted from the body itself. */
const depthLimit = 30;

const plainMarks = new Set(["bold", "italic", "underline", "strike", "code"]);
type Holds = "blocks" | "inline" | "text" | "nothing" | readonly string[];

/** What a node holds; a list of types where only these can stand in it. */
const containers: Readonly<Record<string, Holds>> = {
  paragraph: "inline",
  heading: "inline",
  blockquote: "blocks",
  listItem: "blocks",
  bulletList: ["listItem"],
  orderedList: ["listItem"],
  table: ["tableRow"],
  tableRow: ["tableHeader", "tableCell"],
  tableHeader: "blocks",
  tableCell: "blocks",
  codeBlock: "text",
  horizontalRule: "nothing",
};

/** Nodes that stand only in what holds them. */
const inner = new Set(["listItem", "tableRow", "tableHeader", "tableCell"]);

/**
 * A memo's body rebuilt from what the editor may make, and nothing else: unknown nodes, marks and attributes are left
 * out, links keep `http`, `https` and `mailto` targets only, text that the database cannot hold becomes U+FFFD. Any
 * input is taken; what is no body becomes an empty one. Sanitising twice changes nothing more.
 */
export function sanitiseBody(input: unknown): BodyNode {
  if (!isRecord(input) || input.type !== "doc") return emptyBody;
  const content = cleanBlocks(input.content, 1);
  return content.length === 0 ? emptyBody : { type: "doc", content };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listNodes = (content: unknown): Record<string, unknown>[] =>
  Array.isArray(content) ? content.filter(isRecord) : [];

const cleanBlocks = (content: unknown, depth: number): BodyNode[] =>
  depth > depthLimit
    ? []
    : listNodes(content)
        .filter((node) => !inner.has(String(node.type)))
        .flatMap((node) => cleanBlock(node, depth) ?? []);

function cleanBlock(node: Record<string, unknown>, depth: number): BodyNode | null {
  const type = String(node.type);
  const holds = Object.hasOwn(containers, type) ? containers[type] : undefined;
  if (holds === undefined) return null;
  const attrs = blockAttributes(type, node.attrs);
  const base: BodyNode = attrs === null ? { type } : { type, attrs };
  if (holds === "nothing") return base;
  if (holds === "inline") return withContent(base, cleanInline(node.content, true));
  if (holds === "text") return withContent(base, cleanInline(node.content, false));
  const content =
    holds === "blocks"
      ? cleanBlocks(node.content, depth + 1)
      : listNodes(node.content)
          .filter((part) => holds.includes(String(part.type)))
          .flatMap((part) => (depth < depthLimit ? (cleanBlock(part, depth + 1) ?? []) : []));
  if (type === "listItem" && content[0]?.type !== "paragraph") content.unshift({ type: "paragraph" });
  if (content.length === 0 && (type === "tableCell" || type === "tableHeader"))
    content.push({ type: "paragraph" });
  return content.length === 0 ? null : { ...base, content };
}

const withContent = (node: BodyNode, content: BodyNode[]): BodyNode =>
  content.length === 0 ? node : { ...node, content };

function blockAttributes(type: string, attrs: unknown): Record<string, unknown> | null {
  const given = isRecord(attrs) ? attrs : {};
  if (type === "heading") return { level: [1, 2, 3].includes(given.level as number) ? given.level : 3 };
  if (type === "tableHeader" || type === "tableCell")
    return { colspan: spanOf(given.colspan), rowspan: spanOf(given.rowspan) };
  if (type !== "orderedList") return null;
  const start = given.start;
  return { start: Number.isInteger(start) && Math.abs(start as number) < 1_000_000 ? start : 1 };
}

const spanOf = (span: unknown): number =>
  Number.isInteger(span) && (span as number) >= 1 && (span as number) <= 100 ? (span as number) : 1;

/** A member, code, passage or document named in the text; null where it says none. */
function cleanReference(attrs: unknown): BodyNode | null {
  const { kind, id, label } = isRecord(attrs) ? attrs : {};
  const known = referenceKinds.find((each) => each === kind);
  if (known === undefined || typeof id !== "string" || !/^[0-9a-f-]{36}$/.test(id)) return null;
  const name = cleanLine(typeof label === "string" ? label : "");
  return { type: "reference", attrs: { kind: known, id, label: cleanLine(name.slice(0, labelLimit)) } };
}

function cleanInline(content: unknown, rich: boolean): BodyNode[] {
  return listNodes(content).flatMap((node): BodyNode[] => {
    if (node.type === "hardBreak" && rich) return [{ type: "hardBreak" }];
    if (node.type === "reference" && rich) {
      const reference = cleanReference(node.attrs);
      return reference === null ? [] : [reference];
    }
    if (node.type !== "text" || typeof node.text !== "string" || node.text === "") return [];
    const text = cleanText(node.text);
    const marks = rich ? listNodes(node.marks).flatMap((mark) => cleanMark(mark) ?? []) : [];
    return [marks.length === 0 ? { type: "text", text } : { type: "text", text, marks }];
  });
}

function cleanMark(mark: Record<string, unknown>): BodyMark | null {
  if (plainMarks.has(String(mark.type))) return { type: String(mark.type) };
  const href = mark.type === "link" && isRecord(mark.attrs) ? mark.attrs.href : undefined;
  if (typeof href !== "string" || href.length > 2_000) return null;
  return isSafeLink(href) ? { type: "link", attrs: { href } } : null;
}

/** Absolute links of three schemes, as the browser itself would read them and the database can hold them. */
export const isSafeLink = (href: string): boolean =>
  /^(?:https?:\/\/|mailto:)[^\s\p{Cc}\p{Cs}]+$/iu.test(href);
