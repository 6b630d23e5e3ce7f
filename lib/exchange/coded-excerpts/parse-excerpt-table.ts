import { clampExcerpts } from "@/lib/exchange/clamp-excerpts";
import { unguardFormula } from "@/lib/exchange/write-codebook-csv";
import {
  type IncomingExcerpt,
  type IncomingFile,
  emptyExcerpt,
  guidPattern,
  readMoment,
} from "@/lib/exchange/incoming-excerpt";
import type { Sheet } from "@/lib/ingest/sheet";
import { countOf } from "@/lib/shared/count-of";
import type { ExcerptColumns, ExcerptField } from "./excerpt-columns";
import { listParted, splitCodes, splitList } from "./split-codes";
import { originWords } from "./table-origin";

type ReadCell = (field: ExcerptField) => string;

/**
 * The excerpts of a table, a row one excerpt, in their order. `guarded`: text that a spreadsheet would take for a formula
 * has an apostrophe before it, as in CSV. `paths`: the codebook's codes by their names from the top down, so that one with a
 * separator in its name is known. Rows that name neither words nor a place nor a memo are passed over, and told.
 */
export function parseExcerptTable(
  sheet: Sheet,
  { origin, header, columns, separator, flags }: ExcerptColumns,
  guarded: boolean,
  paths: readonly (readonly string[])[] = [],
): IncomingFile {
  const known = listParted(paths, separator);
  const unguard = guarded ? unguardFormula : (value: string) => value;
  const excerpts: IncomingExcerpt[] = [];
  let [empty, crossed, settled] = [0, 0, 0];
  // Our own tables say whose layer it is: what a team has settled is no coder's.
  const layerAt = origin === "excerptaExcerpts" ? -1 : (sheet.rows[header]?.cells.indexOf("layer") ?? -1);
  const isOurs = origin.startsWith("excerpta");
  for (const { cells } of sheet.rows.slice(header + 1)) {
    if (isOurs && !["", "coder"].includes(cells[layerAt] ?? "")) {
      settled += 1;
      continue;
    }
    const cell: ReadCell = (field) => unguard(cells[columns[field] ?? -1] ?? "");
    const flagged = flags.filter(({ at }) => /^(?:1|true|yes|x)$/i.test((cells[at] ?? "").trim()));
    const row = readRow(cell, (codes) => splitCodes(codes, separator, known));
    const codes = [...row.codes, ...flagged.map(({ path }) => ({ path: unguard(path), guid: "" }))];
    const excerpt = { ...row, codes };
    if (
      excerpt.quote === "" &&
      excerpt.ranges.length === 0 &&
      excerpt.memo === "" &&
      excerpt.codes.length === 0
    ) {
      empty += 1;
      continue;
    }
    const coders = origin === "excerptaExcerpts" ? splitList(excerpt.coder, ";") : [excerpt.coder];
    if (coders.length > 1 && excerpt.codes.length > 1) crossed += 1;
    for (const coder of coders.length === 0 ? [""] : coders) excerpts.push({ ...excerpt, coder });
  }
  const clamped = clampExcerpts(excerpts);
  const losses = [
    ...(settled > 0
      ? [
          `${countOf(settled, "row")} of what the team settled, or what was suggested: left out, as it is no coder’s.`,
        ]
      : []),
    ...(empty > 0 ? [`${countOf(empty, "row")} without words, place, code or memo: passed over.`] : []),
    ...(crossed > 0
      ? [
          `${countOf(crossed, "row")} with several coders and several codes: the file does not say who gave which code, so each coder gets all of them.`,
        ]
      : []),
  ];
  const countedIn = isOurs ? "utf16" : null;
  return {
    ...{ origin: originWords[origin], excerpts: clamped.excerpts, countedIn },
    losses: [...losses, ...clamped.losses],
  };
}

function readRow(cell: ReadCell, split: (codes: string) => string[]): IncomingExcerpt {
  const guid = cell("codeGuid").trim().toLowerCase();
  const codes = split(cell("code"));
  const weight = cell("weight").trim();
  return {
    ...emptyExcerpt,
    document: cell("document").trim(),
    quote: cell("quote").trim(),
    prefix: cell("prefix"),
    suffix: cell("suffix"),
    ranges: readRanges(cell),
    place: cell("place").trim(),
    codes: codes.map((path) => ({ path, guid: codes.length === 1 && guidPattern.test(guid) ? guid : "" })),
    coder: cell("coder").trim(),
    memo: cell("memo").trim(),
    weight: /^\d{1,3}$/.test(weight) && Number(weight) <= 100 ? Number(weight) : null,
    created: readMoment(cell("created")),
  };
}

/** The places of a row: "12-40; 61-70" in one cell, or a start and an end; none where they are not such. */
function readRanges(cell: ReadCell): (readonly [number, number])[] {
  const said = cell("range").trim();
  const ranges = said === "" ? [`${cell("start").trim()}-${cell("end").trim()}`] : said.split(/[;,]/);
  const read = ranges.map((range) => /^(\d{1,9})\s*[-–]\s*(\d{1,9})$/.exec(range.trim()));
  const places = read.flatMap((each) => (each ? [[Number(each[1]), Number(each[2])] as const] : []));
  return places.length === ranges.length && places.every(([start, end]) => start < end) ? places : [];
}
