/** How many nightly backups stay: `EXCERPTA_BACKUPS`, 7 where nothing is said; 0 for none at night. */
export function keptBackups(): number {
  const said = process.env.EXCERPTA_BACKUPS ?? "7";
  const count = Number(said);
  if (!Number.isInteger(count) || count < 0 || count > 1_000)
    throw new Error(`EXCERPTA_BACKUPS is “${said}”; give how many nightly backups to keep, from 0 to 1000.`);
  return count;
}
