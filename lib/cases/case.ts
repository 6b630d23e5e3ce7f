import { foldName } from "@/lib/codebook/code-fields";

/** Somebody or something the study compares: a person interviewed, a respondent, a place. */
export interface Case {
  readonly id: string;
  readonly name: string;
  /** Name → value, both one line. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What of a document belongs to a case. */
export interface CaseLink {
  readonly id: string;
  readonly caseId: string;
  readonly documentId: string;
  /** Block.speaker; "" for the whole document. */
  readonly speaker: string;
}

/** Longest name of a case, in UTF-16 units. */
export const caseNameLimit = 200;

/** What two cases are compared by: a project has each name once. Case and doubled blanks do not count. */
export const caseKey = (name: string): string => foldName(name);
