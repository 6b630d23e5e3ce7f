import type { Change } from "@/lib/shared/change";

/** A number with its noun: “1 coding”, “3 codings”. */
export const countOf = (count: number, noun: string): string =>
  `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/** Parts of a sentence joined by commas and a last “and”. No parts give an empty string. */
export const joinParts = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

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

/** What else a deletion took along: ` with 2 sub-codes and 1 coding`, or an empty string. */
export function describeUses(changes: readonly Change[]): string {
  const count = (entity: Change["entity"]) =>
    changes.filter((change) => change.entity === entity && change.after === null).length;
  const going = joinParts(
    [
      [count("code") - 1, "sub-code"] as const,
      [count("coding"), "coding"] as const,
      [count("memo"), "memo"] as const,
    ].flatMap(([number, noun]) => (number > 0 ? [countOf(number, noun)] : [])),
  );
  return going === "" ? "" : ` with ${going}`;
}
