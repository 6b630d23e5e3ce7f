import { beforeEach, describe, expect, it, vi } from "vitest";
import type { LiveEvent, LiveNews } from "@/lib/live/live-news";
import { LiveConnection } from "./live-connection";

const follow = vi.hoisted(() => vi.fn());
vi.mock("@/lib/api/client", () => ({
  client: { live: { follow, tellPresence: () => Promise.resolve() } },
}));

const begin = (cursor: string, missed = false): LiveNews => ({ kind: "begin", cursor, missed });
/** One telling of events, each given as its id and the one before it: "ba" is b after a. */
const tell = (...events: string[]): LiveNews => ({
  kind: "events",
  events: events.map((each) => ({ id: each[0], after: each[1] }) as LiveEvent),
});

/** Streams that are told in turn, one each time the server is asked; the last stays open until it is left. */
function answer(...streams: LiveNews[][]): void {
  const left = [...streams];
  follow.mockImplementation((_input: unknown, { signal }: { signal: AbortSignal }) => {
    const news = left.shift() ?? [];
    return Promise.resolve(
      (async function* () {
        yield* news;
        while (!signal.aborted)
          await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
      })(),
    );
  });
}

const cursors = () => follow.mock.calls.map(([input]) => (input as { cursor?: string }).cursor ?? null);

beforeEach(() => {
  follow.mockReset();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
});

/** Follows from an event on, and waits until all of these were heard. */
async function hear(cursor: string | null, expected: readonly string[]) {
  const live = new LiveConnection("project", cursor);
  const heard: string[] = [];
  live.onEvent(({ id }) => heard.push(id));
  live.onMissed(() => heard.push("missed"));
  const closed = new AbortController();
  const following = live.follow(closed.signal);
  await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(expected.length), 5_000);
  closed.abort();
  await following;
  expect(heard).toEqual(expected);
}

describe("the one stream of a window", () => {
  it("hears all events of one telling, and asks again where one of them is out of order", async () => {
    answer([begin("a"), tell("ba", "cb"), tell("dc", "fe")], [begin("d"), tell("ed", "fe")]);
    await hear("a", ["b", "c", "d", "e", "f"]);
    expect(cursors()).toEqual(["a", "d"]);
  });

  it("asks again from what was heard last when an event comes out of order, and hears each once", async () => {
    answer(
      [begin("a"), tell("ba"), tell("dc"), tell("ed")],
      [begin("b"), tell("cb"), tell("dc"), tell("ed")],
    );
    await hear("a", ["b", "c", "d", "e"]);
    expect(cursors()).toEqual(["a", "b"]);
  });

  it("hears nothing twice where an event is told again", async () => {
    answer([begin("a"), tell("ba"), tell("ba")], [begin("b"), tell("cb")]);
    await hear("a", ["b", "c"]);
    expect(cursors()).toEqual(["a", "b"]);
  });

  it("has all asked for anew where the server cannot go on from there", async () => {
    answer([begin("z", true), tell("yz")]);
    await hear("a", ["missed", "y"]);
  });
});
