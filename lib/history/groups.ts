/** What a history can be narrowed to, in the order it is offered. */
const subjectsOf = {
  codings: ["coding", "decision"],
  codebook: ["code", "codeSet"],
  memos: ["memo", "memoType", "thread", "comment", "link"],
  documents: ["document", "documentGroup", "survey", "transfer"],
  cases: ["case", "caseLink"],
  tables: ["findingTable", "claim", "claimPassage", "dating", "query", "savedMatrix"],
  team: ["member", "invitation", "round", "roundUnit", "assignment", "project"],
} as const;

export type HistoryGroup = keyof typeof subjectsOf;

export const historyGroups = Object.keys(subjectsOf) as HistoryGroup[];

export const groupWords: Readonly<Record<HistoryGroup, string>> = {
  codings: "Codings",
  codebook: "Codebook",
  memos: "Memos and links",
  documents: "Documents",
  cases: "Cases",
  tables: "Tables, queries and claims",
  team: "Team and rounds",
};

/** The subjects of events (the first parts of their kinds) that a group holds. */
export const listSubjects = (group: HistoryGroup): readonly string[] => subjectsOf[group];

/** The group an event belongs to by its subject; null for one that belongs to none. */
export const groupOf = (subject: string): HistoryGroup | null =>
  historyGroups.find((group) => listSubjects(group).includes(subject)) ?? null;
