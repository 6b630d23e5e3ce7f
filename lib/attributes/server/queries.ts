import "server-only";
import type { AttributeKinds } from "@/lib/attributes/attribute-kind";
import { KindsSchema } from "@/lib/attributes/schema";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

/** What the values of a project's attributes are. */
export async function getKinds({ projectId }: Member): Promise<AttributeKinds> {
  const { attributeKinds } = await database().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { attributeKinds: true },
  });
  return KindsSchema.parse(attributeKinds);
}
