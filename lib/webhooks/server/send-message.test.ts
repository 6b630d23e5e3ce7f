import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { sendMessage } from "./send-message";
import { makeSecret } from "./sign-message";

let connections = 0;
const server = createServer((socket) => {
  connections += 1;
  socket.destroy();
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));
afterEach(() => vi.unstubAllEnvs());

const send = (origin: string) =>
  sendMessage(
    `${origin}:${(server.address() as AddressInfo).port}/`,
    { id: "msg_1", body: "{}" },
    makeSecret(),
    {
      now: new Date(),
      signal: new AbortController().signal,
    },
  );

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
