import type { TokenScope } from "@/lib/projects/token-scope";

/** A token as it is listed: never the token itself, which was shown once. */
export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly scope: TokenScope;
  /** Its last four characters. */
  readonly ending: string;
  /** The one project in which it works; null: in all of its owner's. */
  readonly project: { readonly id: string; readonly name: string } | null;
  readonly createdAt: Date;
  /** Null: it does not expire. */
  readonly expiresAt: Date | null;
  /** To the minute; null: never, or it is hidden. */
  readonly usedAt: Date | null;
  /** Whether its use is hidden, as it is another's and one works blind; left out: it is not. */
  readonly useHidden?: boolean;
}
