import { defaultLimits, type IngestLimits } from "@/lib/ingest/ingested";

/** The most that another program's project may hold: entries of its archive, and bytes of all that is taken out. */
export const mostProjectEntries = 20_000;
export const mostProjectBytes = 4 * 1024 ** 3;
/** Bytes of its description, and of one plain text. */
export const mostDescriptionBytes = 200 * 1024 ** 2;

/** A project is many files: ten minutes, on a machine that has other things to do. */
export const projectLimits: IngestLimits = { ...defaultLimits, milliseconds: 600_000 };
