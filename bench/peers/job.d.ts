export interface JobBasis {
  readonly numerator: string;
  readonly denominator: string | null;
  readonly factor: number;
  readonly monthly: boolean;
  readonly money: boolean;
}
export const changeIndicators: readonly { readonly id: string; readonly better: 'higher' | 'lower'; readonly bases: readonly JobBasis[] }[];
export const measures: readonly string[];
