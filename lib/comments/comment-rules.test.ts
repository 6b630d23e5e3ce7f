import { describe, expect, it } from "vitest";
import { type Comment, commentLimit, sayCount } from "./comment";
import { type Thread, addComment, editComment, removeComment, resolveThread } from "./comment-rules";

const now = "2026-02-01T00:00:00.000Z";
const thread: Thread = {
  id: "t",
  target: "memo",
  targetId: "m",
  alsoOn: [],
  createdAt: "2026-01-01T00:00:00.000Z",
  resolvedAt: null,
  resolvedById: null,
};
const resolved: Thread = { ...thread, resolvedAt: "2026-01-02T00:00:00.000Z", resolvedById: "ben" };
const comment: Comment = {
  id: "c",
  threadId: "t",
  authorId: "ada",
  text: "Why?",
  createdAt: thread.createdAt,
  editedAt: null,
};
const entities = (changes: readonly { entity: string; after: unknown }[]) =>
  changes.map(({ entity, after }) => `${after === null ? "-" : "+"}${entity}`);

describe("addComment", () => {
  const add = (on: Thread | null, text = " So. ") =>
    addComment(on, { target: "memo", targetId: "m" }, { id: "d", threadId: "t", text }, "ada", now);

  it.each([
    ["begins a thread", null, ["+thread", "+comment"]],
    ["answers an open one", thread, ["+comment"]],
    ["opens a resolved one again", resolved, ["+thread", "+comment"]],
  ])("%s", (_, on, expected) => {
    const outcome = add(on);
    expect(outcome.ok && entities(outcome.value)).toEqual(expected);
    expect(outcome).toMatchObject({ value: { [expected.length - 1]: { after: { text: "So." } } } });
  });

  it.each([
    ["nothing", " \n"],
    ["a book", "x".repeat(commentLimit + 1)],
  ])("refuses %s", (_, text) => expect(add(thread, text).ok).toBe(false));
});

describe("editComment", () => {
  it("says when it was changed, and nothing where it was not", () => {
    expect(editComment(comment, "Why? ", now)).toEqual({ ok: true, value: [] });
    expect(editComment({ ...comment, editedAt: thread.createdAt }, "How?", now)).toMatchObject({
      value: [
        { before: { text: "Why?", editedAt: thread.createdAt }, after: { text: "How?", editedAt: now } },
      ],
    });
  });
});

describe("removeComment", () => {
  it("takes the thread along with its last comment", () => {
    expect(entities(removeComment(comment, thread, 1))).toEqual(["-comment"]);
    expect(entities(removeComment(comment, thread, 0))).toEqual(["-comment", "-thread"]);
  });
});

describe("resolveThread", () => {
  it("changes only what does not stand so already", () => {
    expect(resolveThread(thread, null, now)).toEqual([]);
    expect(resolveThread(resolved, "ada", now)).toEqual([]);
    expect(resolveThread(thread, "ada", now)).toMatchObject([
      { after: { resolvedAt: now, resolvedById: "ada" } },
    ]);
    expect(resolveThread(resolved, null, now)).toMatchObject([
      { after: { resolvedAt: null, resolvedById: null } },
    ]);
  });
});

describe("sayCount", () => {
  it.each([
    [{ comments: 0, open: 0 }, ""],
    [{ comments: 1, open: 1 }, "1 comment"],
    [{ comments: 3, open: 0 }, "3 comments, resolved"],
  ])("says %j as “%s”", (count, said) => expect(sayCount(count)).toBe(said));
});
