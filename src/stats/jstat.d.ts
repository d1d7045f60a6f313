/** The part of jStat that is used here; the package brings no types. */
declare module 'jstat' {
  const jstat: {
    readonly normal: {
      inv(p: number, mean: number, sd: number): number;
    };
    readonly studentt: {
      inv(p: number, df: number): number;
      pdf(t: number, df: number): number;
    };
  };
  export default jstat;
}
