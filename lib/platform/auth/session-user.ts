/** The token by which someone acts, and what it is narrowed to. */
interface ActingToken {
  readonly id: string;
  readonly scope: "read" | "code" | "manage";
  /** The one project in which it works; null: in all of the person's. */
  readonly projectId: string | null;
}

export interface SessionUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  /** Of the sign-in by which they came. Left out for work that goes on without them. */
  readonly sessionId?: string;
  /** The access token by which they came, in place of a sign-in. */
  readonly token?: ActingToken;
}
