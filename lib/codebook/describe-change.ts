import type { Change } from "@/lib/shared/change";
import { describeUses } from "./sum-uses";
import { joinParts } from "./join-parts";

const parts: Readonly<Record<string, string>> = {
  definition: "the definition",
  whenToUse: "when to use",
  whenNotToUse: "when not to use",
  example: "the example",
  codable: "codability",
  shortcut: "the shortcut",
};

/** What an edit did to the code of this name, as it follows “You”: `renamed “Trade” to “Commerce”`. */
export function describeEdit(name: string, changes: readonly Change[]): string {
  const after = changes[0]?.after ?? {};
  const keys = Object.keys(after);
  if (typeof after.name === "string" && keys.length === 1) return `renamed “${name}” to “${after.name}”`;
  if (keys.length === 1 && keys[0] === "color") return `recoloured “${name}”`;
  const named = keys.flatMap((key) => parts[key] ?? []);
  return named.length === keys.length ? `changed ${joinParts(named)} of “${name}”` : `changed “${name}”`;
}

/** What a deletion took along: ` with 2 sub-codes and 1 coding`, or an empty string. */
export function describeGone(changes: readonly Change[]): string {
  const count = (entity: Change["entity"]) =>
    changes.filter((change) => change.entity === entity && change.after === null).length;
  const gone = describeUses({ subCodes: count("code") - 1, codings: count("coding"), memos: count("memo") });
  return gone === "" ? "" : ` with ${gone}`;
}
