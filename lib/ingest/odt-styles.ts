import type { NumberFormat } from "@/lib/ingest/list-number";
import { walkXml, type Attributes } from "@/lib/ingest/walk-xml";

/** One level of a list style: a bullet, a number, or neither. */
export interface OdtListLevel {
  readonly bullet: boolean;
  readonly format: NumberFormat | null;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels, this one the last, a number names: 2 for "1.3". */
  readonly shown: number;
}

export interface OdtStyles {
  /** Heading level, or that paragraphs of this style are captions; null for ordinary ones. */
  readonly roles: ReadonlyMap<string, "caption" | number>;
  /** List styles by name; their levels from index 1. */
  readonly lists: ReadonlyMap<string, readonly (OdtListLevel | undefined)[]>;
  /** How headings are numbered. */
  readonly outline: readonly (OdtListLevel | undefined)[];
}

/** Reads what paragraph and list styles of the given parts mean; later parts win. */
export function readOdtStyles(parts: readonly string[]): OdtStyles {
  const parents = new Map<string, string>();
  const lists = new Map<string, (OdtListLevel | undefined)[]>();
  const outline: (OdtListLevel | undefined)[] = [];
  let list: (OdtListLevel | undefined)[] | null = null;
  for (const part of parts) {
    walkXml(part, {
      open(name, attributes) {
        const own = attributes["style:name"] ?? "";
        if (name === "office:body" || name === "office:master-styles") return false;
        if (name === "style:style" && attributes["style:family"] === "paragraph") {
          parents.set(own, attributes["style:parent-style-name"] ?? "");
        } else if (name === "text:list-style") {
          lists.set(own, (list = []));
        } else if (name === "text:outline-style") {
          list = outline;
        } else if (list !== null && /^text:(?:list|outline)-level-style/.test(name)) {
          const level = Number(attributes["text:level"]);
          if (level >= 1 && level <= 10) list[level] = readLevel(name, attributes);
        }
        return true;
      },
      close: () => undefined,
      text: () => undefined,
    });
  }
  const roles = new Map<string, "caption" | number>();
  for (const name of parents.keys()) {
    const role = roleOf(name, parents);
    if (role !== null) roles.set(name, role);
  }
  return { roles, lists, outline };
}

const formats: ReadonlySet<string> = new Set<NumberFormat>(["1", "01", "a", "A", "i", "I"]);
const isFormat = (value: string): value is NumberFormat => formats.has(value);

function readLevel(name: string, attributes: Attributes): OdtListLevel {
  const format = attributes["style:num-format"] ?? "";
  return {
    bullet: name.endsWith("-bullet") || name.endsWith("-image"),
    format: isFormat(format) ? format : null,
    prefix: attributes["style:num-prefix"] ?? "",
    suffix: attributes["style:num-suffix"] ?? "",
    start: Number(attributes["text:start-value"] ?? 1) || 1,
    shown: Math.min(10, Math.max(1, Number(attributes["text:display-levels"] ?? 1) || 1)),
  };
}

const captions = new Set(["Caption", "Table", "Illustration", "Figure", "Drawing", "Text"]);

/** A paragraph's meaning is its style's name or that of one of its parents. Parents that go round end the search. */
function roleOf(style: string, parents: ReadonlyMap<string, string>): "caption" | number | null {
  let name: string | undefined = style;
  for (let steps = 0; name !== undefined && steps < 20; steps += 1) {
    if (name === "Title") return 1;
    if (captions.has(name)) return "caption";
    const heading = /^Heading_20_(\d)$/.exec(name)?.[1];
    if (heading !== undefined) return Math.max(1, Number(heading));
    name = parents.get(name);
  }
  return null;
}
