/** Of a link's row, what rules work on. */
export const linkFields = {
  id: true,
  fromPassageId: true,
  toPassageId: true,
  kind: true,
  note: true,
  authorId: true,
} as const;
