/** How long a link may stand, in days. */
export const invitationDays = [1, 7, 30] as const;

export type InvitationState = "open" | "expired" | "withdrawn";

/** What has become of an invitation at `now`; at the very moment it expires it is expired. */
export function invitationState(
  invitation: { readonly expiresAt: Date; readonly revokedAt: Date | null },
  now: Date,
): InvitationState {
  if (invitation.revokedAt !== null) return "withdrawn";
  return invitation.expiresAt.getTime() > now.getTime() ? "open" : "expired";
}

/** `days` of 24 hours after `now`. */
export const expiryAfter = (days: number, now: Date): Date => new Date(now.getTime() + days * 86_400_000);
