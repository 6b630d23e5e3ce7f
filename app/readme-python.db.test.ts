import { type IncomingMessage, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { hasPython, runReadmePython } from "@/lib/api/testing/readme-script";
import { useTestJobs } from "@/lib/api/testing/test-jobs";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { createTestToken } from "@/lib/tokens/testing/create-test-token";
import { POST as UPLOAD } from "./api/projects/[projectId]/documents/route";
import { GET, POST } from "./api/v1/[[...path]]/route";

// Who has no token comes without a cookie.
vi.mock("next-auth", () => ({ getServerSession: () => Promise.resolve(null) }));

const { start } = useTestJobs();

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/** The routes as a server has them, without the rest of it. */
const server = createServer((incoming, outgoing) => {
  void (async () => {
    const { method = "GET", url = "/", headers } = incoming;
    const body = method === "POST" ? { body: await bodyOf(incoming) } : {};
    const request = new Request(`http://${headers.host}${url}`, {
      method,
      headers: headers as HeadersInit,
      ...body,
    });
    const projectId = /^\/api\/projects\/([^/]+)\/documents$/.exec(url)?.[1];
    const answer =
      projectId !== undefined
        ? await UPLOAD(request, { params: Promise.resolve({ projectId }) })
        : await (method === "GET" ? GET : POST)(request);
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  })();
});

let url: string;
beforeAll(async () => {
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

it.skipIf(!hasPython)("the README's Python uploads, codes and reads a table (needs python3)", async () => {
  const member = await createTestMember("coder");
  const { projectId } = member;
  const { token } = await createTestToken(member, "code");
  const send = async (path: string, input: object) => {
    const answer = await fetch(`${url}/api/v1/${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ projectId, ...input }),
    });
    expect(answer.status, await answer.clone().text()).toBe(200);
  };
  await send("codebook/add", { id: crypto.randomUUID(), parentId: null, name: "Trade" });
  const columns = [{ id: "n", kind: "count", of: "passages" }];
  await send("tables/create", {
    tableId: crypto.randomUUID(),
    name: "Papers",
    spec: { rows: { kind: "documents" }, columns, match: "passage" },
  });
  await start();
  expect(await runReadmePython(url, token)).toBe("paper 1\n");
  const codings = await database().coding.findMany({ where: { projectId }, include: { passage: true } });
  expect(codings.map(({ passage }) => passage.quotes)).toEqual([["grew slowly"]]);
});
