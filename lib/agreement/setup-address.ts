import {
  type AgreementPlace,
  type AgreementSetup,
  agreementUnits,
  chosenCoefficients,
  defaultSetup,
} from "./setup";

const oneOf = <T extends string>(all: readonly T[], written: string | null, otherwise: T): T =>
  all.find((each) => each === written) ?? otherwise;

function listOf(params: URLSearchParams, name: string): readonly string[] | undefined {
  const ids = (params.get(name) ?? "").split(",").filter((id) => id !== "");
  return ids.length > 0 ? [...new Set(ids)] : undefined;
}

/**
 * Reads `coders`, `standard` (an id), `documents` and `codes` (ids between commas), `sub=1`, `unit`, `overlap` (percent), `coefficient` and
 * `uncoded=out`. What is absent, empty or of no known value is as in `defaultSetup`; unknown parameters are ignored.
 */
export function readSetup(params: URLSearchParams): AgreementSetup {
  const overlap = Number(params.get("overlap"));
  return {
    layerIds: listOf(params, "coders"),
    standardId: params.get("standard") || undefined,
    documentIds: listOf(params, "documents"),
    codeIds: listOf(params, "codes"),
    withSubCodes: params.get("sub") === "1",
    unit: oneOf(agreementUnits, params.get("unit"), defaultSetup.unit),
    overlap: Number.isInteger(overlap) && overlap >= 1 && overlap <= 100 ? overlap : defaultSetup.overlap,
    coefficient: oneOf(chosenCoefficients, params.get("coefficient"), defaultSetup.coefficient),
    uncodedCounts: params.get("uncoded") !== "out",
  };
}

/** The inverse of `readSetup`; what is as in `defaultSetup` leaves no parameter. */
export function writeSetup(setup: AgreementSetup): URLSearchParams {
  const params = new URLSearchParams();
  if (setup.layerIds) params.set("coders", setup.layerIds.join(","));
  if (setup.standardId) params.set("standard", setup.standardId);
  if (setup.documentIds) params.set("documents", setup.documentIds.join(","));
  if (setup.codeIds) params.set("codes", setup.codeIds.join(","));
  if (setup.withSubCodes) params.set("sub", "1");
  if (setup.unit !== defaultSetup.unit) params.set("unit", setup.unit);
  if (setup.overlap !== defaultSetup.overlap) params.set("overlap", String(setup.overlap));
  if (setup.coefficient !== defaultSetup.coefficient) params.set("coefficient", setup.coefficient);
  if (!setup.uncodedCounts) params.set("uncoded", "out");
  return params;
}

/** Reads `code`, `pair` (two layers between a comma) and `document`. */
export function readPlace(params: URLSearchParams): AgreementPlace {
  const [one, other, ...more] = listOf(params, "pair") ?? [];
  return {
    codeId: params.get("code") || undefined,
    pair: one !== undefined && other !== undefined && more.length === 0 ? [one, other] : undefined,
    documentId: params.get("document") || undefined,
  };
}

/** The parameters of a set-up and of the one number of it that is meant: the address of the differences behind it. */
export function writePlace(setup: AgreementSetup, place: AgreementPlace): URLSearchParams {
  const params = writeSetup(setup);
  if (place.codeId) params.set("code", place.codeId);
  if (place.pair) params.set("pair", place.pair.join(","));
  if (place.documentId) params.set("document", place.documentId);
  return params;
}
