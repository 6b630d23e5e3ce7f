/**
 * Another process of the product, for tests: it follows a project for a member and tells its parent what it hears, and
 * makes a code when asked to.
 */
import { follow } from "./follow";
import { createTestCode } from "./create-test-code";
import type { LiveNews } from "@/lib/live/live-news";
import type { Member } from "@/lib/projects/server/access";

export type SecondFollowerNews =
  { readonly kind: "news"; readonly news: LiveNews } | { readonly kind: "made"; readonly id: string };

const tell = (news: SecondFollowerNews) => process.send?.(news);

process.on("message", ({ member, name }: { member: Member; name: string | null }) => {
  if (name === null) follow(member, {}, (news) => tell({ kind: "news", news }));
  else void createTestCode(member, name).then((id) => tell({ kind: "made", id }));
});
