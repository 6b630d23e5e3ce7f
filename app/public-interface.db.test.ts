import { beforeEach, describe, expect, it, vi } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { actAsBearer } from "@/lib/platform/auth/bearer";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { tokenRule } from "@/lib/tokens/request-allowance";
import { limitRequests } from "@/lib/tokens/server/limit-requests";
import { createTestToken } from "@/lib/tokens/testing/create-test-token";
import { GET, POST } from "@/app/api/v1/[[...path]]/route";
import { POST as POST_RPC } from "@/app/api/rpc/[[...path]]/route";
import { GET as GET_CODEBOOK } from "@/app/api/projects/[projectId]/codebook/export/route";

// Who has no token comes without a cookie.
vi.mock("next-auth", () => ({ getServerSession: () => Promise.resolve(null) }));

let owner: Member;
let tokenId: string;
let token: string;
const newId = () => crypto.randomUUID();

beforeEach(async () => {
  owner = await createTestMember("owner", { name: "Olga" });
  ({ id: tokenId, token } = await createTestToken(owner, "code"));
});

const bearer = () => ({ authorization: `Bearer ${token}` });
const get = (path: string, query: Record<string, string> = {}, headers: Record<string, string> = bearer()) =>
  GET(new Request(`http://localhost/api/v1/${path}?${new URLSearchParams(query).toString()}`, { headers }));
const post = (path: string, input: object, headers: Record<string, string> = {}) =>
  POST(
    new Request(`http://localhost/api/v1/${path}`, {
      method: "POST",
      headers: { ...bearer(), "content-type": "application/json", ...headers },
      body: JSON.stringify(input),
    }),
  );
const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return (await response.json()) as { status: number; code: string; detail: string; errors?: unknown };
};

describe("reads", () => {
  it("are asked for by GET, with numbers and lists in the address", async () => {
    const codes = await createTestCodes(owner, ["trade"]);
    const query = { projectId: owner.projectId, codeId: codes("trade"), withSubCodes: "true", limit: "5" };
    const response = await get("analysis/listExcerpts", { ...query, offset: "0" });
    expect([response.status, await response.json()]).toEqual([
      200,
      expect.objectContaining({ excerpts: [] }) as unknown,
    ]);
  });

  it("come in parts by cursor, to the end", async () => {
    const projectId = owner.projectId;
    for (const name of ["Trade", "Energy", "Talk"])
      expect((await post("codebook/add", { projectId, id: newId(), parentId: null, name })).status).toBe(200);
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const query = { projectId, limit: "2", ...(cursor !== "" && { cursor }) };
      const part = (await (await get("history/list", query)).json()) as {
        entries: { id: string }[];
        nextCursor: string | null;
      };
      seen.push(...part.entries.map(({ id }) => id));
      cursor = part.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([3, 3]);
  });

  it("and by POST, for inputs that are long", async () => {
    const response = await post("codebook/list", { projectId: owner.projectId });
    expect([response.status, await response.json()]).toEqual([200, []]);
  });

  it("have an entity tag, and no body for who has it", async () => {
    await createTestCodes(owner, ["trade"]);
    const query = { projectId: owner.projectId };
    const first = await get("codebook/list", query);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\//);
    const again = await get("codebook/list", query, { ...bearer(), "if-none-match": tag });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    await createTestCodes(owner, ["energy"]);
    const changed = await get("codebook/list", query, { ...bearer(), "if-none-match": tag });
    expect([changed.status, changed.headers.get("etag") === tag]).toEqual([200, false]);
  });

  it("are told of by HEAD as by GET", async () => {
    const query = { projectId: owner.projectId };
    const tag = (await get("codebook/list", query)).headers.get("etag");
    const url = `http://localhost/api/v1/codebook/list?${new URLSearchParams(query).toString()}`;
    const head = await GET(new Request(url, { method: "HEAD", headers: bearer() }));
    expect([head.status, head.headers.get("etag")]).toEqual([200, tag]);
  });

  it("write nothing by GET", async () => {
    const response = await get("codebook/add", { projectId: owner.projectId, id: newId(), name: "By GET" });
    expect(response.status).toBe(404);
    expect(await database().code.count({ where: { projectId: owner.projectId } })).toBe(0);
  });
});

