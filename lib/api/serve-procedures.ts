import { BodyLimitPlugin, type FetchHandler } from "@orpc/server/fetch";
import { z } from "zod";
import { operationHeader } from "./operation-header";
import { isSameOrigin } from "./same-origin";

/** What procedures learn of the request itself. */
export interface RequestContext {
  readonly operation?: string;
}

/** Inputs are texts and ids; files go through routes of their own. */
export const bodyLimit = new BodyLimitPlugin<RequestContext>({ maxBodySize: 16 * 1024 * 1024 });

/** A route that answers with a handler's procedures, to our own pages, never for other sites. */
export function serveProcedures(handler: FetchHandler<RequestContext>, prefix: `/${string}`) {
  return async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request))
      return new Response("Requests from other sites are refused.", { status: 403 });
    const { response } = await handler.handle(request, { prefix, context: contextOf(request) });
    if (response === undefined) return new Response("There is no such procedure.", { status: 404 });
    if (response.headers.get("content-type")?.startsWith("text/event-stream")) keepAsIs(response);
    return response;
  };
}

/** Each event of a stream is too small to gain by compression, which would cost the server more than the event did. */
export function keepAsIs({ headers }: Response): void {
  headers.set("cache-control", "no-cache, no-transform");
}

/** A sender that may have to ask again names its operation with a UUID of its own, under the public name or ours. */
export function contextOf({ headers }: Request): RequestContext {
  const operation = z.uuid().safeParse(headers.get("idempotency-key") ?? headers.get(operationHeader));
  return operation.success ? { operation: operation.data } : {};
}
