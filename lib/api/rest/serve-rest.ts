import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { ORPCError, ValidationError, onError } from "@orpc/server";
import { z } from "zod";
import { bearerOf } from "@/lib/platform/auth/bearer";
import { admitBearer } from "../admit-bearer";
import { reportFailure } from "../report-failure";
import { router } from "../router";
import { isSameOrigin } from "../same-origin";
import { type RequestContext, bodyLimit, contextOf, keepAsIs } from "../serve-procedures";
import { refusesKey } from "./done-once";
import { namesTag, tagOf } from "./entity-tag";
import { coerceQuery } from "./flat-input";
import { inputSchemaOf } from "./input-schema";
import { isLeftOut } from "./left-out";
import { type Failure, type Issue, respondWithProblem } from "./problem";
import { restRouter } from "./rest-router";

const prefix = "/api/v1";

/** What is wrong with the input is told as 422 with its places, apart from what a rule refuses with 400. */
async function tellInput<T>(options: { next: () => Promise<T> }): Promise<T> {
  try {
    return await options.next();
  } catch (error) {
    if (!(error instanceof ORPCError && error.code === "BAD_REQUEST")) throw error;
    if (!(error.cause instanceof ValidationError)) throw error;
    throw new ORPCError("UNPROCESSABLE_CONTENT", {
      message: "The input is not as it should be. What is wrong with it stands in errors.",
      data: { issues: error.cause.issues },
      cause: error,
    });
  }
}

/** Reads by GET, what the address says taken as the input that is meant. */
const byGet = new OpenAPIHandler<RequestContext>(restRouter, {
  interceptors: [onError(reportFailure), tellInput],
  clientInterceptors: [
    (options) => {
      const { input, procedure } = options;
      const query = typeof input === "object" && input !== null ? (input as Record<string, unknown>) : {};
      return options.next({ ...options, input: coerceQuery(query, inputSchemaOf(procedure)) });
    },
  ],
});

/** Everything by POST: reads too, for inputs that are too long for an address. */
const byPost = new OpenAPIHandler<RequestContext>(router, {
  interceptors: [onError(reportFailure), tellInput],
  clientInterceptors: [
    (options) => {
      const { context, path, procedure } = options;
      if (context.operation !== undefined && refusesKey(path.join("."), procedure))
        throw new ORPCError("BAD_REQUEST", { message: noKey });
      return options.next(options);
    },
  ],
  plugins: [bodyLimit],
});

/**
 * Answers a request of the public interface: as the user of its token, or as who is signed in, never for other sites.
 * What fails is told as a problem (RFC 9457); what is read by GET has an entity tag.
 */
export async function serveRest(request: Request): Promise<Response> {
  const bearer = bearerOf(request);
  if (bearer === null && !isSameOrigin(request))
    return respondWithProblem(
      { code: "FORBIDDEN", message: "Requests from other sites are refused." },
      request,
    );
  // A token reaches what is in the document, and nothing else; no name in it needs to be encoded.
  if (bearer !== null && (isLeftOut(nameIn(request)) || new URL(request.url).pathname.includes("%")))
    return respondWithProblem(noProcedure, request);
  if (hasBadKey(request)) return respondWithProblem(badKey, request);
  return admitBearer(
    request,
    () => answer(request),
    ({ code, message, headers }) => respondWithProblem({ code, message }, request, headers),
  );
}

const noProcedure: Failure = {
  code: "NOT_FOUND",
  message: "There is no such procedure. /api/v1/openapi.json lists those there are.",
};

const badKey: Failure = {
  code: "BAD_REQUEST",
  message: "The Idempotency-Key must be a UUID. Take a new one for each thing that is to be done once.",
};

const noKey =
  "This is not done once by an Idempotency-Key, so nothing was done. Send it without, and look whether it is done before you send it again.";

/** A key that would be passed over would have what is sent again done again. */
function hasBadKey({ headers }: Request): boolean {
  const key = headers.get("idempotency-key");
  return key !== null && !z.uuid().safeParse(key).success;
}

/** The name of the procedure that a request asks for: of `/api/v1/codebook/sets/list` `codebook.sets.list`. */
const nameIn = (request: Request): string =>
  new URL(request.url).pathname
    .slice(prefix.length)
    .split("/")
    .filter((part) => part !== "")
    .join(".");

/** HEAD is told what GET is; the server sends it without its body. */
async function answer(asked: Request): Promise<Response> {
  const request = asked.method === "HEAD" ? new Request(asked, { method: "GET" }) : asked;
  const handler = request.method === "GET" ? byGet : byPost;
  const { response } = await handler.handle(request, { prefix, context: contextOf(request) });
  if (response === undefined) return respondWithProblem(noProcedure, request);
  if (response.status >= 400) return respondWithProblem(await readFailure(response), request);
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) keepAsIs(response);
  else if (request.method === "GET") return tagged(request, response);
  return response;
}

/** What the handler said of an error. */
async function readFailure(response: Response): Promise<Failure> {
  const said = (await response.json()) as Failure & {
    readonly data?: { readonly issues?: readonly Issue[] };
  };
  const { code, message, data } = said;
  return { code, message, ...(data?.issues !== undefined && { issues: data.issues }) };
}

/** A read with its entity tag; without its body for who has it already. */
async function tagged(request: Request, response: Response): Promise<Response> {
  const body = await response.text();
  const headers = new Headers(response.headers);
  headers.set("ETag", tagOf(body));
  headers.set("Cache-Control", "private, no-cache");
  if (namesTag(request.headers.get("if-none-match"), tagOf(body))) {
    headers.delete("content-type");
    headers.delete("content-length");
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { status: response.status, headers });
}
