import "server-only";
import { randomBytes } from "node:crypto";
import { type Transaction, database } from "@/lib/platform/db/client";
import { hashToken } from "./token";

const codesGiven = 10;
/** Without letters and digits that are taken for each other. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Sixteen letters in fours: nearly 80 random bits. */
function createRecoveryCode(): string {
  let code = "";
  while (code.length < 16) {
    for (const byte of randomBytes(32)) {
      // Bytes that would make some letters likelier are passed over.
      if (byte < letters.length * 8 && code.length < 16) code += letters.charAt(byte % letters.length);
    }
  }
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** A code as it was meant: in small letters, without what was put between for reading. */
const plainCode = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Gives ten new codes, and makes those given before worthless. They are returned once; their hashes are kept. */
export async function giveRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: codesGiven }, createRecoveryCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashToken(plainCode(code)) })),
  });
  return codes;
}

/** Uses a code up; false when it is none of the user's, or was used before. */
export async function spendRecoveryCode(userId: string, code: string): Promise<boolean> {
  const { count } = await database().recoveryCode.updateMany({
    where: { userId, codeHash: hashToken(plainCode(code)), usedAt: null },
    data: { usedAt: new Date() },
  });
  return count === 1;
}
