import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const nonceBytes = 12;
const tagBytes = 16;

/** A key of its own purpose, made of the installation's secret, which stands in no database. */
function sealingKey(): Buffer {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set; without it nothing can be sealed.");
  return Buffer.from(hkdfSync("sha256", secret, "", "excerpta sealed column", 32));
}

/** Text as it may lie in the database: encrypted and signed (AES-256-GCM). `about`: whose it is, without which it stays shut. */
export function seal(text: string, about: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was sealed about the same; null when it was changed, is about another, or the installation's secret is a new one. */
export function unseal(sealed: string, about: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const opened = createDecipheriv("aes-256-gcm", sealingKey(), bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const text = opened.update(bytes.subarray(nonceBytes + tagBytes), undefined, "utf8");
    return text + opened.final("utf8");
  } catch {
    return null;
  }
}
