/** Of a row of evidence, what rules work on. */
export const evidenceFields = {
  id: true,
  claimId: true,
  passageId: true,
  stance: true,
  reading: true,
  authorId: true,
} as const;
