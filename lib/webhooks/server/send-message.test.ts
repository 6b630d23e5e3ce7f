import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { sendMessage } from "./send-message";
import { makeSecret } from "./sign-message";

let connections = 0;
/** What is answered to any words; null: the connection is broken off. */
let answer: string | null = null;
const server = createServer((socket) => {
  connections += 1;
  if (answer === null) socket.destroy();
  const words = answer ?? "";
  socket.once("data", () => socket.write(words)).on("error", () => undefined);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const send = (origin: string) => {
  const address = `${origin}:${(server.address() as AddressInfo).port}/`;
  const signal = new AbortController().signal;
  return sendMessage(address, { id: "msg_1", body: "{}" }, makeSecret(), { now: new Date(), signal });
};

it.each(["https://127.0.0.1", "https://[::ffff:127.0.0.1]", "https://localhost", "http://127.0.0.1"])(
  "never connects to %s",
  async (origin) => {
    const problem = expect.stringContaining("inner network") as unknown;
    expect(await send(origin)).toEqual({ kind: "unanswered", problem });
    expect(connections).toBe(0);
  },
);

it("does where the installation allows it", async () => {
  vi.stubEnv("EXCERPTA_WEBHOOK_ADDRESSES", "any");
  const problem = "the address broke the connection off";
  expect(await send("https://localhost")).toEqual({ kind: "unanswered", problem });
  expect(connections).toBe(1);
});

it("waits ten seconds for an address that says nothing", async () => {
  vi.stubEnv("EXCERPTA_WEBHOOK_ADDRESSES", "any");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  answer = "";
  const connected = once(server, "connection");
  const sent = send("http://127.0.0.1");
  let over = false;
  void sent.then(() => (over = true));
  await connected;
  await vi.advanceTimersByTimeAsync(9_999);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await sent).toEqual({ kind: "unanswered", problem: "no answer came within 10 seconds" });
});

it("cuts off an answer without end", async () => {
  vi.stubEnv("EXCERPTA_WEBHOOK_ADDRESSES", "any");
  answer = `HTTP/1.1 200 OK\r\n\r\n${"x".repeat(100_000)}`;
  expect(await send("http://127.0.0.1")).toEqual({ kind: "answered", status: 200 });
});
