import { z } from "zod";
import { isStorable } from "./is-storable";

/** Names of the tables whose rows stand in a side file, as the database calls its models. */
export type SideTableName =
  | "MemoType"
  | "Document"
  | "DocumentText"
  | "Code"
  | "CodeSet"
  | "DocumentGroup"
  | "Case"
  | "CaseLink"
  | "Round"
  | "Layer"
  | "Passage"
  | "RoundUnit"
  | "FinishedDocument"
  | "Coding"
  | "FindingTable"
  | "TableCell"
  | "TableVersion"
  | "Memo"
  | "Thread"
  | "Comment"
  | "Link"
  | "Claim"
  | "ClaimPassage"
  | "Dating"
  | "Query"
  | "SavedMatrix"
  | "Decision"
  | "StudyPaper"
  | "UnplacedExcerpt"
  | "Event";

/** How a column's value stands in a side file, and what becomes of the ids in it. */
export type Column =
  /** The row's own id. */
  | { readonly kind: "id" }
  /** A row of the table. Without it the row is left out, or, where `optional`, refers to nothing. */
  | { readonly kind: "ref"; readonly to: SideTableName; readonly optional: boolean }
  /** Any row of the project, or the project itself; where `optional`, "" stands for none. */
  | { readonly kind: "place"; readonly optional: boolean }
  /** Several rows; those that are not there are dropped. */
  | { readonly kind: "refs" }
  /** A text that is made of ids, such as the key of a cell. */
  | { readonly kind: "key" }
  /** Nothing in it is an id. */
  | { readonly kind: "plain"; readonly schema: z.ZodType }
  /** JSON in which ids may stand. */
  | { readonly kind: "json"; readonly schema: z.ZodType }
  /** The number of an event, or none. */
  | { readonly kind: "event"; readonly schema: z.ZodType }
  /** The number of the latest event at a time, or none: which one that was may stand in no row. */
  | { readonly kind: "moment"; readonly schema: z.ZodType }
  /** Changes of an event. */
  | { readonly kind: "changes"; readonly schema: z.ZodType };

export const id: Column = { kind: "id" };
export const ref = (to: SideTableName): Column => ({ kind: "ref", to, optional: false });
export const maybeRef = (to: SideTableName): Column => ({ kind: "ref", to, optional: true });
export const place: Column = { kind: "place", optional: false };
export const maybePlace: Column = { kind: "place", optional: true };
export const refs: Column = { kind: "refs" };
export const key: Column = { kind: "key" };
export const plain = (schema: z.ZodType): Column => ({ kind: "plain", schema });
export const json = (schema: z.ZodType): Column => ({ kind: "json", schema });

/** A text that the database can hold; `most` UTF-16 units. */
export const textSchema = (most: number) =>
  z.string().max(most).refine(isStorable, "It holds letters that cannot be stored.");
export const text = (most: number): Column => plain(textSchema(most));
/** A name or another single line. */
export const line: Column = text(2_000);
/** What people write at length. */
export const prose: Column = text(400_000);
/** The name of a person, or none; side files that were written before names were kept do not say it. */
export const nameWhereKnown: Column = plain(textSchema(2_000).nullable().default(null));
const eventNumber = z.int().min(1).max(2_147_483_647);
export const event: Column = { kind: "event", schema: eventNumber };
export const maybeEvent: Column = { kind: "event", schema: eventNumber.nullable() };
/** When a round began, as the number of the event before it; 0 before all. */
export const maybeLatestEvent: Column = {
  kind: "moment",
  schema: z.int().min(0).max(2_147_483_647).nullable(),
};
export const int = (least: number, most: number): Column => plain(z.int().min(least).max(most));
export const maybeInt = (least: number, most: number): Column =>
  plain(z.int().min(least).max(most).nullable());
export const flag: Column = plain(z.boolean());
export const oneOf = (values: readonly [string, ...string[]]): Column => plain(z.enum(values));

const momentSchema = z.iso.datetime().refine((said) => !said.startsWith("0000"), "There is no year 0.");
export const moment: Column = plain(momentSchema);
export const maybeMoment: Column = plain(momentSchema.nullable());

const largestList = 100_000;
const uuid = z.uuid();
const maybeUuid = uuid.nullable();
const uuidOrNone = z.union([z.literal(""), uuid]);
const uuids = z.array(uuid).max(largestList);
const keySchema = textSchema(500);

/** What a column's value must be in a side file. */
export function schemaOf(column: Column): z.ZodType {
  switch (column.kind) {
    case "id":
      return uuid;
    case "ref":
      return column.optional ? maybeUuid : uuid;
    case "place":
      return column.optional ? uuidOrNone : uuid;
    case "refs":
      return uuids;
    case "key":
      return keySchema;
    case "plain":
    case "json":
    case "event":
    case "moment":
    case "changes":
      return column.schema;
  }
}
