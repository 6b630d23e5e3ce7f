/** What a page is given of its address, as parameters; repeated ones stay repeated. */
export const toSearch = (params: Readonly<Record<string, string | string[] | undefined>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])),
  );
