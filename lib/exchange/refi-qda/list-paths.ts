import type { RefiProject } from "./refi-project";

export interface ProjectPaths {
  /** Of plain texts. */
  readonly plain: ReadonlySet<string>;
  /** Of all other files. */
  readonly others: ReadonlySet<string>;
  /** Texts that stand in the description itself, each once. */
  readonly contents: readonly string[];
}

interface Text {
  readonly plainTextPath: string;
  readonly richTextPath: string;
  readonly content: string | null;
}

/** The files that a project names, and the texts it holds. */
export function listPaths({ sources, notes }: RefiProject): ProjectPaths {
  const plain = new Set<string>();
  const others = new Set<string>();
  const contents = new Set<string>();
  const addText = ({ plainTextPath, richTextPath, content }: Text) => {
    if (content !== null) contents.add(content);
    else if (plainTextPath !== "") plain.add(plainTextPath);
    if (richTextPath !== "") others.add(richTextPath);
  };
  notes.forEach(addText);
  for (const source of sources) {
    if (source.kind === "text") {
      addText(source);
      continue;
    }
    for (const path of [source.path, source.currentPath]) if (path !== "") others.add(path);
    if (source.kind === "pdf" && source.representation !== null) addText(source.representation);
    if (source.kind === "audio" || source.kind === "video") source.transcripts.forEach(addText);
  }
  return { plain, others, contents: [...contents] };
}
