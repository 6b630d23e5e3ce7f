import { type Result, fail, ok } from "@/lib/shared/result";

/** UTF-16 units of an address at most. */
export const longestAddress = 2_000;

/**
 * An address as it is kept, or the sentence that says what is wrong with it. https, without a name or a password in it
 * and without a fragment, which no server hears. `plainToo`: http as well, which the installation can allow.
 */
export function readAddress(text: string, plainToo: boolean): Result<string, string> {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || url.hostname === "")
    return fail("Give a whole address, such as https://example.org/excerpta.");
  if (url.protocol !== "https:" && !(plainToo && url.protocol === "http:"))
    return fail("The address must begin with https://, so that nobody on the way can read along.");
  if (url.username !== "" || url.password !== "")
    return fail(
      "The address must hold no user name or password. Check the signature instead to know who sends.",
    );
  if (url.hash !== "") return fail("Leave out what follows the #: it is never sent.");
  if (url.href.length > longestAddress)
    return fail(`This address is too long: at most ${longestAddress} characters.`);
  return ok(url.href);
}

/** An address as others than who gave it see it: where it leads, without what may be a key in it. */
export const shortenAddress = (address: string): string => `${new URL(address).origin}/…`;
