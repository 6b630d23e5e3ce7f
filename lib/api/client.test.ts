import { ORPCError } from "@orpc/client";
import { afterAll, expect, it, vi } from "vitest";
import { client } from "./client";

const server = vi.hoisted(() => {
  const server = { answer: (): Response => new Response() };
  // The client takes both when it is made.
  vi.stubGlobal("window", { location: { origin: "http://localhost" } });
  vi.stubGlobal("fetch", () => Promise.resolve().then(() => server.answer()));
  return server;
});
afterAll(() => vi.unstubAllGlobals());

function answerWith(answer: () => Response) {
  server.answer = answer;
}

const ask = () => client.codebook.list({ projectId: crypto.randomUUID() });

/** An answer whose connection breaks after its first characters. */
const brokenOff = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"json":[{"na'));
        controller.error(new TypeError("network error"));
      },
    }),
    { status: 200, headers: { "content-type": "application/json" } },
  );

it("takes an answer that breaks off for none", async () => {
  answerWith(brokenOff);
  await expect(ask()).rejects.toThrow(new TypeError("No whole answer."));
  answerWith(() => new Response('{"json":[{"na', { headers: { "content-type": "application/json" } }));
  await expect(ask()).rejects.toBeInstanceOf(TypeError);
  answerWith(() => {
    throw new TypeError("Failed to fetch");
  });
  await expect(ask()).rejects.toBeInstanceOf(TypeError);
});

it("tells what the server says, and that one has stopped waiting oneself", async () => {
  const refusal = new ORPCError("CONFLICT", { message: "It is taken." });
  answerWith(() => Response.json({ json: refusal.toJSON(), meta: [] }, { status: 409 }));
  const refused = await ask().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ORPCError);
  expect(refused).toMatchObject({ status: 409, message: "It is taken." });
  answerWith(() => {
    throw new DOMException("Stopped.", "AbortError");
  });
  await expect(ask()).rejects.toMatchObject({ name: "AbortError" });
});
