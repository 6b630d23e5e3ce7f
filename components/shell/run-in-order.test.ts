import { notifications, notificationsStore } from "@mantine/notifications";
import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test } from "vitest";
import { notifyUndoable } from "./notify-undoable";
import { runInOrder } from "./run-in-order";

const offered = () => {
  const { notifications: shown, queue } = notificationsStore.getState();
  return [...shown, ...queue].map(({ id }) => id);
};

/** A promise that is refused from outside. */
function deferred() {
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<void>((_, refuse) => (reject = refuse));
  return { promise, reject: (reason: Error) => reject(reason) };
}

beforeEach(() => notifications.clean());

test("a write waits for the one before it, though that one fails", async () => {
  const queries = new QueryClient();
  const log: string[] = [];
  const first = deferred();
  const coding = runInOrder(queries, "project", async () => {
    log.push("coding sent");
    await first.promise;
  });
  const undo = runInOrder(queries, "project", () => {
    log.push("undo sent");
    return Promise.resolve("undone");
  });
  await Promise.resolve();
  expect(log).toEqual(["coding sent"]);
  first.reject(new Error("refused"));
  await expect(coding).rejects.toThrow("refused");
  await expect(undo).resolves.toBe("undone");
  expect(log).toEqual(["coding sent", "undo sent"]);
});

test("the offer to undo a change goes with the next change", async () => {
  const queries = new QueryClient();
  await runInOrder(queries, "project", () => Promise.resolve());
  notifyUndoable("You deleted the code", () => Promise.resolve());
  expect(offered()).toEqual(["undoable"]);
  await runInOrder(queries, "project", () => Promise.resolve());
  expect(offered()).toEqual([]);
});
