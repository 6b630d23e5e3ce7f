import { type AnyProcedure, isProcedure } from "@orpc/server";

/** The procedures of a router by their names, e.g. `codebook.sets.list`, in its order. */
export function listProcedures(node: object, path: readonly string[] = []): [string, AnyProcedure][] {
  if (isProcedure(node)) return [[path.join("."), node]];
  return Object.entries(node).flatMap(([name, child]: [string, object]) =>
    listProcedures(child, [...path, name]),
  );
}
