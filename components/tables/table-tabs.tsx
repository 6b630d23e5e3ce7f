import { PageTabs } from "@/components/shell/page-tabs";

interface Props {
  projectId: string;
  shown: "tables" | "matrix" | "citations" | "chronology" | "pictures" | "claims";
}

/** From one to another of what is made of coded passages. */
export const TableTabs = ({ projectId, shown }: Props) => (
  <PageTabs
    label="Tables"
    tabs={[
      { name: "Finding tables", href: `/projects/${projectId}/tables`, here: shown === "tables" },
      { name: "Matrix", href: `/projects/${projectId}/tables/matrix`, here: shown === "matrix" },
      { name: "Citations", href: `/projects/${projectId}/tables/citations`, here: shown === "citations" },
      { name: "Chronology", href: `/projects/${projectId}/tables/chronology`, here: shown === "chronology" },
      { name: "Pictures", href: `/projects/${projectId}/tables/pictures`, here: shown === "pictures" },
      { name: "Triangulation", href: `/projects/${projectId}/tables/claims`, here: shown === "claims" },
    ]}
  />
);
