/**
 * The reasons for leaving an enterprise out of a figure: a closed list, of which the first that applies counts.
 * `zero_baseline` leaves a firm out of relative changes only; it still counts as improved, unchanged or worse.
 */
export const reasons = [
  'no_baseline',
  'no_follow_up',
  'duplicate_observation',
  'missing_value',
  'unreadable_value',
  'zero_denominator',
  'zero_baseline',
  'no_common_basis',
  'currency_mismatch',
  'unit_mismatch',
  'period_length_unknown',
  'excluded_outlier',
] as const;

export type Reason = (typeof reasons)[number];

/** Index of each reason in the list. Of several on one basis the smallest counts; among bases, the largest. */
export const placeOfReason = Object.fromEntries(reasons.map((reason, place) => [reason, place])) as Readonly<Record<Reason, number>>;

/** In place of such an index: there is no reason. It is larger than any, so that the smaller of two is what counts. */
export const NO_REASON = reasons.length;
