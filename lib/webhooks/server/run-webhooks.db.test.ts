import { afterAll, expect, it, vi } from "vitest";
import { createTestCode } from "@/lib/live/testing/create-test-code";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { hearWebhooks } from "@/lib/webhooks/testing/hear-webhooks";
import { createWebhook } from "./commands";
import { runWebhooks } from "./run-webhooks";

// Its own, so that it can be asked to stop without the test's process.
const asked = vi.hoisted(() => new AbortController());
vi.mock("@/lib/platform/stopping", () => ({ stopping: asked.signal }));

afterAll(() => database().webhook.deleteMany());

it("tells all webhooks what happens while it runs, and nothing once the process stops", async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test alone");
  vi.stubEnv("EXCERPTA_WEBHOOK_ADDRESSES", "any");
  const hearer = await hearWebhooks();
  const owner = await createTestMember("owner", { action: "codebook.edit" });
  await runWebhooks();
  for (let at = 0; at < 10; at += 1) await createWebhook(owner, { address: hearer.address, groups: [] });
  const heard = (times: number) =>
    vi.waitFor(() => expect(hearer.heard).toHaveLength(times), { timeout: 15_000, interval: 20 });
  await createTestCode(owner, "A");
  await heard(10);
  await createTestCode(owner, "B");
  await heard(20);
  asked.abort();
  await createTestCode(owner, "C");
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(hearer.heard).toHaveLength(20);
  await hearer.close();
});
