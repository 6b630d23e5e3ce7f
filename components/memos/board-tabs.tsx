import { PageTabs } from "@/components/shell/page-tabs";

interface Props {
  projectId: string;
  shown: "memos" | "links";
}

/** From the memos to the links between passages, and back. */
export const BoardTabs = ({ projectId, shown }: Props) => (
  <PageTabs
    label="Memos and links"
    tabs={[
      { name: "Memos", href: `/projects/${projectId}/memos`, here: shown === "memos" },
      { name: "Links between passages", href: `/projects/${projectId}/memos/links`, here: shown === "links" },
    ]}
  />
);
