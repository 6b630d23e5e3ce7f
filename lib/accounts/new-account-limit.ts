/** Accounts that may be made in ten minutes where nothing else is said. */
const usual = 100;

/**
 * How many accounts may be made in ten minutes, all together: EXCERPTA_NEW_ACCOUNTS, for a course whose students all begin
 * at once; 100 where it is absent or no whole number above 0.
 */
export function newAccountLimit(env: Readonly<Record<string, string | undefined>>): number {
  const said = Number(env.EXCERPTA_NEW_ACCOUNTS ?? "");
  return Number.isInteger(said) && said > 0 ? said : usual;
}
