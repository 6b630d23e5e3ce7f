import type { Sheet, SheetParagraph, SheetValue } from "@/lib/exchange/sheet";
import { numberStems } from "@/lib/exchange/file-name";
import { writeCsv } from "@/lib/exchange/write-csv";
import { writeHtml } from "@/lib/exchange/write-html";
import type { Member } from "@/lib/projects/server/access";
import type { PackageFile } from "@/lib/replication/package-file";
import type { PackageWords } from "@/lib/replication/package-words";
import type { Pseudonym } from "@/lib/pseudonyms/pseudonym";
import { replaceInSheet } from "@/lib/pseudonyms/replace-in-sheet";
import { toEvidenceSheet } from "@/lib/tables/list-evidence";
import { readEvidence } from "@/lib/tables/server/evidence-sheet";
import { getTable, listTables } from "@/lib/tables/server/find-table";
import { buildTable } from "@/lib/tables/server/queries";
import { readFindings } from "@/lib/tables/server/read-findings";
import { toTableSheet } from "@/lib/tables/table-sheet";
import type { ReadableRows } from "@/lib/transfer/server/pseudonymise";
import { openExcerpts, sayTable } from "./package-excerpts";

/** Columns of evidence that are said before they are in the sheet. */
const saidBefore = ["Excerpt", "Coded by"];

/**
 * Finding tables by their names: each as a page and as CSV, with what stands behind its cells. `names`: to be replaced; null for none.
 */
export async function listTableFiles(
  member: Member,
  readable: ReadableRows,
  names: readonly Pseudonym[] | null,
  words: PackageWords,
): Promise<PackageFile[]> {
  const { sayWritten } = words;
  const sayExcerpts = names === null ? null : openExcerpts(readable);
  const tables = [...(await listTables(member))].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1,
  );
  const fileNames = numberStems(tables.map(({ name }) => sayWritten(name)));
  return tables.flatMap(({ id, name }, at): PackageFile[] => {
    const build = async (): Promise<Sheet> => {
      const table = await getTable(member, id);
      const built = await buildTable(member, table.spec, { tableId: id, perCell: Infinity });
      const said = names && sayExcerpts ? await sayTable(built, names, sayExcerpts) : built;
      return sayWrittenIn(toTableSheet(table, said, true, await readFindings(member, id)), words);
    };
    const prove = async (): Promise<Sheet> => {
      const { lines, told } = await readEvidence(member, await getTable(member, id));
      const excerpts = await (sayExcerpts?.([...told.excerpts.values()]) ?? [...told.excerpts.values()]);
      const evidence = toEvidenceSheet(name, lines, {
        ...told,
        excerpts: new Map(excerpts.map((each) => [each.passageId, each])),
        codersOf: (passageId) => told.codersOf(passageId).map((coder) => words.sayName(coder) || "a coder"),
      });
      return replaceInSheet(evidence, toReplacer(sayWritten), saidBefore);
    };
    return [
      {
        name: `tables/${fileNames[at]}.html`,
        about: `The finding table “${sayWritten(name)}”, to read: each excerpt with its document and page.`,
        read: async () => writeHtml(await build()),
      },
      {
        name: `tables/${fileNames[at]}.csv`,
        about: "The same as CSV.",
        read: async () => writeCsv(await build()),
      },
      {
        name: `tables/${fileNames[at]} evidence.csv`,
        about: "What stands behind each of its cells.",
        columns: [
          ["Row", "Of the table"],
          ["Column", "Of the table"],
          ["Excerpt", "The whole words"],
          ["Place", "Document, and page or paragraph"],
          ["Coded by", "As in layers.csv"],
        ],
        read: async () => writeCsv(await prove()),
      },
    ];
  });
}

/** Names replaced in all that people wrote, once: excerpts, which stand with their places, have their words already. */
function sayWrittenIn(table: Sheet, { say, sayWritten }: PackageWords): Sheet {
  const sheet = replaceInSheet(table, toReplacer(sayWritten));
  const sayParagraph = ({ text, note }: SheetParagraph, written: SheetParagraph): SheetParagraph =>
    note === undefined ? written : { text, note: say(note) };
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      row.map((value, column) => {
        const before = table.rows[at]?.[column];
        return isParagraphs(value) && isParagraphs(before)
          ? value.map((written, place) => sayParagraph(before[place]!, written))
          : value;
      }),
    ),
  };
}

const isParagraphs = (value: SheetValue | undefined): value is readonly SheetParagraph[] =>
  typeof value === "object" && value !== null;

const toReplacer = (say: (text: string) => string) => (text: string) => ({ text: say(text), swaps: [] });
