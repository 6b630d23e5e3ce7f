import { Text } from "@mantine/core";
import { roleWords } from "@/lib/projects/role-words";
import type { OfferView } from "@/lib/projects/server/accept-invitation";

/** Who invites to what, and as what. */
export function OfferText({ offer }: { offer: OfferView }) {
  const { project, role, invitedBy } = offer;
  if (project === null)
    return <Text mb="md">{invitedBy} invites you to work here. Create your account.</Text>;
  return (
    <>
      <Text>
        <bdi>{invitedBy}</bdi> invites you to{" "}
        <Text span fw={600} style={{ overflowWrap: "anywhere" }}>
          <bdi>{project.name}</bdi>
        </Text>{" "}
        as {roleWords[role].label.toLowerCase()}.
      </Text>
      <Text size="sm" c="dimmed" mb="md" mt={4}>
        {roleWords[role].may}
      </Text>
    </>
  );
}
