const nameable = (codeId: string) => codeId.replace(/[^a-zA-Z0-9-]/g, "");

/** The custom property that holds a code's colour for lines: recolouring changes one rule, not the text. */
export const lineProperty = (codeId: string): string => `--line-${nameable(codeId)}`;

/** The custom property that holds the background of a code's passages. */
export const paintProperty = (codeId: string): string => `--paint-${nameable(codeId)}`;
