import type { AnyProcedure } from "@orpc/server";
import type { ProcedureMeta } from "@/lib/projects/server/access";
import { isAction, isRead } from "./method-of";

/** Writes in a project that keep no answer to give again: by name, or by what the name begins with where it ends in a dot. */
export const notDoneOnce = [
  // What they change is no event of the project's history.
  "jobs.",
  "documents.recognise",
  "documents.reread",
  "documents.rereadOutdated",
  "projects.invite",
  "projects.resetSample",
  "projects.withdrawInvitation",
  // As many events as they take back.
  "live.undoBackTo",
  // Who would ask again is let in no more.
  "projects.delete",
  "projects.leave",
  // They only say what would be done.
  "adjudication.previewRule",
  "codebook.previewImport",
  "surveys.summary",
] as const;

/**
 * Whether a procedure is done once under an `Idempotency-Key`: it writes, and what it writes is an event of a project's
 * history, with which the key and the answer are kept.
 */
export const isDoneOnce = (name: string, procedure: AnyProcedure): boolean =>
  isOfProject(procedure) &&
  !isRead(name, procedure) &&
  !notDoneOnce.some((each) => (each.endsWith(".") ? name.startsWith(each) : name === each));

/** Whether a key is refused: passed over, it would have what is sent again done again. To a read it means nothing. */
export const refusesKey = (name: string, procedure: AnyProcedure): boolean =>
  !isRead(name, procedure) && !isDoneOnce(name, procedure);

function isOfProject(procedure: AnyProcedure): boolean {
  const { access } = procedure["~orpc"].meta as ProcedureMeta;
  return access !== undefined && isAction(access);
}
