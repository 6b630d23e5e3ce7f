import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { onError } from "@orpc/server";
import { reportFailure } from "@/lib/api/report-failure";
import { router } from "@/lib/api/router";
import { isSameOrigin } from "@/lib/api/same-origin";

const handler = new OpenAPIHandler(router, { interceptors: [onError(reportFailure)] });

async function handle(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("Requests from other sites are refused.", { status: 403 });
  const { response } = await handler.handle(request, { prefix: "/api/v1", context: {} });
  return response ?? new Response("There is no such procedure.", { status: 404 });
}

export { handle as GET, handle as POST };
