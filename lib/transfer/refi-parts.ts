import type { RefiAuthored, RefiText } from "@/lib/exchange/refi-qda/refi-project";

/** What was made at a moment by nobody in particular. */
export const nobody = (createdAt: Date): RefiAuthored => ({
  ...{ creatingUser: null, created: createdAt.toISOString() },
  ...{ modifyingUser: null, modified: null },
});

/** A text that stands in the file itself. */
export const textOf = (guid: string, name: string, content: string, by: RefiAuthored): RefiText => ({
  ...{ guid, name, content, description: "", plainTextPath: "", richTextPath: "" },
  ...{ selections: [], codings: [], noteRefs: [], values: [] },
  ...by,
});
