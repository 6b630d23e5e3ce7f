import type { Metadata } from "next";
import { ExportPage } from "@/components/transfer/export-page";
import { requirePageMember } from "@/lib/projects/server/page-access";
import { getSight } from "@/lib/projects/server/sight";
import { hasNames } from "@/lib/pseudonyms/server/queries";
import { reportExport } from "@/lib/transfer/export-report";
import { countOutside } from "@/lib/transfer/server/count-outside";
import { readRows } from "@/lib/transfer/server/read-rows";

export const metadata: Metadata = { title: "Export" };

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const member = await requirePageMember(projectId, "project.export");
  const [rows, outside, { blind }, named] = await Promise.all([
    readRows(member),
    countOutside(member),
    getSight(member),
    hasNames(member),
  ]);
  return (
    <ExportPage
      projectId={projectId}
      report={reportExport(rows, outside, !blind)}
      documents={rows.documents.map(({ id, title }) => ({ id, title }))}
      hasNames={named}
      coders={rows.layers.map(({ id, name }) => ({ id, name }))}
    />
  );
}