describe("what fails is told as a problem", () => {
  it("401 without a token, with one that is not, and with one that was", async () => {
    const without = await get("projects/list", {}, {});
    expect([without.status, without.headers.get("www-authenticate")]).toEqual([
      401,
      'Bearer realm="Excerpta"',
    ]);
    const wrong = await get("projects/list", {}, { authorization: `Bearer exc_${"x".repeat(43)}` });
    expect(wrong.headers.get("www-authenticate")).toContain("invalid_token");
    expect(await problemOf(wrong)).toMatchObject({ status: 401, code: "UNAUTHORIZED" });
    await database().accessToken.delete({ where: { id: tokenId } });
    expect((await get("projects/list")).status).toBe(401);
  });

  it("403 for what the scope does not allow, with the scope it takes", async () => {
    const response = await post("codebook/merge", { projectId: owner.projectId });
    expect(await problemOf(response)).toMatchObject({
      status: 403,
      detail: expect.stringContaining("“manage”") as unknown,
    });
  });

  it("404 for a project one is not in, and for what is no procedure", async () => {
    const other = await createTestMember();
    expect((await get("codebook/list", { projectId: other.projectId })).status).toBe(404);
    expect(await problemOf(await post("codebook/lists", {}))).toMatchObject({ status: 404 });
    expect((await get("")).status).toBe(404);
    // What is left out is not there under another spelling either.
    for (const path of [
      "accounts/listSessions",
      "accounts%2FlistSessions",
      "%61ccounts/listSessions",
      "//accounts/listSessions",
    ])
      expect((await post(path, {})).status, path).toBe(404);
  });

  it("409 for what stands against it", async () => {
    const code = { projectId: owner.projectId, id: newId(), parentId: null, name: "Trade" };
    expect((await post("codebook/add", code)).status).toBe(200);
    expect(await problemOf(await post("codebook/add", { ...code, name: "Energy" }))).toMatchObject({
      status: 409,
    });
  });

  it("413 for what is too large", async () => {
    const name = "x".repeat(17 * 1024 * 1024);
    expect(await problemOf(await post("codebook/add", { projectId: owner.projectId, name }))).toMatchObject({
      status: 413,
    });
  });

  it("422 for an input that is not as it should be, with its places", async () => {
    const response = await post("codebook/add", { projectId: owner.projectId, id: "1", parentId: null });
    expect(await problemOf(response)).toMatchObject({
      status: 422,
      errors: [
        { pointer: "#/id", detail: expect.any(String) as unknown },
        { pointer: "#/name", detail: expect.any(String) as unknown },
      ],
    });
  });

  it("429 for a token that asks too often, with when to ask again", async () => {
    while (limitRequests(tokenId) === 0);
    const response = await get("projects/list");
    expect(await problemOf(response)).toMatchObject({ status: 429 });
    expect(Number(response.headers.get("retry-after"))).toBe(Math.ceil(60 / tokenRule.aMinute));
  });

  it("500 without what was inside", async () => {
    const response = await post("codebook/list", { projectId: "\u0000" });
    expect(response.status).toBeLessThan(500);
    const spy = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const out = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
    const broken = vi.spyOn(database().member, "findFirst").mockRejectedValue(new Error("secret inside"));
    const failed = await get("codebook/list", { projectId: owner.projectId });
    broken.mockRestore();
    spy.mockRestore();
    out.mockRestore();
    expect(await problemOf(failed)).toMatchObject({
      status: 500,
      detail: expect.not.stringContaining("secret") as unknown,
    });
  });
});

