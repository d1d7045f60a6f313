import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.js';

const fixture = 'fixtures/layouts/tidy.csv';

describe('a command line that is wrong ends with 2 and says what is wrong', () => {
  it.each([
    [['repor'], 'There is no command "repor".', 'Did you mean "report"?'],
    [['report'], 'No data file was given.', '- to read from stdin'],
    [['report', fixture, '--delimitr', ';'], 'There is no option "--delimitr".', 'Did you mean "--delimiter"?'],
    [['report', fixture, '--output'], 'The option -o, --output <file> needs a value.', '--help'],
    [['report', fixture, '--format', 'xml'], '"xml" is not a value for --format.', 'table, json, csv, markdown'],
    [['report', fixture, '--lang', 'fr'], '"fr" is not a value for --lang.', 'en, id'],
    [['validate', fixture, '--only', ''], '--only names nothing.', 'Name at least one'],
    [['validate', fixture, '--only', ' , '], '--only names nothing.', 'Name at least one'],
    [['validate', fixture, '--require', ','], '--require names nothing.', 'Name at least one'],
    [['report', fixture, '--indicators', ','], '--indicators names nothing.', 'Name at least one'],
    [['report', fixture, '--stat', ','], '--stat names nothing.', 'Name at least one'],
    [['report', fixture, '--width', '3'], '"3" is not a value for --width.', 'Use a whole number from 40 to 1000, in digits alone.'],
    [['report', fixture, '--stat', 'mean,mode'], '"mode" is not a value for --stat.', 'quartiles'],
    [['report', fixture, '--confidence', '99.95'], '"99.95" is not a value for --confidence.', 'Use a number from 80 to 99.9.'],
    [['validate', fixture, '--max-warnings', '-1'], '"-1" is not a value for --max-warnings.', 'Use a whole number of 0 or more, in'],
    [['simulate', '--enterprises', '3', '--missing', '2'], '"2" is not a value for --missing.', 'from 0 to 1, or a percentage'],
    [['validate', fixture, '--rule', 'SC512=foo'], '--rule "SC512=foo" does not say what to set.', 'error, warning, note or off'],
    [['report', fixture, '--config', '.'], '"." is a folder, not a config file.', 'score-calc.config.json'],
    [['report', fixture, '--format', 'json', '-o', 'x.csv'], '--format json was given, but the name "x.csv" means csv.', 'ending'],
    [['compare', fixture, fixture, '--format', 'csv', '-o', 'x.html'], '--format csv was given, but the name "x.html" means', 'ending'],
    [['report', fixture, '-o', 'a.parquet', '-o', 'a.csv'], '-o a.parquet and -o a.csv cannot be used', 'is written alone'],
    [['report', 'c.csv', '--baseline', 'a.csv', '--follow-up', 'b.csv'], '"c.csv" is given without a period beside', 'all files without'],
    [['sql', '--dialect', 'duckdb', '--sheet', 'A'], 'There is no option "--sheet".', '--help'],
    [['sql', '--dialect', 'duckdb', '--no-fast'], 'There is no option "--no-fast".', '--help'],
    [['sql', '--dialect', 'duckdb', '--delimiter', ';'], 'There is no option "--delimiter".', '--help'],
    [['sql', '--dialect', 'duckdb', '--level', 'firm', '--left-out'], '--level firm and --left-out cannot be used', 'Leave'],
    [['report', 'data.parquet', '--sheet', 'A'], '--sheet has no meaning for data in parquet', 'Leave'],
    [['report', fixture, '--delimiter', ':'], '":" is not a value for --delimiter.', 'semicolon'],
    [['report', fixture, '--decimal', 'dot'], '"dot" is not a value for --decimal.', 'comma'],
    [['report', fixture, '--follow-up-round', '0'], '"0" is not a value for --follow-up-round.', '1–999'],
    [['report', fixture, '--follow-up-round', 'next'], '"next" is not a value for --follow-up-round.', 'Use one of: first, last, 1–999.'],
    [['report', fixture, '--level', 'firm', '--exclude-outliers'], '--level firm and --exclude-outliers cannot be used', 'Leave'],
    [['report', fixture, '--level', 'firm', '--reported'], '--level firm and --reported cannot be used', 'Leave'],
    [['report', fixture, '--level', 'firm', '--left-out'], '--level firm and --left-out cannot be used', 'Leave'],
    [['report', fixture, '--level', 'firm', '--confidence', '90'], '--level firm and --confidence cannot be used', 'Leave'],
    [['report', fixture, '--level', 'firm', '--levels'], '--level firm and --levels cannot be used', 'Leave'],
    [['report', fixture, '--level', 'firm', '--stat', 'mean'], '--level firm and --stat cannot be used', 'Leave'],
    [['report', '--baseline', fixture, '--follow-up', `./${fixture}`], `--baseline ${fixture} and --follow-up ./${fixture}`, 'Leave'],
    [['report', fixture, '--by', 'warna'], 'There is no dimension "warna".', 'Choose from:'],
    [['report', fixture, '--indicators', 'energi'], 'There is no indicator "energi".', 'Did you mean "energy"?'],
    [['report', fixture, '--map', 'workers'], '--map "workers" is not of the form header=field.', '--map'],
    [['report', fixture, '--map', 'Nama=worker'], '--map names a field "worker" that does not exist.', '"workers"'],
    [['report', fixture, '--map', 'Nama=employees'], '--map names a field "employees" that does not exist.', 'Did you mean "workers"?'],
    [['report', fixture, '--map', 'Nama=workers'], '--map names a column "Nama" that no file has.', 'as it stands in the file'],
    [['report', '--baseline', fixture], '--baseline and --follow-up belong together', 'Give both files'],
    [['report', '-', '-'], 'stdin (-) was given more than once.', 'Use - once'],
    [['report', fixture, '--config', 'none.json'], 'The config file "none.json" does not exist.', '--config'],
    [['report', fixture, '-o', 'figures.docx'], 'The name "figures.docx" does not say which format to write.', '.json .csv .md'],
    [
      ['report', fixture, '--left-out', '--format', 'csv'],
      '--left-out and --format csv cannot be used together.',
      'CSV has no place for it',
    ],
    [['report', fixture, '--left-out', '-o', 'left-out.csv'], '--left-out and --format csv cannot be used together.', 'Leave one'],
    [
      ['report', fixture, '--level', 'firm', '-o', 'lf.html'],
      'This document cannot be written as html',
      'It can be written as table, json, csv, markdown, xlsx.',
    ],
    [
      ['compare', fixture, fixture, '-o', 'c.HTM'],
      'This document cannot be written as html, which the name "c.HTM" asks for.',
      '.json .csv .md',
    ],
    [['compare', fixture, fixture, '-o', 'c.xlsx'], 'This document cannot be written as xlsx', 'table, json, csv, markdown. '],
    [['validate', fixture, '-o', 'v.html'], 'This document cannot be written as html', 'json, sarif, junit, csv, text. '],
    [['firm'], 'The argument <enterprise> is missing.', '--help'],
    [['firm', '', fixture], 'No enterprise id was given.', `score-calc firm ENTERPRISE_ID ${fixture}`],
    [['firm', ' ', fixture], 'No enterprise id was given.', `score-calc firm ENTERPRISE_ID ${fixture}`],
    [['firm', 'SYN-1', fixture, '--trace', ''], '--trace names nothing.', 'Name at least one'],
    [['firm', 'nobody', fixture], 'There is no enterprise "nobody" in the data.', 'id'],
    [['firm', 'SYN-1', fixture, '--trace', 'energi'], 'There is no indicator "energi".', '"energy"'],
    [['sql'], 'The option --dialect is missing.', 'Use one of: duckdb, postgres, clickhouse, clickhouse18.'],
    [['schema', 'report', 'firm'], 'There are more arguments than the command takes.', '--help'],
    [['schema', 'model'], '"model" is not a value for schema.', 'report, firm, firms, comparison, findings, config'],
    [['indicators', 'happiness'], 'There is no indicator "happiness".', 'productivity'],
  ])('%j', async (args, sentence, hint) => {
    const { stdout, stderr, code } = await runCli(args);
    expect(stderr).toContain(`error: ${sentence}`);
    expect(stderr.slice(stderr.indexOf('error: '))).toMatch(/^error: .*\n {2}→ .*\n$/);
    expect(stderr).toContain(hint);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  });

  it('is reported in the language of --lang, wherever the option is', async () => {
    for (const args of [
      ['--lang', 'id', 'repor'],
      ['repor', '--lang=id'],
    ]) {
      const { stderr } = await runCli(args);
      expect(stderr).toContain('Tidak ada perintah "repor"');
    }
  });
});

