/** How many requests may come at once, and how many come back a minute. */
export interface AllowanceRule {
  readonly most: number;
  readonly aMinute: number;
}

/** What is left of a token's requests at a moment. Fractions are requests that are coming back. */
export interface Allowance {
  readonly left: number;
  /** Milliseconds. */
  readonly at: number;
}

/** What every token may ask: 600 requests at once, and as many a minute after that. */
export const tokenRule: AllowanceRule = { most: 600, aMinute: 600 };

/** What is left after the time that has passed: never more than the most. A clock that goes back gives nothing. */
export function refill(allowance: Allowance, now: number, { most, aMinute }: AllowanceRule): Allowance {
  const passed = Math.max(0, now - allowance.at);
  return { left: Math.min(most, allowance.left + (passed * aMinute) / 60_000), at: now };
}

/**
 * Takes one request out of an allowance (a token bucket); undefined stands for a full one. `waitSeconds`: 0 when it may
 * be answered, else the whole seconds, at least 1, after which one may be.
 */
export function takeRequest(
  allowance: Allowance | undefined,
  now: number,
  rule: AllowanceRule,
): { readonly allowance: Allowance; readonly waitSeconds: number } {
  const { left } = refill(allowance ?? { left: rule.most, at: now }, now, rule);
  if (left >= 1) return { allowance: { left: left - 1, at: now }, waitSeconds: 0 };
  return {
    allowance: { left, at: now },
    waitSeconds: Math.max(1, Math.ceil(((1 - left) * 60) / rule.aMinute)),
  };
}