describe("an Idempotency-Key", () => {
  it("has what is sent again done once, with the same answer", async () => {
    const documentId = await createTestDocument(owner, "Letters", "Trade grew slowly.\n");
    const codes = await createTestCodes(owner, ["trade"]);
    const input = { projectId: owner.projectId, documentId, exact: "Trade grew", codeIds: [codes("trade")] };
    const key = { "idempotency-key": newId() };
    const answers = [];
    for (let at = 0; at < 2; at += 1)
      answers.push(await (await post("coding/applyToQuote", input, key)).json());
    expect(answers[1]).toEqual(answers[0]);
    expect(await database().event.count({ where: { projectId: owner.projectId } })).toBe(1);
  });

  it("is for one thing: another under the same is refused", async () => {
    const key = { "idempotency-key": newId() };
    const { projectId } = owner;
    const code = { projectId, id: newId(), parentId: null, name: "Trade" };
    expect((await post("codebook/add", code, key)).status).toBe(200);
    const group = { projectId, id: newId(), kind: "set", name: "Letters" };
    expect((await post("groups/create", group)).status).toBe(200);
    const other = await post("groups/create", { ...group, id: newId(), name: "Notes" }, key);
    expect(await problemOf(other)).toMatchObject({ status: 422 });
    expect(await database().event.count({ where: { projectId } })).toBe(2);
  });

  it("is for one input: another under the same is refused, and the same in another order is not", async () => {
    const key = { "idempotency-key": newId() };
    const { projectId } = owner;
    const code = { projectId, id: newId(), parentId: null, name: "Trade" };
    const first = await post("codebook/add", code, key);
    const turned = Object.fromEntries(Object.entries(code).reverse());
    expect(await (await post("codebook/add", turned, key)).json()).toEqual(await first.json());
    // Of the same action: another input, and another procedure with what both take.
    const others = [
      await post("codebook/add", { ...code, id: newId(), name: "Energy" }, key),
      await post("codebook/add", { ...code, color: "#336699" }, key),
      await post("codebook/edit", { projectId, id: code.id, fields: { name: "Energy" } }, key),
    ];
    for (const other of others)
      expect(await problemOf(other)).toMatchObject({
        ...{ status: 422, code: "UNPROCESSABLE_CONTENT" },
        detail: expect.stringContaining("ask again with a new one") as unknown,
      });
    const codes = await database().code.findMany({ where: { projectId } });
    expect(codes.map(({ name }) => name)).toEqual(["Trade"]);
    const { asked } = await database().event.findFirstOrThrow({ where: { projectId } });
    expect(asked).toMatch(/^[\w-]{43}$/);
  });

  it("that another person has used is refused", async () => {
    const key = { "idempotency-key": newId() };
    const { projectId } = owner;
    const code = { projectId, id: newId(), parentId: null, name: "Trade" };
    expect((await post("codebook/add", code, key)).status).toBe(200);
    const other = await createTestMember("lead", { projectId });
    ({ token } = await createTestToken(other, "code"));
    expect(await problemOf(await post("codebook/add", code, key))).toMatchObject({ status: 409 });
  });

  it("is refused where nothing is done once by it, and means nothing to a read", async () => {
    ({ token } = await createTestToken(owner, "manage"));
    const { projectId } = owner;
    const before = await database().project.count();
    const key = () => ({ "idempotency-key": newId() });
    for (const [path, input] of Object.entries({
      "projects/create": { name: "New" },
      "projects/invite": { projectId, role: "coder", days: 7 },
      "jobs/dismissOver": { projectId },
    })) {
      const problem = await problemOf(await post(path, input, key()));
      expect(problem, path).toMatchObject({
        status: 400,
        detail: expect.stringContaining("without") as unknown,
      });
    }
    expect(await database().project.count()).toBe(before);
    expect(await database().invitation.count({ where: { projectId } })).toBe(0);
    expect((await post("codebook/list", { projectId }, key())).status).toBe(200);
  });

  it("is refused where it is none, rather than passed over", async () => {
    const response = await post("projects/list", {}, { "idempotency-key": "again" });
    expect(await problemOf(response)).toMatchObject({
      status: 400,
      detail: expect.stringContaining("UUID") as unknown,
    });
  });
});

describe("where a token counts", () => {
  const crossSite = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };

  it("other sites' pages may show one, and are refused without", async () => {
    expect((await post("codebook/list", { projectId: owner.projectId }, crossSite)).status).toBe(200);
    expect((await get("projects/list", {}, crossSite)).status).toBe(403);
  });

  it("not in the interface of the product's own pages", async () => {
    const ask = (headers: Record<string, string>) =>
      POST_RPC(
        new Request("http://localhost/api/rpc/projects/list", {
          method: "POST",
          headers: { ...headers, "content-type": "application/json" },
          body: "{}",
        }),
      );
    expect((await ask(bearer())).status).toBe(401);
    expect((await ask({ ...bearer(), ...crossSite })).status).toBe(403);
    // Nor does one leak from a request at work beside it.
    const user = { id: owner.userId, name: "Olga", email: "", administrator: false };
    const beside = actAsBearer(user, () => get("projects/list"));
    expect((await ask(bearer())).status).toBe(401);
    expect((await beside).status).toBe(200);
  });

  it("in the files of a project, by the same policy", async () => {
    const load = (headers: Record<string, string>, projectId = owner.projectId) =>
      GET_CODEBOOK(new Request("http://localhost/?format=csv", { headers }), {
        params: Promise.resolve({ projectId }),
      });
    const answer = await load(bearer());
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      expect.stringContaining("csv") as unknown,
    ]);
    const refused = await load({});
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([
      401,
      'Bearer realm="Excerpta"',
    ]);
    expect((await load({ authorization: "Bearer nothing" })).status).toBe(401);
    expect((await load(bearer(), (await createTestMember()).projectId)).status).toBe(404);
  });
});
