/** Changes asked for at a time. */
export const CHANGES_PART = 50;
