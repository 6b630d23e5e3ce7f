import type { RefiCode, RefiProject, RefiText } from "../refi-project";

/** How many elements of each name a project was read from, as far as the model holds them; names without any left out. */
export function countElements(project: RefiProject): Record<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string, count: number) => {
    if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count);
  };
  const refs = (refs: readonly string[]) => add("NoteRef", refs.length);
  const coded = (parts: {
    codings: readonly { noteRefs: readonly string[] }[];
    noteRefs: readonly string[];
  }) => {
    add("Coding", parts.codings.length);
    add("CodeRef", parts.codings.length);
    parts.codings.forEach(({ noteRefs }) => refs(noteRefs));
    refs(parts.noteRefs);
  };
  const text = (each: RefiText) => {
    coded(each);
    add("PlainTextSelection", each.selections.length);
    each.selections.forEach(coded);
  };
  const codes = (list: readonly RefiCode[], depth: number) => {
    add("Code", list.length);
    add("codesNotCodable", list.filter(({ isCodable }) => !isCodable).length);
    if (list.length > 0) counts.set("codeDepth", Math.max(counts.get("codeDepth") ?? 0, depth));
    list.forEach((code) => {
      refs(code.noteRefs);
      codes(code.children, depth + 1);
    });
  };
  codes(project.codes, 1);
  add("User", project.users.length);
  add("Note", project.notes.length);
  add("Link", project.links.length);
  add("Set", project.sets.length);
  add("Graph", project.graphs.length);
  project.notes.forEach(text);
  refs(project.noteRefs);
  project.links.forEach(({ noteRefs }) => refs(noteRefs));
  for (const { codes, sources, notes } of project.sets) {
    add("MemberCode", codes.length);
    add("MemberSource", sources.length);
    add("MemberNote", notes.length);
  }
  for (const { vertices, edges } of project.graphs) {
    add("Vertex", vertices.length);
    add("Edge", edges.length);
  }
  for (const source of project.sources) {
    if (source.kind === "text") {
      add("TextSource", 1);
      text(source);
      continue;
    }
    coded(source);
    source.selections.forEach(coded);
    if (source.kind === "picture") {
      add("PictureSource", 1);
      add("PictureSelection", source.selections.length);
      if (source.textDescription) text(source.textDescription);
    } else if (source.kind === "pdf") {
      add("PDFSource", 1);
      add("PDFSelection", source.selections.length);
      const representations = [
        source.representation,
        ...source.selections.map((each) => each.representation),
      ];
      for (const each of representations.filter((each) => each !== null)) {
        add("Representation", 1);
        text(each);
      }
    } else {
      const name = source.kind === "audio" ? "Audio" : "Video";
      add(`${name}Source`, 1);
      add(`${name}Selection`, source.selections.length);
      for (const { syncPoints, selections, noteRefs } of source.transcripts) {
        add("Transcript", 1);
        add("SyncPoint", syncPoints.length);
        add("TranscriptSelection", selections.length);
        selections.forEach(coded);
        refs(noteRefs);
      }
    }
  }
  return Object.fromEntries(counts);
}
