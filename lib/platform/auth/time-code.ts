import { Secret, TOTP } from "otpauth";

/** Seconds for which one code is shown. */
const period = 30;
/** Steps by which the clock of an app may be off, either way. */
const drift = 1;

/** What every app for such codes assumes: SHA-1, six digits, thirty seconds. */
const generatorOf = (secret: string, account = "") =>
  new TOTP({ issuer: "Excerpta", label: account, secret: Secret.fromBase32(secret), period });

/** A new secret to share with an app: 160 random bits, in base 32. */
export const createSharedSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an app reads from a QR code: the secret, and whose it is. */
export const describeSecret = (secret: string, account: string): string =>
  generatorOf(secret, account).toString();

/** The code (RFC 6238) of a moment, in milliseconds. */
export const codeAt = (secret: string, at: number): string => generatorOf(secret).generate({ timestamp: at });

/**
 * The time step that a code is of, when it is the present one's or a neighbour's and later than `lastStep`, the step whose
 * code was taken last; else null. `at`: now, in milliseconds.
 */
export function findStep(secret: string, code: string, at: number, lastStep: number): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null;
  const offset = generatorOf(secret).validate({ token: code, timestamp: at, window: drift });
  if (offset === null) return null;
  const step = Math.floor(at / 1_000 / period) + offset;
  return step > lastStep ? step : null;
}
