import { defaultLimits, type IngestLimits } from "@/lib/ingest/ingested";

/** The environment's words for limits; each a whole number above 0, or absent. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The limits of one file as the environment sets them: EXCERPTA_FILE_MEGABYTES, EXCERPTA_FILE_PAGES and
 * EXCERPTA_FILE_SECONDS. What is absent or no whole number above 0 stays as `defaultLimits` has it.
 */
export function configuredLimits(env: Environment): IngestLimits {
  const read = (name: string, unit: number, otherwise: number) => {
    const value = Number(env[name] ?? "");
    return Number.isInteger(value) && value > 0 ? value * unit : otherwise;
  };
  return {
    ...defaultLimits,
    bytes: read("EXCERPTA_FILE_MEGABYTES", 1024 * 1024, defaultLimits.bytes),
    pages: read("EXCERPTA_FILE_PAGES", 1, defaultLimits.pages),
    milliseconds: read("EXCERPTA_FILE_SECONDS", 1_000, defaultLimits.milliseconds),
  };
}
