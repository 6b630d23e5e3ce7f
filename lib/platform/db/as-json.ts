/** Plain data, read-only or not, as a JSON column takes it. */
export const asJson = (data: object): object => data;
