import type { PositionProfile } from "./count-positions";
import type { OffsetConvention } from "./offset-conventions";
import { type ConventionChoice, type RangedText, scoreConventions } from "./score-conventions";

const conventions: Readonly<Record<PositionProfile, OffsetConvention>> = {
  standard: { unit: "codePoint", lineEnd: "asStored" },
  nvivo: { unit: "utf16", lineEnd: "asStored" },
  maxqda: { unit: "codePoint", lineEnd: "asOne" },
};

const stated = /^Excerpta \((standard|nvivo|maxqda)\)$/;

/** What a file of ours calls its origin: it says how its positions count, so that nobody has to guess. */
export const originFor = (profile: PositionProfile): string => `Excerpta (${profile})`;

/** How a file's positions are to be read: as it says, where it is ours; else by what its texts tell (`scoreConventions`). */
export function chooseConvention(origin: string, texts: readonly RangedText[]): ConventionChoice {
  const profile = stated.exec(origin)?.[1] as PositionProfile | undefined;
  if (profile === undefined) return scoreConventions(texts);
  return { readings: [{ convention: conventions[profile], score: 1 }], sure: true };
}
