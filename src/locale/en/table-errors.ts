import { catalogue } from '../message.js';
import { formatCount } from '../number.js';

/** What goes wrong with tables, databases and the engines that are asked. */
export const tableErrors = catalogue({
  'engine-missing': {
    sentence: (a) => `${a.engine} is not installed.`,
    hint: (a) => `Install it beside score-calc: ${a.command}`,
  },
  'engine-failed': {
    sentence: (a) => `${a.engine} says: ${a.reason}.`,
    hint: () => 'Check the data and the table; `score-calc sql` prints what is asked.',
  },
  'too-many-periods': {
    sentence: (a) => `There are ${a.periods} periods, too many to be compared by one query.`,
    hint: () => 'Name the two that matter in the "values" of a config file, or choose one with --follow-up-round.',
  },
  'table-too-varied': {
    sentence: (a) => `Period, currency, dates or data note of "${a.table}" have too many different values.`,
    hint: () => 'Map the right columns with --map or a config file; give lengths of periods as months.',
  },
  'table-needed': {
    sentence: (a) => `It is not said which table of "${a.place}" is meant.`,
    hint: (a) => (a.known === '' ? 'It has none.' : `Name one with --table: ${a.known}.`),
  },
  'table-not-found': {
    sentence: (a) => `There is no table "${a.table}" in "${a.place}".`,
    hint: (a) => (a.known === '' ? 'Check the name, and who may read it.' : `It has: ${a.known}.`),
  },
  'table-without-database': {
    sentence: () => '--table names a table of a database, and only files were given.',
    hint: () => 'Name the database: data.duckdb, postgres://host/name or clickhouse://host/name.',
  },
  'one-table-only': {
    sentence: (a) => `"${a.first}" and "${a.second}" cannot be reported on together.`,
    hint: () => 'Give Parquet files, or one database, or files that are read; not a mixture.',
  },
  'files-only': {
    sentence: (a) => `This command reads files, and not data in ${a.kind}.`,
    hint: () => '`score-calc report` asks data where it stands; export it as CSV for the other commands.',
  },
  'option-for-files': {
    sentence: (a) => `${a.option} means nothing for data in ${a.kind}.`,
    hint: () => 'Leave it out.',
  },
  'parquet-firm-level': {
    sentence: () => 'A Parquet file holds a row for each firm and indicator.',
    hint: () => 'Add --level firm, or write the report as .json or .csv.',
  },
  'parquet-by-duckdb': {
    sentence: () => 'Only DuckDB writes Parquet files, and the data stands in a server.',
    hint: () => 'Write the rows as .csv.',
  },
  'csv-only': {
    sentence: (a) => `This command writes CSV, and "${a.path}" is the name of something else.`,
    hint: () => 'Call it .csv or .csv.gz.',
  },
  'bad-address': {
    sentence: () => 'The address of the database cannot be read.',
    hint: () =>
      'Write postgres://user@host:5432/database or clickhouse://user@host:8123/database; signs like @ / # or % in a password as %40 %2F %23 or %25.',
  },
  'address-parameter': {
    sentence: (a) => `The address of the database says ${a.name === '' ? 'something after ?' : `"${a.name}"`} that means nothing here.`,
    hint: (a) => `After ? may stand: ${a.known}. Name and password stand before the host.`,
  },
  'server-unreachable': {
    sentence: (a) => `The server ${a.place} does not answer: ${a.reason}.`,
    hint: () => 'Check host and port, and whether it runs. No figure was computed.',
  },
  'server-untrusted': {
    sentence: (a) => `The server ${a.place} does not prove that it is the one meant: ${a.reason}.`,
    hint: () =>
      'Name the authority that signed its certificate: NODE_EXTRA_CA_CERTS=ca.pem, for PostgreSQL also sslrootcert=ca.pem. Nothing was asked.',
  },
  'server-without-tls': {
    sentence: (a) => `The server ${a.place} has no TLS (SSL), which its address asks for.`,
    hint: () => 'Have TLS switched on there; where the way to it is safe, ask with sslmode=disable. Nothing was asked.',
  },
  'server-refused': {
    sentence: (a) => `The server ${a.place} refuses: ${a.reason}.`,
    hint: () => 'Check user, password and database, in the address or in the environment.',
  },
  'not-permitted': {
    sentence: (a) => `The server ${a.place} does not let this user read what is asked: ${a.reason}.`,
    hint: () => 'Ask its administrator for SELECT on the table and its columns; --map "column=" does without one.',
  },
  'password-wanted': {
    sentence: (a) => `The server ${a.place} wants a password, and none was given.`,
    hint: () => 'Give it in PGPASSWORD, in a password file, or in the address.',
  },
  'query-too-long': {
    sentence: (a) => `${a.engine} was given ${a.seconds} s for a question and did not answer in time.`,
    hint: () => 'Give it more time with --timeout, or ask for fewer indicators.',
  },
  'query-stopped': {
    sentence: (a) => `The server ${a.place} stopped the query: ${a.reason}.`,
    hint: () => 'Give it more time with --timeout, or ask for fewer indicators.',
  },
  'shards-missing': {
    sentence: (a) =>
      `Only ${a.answering} of the ${a.expected} shards behind "${a.table}" answer; the figures would be those of a part of the country.`,
    hint: () => 'Start the others and run again. No figure was computed.',
  },
  'shard-unreachable': {
    sentence: (a) => `A shard behind ${a.place} does not answer: ${a.reason}.`,
    hint: () => 'Start it and run again. No figure was computed.',
  },
  'not-sharded-by-enterprise': {
    sentence: (a) =>
      `"${a.table}" holds ${a.firms} firms but only ${a.enterprises} enterprises: observations of one enterprise stand on several shards, where nothing pairs them.`,
    hint: () =>
      'Shard the observations by cityHash64(enterprise_id), or ask the distributed table of observations itself, which is slower.',
  },
  'shards-skipped': {
    sentence: (a) =>
      `The server is set to leave out shards of "${a.table}" that do not answer, or to put their answers together in another way (${a.setting}), and this user cannot tell it not to.`,
    hint: (a) => `Ask its administrator for a profile with ${a.setting} = 0. No figure was computed.`,
  },
  'shards-skipped-by-table': {
    sentence: (a) =>
      `"${a.definition}", which is asked for "${a.table}", is defined to leave out shards that do not answer, or to cut answers off.`,
    hint: () => 'Ask its administrator for one without skip_unavailable_shards and overflow modes. No figure was computed.',
  },
  'answers-cut': {
    sentence: (a) =>
      `The server is set to cut off answers about "${a.table}" that grow too large or take too long (${a.setting}), and this user cannot tell it not to.`,
    hint: (a) => `Ask its administrator for a profile with ${a.setting} = 'throw'. No figure was computed.`,
  },
  'not-a-table': {
    sentence: (a) => `"${a.path}" is not asked in SQL.`,
    hint: () => 'Name a .parquet or .duckdb file, or a postgres:// or clickhouse:// address; or give only --dialect.',
  },
  'view-other-round': {
    sentence: (a) => `The view of firms was made for the follow-up round "${a.round}", not for "${a.asked}".`,
    hint: () => 'Leave --follow-up-round out, or make a view for that round with `score-calc sql --views`.',
  },
  'table-empty': {
    sentence: (a) => `"${a.table}" holds no observation that can be used.`,
    hint: () => 'Each needs an id of an enterprise and a period: look what stands in their columns. No figure was computed.',
  },
  'view-outdated': {
    sentence: (a) =>
      `"${a.table}" was made before its table held some of what it holds now: ${formatCount(a.rows, 'en')} observations have a period, currency, dates or note that it does not know.`,
    hint: () => 'Make it again with `score-calc sql --views`, or ask the table of observations. No figure was computed.',
  },
  'view-other-edition': {
    sentence: (a) => `"${a.table}" was made by another edition of score-calc, or not on every shard by the same one.`,
    hint: () => 'Make it again with `score-calc sql --views`, or ask the table of observations. No figure was computed.',
  },
  'view-other-mapping': {
    sentence: (a) => `"${a.table}" was made when columns, values or units were said to mean something else than the config says.`,
    hint: () => 'Make it again with `score-calc sql --views`, or ask the table of observations. No figure was computed.',
  },
});
