import { z } from "zod";
import { linkKinds } from "./link";
import { noteLimit } from "./link-rules";

const project = { projectId: z.uuid() };

/** All links of the project, or those at one passage. */
export const LinksInput = z.object({ ...project, passageId: z.uuid().optional() });

const said = {
  fromPassageId: z.uuid(),
  toPassageId: z.uuid(),
  kind: z.enum(linkKinds),
  note: z.string().max(noteLimit, `This note is too long: at most ${noteLimit} characters.`),
};

/** The id is the caller's own for a new link. To change one says what it is to say from now on, of the same passages. */
export const SayLinkInput = z.object({ ...project, id: z.uuid(), ...said });
export type SayLinkInput = z.infer<typeof SayLinkInput>;

export const LinkInput = z.object({ ...project, id: z.uuid() });
