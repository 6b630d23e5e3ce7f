const nameable = (codeId: string) => codeId.replace(/[^a-zA-Z0-9-]/g, "");

/** The custom property that holds a code's colour for lines: recolouring changes one rule, not the text. */
export const lineProperty = (codeId: string): string => `--line-${nameable(codeId)}`;

/** The custom property that holds the background of a code's passages. */
export const paintProperty = (codeId: string): string => `--paint-${nameable(codeId)}`;

/** The custom property that holds a code's colour for lines under words that are painted. */
export const underlineProperty = (codeId: string): string => `--under-${nameable(codeId)}`;

/** The custom property that holds the kind of a code's lines, the second cue beside its colour. */
export const cueProperty = (codeId: string): string => `--cue-${nameable(codeId)}`;
