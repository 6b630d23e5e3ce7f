import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { onError } from "@orpc/server";
import { reportFailure } from "@/lib/api/report-failure";
import { router } from "@/lib/api/router";
import { bodyLimit, serveProcedures } from "@/lib/api/serve-procedures";

const handler = new OpenAPIHandler(router, { interceptors: [onError(reportFailure)], plugins: [bodyLimit] });
const handle = serveProcedures(handler, "/api/v1");

export { handle as GET, handle as POST };
