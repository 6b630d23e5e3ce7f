import { beforeAll, expect, it, vi } from "vitest";
import { findCurrentUser } from "@/lib/platform/auth/session";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { POST } from "./api/projects/[projectId]/export/package/route";

// Only the cookie is replaced: who is signed in.
vi.mock("@/lib/platform/auth/session", () => ({ findCurrentUser: vi.fn() }));

let member: Member;

beforeAll(async () => {
  member = await createTestMember("owner", { action: "project.export" });
  const { userId: id, name } = member;
  vi.mocked(findCurrentUser).mockResolvedValue({
    ...{ id, name },
    ...{ email: "own@example.org", administrator: false },
  });
});

const send = (description: string, rest: Record<string, string>, origin = "http://localhost") =>
  POST(
    new Request("http://localhost/api", {
      method: "POST",
      headers: { origin, host: "localhost" },
      body: new URLSearchParams({ title: "A study", description, ...rest }),
    }),
    { params: Promise.resolve({ projectId: member.projectId }) },
  );

it("makes a package of what a form says, which may be longer than an address", async () => {
  const made = await send("ش".repeat(4_000), { date: "2026-05-31" });
  expect([made.status, made.headers.get("Content-Type")]).toEqual([200, "application/zip"]);
  await made.body?.cancel();
});

it.each<[string, number, Parameters<typeof send>]>([
  ["other sites", 403, ["x", {}, "https://other.example"]],
  ["what no form says", 413, ["x".repeat(300_000), {}]],
  ["days that a ZIP cannot hold", 400, ["x", { date: "1979-12-31" }]],
  ["an unclear wish for pseudonyms", 400, ["x", { pseudonyms: "true" }]],
])("refuses %s", async (_, status, said) => {
  expect((await send(...said)).status).toBe(status);
});
