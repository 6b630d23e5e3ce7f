import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { RouterClient } from "@orpc/server";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import type { Router } from "./router";

const link = new RPCLink({ url: () => `${window.location.origin}/api/rpc` });

/** The product's procedures as functions: `client.live.undo({ projectId })`. Browser only. */
export const client: RouterClient<Router> = createORPCClient(link);

/** The same for TanStack Query: `api.live.list.queryOptions({ input })`. */
export const api = createTanstackQueryUtils(client);
