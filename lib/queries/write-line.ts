import { type Condition, type Query, type Relation, isRelated } from "./query";
import { type NamedKind, type QueryNames, writeNamed } from "./query-names";
import { quote } from "./split-line";

/**
 * A query as a line, which `readLine` reads as the same one. Brackets stand around everything that is made of several, so that
 * nobody needs to know which operator binds tighter. What is still to be chosen is written `""`.
 */
export function writeLine(query: Query, names: QueryNames): string {
  const inner = (part: Query, kept: readonly Query["kind"][]): string =>
    kept.includes(part.kind) ? write(part) : `(${write(part)})`;
  const write = (part: Query): string => {
    if (isRelated(part))
      return `${inner(part.left, single)} ${sayRelation(part)} ${inner(part.right, single)}`;
    switch (part.kind) {
      case "and":
      case "or":
        return part.parts.map((each) => inner(each, [...single, "not"])).join(` ${part.kind.toUpperCase()} `);
      case "not":
        return `NOT ${inner(part.part, single)}`;
      case "coding": {
        const [first, ...rest] = part.conditions.map((each) => writeCondition(each, names));
        return first !== undefined && rest.length === 0 ? first : `[${[first, ...rest].join(" ")}]`;
      }
      case "documents":
        return `document:${(part.documentIds.length > 0 ? part.documentIds : [""]).map((id) => name(names, "documents", id)).join(",")}`;
      case "attribute": {
        const field = part.of === "document" ? "attribute" : "caseAttribute";
        return `${field}:${quote(part.name)}=${quote(part.value)}`;
      }
      case "text":
        return `text:${quote(part.words)}`;
      case "groups":
        return writeGroups(part.groupIds, names);
      case "saved":
        return `query:${name(names, "queries", part.queryId)}`;
    }
  };
  return write(query);
}

/** What stands without brackets. */
const single: readonly Query["kind"][] = ["coding", "documents", "groups", "attribute", "text", "saved"];

/** Folders by their names, or sets; among sets a folder by its id, as a line names one kind at a time. */
function writeGroups(groupIds: readonly string[], names: QueryNames): string {
  const isFolder = (id: string) => names.folders.some((each) => each.id === id);
  const kind = groupIds.every(isFolder) && groupIds.length > 0 ? "folders" : "sets";
  const written = (groupIds.length > 0 ? groupIds : [""]).map((id) =>
    kind === "sets" && isFolder(id) ? `#${id}` : name(names, kind, id),
  );
  return `${kind === "folders" ? "folder" : "set"}:${written.join(",")}`;
}

function sayRelation(relation: Relation): string {
  if (!("within" in relation)) return relation.kind.toUpperCase();
  const within = relation.within === "paragraph" ? "PARAGRAPH" : relation.within;
  return `${relation.kind === "near" ? "NEAR" : "FOLLOWED BY"}/${within}`;
}

function writeCondition(condition: Condition, names: QueryNames): string {
  switch (condition.kind) {
    case "code":
      return `code${condition.alone ? "=" : ":"}${name(names, "codes", condition.codeId)}`;
    case "coder":
      return `coder:${name(names, "coders", condition.coderId)}`;
    case "layer":
      return `layer:${condition.of}`;
    case "round":
      return `round:${name(names, "rounds", condition.roundId)}`;
    case "date":
      return `date:${condition.from ?? ""}..${condition.to ?? ""}`;
    case "weight":
      return `weight>=${condition.least}`;
  }
}

const name = (names: QueryNames, kind: NamedKind, id: string): string => {
  const written = id === "" ? "" : writeNamed(names, kind, id);
  return id !== "" && written === `#${id}` ? written : quote(written);
};
