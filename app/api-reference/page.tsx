import type { Metadata } from "next";
import { HomeFrame } from "@/components/projects/home-frame";
import { PageHead } from "@/components/shell/page-head";
import { ApiReference } from "@/components/tokens/api-reference";
import { getOpenApiDocument } from "@/lib/api/rest/openapi-document";
import { toReference, toReferenceObjects } from "@/lib/api/rest/reference";
import { requirePageUser } from "@/lib/projects/server/page-access";

export const metadata: Metadata = { title: "API reference" };

export default async function ApiReferencePage() {
  const user = await requirePageUser();
  const document = await getOpenApiDocument();
  return (
    <HomeFrame user={user}>
      <PageHead title="API reference" />
      <ApiReference groups={toReference(document)} objects={toReferenceObjects(document)} />
    </HomeFrame>
  );
}
