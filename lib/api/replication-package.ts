import { createHash } from "node:crypto";
import type { DecisionsView } from "@/lib/adjudication/decisions-view";
import { listDecisions } from "@/lib/adjudication/server/list-decisions";
import { shortenWords } from "@/lib/adjudication/shorten-words";
import { getPastCodebook } from "@/lib/codebook/server/past-codebook";
import { numberStems } from "@/lib/exchange/file-name";
import { writeCodebookCsv } from "@/lib/exchange/write-codebook-csv";
import { writeCodebookQdc } from "@/lib/exchange/write-codebook-qdc";
import { writeCsv } from "@/lib/exchange/write-csv";
import { type ZipEntry, writeZip } from "@/lib/exchange/write-zip";
import type { EntryView } from "@/lib/history/entry-view";
import { exportHistory } from "@/lib/history/server/export-history";
import { extensionOf } from "@/lib/ingest/file-kind";
import { openStoredFile } from "@/lib/platform/files";
import type { Member } from "@/lib/projects/server/access";
import { listTeam } from "@/lib/projects/server/team";
import { makeReplacer } from "@/lib/pseudonyms/replace-names";
import type { Pseudonym } from "@/lib/pseudonyms/pseudonym";
import { aliasPeople, type Worker } from "@/lib/replication/alias-people";
import type { PackageWords } from "@/lib/replication/package-words";
import type { PackageFile } from "@/lib/replication/package-file";
import type { PackageOptions } from "@/lib/replication/package-options";
import * as sheets from "@/lib/replication/package-sheets";
import { writeDatacite } from "@/lib/replication/write-datacite";
import { writePackageReadme } from "@/lib/replication/write-package-readme";
import type { RoundView } from "@/lib/rounds/round-view";
import { listRounds } from "@/lib/rounds/server/queries";
import type { ProjectRows } from "@/lib/transfer/project-rows";
import { replaceInCode } from "@/lib/pseudonyms/replace-in-code";
import { type ReadableRows, pseudonymise } from "@/lib/transfer/server/pseudonymise";
import { readRows } from "@/lib/transfer/server/read-rows";
import { toTidySheet } from "@/lib/transfer/tidy-sheets";
import { listAgreementFiles } from "./package-agreement";
import { listTableFiles } from "./package-tables";

/**
 * A project as a package for a repository, in pieces: composed above the features, of which it asks each. For members who see all. The
 * same project with the same options gives the same bytes. `names`: to be replaced, in what is said of the package too; null for none.
 */
export async function exportPackage(
  member: Member,
  asked: Omit<PackageOptions, "pseudonyms">,
  names: readonly Pseudonym[] | null,
  signal: AbortSignal,
): Promise<{ readonly title: string; readonly pieces: AsyncGenerator<Uint8Array> }> {
  const [found, team, rounds, decisions, { entries: changes }] = await Promise.all([
    readRows(member),
    listTeam(member),
    listRounds(member),
    listDecisions(member),
    exportHistory(member, { group: "codebook" }),
  ]);
  const creators = team.filter(({ userId }) => asked.creatorIds.includes(userId));
  const others = [
    ...decisions.decisions.map(({ decidedBy: name }) => ({ name, id: null })),
    ...changes.map(({ actor }) => ({ name: actor?.name ?? null, id: actor?.id ?? null })),
  ];
  const workers = listWorkers(found, team, others, new Set(creators.map(({ userId }) => userId)));
  const words = chooseWords(workers, names ?? []);
  const { say, sayName, sayWorkers } = words;
  const options = {
    ...asked,
    pseudonyms: names !== null,
    title: say(asked.title),
    description: say(asked.description),
  };
  const renamed = {
    ...found,
    layers: found.layers.map((layer) => ({ ...layer, name: sayName(layer.name) })),
  };
  const { rows, readText } = await pseudonymise(renamed, names);
  const codes = rows.codes.map((code) => replaceInCode(code, sayWorkers));
  const readable = { rows: { ...rows, codes }, readText };
  const agreement = await listAgreementFiles(member, words, signal);
  const files = [
    ...listCodebookFiles(member, readable.rows, { rounds, changes, words }),
    ...listCodingFiles(readable, { options, rounds, decisions, words }),
    ...agreement.files,
    ...(await listTableFiles(member, readable, names, words)),
    ...listTextFiles(readable, options),
  ];
  const named = creators.map(({ name }) => name);
  const head: PackageFile[] = [
    { name: "README.md", about: "", read: () => writePackageReadme(options, named, files, agreement.notes) },
    { name: "datacite.json", about: "", read: () => writeDatacite(options, named) },
  ];
  const pieces = writeZip(listEntries([...head, ...files], signal), new Date(`${options.date}T12:00:00`));
  return { title: options.title, pieces };
}

