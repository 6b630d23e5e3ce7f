import type { Template } from "./template";
import relations from "./templates/relations.json";

/** The codebooks offered to start from. */
export const templates: Readonly<Record<"relations", Template>> = { relations };
