/** What went wrong with a request, as RFC 9457 (problem details) has it; the last two are our own. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** A sentence for people: what happened, why, what to do. */
  readonly detail: string;
  /** The address asked for, without its query. */
  readonly instance: string;
  /** For programs: does not change when the sentence does. */
  readonly code: string;
  /** Of an input that is not as it should be: where, as a JSON Pointer into it, and what is wrong there. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** The problems there are, by their codes; each is explained on the reference page under `problem-CODE`. */
export const problemKinds = {
  BAD_REQUEST: { status: 400, title: "What was asked for cannot be done" },
  UNAUTHORIZED: { status: 401, title: "Nobody is signed in, or the token is not valid" },
  FORBIDDEN: { status: 403, title: "Role, rights or the token's scope do not allow it" },
  NOT_FOUND: { status: 404, title: "It is not there" },
  CONFLICT: { status: 409, title: "Something has changed meanwhile, or stands against it" },
  PAYLOAD_TOO_LARGE: { status: 413, title: "The request is too large" },
  UNPROCESSABLE_CONTENT: {
    status: 422,
    title: "The input is not as it should be, or another one had its Idempotency-Key",
  },
  TOO_MANY_REQUESTS: { status: 429, title: "Too many requests" },
  INTERNAL_SERVER_ERROR: { status: 500, title: "Something went wrong on the server" },
} as const;

type ProblemCode = keyof typeof problemKinds;

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(problemKinds, code);

/** What a procedure's failure says of itself. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly issues?: readonly Issue[];
}

/** As standard schemas tell it: a segment of the path is a key, or holds one. */
export interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

/** A JSON Pointer (RFC 6901) as a fragment: `#/codes/0/codeId`; `#` for the whole input. */
const pointerOf = ({ path = [] }: Issue): string =>
  ["#", ...path.map((part) => escape(String(typeof part === "object" ? part.key : part)))].join("/");

const escape = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** A failure as a problem. What is not expected is told as a failure of the server, without what was inside. */
export function toProblem({ code, message, issues }: Failure, instance: string): Problem {
  const known = isKnown(code) ? code : "INTERNAL_SERVER_ERROR";
  const { status, title } = problemKinds[known];
  const detail =
    known === "INTERNAL_SERVER_ERROR"
      ? "Something went wrong on the server. Try again; if it happens again, tell its administrator."
      : message;
  return {
    type: `/api-reference#problem-${known}`,
    title,
    status,
    detail,
    instance,
    code: known,
    ...(issues !== undefined && {
      errors: issues.map((issue) => ({ pointer: pointerOf(issue), detail: issue.message })),
    }),
  };
}

/** A problem as the answer to a request. */
export const respondWithProblem = (
  failure: Failure,
  request: Request,
  headers: Readonly<Record<string, string>> = {},
): Response => {
  const problem = toProblem(failure, new URL(request.url).pathname);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(problem.status === 401 && { "WWW-Authenticate": 'Bearer realm="Excerpta"' }),
      ...headers,
    },
  });
};
