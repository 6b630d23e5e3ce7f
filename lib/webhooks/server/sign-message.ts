import "server-only";
import { createHmac, randomBytes } from "node:crypto";

const prefix = "whsec_";

/** A new secret: 24 random bytes as the Standard Webhooks specification writes them. */
export const makeSecret = (): string => prefix + randomBytes(24).toString("base64");

export interface SignedMessage {
  /** Names the message: the same however often it is sent. */
  readonly id: string;
  readonly body: string;
}

/**
 * The headers by which a receiver knows a message for genuine and new, as the Standard Webhooks specification 1 has them:
 * HMAC-SHA256 over id, seconds since 1970 and body.
 */
export function signMessage({ id, body }: SignedMessage, secret: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const key = Buffer.from(secret.slice(prefix.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
