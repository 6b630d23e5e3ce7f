import { PageTabs } from "@/components/shell/page-tabs";

interface Props {
  projectId: string;
  shown: "words" | "queries";
}

/** From what stands in the texts to what is coded in them, and back. */
export const SearchTabs = ({ projectId, shown }: Props) => (
  <PageTabs
    label="Search for"
    tabs={[
      { name: "Words", href: `/projects/${projectId}/search`, here: shown === "words" },
      { name: "Queries", href: `/projects/${projectId}/queries`, here: shown === "queries" },
    ]}
  />
);
