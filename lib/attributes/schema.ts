import { z } from "zod";
import { caseNameLimit } from "@/lib/cases/case";
import { attributesOf } from "@/lib/documents/schema";
import { lineOfText } from "@/lib/shared/line-of-text";
import { attributeKinds } from "./attribute-kind";

const projectId = z.uuid();
const of = z.enum(["documents", "cases"]);
const kinds = z.record(z.string().min(1).max(80), z.enum(attributeKinds));

export const KindsSchema = z.object({ documents: kinds.optional(), cases: kinds.optional() });

export const ProjectInput = z.object({ projectId });

export const SetKindInput = z.object({
  ...{ projectId, of },
  name: z.string().min(1).max(80),
  kind: z.enum(attributeKinds),
});
export type SetKindInput = z.infer<typeof SetKindInput>;

const values = attributesOf("A row", 500);

export const ImportAttributesInput = z.object({
  ...{ projectId, of },
  /** Of the attributes that come in. */
  kinds,
  /** What is said of documents or cases; other attributes of theirs stay. */
  entries: z.array(z.object({ id: z.uuid(), values })).max(20_000),
  /** Cases to be made; none for documents. */
  made: z.array(z.object({ id: z.uuid(), name: lineOfText("a name", caseNameLimit), values })).max(5_000),
});
export type ImportAttributesInput = z.infer<typeof ImportAttributesInput>;
