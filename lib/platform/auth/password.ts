import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's present minimum for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** An argon2id hash with its own salt, in the PHC string format. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one behind the hash. Without a hash the same work is done against a decoy, so the
 * time taken does not tell whether an account exists.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const known = passwordHash ?? (await (decoy ??= hashPassword(crypto.randomUUID())));
  const matches = await verify(known, password).catch(() => false);
  return passwordHash !== null && matches;
}
