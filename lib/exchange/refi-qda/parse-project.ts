import { fail, ok, type Result } from "@/lib/shared/result";
import { countUnknown } from "./known-parts";
import { parseSources, parseText, parseValues } from "./parse-sources";
import {
  attributeOf,
  childOf,
  childrenOf,
  readGuid,
  readGuidOrNull,
  readHue,
  readTruth,
  refsOf,
  textOf,
} from "./read-values";
import type { RefiCode, RefiGraph, RefiLink, RefiProject, RefiVariableType } from "./refi-project";
import { readXmlTree, type XmlElement } from "./xml-element";

/** Something of a file that was passed over, and how often it stands there. */
interface Skipped {
  readonly what: string;
  readonly count: number;
}

export interface ParsedProject {
  readonly project: RefiProject;
  readonly skipped: readonly Skipped[];
}

/**
 * Reads the XML of a REFI-QDA project. Taken as it comes: any namespace (read by local names), GUIDs with or without
 * braces and in any case, missing names and lists, references written as `guid` or as words. Elements and attributes the
 * standard does not know are counted in `skipped`. Fails with a sentence for people where it is no project, or hostile.
 */
export function parseProject(xml: string): Result<ParsedProject, string> {
  const tree = readXmlTree(xml);
  if (!tree.ok) return tree;
  const root = tree.value;
  if (root.name !== "Project")
    return fail(
      root.name === "CodeBook"
        ? "This is a codebook (.qdc), no project. Make a project and import it on its Codebook page."
        : "The file is XML, but no REFI-QDA project. Export the project again, as “REFI-QDA project”.",
    );
  const counts = countUnknown(root);
  const onSkip = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const project: RefiProject = {
    name: attributeOf(root, "name").trim(),
    origin: attributeOf(root, "origin").trim(),
    description: textOf(root, "Description"),
    creatingUser: readGuidOrNull(root.attributes["creatingUserGUID"]),
    created: root.attributes["creationDateTime"] ?? null,
    modified: root.attributes["modifiedDateTime"] ?? null,
    basePath: attributeOf(root, "basePath"),
    users: listOf(root, "Users", "User").map((user) => ({
      guid: readGuid(user.attributes["guid"]),
      name: attributeOf(user, "name").trim(),
      id: attributeOf(user, "id").trim(),
    })),
    codes: parseCodes(childOf(childOf(root, "CodeBook") ?? root, "Codes")),
    variables: listOf(root, "Variables", "Variable").map((variable) => ({
      guid: readGuid(variable.attributes["guid"]),
      name: attributeOf(variable, "name").trim(),
      type: readType(attributeOf(variable, "typeOfVariable")),
      description: textOf(variable, "Description"),
    })),
    cases: listOf(root, "Cases", "Case").map((each) => ({
      guid: readGuid(each.attributes["guid"]),
      name: attributeOf(each, "name").trim(),
      description: textOf(each, "Description"),
      codeRefs: refsOf(each, "CodeRef"),
      values: parseValues(each),
      sourceRefs: refsOf(each, "SourceRef"),
      selectionRefs: refsOf(each, "SelectionRef"),
    })),
    sources: parseSources(childOf(root, "Sources"), onSkip),
    notes: listOf(root, "Notes", "Note").map((note) => parseText(note, onSkip)),
    links: listOf(root, "Links", "Link").map(parseLink),
    sets: listOf(root, "Sets", "Set").map((set) => ({
      guid: readGuid(set.attributes["guid"]),
      name: attributeOf(set, "name").trim(),
      description: textOf(set, "Description"),
      codes: refsOf(set, "MemberCode"),
      sources: refsOf(set, "MemberSource"),
      notes: refsOf(set, "MemberNote"),
    })),
    graphs: listOf(root, "Graphs", "Graph").map(parseGraph),
    noteRefs: refsOf(root, "NoteRef"),
  };
  return ok({ project, skipped: [...counts].map(([what, count]) => ({ what, count })) });
}

const listOf = (root: XmlElement, list: string, name: string): XmlElement[] =>
  childrenOf(root, list).flatMap((element) => childrenOf(element, name));

const parseCodes = (parent: XmlElement | undefined): RefiCode[] =>
  parent === undefined
    ? []
    : childrenOf(parent, "Code").map((code) => ({
        guid: readGuid(code.attributes["guid"]),
        name: attributeOf(code, "name"),
        isCodable: readTruth(code.attributes["isCodable"], true),
        color: readHue(code.attributes["color"]),
        description: textOf(code, "Description"),
        noteRefs: refsOf(code, "NoteRef"),
        children: parseCodes(code),
      }));

const types: readonly RefiVariableType[] = ["Text", "Boolean", "Integer", "Float", "Date", "DateTime"];

const readType = (word: string): RefiVariableType => types.find((type) => type === word.trim()) ?? "Text";

function parseLink(link: XmlElement): RefiLink {
  const direction = attributeOf(link, "direction").trim();
  return {
    guid: readGuid(link.attributes["guid"]),
    name: attributeOf(link, "name").trim(),
    direction:
      direction === "Associative" || direction === "OneWay" || direction === "Bidirectional"
        ? direction
        : null,
    color: readHue(link.attributes["color"]),
    origin: readGuidOrNull(link.attributes["originGUID"]),
    target: readGuidOrNull(link.attributes["targetGUID"]),
    noteRefs: refsOf(link, "NoteRef"),
  };
}

const parseGraph = (graph: XmlElement): RefiGraph => ({
  guid: readGuid(graph.attributes["guid"]),
  name: attributeOf(graph, "name").trim(),
  vertices: childrenOf(graph, "Vertex").map(({ attributes }) => ({ ...attributes })),
  edges: childrenOf(graph, "Edge").map(({ attributes }) => ({ ...attributes })),
});
