import { z } from "zod";
import type { Phase } from "./phase";

/** The chronology as an address asks for it. */
export interface ChronologyAddress {
  /** Events are what passages with these codes and their sub-codes say; none: with any code. */
  readonly codeIds: readonly string[];
  /** None: all documents. */
  readonly documentIds: readonly string[];
  readonly phases: readonly Phase[];
  /** Whether codes whose names hold a period are phases as well. */
  readonly codePhases: boolean;
}

const year = z.int().min(1).max(9_999);
const Phases = z
  .array(z.object({ id: z.string().max(64), name: z.string().max(120), from: year, to: year }))
  .max(50);

/** Reads `codes` and `documents` (ids between commas), `phases` (as JSON) and `codePhases` (1 or absent); what is not well formed is passed over. */
export function readChronology(params: URLSearchParams): ChronologyAddress {
  const ids = (name: string) => (params.get(name) ?? "").split(",").filter((id) => /^[\w-]{1,64}$/.test(id));
  return {
    codeIds: ids("codes"),
    documentIds: ids("documents"),
    phases: readPhases(params.get("phases")),
    codePhases: params.get("codePhases") === "1",
  };
}

function readPhases(written: string | null): readonly Phase[] {
  try {
    return Phases.parse(JSON.parse(written ?? "[]"));
  } catch {
    return [];
  }
}

/** The inverse of `readChronology`; what is as usual leaves no parameter. */
export function writeChronology(address: ChronologyAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (address.codeIds.length > 0) params.set("codes", address.codeIds.join(","));
  if (address.documentIds.length > 0) params.set("documents", address.documentIds.join(","));
  if (address.phases.length > 0) params.set("phases", JSON.stringify(address.phases));
  if (address.codePhases) params.set("codePhases", "1");
  return params;
}