function chooseWords(workers: readonly Worker[], names: readonly Pseudonym[]): PackageWords {
  const sayName = aliasPeople(workers);
  const replace = makeReplacer(names);
  const aliases = new Map(workers.map(({ name }) => [name, sayName(name)]));
  // Who is named is among them, so that nobody finds another's name within theirs.
  const people = [...aliases]
    .filter(([name]) => /^[\p{L}\p{N}]/u.test(name))
    .map(([name, replacement]) => ({ name, replacement, matchCase: true }));
  const [replaceWorkers, replaceAll] = [makeReplacer(people), makeReplacer([...names, ...people])];
  return {
    say: (text) => replace(text).text,
    sayWorkers: (text) => replaceWorkers(text).text,
    sayWritten: (text) => replaceAll(text).text,
    sayName,
  };
}

const ofModel = " (language model)";

/** Everybody whose name could stand in the package, `others` by decisions and changes; what a model coded keeps its name and says so, and the consensus keeps its. */
function listWorkers(
  { layers, memos }: ProjectRows,
  team: readonly { readonly userId: string; readonly name: string }[],
  others: readonly { readonly name: string | null; readonly id: string | null }[],
  named: ReadonlySet<string>,
): Worker[] {
  const person = (name: string, userId: string | null) => ({
    name,
    as: named.has(userId ?? "") ? name : null,
  });
  return [
    ...layers.flatMap(({ name, kind, origin, userId }): Worker[] => {
      if (origin === "model")
        return [name, name.slice(0, -ofModel.length)].map((each) => ({ name: each, as: name }));
      return [kind === "coder" ? person(name, userId) : { name, as: name }];
    }),
    ...team.map(({ userId, name }) => person(name, userId)),
    ...memos.flatMap(({ author }) => (author === null ? [] : [person(author.name, author.id)])),
    ...others.flatMap(({ name, id }) => (name === null ? [] : [person(name, id)])),
  ];
}

function listCodebookFiles(
  member: Member,
  { codes }: ProjectRows,
  { rounds, changes, words }: Pick<Saying, "rounds" | "words"> & { readonly changes: readonly EntryView[] },
): PackageFile[] {
  const { sayWritten } = words;
  const opened = rounds
    .flatMap(({ name, openedAt }) => (openedAt === null ? [] : [{ name, openedAt }]))
    .sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime());
  const fileNames = numberStems(opened.map(({ name }) => sayWritten(name)));
  return [
    {
      name: "codebook/codebook.csv",
      about: "The codebook as it is: a row a code, parents before their children.",
      read: () => writeCodebookCsv(codes),
    },
    {
      name: "codebook/codebook.qdc",
      about: "The same as REFI-QDA codebook, for programs that read it. Missing where there are no codes.",
      read: () => Promise.resolve(writeCodebookQdc(codes)),
    },
    ...opened.map(({ name, openedAt }, at) => ({
      name: `codebook/round ${fileNames[at]}.csv`,
      about: `The codebook as it was when the round “${sayWritten(name)}” was opened, ${openedAt.toISOString()}.`,
      read: async () => {
        const past = await getPastCodebook(member, openedAt.toISOString());
        return writeCodebookCsv(past.codes.map((code) => replaceInCode(code, sayWritten)));
      },
    })),
    {
      name: "codebook/changes.csv",
      about: "Every change of the codebook, the oldest first.",
      columns: sheets.changeColumns,
      read: () => writeCsv(sheets.toChangesSheet(changes, words)),
    },
  ];
}

interface Saying {
  readonly options: PackageOptions;
  readonly rounds: readonly RoundView[];
  readonly decisions: DecisionsView;
  readonly words: PackageWords;
}

