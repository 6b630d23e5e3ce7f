import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A secret for a link: 32 random bytes, base64url without padding (43 characters). */
export const createToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: its SHA-256, lower-case hexadecimal. No salt: the token itself has 256 random bits. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
