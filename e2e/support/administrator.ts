import path from "node:path";

/** Where the session of the installation's first account is kept for later tests. */
export const administratorState = path.join("test-results", "administrator.json");
