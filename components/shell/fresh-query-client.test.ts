import { QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { FreshQueryClient } from "./fresh-query-client";

/** A server whose answers arrive when they are let go, each with what stood there when it was asked. */
function makeServer() {
  let stands = 0;
  const waiting: (() => void)[] = [];
  return {
    write: () => (stands += 1),
    ask: () => {
      const read = stands;
      return new Promise<number>((resolve) => waiting.push(() => resolve(read)));
    },
    letGo: () => waiting.splice(0).forEach((answer) => answer()),
    asked: () => waiting.length,
  };
}

it("asks again what was asked before a change and had not answered yet", async () => {
  const server = makeServer();
  const queries = new FreshQueryClient();
  const observer = new QueryObserver(queries, { queryKey: ["list"], queryFn: server.ask });
  const leave = observer.subscribe(() => undefined);
  server.write();
  const settled = queries.invalidateQueries({ queryKey: ["list"] });
  server.letGo();
  await expect.poll(server.asked).toBe(1);
  server.letGo();
  await settled;
  expect(observer.getCurrentResult().data).toBe(1);
  leave();
});

it("asks once for what had answered, and not at all for what the change is not about", async () => {
  const server = makeServer();
  const queries = new FreshQueryClient();
  const observer = new QueryObserver(queries, { queryKey: ["list"], queryFn: server.ask });
  const leave = observer.subscribe(() => undefined);
  server.letGo();
  await expect.poll(() => observer.getCurrentResult().data).toBe(0);
  await queries.invalidateQueries({ queryKey: ["other"] });
  expect(server.asked()).toBe(0);
  server.write();
  const settled = queries.invalidateQueries({ queryKey: ["list"] });
  expect(server.asked()).toBe(1);
  server.letGo();
  await settled;
  expect([observer.getCurrentResult().data, server.asked()]).toEqual([1, 0]);
  leave();
});
