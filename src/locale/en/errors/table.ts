import { catalogue } from '../../message.js';
import { plural } from '../plural.js';

/** Errors of tables, databases and the engines that are queried. */
export const tableErrors = catalogue({
  'engine-missing': {
    sentence: (a) => `${a.engine} is not installed.`,
    hint: (a) => `In the folder where score-calc is installed: ${a.command}`,
  },
  'engine-failed': {
    sentence: (a) => `${a.engine} reports: ${a.reason}.`,
    hint: () => 'Check the data and the table; `score-calc sql` prints the queries.',
  },
  'file-damaged': {
    sentence: (a) => `"${a.path}" is damaged or not a ${a.format} ${a.format === 'DuckDB' ? 'database' : 'file'}.`,
    hint: () => 'Copy or export it again; give a file of another format the ending of that format.',
  },
  'too-many-periods': {
    sentence: (a) => `There are ${a.periods} periods, too many to be compared by one query.`,
    hint: () => 'Name the two that matter in the "values" of a config file, or choose one with --follow-up-round.',
  },
  'table-too-varied': {
    sentence: (a) => `The period, currency, dates or data note of "${a.table}" take too many different values.`,
    hint: () => 'Map the right columns with --map or a config file; give the lengths of periods in months.',
  },
  'table-needed': {
    sentence: (a) => `No table of "${a.place}" was chosen.`,
    hint: (a) => (a.known === '' ? 'It has no tables.' : `Name one with --table: ${a.known}.`),
  },
  'table-not-found': {
    sentence: (a) => `There is no table "${a.table}" in "${a.place}".`,
    hint: (a) => (a.known === '' ? 'Check the name, and who may read it.' : `It has: ${a.known}.`),
  },
  'table-without-database': {
    sentence: () => '--table names a table of a database, but only files were given.',
    hint: () => 'Name the database: data.duckdb, postgres://host/name or clickhouse://host/name.',
  },
  'needs-duckdb': {
    sentence: (a) => `${a.option} needs --engine duckdb.`,
    hint: (a) => `Files are otherwise read into memory by score-calc itself (--engine memory), where ${a.option} has no effect.`,
  },
  'one-table-only': {
    sentence: (a) => `"${a.first}" and "${a.second}" cannot be reported on together.`,
    hint: () => 'Give Parquet files, or one database, or CSV files and workbooks; not a mixture.',
  },
  'files-only': {
    sentence: (a) => `This command reads files, not data in ${a.kind}.`,
    hint: () => '`score-calc report` can query data in place; export it as CSV for the other commands.',
  },
  'option-for-files': {
    sentence: (a) => `${a.option} has no meaning for data in ${a.kind}.`,
    hint: () => 'Leave it out.',
  },
  'parquet-firm-level': {
    sentence: () => 'A Parquet file holds a row for each firm and indicator.',
    hint: () => 'Add --level firm, or write the report as .json or .csv.',
  },
  'parquet-by-duckdb': {
    sentence: () => 'Only DuckDB writes Parquet files, but the data is on a server.',
    hint: () => 'Write the rows as .csv.',
  },
  'csv-only': {
    sentence: (a) => `This command writes CSV, but "${a.path}" is named as something else.`,
    hint: () => 'Use a name that ends in .csv or .csv.gz.',
  },
  'bad-address': {
    sentence: () => 'The address of the database cannot be read.',
    hint: () =>
      'Write postgres://user@host:5432/database or clickhouse://user@host:8123/database; write characters like @ / # or % in a password as %40 %2F %23 or %25.',
  },
  'address-parameter': {
    sentence: (a) =>
      `The address of the database has ${a.name === '' ? 'something after ?' : `the parameter "${a.name}"`}, which is not known here.`,
    hint: (a) => `Known after ? are: ${a.known}. User name and password go before the host.`,
  },
  'server-unreachable': {
    sentence: (a) => `The server ${a.place} does not answer: ${a.reason}.`,
    hint: () => 'Check the host and the port, and that the server is running. No figure was computed.',
  },
  'server-untrusted': {
    sentence: (a) => `The server ${a.place} cannot prove its identity: ${a.reason}.`,
    hint: () =>
      'Name the authority that signed its certificate: NODE_EXTRA_CA_CERTS=ca.pem, or for PostgreSQL sslrootcert=ca.pem. Nothing was queried.',
  },
  'server-without-tls': {
    sentence: (a) => `The server ${a.place} has no TLS (SSL), which its address asks for.`,
    hint: () => 'Have TLS switched on there; if the network is safe, connect with sslmode=disable. Nothing was queried.',
  },
  'server-refused': {
    sentence: (a) => `The server ${a.place} refuses the connection: ${a.reason}.`,
    hint: () => 'Check the user, the password and the database, in the address or in the environment.',
  },
  'not-permitted': {
    sentence: (a) => `The server ${a.place} does not let this user read what the report needs: ${a.reason}.`,
    hint: () => 'Ask its administrator for SELECT on the table and its columns; --map "column=" leaves a column out.',
  },
  'password-wanted': {
    sentence: (a) => `The server ${a.place} asks for a password, but none was given.`,
    hint: () => 'Give it in PGPASSWORD, in a password file, or in the address.',
  },
  'query-too-long': {
    sentence: (a) => `${a.engine} did not answer a query within ${a.seconds} s.`,
    hint: () => 'Give it more time with --timeout, or ask for fewer indicators.',
  },
  'query-stopped': {
    sentence: (a) => `The server ${a.place} stopped the query: ${a.reason}.`,
    hint: () => 'Give it more time with --timeout, or ask for fewer indicators.',
  },
  'shards-missing': {
    sentence: (a) =>
      `Only ${a.answering} of the ${a.expected} shards behind "${a.table}" answer; the figures would cover only some of the enterprises.`,
    hint: () => 'Start the others and run again. No figure was computed.',
  },
  'shard-unreachable': {
    sentence: (a) => `A shard behind ${a.place} does not answer: ${a.reason}.`,
    hint: () => 'Start it and run again. No figure was computed.',
  },
  'not-sharded-by-enterprise': {
    sentence: (a) =>
      `"${a.table}" holds ${a.firms} firms but only ${a.enterprises} enterprises: observations of one enterprise are on several shards, where they cannot be paired.`,
    hint: () =>
      'Shard the observations by cityHash64(enterprise_id), or query the distributed table of observations itself, which is slower.',
  },
  'shards-skipped': {
    sentence: (a) =>
      `The server is set to leave out shards of "${a.table}" that do not answer, or to combine their answers in another way (${a.setting}), and this user cannot override that.`,
    hint: (a) => `Ask its administrator for a profile with ${a.setting} = 0. No figure was computed.`,
  },
  'shards-skipped-by-table': {
    sentence: (a) =>
      `"${a.definition}", which is read for "${a.table}", is defined to leave out shards that do not answer, or to cut answers short.`,
    hint: () => 'Ask its administrator for one without skip_unavailable_shards and overflow modes. No figure was computed.',
  },
  'answers-cut': {
    sentence: (a) =>
      `The server is set to cut short answers about "${a.table}" that grow too large or take too long (${a.setting}), and this user cannot override that.`,
    hint: (a) => `Ask its administrator for a profile with ${a.setting} = 'throw'. No figure was computed.`,
  },
  'not-a-table': {
    sentence: (a) => `"${a.path}" cannot be queried with SQL.`,
    hint: () => 'Name a .parquet or .duckdb file, or a postgres:// or clickhouse:// address; or give only --dialect.',
  },
  'view-other-round': {
    sentence: (a) => `The view of firms was made for the follow-up round "${a.round}", not for "${a.asked}".`,
    hint: () => 'Leave --follow-up-round out, or make a view for that round with `score-calc sql --views`.',
  },
  'table-empty': {
    sentence: (a) => `"${a.table}" holds no usable observation.`,
    hint: () => 'Each needs an enterprise id and a period: check what these columns hold. No figure was computed.',
  },
  'view-outdated': {
    sentence: (a) =>
      `"${a.table}" was made before its table held some of what it holds now: ${plural(a.rows, 'observation has', 'observations have')} a period, currency, dates or data note that it does not know, or a number with another decimal mark.`,
    hint: () => 'Make it again with `score-calc sql --views`, or query the table of observations. No figure was computed.',
  },
  'view-other-edition': {
    sentence: (a) => `"${a.table}" was made by another version of score-calc, or by different versions on different shards.`,
    hint: () => 'Make it again with `score-calc sql --views`, or query the table of observations. No figure was computed.',
  },
  'view-other-mapping': {
    sentence: (a) => `"${a.table}" was made with other meanings of columns, values or units than those in the config.`,
    hint: () => 'Make it again with `score-calc sql --views`, or query the table of observations. No figure was computed.',
  },
});