function listCodingFiles(
  { rows }: ReadableRows,
  { options, rounds, decisions, words }: Saying,
): PackageFile[] {
  const { pseudonyms } = options;
  const roundNames = new Map(rounds.map(({ id, name }) => [id, words.sayWritten(name)]));
  const passages = new Map(rows.passages.map((passage) => [passage.id, passage]));
  // Words that a list has cut can end within a name, which nobody finds then.
  const sayWords = (passageId: string, shown: string): string => {
    const passage = passages.get(passageId);
    if (passage === undefined) return pseudonyms ? "" : shown;
    return passage.region === null ? shortenWords(passage.quotes.join(" […] ")) : shown;
  };
  const { place, codings } = sheets.tidyColumns;
  return [
    {
      name: "documents.csv",
      about: "The documents, in the project's order.",
      columns: sheets.listDocumentColumns(pseudonyms),
      read: () =>
        writeCsv(
          sheets.toDocumentsSheet(rows, nameTexts(rows, options), nameSources(rows, options), pseudonyms),
        ),
    },
    {
      name: "layers.csv",
      about: "Whose codings there are: a row a layer, which is one coder's work, or the consensus.",
      columns: sheets.layerColumns,
      read: () => writeCsv(sheets.toLayersSheet(rows, roundNames)),
    },
    {
      name: "codings.csv",
      about: "A row is one code given to one passage by one coder.",
      columns: [...place, ...codings],
      read: () => writeCsv(toTidySheet(rows, "codings")),
    },
    {
      name: "passages.csv",
      about:
        "A row is one passage as one coder coded it; each code has a column, 1 where it was given, else 0.",
      columns: place,
      read: () => writeCsv(toTidySheet(rows, "passages")),
    },
    {
      name: "decisions.csv",
      about: "What was made of differences between coders.",
      columns: sheets.decisionColumns,
      read: () => writeCsv(sheets.toDecisionsSheet(decisions, words, sayWords)),
    },
    ...(options.memos
      ? [
          {
            name: "memos.csv",
            about: "Memos on the project, documents, codes, passages and cases, and free ones.",
            columns: sheets.memoColumns,
            read: () => writeCsv(sheets.toMemosSheet(rows, words)),
          },
        ]
      : []),
  ];
}

const nameTexts = ({ documents }: ProjectRows, { texts }: PackageOptions): Map<string, string> => {
  if (texts === "none") return new Map();
  const names = numberStems(documents.map(({ title }) => title));
  return new Map(documents.map(({ id }, at) => [id, `texts/${names[at]}.txt`]));
};

const nameSources = ({ documents }: ProjectRows, { texts }: PackageOptions): Map<string, string> => {
  if (texts !== "sources") return new Map();
  const names = numberStems(documents.map(({ title }) => title));
  return new Map(
    documents.map((each, at) => [each.id, `sources/${names[at]}.${extensionOf(each.fileName) || "bin"}`]),
  );
};

function listTextFiles({ rows, readText }: ReadableRows, options: PackageOptions): PackageFile[] {
  const texts = nameTexts(rows, options);
  const sources = nameSources(rows, options);
  return rows.documents.flatMap(({ id, title, sha256 }): PackageFile[] => {
    const [text, source] = [texts.get(id), sources.get(id)];
    return [
      ...(text === undefined
        ? []
        : [{ name: text, about: `The text of “${title}”.`, read: async () => (await readText(id)).text }]),
      ...(source === undefined
        ? []
        : [
            {
              name: source,
              about: `“${title}” as it was uploaded. Missing where the file is no longer kept.`,
              read: () => openStoredFile(sha256),
              packed: true,
            },
          ]),
    ];
  });
}

/** The files one after the other, and then the sums of what was written. */
async function* listEntries(files: readonly PackageFile[], signal: AbortSignal): AsyncGenerator<ZipEntry> {
  const sums: string[] = [];
  for (const { name, read, packed = false } of files) {
    signal.throwIfAborted();
    const content = await read();
    if (content === null) continue;
    const hash = createHash("sha256");
    yield { name, compress: !packed, bytes: hashed(content, hash) };
    sums.push(`${hash.digest("hex")}  ${name}\n`);
  }
  yield { name: "sha256.txt", compress: true, bytes: [Buffer.from(sums.join(""))] };
}

async function* hashed(
  content: string | AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of typeof content === "string" ? [Buffer.from(content)] : content) {
    hash.update(piece);
    yield piece;
  }
}
