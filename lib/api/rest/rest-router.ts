import { type AnyProcedure, type AnyRouter, DecoratedProcedure, isProcedure } from "@orpc/server";
import { router } from "@/lib/api/router";
import { isLeftOut } from "./left-out";
import { methodOf } from "./method-of";
import { summaries } from "./summaries";

type Nodes = Record<string, object>;

/** A procedure with the method, name and group it has in the public interface. */
function withRoute(name: string, procedure: AnyProcedure): AnyProcedure {
  const [feature = ""] = name.split(".");
  return new DecoratedProcedure(procedure["~orpc"]).route({
    method: methodOf(name, procedure),
    operationId: name,
    summary: summaries[name],
    tags: [feature],
  });
}

function withRoutes(node: object, path: readonly string[]): Nodes {
  const kept = Object.entries(node as Nodes).flatMap(([key, child]): [string, object][] => {
    const name = [...path, key];
    if (!isProcedure(child)) {
      const children = withRoutes(child, name);
      return Object.keys(children).length === 0 ? [] : [[key, children]];
    }
    return isLeftOut(name.join(".")) ? [] : [[key, withRoute(name.join("."), child)]];
  });
  return Object.fromEntries(kept);
}

/** The router as programs see it: without what is for the product's own pages, each procedure under its method. */
export const restRouter = withRoutes(router, []) as AnyRouter;
