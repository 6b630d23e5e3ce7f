import { updated, type Change } from "@/lib/shared/change";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { Code } from "./code";
import { checkFields, type CodeFields } from "./code-fields";
import type { CodebookProblem } from "./codebook-problem";

/**
 * Sets the fields given: rename, recolour, define, make codable or a heading, give or clear a shortcut. What equals
 * the present value is no change, so the list may be empty. Codings of a code made a heading stay.
 */
export function editCode(
  codes: readonly Code[],
  id: string,
  fields: Partial<CodeFields>,
): Result<Change[], CodebookProblem> {
  const code = codes.find((each) => each.id === id);
  if (!code) return fail({ kind: "code-missing" });
  const checked = checkFields(codes, code, fields);
  if (!checked.ok) return checked;
  const change = updated("code", id, { ...code }, { ...checked.value });
  return ok(change ? [change] : []);
}
