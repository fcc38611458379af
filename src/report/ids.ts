/** Ids of a report: the letter of the list and the place in it, from 1. */
export const segmentId = (index: number) => `s${index + 1}`;
export const entityId = (index: number) => `e${index + 1}`;
export const quotationId = (index: number) => `q${index + 1}`;
