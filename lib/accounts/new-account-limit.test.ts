import { expect, test } from "vitest";
import { newAccountLimit } from "./new-account-limit";

test.each([
  [undefined, 100],
  ["", 100],
  ["0", 100],
  ["-5", 100],
  ["2.5", 100],
  ["many", 100],
  ["400", 400],
])("EXCERPTA_NEW_ACCOUNTS=%s allows %d", (said, limit) => {
  expect(newAccountLimit({ EXCERPTA_NEW_ACCOUNTS: said })).toBe(limit);
});
