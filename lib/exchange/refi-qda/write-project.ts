import type {
  RefiCase,
  RefiCode,
  RefiGraph,
  RefiLink,
  RefiProject,
  RefiSet,
  RefiVariable,
  RefiVariableType,
} from "./refi-project";
import { openElement, writeEmpty, writeList, writeText } from "./write-element";
import { writeRefs, writeTextElement, writeValues } from "./write-selections";
import { writeSource } from "./write-source";

/**
 * A project as the project.qde of REFI-QDA, in pieces that follow one another: valid against Project.xsd 1.0 (QDA-XML,
 * 18 March 2019) where its GUIDs are GUIDs, its dates xsd:dateTime and everything with a text has either content or a
 * path. Lists keep their order; empty ones, which the schema does not allow, are left out. What XML cannot hold becomes
 * U+FFFD.
 */
export function writeProject(project: RefiProject): Generator<string> {
  const types = typesOf(project);
  return writeProjectWith(project, project.sources, (each) => writeSource(each, types));
}

/** Types of a project's variables, by GUID. */
export const typesOf = ({
  variables,
}: Pick<RefiProject, "variables">): ReadonlyMap<string, RefiVariableType> =>
  new Map(variables.map(({ guid, type }) => [guid, type]));

/** The same for a project whose sources stand elsewhere, such as in a shape that takes less room. */
export function* writeProjectWith<S>(
  project: Omit<RefiProject, "sources">,
  sources: readonly S[],
  writeOne: (source: S) => Iterable<string>,
): Generator<string> {
  const types = typesOf(project);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield openElement("Project", {
    ...{ xmlns: "urn:QDA-XML:project:1.0", name: project.name, origin: project.origin },
    creatingUserGUID: project.creatingUser,
    ...{ creationDateTime: project.created, modifiedDateTime: project.modified },
    basePath: project.basePath,
  });
  yield* writeList("Users", project.users, ({ guid, name, id }) => [writeEmpty("User", { guid, name, id })]);
  if (project.codes.length > 0) {
    yield "<CodeBook>\n";
    yield* writeList("Codes", project.codes, writeCode);
    yield "</CodeBook>\n";
  }
  yield* writeList("Variables", project.variables, writeVariable);
  yield* writeList("Cases", project.cases, (each) => writeCase(each, types));
  yield* writeList("Sources", sources, writeOne);
  yield* writeList("Notes", project.notes, (note) => writeTextElement("Note", note, types));
  yield* writeList("Links", project.links, writeLink);
  yield* writeList("Sets", project.sets, writeSet);
  yield* writeList("Graphs", project.graphs, writeGraph);
  yield writeText("Description", project.description);
  yield* writeRefs("NoteRef", project.noteRefs);
  yield "</Project>\n";
}

function* writeCode({
  guid,
  name,
  isCodable,
  color,
  description,
  noteRefs,
  children,
}: RefiCode): Generator<string> {
  yield openElement("Code", { guid, name, isCodable, color });
  yield writeText("Description", description);
  yield* writeRefs("NoteRef", noteRefs);
  for (const child of children) yield* writeCode(child);
  yield "</Code>\n";
}

function* writeVariable({ guid, name, type, description }: RefiVariable): Generator<string> {
  yield openElement("Variable", { guid, name, typeOfVariable: type });
  yield writeText("Description", description);
  yield "</Variable>\n";
}

function* writeCase(each: RefiCase, types: ReadonlyMap<string, RefiVariableType>): Generator<string> {
  yield openElement("Case", { guid: each.guid, name: each.name });
  yield writeText("Description", each.description);
  yield* writeRefs("CodeRef", each.codeRefs);
  yield* writeValues(each.values, types);
  yield* writeRefs("SourceRef", each.sourceRefs);
  yield* writeRefs("SelectionRef", each.selectionRefs);
  yield "</Case>\n";
}

function* writeLink({ guid, name, direction, color, origin, target, noteRefs }: RefiLink): Generator<string> {
  yield openElement("Link", { guid, name, direction, color, originGUID: origin, targetGUID: target });
  yield* writeRefs("NoteRef", noteRefs);
  yield "</Link>\n";
}

function* writeSet({ guid, name, description, codes, sources, notes }: RefiSet): Generator<string> {
  yield openElement("Set", { guid, name });
  yield writeText("Description", description);
  yield* writeRefs("MemberCode", codes);
  yield* writeRefs("MemberSource", sources);
  yield* writeRefs("MemberNote", notes);
  yield "</Set>\n";
}

function* writeGraph({ guid, name, vertices, edges }: RefiGraph): Generator<string> {
  yield openElement("Graph", { guid, name });
  for (const vertex of vertices) yield writeEmpty("Vertex", vertex);
  for (const edge of edges) yield writeEmpty("Edge", edge);
  yield "</Graph>\n";
}
