import { factsOfDocument } from "../to-refi-project";
import { keysOfText } from "../match-items";
import type { IntoPlan } from "../plan-into";
import { placeOfCoding, type PresentProject, type PresentWork } from "../present-project";
import type { ProjectRows } from "../project-rows";
import { flattenRanges } from "@/lib/text/ranges";

/** What there is in a project, as an import finds it. */
export interface Present {
  readonly project: PresentProject;
  readonly work: PresentWork;
}

/** Short enough for tests, which compare few texts. */
export const asItIs = (words: string): string => words;

export const emptyPresent: Present = {
  project: {
    ...{ codes: [], documents: [], layers: [], cases: [], codeSets: [], documentSets: [], attributes: [] },
    ...{ merged: new Map(), origins: new Map() },
  },
  work: {
    ...{ passages: [], memos: [], links: [] },
    ...{ codings: new Set(), caseLinks: new Set(), readings: new Map() },
  },
};

/** The project that rows are of. */
export function presentOfRows(rows: ProjectRows, texts: readonly string[]): Present {
  return {
    project: {
      ...emptyPresent.project,
      codes: rows.codes,
      documents: rows.documents.map((document, at) => ({
        ...{ id: document.id, title: document.title, textId: document.id, sha256: `file ${document.id}` },
        ...{ attributes: document.attributes, facts: factsOfDocument(document) },
        ...keysOfText(texts[at]!, asItIs),
      })),
      layers: rows.layers.map(({ id, name, userId }) => ({ id, name, labelled: userId === null })),
    },
    work: {
      ...emptyPresent.work,
      passages: rows.passages.map(({ ranges, ...row }) => ({
        ...{ id: row.id, documentId: row.documentId, quotes: row.quotes, region: [] },
        ranges: flattenRanges(ranges),
      })),
      codings: new Set(rows.codings.map(placeOfCoding)),
    },
  };
}

/** The project once a plan was carried out, with or without what is kept of the file's GUIDs. */
export function presentAfter(
  { project, work }: Present,
  { rows, origins }: IntoPlan,
  keeps: boolean,
): Present {
  return {
    project: {
      ...project,
      codes: [...project.codes, ...rows.codes],
      documents: [
        ...project.documents,
        ...rows.documents.map(({ id, title, read, attributes, file }) => ({
          ...{ id, title, textId: id, sha256: file?.sha256 ?? "", attributes, facts: {} },
          ...keysOfText(read.text, asItIs),
        })),
      ],
      layers: [...project.layers, ...rows.layers.map(({ id, name }) => ({ id, name, labelled: true }))],
      origins: keeps ? new Map([...project.origins, ...Object.entries(origins)]) : project.origins,
    },
    work: {
      ...work,
      passages: [...work.passages, ...rows.passages],
      codings: new Set([...work.codings, ...rows.codings.map(placeOfCoding)]),
    },
  };
}
