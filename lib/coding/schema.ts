import { z } from "zod";
import { manyLimit, memoLimit, placesLimit } from "./limits";
import { weightLimit } from "./weight";

const ids = z.array(z.uuid()).min(1).max(manyLimit);

/** Half-open pairs of UTF-16 offsets; checked against the text by `draftPassage`. None where a region is given. */
export const placeRanges = z
  .array(z.tuple([z.number().int().nonnegative(), z.number().int().positive()]))
  .max(200);

const points = z.number().min(-1).max(1_000_000);

/** A rectangle on a page instead of words: page from 0, points from its top left; checked by `draftRegion`. */
export const placeRegion = z
  .object({ page: z.number().int().nonnegative(), left: points, top: points, right: points, bottom: points })
  .optional();

/** The place of a passage as it comes in. */
export interface PlaceInput {
  readonly ranges: readonly (readonly [number, number])[];
  readonly region?: z.infer<typeof placeRegion>;
}

export const DocumentCodingsInput = z.object({ projectId: z.uuid(), documentId: z.uuid() });

/** The ids are the caller's own, so that what is shown at once keeps its identity once it is saved. */
export const ApplyCodesInput = z.object({
  projectId: z.uuid(),
  documentId: z.uuid(),
  ranges: placeRanges,
  region: placeRegion,
  /** The id the passage gets, should this place not be one yet. */
  passageId: z.uuid(),
  codes: z
    .array(z.object({ id: z.uuid(), codeId: z.uuid() }))
    .min(1)
    .max(100)
    .refine(
      (codes) => new Set(codes.map(({ id }) => id)).size === codes.length,
      "Two codings have the same id.",
    ),
  /** A memo on the passage, written in the same step: plain text, a paragraph for each line. */
  memo: z
    .object({
      id: z.uuid(),
      text: z.string().trim().min(1).max(memoLimit, "This memo is too long for one step."),
    })
    .optional(),
});
export type ApplyCodesInput = z.infer<typeof ApplyCodesInput>;

/** One code for several places of words: one step, one event. */
export const ApplyToPlacesInput = z.object({
  projectId: z.uuid(),
  documentId: z.uuid(),
  codeId: z.uuid(),
  places: z.array(placeRanges.min(1)).min(1).max(placesLimit),
});
export type ApplyToPlacesInput = z.infer<typeof ApplyToPlacesInput>;

/**
 * Codes a passage found by its words. White space counts as one blank; `occurrence` is 0-based. Codes are named by their
 * ids, or by their paths in the codebook, "Theme › Sub".
 */
export const ApplyToQuoteInput = z
  .object({
    projectId: z.uuid(),
    documentId: z.uuid(),
    exact: z.string().min(1).max(100_000).describe("The words as they stand in the document."),
    prefix: z.string().max(1_000).optional().describe("What stands right before them."),
    suffix: z.string().max(1_000).optional().describe("What stands right after them."),
    occurrence: z.number().int().nonnegative().optional().describe("Which of several places, from 0."),
    unit: z.enum(["text", "cell"]).optional().describe("cell: the words are all of a table's cell."),
    codeIds: z.array(z.uuid()).max(100).optional(),
    codePaths: z
      .array(z.string().min(1).max(2_000))
      .max(100)
      .optional()
      .describe("Codes by their names and those above them: Theme › Sub, or Theme > Sub."),
  })
  .refine(({ codeIds = [], codePaths = [] }) => codeIds.length + codePaths.length > 0, {
    message: "Name a code, in codeIds or codePaths.",
    path: ["codePaths"],
  });
export type ApplyToQuoteInput = z.infer<typeof ApplyToQuoteInput>;

export const PassageHistoryInput = z.object({
  projectId: z.uuid(),
  documentId: z.uuid(),
  passageId: z.uuid(),
});

export const RemoveCodingsInput = z.object({ projectId: z.uuid(), codingIds: ids });

/** Documents that are finished, or are not: in one's own usual layer where none is named. */
export const MarkFinishedInput = z.object({
  projectId: z.uuid(),
  layerId: z.uuid().nullable(),
  documentIds: z.array(z.uuid()).min(1).max(2_000),
  finished: z.boolean(),
});
export type MarkFinishedInput = z.infer<typeof MarkFinishedInput>;

/** Codings to be kept as they are. */
export const KeepCodingsInput = z.object({ projectId: z.uuid(), codingIds: ids });

/** Codings made under older definitions: of which code they are shown. */
export const OlderCodingsInput = z.object({ projectId: z.uuid(), codeId: z.uuid().optional() });

export const ChangeCodeInput = z.object({ projectId: z.uuid(), codingIds: ids, codeId: z.uuid() });

/** One code for many passages of any documents. */
export const ApplyToPassagesInput = z.object({ projectId: z.uuid(), passageIds: ids, codeId: z.uuid() });

/** How strongly codes stand where they do: 0 to 100, null for no weight. */
export const SetWeightInput = z.object({
  projectId: z.uuid(),
  codingIds: ids,
  weight: z.number().int().min(0).max(weightLimit).nullable(),
});

export const MoveBoundaryInput = z.object({
  projectId: z.uuid(),
  codingIds: ids,
  /** The place the codings' passage shall have; all the codings are of one document. */
  ranges: placeRanges,
  region: placeRegion,
  passageId: z.uuid(),
});
export type MoveBoundaryInput = z.infer<typeof MoveBoundaryInput>;

/** A passage parted at an offset; its codings named here go to the first part, and their likes to the second. */
export const SplitPassageInput = z.object({
  projectId: z.uuid(),
  codings: z
    .array(z.object({ id: z.uuid(), secondId: z.uuid() }))
    .min(1)
    .max(1_000),
  at: z.number().int().positive(),
  /** The ids the parts get, should they not be passages yet. */
  firstId: z.uuid(),
  secondId: z.uuid(),
});
export type SplitPassageInput = z.infer<typeof SplitPassageInput>;

/** Where in the present text a passage belongs whose words were not found. */
export const PlaceWaitingInput = z.object({
  projectId: z.uuid(),
  passageId: z.uuid(),
  ranges: placeRanges,
  region: placeRegion,
  newPassageId: z.uuid(),
});
export type PlaceWaitingInput = z.infer<typeof PlaceWaitingInput>;
