import "server-only";
import { publish } from "@/lib/platform/notify";

/** Where it is told that someone's rights may have ended: the message is their user id. */
export const admissionTopic = "admission";

/** Has every process look again whether this person may still have what is streamed to them. */
export const tellAdmissionChanged = (userId: string): Promise<void> => publish(admissionTopic, userId);
