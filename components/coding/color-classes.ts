const nameable = (codeId: string) => codeId.replace(/[^a-zA-Z0-9-]/g, "");

/**
 * The class of what is painted in a code's colour, as the first, second or third of the codes on it. Its rules
 * (`listColorRules`) give the first `--paint`, `--c1` and `--u`, the second `--c2` and `--u2`, the third `--c3`.
 */
export const paintClass = (codeId: string, nth: 1 | 2 | 3): string => `p${nth}-${nameable(codeId)}`;

/** The class of a stripe or line in a code's colour: its rules give `--c`, the colour, and `--u`, the kind of line. */
export const lineClass = (codeId: string): string => `l-${nameable(codeId)}`;
