/** Words about published figures, and the known traps in them. */
export const reported = {
  title: 'Published figures beside computed ones',
  published: 'Published',
  computed: 'Computed',
  figure: 'Figure',
  asOf: 'As of',
  source: 'Source',
  kindStated: (kind: string) => kind,
  kindReadSo: (kind: string) => `${kind} (our reading; the source does not say)`,
  cumulative: 'cumulative',
  ofPeriod: 'one period',
  /** Names of figures that belong to no indicator, by the start of their id. */
  names: { enterprises: 'Enterprises', workers: 'Workers', trained: 'People trained', cost_recovery: 'Cost recovery' },
  traps: {
    'up-to': 'The source says "up to": this is the best enterprise, not what a typical one achieved.',
    'reads-as-share': 'This reads as a share of enterprises, not as the size of a change.',
    'ambiguous-kind':
      'The source does not say whether this is a mean, a median or a pooled figure, nor whether the change is by or to that amount.',
    'not-phase-one': "By the ILO's own counts this does not fit Phase I alone; it looks like a later, cumulative figure.",
    'at-least': 'The source says "more than": the true figure is somewhat higher.',
    'not-one-trend': 'Cost recovery of 37 % is a phase average and 62 % a single year: they are not points of one trend.',
    'satisfaction-look-alike': 'A satisfaction rating of about the same size is also published for the training; do not confuse the two.',
  } as Readonly<Record<string, string>>,
};
