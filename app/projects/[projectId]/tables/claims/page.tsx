import type { Metadata } from "next";
import { ClaimsPage } from "@/components/claims/claims-page";
import { listClaims } from "@/lib/claims/server/queries";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Triangulation" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "claim.read");
  const { userId, standing } = member;
  return <ClaimsPage member={{ projectId, userId, standing }} initial={await listClaims(member)} />;
}
