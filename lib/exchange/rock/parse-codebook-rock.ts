import { type CodeDraft, emptyDraft } from "@/lib/codebook/code-draft";
import { codeLimit, nameLimit, textLimit } from "@/lib/codebook/code-fields";
import { codebookDepthLimit, type CodebookFileProblem } from "@/lib/exchange/codebook-file";
import { fail, ok, type Result } from "@/lib/shared/result";
import { readYaml, type Yaml } from "./read-yaml";

/** A code that stands in a text, "[[parent>child]]"; identifiers, as "[[cid=3]]", have other signs in them. */
const inlineCode = /\[\[([\p{L}\p{N}_.>-]{1,500})\]\]/gu;
/** Between two lines of three hyphens stands YAML. */
const fence = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/gm;

/** UTF-16 units: a long transcript has a tenth of it. */
const longestFile = 3_000_000;

/** Whether a text is written as the Reproducible Open Coding Kit has it: codes in double brackets, or a tree of codes in YAML. */
export const isRock = (text: string): boolean =>
  new RegExp(inlineCode.source, "u").test(text) || /^[ \t-]*codes:[ \t]*\r?$/m.test(text);

interface Node {
  readonly id: string;
  label: string;
  description: string;
  parent: Node | null;
}

/**
 * The codes of a file of the Reproducible Open Coding Kit (ROCK): those of its trees, in YAML between lines of hyphens, and
 * those that stand in the text. Codes are known by their ids; their labels are the names. One that names another as its
 * parent goes below it. Refused: a file without codes, and one past the limits of a codebook.
 */
export function parseCodebookRock(text: string): Result<readonly CodeDraft[], CodebookFileProblem[]> {
  const refuse = (message: string) => fail([{ row: null, message }]);
  if (text.length > longestFile) return refuse("The file is too large for a codebook.");
  const lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const nodes = new Map<string, Node>();
  const fenced = [...lines.matchAll(fence)].map(([, yaml]) => yaml!);
  const trees = fenced.length > 0 || inlineCodesOf(lines).length > 0 ? fenced : [lines];
  const wishes = new Map<string, string>();
  for (const yaml of trees) enterAll(listCodes(readYaml(yaml)), null, nodes, wishes, 0);
  for (const [id, parentId] of wishes) hang(nodes, id, parentId);
  for (const path of inlineCodesOf(lines)) {
    let parent: Node | null = null;
    for (const id of path.split(">").filter((part) => part !== "")) parent = enter(nodes, id, parent);
  }
  if (nodes.size === 0)
    return refuse("The file holds no codes: none in double brackets, and no tree below “codes:”.");
  if (nodes.size > codeLimit)
    return refuse(`The file holds more than ${codeLimit.toLocaleString("en")} codes.`);
  return toDrafts([...nodes.values()]);
}

const inlineCodesOf = (text: string): string[] => [...text.matchAll(inlineCode)].map(([, path]) => path!);

/** The trees of codes in a piece of YAML: what stands below "codes", wherever that stands. */
function listCodes(yaml: Yaml, depth = 0): Yaml[] {
  if (depth > 3 || typeof yaml === "string") return [];
  if (isList(yaml)) return yaml.flatMap((each) => listCodes(each, depth + 1));
  return Object.entries(yaml).flatMap(([key, value]) =>
    key === "codes" ? toList(value) : listCodes(value, depth + 1),
  );
}

const isList = (yaml: Yaml): yaml is readonly Yaml[] => Array.isArray(yaml);
/** One code, or several. */
const toList = (yaml: Yaml): Yaml[] => (isList(yaml) ? [...yaml] : yaml === "" ? [] : [yaml]);
const textOf = (yaml: Yaml | undefined): string => (typeof yaml === "string" ? yaml.trim() : "");

/** `wishes`: told which code is to hang below which by its id. */
function enterAll(
  codes: readonly Yaml[],
  parent: Node | null,
  nodes: Map<string, Node>,
  wishes: Map<string, string>,
  depth: number,
): void {
  if (depth > codebookDepthLimit + 1) return;
  for (const code of codes) {
    const told = typeof code === "string" ? { id: code } : isList(code) ? {} : code;
    const id = textOf(told.id) || textOf(told.label);
    if (id === "") continue;
    const node = enter(nodes, id, parent);
    node.label = textOf(told.label) || node.label;
    node.description = textOf(told.description) || node.description;
    const parentId = textOf(told.parentId);
    if (parentId !== "") wishes.set(id, parentId);
    enterAll(toList(told.children ?? ""), node, nodes, wishes, depth + 1);
  }
}

function enter(nodes: Map<string, Node>, id: string, parent: Node | null): Node {
  const known = nodes.get(id);
  if (known !== undefined) return known;
  const node = { id, label: "", description: "", parent };
  nodes.set(id, node);
  return node;
}

/** Puts a code below another, unless that lies below it itself. */
function hang(nodes: Map<string, Node>, id: string, parentId: string): void {
  const node = nodes.get(id)!;
  const parent = enter(nodes, parentId, null);
  for (let above: Node | null = parent; above !== null; above = above.parent) if (above === node) return;
  node.parent = parent;
}

/** Codes as drafts, parents first, else in the file's order. */
function toDrafts(nodes: readonly Node[]): Result<readonly CodeDraft[], CodebookFileProblem[]> {
  const below = new Map<Node | null, Node[]>();
  for (const node of nodes) {
    const siblings = below.get(node.parent);
    if (siblings === undefined) below.set(node.parent, [node]);
    else siblings.push(node);
  }
  const drafts: CodeDraft[] = [];
  const open = (below.get(null) ?? [])
    .map((node) => ({ node, parent: null as number | null, depth: 1 }))
    .reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent, depth } = next;
    const name = node.label || node.id;
    const problem =
      depth > codebookDepthLimit
        ? `The codes nest deeper than ${codebookDepthLimit} levels.`
        : name.length > nameLimit
          ? `The name “${name.slice(0, 40)}…” is longer than ${nameLimit} characters.`
          : node.description.length > textLimit
            ? `The description of “${name}” is longer than ${textLimit.toLocaleString("en")} characters. Shorten it.`
            : null;
    if (problem !== null) return fail([{ row: null, message: problem }]);
    const index = drafts.push({ ...emptyDraft(name, parent), definition: node.description }) - 1;
    for (const child of [...(below.get(node) ?? [])].reverse())
      open.push({ node: child, parent: index, depth: depth + 1 });
  }
  return ok(drafts);
}
