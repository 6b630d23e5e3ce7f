/**
 * Places by which a text is known again: hashes of `gram` letters in a row, each with the number of its first letter, in
 * ascending order. `hashes[i]` is an unsigned number of 32 bits. None stands twice in its text. From the hashes no words can
 * be had.
 */
export interface Landmarks {
  readonly letters: readonly number[];
  readonly hashes: readonly number[];
}

/** Letters in a row that make a landmark. */
export const gram = 24;
const window = 100;
const base = 0x01000193;

/**
 * The landmarks of a text's letters, by winnowing (Schleimer, Wilkerson and Aiken 2003): of each `window` neighbouring
 * hashes the least, the last of equals. About one in fifty letters; of every stretch of 123 letters at least one, where no
 * words are repeated. None for fewer than 24 letters.
 */
export function findLandmarks(letters: string): Landmarks {
  const hashes = hashGrams(letters);
  const times = new Map<number, number>();
  for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1);
  const chosen = new Set<number>();
  let least = -1;
  for (let end = 0; end < hashes.length; end += 1) {
    const from = Math.max(0, end - window + 1);
    if (least < from) {
      least = from;
      for (let at = from; at <= end; at += 1) if (hashes[at]! <= hashes[least]!) least = at;
    } else if (hashes[end]! <= hashes[least]!) least = end;
    if (end >= window - 1 || end === hashes.length - 1) chosen.add(least);
  }
  const places = [...chosen].filter((at) => times.get(hashes[at]!) === 1).sort((a, b) => a - b);
  return { letters: places, hashes: places.map((at) => hashes[at]!) };
}

/** A landmark found in another text: the number of its first letter there (`to`) and in its own text (`from`). */
export interface Meeting {
  readonly from: number;
  readonly to: number;
}

/** Hash of `gram` letters in a row → the numbers of the letters where such stand in a text, ascending. */
export type GramPlaces = ReadonlyMap<number, readonly number[]>;

/** Where which letters stand in a text. O(n). */
export function placeGrams(letters: string): GramPlaces {
  const places = new Map<number, number[]>();
  hashGrams(letters).forEach((hash, at) => {
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [at]);
    else known.push(at);
  });
  return places;
}

/** The hash of the first `gram` letters; null where there are fewer. */
export const hashOpening = (letters: string): number | null => hashGrams(letters.slice(0, gram))[0] ?? null;

/** Where the landmarks stand in another text, ascending by `from`; left out are those that it lacks or has twice. */
export const meetLandmarks = (landmarks: Landmarks, places: GramPlaces): Meeting[] =>
  landmarks.letters.flatMap((from, index) => {
    const [to, ...more] = places.get(landmarks.hashes[index]!) ?? [];
    return to === undefined || more.length > 0 ? [] : [{ from, to }];
  });

/** The hash of each `gram` letters in a row, by their first: polynomial, taken on from letter to letter, then mixed. */
function hashGrams(letters: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, letters.length - gram + 1));
  let leaving = 1;
  for (let power = 1; power < gram; power += 1) leaving = Math.imul(leaving, base);
  let hash = 0;
  for (let at = 0; at < letters.length; at += 1) {
    if (at >= gram) hash = (hash - Math.imul(letters.charCodeAt(at - gram), leaving)) | 0;
    hash = (Math.imul(hash, base) + letters.charCodeAt(at)) | 0;
    if (at >= gram - 1) hashes[at - gram + 1] = mix(hash);
  }
  return hashes;
}

/** Spreads the bits of a hash, so that the least of some is none of the letters' (finaliser of MurmurHash3, Appleby 2011). */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
