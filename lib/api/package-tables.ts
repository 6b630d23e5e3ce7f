import { flattenValue, type Sheet } from "@/lib/exchange/sheet";
import { numberStems } from "@/lib/exchange/file-name";
import { writeCsv } from "@/lib/exchange/write-csv";
import { writeHtml } from "@/lib/exchange/write-html";
import type { Member } from "@/lib/projects/server/access";
import type { PackageFile } from "@/lib/replication/package-file";
import type { PackageWords } from "@/lib/replication/package-words";
import { replaceInSheet } from "@/lib/pseudonyms/replace-in-sheet";
import { getEvidenceSheet } from "@/lib/tables/server/evidence-sheet";
import { getTable, listTables } from "@/lib/tables/server/find-table";
import { buildTable } from "@/lib/tables/server/queries";
import { readFindings } from "@/lib/tables/server/read-findings";
import { toTableSheet } from "@/lib/tables/table-sheet";

const codedBy = "Coded by";

/** Finding tables by their names: each as a page and as CSV, with what stands behind its cells. */
export async function listTableFiles(member: Member, words: PackageWords): Promise<PackageFile[]> {
  const { say, sayName } = words;
  const tables = [...(await listTables(member))].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1,
  );
  const names = numberStems(tables.map(({ name }) => say(name)));
  return tables.flatMap(({ id, name }, at): PackageFile[] => {
    const build = async (): Promise<Sheet> => {
      const table = await getTable(member, id);
      const built = await buildTable(member, table.spec, { tableId: id, perCell: Infinity });
      return sayHeadings(toTableSheet(table, built, true, await readFindings(member, id)), words);
    };
    const prove = async (): Promise<Sheet> => {
      const evidence = replaceInSheet(
        await getEvidenceSheet(member, await getTable(member, id)),
        toReplacer(say),
        [codedBy],
      );
      const column = evidence.columns.findIndex(({ heading }) => heading === codedBy);
      return {
        ...evidence,
        rows: evidence.rows.map((row) =>
          row.map((value, place) => (place === column ? sayCoders(flattenValue(value), sayName) : value)),
        ),
      };
    };
    return [
      {
        name: `tables/${names[at]}.html`,
        about: `The finding table “${say(name)}”, to read: each excerpt with its document and page.`,
        read: async () => writeHtml(await build()),
      },
      {
        name: `tables/${names[at]}.csv`,
        about: "The same as CSV.",
        read: async () => writeCsv(await build()),
      },
      {
        name: `tables/${names[at]} evidence.csv`,
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

/** Names of participants replaced everywhere, of coders in headings, where they can stand as rows or columns. */
function sayHeadings(table: Sheet, { say, sayWritten }: PackageWords): Sheet {
  const sheet = replaceInSheet(table, toReplacer(say));
  return {
    ...sheet,
    columns: sheet.columns.map((column) => ({ ...column, heading: sayWritten(column.heading) })),
    rows: sheet.rows.map((row) =>
      row.map((value, at) => (at === 0 && typeof value === "string" ? sayWritten(value) : value)),
    ),
  };
}

const toReplacer = (say: (text: string) => string) => (text: string) => ({ text: say(text), swaps: [] });

const sayCoders = (coders: string, sayName: PackageWords["sayName"]): string =>
  coders
    .split(", ")
    .map((name) => (name === "" ? "" : sayName(name) || "a coder"))
    .join(", ");
