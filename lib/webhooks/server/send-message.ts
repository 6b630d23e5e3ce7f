import "server-only";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { Outcome } from "@/lib/webhooks/next-try";
import { InnerAddressError, isPublicAddress, lookUpPublic } from "./public-address";
import { type SignedMessage, signMessage } from "./sign-message";

/** Milliseconds after which an address counts as silent. */
const patience = 10_000;
/** Bytes of an answer that are read, and thrown away, before the connection is cut. */
const mostAnswered = 64 * 1024;

/** Whether the installation allows addresses of inner networks, and http. */
export const allowsAnyAddress = (): boolean => process.env.EXCERPTA_WEBHOOK_ADDRESSES === "any";

/** Whether an address must not be sent to, as far as it can be told without looking up its name. */
export function isForbidden({ protocol, hostname }: URL): boolean {
  if (allowsAnyAddress()) return false;
  // An address in digits is connected to without a look-up.
  const host = hostname.replace(/^\[|\]$/g, "");
  return protocol !== "https:" || (isIP(host) !== 0 && !isPublicAddress(host));
}

/** Sends a message once: no redirect is followed, and no connection kept. Never throws. */
export async function sendMessage(
  address: string,
  message: SignedMessage,
  secret: string,
  { now, signal }: { readonly now: Date; readonly signal: AbortSignal },
): Promise<Outcome> {
  const url = new URL(address);
  if (isForbidden(url)) return { kind: "unanswered", problem: sayError(new InnerAddressError()) };
  const options: https.RequestOptions = {
    method: "POST",
    agent: false,
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(message.body),
      "user-agent": "Excerpta",
      ...signMessage(message, secret, now),
    },
    ...(!allowsAnyAddress() && { lookup: lookUpPublic }),
    signal,
  };
  return new Promise<Outcome>((resolve) => {
    const request = (url.protocol === "https:" ? https : http).request(url, options, (answer) => {
      let bytes = 0;
      answer.on("data", (part: Buffer) => {
        bytes += part.length;
        if (bytes > mostAnswered) answer.destroy();
      });
      answer.on("error", () => undefined); // what it answered stands in its first line
      answer.on("close", () => resolve({ kind: "answered", status: answer.statusCode ?? 0 }));
    });
    request.on("error", (error) => resolve({ kind: "unanswered", problem: sayError(error) }));
    const timer = setTimeout(() => request.destroy(new SilenceError()), patience);
    request.on("close", () => clearTimeout(timer));
    request.end(message.body);
  });
}

/** An address has let the whole time go by. */
class SilenceError extends Error {
  readonly code = "ETIMEDOUT";
}

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: "the name of the address is not known",
  EAI_AGAIN: "the name of the address could not be looked up",
  ECONNREFUSED: "nobody answers at the address",
  ECONNRESET: "the address broke the connection off",
  EHOSTUNREACH: "no way leads to the address",
  ENETUNREACH: "no way leads to the address",
  CERT_HAS_EXPIRED: "the certificate of the address has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "nobody vouches for the certificate of the address",
  SELF_SIGNED_CERT_IN_CHAIN: "nobody vouches for the certificate of the address",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "nobody vouches for the certificate of the address",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate of the address is for another name",
  ETIMEDOUT: `no answer came within ${patience / 1_000} seconds`,
  ABORT_ERR: "the server is being stopped",
};

function sayError(error: Error & { readonly code?: string }): string {
  if (error instanceof InnerAddressError)
    return "the address leads into an inner network, which this installation does not allow";
  const code = error.code ?? "";
  return (
    words[code] ?? (code === "" ? "the address was not reached" : `the address was not reached (${code})`)
  );
}
