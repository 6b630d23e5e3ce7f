import { findTokenUser } from "@/lib/platform/auth/access-tokens";
import { actAsBearer, bearerOf } from "@/lib/platform/auth/bearer";
import { limitRequests } from "@/lib/tokens/server/limit-requests";

/** Why a request is not answered, before anything is asked of the policy. */
export interface Refusal {
  readonly code: "UNAUTHORIZED" | "TOO_MANY_REQUESTS";
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Does work for a request as who it comes from: the user of its token where it shows one, and then no cookie counts;
 * else whoever is signed in. `refuse` makes the answer to a token that is not admitted.
 */
export async function admitBearer<T>(
  request: Request,
  work: () => Promise<T>,
  refuse: (refusal: Refusal) => T,
): Promise<T> {
  const bearer = bearerOf(request);
  if (bearer === null) return work();
  const user = await findTokenUser(bearer);
  if (user?.token === undefined)
    return refuse({
      code: "UNAUTHORIZED",
      message:
        "This token is not valid. It may have expired or been revoked; make another on your account's page.",
      headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' },
    });
  const waitSeconds = limitRequests(user.token.id);
  if (waitSeconds > 0)
    return refuse({
      code: "TOO_MANY_REQUESTS",
      message: "This token asks too often. Wait as long as Retry-After says.",
      headers: { "Retry-After": String(waitSeconds) },
    });
  return actAsBearer(user, work);
}
