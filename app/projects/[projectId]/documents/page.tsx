import type { Metadata } from "next";
import { DocumentsPage } from "@/components/documents/documents-page";
import { listDocuments } from "@/lib/documents/server/queries";
import { droppedRecordingLimit } from "@/lib/documents/server/recordings";
import { configuredLimits } from "@/lib/ingest/configured-limits";
import { listJobs } from "@/lib/jobs/server/queries";
import { findStudy } from "@/lib/packs/server/queries";
import { can } from "@/lib/projects/permissions";
import { requirePageMember } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "Documents" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "document.read");
  const canWrite = can(member.standing, "document.write");
  const { bytes, pages } = configuredLimits(process.env);
  return (
    <DocumentsPage
      projectId={projectId}
      member={{ userId: member.userId, standing: member.standing }}
      canWrite={canWrite}
      canDelete={can(member.standing, "document.delete")}
      initial={await listDocuments(member)}
      initialJobs={canWrite ? await listJobs(member) : null}
      study={await findStudy(member)}
      limits={{ bytes, pages, recordingBytes: droppedRecordingLimit() }}
    />
  );
}
