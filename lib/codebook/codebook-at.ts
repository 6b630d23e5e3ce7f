import { type Change, type Fields, applyChanges, inverse } from "@/lib/shared/change";
import type { Code } from "./code";

/**
 * The codebook as it was before some changes. `present`: the codes as they stand after them; `later`: the changes in the
 * order they were made, of whatever rows. Codes that no change tells of were there all the time. In no order.
 */
export function codebookAt(present: readonly Code[], later: readonly Change[]): Code[] {
  const rows = new Map<string, Fields>(present.map((code) => [code.id, { ...code }]));
  const before = applyChanges(rows, "code", inverse(later));
  return [...before].map(([id, row]) => ({ ...plain, ...row, id }) as Code);
}

/** What a row is taken to hold where it does not say. */
const plain: Omit<Code, "id" | "name" | "color" | "guid"> = {
  parentId: null,
  position: 0,
  definition: "",
  whenToUse: "",
  whenNotToUse: "",
  example: "",
  codable: true,
  shortcut: null,
};
