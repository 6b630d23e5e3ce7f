/**
 * The sentence that says why something failed: the server's own. A request that never got an answer fails with a
 * TypeError, whose words each browser makes up for itself.
 */
export const problemOf = (error: unknown): string =>
  error instanceof Error && !(error instanceof TypeError) && error.message !== ""
    ? error.message
    : "The server could not be reached. Check the connection and try again.";
