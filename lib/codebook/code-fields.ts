import { cleanLine, cleanText } from "@/lib/shared/clean-text";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { Code } from "./code";
import type { CodebookProblem } from "./codebook-problem";

/** Longest name of a code, in UTF-16 units. */
export const nameLimit = 200;
/** Longest definition, use note or example, in UTF-16 units. */
export const textLimit = 20_000;
/** Most codes of one project. */
export const codeLimit = 20_000;

const fieldNames = [
  "name",
  "color",
  "definition",
  "whenToUse",
  "whenNotToUse",
  "example",
  "codable",
  "shortcut",
] as const satisfies (keyof Code)[];

/** What people may set on a code: everything but its identity and its place. */
export type CodeFields = Pick<Code, (typeof fieldNames)[number]>;

/** Letters that the reader answers to itself: C and V code, F and B walk, M writes a memo. */
const readerKeys = new Set(["b", "c", "f", "m", "v"]);

/** Whether a letter or digit may stand for a code: `a`–`z` or `0`–`9`, and free of the reader's own keys. */
export const isShortcut = (key: string): boolean => /^[a-z0-9]$/.test(key) && !readerKeys.has(key);

/** What two names are compared by: siblings may not share it. */
export const foldName = (name: string): string => cleanLine(name).normalize("NFC").toLowerCase();

/**
 * Cleans the fields given and checks each against the rules and the other codes. `place` is where the code stands or
 * will stand; `id` is its own id, so that it does not collide with itself. Fields not given, and properties that are none, are not returned.
 */
export function checkFields(
  codes: readonly Code[],
  place: { readonly id: string; readonly parentId: string | null },
  fields: Partial<CodeFields>,
): Result<Partial<CodeFields>, CodebookProblem> {
  const clean: { -readonly [K in keyof CodeFields]?: CodeFields[K] } = pickGiven(fields);
  if (fields.name !== undefined) {
    clean.name = cleanLine(fields.name);
    const problem = nameProblem(codes, place, clean.name);
    if (problem) return fail(problem);
  }
  if (fields.color !== undefined) {
    clean.color = fields.color.trim().toLowerCase();
    if (!/^#[0-9a-f]{6}$/.test(clean.color)) return fail({ kind: "color-invalid", color: fields.color });
  }
  if (fields.shortcut !== undefined && fields.shortcut !== null) {
    const shortcut = fields.shortcut.trim().toLowerCase();
    clean.shortcut = shortcut === "" ? null : shortcut;
    const problem = shortcut === "" ? null : shortcutProblem(codes, place.id, shortcut);
    if (problem) return fail(problem);
  }
  for (const key of ["definition", "whenToUse", "whenNotToUse", "example"] as const)
    if (fields[key] !== undefined) clean[key] = cleanText(fields[key]);
  return ok(clean);
}

const pickGiven = (fields: Partial<CodeFields>): Partial<CodeFields> =>
  Object.fromEntries(fieldNames.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])));

function nameProblem(
  codes: readonly Code[],
  place: { readonly id: string; readonly parentId: string | null },
  name: string,
): CodebookProblem | null {
  if (name === "") return { kind: "name-empty" };
  if (name.length > nameLimit) return { kind: "name-too-long", limit: nameLimit };
  const folded = foldName(name);
  const twin = codes.find(
    (code) => code.id !== place.id && code.parentId === place.parentId && foldName(code.name) === folded,
  );
  return twin ? { kind: "name-taken", name: twin.name } : null;
}

function shortcutProblem(codes: readonly Code[], id: string, shortcut: string): CodebookProblem | null {
  if (!isShortcut(shortcut)) return { kind: "shortcut-invalid", shortcut };
  const holder = codes.find((code) => code.id !== id && code.shortcut === shortcut);
  return holder ? { kind: "shortcut-taken", shortcut, byName: holder.name } : null;
}
