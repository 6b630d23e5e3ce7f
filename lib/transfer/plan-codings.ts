import type { PassageDraft } from "@/lib/coding/draft-passage";
import type { OffsetConvention } from "@/lib/exchange/refi-qda/offset-conventions";
import { draftPassage } from "@/lib/coding/draft-passage";
import { draftRegion } from "@/lib/coding/draft-region";
import type {
  RefiCoding,
  RefiProject,
  RefiSelection,
  RefiSource,
} from "@/lib/exchange/refi-qda/refi-project";
import { cleanLine } from "@/lib/shared/clean-text";
import { findPlaces } from "./find-places";
import { joinPlaces, listJoiningNotes } from "./join-places";
import { keptInDescription, type LossList } from "./loss-list";
import { type PlacedDocument, readDate } from "./plan-documents";
import type { ProjectFiles } from "./project-files";
import type { MemoTargets } from "./memo-targets";

interface PlannedPassage extends PassageDraft {
  readonly id: string;
  readonly documentId: string;
}

interface PlannedLayer {
  readonly id: string;
  readonly name: string;
}

interface PlannedCoding {
  readonly id: string;
  readonly passageId: string;
  readonly layerId: string;
  readonly codeId: string;
  readonly createdAt: Date | null;
}

export interface PlannedCodings {
  readonly layers: readonly PlannedLayer[];
  readonly passages: readonly PlannedPassage[];
  readonly codings: readonly PlannedCoding[];
}

interface Given {
  readonly project: RefiProject;
  readonly documents: readonly PlacedDocument[];
  readonly files: ProjectFiles;
  readonly convention: OffsetConvention;
  readonly codeIds: ReadonlyMap<string, string>;
  /** Told what each selection became, so that notes find it. */
  readonly targets: MemoTargets;
  /** Told which row each user, each selection and each coding became, by their GUIDs. */
  readonly made: Map<string, string>;
  readonly losses: LossList;
  readonly newId: () => string;
}

const longestLayerName = 200;

/**
 * Passages, and who coded them with what. One place is one passage, however many selections name it; the same code given
 * to it twice by the same user is one coding. Each user who coded is a layer of that name.
 * Yields after each document.
 */
export function* planCodings(given: Given): Generator<undefined, PlannedCodings> {
  const { project, documents, files, convention, codeIds, targets, made, losses, newId } = given;
  const { lose } = losses;
  const passages = new Map<string, PlannedPassage>();
  const codings = new Map<string, PlannedCoding>();
  const layers = new Map<string, PlannedLayer>();
  const joining = listJoiningNotes(project.notes);
  const userNames = new Map(project.users.map(({ guid, name, id }) => [guid, cleanLine(name || id)]));

  const layerOf = (user: string | null): string => {
    const known = user !== null && userNames.has(user) ? user : "";
    const unnamed = known === "" ? nameOfNobody(project.origin) : "Unnamed user";
    const name = (userNames.get(known) || unnamed).slice(0, longestLayerName).toWellFormed();
    const layer = layers.get(known) ?? { id: newId(), name };
    layers.set(known, layer);
    made.set(known, layer.id);
    return layer.id;
  };
  const passageOf = (documentId: string, draft: PassageDraft): string => {
    const key = `${documentId} ${draft.ranges.join()} ${draft.region.join()}`;
    const passage = passages.get(key) ?? { id: newId(), documentId, ...draft };
    passages.set(key, passage);
    return passage.id;
  };
  /** `again`: that a coding stands there twice is how the file writes it. */
  const code = (passageId: string, coding: RefiCoding, user: string | null, again = false) => {
    const codeId = codeIds.get(coding.code);
    if (codeId === undefined) return lose("coding", "its code is not in the file");
    const layerId = layerOf(coding.creatingUser ?? user);
    const key = `${passageId} ${layerId} ${codeId}`;
    const known = codings.get(key);
    if (known !== undefined && !again)
      lose("second coding", "the same user gave the same code to the same passage already");
    const row = known ?? { id: newId(), passageId, layerId, codeId, createdAt: readDate(coding.created) };
    codings.set(key, row);
    if (coding.guid !== "" && !made.has(coding.guid)) made.set(coding.guid, row.id);
  };

  for (const placed of documents) {
    const { document, source } = placed;
    const found = joinPlaces(findPlaces(placed, convention, files), joining, document);
    for (const { selection, draft, reason, joined } of found) {
      if (draft === null) {
        lose("passage", reason, selection.name);
        lose("coding", "its passage was not carried", "", selection.codings.length);
        continue;
      }
      const passageId = passageOf(document.id, draft);
      if (selection.guid !== "" && !made.has(selection.guid)) made.set(selection.guid, passageId);
      targets.addPassage(passageId, selection, joined ? selection.name : draft.quotes.join(" "));
      for (const coding of selection.codings) code(passageId, coding, selection.creatingUser, joined);
    }
    const codingsOfAll = codingsOfWhole(placed);
    const whole = codingsOfAll.length === 0 ? null : draftWhole(placed);
    if (whole === null)
      lose(
        "coding",
        "it is of a whole document that has nothing to be coded",
        source.name,
        codingsOfAll.length,
      );
    else {
      const passageId = passageOf(document.id, whole);
      lose(
        "coding of a whole document",
        "it is of a passage now: all of the document",
        source.name,
        codingsOfAll.length,
      );
      for (const coding of codingsOfAll) {
        code(passageId, coding, source.creatingUser);
        targets.addCoding(passageId, coding);
      }
    }
    loseHeard(placed, losses);
    yield;
  }
  return { layers: [...layers.values()], passages: [...passages.values()], codings: [...codings.values()] };
}

