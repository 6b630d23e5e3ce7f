import type { HistoryGroup } from "@/lib/history/groups";

/** How a webhook fares. */
export type WebhookState =
  /** Not to be known, as it is another's and one works blind: it would tell when somebody did something. */
  | { readonly kind: "hidden" }
  | { readonly kind: "new" }
  | { readonly kind: "told"; readonly at: Date }
  | { readonly kind: "failing"; readonly problem: string; readonly nextAt: Date }
  /** `problem`: why; null: somebody turned it off. */
  | { readonly kind: "off"; readonly problem: string | null };

/** A webhook as it is listed: never its secret, which was shown once. */
export interface WebhookView {
  readonly id: string;
  /** Of others' without path and query, which may hold a key. */
  readonly address: string;
  /** None: it is told of everything. */
  readonly groups: readonly HistoryGroup[];
  /** Who made it, and in whose name it is told. */
  readonly owner: string;
  /** Whether one made it oneself: others can only delete it. */
  readonly own: boolean;
  readonly state: WebhookState;
}

/** What of a row tells its state. */
export interface WebhookFare {
  readonly nextAt: Date | null;
  readonly toldAt: Date | null;
  readonly problem: string | null;
  readonly turnedOffAt: Date | null;
}

/** How a webhook fares by its row. */
export function tellState({ nextAt, toldAt, problem, turnedOffAt }: WebhookFare): WebhookState {
  if (turnedOffAt !== null) return { kind: "off", problem };
  if (problem !== null && nextAt !== null) return { kind: "failing", problem, nextAt };
  return toldAt === null ? { kind: "new" } : { kind: "told", at: toldAt };
}
