/** Of a dating's row, what rules work on. */
export const datingFields = {
  id: true,
  passageId: true,
  key: true,
  from: true,
  to: true,
  title: true,
  hidden: true,
} as const;
