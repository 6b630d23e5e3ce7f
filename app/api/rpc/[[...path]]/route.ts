import { onError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/fetch";
import { reportFailure } from "@/lib/api/report-failure";
import { router } from "@/lib/api/router";
import { isSameOrigin } from "@/lib/api/same-origin";

const handler = new RPCHandler(router, { interceptors: [onError(reportFailure)] });

async function handle(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("Requests from other sites are refused.", { status: 403 });
  const { response } = await handler.handle(request, { prefix: "/api/rpc", context: {} });
  return response ?? new Response("There is no such procedure.", { status: 404 });
}

export { handle as GET, handle as POST };
