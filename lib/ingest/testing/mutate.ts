import { unzipSync, zipSync } from "fflate";

/** Whole numbers from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** The same numbers for the same seed (mulberry32, Tommy Ettinger 2017). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * Math.max(1, below));
  };
}

/** A file damaged in one to four ways; never the bytes that were given, which stay as they are. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let mutated: Uint8Array = Uint8Array.from(bytes);
  for (let times = 1 + random(4); times > 0; times -= 1) {
    mutated = mutations[random(mutations.length)]!(mutated, random);
  }
  return mutated;
}

/** A zip archive damaged as a file, or put together anew around one damaged part. */
export function mutateZip(bytes: Uint8Array, random: Random): Uint8Array {
  if (random(3) === 0) return mutate(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name !== "mimetype");
  const name = names[random(names.length)] ?? "";
  const part = parts[name] ?? new Uint8Array();
  const mutated = { ...parts, [name]: random(2) === 0 ? mutate(part, random) : renameElements(part, random) };
  return zipSync(mutated, { level: random(2) === 0 ? 0 : 1 });
}

/** XML that stays well-formed: elements of one name take another's, and a number in it may change. */
function renameElements(bytes: Uint8Array, random: Random): Uint8Array {
  const xml = Buffer.from(bytes).toString("utf8");
  const names = [...new Set(Array.from(xml.matchAll(/<([a-z][\w:.-]*)/gi), ([, name = ""]) => name))];
  const [from = "", to = ""] = [names[random(names.length)], names[random(names.length)]];
  const renamed = xml.replaceAll(/(<\/?)([a-z][\w:.-]*)/gi, (tag, open: string, name: string) =>
    name === from ? open + to : tag,
  );
  const made = new TextEncoder().encode(renamed);
  return random(2) === 0 ? made : changeNumber(made, random);
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const marks = [...new TextEncoder().encode("\0<>&;\"'{}\\[]()|,\t\n%-0")].concat(0x7f, 0x80, 0xff);
const numbers = ["-1", "0", "4294967296", "2147483647", "99999999999", "1e9"];

const mutations: readonly Mutation[] = [
  function flipBits(bytes, random) {
    for (let times = 1 + random(8); times > 0 && bytes.length > 0; times -= 1) {
      bytes[random(bytes.length)]! ^= 1 << random(8);
    }
    return bytes;
  },
  function putMarks(bytes, random) {
    for (let times = 1 + random(4); times > 0 && bytes.length > 0; times -= 1) {
      bytes[random(bytes.length)] = marks[random(marks.length)]!;
    }
    return bytes;
  },
  (bytes, random) => bytes.slice(0, random(bytes.length)),
  function cutOut(bytes, random) {
    const [from, to] = stretch(bytes, random);
    return join(bytes.subarray(0, from), bytes.subarray(to));
  },
  function repeat(bytes, random) {
    const [from, to] = stretch(bytes, random);
    const again = Array.from({ length: 1 + random(50) }, () => bytes.subarray(from, to));
    return join(bytes.subarray(0, to), ...again, bytes.subarray(to));
  },
  function splice(bytes, random) {
    const [from, to] = stretch(bytes, random);
    const at = random(bytes.length);
    return join(bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at));
  },
  function changeLength(bytes, random) {
    const at = random(Math.max(0, bytes.length - 4));
    const value = [0, 0xff, 0x7f][random(3)]!;
    bytes.fill(value, at, at + [1, 2, 4][random(3)]!);
    return bytes;
  },
  changeNumber,
];

function changeNumber(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random(bytes.length);
  const at = bytes.findIndex((byte, place) => place >= start && byte >= 0x30 && byte <= 0x39);
  if (at < 0) return bytes;
  let end = at;
  while (end < bytes.length && bytes[end]! >= 0x30 && bytes[end]! <= 0x39) end += 1;
  const number = new TextEncoder().encode(numbers[random(numbers.length)]);
  return join(bytes.subarray(0, at), number, bytes.subarray(end));
}

function stretch(bytes: Uint8Array, random: Random): [number, number] {
  const from = random(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random(200))];
}

const join = (...pieces: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(pieces));
