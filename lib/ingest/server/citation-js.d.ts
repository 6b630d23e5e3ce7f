/** The part of citation-js that is used; the package has no types of its own. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      /** `forceType` says what the input is, so that it is never taken for an address to fetch. */
      chain(
        input: unknown,
        options: { forceType: string; target?: string; generateGraph: false; strict?: boolean },
      ): unknown;
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
