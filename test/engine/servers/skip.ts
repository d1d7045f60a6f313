/**
 * Servers are started if their programs are installed, as by `.ci/run`. Otherwise their tests are skipped with a message; with
 * SCORE_CALC_SERVERS=required they fail instead.
 */
export function skipped(server: string, install: string, found: boolean): boolean {
  if (found) return false;
  if (process.env.SCORE_CALC_SERVERS === 'required') throw new Error(`${server} is not installed: ${install}`);
  process.stderr.write(`\n*** SKIPPED: the tests with ${server}, which is not installed (${install}) ***\n\n`);
  return true;
}
