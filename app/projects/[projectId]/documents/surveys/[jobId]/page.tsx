import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SurveyWizard } from "@/components/surveys/survey-wizard";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { findWaiting } from "@/lib/surveys/server/queries";

export const metadata: Metadata = { title: "Set up a survey" };

export default async function Page({ params }: { params: Promise<{ projectId: string; jobId: string }> }) {
  const { projectId, jobId } = await params;
  const member = await requirePageMember(projectId, "document.write");
  const job = await findWaiting(member, jobId);
  if (job === null) notFound();
  return <SurveyWizard projectId={projectId} jobId={jobId} fileName={job.fileName} />;
}
