import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { SessionUser } from "./session-user";

const shared = globalThis as { excerptaBearers?: AsyncLocalStorage<SessionUser> };

/** One for the process, whatever bundles routes are built into. */
const bearers = (shared.excerptaBearers ??= new AsyncLocalStorage<SessionUser>());

/** The token a request shows in `Authorization: Bearer`; null where it shows none, and a cookie may speak for it. */
export function bearerOf(request: Request): string | null {
  const [, token] = /^bearer +(\S+)\s*$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  return token ?? null;
}

/** Does work for a request that came with a token: whoever asks who is there is told this user, whatever the cookie says. */
export const actAsBearer = <T>(user: SessionUser, work: () => Promise<T>): Promise<T> =>
  bearers.run(user, work);

/** The user of the token by which the request at work came; undefined for one that came without. */
export const findBearer = (): SessionUser | undefined => bearers.getStore();