/** What nobody is named for is the program's. */
const nameOfNobody = (origin: string): string => `Coded in ${origin || "another program"}`;

/** A recording with several transcripts has its codings once. */
function codingsOfWhole(placed: PlacedDocument): readonly RefiCoding[] {
  if (placed.kind === "transcript" && placed.source.transcripts[0] !== placed.transcript) return [];
  if (placed.kind === "media" && !placed.alone) return [];
  const representation = placed.kind === "pdf" ? (placed.source.representation?.codings ?? []) : [];
  return [...placed.source.codings, ...representation];
}

function draftWhole({ document }: PlacedDocument): PassageDraft | null {
  const { text, blocks, pages } = document.read;
  const words = draftPassage(text, blocks, [[0, text.length]]);
  if (words.ok) return words.value;
  const [page] = pages;
  if (page === undefined) return null;
  const { label, start, end, width, height } = page;
  const area = draftRegion(
    { label, start, width, height, index: 0, ...{ end } },
    { left: 0, top: 0, right: width, bottom: height },
  );
  return area.ok ? area.value : null;
}

/** Stretches of sound and film, of which a recording with several transcripts tells once. */
function loseHeard(placed: PlacedDocument, { lose }: LossList): void {
  if (placed.kind === "picture") {
    const texts = placed.source.textDescription;
    lose("text about a picture", keptInDescription, placed.source.name, texts === null ? 0 : 1);
    lose("passage in a text about a picture", keptInDescription, "", texts?.selections.length ?? 0);
  }
  if (placed.kind !== "transcript" && !(placed.kind === "media" && placed.alone)) return;
  if (placed.kind === "transcript" && placed.source.transcripts[0] !== placed.transcript) return;
  const { selections, name } = placed.source;
  lose("stretch of sound or film", keptInDescription, name, selections.length);
  lose("coding of sound or film", keptInDescription, name, countCodings(selections));
}

const countCodings = (selections: readonly RefiSelection<unknown>[]): number =>
  selections.reduce((sum, { codings }) => sum + codings.length, 0);

/** All that a source says of places in it, also those in its transcripts, and in the texts that a program made of it. */
export function listSelections(source: RefiSource): readonly RefiSelection<unknown>[] {
  const selections: RefiSelection<unknown>[] = [...source.selections];
  if (source.kind === "pdf") selections.push(...(source.representation?.selections ?? []));
  if (source.kind === "picture") selections.push(...(source.textDescription?.selections ?? []));
  if (source.kind === "audio" || source.kind === "video")
    for (const transcript of source.transcripts) selections.push(...transcript.selections);
  return selections;
}

/** What stands in sources that were not carried is lost with them. */
export function loseWithSources(
  sources: readonly RefiSource[],
  documents: readonly PlacedDocument[],
  { lose }: LossList,
): void {
  const carried = new Set<RefiSource>(documents.map(({ source }) => source));
  for (const source of sources) {
    if (carried.has(source)) continue;
    const selections = listSelections(source);
    lose("passage", "its document was not carried", "", selections.length);
    lose("coding", "its document was not carried", "", countCodings(selections) + source.codings.length);
  }
}
