import { SaxesParser, type SaxesTagPlain } from "saxes";
import { fail, ok, type Result } from "@/lib/shared/result";

/** One element with all it holds. Names are local names: prefixes are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The characters that stand directly in it, joined. */
  readonly text: string;
}

/** The most a project's XML may be: UTF-16 units, elements, and levels. */
const longest = 200_000_000;
const mostElements = 2_000_000;
const deepest = 256;

/** Stops the parser with a sentence for people. */
class Refusal extends Error {}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/**
 * The elements of an XML file, by local names. Fails with a sentence for people: a document type declaration (nothing is
 * ever expanded or fetched), XML that is not well formed, and what is past the limits of size, elements and levels.
 */
export function readXmlTree(xml: string): Result<XmlElement, string> {
  if (xml.length > longest) return fail("The project's description is larger than can be read here.");
  const parser = new SaxesParser({ xmlns: false, position: true });
  const reading = startTree();
  parser.on("doctype", () => {
    throw new Refusal(
      "The project's file declares a document type, which no project needs. Export it again.",
    );
  });
  parser.on("error", (error) => {
    throw new Refusal(
      `The project's file is not well-formed XML (line ${parser.line}: ${error.message.replace(/^[\d:]+ /, "").slice(0, 200)}). Export it again.`,
    );
  });
  parser.on("opentag", (tag) => reading.open(tag));
  parser.on("text", (piece) => reading.text(piece));
  parser.on("cdata", (piece) => reading.text(piece));
  parser.on("closetag", () => reading.close());
  try {
    parser.write(xml.replace(/^\ufeff/, "")).close();
  } catch (error) {
    if (error instanceof Refusal) return fail(error.message);
    throw error;
  }
  const root = reading.root();
  return root === null ? fail("The project's file is empty. Export the project again.") : ok(root);
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function startTree() {
  const stack: Open[] = [];
  let top: XmlElement | null = null;
  let elements = 0;
  return {
    root: () => top,
    open({ name, attributes }: SaxesTagPlain) {
      elements += 1;
      if (elements > mostElements)
        throw new Refusal(
          `The project's file holds more than ${mostElements.toLocaleString("en")} elements, more than can be read here.`,
        );
      if (stack.length === deepest)
        throw new Refusal(`The project's file nests deeper than ${deepest} levels, which no program writes.`);
      const element: Open = {
        name: localName(name),
        attributes: localNames(attributes),
        children: [],
        text: "",
      };
      stack.at(-1)?.children.push(element);
      stack.push(element);
      top ??= element;
    },
    text(piece: string) {
      const element = stack.at(-1);
      if (element !== undefined) element.text += piece;
    },
    close() {
      stack.pop();
    },
  };
}

/** Declarations of namespaces and what is said of schemas are no part of the project. */
function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (!/^(xmlns|xsi|xml)(:|$)/.test(name)) named[localName(name)] = value;
  return named;
}