describe('a dimension that the data does not have', () => {
  it('is refused with what the data would need, if it has none at all', async () => {
    const cwd = folderWith({ 'data.csv': 'enterprise_id,period,defect_rate\nA,baseline,9\nA,follow-up,3\n' });
    const report = (...args: string[]) => runCli(['report', 'data.csv', '--by', 'size', ...args], { cwd });
    const { stderr, code } = await report();
    expect(code).toBe(2);
    expect(stderr).toMatch(/no dimension "size"\.\n {2}→ This data has no dimensions: .*, and no workers to derive size from\.\n$/);
    expect((await report('--lang', 'id')).stderr).toContain('→ Data ini tidak mempunyai dimensi: ');
  });

  it('is refused before any command is suggested, which would refuse it, too', async () => {
    const { stderr, code } = await runCli(['report', 'fixtures/programme.csv', '--by', 'phse']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean "phase"?');
    expect(stderr).not.toContain('score-calc validate');
  });
});

describe('a config file', () => {
  const config = (value: unknown) => ({ 'score-calc.config.json': typeof value === 'string' ? value : JSON.stringify(value) });

  it('that is not JSON or has the wrong shape is reported with the place of the fault', async () => {
    const broken = await runCli(['report', '-'], { cwd: folderWith(config('{ "lang": ')) });
    expect(broken.stderr).toContain('score-calc.config.json" is not valid JSON');
    const wrong = await runCli(['report', '-'], { cwd: folderWith(config({ columns: { Nama: 'worker' } })) });
    expect(wrong.stderr).toMatch(/score-calc\.config\.json" is wrong at columns\.Nama/);
    expect([broken.code, wrong.code]).toEqual([2, 2]);
  });

  it.each([
    [{ followUpRound: 'third' }, 'followUpRound: the value is not possible; allowed: "first", "last", number.'],
    [{ rules: { SC501: 'fatal' } }, 'rules.SC501: the value is not possible; allowed: "error", "warning", "note", "off", object.'],
    [{ rules: { SC508: { factor: 'ten' } } }, 'rules.SC508.factor: the value must be a number.'],
    [{ values: { a: { b: true } } }, 'values.a.b: the value is not possible; allowed: string, number.'],
    [{ constants: { curency: 'IDR' } }, 'allowed: enterprise_id, enterprise_name, period, currency,'],
    [{ colums: {} }, 'allowed: $schema, columns, values,'],
  ])('with the wrong value %j is refused with the allowed values', async (value, said) => {
    const { stderr, code } = await runCli(['report', '-'], { cwd: folderWith(config(value)) });
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });

  it.each([
    [{ only: [] }, '"only" names nothing.'],
    [{ only: ['SC9'] }, 'There is no rule "SC9".'],
    [{ require: ['foo'] }, 'There is no indicator "foo".'],
    [{ rules: { SC999: 'off' } }, 'There is no rule "SC999".'],
    [{ rules: { SC508: { factr: 3 } } }, 'The rule SC508 has no limit "factr".'],
  ])('that would silently disable a check by %j is refused by every command', async (value, said) => {
    const cwd = folderWith(config(value));
    for (const args of [
      ['validate', '-'],
      ['report', '-'],
      ['sql', '--dialect', 'duckdb'],
    ]) {
      const { stderr, code } = await runCli(args, { cwd, stdin: 'enterprise_id,period,workers\nA,baseline,1\nA,follow-up,2\n' });
      expect({ args, stderr, code }).toEqual({ args, stderr: expect.stringContaining(said), code: 2 });
    }
  });

  it('sets the language of help and errors, which --lang overrides', async () => {
    const cwd = folderWith(config({ lang: 'id' }));
    expect((await runCli(['--help'], { cwd })).stdout).toContain('Pemakaian:');
    expect((await runCli(['--help', '--lang', 'en'], { cwd })).stdout).toContain('Usage:');
  });

  it('is found in a parent folder, maps columns and values, and is named on stderr', async () => {
    const cwd = folderWith({
      ...config({
        columns: { Kode: 'enterprise_id', Musim: 'period', Orang: 'workers' },
        values: { Musim: { 1: 'baseline', 2: 'follow-up' } },
      }),
      'data.csv': 'Kode,Musim,Orang,accidents\nA,1,10,4\nA,2,10,2\n',
    });
    const { stdout, stderr, code } = await runCli(['report', 'data.csv', '--format', 'json'], { cwd });
    expect({ stderr, code }).toEqual({ stderr: expect.stringContaining('score-calc.config.json'), code: 0 });
    expect(JSON.parse(stdout).groups.at(-1).coverage).toMatchObject({ enrolled: 1, paired: 1 });
  });
});
