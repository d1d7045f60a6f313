/**
 * Servers are started where their programs are installed, which `.ci/run` sees to. Elsewhere their tests are skipped, and that is
 * said; with SCORE_CALC_SERVERS=required it fails instead.
 */
export function skipped(server: string, install: string, found: boolean): boolean {
  if (found) return false;
  if (process.env.SCORE_CALC_SERVERS === 'required') throw new Error(`${server} is not installed: ${install}`);
  process.stderr.write(`\n*** SKIPPED: the tests with ${server}, which is not installed (${install}) ***\n\n`);
  return true;
}
