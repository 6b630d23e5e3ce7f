import "server-only";
import type { Fields } from "@/lib/shared/change";
import type { LossList } from "@/lib/transfer/loss-list";
import type { SideTableName } from "@/lib/transfer/side/column";
import { openEventNumbers } from "@/lib/transfer/side/event-numbers";
import { openIdBook } from "@/lib/transfer/side/id-book";
import { mapRow } from "@/lib/transfer/side/map-row";
import type { Here } from "@/lib/transfer/side/map-value";
import type { SideReading } from "@/lib/transfer/side/side-reading";
import { sideTables, sideTableNames } from "@/lib/transfer/side/tables";
import type { Counts, TransferReport } from "../transfer-report";
import { openStrangeIds, readEventNumbers, readSideIds, readSidePieces } from "./read-side-rows";

/** Rows of one table with the ids of here, without the project's. */
export interface MappedRows {
  readonly name: SideTableName;
  readonly rows: readonly Fields[];
}

type HasFile = Here["hasFile"];

/** Gives every row of a side file an id of its own. `hasFile`: whether a file with this SHA-256 came along. */
export async function openHere(side: SideReading, projectId: string, hasFile: HasFile): Promise<Here> {
  const book = openIdBook();
  book.add("Project", side.project.id, projectId);
  for (const name of sideTableNames)
    for await (const id of readSideIds(side, name)) book.add(name, id, crypto.randomUUID());
  const events = openEventNumbers(await readEventNumbers(side));
  return { book, events, strangeId: openStrangeIds(), hasFile };
}

/** The rows of a side file that have ids here, in the order of the tables, in pieces; what cannot be without something that is not there is told. */
export async function* mapSide(
  side: SideReading,
  here: Here,
  { lose }: LossList,
): AsyncGenerator<MappedRows> {
  for (const name of sideTableNames)
    for await (const piece of readSidePieces(side, name)) {
      const rows: Fields[] = [];
      for (const row of piece) {
        if (here.book.find(row.id, name) === null) continue; // it was told why it does not come
        const mapped = mapRow(name, row, here);
        if (mapped !== null) rows.push(mapped);
        else {
          here.book.remove(name, row.id);
          lose(sideTables[name].one, "what it refers to is not in the file");
        }
      }
      if (rows.length > 0) yield { name, rows };
    }
}

const notSigned = "people do not become accounts here, so it is not said who it was";

/** What is lost of people: their accounts stay where they are. */
export function losePeople({ people }: SideReading, { lose }: LossList): void {
  for (const name of sideTableNames)
    // A layer keeps its name, who made a code stands in the history, and of documents it is said nowhere.
    if (name !== "Layer" && name !== "Document" && name !== "Code")
      lose(`name of who made a ${sideTables[name].one}`, notSigned, "", people[name] ?? 0);
  lose(
    "document given to a coder",
    "coders do not become members here; which documents they have finished stands with their layers",
    "",
    people.Assignment ?? 0,
  );
}

/** Kinds that are counted, by their tables; of the others nobody asks how many there are. */
const counted: Partial<Record<SideTableName, string>> = {
  ...{ Document: "document", Code: "code", CodeSet: "code set", DocumentGroup: "document set", Case: "case" },
  ...{ Layer: "layer", Passage: "passage", Coding: "coding", Memo: "memo", Link: "link", Round: "round" },
  ...{ Decision: "decision", Thread: "discussion", Comment: "comment", Claim: "claim", Dating: "dating" },
  ...{ FindingTable: "finding table", TableVersion: "version of a finding table", Query: "saved query" },
  ...{ SavedMatrix: "saved matrix", Event: "change" },
};

/** Counts what there is of rows, and what is coded in each layer; nothing that is deleted. */
export function openSideCount() {
  const made: Record<string, number> = {};
  const layers = new Map<unknown, { name: string; codings: number }>();
  return {
    add({ name, rows }: MappedRows): void {
      const kind = counted[name];
      for (const row of rows) {
        if (row.deletedAt !== null && row.deletedAt !== undefined) continue;
        if (kind !== undefined) made[kind] = (made[kind] ?? 0) + 1;
        if (name === "Layer") layers.set(row.id, { name: row.name as string, codings: 0 });
        const layer = name === "Coding" ? layers.get(row.layerId) : undefined;
        if (layer !== undefined) layer.codings += 1;
      }
    },
    made: (): Counts => made,
    layers: (): TransferReport["layers"] => [...layers.values()],
  };
}
