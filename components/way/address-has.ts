/** Whether the address itself has a parameter with this value: what React knows of it may be a moment old. */
export const addressHas = (name: string, value: string): boolean =>
  new URLSearchParams(window.location.search).get(name) === value;
