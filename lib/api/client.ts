import { createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { RouterClient } from "@orpc/server";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { operationHeader } from "./operation-header";
import type { Router } from "./router";

/** What a call can say beside its input. */
interface CallContext {
  /** A UUID: asked again under the same name, what is asked for is done once. */
  readonly operation?: string;
  /** Goes on when the page is left meanwhile; browsers let it with 64 kB at most. */
  readonly outlivesPage?: boolean;
}

/**
 * What fails is an ORPCError where the server said why, and a TypeError where no answer came, as `fetch` has it: also
 * where one broke off, which says nothing of whether what was asked for was done.
 */
const link = new RPCLink<CallContext>({
  url: () => `${window.location.origin}/api/rpc`,
  headers: ({ context: { operation } }) => (operation === undefined ? {} : { [operationHeader]: operation }),
  fetch: (request, init, { context }) =>
    fetch(request, { ...init, keepalive: context?.outlivesPage ?? false }),
  interceptors: [
    async (call) => {
      try {
        return await call.next();
      } catch (error) {
        throw isOfServer(error) || isAborted(error)
          ? error
          : new TypeError("No whole answer.", { cause: error });
      }
    },
  ],
});

const isOfServer = (error: unknown) => error instanceof ORPCError;
const isAborted = (error: unknown) => error instanceof DOMException && error.name === "AbortError";

/** The product's procedures as functions: `client.live.undo({ projectId })`. Browser only. */
export const client: RouterClient<Router, CallContext> = createORPCClient(link);

/** The same for TanStack Query: `api.codebook.list.queryOptions({ input })`. */
export const api = createTanstackQueryUtils(client);
