import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { fromBase64, toBase64 } from "./bytes";
import {
  type Replacement,
  carryOffset,
  carryReplacement,
  findReplacement,
  plainOf,
  replaceIn,
} from "./plain-doc";
import { mergeState, missingFrom, openState, seedState, vectorOf } from "./text-state";

/** One person with the text open; what was typed waits to be pushed. */
interface Writer {
  readonly doc: Y.Doc;
  waiting: Uint8Array[];
}

function joinWriter(state: Uint8Array): Writer {
  const writer: Writer = { doc: openState(state), waiting: [] };
  writer.doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "heard") writer.waiting.push(update);
  });
  return writer;
}

/** What may happen: a word typed somewhere, what waits pushed (its news heard by those who hear), or a text asked for. */
const step = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom("type" as const, "push" as const, "ask" as const),
  at: fc.nat(1_000),
  heardBy: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  twice: fc.boolean(),
});

describe("what two or three type at once", () => {
  it("ends the same in all windows and on the server, with every word, whatever was lost or came twice", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 2, max: 3 }), (steps, count) => {
        let state: Uint8Array<ArrayBuffer> = seedState((doc) => plainOf(doc).insert(0, "A first text."));
        const writers = Array.from({ length: count }, () => joinWriter(state));
        const take = (update: Uint8Array) => {
          const merged = mergeState(state, fromBase64(toBase64(update)));
          if (!merged.ok) throw new Error(merged.error);
          state = merged.value;
        };
        const ask = ({ doc }: Writer) => {
          Y.applyUpdate(doc, missingFrom(state, Y.encodeStateVector(doc)), "heard");
          take(Y.encodeStateAsUpdate(doc, vectorOf(state)));
        };
        const words: string[] = [];
        for (const [index, { who, what, at, heardBy, twice }] of steps.entries()) {
          const writer = writers[who % count]!;
          if (what === "type") {
            const word = `<${index}>`;
            const text = plainOf(writer.doc);
            // Between the words: nobody writes into what another has typed.
            const places = [0, ...[...text.toJSON().matchAll(/>/g)].map((match) => match.index + 1)];
            replaceIn(text, { at: places[at % places.length]!, removed: 0, inserted: word });
            words.push(word);
          } else if (what === "ask") ask(writer);
          else if (writer.waiting.length > 0) {
            const update = Y.mergeUpdates(writer.waiting);
            writer.waiting = [];
            take(update);
            if (twice) take(update);
            for (const [other, { doc }] of writers.entries())
              if (heardBy[other]) Y.applyUpdate(doc, update, "heard");
          }
        }
        for (const writer of [...writers, ...writers]) ask(writer);
        const ends = [openState(state), ...writers.map(({ doc }) => doc)].map((doc) => plainOf(doc).toJSON());
        expect(new Set(ends).size).toBe(1);
        for (const word of words) expect(ends[0]).toContain(word);
        expect(ends[0]).toContain("A first text.");
      }),
      { seed: 11 },
    );
  });

  it("begins with the same state whoever makes it, and refuses what is no update", () => {
    const seed = () => seedState((doc) => plainOf(doc).insert(0, "Text"));
    expect(toBase64(seed())).toBe(toBase64(seed()));
    const twice = mergeState(seed(), seed());
    expect(twice.ok && plainOf(openState(twice.value)).toJSON()).toBe("Text");
    expect(mergeState(seed(), new Uint8Array([255, 255, 1]))).toEqual({ ok: false, error: "malformed" });
    expect(missingFrom(seed(), new Uint8Array([255, 255, 255]))).toEqual(seed());
  });
});

describe("findReplacement", () => {
  const pieces = fc.string({ unit: fc.constantFrom("a", "b", " ", "🙂", "é"), maxLength: 12 });

  it("makes the one text of the other, never of half a sign, and no longer than what was put in", () => {
    fc.assert(
      fc.property(pieces, pieces, pieces, pieces, (before, removed, inserted, after) => {
        const [old, now] = [before + removed + after, before + inserted + after];
        const found = findReplacement(old, now, before.length + inserted.length);
        if (found === null) return expect(old).toBe(now);
        expect(old.slice(0, found.at) + found.inserted + old.slice(found.at + found.removed)).toBe(now);
        expect(found.inserted.isWellFormed?.() ?? true).toBe(true);
        expect(found.inserted.length).toBeLessThanOrEqual(inserted.length + 1);
        expect(found.removed).toBeLessThanOrEqual(removed.length + 1);
      }),
      { seed: 12 },
    );
  });

  it("finds what was typed where the caret stands, of letters that are alike", () => {
    expect(findReplacement("aaa", "aaaa", 2)).toEqual({ at: 1, removed: 0, inserted: "a" });
    expect(findReplacement("aaa", "aaaa", 4)).toEqual({ at: 3, removed: 0, inserted: "a" });
  });
});

it("keeps a caret at its letter when others type before and behind it", () => {
  const before: Replacement = { at: 2, removed: 1, inserted: "xyz" };
  expect(carryOffset(5, [before])).toBe(7);
  expect(carryOffset(2, [before])).toBe(2);
  expect(carryOffset(5, [{ at: 3, removed: 9, inserted: "" }])).toBe(3);
  expect(carryOffset(5, [{ at: 5, removed: 0, inserted: "x" }])).toBe(5);
});

it.each([
  ["before", { at: 0, removed: 0, inserted: "Z " }, "one two, more", "Z one two, more"],
  ["behind", { at: 7, removed: 0, inserted: "!" }, "Q one two", "Q one two!"],
  ["in place of a word", { at: 4, removed: 3, inserted: "three" }, "one, two", "one, three"],
])("makes what was typed %s where others have typed meanwhile", (_where, made, after, expected) => {
  const text = plainOf(new Y.Doc());
  text.insert(0, after);
  replaceIn(text, carryReplacement(made, "one two", after));
  expect(text.toJSON()).toBe(expected);
});
