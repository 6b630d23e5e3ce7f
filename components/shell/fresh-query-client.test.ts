import { QueryObserver } from "@tanstack/react-query";
import { expect, it, onTestFinished } from "vitest";
import { FreshQueryClient } from "./fresh-query-client";

const key = { queryKey: ["list"] };

/** A server whose answers arrive when they are let go, each with what stood there when it was asked. */
function makeServer() {
  let stands = 0;
  let times = 0;
  const waiting: (() => void)[] = [];
  return {
    write: () => (stands += 1),
    ask: () => {
      const read = stands;
      times += 1;
      return new Promise<number>((resolve) => waiting.push(() => resolve(read)));
    },
    letGo: () => waiting.splice(0).forEach((answer) => answer()),
    asked: () => waiting.length,
    times: () => times,
  };
}

/** A list that is being asked for the first time. */
function askForList() {
  const server = makeServer();
  const queries = new FreshQueryClient();
  const observer = new QueryObserver(queries, { ...key, queryFn: server.ask });
  onTestFinished(observer.subscribe(() => undefined));
  return { server, queries, shown: () => observer.getCurrentResult().data };
}

it("asks once more for what had not answered yet, however much changed meanwhile", async () => {
  const { server, queries, shown } = askForList();
  server.write();
  const settled = queries.invalidateQueries(key);
  server.write();
  void queries.invalidateQueries(key);
  server.letGo();
  await expect.poll(server.asked).toBe(1);
  server.letGo();
  await settled;
  expect([shown(), server.times()]).toEqual([2, 2]);
});

it("asks once for what had answered, and not at all for what the change is not about", async () => {
  const { server, queries, shown } = askForList();
  server.letGo();
  await expect.poll(shown).toBe(0);
  await queries.invalidateQueries({ queryKey: ["other"] });
  expect(server.times()).toBe(1);
  server.write();
  const settled = queries.invalidateQueries(key);
  server.letGo();
  await settled;
  expect([shown(), server.times()]).toEqual([1, 2]);
});
