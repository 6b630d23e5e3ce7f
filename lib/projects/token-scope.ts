/** What an access token may at most be used for; each scope includes the one before it. */
export type TokenScope = "read" | "code" | "manage";

export const tokenScopes: readonly TokenScope[] = ["read", "code", "manage"];

/** Whether a scope is at least the one needed. */
export const includesScope = (scope: TokenScope, needed: TokenScope): boolean =>
  tokenScopes.indexOf(scope) >= tokenScopes.indexOf(needed);
