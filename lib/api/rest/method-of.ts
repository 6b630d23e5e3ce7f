import type { AnyProcedure } from "@orpc/server";
import type { Access, ProcedureMeta } from "@/lib/projects/server/access";
import { scopeOfAction } from "@/lib/projects/permissions";
import type { TokenScope } from "@/lib/projects/token-scope";
import { isFlatInput } from "./flat-input";
import { inputSchemaOf } from "./input-schema";

/** Procedures that only read though their action is one of those who write: what they show is theirs alone. */
const readsOfWriters = new Set([
  "incoming.findPlaces",
  "incoming.preview",
  "jobs.list",
  "rounds.getPlan",
  "projects.listInvitations",
  "pseudonyms.get",
  "pseudonyms.count",
  "references.read",
  "surveys.outline",
]);

/** The scope that a token needs for a procedure; null where no token may call it. */
export function scopeOf(procedure: AnyProcedure): TokenScope | null {
  const { access, scope } = procedure["~orpc"].meta as ProcedureMeta;
  return access !== undefined && isAction(access) ? scopeOfAction[access] : (scope ?? null);
}

/** Whether it is an action of a project's members. */
export const isAction = (access: Access): access is keyof typeof scopeOfAction => access in scopeOfAction;

/** Whether a procedure changes nothing. */
export const isRead = (name: string, procedure: AnyProcedure): boolean =>
  scopeOf(procedure) === "read" || readsOfWriters.has(name);

/** Reads whose input can stand in an address are asked for by GET, all else by POST. */
export const methodOf = (name: string, procedure: AnyProcedure): "GET" | "POST" =>
  isRead(name, procedure) && isFlatInput(inputSchemaOf(procedure)) ? "GET" : "POST";
