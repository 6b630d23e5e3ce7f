import { BodyLimitPlugin, type FetchHandler } from "@orpc/server/fetch";
import { isSameOrigin } from "./same-origin";

/** Inputs are texts and ids; files go through routes of their own. */
export const bodyLimit = new BodyLimitPlugin<Record<never, never>>({ maxBodySize: 16 * 1024 * 1024 });

/** A route that answers with a handler's procedures, to our own pages and to programs, never for other sites. */
export function serveProcedures(handler: FetchHandler<Record<never, never>>, prefix: `/${string}`) {
  return async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request))
      return new Response("Requests from other sites are refused.", { status: 403 });
    const { response } = await handler.handle(request, { prefix, context: {} });
    return response ?? new Response("There is no such procedure.", { status: 404 });
  };
}
