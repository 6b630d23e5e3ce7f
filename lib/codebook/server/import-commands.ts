import "server-only";
import type { Code } from "@/lib/codebook/code";
import { type CodeDraft, draftPaths } from "@/lib/codebook/code-draft";
import { type CodeImport, importCodes } from "@/lib/codebook/import-codes";
import { templateDrafts } from "@/lib/codebook/template";
import { templates } from "@/lib/codebook/templates";
import { countOf } from "@/lib/shared/count-of";
import type { CodebookFileProblem } from "@/lib/exchange/codebook-file";
import { parseCodebookFile } from "@/lib/exchange/parse-codebook-file";
import { database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { unwrap } from "./commands";
import { listCodes } from "./load-uses";

interface File {
  readonly fileName: string;
  readonly text: string;
}

/** What a file would bring in, before it does. */
export interface ImportPreview {
  readonly problems: readonly CodebookFileProblem[];
  /** In the file's order, as they will stand; `known` codes are in the codebook already and stay as they are. */
  readonly codes: readonly (Pick<Code, "name" | "color" | "codable"> & {
    readonly depth: number;
    readonly known: boolean;
  })[];
  readonly renamed: CodeImport["renamed"];
}

/** Reads a codebook file against the codebook as it is, and writes nothing. */
export async function previewImport(member: Member, { text }: File): Promise<ImportPreview> {
  const parsed = parseCodebookFile(text);
  if (!parsed.ok) return { problems: parsed.error, codes: [], renamed: [] };
  const outcome = unwrap(
    importCodes(await listCodes(database(), member), parsed.value, () => crypto.randomUUID()),
  );
  const known = new Set(outcome.known);
  const codes = draftPaths(parsed.value).map((path, index) => {
    const { name, color, codable } = outcome.codes[index]!;
    return { name, color, codable, depth: path.length - 1, known: known.has(index) };
  });
  return { problems: [], codes, renamed: outcome.renamed };
}

/** Adds the codes of a file to the codebook. Refuses the file as a whole when anything in it cannot be read. */
export async function importCodebookFile(
  member: Member,
  { fileName, text }: File,
): Promise<Committed<{ added: number }>> {
  const parsed = parseCodebookFile(text);
  if (!parsed.ok) {
    const [{ row, message }] = parsed.error as [CodebookFileProblem];
    throw new AppError("BAD_REQUEST", row === null ? message : `Row ${row}: ${message}`);
  }
  const source = fileName.replace(/[\p{Cc}]/gu, " ").trim() || "a file";
  return addDrafts(member, "code.import", parsed.value, (count) => `imported ${count} from ${source}`);
}

/** Adds the codes of a template to the codebook. */
export function applyTemplate(
  member: Member,
  key: keyof typeof templates,
): Promise<Committed<{ added: number }>> {
  const template = templates[key];
  return addDrafts(
    member,
    "code.template",
    templateDrafts(template),
    (count) => `added ${count} from the template “${template.name}”`,
  );
}

function addDrafts(
  member: Member,
  kind: string,
  drafts: readonly CodeDraft[],
  summarise: (count: string) => string,
): Promise<Committed<{ added: number }>> {
  return commit(member, async (tx) => {
    const { changes } = unwrap(importCodes(await listCodes(tx, member), drafts, () => crypto.randomUUID()));
    const summary = summarise(countOf(changes.length, "code"));
    return { kind, summary, changes, result: { added: changes.length } };
  });
}
