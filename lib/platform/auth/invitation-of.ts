/** The token in the address of an invitation link, whole or from its path on; undefined for any other address. */
export const invitationOf = (address: string | undefined): string | undefined =>
  /^(?:https?:\/\/[^/?#]+)?\/invite\/([\w-]{1,100})$/.exec(address ?? "")?.[1];
